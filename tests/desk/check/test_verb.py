"""`dateline check` and `dateline publish`, as an editor runs them: in a paper of its own, from outside."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dateline_news.desk.check import check
from dateline_news.press.read.worker import PostReaderWorker
from tests.desk.check.conftest import FIT
from tests.papers import ROOT, write_settings

SLIP = FIT + "\nIt is in the the harbour.\n"
WARNED = FIT.replace("Source: The Sample Agency\n", "")
REFUSED = FIT.replace(
    "Title: Ferry returns to the harbour\n", "Title: Ferry returns to the harbour\nWanted: headline\n"
)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper with no stories: this program's settings and verbs, in a folder of their own."""
    for name in ("dateline_news", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    write_settings(tmp_path)
    shutil.copy(ROOT / "tasks.py", tmp_path)
    (tmp_path / "content" / "articles" / "world").mkdir(parents=True)
    return tmp_path


def story(paper: Path, text: str, name: str = "2026-02-01-ferry.md") -> str:
    file = paper / "content" / "articles" / "world" / name
    file.write_text(text, encoding="utf-8")
    return str(file.relative_to(paper))


def invoke(paper: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("GITHUB_ACTIONS", "SITEURL")}
    command = [sys.executable, "-m", "invoke", *words]
    return subprocess.run(command, cwd=paper, env=environment | env, capture_output=True, text=True, check=False)


def test_advice_and_warnings_exit_with_0_and_errors_with_1(paper: Path) -> None:
    story(paper, SLIP)
    run = invoke(paper, "check")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines()[-1] == "1 post checked: 1 piece of advice."
    story(paper, WARNED)
    assert invoke(paper, "check").returncode == 0
    assert invoke(paper, "check", "--strict").returncode == 1
    story(paper, REFUSED)
    run = invoke(paper, "check")
    assert (run.returncode, run.stderr) == (1, "")
    assert "headline-missing" in run.stdout


def test_several_posts_and_options_in_any_order(paper: Path) -> None:
    first, second = story(paper, SLIP), story(paper, WARNED.replace("Ferry", "Boat"), "2026-02-02-boat.md")
    story(paper, REFUSED.replace("Ferry", "Ship"), "2026-02-03-ship.md")
    run = invoke(paper, "check", first, "--json", second)
    assert (run.returncode, run.stderr) == (0, "")
    assert {diagnostic["rule"] for diagnostic in json.loads(run.stdout)["findings"]} == {
        "possible-slip",
        "source-missing",
    }
    assert invoke(paper, "check", "content", "--json").returncode == 1


def test_github_actions_gets_annotations_without_an_option(paper: Path) -> None:
    file = story(paper, SLIP)
    assert f"::notice file={file},line=9,title=possible-slip::" in invoke(paper, "check", GITHUB_ACTIONS="true").stdout
    assert f"::notice file={file},line=9,title=possible-slip::" in invoke(paper, "check", "--github").stdout
    assert "::" not in invoke(paper, "check").stdout
    json.loads(invoke(paper, "check", "--json", GITHUB_ACTIONS="true").stdout)


def test_a_path_that_is_not_there_ends_with_a_sentence(paper: Path) -> None:
    run = invoke(paper, "check", "content/none.md")
    assert run.returncode == 1
    assert run.stderr == "There is no content/none.md; name a post, or a folder of posts, under content/.\n"
    run = invoke(paper, "check", "--content", "nowhere")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert "There is no folder nowhere" in run.stderr


def test_a_folder_outside_of_content_is_checked_as_another_content_folder(paper: Path) -> None:
    story(paper, WARNED)
    (paper / "elsewhere").mkdir()
    (paper / "elsewhere" / "2026-02-01-ferry.md").write_text(SLIP, encoding="utf-8")
    run = invoke(paper, "check", "elsewhere")
    assert (run.returncode, run.stderr) == (0, "")
    assert "elsewhere/2026-02-01-ferry.md" in run.stdout
    assert run.stdout.splitlines()[-1] == "1 post checked: 1 piece of advice."
    run = invoke(paper, "check", "elsewhere", "content")
    assert run.returncode == 1
    assert run.stderr == (
        "elsewhere lies outside of content/; name the folder that its posts lie in, alone, or give it as --content.\n"
    )


def test_a_reader_who_closes_the_pipe_sees_no_traceback(paper: Path) -> None:
    for at in range(300):
        story(paper, SLIP.replace("Ferry", f"Ferry {at}"), f"2026-02-01-ferry-{at}.md")
    command = f"{sys.executable} -m invoke check | head -n 1"
    run = subprocess.run(["bash", "-c", command], cwd=paper, capture_output=True, text=True, check=False)
    assert run.stdout.startswith("content/articles/world/")
    assert run.stderr == ""


def test_publish_refuses_a_story_with_an_error_and_leaves_the_last_edition(paper: Path) -> None:
    story(paper, FIT)
    run = invoke(paper, "publish", SITEURL="https://example.org")
    assert run.returncode == 0, run.stdout + run.stderr
    page = paper / "output" / "2026" / "02" / "01" / "ferry.html"
    printed = page.read_bytes()
    story(paper, REFUSED.replace("left at seven", "left at eight"))
    run = invoke(paper, "publish", SITEURL="https://example.org")
    assert run.returncode == 1
    assert "headline-missing" in run.stdout
    assert page.read_bytes() == printed


@pytest.mark.thorough
def test_no_build_reads_again_what_the_gate_has_read(paper: Path) -> None:
    story(paper, FIT)
    for _ in range(2):
        run = invoke(paper, "publish", SITEURL="https://example.org")
        assert ("1 story, 0 read;" in run.stdout, run.returncode) == (True, 0), run.stdout + run.stderr


def test_the_gate_does_not_read_again_what_a_build_has_read(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story(paper, SLIP)
    assert "1 story, 1 read;" in invoke(paper, "build").stdout

    def refuse(_: PostReaderWorker, path: str) -> None:
        raise AssertionError(path)

    monkeypatch.setattr(PostReaderWorker, "read", refuse)
    monkeypatch.syspath_prepend(paper)
    monkeypatch.chdir(paper)
    assert [diagnostic.field for diagnostic in check(paper / "content")] == ["possible-slip"]


@pytest.mark.thorough
def test_a_check_and_a_build_at_the_same_time_both_succeed(paper: Path) -> None:
    for at in range(40):
        story(paper, SLIP.replace("Ferry", f"Ferry {at}"), f"2026-02-01-ferry-{at}.md")
    checks_beside: list[subprocess.CompletedProcess[str]] = []
    checks = [threading.Thread(target=lambda: checks_beside.append(invoke(paper, "check"))) for _ in range(2)]
    for thread in checks:
        thread.start()
    build = invoke(paper, "build")
    for thread in checks:
        thread.join()
    assert (build.returncode, "40 stories" in build.stdout) == (0, True), build.stdout + build.stderr
    last_line = "40 posts checked: 40 pieces of advice."
    assert [(run.returncode, run.stderr, run.stdout.splitlines()[-1]) for run in checks_beside] == [
        (0, "", last_line)
    ] * 2
    assert "40 stories, 0 read; 0 pages drawn" in invoke(paper, "build").stdout


def test_an_unfinished_draft_does_not_keep_the_rest_from_being_published(paper: Path) -> None:
    story(paper, FIT)
    story(paper, f"Status: draft\n{REFUSED.replace('Ferry', 'Boat')}", "2026-02-02-boat.md")
    assert invoke(paper, "check").returncode == 1
    assert invoke(paper, "check", "--public").returncode == 0
    assert invoke(paper, "publish", SITEURL="https://example.org").returncode == 0
