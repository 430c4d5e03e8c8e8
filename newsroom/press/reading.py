"""What one post says: its header held against the contract, its body made into safe HTML."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape

from markdown import Markdown

from newsroom import story
from newsroom.press import header, markup
from newsroom.press.copy import Galley, galley
from newsroom.press.links import Reference as Reference  # noqa: PLC0414  part of a reading, and so to be had here
from newsroom.problems import Problem

# Fields that may run over several lines, and what parts the names that stand on one.
LISTS = {"tags": "[;,]", "authors": ";"}
LINES = ("correction", "check_ok")  # fields of which every line is an entry of its own
REFERENCE = re.compile(r'<(?P<tag>a|img)\b[^>]*?\b(?:href|src)="(?P<target>[^"]*)"')
# Lines that keep a story from readers, where they no longer do: under the header.
MISPLACED = re.compile(
    r"[\s\ufeff\u200b-\u200f\u2060]*((?P<status>status)\s*[:：=]?\s*(?:draft|hidden|skip)|embargo\s*[:：=]?\s*\d.*)\s*",
    re.IGNORECASE,
)
NO_ALT = re.compile(r'<img\b(?![^>]*\balt="[^"]*[^"\s])[^>]*?\bsrc="(?P<target>[^"]*)"')


EMPTY = Galley("")


@dataclass(slots=True)
class Reading:
    """One source as read: its fields as text, the line of each, safe HTML, references, problems."""

    source: str
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    galley: Galley = EMPTY
    references: list[Reference] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_undated: bool = False  # a draft that stands under the day on which it is read

    @property
    def html(self) -> str:
        """The body as safe HTML."""
        return self.galley.whole

    def fault(self, name: str, message: str, line: int = 0) -> None:
        """Note a problem with a field, or with what `name` says, on the field's line unless given."""
        self.problems.append(Problem(self.source, line or self.lines.get(name, 1), name, message))


def reading(  # noqa: PLR0913  all of these decide what a post says
    text: str,
    source: str,
    contract: type[story.Page],
    md: Markdown,
    *,
    given: Mapping[str, str] | None = None,
    extra: Iterable[str] = (),
    is_plain_set: bool = False,
) -> Reading:
    """Read one post.

    `source` is its name in reports. `given` are the fields that its path says (date, slug, category),
    which its header overrules. `extra` names fields that plugins use and the contract does not know. With
    `is_plain_set`, plain paragraphs are set without Markdown: see copy.py for when that may be.
    """
    fields, raw, first_line = header.parted(text)
    found = Reading(source)
    for one in fields:
        _take(one, found)
    foreign = set(extra) - set(contract.model_fields)
    known = {name: value for name, value in {**(given or {}), **found.fields}.items() if name not in foreign}
    for name, message in story.faults(contract, known).items():
        found.fault(name, message)
        found.fields.pop(name, None)
    _note_misplaced(raw, first_line, found)
    set_copy = galley(raw, md) if is_plain_set else Galley(md.reset().convert(raw))
    found.galley = set_copy.safe()
    html = set_copy.html
    for tag in markup.refused(html):
        found.fault(
            "text",
            f"<{tag}> is no markup that a page may hold; write &lt;{tag}> if it is meant as text",
            _line(f"<{tag}", raw, first_line),
        )
    found.references = [
        Reference(unescape(match["target"]), _line(match["target"], raw, first_line), match["tag"] == "img")
        for match in REFERENCE.finditer(found.galley.html)
    ]
    kept = {reference.target for reference in found.references}
    for match in REFERENCE.finditer(html):
        if (target := unescape(match["target"])) not in kept:
            message = f"{target} is no address that a page may hold; write one that begins with https://"
            found.fault("link", message, _line(match["target"], raw, first_line))
    for match in NO_ALT.finditer(found.galley.html):
        message = f"{unescape(match['target'])} has no alt text; say what it shows: ![what it shows](…)"
        found.fault("picture", message, _line(match["target"], raw, first_line))
    return found


def _note_misplaced(raw: str, first_line: int, found: Reading) -> None:
    """Note a status or an embargo in the copy's first lines: a header that ended early would publish the story."""
    for line, text in enumerate(raw.partition("\n\n")[0].split("\n"), first_line):
        if match := MISPLACED.fullmatch(text):
            name = "status" if match["status"] else "embargo"
            where = "write it as Name: value, above the first line that is not so written"
            found.fault(name, f"“{text.strip()}” stands in the copy, where it does nothing; {where}", line)


def _take(one: header.Field, found: Reading) -> None:
    """Add a field to what was read; only a list may be written in several lines or several times."""
    if one.name in LINES:
        found.lines.setdefault(one.name, one.line)
        entries = [found.fields[one.name], one.text] if one.name in found.fields else [one.text]
        found.fields[one.name] = "\n".join(entries)
        return
    if one.name not in LISTS:
        if one.name in found.fields:
            found.fault(one.name, f"is written twice, first on line {found.lines[one.name]}; keep one", one.line)
        else:
            found.lines[one.name] = one.line
            found.fields[one.name] = one.text
        return
    found.lines.setdefault(one.name, one.line)
    earlier = [found.fields[one.name]] if one.name in found.fields else []
    values = [name.strip() for value in (*earlier, *one.values) for name in re.split(LISTS[one.name], value)]
    found.fields[one.name] = "; ".join(filter(None, values)) if len(values) > 1 else one.text


def _line(target: str, raw: str, first_line: int) -> int:
    """The line on which a target is written; the body's first one if Markdown has changed its looks."""
    before, found, _ = raw.partition(unescape(target))
    return first_line + before.count("\n") if found and target else first_line
