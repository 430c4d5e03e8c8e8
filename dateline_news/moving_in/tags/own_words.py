"""What a tag of any name itself tells its readers: its title, its text, who says so, and where it leads."""

import re
from html import escape
from typing import NamedTuple

from dateline_news.moving_in.tags import figures
from dateline_news.moving_in.tags.pictures import plain
from dateline_news.moving_in.tags.template_tags import PARAMETER, Passage, Tag, quoted

TITLES = ("title", "heading", "header", "summary", "label", "name", "caption")
TEXTS = ("text", "content", "body", "quote", "message", "description", "subtitle")
SPEAKERS = ("author", "speaker", "by", "cite", "footer", "attribution", "source")
TARGETS = ("href", "link", "url", "relref", "ref", "pageref")
SURE = {"title", "heading", "summary", "caption", "text", "quote", "message", "author", "footer", "attribution"}
# Of other names, and of what has none, the words have a space between them or begin as a sentence or a name does.
LIKE_WORDS = re.compile(r"(?!\S*[/=]\S*$).*(?:\S\s+\S|^[^\W\d_a-z])", re.DOTALL)
TELLING = re.compile(r"abbr|badge|gloss|kbd|label|term\b|tooltip")  # tags whose names say that they hold words
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ADDRESS = re.compile(r"(?:https?://|/|\.\.?/|#)\S*")
LINKED = re.compile(r"\]\(|\n[ \t]*\n")  # in words that can be no link's
KEPT = "is filled in by another program; what it says itself stays, as words"


class OwnWords(NamedTuple):
    """What a tag says itself: its title, other words, who says so, and an address."""

    title: str
    texts: list[str]
    speaker: str
    address: str

    @property
    def after(self) -> str:
        """Who says so, behind the words."""
        return f" – {_shown(self.speaker)}" if self.speaker else ""


def kept(tag: Tag, passage: Passage, end: re.Pattern[str]) -> str:
    """What stands for a tag: its own words and its link, and told; what `end` ends has who says so after it.

    A tag that says nothing itself is left out.
    """
    own = _own_words(tag)
    if tag.name in figures.SERVICES or not any(own):
        passage.begin(tag.name)
        return passage.drop(tag)
    passage.note(f"{quoted(tag.written)} {KEPT}", tag.begin)
    if inner := _inner(tag, passage, end):
        return _around(own, inner, tag, passage)
    passage.begin(tag.name)
    return _alone(own)


def _own_words(tag: Tag) -> OwnWords:
    named, _ = tag.parameters
    texts = [text for name in TEXTS if (text := _worded(name, named.get(name, "")))]
    address = next((named[name] for name in TARGETS if ADDRESS.fullmatch(named.get(name, ""))), "")
    return OwnWords(_first(named, TITLES), texts + _placed(tag), _first(named, SPEAKERS), address)


def _alone(own: OwnWords) -> str:
    """The words of a tag that encloses nothing."""
    text = " ".join(own.texts)
    label = _shown(own.title or text or own.address)
    shown = f"[{label}]({figures.target(own.address)})" if own.address else label
    return f"{shown} {_shown(text)}".strip() + own.after if own.title else shown + own.after


def _around(own: OwnWords, inner: str, tag: Tag, passage: Passage) -> str:
    """The words of a tag before what it encloses; what stands at its end is noted in the passage."""
    title, *texts = [own.title, *own.texts] if own.title or not own.texts else own.texts
    before = " ".join(filter(None, [_heading(title, tag, passage) if title else "", _shown(" ".join(texts))]))
    if not own.address:
        passage.begin(tag.name, own.after)
        return before
    link = f'<a href="{escape(figures.target(own.address))}">'
    is_label = not LINKED.search(inner.strip())
    passage.begin(tag.name, f"</a>{own.after}" if is_label else f" {link}{escape(own.address)}</a>{own.after}")
    return before + link if is_label else before


def _inner(tag: Tag, passage: Passage, end: re.Pattern[str]) -> str:
    """What stands between a tag and its end; an empty text where it has none."""
    match = None if tag.written.endswith("/>}}") else passage.until(end, tag.end)
    inner = passage.copy[tag.end : match.start()] if match else ""
    is_of_next = re.search(rf"\{{[{{%][<%]?-?\s*{re.escape(tag.name)}\b", inner)
    return inner if inner.strip() and not is_of_next else ""


def _shown(words: str) -> str:
    return figures.words(plain(words))


def _heading(title: str, tag: Tag, passage: Passage) -> str:
    """A title before what follows it: a paragraph of its own where the tag has a line of its own."""
    before = passage.copy[passage.copy.rfind("\n", 0, tag.begin) + 1 : tag.begin]
    after = passage.copy[tag.end : tag.end + 1]
    if not before and after in ("\n", ""):
        return f"<p><strong>{escape(plain(title), quote=False)}</strong></p>"
    return f"**{_shown(title)}**" + ("" if after.isspace() or not after else " ")


def _first(named: dict[str, str], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _worded(name, named.get(name, "")))), "")


def _worded(name: str, value: str) -> str:
    """A value, if it is words; under some names all are but addresses."""
    if not value.strip() or (ADDRESS.fullmatch(value) and name != "cite"):
        return ""
    return value if name in SURE or LIKE_WORDS.match(value) or ADDRESS.fullmatch(value) else ""


def _placed(tag: Tag) -> list[str]:
    """The words that stand in quotation marks without a name."""
    matches = (match for match in PARAMETER.finditer(tag.arguments) if not match["name"] and match.lastgroup != "bare")
    values = [match[match.lastgroup or 0] for match in matches]
    is_told = TELLING.search(tag.name)
    return [value for value in values if LIKE_WORDS.match(value) or MAIL.fullmatch(value) or (is_told and value)]
