"""Ranks the stories of the front page: by `Priority`, then by time.

A priority holds while a story is one of the newest, or came within two days of the newest of all: so the morning's lead
still leads after a busy day, and in a quiet paper it leads until something new takes its place. Opinion leads
only where an editor ranks it, and what is paid for never does. No clock is read: the newest story says what day it is.
"""

from collections.abc import Sequence
from datetime import timedelta

from dateline_news.model.paper import NEVER, Story
from dateline_news.press import plan

NEWEST = 30
HOLDS = timedelta(days=2)
BIG = 9  # the priority of a lead that takes the page
RELATED = 2


def ranked(newest: Sequence[Story], paper: plan.Archive) -> list[Story]:
    """The stories that may stand on the page, the highest first; of two with one priority the newer is higher."""
    if not newest:
        return []
    recent = [story for story in paper.since(newest[0].date.at - HOLDS) if story.priority > 0]
    both = {story.source: story for story in (*newest, *recent)}
    return sorted(filter(may_stand, both.values()), key=lambda story: -story.priority)


def may_stand(story: Story) -> bool:
    """Whether a place of the page may show a story: not what was retracted, and not what its editor keeps away."""
    return story.priority != NEVER and not story.retracted


def lead(ranked: Sequence[Story]) -> Story | None:
    """The story that leads: the highest that is news, or that an editor ranks, and that nobody has paid for."""
    unpaid = [story for story in ranked if story.kind != "paid"]
    return next((story for story in unpaid if story.kind != "opinion" or story.priority), unpaid[0] if unpaid else None)


def related(lead: Story, others: Sequence[Story]) -> list[Story]:
    """The highest of the others that have a topic of the lead: its headlines stand under the lead's."""
    topics = set(lead.topics)
    return [story for story in others if topics.intersection(story.topics) and story.kind == "news"][:RELATED]
