"""`dateline new`: a draft that keeps the contract, in a section that there is."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pelican.utils import slugify

from dateline_news.desk.drafts.paper_profile import paper_profile
from dateline_news.desk.new import OFFERED, new
from dateline_news.model import characters, fields
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, parse
from tests import papers
from tests.papers import HARD, ROOT, write_settings

SETTINGS: dict[str, Any] = {**papers.SETTINGS, "TIMEZONE": "Asia/Karachi", "SECTIONS": ["world", "long-reads"]}
MD = markdown(SETTINGS["MARKDOWN"])
LATE = "1779996600"  # 2026-05-28 19:30 UTC, and already the 29th in Karachi


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", LATE)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with a story in a section that SECTIONS does not name."""
    folder = tmp_path / "content"
    (folder / "articles" / "region").mkdir(parents=True)
    (folder / "articles" / "region" / "a.md").write_text("Title: A\nCategory: The Region\n\nWords.\n")
    (folder / "articles" / "culture").mkdir()
    (folder / "articles" / "culture" / "b.md").write_text("Title: B\n\nWords.\n")
    return folder


def read(file: Path) -> Reading:
    """A draft as the press reads it."""
    return parse(of_post(file.read_text(encoding="utf-8")), "content/a.md", fields.StoryFields, MD)


def refusal(headline: str, section: str, content: Path, settings: dict[str, Any] | None = None) -> str:
    with pytest.raises(SystemExit) as refused:
        new(headline, section, content, settings or SETTINGS)
    assert isinstance(refused.value.code, str)
    return refused.value.code


def test_a_draft_lies_where_its_section_s_stories_lie(content: Path) -> None:
    assert new("Ferry returns", "world", content, SETTINGS) == content / "articles/world/2026-05-29-ferry-returns.md"


def test_a_draft_keeps_the_contract_and_is_seen_by_nobody(content: Path) -> None:
    post = read(new(HARD, "world", content, SETTINGS))
    assert post.problems == []
    assert post.fields == {
        "title": HARD, "date": "2026-05-29 00:30", "category": "World", "kind": "news", "status": "draft",
    }  # fmt: skip
    assert not post.html.strip(), "notes for the editor never reach a reader"


def test_a_draft_names_every_field_that_may_be_of_use(content: Path) -> None:
    text = new("Ferry returns", "world", content, SETTINGS).read_text(encoding="utf-8")
    for name, field in fields.StoryFields.model_fields.items():
        assert (f"{name.capitalize()}: {field.description}" in text) == (name in OFFERED), name


def test_every_field_is_offered_but_those_that_are_given_or_left_to_a_tool_or_to_who_knows_it(content: Path) -> None:
    written = read(new("Ferry returns", "world", content, SETTINGS)).fields
    tools = {"modified", "correction", "digest", "slugline", "wanted", "check_ok"}
    addresses = {"slug", "template", "save_as", "url", "translation", "authors", "aliases"}
    assert set(OFFERED) == fields.StoryFields.model_fields.keys() - written.keys() - tools - addresses
    assert {"summary", "tags", "dateline", "image", "embargo"} <= set(OFFERED)


@pytest.mark.parametrize(
    ("section", "name", "folder"),
    [
        ("world", "World", "world"),
        ("World", "World", "world"),
        ("long-reads", "Long reads", "long-reads"),
        ("Long reads", "Long reads", "long-reads"),
        ("../../world", "World", "world"),
        ("the-region", "The Region", "the-region"),
        ("culture", "culture", "culture"),
    ],
)
def test_a_section_is_named_by_its_slug_or_by_its_name(content: Path, section: str, name: str, folder: str) -> None:
    file = new("Ferry returns", section, content, SETTINGS)
    assert (read(file).fields["category"], file.parent.name) == (name, folder)


def test_a_section_is_one_of_the_settings_or_of_the_stories(content: Path) -> None:
    assert list(paper_profile(content, None, SETTINGS).sections) == ["world", "long-reads", "culture", "the-region"]


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("worlds", "“worlds” is no section of this paper; did you mean world?"),
        ("zzz", "“zzz” is no section of this paper; the sections are world, long-reads, culture, the-region"),
        ("", "Which section? Add --section world; the sections are world, long-reads, culture, the-region"),
    ],
)
def test_a_section_that_there_is_not_is_refused_with_those_that_there_are(
    content: Path, section: str, message: str
) -> None:
    before = sorted(content.rglob("*"))
    assert refusal("Ferry returns", section, content) == message
    assert sorted(content.rglob("*")) == before


def test_a_paper_without_sections_says_how_to_name_one(tmp_path: Path) -> None:
    message = refusal("Ferry returns", "world", tmp_path, {**SETTINGS, "SECTIONS": []})
    assert message == "“world” is no section of this paper; the sections are yet to be named in SECTIONS"


@pytest.mark.parametrize("headline", ["", "  ", "???", "—"])
def test_a_headline_without_a_letter_is_refused(content: Path, headline: str) -> None:
    assert refusal(headline, "world", content).endswith("to make an address of; write a headline")


def test_a_headline_that_is_taken_gets_a_number(content: Path) -> None:
    names = [new("Ferry returns", "world", content, SETTINGS).name for _ in range(2)]
    assert names == ["2026-05-29-ferry-returns.md", "2026-05-29-ferry-returns-2.md"]


def test_a_long_headline_makes_a_short_address_of_whole_words(content: Path) -> None:
    headline = "harbour " * 30
    slug = new(headline, "world", content, SETTINGS).stem[11:]
    assert len(slug) <= 80
    assert set(slug.split("-")) == {"harbour"}
    assert len(new("h" * 300, "world", content, SETTINGS).stem) == 91


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_whatever_the_headline_the_draft_keeps_the_contract(
    tmp_path_factory: pytest.TempPathFactory, headline: str
) -> None:
    assume(any(map(str.isalnum, slugify(headline, SETTINGS["SLUG_REGEX_SUBSTITUTIONS"]))))
    file = new(headline, "world", tmp_path_factory.getbasetemp() / "headlines", SETTINGS)
    post = read(file)
    assert post.problems == []
    assert post.fields["title"].split() == characters.mended(headline).split()


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("a file where a folder should be")
    assert "cannot be written: " in refusal("Ferry returns", "world", tmp_path)


def test_the_verb_prints_the_path_and_nothing_else(content: Path) -> None:
    write_settings(content.parent)
    call = "import sys; from dateline_news.desk.new import run; run(*sys.argv[1:])"
    run = subprocess.run(
        [sys.executable, "-c", call, "Ferry returns", "world"], cwd=content.parent, capture_output=True,
        text=True, check=False, env={"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": LATE},
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "content/articles/world/2026-05-28-ferry-returns.md\n"
    assert (content.parent / run.stdout.strip()).is_file()
