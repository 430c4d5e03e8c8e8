"""Bulk copy: as many stories as were asked for, of the shape that copy has, the same every time."""

import os
import re
import subprocess
import sys
from itertools import islice
from pathlib import Path
from statistics import mean

import pytest

from dateline_news.desk import check as gate
from tests.bulk.files import write
from tests.bulk.stories import LAST_DAY, Story, slug, stories
from tests.bulk.words import AUTHORS, SECTIONS, TOPICS
from tests.papers import ROOT, SETTINGS, THEME
from tests.site.built import pelican


@pytest.fixture(scope="module")
def plain() -> list[Story]:
    """As a bench has them: what any program can build."""
    return list(stories(3000, years=15, plain=True))


@pytest.fixture(scope="module")
def rich() -> list[Story]:
    """As an audit has them, with what Dateline knows."""
    return list(stories(2000))


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder of sixty stories."""
    folder = tmp_path_factory.mktemp("bulk") / "content"
    write(folder, 60)
    return folder


def share(of: list[Story], mark: str) -> float:
    """How many of some stories have a mark in their copy or header."""
    return mean(re.search(mark, story.text, re.MULTILINE) is not None for story in of)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_seed_gives_the_same_stories_and_another_one_others() -> None:
    first = list(islice(stories(50, 1), 5))
    assert list(islice(stories(50, 1), 5)) == first
    assert list(islice(stories(50, 2), 5)) != first


def test_the_same_arguments_give_the_same_files(content: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", 60)
    assert tree(tmp_path / "again") == tree(content)


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_the_order_of_sets_decides_nothing(content: Path, tmp_path: Path, hash_seed: str) -> None:
    env = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": "Asia/Karachi"}
    command = [sys.executable, "-m", "tests.bulk", str(tmp_path / "again"), "60"]
    subprocess.run(command, cwd=ROOT, env=env, check=True)
    assert tree(tmp_path / "again") == tree(content)


@pytest.mark.parametrize("count", [1, 2, 17])
def test_there_are_as_many_stories_as_were_asked_for(count: int) -> None:
    assert len(list(stories(count))) == count


@pytest.mark.parametrize("count", [0, -3])
def test_a_paper_of_no_stories_is_refused(tmp_path: Path, count: int) -> None:
    with pytest.raises(SystemExit, match="ask for 1 or more"):
        write(tmp_path / "content", count)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_there_stays_as_it_is(content: Path) -> None:
    before = tree(content)
    with pytest.raises(FileExistsError):
        write(content, 2)
    assert tree(content) == before


def test_stories_have_some_six_hundred_words(plain: list[Story], rich: list[Story]) -> None:
    for many in (plain, rich):
        assert 580 < mean(len(story.body.split()) for story in many) < 640


def test_most_paragraphs_are_plain_and_the_rest_is_there_in_its_share(plain: list[Story]) -> None:
    assert share(plain, "^## ") == pytest.approx(1 / 3, abs=0.03)
    assert share(plain, r"\]\(https://|\*") == pytest.approx(1 / 3, abs=0.03)
    assert share(plain, r"^- |^1\. ") == pytest.approx(1 / 8, abs=0.03)
    assert share(plain, "^> ") == pytest.approx(1 / 10, abs=0.03)
    assert share(plain, r"^\| |^```") == pytest.approx(1 / 50, abs=0.01)


EXTRAS = {
    "^Lang: ur$": 1 / 25,
    "^Image: images/": 1 / 3,
    "^Correction: ": 1 / 20,
    "^Modified: ": 1 / 7,
    "^Source: ": 1 / 8,
    r"^> — .+ \(@demo_\w+\) [A-Z][a-z]+ \d+, 2021$": 1 / 6,
    r"\]\(\{filename\}/articles/": 1 / 5,
}


@pytest.mark.parametrize(("mark", "expected"), EXTRAS.items())
def test_fields_of_dateline_s_own_are_there_in_their_share_and_in_no_plain_story(
    plain: list[Story], rich: list[Story], mark: str, expected: float
) -> None:
    assert share(rich, mark) == pytest.approx(expected, abs=0.03)
    assert share(rich, mark) > 0
    assert share(plain, mark) == 0


def test_sections_topics_and_authors_are_as_many_as_promised_and_slugs_apart(plain: list[Story]) -> None:
    assert len({story.section for story in plain}) == len({name.lower() for name in SECTIONS}) == 10
    assert len({topic for story in plain for topic in story.topics}) == len({slug(topic) for topic in TOPICS}) == 300
    assert len({author for story in plain for author in story.authors}) == len({slug(name) for name in AUTHORS}) == 40
    assert all(len(set(story.topics)) == 4 for story in plain)


def test_no_two_stories_have_one_headline_or_one_address(plain: list[Story], rich: list[Story]) -> None:
    for many in (plain, rich):
        assert len({story.title for story in many}) == len(many)
        assert len({(story.date[:10], story.slug) for story in many}) == len(many)


def test_days_run_through_as_many_years_as_were_asked_for_and_the_newest_is_the_last(
    plain: list[Story], rich: list[Story]
) -> None:
    for many, years in ((plain, 15), (rich, 4)):
        days = [story.date[:10] for story in many]
        assert days == sorted(days)
        assert len({day[:4] for day in days}) == years
        assert days[-1] == str(LAST_DAY) > days[-2]


def test_a_link_leads_to_an_earlier_story(rich: list[Story]) -> None:
    earlier: set[str] = set()
    for story in rich:
        assert set(re.findall(r"\{filename\}/articles/([^)]+)\)", story.body)) <= earlier
        earlier.add(story.file)


def test_the_newest_leads_with_a_picture() -> None:
    assert {"Priority", "Image"} <= list(stories(3))[-1].more.keys()


def test_nothing_leads_to_a_real_site_or_account(rich: list[Story]) -> None:
    assert {host for story in rich for host in re.findall(r"https?://[^/\s)]+(\.\w+)", story.text)} == {".example"}
    assert {account for story in rich for account in re.findall(r"@([a-z]+_)", story.text)} == {"demo_"}


@pytest.mark.thorough
def test_it_builds_without_a_warning(content: Path, tmp_path: Path) -> None:
    run = pelican(content, tmp_path / "site", SITEURL="https://bulk.example", SOURCE_DATE_EPOCH="1796083200")
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    assert len(list((tmp_path / "site").glob("20*/*/*/*.html"))) == 60


def test_the_gate_finds_nothing_in_it(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    sections = [name.lower() for name in SECTIONS]
    own = {**SETTINGS, "THEME": str(THEME), "CACHE_PATH": str(tmp_path), "SECTIONS": sections}
    assert gate.check(content, (), own) == []
