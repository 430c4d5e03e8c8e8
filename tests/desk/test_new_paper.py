"""A new paper: files that build, and nothing of anybody's touched."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline_news.desk import new_paper
from dateline_news.desk.new_paper import pinning
from tests.papers import ROOT


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


def test_what_is_in_english_is_set_as_english_in_a_paper_of_another_language(tmp_path: Path) -> None:
    """An Urdu paper began with English copy from right to left once, its full stops before its sentences."""
    new_paper.begin(tmp_path / "paper", {"DEFAULT_LANG": "ur"})
    run = build(tmp_path / "paper")
    assert run.returncode == 0, run.stderr
    output = tmp_path / "paper" / "output"
    attributes = {
        path.relative_to(output).as_posix(): re.findall(
            r"<(?:html|h1|div class=\"reading\")([^>]*)>", path.read_text("utf-8")
        )
        for path in output.rglob("*-en.html")
    }
    # The story's page is English throughout; a static page is Urdu, and what stands on it is not.
    english, urdu = ' lang="en" dir="ltr"', ' lang="ur" dir="rtl"'
    assert attributes == {
        "2026/11/01/this-paper-is-ready-for-its-first-story-en.html": [english, "", ""],
        **{f"{page}-en.html": [urdu, english, english] for page in ("about", "accessibility", "corrections-policy")},
    }


def test_what_is_known_of_old_addresses_comes_along_with_another_program_s_posts(tmp_path: Path) -> None:
    posts = tmp_path / "theirs" / "_posts"
    posts.mkdir(parents=True)
    (posts / "2026-01-05-boat.md").write_text("---\ntitle: A boat\n---\nText.\n", encoding="utf-8")
    (tmp_path / "theirs" / "_config.yml").write_text("baseurl: /blog\npermalink: /:year/:title/\n", encoding="utf-8")
    new_paper.begin(tmp_path / "paper", {}, str(tmp_path / "theirs"))
    text = (tmp_path / "paper" / "pelicanconf.py").read_text(encoding="utf-8")
    assert 'MOVED_FROM = {"program": "jekyll", "base": "/blog", "permalinks": {"": "/:year/:title/"' in text


@pytest.mark.thorough
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
        "content/articles/newsroom/2026-11-01-this-paper-is-ready-for-its-first-story.md", "content/pages/about.md",
        "content/pages/corrections-policy.md", "content/pages/accessibility.md",
    }  # fmt: skip


def test_everything_below_dateline_is_pinned_by_hash(paper: Path) -> None:
    lock = (paper / "requirements.txt").read_text(encoding="utf-8")
    assert lock == (ROOT / "requirements" / "search.txt").read_text(encoding="utf-8")
    assert (paper / "requirements.in").read_text(encoding="utf-8") == "dateline-news[search]\n"
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
    monkeypatch.setattr(pinning, "distribution", lambda _: installed)
    monkeypatch.setattr(pinning, "_digest", lambda _: digest)
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


def full(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "there").mkdir()
    (folder / "there" / "mine.txt").touch()
    return folder / "there", {}, ""


def a_file(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "there").touch()
    return folder / "there", {}, ""


def below_a_file(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "there").touch()
    return folder / "there" / "new", {}, ""


def link_to_nothing(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "link").symlink_to("nowhere")
    return folder / "link", {}, ""


def in_another_papers_content(folder: Path) -> tuple[Path, dict[str, str], str]:
    (folder / "pelicanconf.py").touch()
    return folder / "content" / "articles" / "new", {}, ""


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
        (lambda folder: (folder / "new", {"SITENAME": "   "}, ""), "--name: '   ' is no line of text"),
        (lambda folder: (folder / "new", {"SITENAME": "a\nb"}, ""), "--name: 'a\\nb' is no line of text"),
        (lambda folder: (folder / "new", {"OWNER": "x\udcff"}, ""), "--owner: 'x\\udcff' is no line of text"),
        (lambda folder: (folder / "new", {"DEFAULT_LANG": "klingon"}, ""), "“klingon” is no tag of a language"),
        (lambda folder: (folder / "new", {"CONTACT": "not an address"}, ""), "“not an address” is no address"),
        (lambda folder: (folder / "x\udcff", {}, ""), "has signs that cannot be shown"),
        (lambda folder: (folder / ("x" * 300), {}, ""), "(File name too long): name another."),
        (below_a_file, "there, which is no folder: name another."),
        (link_to_nothing, "is a symbolic link that leads nowhere"),
        (in_another_papers_content, "lies in the content of the paper"),
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


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("SITENAME", "خبر\u200cنامه"),
        ("CONTACT", "news@example.org"),
        ("DEFAULT_LANG", "zh-Hant-TW"),
        ("CONTACT", "https://example.org/us"),
    ],
)
def test_a_value_that_the_setting_can_have_is_taken(tmp_path: Path, setting: str, value: str) -> None:
    new_paper.begin(tmp_path / "new", {setting: value})
    assert f'{setting} = "{value}"' in (tmp_path / "new" / "pelicanconf.py").read_text(encoding="utf-8")


def test_a_web_address_for_contact_is_no_address_of_mail(tmp_path: Path) -> None:
    new_paper.begin(tmp_path / "new", {"CONTACT": "https://example.org/us"})
    pages = [page.read_text(encoding="utf-8") for page in (tmp_path / "new" / "content" / "pages").iterdir()]
    assert all("({contact})" in page and "mailto" not in page for page in pages)


def test_the_next_step_can_be_said_as_it_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_paper.begin(tmp_path / "my paper", {})
    assert f"cd '{tmp_path}/my paper'\n" in capsys.readouterr().out


def test_an_empty_folder_is_filled_and_not_replaced(tmp_path: Path) -> None:
    before = tmp_path.stat().st_ino
    new_paper.begin(tmp_path, {})
    assert tmp_path.stat().st_ino == before
    assert (tmp_path / "pelicanconf.py").is_file()
    assert not list(tmp_path.glob(".dateline-*"))


def test_the_first_story_is_out_in_every_time_zone(tmp_path: Path) -> None:
    new_paper.begin(tmp_path / "new", {"TIMEZONE": "Pacific/Pago_Pago"})
    assert build(tmp_path / "new").returncode == 0
    assert list((tmp_path / "new" / "output").glob("2026/*/*/this-paper-is-ready-for-its-first-story.html"))


def test_the_settings_files_of_this_paper_are_those_of_any_paper() -> None:
    def without_values(file: Path) -> list[str]:
        own = ("SITENAME", "SITESUBTITLE", "OWNER", "CONTACT", "TIMEZONE", "DEFAULT_LANG", "SECTIONS", "ACCENT")
        return [line for line in file.read_text(encoding="utf-8").splitlines() if line.partition(" ")[0] not in own]

    for name in ("pelicanconf.py", "publishconf.py"):
        assert without_values(ROOT / name) == without_values(new_paper.STARTER / name)
