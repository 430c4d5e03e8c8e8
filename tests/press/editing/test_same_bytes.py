"""The same content gives the same bytes, whoever prints it, where, when and with how many hands."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.papers import write_settings
from tests.press.editing.editions import Edition, difference, edition
from tests.press.editing.promises import WORKERS
from tests.site.built import ADDRESS, PAPER, PUBLIC, ROOT, pelican

UNCOPIED = shutil.ignore_patterns("__pycache__")
USER = {"HOME": "/nonexistent", "USER": "ursula", "LOGNAME": "ursula", "COLUMNS": "40", "TERM": "dumb"}
ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
ELSEWHERE = {  # each differs in all that no page may depend on: order of sets, locale, clock, number of workers
    "far east, in Turkish": ({"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}, 5),
    "far west, of another user": ({"PYTHONHASHSEED": "4294967295", "TZ": "America/St_Johns", **USER}, 1),
    "in ASCII": (ASCII, 2),
}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The miniature paper, as it is built here."""
    return built(PAPER, tmp_path_factory.mktemp("once"), {"PYTHONHASHSEED": "0"})


def built(content: Path, place: Path, env: dict[str, str], *more: str, project: Path = ROOT) -> Edition:
    """What a clean build in a process of its own gives; `more` are settings, as `-e` takes them."""
    settings = PUBLIC if project == ROOT else project / "publishconf.py"
    given = ["-s", str(settings), "-e", f'CACHE_PATH="{place / "cache"}"', 'SEARCH_SAVE_AS="search.html"', *more]
    run = pelican(content, place / "output", *given, cwd=project, SITEURL=ADDRESS, **env)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout + run.stderr
    return edition(place / "output")


@pytest.mark.thorough
@pytest.mark.parametrize("where", ELSEWHERE)
def test_another_machine_prints_the_same_bytes(once: Edition, tmp_path: Path, where: str) -> None:
    env, workers = ELSEWHERE[where]
    assert not (wrong := difference(built(PAPER, tmp_path, env, f"{WORKERS}={workers}"), once)), wrong


def test_a_copy_of_everything_in_another_folder_prints_the_same_bytes(once: Edition, tmp_path: Path) -> None:
    """With its files written in another order, at another time, by a user who shares nothing."""
    place = tmp_path / "Zeitung für Köln" / "deep" / "er"
    before = os.umask(0o077)
    try:
        for name in ("theme", "dateline_news"):
            shutil.copytree(ROOT / name, place / name, copy_function=shutil.copy, ignore=UNCOPIED)
        write_settings(place)
        for file in sorted((file for file in PAPER.rglob("*") if file.is_file()), reverse=True):
            copied = place / "content" / file.relative_to(PAPER)
            copied.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copied)
        found = built(place / "content", place, {"PYTHONHASHSEED": "7"}, project=place)
    finally:
        os.umask(before)
    assert not (wrong := difference(found, once)), wrong


def test_sets_do_have_another_order_elsewhere() -> None:
    """Or the tests above would compare a build with itself."""
    words = [sys.executable, "-c", "print(*{'sea', 'ports', 'stage', 'rain', 'world'})"]
    seeds = [{"PYTHONHASHSEED": seed} for seed in ("0", "1", "4294967295")]
    orders = {subprocess.run(words, env=seed, capture_output=True, check=True).stdout for seed in seeds}
    assert len(orders) > 1
