import json
from itertools import islice
from statistics import mean

import pytest

from tests.bench.press import corpus
from tests.bench.press.corpus import Story, for_hugo, for_pelican, stories


@pytest.fixture(scope="module")
def many() -> list[Story]:
    return list(stories(3000))


def share(many: list[Story], mark: str) -> float:
    return mean(mark in one.body for one in many)


def test_the_same_seed_gives_the_same_stories_and_another_one_others() -> None:
    first = list(islice(stories(50, 1), 5))
    assert list(islice(stories(50, 1), 5)) == first
    assert list(islice(stories(50, 2), 5)) != first


@pytest.mark.parametrize("count", [1, 2, 17])
def test_there_are_as_many_stories_as_were_asked_for(count: int) -> None:
    assert len(list(stories(count))) == count


def test_stories_have_some_six_hundred_words(many: list[Story]) -> None:
    assert 580 < mean(len(one.body.split()) for one in many) < 640


def test_most_paragraphs_are_plain_and_the_rest_is_there_in_its_share(many: list[Story]) -> None:
    assert share(many, "\n\n## ") == pytest.approx(1 / 3, abs=0.03)
    assert mean("](https://" in one.body or "*" in one.body for one in many) == pytest.approx(1 / 3, abs=0.03)
    assert mean("\n- " in one.body or "\n1. " in one.body for one in many) == pytest.approx(1 / 8, abs=0.03)
    assert share(many, "\n> ") == pytest.approx(1 / 10, abs=0.03)
    assert share(many, "\n| ") + share(many, "\n```") == pytest.approx(1 / 50, abs=0.01)


def test_sections_topics_and_authors_are_as_many_as_promised_and_slugs_apart(many: list[Story]) -> None:
    assert len({one.section for one in many}) == len({name.lower() for name in corpus.SECTIONS}) == 10
    assert (
        len({topic for one in many for topic in one.topics}) == len({corpus.slug(one) for one in corpus.TOPICS}) == 300
    )
    assert (
        len({author for one in many for author in one.authors})
        == len({corpus.slug(one) for one in corpus.AUTHORS})
        == 40
    )
    assert all(len(set(one.topics)) == 4 for one in many)


def test_no_two_stories_have_one_address(many: list[Story]) -> None:
    assert len({one.page for one in many}) == len({one.file for one in many}) == len(many)


def test_days_run_through_fifteen_years_and_the_newest_is_the_last(many: list[Story]) -> None:
    days = [one.day for one in many]
    assert days == sorted(days)
    assert len({day.year for day in days}) == 15
    assert days[-1] == corpus.LAST_DAY > days[-2]


def test_both_flavours_say_the_same_of_a_story(many: list[Story]) -> None:
    one = next(story for story in many if len(story.authors) == 2 and '"' in story.title)
    head, _, body = for_pelican(one).partition("\n\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    yaml, _, same = for_hugo(one).removeprefix("---\n").partition("\n---\n\n")
    known = {name: json.loads(value) for name, value in (line.split(": ", 1) for line in yaml.splitlines())}
    assert body == same
    assert said["Title"] == known["title"]
    assert said["Date"] == known["date"]
    assert said["Tags"].split(", ") == known["tags"]
    assert said["Authors"].split(", ") == known["authors"]
    assert said["Summary"] == known["summary"]
