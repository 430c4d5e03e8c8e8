"""Flags what only shows when all stories are compared, or when the day is known."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pelican.utils import slugify

from dateline_news.desk.check.post import words
from dateline_news.desk.check.rule import Rule
from dateline_news.desk.check.rules.topics import PostMessages


@dataclass(frozen=True, slots=True)
class Facts:
    """What rules for the whole paper need besides its posts."""

    now: datetime
    lang: str
    sections: tuple[str, ...]


def same_headline(posts: Sequence[Any], paper: Facts) -> PostMessages:
    """Two stories with one headline; the newer one is flagged. Translations may share a headline."""
    first: dict[tuple[str, str], str] = {}
    for post in sorted((post for post in posts if post.is_story), key=lambda post: (post.date or 0, post.source)):
        title = " ".join(words(post.fields.get("title", "")))
        other = first.setdefault((title, post.fields.get("lang", paper.lang).lower()), post.source)
        if title and other != post.source:
            message = f"{other} has the same headline; tell the two apart, or take one out"
            yield post.source, post.lines.get("title", 1), message


def ahead(posts: Sequence[Any], paper: Facts) -> PostMessages:
    """A date to come, without an embargo."""
    for post in posts:
        is_ahead = post.date is not None and post.date > paper.now.timestamp()
        if post.is_story and is_ahead and post.embargo is None and not post.is_withheld:
            message = "the date is still to come; add Embargo: with the moment at which it may go out, if that is meant"
            yield post.source, post.lines.get("date", 1), message


def change_ahead(posts: Sequence[Any], paper: Facts) -> PostMessages:
    """A change whose date is still to come."""
    for post in posts:
        if post.modified is not None and post.modified > paper.now.timestamp() and not post.is_withheld:
            message = "the change is still to come, and readers are not told of it before; write when it was made"
            yield post.source, post.lines.get("modified", 1), message


def same_address(posts: Sequence[Any], _paper: Facts) -> PostMessages:
    """Two stories that would become one file."""
    by_address = defaultdict(list)
    for post in posts:
        if post.address and not post.is_withheld:
            by_address[post.address].append(post.source)
    for address, sources in by_address.items():
        for source in sources[1:]:
            yield source, 1, f"{address} is the address of {sources[0]} too; give one of the two another Slug"


def same_part(posts: Sequence[Any], paper: Facts) -> PostMessages:
    """Two stories of one language that are the same part of one series; the newer one is flagged."""
    first: dict[tuple[str, ...], str] = {}
    for post in sorted(posts, key=lambda post: (post.date or 0, post.source)):
        series, part = (post.fields.get(name, "").strip() for name in ("series", "part"))
        if post.is_withheld or not (series and part):
            continue
        other = first.setdefault((slugify(series), part, post.fields.get("lang", paper.lang).lower()), post.source)
        if other != post.source:
            message = f"{other} is part {part} of “{series}” too; give one of the two another Part"
            yield post.source, post.lines.get("part", 1), message


RULES = (
    Rule("duplicate-part", "warning", "a part of a series that an earlier story is already", same_part),
    Rule("duplicate-headline", "warning", "a headline that an earlier story has", same_headline),
    Rule("future-date-without-embargo", "advice", "a date still to come without an `Embargo`", ahead),
    Rule("future-change", "warning", "a `Modified` that is still to come", change_ahead),
    Rule("same-address", "error", "two stories that would have one address", same_address, answerable=False),
)
