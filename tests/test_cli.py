"""The program `dateline`: the verbs, from any folder of a paper."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from dateline_news import verbs
from dateline_news.desk import new_paper
from tests.papers import ROOT


def dateline(folder: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from dateline_news.cli import main; main()", *words]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **env}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_without_a_verb_all_verbs_are_named(tmp_path: Path) -> None:
    run = dateline(tmp_path)
    assert run.returncode == 0
    assert [name for name in Collection.from_module(verbs).task_names if f"  {name} " not in run.stdout] == []


@pytest.mark.parametrize("words", [["cheq"], ["check", "--nope"], ["correct"], ["init"]])
def test_a_command_line_that_means_nothing_ends_with_2_and_says_where_help_is(tmp_path: Path, words: list[str]) -> None:
    run = dateline(tmp_path, *words)
    assert run.returncode == 2
    assert "`dateline --list` names all verbs" in run.stderr
    assert "Traceback" not in run.stderr


def test_help_of_a_verb_is_given_though_what_it_needs_is_missing(tmp_path: Path) -> None:
    run = dateline(tmp_path, "correct", "--help")
    assert run.returncode == 0
    assert run.stdout.startswith("Usage: dateline correct STORY TEXT [--options]\n\nAdd a dated correction")


def test_outside_of_a_paper_a_verb_says_how_one_is_begun(tmp_path: Path) -> None:
    run = dateline(tmp_path, "check")
    assert run.returncode == 1
    assert run.stderr == (
        "There is no paper here: no pelicanconf.py, here or above. `dateline init my-paper` makes one.\n"
    )


def test_a_verb_works_on_the_paper_from_any_folder_of_it(tmp_path: Path) -> None:
    assert dateline(tmp_path, "init", "my-paper", "--name", "Mine").returncode == 0
    run = dateline(tmp_path / "my-paper" / "content" / "pages", "build", SITEURL="https://example.org")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "my-paper" / "output" / "index.html").is_file()


def test_help_ends_quietly_where_its_reader_has_seen_enough(tmp_path: Path) -> None:
    script = f"{sys.executable} -c 'from dateline_news.cli import main; main()' --help | head -1"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert run.stderr == ""


def test_invoke_has_every_verb_of_a_newsroom_and_they_are_the_same() -> None:
    ours, theirs = Collection.from_module(tasks), Collection.from_module(verbs)
    shared = {*theirs.task_names} - {"init", "detach", "clean", "eject", "doctor"}
    assert [name for name in shared if ours[name] is not theirs[name]] == []


def test_the_version_is_that_of_the_package() -> None:
    assert dateline(ROOT, "--version").stdout == f"Dateline {new_paper.installed_version()}\n"
