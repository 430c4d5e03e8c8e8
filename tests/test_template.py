"""The template repository: told apart from what a new paper is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import template
from tests.papers import ROOT


def test_a_file_that_only_one_has_or_that_says_otherwise_is_named(tmp_path: Path) -> None:
    for path in ("paper/same", "paper/content/other", "paper/ours", "checkout/same", "checkout/content/other"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("as it was")
    for path in ("checkout/theirs", "checkout/content/other", "checkout/.git/HEAD", "checkout/.github/a.yml"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text("changed")
    differing = template.differing(tmp_path / "paper", tmp_path / "checkout")
    assert differing == [".github/a.yml", "content/other", "ours", "theirs"]


def test_what_init_writes_is_held_against_a_checkout(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "dateline_news", "init", tmp_path / "checkout"], cwd=ROOT, check=True)
    template.main(str(tmp_path / "checkout"))
    (tmp_path / "checkout" / "Makefile").write_text("site:\n")
    shutil.rmtree(tmp_path / "checkout" / "content" / "articles")
    with pytest.raises(SystemExit) as end:
        template.main(str(tmp_path / "checkout"))
    assert str(end.value.code).splitlines()[1:] == [
        "Makefile",
        "content/articles/newsroom/2026-11-01-this-paper-is-ready-for-its-first-story.md",
    ]


def test_a_checkout_that_is_not_there_is_told_and_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"There is no folder .*nowhere: name a checkout"):
        template.main(str(tmp_path / "nowhere"))
