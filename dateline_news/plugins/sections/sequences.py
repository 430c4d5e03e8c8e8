"""What the pages of threads and series show besides a list by day: how a thread began, and the parts of a series."""

from typing import Any

from dateline_news.model.cards import listed
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Label, LabelKind, Story
from dateline_news.press import plan


def more(kind: LabelKind, stories: plan.Stories[Label], paper: plan.Archive, *, is_long: bool) -> plan.Inputs:
    """`stories` of a series; `beginning` of a thread, where its page does not show all of it (`is_long`)."""
    return {
        "stories": Deferred(parts, *paper.in_order(kind, stories)) if kind.is_by_part else [],
        "beginning": Deferred(beginning, stories.oldest()) if is_long else None,
    }


def beginning(oldest: Story) -> dict[str, Any]:
    """The card of the first story of a thread."""
    return listed(oldest)


def parts(*stories: Story) -> list[dict[str, Any]]:
    """The cards of a series, each with its part, which is 0 where it does not say; days have no year in the newest."""
    year = max(story.date.at.year for story in stories)
    return [{**listed(story), "date": story.date.data(year), "part": story.part} for story in stories]
