"""Topics and sections with two spellings."""

from collections.abc import Iterable

import pytest

from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.rules.paper import Facts
from dateline_news.desk.check.rules.topics import duplicates, unknown_sections
from tests.desk.check.rules.facts import FACTS, posts


def messages(flagged: Iterable[tuple[str, int, str]]) -> list[str]:
    return [f"{source}: {message}" for source, _, message in flagged]


def tagged(*tags: str) -> list[CheckedPost]:
    return posts(*({"tags": name} for name in tags))


@pytest.mark.parametrize(
    ("rare", "common"),
    [
        ("Covid 19", "COVID-19"),
        ("covid-19", "COVID-19"),
        ("Covid19", "COVID-19"),
        ("Bogota", "Bogotá"),
        ("U.S.", "US"),
        ("Afghanisttan", "Afghanistan"),
        ("Sectoin", "Section"),
        ("Elections", "Election"),
        ("Shanghai Cooperation Organization", "Shanghai Cooperation Organizations"),
    ],
)
def test_a_rare_spelling_is_flagged_with_the_usual_one(rare: str, common: str) -> None:
    flagged = messages(duplicates(tagged(common, f"{common}, Other", rare), FACTS))
    assert flagged == [f"articles/2.md: the topic “{rare}” is “{common}” in 2 stories; write it in one way"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Iran", "Iraq"),
        ("Indonesia", "Indonesian"),
        ("Covid-19", "Covid-20"),
        ("Election 2020", "Election 2021"),
        ("Austria", "Australia"),
        ("Slovakia", "Slovenia"),
        ("Gambia", "Zambia"),
        ("فیری", "فیریں"),
        ("Peace", "Peace talks"),
        ("Port", "Ports of call"),
    ],
)
def test_names_that_mean_two_things_are_not_flagged(name: str, other: str) -> None:
    assert messages(duplicates(tagged(name, name, other), FACTS)) == []


def test_a_section_that_only_its_folder_names_is_no_spelling() -> None:
    of_folder, *others = posts({"category": "newsroom"}, {"category": "Newsroom"}, {"category": "Newsroom"})
    of_folder.lines.clear()
    assert messages(duplicates([of_folder, *others], FACTS)) == []


def test_a_topic_that_many_stories_have_is_not_taken_for_a_slip() -> None:
    many = tagged(*["Marital law"] * 10, *["Martial law"] * 10)
    assert messages(duplicates(many, FACTS)) == []


def test_of_two_spellings_as_frequent_the_same_one_is_right_whatever_the_order() -> None:
    assert [message.split(": ")[1] for message in messages(duplicates(tagged("Covid 19", "COVID-19"), FACTS))] == [
        message.split(": ")[1] for message in messages(duplicates(tagged("COVID-19", "Covid 19"), FACTS))
    ]


def test_one_story_with_two_spellings_is_flagged() -> None:
    assert len(messages(duplicates(tagged("COVID-19", "COVID-19; Covid 19"), FACTS))) == 1


def test_a_section_in_two_spellings_is_flagged() -> None:
    flagged = messages(duplicates(posts({"category": "World"}, {"category": "World"}, {"category": "world"}), FACTS))
    assert flagged == ["articles/2.md: the section “world” is “World” in 2 stories; write it in one way"]


def test_a_section_that_the_settings_do_not_name_is_flagged_once() -> None:
    flagged = messages(
        unknown_sections(posts({"category": "Health"}, {"category": "Health"}, {"category": "World"}), FACTS)
    )
    assert flagged == ["articles/0.md: SECTIONS does not name the section “Health”; name it there, or take one that is"]


def test_a_section_that_looks_like_a_slip_is_flagged_in_every_post() -> None:
    flagged = messages(unknown_sections(posts({"category": "Worldd"}, {"category": "Worldd"}), FACTS))
    assert [message.rpartition("; ")[2] for message in flagged] == ["did you mean world?"] * 2


def test_a_paper_that_names_no_sections_has_no_unknown_ones() -> None:
    assert messages(unknown_sections(posts({"category": "Health"}), Facts(FACTS.now, "en", ()))) == []


@pytest.mark.parametrize(
    ("rare", "common", "letters"),
    [
        ("كراچي", "کراچی", "“ک” (U+06A9) for “ك” (U+0643)"),
        ("علي", "علی", "“ی” (U+06CC) for “ي” (U+064A)"),
        ("لاهور", "لاہور", "“ہ” (U+06C1) for “ه” (U+0647)"),
        ("٢٠٢٦", "۲۰۲۶", "“۲” (U+06F2) for “٢” (U+0662)"),
    ],
)
def test_letters_of_arabic_that_look_like_those_of_urdu_are_named_in_the_message(
    rare: str, common: str, letters: str
) -> None:
    """There were once two pages of topics whose names look the same."""
    (message,) = messages(duplicates(tagged(common, f"{common}, Other", rare), FACTS))
    assert f"the topic “{rare}” is “{common}” in 2 stories, which looks the same but has {letters}; write it" in message
