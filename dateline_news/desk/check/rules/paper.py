"""What only shows when all stories lie side by side, or when the day is known."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dateline_news.desk.check.rule import Rule
from dateline_news.desk.check.rules.topics import Noted


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules for the whole paper know besides its posts."""

    now: datetime
    lang: str
    sections: tuple[str, ...]


def same_headline(posts: Sequence[Any], paper: Facts) -> Noted:
    """Two stories under one headline; the older one keeps it. Translations may share one."""
    first: dict[tuple[str, str], str] = {}
    for post in sorted((one for one in posts if one.is_story), key=lambda one: (one.date or 0, one.source)):
        words = " ".join(re.findall(r"\w+", post.fields.get("title", "").casefold()))
        other = first.setdefault((words, post.fields.get("lang", paper.lang).lower()), post.source)
        if words and other != post.source:
            yield (
                post.source,
                post.lines.get("title", 1),
                f"{other} has the same headline; tell the two apart, or take one out",
            )


def ahead(posts: Sequence[Any], paper: Facts) -> Noted:
    """A date to come, without the word that this is meant."""
    for post in posts:
        is_ahead = post.date is not None and post.date > paper.now.timestamp()
        if post.is_story and is_ahead and post.embargo is None and not post.is_held:
            message = "the date is still to come; add Embargo: with the moment at which it may go out, if that is meant"
            yield post.source, post.lines.get("date", 1), message


def change_ahead(posts: Sequence[Any], paper: Facts) -> Noted:
    """A change that is still to come, although the copy has it already."""
    for post in posts:
        if post.modified is not None and post.modified > paper.now.timestamp() and not post.is_held:
            message = "the change is still to come, and readers are not told of it before; write when it was made"
            yield post.source, post.lines.get("modified", 1), message


def same_address(posts: Sequence[Any], _paper: Facts) -> Noted:
    """Two stories that would become one file."""
    by_address = defaultdict(list)
    for post in posts:
        if post.address and not post.is_held:
            by_address[post.address].append(post.source)
    for address, found in by_address.items():
        for source in found[1:]:
            yield source, 1, f"{address} is the address of {found[0]} too; give one of the two another Slug"


RULES = (
    Rule("duplicate-headline", "warning", "a headline that an earlier story has", same_headline),
    Rule("future-date-without-embargo", "advice", "a date still to come without an `Embargo`", ahead),
    Rule("future-change", "warning", "a `Modified` that is still to come", change_ahead),
    Rule("same-address", "error", "two stories that would have one address", same_address, answerable=False),
)
