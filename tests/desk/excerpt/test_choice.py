"""Which stories an excerpt holds."""

from datetime import UTC, datetime
from typing import Any

import pytest

from dateline_news.desk.excerpt.choice import Wanted, excerpt
from dateline_news.model.archive import Archive
from dateline_news.press.render.jinja import ENGLISH
from tests.papers import paper, story, topic

SEA, AIR = topic("Sea"), topic("Air")
ARCHIVE = Archive(
    paper(
        story("Today", "2026-03-05 09:00", topics=(SEA,)),
        story("This week", "2026-02-27", "Culture", topics=(SEA, AIR)),
        story("Old", "2026-01-01", topics=(AIR,)),
        story("Hidden", "2026-03-04", hidden=True, topics=(SEA,)),
        now=datetime(2026, 3, 5, 12, tzinfo=UTC),
    )
)


def titles(**wanted: Any) -> list[str]:
    return [story.title for story in excerpt(ARCHIVE, Wanted(**wanted)).stories]


def test_without_a_word_it_is_the_last_week() -> None:
    assert titles() == titles(days="7") == ["Today", "This week"]
    assert excerpt(ARCHIVE, Wanted()).days(ENGLISH) == "27 February – 5 March 2026"


def test_days_are_counted_back_from_the_time_of_the_edition() -> None:
    assert titles(days="1") == ["Today"]
    assert titles(days="365") == ["Today", "This week", "Old"]
    assert excerpt(ARCHIVE, Wanted("1")).days(ENGLISH) == "5 March 2026"


@pytest.mark.parametrize("name", ["Sea", "sea", " SEA "])
def test_a_topic_is_named_as_stories_have_it_or_as_its_address_does(name: str) -> None:
    assert titles(topic=name) == ["Today", "This week"]
    assert (excerpt(ARCHIVE, Wanted(topic=name)).of, excerpt(ARCHIVE, Wanted(topic=name)).name) == ("Sea", "sea")


def test_of_a_label_all_are_taken_unless_days_are_named_too() -> None:
    assert titles(topic="Air") == ["This week", "Old"]
    assert titles(topic="Air", days="7") == ["This week"]
    assert titles(topic="Air", section="World") == ["Old"]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Wanted(topic="See"), "No published story has the topic “See”; did you mean sea?"),
        (Wanted(topic="Fire"), "No published story has the topic “Fire”; write it as stories have it"),
        (Wanted(days="1", topic="Air"), "no published story of Air in the last 1 days; --days takes another"),
        (Wanted(section="Culture", topic="nothing"), "the topic “nothing”"),
        (Wanted(days="-1"), "--days -1: write a number of days, such as 7"),
        (Wanted(days="0", topic="Sea"), "--days 0: write a number of days, such as 7"),
        (Wanted(days="999999"), "--days 999999: write a number of days, such as 7"),
        (Wanted(days="a week"), "--days a week: write a number of days, such as 7"),
    ],
)
def test_what_there_is_not_is_told(wanted: Wanted, message: str) -> None:
    with pytest.raises(SystemExit, match=message.replace("“", ".").replace("”", ".").replace("?", ".")):
        excerpt(ARCHIVE, wanted)


def test_a_paper_without_stories_has_no_excerpt() -> None:
    with pytest.raises(SystemExit, match="no published story in the last 7 days"):
        excerpt(Archive(paper(now=datetime(2026, 3, 5, tzinfo=UTC))), Wanted())
