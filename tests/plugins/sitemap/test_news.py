"""The news sitemap: what came in two days."""

from datetime import UTC, datetime, timedelta

import pytest

from dateline_news.model.paper import Correction, Paper, Story
from dateline_news.plugins.sitemap.news import FILE, MOST
from tests.papers import moment, paper, story
from tests.plugins.sitemap.maps import SITE, maps

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def entries(*stories: Story, now: datetime = NOW) -> dict[str, dict[str, str]]:
    """What the map says of each story, by its title."""
    news = maps(paper(*stories, now=now))[FILE].findall(".//{*}news")
    announced = [{element.tag.partition("}")[2]: element.text for element in entry.iter()} for entry in news]
    return {entry["title"]: entry for entry in announced}


def test_a_story_of_the_last_two_days_is_in_it_and_no_older_one() -> None:
    new, old = story("New", "2026-03-01 12:01"), story("Old", "2026-03-01 12:00")
    assert [*entries(new, old)] == ["New"]


def test_it_says_of_a_story_where_and_when_it_was_published_and_in_which_language() -> None:
    timed, of_a_day = story('"A" & B', "2026-03-02 09:30"), story("Urdu", "2026-03-03", lang="ur-PK")
    announced = entries(timed, of_a_day)
    assert announced['"A" & B']["publication_date"] == "2026-03-02T09:30:00+00:00"
    assert (announced["Urdu"]["publication_date"], announced["Urdu"]["language"]) == ("2026-03-03", "ur")
    assert announced["Urdu"]["name"] == "The Sample"
    assert maps(paper(timed, now=NOW))[FILE].findtext(".//{*}loc") == f"{SITE}/{timed.url}"


@pytest.mark.parametrize(("tag", "language"), [("pt-BR", "pt"), ("zh-CN", "zh-cn"), ("en", "en")])
def test_a_language_is_named_as_the_protocol_has_it(tag: str, language: str) -> None:
    assert entries(story("A", "2026-03-03", lang=tag))["A"]["language"] == language


def test_a_translation_is_in_it_in_order_of_time() -> None:
    stories = [
        story("First", "2026-03-02"),
        story("Last", "2026-03-03", slug="x"),
        story("Between", "2026-03-02 10:00", lang="ur", is_translation=True),
    ]
    assert [*entries(*stories)] == ["Last", "Between", "First"]


def test_nothing_hidden_paid_for_or_retracted_is_announced() -> None:
    retraction = (Correction(moment("2026-03-03"), "retraction", "None of it was so."),)
    unannounced = [
        story("Hidden", "2026-03-03", hidden=True),
        story("Paid", "2026-03-03", kind="paid"),
        story("Retracted", "2026-03-03", corrections=retraction),
    ]
    assert entries(*unannounced) == {}


def test_it_names_a_thousand_stories_at_most_and_those_are_the_newest() -> None:
    first = datetime(2026, 3, 2, 12, tzinfo=UTC)
    stories = [story(f"At {at}", f"{first + timedelta(minutes=at):%Y-%m-%d %H:%M}") for at in range(MOST + 2)]
    announced = entries(*stories)
    assert len(announced) == MOST
    assert not {"At 0", "At 1"} & set(announced)


def test_time_alone_changes_this_file_and_no_other_map() -> None:
    def of(now: datetime) -> Paper:
        return paper(story("A", "2026-03-02"), story("B", "2026-03-03"), now=now)

    before, after = maps(of(NOW)), maps(of(NOW + timedelta(days=1)))
    assert [path for path in before if before[path].findtext(".//{*}loc") != after[path].findtext(".//{*}loc")] == []
    assert [len(files[FILE]) for files in (before, after)] == [2, 1]
    assert len(maps(of(NOW + timedelta(days=9)))[FILE]) == 0
