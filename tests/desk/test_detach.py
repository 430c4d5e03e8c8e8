"""A paper made of a clone in which engine and content lie together."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline_news import settings as shipped
from dateline_news.desk import detach
from dateline_news.desk.detach.own_values import own_values
from tests.papers import ROOT

SETTINGS = '''"""As a clone had them before the package."""
import logging
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SITENAME = "The Old Paper"
SITEURL = "http://localhost:8000"
TIMEZONE = "Asia/Karachi"
PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
NEWEST = 12
FEED_MAX_ITEMS = 30
PLUGINS = ["newsroom.press", "newsroom.front_page"]
LOG_FILTER = [(logging.WARNING, "x")]
OURS = ROOT / "ours"
'''
POST = "Title: A story\nDate: 2026-02-28\nCategory: World\nSource: A paper\n\nCopy.\n"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    folder = tmp_path / "clone"
    for name in ("newsroom", "theme", "content/articles/world", "own-scripts", ".git"):
        (folder / name).mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    (folder / "content" / "articles" / "world" / "2026-02-28-a-story.md").write_text(POST, encoding="utf-8")
    return folder


def test_content_and_settings_go_along_and_the_engine_does_not(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(clone.rglob("*"))
    paper = tmp_path / "paper"
    detach.run(clone, paper)
    assert sorted(clone.rglob("*")) == before
    settings = (paper / "pelicanconf.py").read_text(encoding="utf-8")
    assert 'SITENAME = "The Old Paper"\n' in settings
    assert 'TIMEZONE = "Asia/Karachi"  # the clock' in settings
    assert settings.endswith("NEWEST = 12\n"), "what is as Dateline has it is left to it"
    told = capsys.readouterr().out
    assert f"{clone / 'pelicanconf.py'}:15: OURS: is computed; write it into" in told
    assert f"{clone / 'own-scripts'}: was not taken over" in told
    assert "theme" not in told, "none of it is changed"
    command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "warnings"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SITEURL": "https://example.org"}
    run = subprocess.run(command, cwd=paper, env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert (paper / "output" / "2026" / "02" / "28" / "a-story.html").is_file()


def test_plugins_of_their_own_stay_and_ours_get_their_names_of_now(clone: Path) -> None:
    file = clone / "pelicanconf.py"
    file.write_text(
        'PLUGINS = ["newsroom.press", "newsroom.moving_in", "counting", "newsroom.sitemap", "newsroom.mine"]\n'
    )
    own = own_values(file, vars(shipped))
    assert own.plain["PLUGINS"] == [
        "dateline_news.press", "dateline_news.moving_in", "counting", "dateline_news.plugins.sitemap", "newsroom.mine",
    ]  # fmt: skip
    assert own.remarks == [(1, "PLUGINS: newsroom.mine is none of Dateline's, and its file stays in the clone")]


def test_what_is_added_to_a_list_is_computed(clone: Path) -> None:
    file = clone / "pelicanconf.py"
    file.write_text('PLUGINS = ["dateline_news.press"]\nPLUGINS += ["counting"]\n', encoding="utf-8")
    own = own_values(file, vars(shipped))
    assert own.plain == {}
    assert [(line, message.partition(";")[0]) for line, message in own.remarks] == [(2, "PLUGINS: is computed")]


def test_a_clone_that_cannot_be_looked_into_is_told(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "is_file", refused)
    with pytest.raises(SystemExit, match=r"pelicanconf\.py cannot be read \(Permission denied\)"):
        detach.run(clone, clone.parent / "paper")


def test_what_differs_in_public_goes_into_the_public_settings(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'from pelicanconf import *\nSITEURL = "https://x.org"\nNEWEST = 30\nOWNER = "Us"\nFEED_DOMAIN = SITEURL\n'
    (clone / "publishconf.py").write_text(text, encoding="utf-8")
    detach.run(clone, tmp_path / "paper")
    public = (tmp_path / "paper" / "publishconf.py").read_text(encoding="utf-8")
    assert public.endswith('NEWEST = 30\nOWNER = "Us"\n'), "Dateline's own value is not that of the clone"
    assert f"{clone / 'publishconf.py'}:5: FEED_DOMAIN: is computed" in capsys.readouterr().out


def test_content_is_taken_from_where_the_clone_has_it(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (clone / "content").rename(clone / "stories")
    settings = SETTINGS.replace('ROOT / "content"', 'ROOT / "stories"') + 'OUTPUT_PATH = "/srv/www"\n'
    (clone / "pelicanconf.py").write_text(settings, encoding="utf-8")
    detach.run(clone, tmp_path / "paper")
    assert list((tmp_path / "paper" / "content").rglob("*-a-story.md"))
    told = capsys.readouterr().out
    assert "OUTPUT_PATH: is output in the paper" in told
    assert f"{clone / 'stories'}:" not in told


@pytest.mark.parametrize(
    "name", [".env", ".github/workflows/mine.yml", "theme/templates/foot.html", "css/x.css", "theme/base.html"]
)
def test_what_else_may_be_theirs_is_named(
    clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (clone / name).parent.mkdir(parents=True, exist_ok=True)
    (clone / name).touch()
    detach.run(clone, tmp_path / "paper")
    shown = name if name.startswith(".") else name.partition("/")[0]
    assert f"{clone / shown}: was not taken over" in capsys.readouterr().out


def no_engine(clone: Path) -> Path:
    (clone / "newsroom").rmdir()
    return clone.parent / "paper"


def no_settings(clone: Path) -> Path:
    (clone / "pelicanconf.py").unlink()
    return clone.parent / "paper"


def no_python(clone: Path) -> Path:
    (clone / "pelicanconf.py").write_text("SITENAME = \n", encoding="utf-8")
    return clone.parent / "paper"


def no_content(clone: Path) -> Path:
    (clone / "content").rename(clone / "stories")
    return clone.parent / "paper"


def pipe_in_content(clone: Path) -> Path:
    os.mkfifo(clone / "content" / "pipe")
    return clone.parent / "paper"


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (no_engine, "is no clone of Dateline"),
        (no_settings, "is no clone of Dateline"),
        (no_content, "is no clone of Dateline: there is no folder"),
        (no_python, "pelicanconf.py:1: settings: is no Python: invalid syntax"),
        (lambda clone: clone / "paper", "lies in the clone"),
        (pipe_in_content, "content/pipe cannot be copied"),
    ],
)
def test_what_is_no_clone_or_cannot_be_copied_is_refused_and_nothing_is_written(
    clone: Path, case: Callable[[Path], Path], sentence: str
) -> None:
    paper = case(clone)
    before = sorted(clone.parent.rglob("*"))
    with pytest.raises(SystemExit) as refusal:
        detach.run(clone, paper)
    assert sentence in str(refusal.value)
    assert sorted(clone.parent.rglob("*")) == before
