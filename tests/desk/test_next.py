"""`dateline next`: what goes out next on its own, and what came due since."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline_news.desk.next import DueStory, due_stories, run
from tests import papers
from tests.papers import ROOT, write_settings

NOW = "1777982400"  # 2026-05-05 12:00 UTC
SETTINGS = {**papers.SETTINGS, "TIMEZONE": "UTC"}


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a paper's settings and an empty content folder, in which one stands."""
    (tmp_path / "content" / "articles" / "world").mkdir(parents=True)
    write_settings(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    return tmp_path


def post(name: str, *header: str, at: str = "content/articles/world") -> str:
    Path(at).mkdir(parents=True, exist_ok=True)
    Path(f"{at}/{name}").write_text("\n".join(["Title: T", *header, "", "Embargo: 2026-05-06 is text here."]))
    return f"{at}/{name}"


def printed(capsys: pytest.CaptureFixture[str], since: str = "") -> list[str]:
    run(since)
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


@pytest.mark.usefixtures("paper")
def test_what_waits_longest_comes_last_and_one_line_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    post("2026-05-01-a.md", "Embargo: 2026-05-06 18:00")
    first = post("2026-05-01-b.md", "Embargo: 2026-05-05 18:00")
    post("2026-05-07-c.md")
    assert printed(capsys) == [f"2026-05-05T18:00:00+00:00 {first}"]


@pytest.mark.usefixtures("paper")
def test_nothing_waits_where_everything_is_out_or_held_by_an_editor(capsys: pytest.CaptureFixture[str]) -> None:
    post("2026-05-01-out.md", "Embargo: 2026-05-05 12:00")
    for status in ("draft", "Draft", "skip"):
        post(f"2026-06-01-{status}.md", f"Status: {status}")
    post("dateless.md", "Status: draft")
    post("2026-06-01-page.md", at="content/pages")
    post("ada.md", at="content/authors")  # it says who an author is, and has no day
    post("sea.md", at="content/topics")
    assert printed(capsys) == ["nothing is waiting"]


@pytest.mark.usefixtures("paper")
def test_as_json_all_that_wait_come_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    later, sooner = post("2026-06-01-a.md"), post("2026-05-01-b.md", "Embargo: May 5, 2026 6pm -05:00")
    run(as_json=True)
    assert json.loads(capsys.readouterr().out) == [
        {"at": "2026-05-05T18:00:00-05:00", "story": sooner},
        {"at": "2026-06-01T00:00:00+00:00", "story": later},
    ]


@pytest.mark.usefixtures("paper")
def test_nothing_waiting_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    run(as_json=True)
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("paper")
def test_what_came_due_since_is_what_lies_after_that_moment_and_up_to_now(capsys: pytest.CaptureFixture[str]) -> None:
    post("2026-05-01-before.md", "Embargo: 2026-05-05 11:00")
    story = post("2026-05-01-since.md", "Embargo: 2026-05-05 11:00:01")
    other = post("2026-05-01-now.md", "Embargo: 2026-05-05 12:00")
    post("2026-05-01-later.md", "Embargo: 2026-05-05 12:00:01")
    assert [line.split()[1] for line in printed(capsys, "2026-05-05T11:00:00Z")] == [story, other]
    assert printed(capsys, "2026-05-05T12:00:00Z") == ["nothing has come due since 2026-05-05T12:00:00Z"]


def test_days_in_numbers_are_read_as_a_lenient_build_reads_them(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = paper / "pelicanconf.py"
    settings.write_text(f'{settings.read_text()}\nSTORY_FIELDS = "lenient"\n')
    waiting = post("a.md", "Date: 06/05/2026")
    post("b.md", "Date: 25/04/2026")
    assert printed(capsys) == [f"2026-05-06T00:00:00+00:00 {waiting}"]


@pytest.mark.usefixtures("paper")
def test_a_change_that_is_told_later_is_due_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    changed = post("2026-05-01-a.md", "Modified: 2026-05-05 11:30")
    post("2026-05-02-b.md", "Modified: 2026-05-05 11:00")
    assert printed(capsys, "2026-05-05 11:00") == [f"2026-05-05T11:30:00+00:00 {changed}"]


def test_a_day_begins_where_the_paper_is(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_settings(paper, TIMEZONE="Asia/Karachi")
    story = post("2026-05-01-a.md", "Embargo: 2026-05-06")
    assert printed(capsys) == [f"2026-05-06T00:00:00+05:00 {story}"]


def test_stories_are_found_as_pelican_finds_them(paper: Path) -> None:
    elsewhere = post("2026-06-01-a.markdown", at="content/anywhere/else")
    post("2026-06-01-b.txt")
    post("2026-06-01-c.md", at="content/articles/left-out")
    (paper / "linked").mkdir()
    (paper / "linked" / "2026-06-02-d.md").write_text("Title: D\n\nText.\n")
    (paper / "content" / "links").symlink_to(paper / "linked")
    given = {**SETTINGS, "ARTICLE_EXCLUDES": ["articles/left-out"], "SYMLINK_TARGETS": [str(paper / "linked")]}
    stories, problems = due_stories(Path("content"), given)
    assert [story.file for story in stories] == [elsewhere, "content/links/2026-06-02-d.md"]
    assert problems == []


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        (["Date: 2026-05-01", "Embargo: soon"], ":3: embargo: “soon” is no day of the calendar"),
        (["Date: 2026-05-01", "Embargo: 2026-02-30"], ":3: embargo: “2026-02-30” is no day of the calendar"),
        (["Date: 2026-05-01", "Embargo: 2026-05-05 18:00 EST"], ":3: embargo: “EST” is no zone"),
        (["Status: published"], ":1: date: is missing"),
        (["Date: 2026-05-01", "Status: embargoed"], ":3: status: “embargoed” is not one of"),
    ],
)
@pytest.mark.usefixtures("paper")
def test_where_it_cannot_be_told_when_a_story_goes_out_that_is_said_after_the_rest(
    capsys: pytest.CaptureFixture[str], header: list[str], problem: str
) -> None:
    good, bad = post("2026-06-01-good.md"), post("bad.md", *header)
    with pytest.raises(SystemExit) as refused:
        run()
    assert good in capsys.readouterr().out
    assert f"{bad}{problem}" in str(refused.value)


@pytest.mark.usefixtures("paper")
def test_what_cannot_be_read_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("content/articles/bytes.md").write_bytes(b"Title: \xff\n\n")
    with pytest.raises(SystemExit) as refused:
        run()
    assert "nothing is waiting" in capsys.readouterr().out
    assert "content/articles/bytes.md:1: file: is not UTF-8" in str(refused.value)


@pytest.mark.parametrize("since", ["yesterday", "18:00", "2026-05-05 18:00 EST"])
@pytest.mark.usefixtures("paper")
def test_since_is_a_whole_moment(since: str) -> None:
    with pytest.raises(SystemExit, match="--since: "):
        run(since)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="There is no folder"):
        due_stories(tmp_path / "gone", SETTINGS)


def test_only_headers_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(
        b"Title: T\nDate: 2026-06-01\n\n" + b"\n" * 20_000 + b"\xff is nothing that could be read"
    )
    stories, problems = due_stories(tmp_path, SETTINGS)
    assert (len(stories), problems) == (1, [])
    assert stories[0] == DueStory(stories[0].at, os.path.relpath(tmp_path / "a.md"))


def test_a_pipe_that_closes_is_no_failure() -> None:
    command = f"{sys.executable} -m invoke next --since 2000-01-01 | true"
    run = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
