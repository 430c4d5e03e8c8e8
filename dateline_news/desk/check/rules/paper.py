"""What only shows when all stories lie side by side, or when the day is known."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dateline_news.desk.check.finding import Rule
from dateline_news.desk.check.rules.topics import Noted


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules for the whole paper know besides its posts."""

    now: datetime
    lang: str
    sections: tuple[str, ...]


def same_headline(entries: Sequence[Any], paper: Facts) -> Noted:
    """Two stories under one headline; the older one keeps it. Translations may share one."""
    first: dict[tuple[str, str], str] = {}
    for entry in sorted((one for one in entries if one.is_story), key=lambda one: (one.date or 0, one.source)):
        words = " ".join(re.findall(r"\w+", entry.fields.get("title", "").casefold()))
        other = first.setdefault((words, entry.fields.get("lang", paper.lang).lower()), entry.source)
        if words and other != entry.source:
            yield (
                entry.source,
                entry.lines.get("title", 1),
                f"{other} has the same headline; tell the two apart, or take one out",
            )


def ahead(entries: Sequence[Any], paper: Facts) -> Noted:
    """A date to come, without the word that this is meant."""
    for entry in entries:
        is_ahead = entry.date is not None and entry.date > paper.now.timestamp()
        if entry.is_story and is_ahead and entry.embargo is None and not entry.is_held:
            message = "the date is still to come; add Embargo: with the moment at which it may go out, if that is meant"
            yield entry.source, entry.lines.get("date", 1), message


def change_ahead(entries: Sequence[Any], paper: Facts) -> Noted:
    """A change that is still to come, although the copy has it already."""
    for entry in entries:
        if entry.modified is not None and entry.modified > paper.now.timestamp() and not entry.is_held:
            message = "the change is still to come, and readers are not told of it before; write when it was made"
            yield entry.source, entry.lines.get("modified", 1), message


def same_address(entries: Sequence[Any], _paper: Facts) -> Noted:
    """Two stories that would become one file."""
    by_address = defaultdict(list)
    for entry in entries:
        if entry.address and not entry.is_held:
            by_address[entry.address].append(entry.source)
    for address, found in by_address.items():
        for source in found[1:]:
            yield source, 1, f"{address} is the address of {found[0]} too; give one of the two another Slug"


RULES = (
    Rule("duplicate-headline", "warning", "a headline that an earlier story has", same_headline),
    Rule("future-date-without-embargo", "advice", "a date still to come without an `Embargo`", ahead),
    Rule("future-change", "warning", "a `Modified` that is still to come", change_ahead),
    Rule("same-address", "error", "two stories that would have one address", same_address, answerable=False),
)
