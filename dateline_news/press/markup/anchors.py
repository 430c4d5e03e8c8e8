"""Links that lead to a place in their own text, and the places that they lead to.

Other programs give every heading an id that is made of its words, and browsers take `<a name>` for one. Here a heading
has one only where a link of the same text asks for it. HTML in which nothing is to be done comes back byte for byte.
https://docs.github.com/en/get-started/writing-on-github (“Section links”) https://kramdown.gettalong.org/converter/html.html
https://gohugo.io/configuration/markup/ (“autoIDType”) https://www.npmjs.com/package/markdown-it-anchor
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape, unescape
from urllib.parse import quote, unquote

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.line_finder import LineFinder

SIGNS = re.compile(r"\s(?:href\s*=\s*[\"']?#|(?:id|name)\s*=)", re.IGNORECASE)
TAKEN = re.compile(r"main|latest|correction-\d+")  # ids of the theme's own, so far as a page with a text may have them
OURS = "text-"  # what stands before those of a text that would be the same
TOP = {"top"}  # where browsers know the place themselves
VALUE = r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+)"
# A quote means nothing but behind =, and one that is never closed holds all that follows.
GIVEN = r"(?:\s(?:[^>=]|=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)|(?![\s\"'])))*)?"
ATTRIBUTE = re.compile(rf"\s+(?P<name>[^\s=\"'<>/]+)(?:\s*=\s*(?:{VALUE}))?")
ANY = rf"</?[A-Za-z][\w-]*{GIVEN}(?:>|\Z)"  # a tag, whole: what stands in its attributes is none
TAG = re.compile(rf"<(?P<tag>[A-Za-z][\w-]*)(?P<given>{GIVEN})>|{ANY}")


def _up_to(tag: str) -> str:
    """A pattern of all that comes before a tag, other tags with what stands in their attributes."""
    other = rf"(?!<{tag}[\s>])"
    return rf"[^<]*(?:{other}(?:{ANY}|<(?!{ANY[1:]}))[^<]*)*"


LINK = re.compile(
    rf"<a(?P<given>{GIVEN})>(?P<words>{_up_to('/?a')})(?P<end></a\s*>)?|{ANY}",
    re.IGNORECASE,
)
HEADING = re.compile(
    rf"<h(?P<level>[1-6])(?P<given>{GIVEN})>(?P<words>{_up_to('/?h[1-6]')})</h(?P=level)\s*>|{ANY}",
    re.IGNORECASE,
)
SIGN = re.compile(r"[^\w\- ]")
NO_LATIN = re.compile(r"\A[^a-z]+|[^a-z0-9 -]")
SPACE, SPACES, STEPS = re.compile(r"\s"), re.compile(r"\s+"), re.compile(r"[-\s]+")


def settled(html: str, copy: str, first_line: int) -> tuple[str, list[Diagnostic]]:
    """HTML, not safe yet, whose links to places in it lead there; and what is to be told of those that lead nowhere.

    A link that leads nowhere leaves its words. `copy` is what the HTML was made of, and `first_line` the line (from 1)
    on which it begins; all diagnostics are foreign.
    """
    if not SIGNS.search(html):
        return html, []
    html, ids = _with_ids(html)
    links = (match["given"] for match in LINK.finditer(html) if match["words"] is not None)
    asked = [place for given in links if (place := _place(given)) and place not in ids]
    html, of_headings = _headed(html, asked) if asked else (html, {})
    ids |= of_headings
    written, diagnostics = LineFinder(copy, first_line), list[Diagnostic]()

    def led(match: re.Match[str]) -> str:
        place = _place(match["given"]) if match["words"] is not None else ""
        if not place or place in TOP or ids.get(place) == place:
            return match[0]
        if place in ids:
            given = _with(match["given"], "href", "#" + quote(ids[place], safe=":"))
            return f"<a{given}>{match['words']}{match['end'] or ''}"
        line = written.line(f"(#{place})", f'"#{place}"', f"#{place}", f"#{quote(place)}")
        message = f"#{place} names no place in this text; its words stay, without the link"
        diagnostics.append(Diagnostic("", line, "link", message, "foreign"))
        return match["words"]

    return LINK.sub(led, html), diagnostics


def names(words: str) -> list[str]:
    """What a heading is called by GitHub and Hugo, by Python-Markdown, by kramdown, and by markdown-it-anchor."""
    lower = words.lower().strip()
    github = SIGN.sub("", lower)
    return [
        SPACE.sub("-", github),
        STEPS.sub("-", github.strip()),
        SPACE.sub("-", NO_LATIN.sub("", lower)),
        SPACES.sub("-", lower),
    ]


def _with_ids(html: str) -> tuple[str, dict[str, str]]:
    """HTML in which each id stands once and none is the theme's, and of each place its id."""
    ids: dict[str, str] = {}
    known: set[str] = set()

    def placed(match: re.Match[str]) -> str:
        given = _attributes(match["given"] or "")
        named = [given[name] for name in ("id", "name")[: 1 + ((match["tag"] or "").lower() == "a")] if given.get(name)]
        if not named:
            return match[0]
        own = _own(named[0])
        for place in named:
            ids.setdefault(place, own)
        is_new = own not in known
        known.add(own)
        is_right = is_new and given.get("id") == own
        return match[0] if is_right else f"<{match['tag']}{_with(match['given'], 'id', own if is_new else '')}>"

    return TAG.sub(placed, html), ids


def _headed(html: str, asked: Sequence[str]) -> tuple[str, dict[str, str]]:
    """HTML whose headings have the ids that are asked for, and of each such place its id."""
    wanted, ids = {place.lower(): place for place in reversed(asked)}, dict[str, str]()
    before: tuple[Counter[str], ...] = tuple(Counter() for _ in names(""))

    def headed(match: re.Match[str]) -> str:
        if match["words"] is None or "id" in _attributes(match["given"]):
            return match[0]
        called = list(_numbered(names(safe_html.text(match["words"])), before))
        places = [wanted.pop(name) for name in called if name in wanted]
        if not places:
            return match[0]
        own = _own(SPACES.sub("-", places[0]))
        ids.update({place: own for place in asked if place.lower() in called})
        return f"<h{match['level']}{_with(match['given'], 'id', own)}>{match['words']}</h{match['level']}>"

    return HEADING.sub(headed, html), ids


def _numbered(called: list[str], before: tuple[Counter[str], ...]) -> Iterator[str]:
    """The names of a heading, with a number where one before it is called the same."""
    for name, seen in zip(called, before, strict=True):
        yield f"{name}-{seen[name]}" if seen[name] else name
        seen[name] += 1


def _own(place: str) -> str:
    return f"{OURS}{place}" if TAKEN.fullmatch(place) else place


def _place(given: str) -> str:
    """The place in its own text that a link with these attributes leads to; empty if it leads elsewhere."""
    href = _attributes(given).get("href", "").strip()
    return unquote(href[1:]) if href.startswith("#") else ""


def _attributes(given: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(given):
        attributes.setdefault(
            match["name"].lower(), unescape(match["double"] or match["single"] or match["bare"] or "")
        )
    return attributes


def _with(given: str, name: str, value: str) -> str:
    """The attributes of a tag, one of them anew, or without it where it is to be empty."""
    others = [match[0] for match in ATTRIBUTE.finditer(given) if match["name"].lower() != name]
    return "".join([f' {name}="{escape(value)}"' if value else "", *others])
