"""The verb: what it writes, what it prints, and with which status it ends."""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dateline_news.desk.wire import WireOptions, run
from tests.desk.wire.drafting import IN_A_SECTION, LEAD, MORE
from tests.desk.wire.split.test_mail import HEAD
from tests.desk.wire.split.test_word_document import document, paragraph
from tests.papers import write_settings

ROOT = Path(__file__).parents[3]
FIRST = Path("tests/desk/wire/copies/01-opening-date-headline-dateline.txt")
GOOD = f"date 2021-07-14\nFerries to run again\n\nLAHORE (Agency) — {LEAD}\n\n{MORE}\n"
BAD = f"Published: 31 June 2021\n\n{LEAD}\n\n{MORE}\n"

Wire = Callable[..., int]


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    write_settings(tmp_path)
    (tmp_path / "content" / "articles" / "world").mkdir(parents=True)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def wire(*copies: str, options: WireOptions = IN_A_SECTION, **more: Any) -> int:
    try:
        run(copies, options, **more)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


def posts(paper: Path) -> list[str]:
    return sorted(file.relative_to(paper).as_posix() for file in (paper / "content").rglob("*.md"))


def test_a_folder_of_what_came_in_makes_drafts_of_documents_and_mails_too(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    came = paper / "came"
    came.mkdir()
    body = "".join(map(paragraph, ("Bridge opens", "July 15, 2021", LEAD.replace("ferry", "bridge"))))
    (came / "release.docx").write_bytes(document(body))
    (came / "mail.eml").write_text(
        f"{HEAD}\nBoats stay\n\nLAHORE, July 13 (Agency) — {LEAD}\n\n{MORE}", encoding="utf-8"
    )
    (came / "page.html").write_text("<!DOCTYPE html><p>Saved.", encoding="utf-8")
    assert wire("came") == 1
    assert [Path(post).name for post in posts(paper)] == ["2021-07-13-boats-stay.md", "2021-07-15-bridge-opens.md"]
    assert "came/page.html:1: file: is a web page; dateline import makes drafts of those" in capsys.readouterr().err


def test_a_copy_becomes_a_draft_in_its_section(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert wire("good.txt") == 0
    assert posts(paper) == ["content/articles/world/2021-07-14-ferries-to-run-again.md"]
    text = (paper / posts(paper)[0]).read_text(encoding="utf-8")
    assert "Status: draft\n" in text
    assert "Dateline: LAHORE\nSource: Agency\n" in text
    output = capsys.readouterr()
    assert output.err == ""
    assert "good.txt → content/articles/world/2021-07-14-ferries-to-run-again.md" in output.out
    assert "  place      LAHORE (line 4)" in output.out


def test_the_good_ones_are_written_where_others_cannot_be(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert wire("bad.txt", "good.txt", "missing.txt", "x" * 300) == 1
    assert len(posts(paper)) == 1
    first, second, third = capsys.readouterr().err.splitlines()
    assert first.startswith(
        "bad.txt:1: date: “31 June 2021” is no day of the calendar; say which day it is with --date"
    )
    assert second.startswith("missing.txt:1: file: cannot be read: No such file or directory")
    assert third.endswith("xxx:1: file: cannot be read: File name too long; name a text file, a folder of them, or -")


def test_the_same_copy_makes_no_second_post_and_overwrites_no_edited_one(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert wire("good.txt", "good.txt") == 0
    (file,) = (paper / "content").rglob("*.md")
    edited = (
        file.read_text(encoding="utf-8").replace("Title: Ferries", "Title: All ferries").replace("Status: draft\n", "")
    )
    renamed = file.with_name("2021-07-15-another-name.md")
    file.rename(renamed).write_text(edited, encoding="utf-8")
    assert wire("good.txt") == 0
    assert posts(paper) == ["content/articles/world/2021-07-15-another-name.md"]
    assert renamed.read_text(encoding="utf-8") == edited
    assert (
        "good.txt had it already, nothing written: content/articles/world/2021-07-15-another-name.md"
        in capsys.readouterr().out
    )


def test_two_copies_with_one_headline_are_two_drafts(paper: Path) -> None:
    (paper / "other.txt").write_text(GOOD.replace(LEAD, LEAD.upper()).replace(MORE, "Nobody met."), encoding="utf-8")
    assert wire("good.txt", "other.txt") == 0
    assert [Path(post).name for post in posts(paper)] == [
        "2021-07-14-ferries-to-run-again-2.md",
        "2021-07-14-ferries-to-run-again.md",
    ]


def test_a_folder_is_all_copies_in_it_and_a_dry_run_writes_nothing(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = paper / "raw" / "monday"
    folder.mkdir(parents=True)
    shutil.copy(paper / "good.txt", folder / "one.txt")
    (folder / ".hidden.txt").write_text("nothing", encoding="utf-8")
    (paper / "empty").mkdir()
    assert wire("raw", dry_run=True) == 0
    assert posts(paper) == []
    assert "(not written)" in capsys.readouterr().out
    assert wire("empty") == 1
    assert "is a folder without a copy in it" in capsys.readouterr().err


def test_standard_input_is_a_copy(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(GOOD.encode())))
    assert wire("-", output="elsewhere") == 0
    assert [file.name for file in (paper / "elsewhere").iterdir()] == ["2021-07-14-ferries-to-run-again.md"]
    assert posts(paper) == []
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(GOOD.encode())))
    assert wire("-", output="elsewhere") == 0
    assert len(list((paper / "elsewhere").iterdir())) == 1, "the digest is looked for there too"


def test_what_the_editor_says_stands_in_the_header(paper: Path) -> None:
    options = WireOptions("newsroom", "Sample Press", "https://example.org/a", "2021-07-20")
    assert wire("good.txt", options=options) == 0
    (name,) = posts(paper)
    assert name == "content/articles/newsroom/2021-07-20-ferries-to-run-again.md"
    text = (paper / name).read_text(encoding="utf-8")
    for line in (
        "Source: Sample Press",
        "Source_url: https://example.org/a",
        "Credit: Agency",
        "Category: Newsroom",
        "Date: 2021-07-20",
    ):
        assert f"{line}\n" in text


def test_machines_get_one_document_with_every_piece(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert wire("good.txt", "bad.txt", as_json=True) == 1
    output = capsys.readouterr()
    assert output.err == ""
    document = json.loads(output.out)
    good, bad = document["copies"]
    assert document["failed"] is True
    assert (good["outcome"], bad["outcome"]) == ("written", "refused")
    assert bad["problems"][0]["line"] == 1
    assert "".join("".join(segment["text"].split()) for segment in good["ledger"]) == "".join(GOOD.split())


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (WireOptions(section="worlds"), "did you mean world"),
        (WireOptions(section="zzz"), "the sections are world, newsroom"),
        (WireOptions(date="2021-02-30"), "no day of the calendar"),
        (WireOptions(date="Monday"), "not a whole day"),
        (WireOptions(date="2021-07-14 x"), "a time of day that cannot be read"),
        (WireOptions(date="03/12/2026"), "may be 2026-12-03 or 2026-03-12"),
        (WireOptions(source_url="example.org"), "no web address"),
    ],
)
def test_an_option_that_means_nothing_is_refused_before_anything_is_read(
    paper: Path, options: WireOptions, message: str
) -> None:
    with pytest.raises(SystemExit, match=message):
        run(["good.txt"], options)
    assert posts(paper) == []


@pytest.mark.usefixtures("paper")
def test_no_copy_at_all_is_refused() -> None:
    with pytest.raises(SystemExit, match="Name a copy"):
        run([], WireOptions())


def test_a_folder_that_cannot_be_written_to_is_told(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (paper / "file").write_text("no folder", encoding="utf-8")
    assert wire("good.txt", output="file/inside") == 1
    assert "good.txt:1: file: " in capsys.readouterr().err


def test_the_verb_takes_copies_and_options_in_any_order(paper: Path) -> None:
    command = [
        "invoke",
        "wire",
        str(paper / "good.txt"),
        "--dry-run",
        "--section",
        "world",
        str(paper / "bad.txt"),
        "--json",
    ]
    ended = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == ""
    assert [copy["outcome"] for copy in json.loads(ended.stdout)["copies"]] == ["would be written", "refused"]


def test_a_pipe_that_is_closed_is_no_fault(paper: Path) -> None:
    command = f"{sys.executable} -m invoke wire {paper}/good.txt --dry-run | head -c 10"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.stderr, ended.returncode) == ("", 0)


def test_the_readme_shows_what_the_verb_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert wire(str(FIRST), options=WireOptions(section="world"), dry_run=True) == 0
    shown = f"$ dateline wire {FIRST} --section world --dry-run\n{capsys.readouterr().out}"
    assert f"```text\n{shown}```" in (ROOT / "README.md").read_text(encoding="utf-8")
