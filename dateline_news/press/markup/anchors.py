"""Resolves links to places in their own text: headings and whatever else has an id.

Other programs give every heading an id that is made of its words, and browsers take `<a name>` for one. Here a heading
has one only where a link of the same text asks for it. HTML without such links comes back byte for byte.
https://docs.github.com/en/get-started/writing-on-github (“Section links”) https://kramdown.gettalong.org/converter/html.html
https://gohugo.io/configuration/markup/ (“autoIDType”) https://www.npmjs.com/package/markdown-it-anchor
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape, unescape
from urllib.parse import quote, unquote

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.line_finder import LineFinder

MAY_HAVE_ANCHORS = re.compile(r"\s(?:href\s*=\s*[\"']?#|(?:id|name)\s*=)", re.IGNORECASE)
THEME_IDS = re.compile(
    r"main|latest|most|correction-\d+|foot-[a-z]+|at-\d{8}-\d+(-\d+)?"
)  # ids of the theme's own, so far as a page with a text may have them
PREFIX = "text-"  # stands before an id of a text that would be the same as one of the theme's
BROWSER_IDS = {"top"}  # browsers know the place themselves
VALUE = r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)"
# A quote means nothing but behind =, and one that is never closed holds all that follows.
ATTRIBUTES = r"(?:\s(?:[^>=]|=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|(?![\s\"'])))*)?"
ATTRIBUTE = re.compile(rf"\s+(?P<name>[^\s=\"'<>/]+)(?:\s*=\s*(?:{VALUE}))?")
ANY_TAG = rf"</?[A-Za-z][\w-]*{ATTRIBUTES}(?:>|\Z)"  # a tag, whole: what stands in its attributes is none
TAG = re.compile(rf"<(?P<tag>[A-Za-z][\w-]*)(?P<attributes>{ATTRIBUTES})>|{ANY_TAG}")


def _up_to(tag: str) -> str:
    """A pattern of all that comes before a tag, other tags with what stands in their attributes."""
    other = rf"(?!<{tag}[\s>])"
    return rf"[^<]*(?:{other}(?:{ANY_TAG}|<(?!{ANY_TAG[1:]}))[^<]*)*"


LINK = re.compile(
    rf"<a(?P<attributes>{ATTRIBUTES})>(?P<words>{_up_to('/?a')})(?P<end></a\s*>)?|{ANY_TAG}",
    re.IGNORECASE,
)
HEADING = re.compile(
    rf"<h(?P<level>[1-6])(?P<attributes>{ATTRIBUTES})>(?P<words>{_up_to('/?h[1-6]')})</h(?P=level)\s*>|{ANY_TAG}",
    re.IGNORECASE,
)
PUNCTUATION = re.compile(r"[^\w\- ]")
NOT_LATIN = re.compile(r"\A[^a-z]+|[^a-z0-9 -]")
SPACE, SPACES, SPACES_AND_HYPHENS = re.compile(r"\s"), re.compile(r"\s+"), re.compile(r"[-\s]+")


def resolved(html: str, copy: str, first_line: int, more: Iterable[str] = ()) -> tuple[str, list[Diagnostic]]:
    """HTML, not safe yet, whose links to places in it name their ids, and a diagnostic for each that leads nowhere.

    Of a link that leads nowhere the words stay. `copy` is what the HTML was made of, and `first_line` the line (from 1)
    on which it begins; all diagnostics are foreign. `more` are ids that the page gives places in it, such as entries.
    """
    if not MAY_HAVE_ANCHORS.search(html):
        return html, []
    html, ids = _with_unique_ids(html)
    ids |= {name: name for name in more}
    links = (match["attributes"] for match in LINK.finditer(html) if match["words"] is not None)
    missing = [fragment for attributes in links if (fragment := _fragment(attributes)) and fragment not in ids]
    if missing:
        html = _with_heading_ids(html, missing, ids)
    lines, diagnostics = LineFinder(copy, first_line), list[Diagnostic]()

    def resolve(match: re.Match[str]) -> str:
        fragment = _fragment(match["attributes"]) if match["words"] is not None else ""
        if not fragment or fragment in BROWSER_IDS or ids.get(fragment) == fragment:
            return match[0]
        if fragment in ids:
            attributes = _with_attribute(match["attributes"], "href", "#" + quote(ids[fragment], safe=":"))
            return f"<a{attributes}>{match['words']}{match['end'] or ''}"
        line = lines.line(f"(#{fragment})", f'"#{fragment}"', f"#{fragment}", f"#{quote(fragment)}")
        message = f"#{fragment} names no place in this text; its words stay, without the link"
        diagnostics.append(Diagnostic("", line, "link", message, "foreign"))
        return match["words"]

    return LINK.sub(resolve, html), diagnostics


def heading_ids(words: str) -> list[str]:
    """The ids that GitHub and Hugo, Python-Markdown, kramdown and markdown-it-anchor give a heading of these words."""
    lower = words.lower().strip()
    github = PUNCTUATION.sub("", lower)
    return [
        SPACE.sub("-", github),
        SPACES_AND_HYPHENS.sub("-", github.strip()),
        SPACE.sub("-", NOT_LATIN.sub("", lower)),
        SPACES.sub("-", lower),
    ]


def _with_unique_ids(html: str) -> tuple[str, dict[str, str]]:
    """HTML in which each id stands once and none is the theme's, and the id of each place that the HTML named."""
    ids: dict[str, str] = {}
    used: set[str] = set()

    def mark(match: re.Match[str]) -> str:
        attributes = _attributes(match["attributes"] or "")
        is_link = (match["tag"] or "").lower() == "a"
        names = [attributes[name] for name in ("id", "name")[: 1 + is_link] if attributes.get(name)]
        if not names:
            return match[0]
        own = _own_id(names[0])
        for name in names:
            ids.setdefault(name, own)
        is_new = own not in used
        used.add(own)
        is_right = is_new and attributes.get("id") == own
        return match[0] if is_right else f"<{match['tag']}{_with_attribute(match['attributes'], 'id', own * is_new)}>"

    return TAG.sub(mark, html), ids


