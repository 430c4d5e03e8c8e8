"""A new paper: files that build, and nothing of anybody's touched."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline_news.desk import new_paper
from tests.papers import ROOT

POST = "---\ntitle: An old post\ndate: 2020-01-02\nlayout: post\n---\nCopy.\n"


def build(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Build a paper with plain pelican, as its own tools would."""
    command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "warnings", *more]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SITEURL": "https://example.org"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    folder = tmp_path / "my-paper"
    new_paper.begin(folder, {"SITENAME": 'The "Ferry" Post', "TIMEZONE": "Asia/Karachi", "OWNER": ""})
    return folder


def test_a_new_paper_builds_and_has_the_name_that_was_given(paper: Path) -> None:
    run = build(paper)
    assert run.returncode == 0, run.stderr
    front = (paper / "output" / "index.html").read_text(encoding="utf-8")
    assert "The &#34;Ferry&#34; Post" in front
    assert "This paper is ready for its first story" in front


def test_a_new_paper_passes_the_gate_and_the_doctor(paper: Path) -> None:
    assert build(paper).returncode == 0
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    for verb in ("check", "doctor"):
        command = [sys.executable, "-c", "from dateline_news.cli import main; main()", verb]
        run = subprocess.run(command, cwd=paper / "content", env=env, capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (0, ""), verb
        assert "warning" not in run.stdout


def test_what_was_not_given_stays_as_it_is(paper: Path) -> None:
    settings = (paper / "pelicanconf.py").read_text(encoding="utf-8")
    assert 'OWNER = "The newsroom"  # who publishes it, and answers for it' in settings
    assert 'TIMEZONE = "Asia/Karachi"  # the clock' in settings


def test_a_new_paper_has_the_files_that_the_readme_of_it_names(paper: Path) -> None:
    assert {str(path.relative_to(paper)) for path in paper.rglob("*") if path.is_file()} == {
        ".github/dependabot.yml", ".github/workflows/check.yml", ".github/workflows/pages.yml",
        ".github/workflows/paper.yml", ".gitignore", "Makefile", "README.md",
        "pelicanconf.py", "publishconf.py", "requirements.in", "requirements.txt", "engine.txt",
        "content/articles/newsroom/2026-11-29-this-paper-is-ready-for-its-first-story.md", "content/pages/about.md",
        "content/pages/corrections-policy.md",
    }  # fmt: skip


def test_everything_below_dateline_is_pinned_by_hash(paper: Path) -> None:
    lock = (paper / "requirements.txt").read_text(encoding="utf-8")
    assert lock == (ROOT / "requirements" / "build.txt").read_text(encoding="utf-8")
    assert (paper / "engine.txt").read_text(encoding="utf-8") == f"dateline-news @ {ROOT.as_uri()}\n", "of a clone"


class Installed:
    """What Python knows of an installed distribution."""

    version = "1.2.3"

    def __init__(self, source: str = "") -> None:
        self.source = source

    def read_text(self, name: str) -> str | None:
        return self.source if name == "direct_url.json" and self.source else None


def pinned(folder: Path, monkeypatch: pytest.MonkeyPatch, installed: Installed, digest: str = "") -> tuple[str, str]:
    """The last lines of requirements.txt, and engine.txt, of a paper that an installed Dateline begins."""
    monkeypatch.setattr(new_paper, "distribution", lambda _: installed)
    monkeypatch.setattr(new_paper, "_digest", lambda _: digest)
    new_paper.begin(folder, {})
    engine = folder / "engine.txt"
    lines = (folder / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(lines[-2:]), engine.read_text(encoding="utf-8") if engine.exists() else ""


def test_a_dateline_of_an_index_is_pinned_with_its_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    last, engine = pinned(tmp_path / "a", monkeypatch, Installed(), "ab" * 32)
    assert last == "dateline-news==1.2.3 \\\n    --hash=sha256:" + "ab" * 32
    assert engine == ""


def test_where_no_index_answers_the_version_is_installed_without_a_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pinned(tmp_path / "a", monkeypatch, Installed())[1] == "dateline-news==1.2.3\n"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ('{"url": "file:///a/d.whl", "archive_info": {}}', "dateline-news @ file:///a/d.whl\n"),
        (
            '{"url": "https://example.org/d.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}}',
            "dateline-news @ git+https://example.org/d.git@0a1b\n",
        ),
    ],
)
def test_what_came_from_a_path_or_a_repository_is_installed_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, line: str
) -> None:
    assert pinned(tmp_path / "a", monkeypatch, Installed(source))[1] == line


def test_posts_that_exist_are_copied_and_build_in_the_lenient_mode(tmp_path: Path) -> None:
    posts = tmp_path / "blog" / "_posts"
    posts.mkdir(parents=True)
    (posts / "2020-01-02-an-old-post.md").write_text(POST, encoding="utf-8")
    new_paper.begin(tmp_path / "paper", {}, str(tmp_path / "blog"))
    run = build(tmp_path / "paper")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "paper" / "output" / "2020" / "01" / "02" / "an-old-post.html").is_file()
    assert [path.name for path in posts.iterdir()] == ["2020-01-02-an-old-post.md"]


def full(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "there").mkdir()
    (folder / "there" / "mine.txt").touch()
    return folder / "there", {}, ""


def a_file(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "there").touch()
    return folder / "there", {}, ""


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (full, "is there already and not empty: name a folder that is not there."),
        (a_file, "is there already and not empty: name a folder that is not there."),
        (lambda folder: (folder / "new", {}, str(folder / "no")), "--from names the folder with the posts."),
        (lambda folder: (folder / "new", {}, str(folder)), "which is to be copied: name a folder outside of it."),
        (
            lambda folder: (folder / "new", {"TIMEZONE": "Asia/Karach"}, ""),
            "is no time zone; did you mean Asia/Karachi?",
        ),
        (lambda folder: (folder / "new", {"TIMEZONE": "x"}, ""), "is no time zone; write one such as Asia/Karachi"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_is_written(
    tmp_path: Path, case: Callable[[Path], tuple[Path, dict[str, str], str]], sentence: str
) -> None:
    arguments = case(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SystemExit) as refusal:
        new_paper.begin(*arguments)
    assert sentence in str(refusal.value)
    assert sorted(tmp_path.rglob("*")) == before


def test_the_settings_files_of_this_paper_are_those_of_any_paper() -> None:
    def without_values(file: Path) -> list[str]:
        own = ("SITENAME", "SITESUBTITLE", "OWNER", "CONTACT", "TIMEZONE", "DEFAULT_LANG", "SECTIONS", "ACCENT")
        return [line for line in file.read_text(encoding="utf-8").splitlines() if line.partition(" ")[0] not in own]

    for name in ("pelicanconf.py", "publishconf.py"):
        assert without_values(ROOT / name) == without_values(new_paper.STARTER / name)
