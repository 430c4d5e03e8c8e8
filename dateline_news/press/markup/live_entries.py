"""The entries of a live story: each begins at a heading of the second level, with its time and its headline.

    ## 14:05 The gate is closed              on the day of the entry above it; the first, on that of the story
    ## 2026-05-05 00:10 The tide turns       on another day
    ## 14:05:30 A second one of the minute

They stand in the order of their times, which are those of the paper's clock. An entry is known by its day and time as
they are written (`at-20260504-1405`), a further one of the very same by its number among these, in the order of the
file (`at-20260504-1405-2`). So it keeps its name when its words are mended, and when entries of other times are put in.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.press.markup import safe_html
from dateline_news.press.markup.blocks import Block, Body, parse_body

HEADING = re.compile(
    r"(?:(?P<day>\d{4}-\d\d-\d\d)[ T]\s*)?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?:\s*[–—:-])?(?:\s+(?P<headline>\S.*))?"
)
END = re.compile(r"</(?:p|h\d|li|t[dhr]|d[dt]|blockquote|pre)>")  # of what is a line of its own
RIGHT = "write ## 14:05 Headline, or ## 2026-05-04 14:05 Headline for another day"
EntryRow = tuple[datetime, str, str, str]  # its moment, its anchor, its headline, its words without markup
SHOWN = 60  # characters of a heading that a message shows


@dataclass(frozen=True, slots=True)
class EntryHeading:
    """The heading of an entry as it is read; without a moment it is none, and `fault` says why."""

    text: str
    at: datetime | None = None
    anchor: str = ""
    headline: str = ""
    fault: str = ""


def headings(html: str) -> list[str]:
    """The texts of the headings of the second level in a body of HTML, outside of all else."""
    body = LexborHTMLParser(html).body
    return [" ".join(node.text().split()) for node in body.css("body > h2")] if body else []


def read(texts: Iterable[str], day: date, clock: tzinfo) -> list[EntryHeading]:
    """The headings of a live story that began on a day, by the paper's clock."""
    entries: list[EntryHeading] = []
    last: datetime | None = None
    counts: Counter[str] = Counter()
    for text in texts:
        entry = _read(text, last.date() if last else day, last, clock)
        if entry.at:
            last = entry.at
            counts[entry.anchor] += 1
            count = counts[entry.anchor]
            entry = replace(entry, anchor=f"{entry.anchor}-{count}") if count > 1 else entry
        entries.append(entry)
    return entries


def _read(text: str, day: date, last: datetime | None, clock: tzinfo) -> EntryHeading:
    """A heading below the entry of a moment `last`."""
    shown = f"“{text if len(text) <= SHOWN else f'{text[:SHOWN]}…'}”"
    match = HEADING.fullmatch(text)
    if not match:
        inside = "a heading inside of an entry has one # more"
        return EntryHeading(text, fault=f"{shown} does not begin with the time of an entry; {RIGHT}; {inside}")
    try:
        on = date.fromisoformat(match["day"]) if match["day"] else day
        of_day = time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return EntryHeading(text, fault=f"{shown} begins with a day or a time that there is not; {RIGHT}")
    at = datetime.combine(on, of_day, clock)
    if last and _utc(at) < _utc(last) <= _utc(at.replace(fold=1)):
        at = at.replace(fold=1)  # in the hour that comes twice where clocks are put back
    anchor = f"at-{on:%Y%m%d}-{of_day:%H%M}{match['second'] or ''}"
    fault = ""
    if last and _utc(at) < _utc(last):
        right = "entries stand in the order of their times; move it up, or write its day if that is another"
        fault = f"{shown} is before the entry above it, of {last:%Y-%m-%d %H:%M}; {right}"
    return EntryHeading(text, at, anchor, match["headline"] or "", fault)


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


def body(html: str, day: date, clock: tzinfo) -> tuple[Body, list[EntryRow]]:
    """The body of a live story, with a block `entry` before those of each, and the row of each.

    What is not the heading of an entry stays one in the text.
    """
    entries = iter(read(headings(html), day, clock))

    def mark(node: LexborNode) -> Block | None:
        entry = next(entries) if node.tag == "h2" else None
        if not entry or not entry.at:
            return None
        place = node.attributes.get("id") or ""
        return {"type": "entry", "id": entry.anchor, "place": place, "headline": entry.headline, "at": entry.at}

    whole = parse_body(html, mark)
    marks = [(at, block) for at, block in enumerate(whole.blocks) if block["type"] == "entry"]
    ends = [*(at for at, _ in marks[1:]), len(whole.blocks)]
    rows = [
        (block.pop("at"), block["id"], block["headline"], _words(whole.blocks[at + 1 : end]))
        for (at, block), end in zip(marks, ends, strict=False)
    ]
    return whole, rows


def newest_first(html: str, day: date, clock: tzinfo) -> str:
    """The body of a live story as feeds have it: the newest entry first, its time a link to where it stands."""
    entries = iter(read(headings(html), day, clock))
    parts: list[list[str]] = [[]]
    root = LexborHTMLParser(html).body
    for node in root.iter(include_text=True) if root else ():
        entry = next(entries) if node.tag == "h2" else None
        if entry and entry.at:
            time_and_headline = f'<a href="#{entry.anchor}">{entry.at:%H:%M}</a> {escape(entry.headline)}'
            parts.append([f"<h2>{time_and_headline.strip()}</h2>"])
        else:
            parts[-1].append(node.html or "")
    before, *of_entries = ("".join(part) for part in parts)
    return before + "".join(reversed(of_entries)) if of_entries else html


def _words(blocks: Iterable[Block]) -> str:
    html = "\n".join(block["html"] for block in blocks if "html" in block)
    return " ".join(safe_html.text(END.sub(r"\g<0> ", html)).split())