def _with_heading_ids(html: str, missing: Sequence[str], ids: dict[str, str]) -> str:
    """HTML in which headings have the ids that links miss; adds to `ids` what each of those names comes to."""
    wanted = {fragment.lower(): fragment for fragment in reversed(missing)}
    counts: Counter[tuple[int, str]] = Counter()

    def mark(match: re.Match[str]) -> str:
        if match["words"] is None or "id" in _attributes(match["attributes"]):
            return match[0]
        names = list(enumerate(heading_ids(safe_html.text(match["words"]))))
        numbered = [f"{name}-{counts[by, name]}" if counts[by, name] else name for by, name in names]
        counts.update(names)
        matching = [wanted.pop(name) for name in numbered if name in wanted]
        if not matching:
            return match[0]
        own = _own_id(SPACES.sub("-", matching[0]))
        ids.update({fragment: own for fragment in missing if fragment.lower() in numbered})
        return (
            f"<h{match['level']}{_with_attribute(match['attributes'], 'id', own)}>{match['words']}</h{match['level']}>"
        )

    return HEADING.sub(mark, html)


def _own_id(name: str) -> str:
    return f"{PREFIX}{name}" if THEME_IDS.fullmatch(name) else name


def _fragment(attributes: str) -> str:
    """The place in its own text that a link with these attributes leads to; empty if it leads elsewhere."""
    href = _attributes(attributes).get("href", "").strip()
    return unquote(href[1:]) if href.startswith("#") else ""


def _attributes(text: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        attributes.setdefault(match["name"].lower(), unescape(value))
    return attributes


def _with_attribute(attributes: str, name: str, value: str) -> str:
    """The attributes of a tag with a new value for one, or without it where the value is empty."""
    others = [match[0] for match in ATTRIBUTE.finditer(attributes) if match["name"].lower() != name]
    return "".join([f' {name}="{escape(value)}"' if value else "", *others])
