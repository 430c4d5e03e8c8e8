"""A paper made of a clone in which engine and content lie together."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline_news.desk import detach
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
    assert f"{clone / 'theme'}: was not taken over" in told
    command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "warnings"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SITEURL": "https://example.org"}
    run = subprocess.run(command, cwd=paper, env=env, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert (paper / "output" / "2026" / "02" / "28" / "a-story.html").is_file()


def test_plugins_of_their_own_stay_and_ours_get_their_names_of_now(clone: Path) -> None:
    file = clone / "pelicanconf.py"
    file.write_text('PLUGINS = ["newsroom.press", "newsroom.moving_in", "counting", "newsroom.sitemap"]\n')
    values, computed = detach.own_values(file)
    assert computed == []
    assert values["PLUGINS"] == [
        "dateline_news.press", "dateline_news.moving_in", "counting", "dateline_news.plugins.sitemap",
    ]  # fmt: skip


def test_a_folder_that_is_no_clone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is no clone of Dateline"):
        detach.run(tmp_path, tmp_path / "paper")
    assert not (tmp_path / "paper").exists()
