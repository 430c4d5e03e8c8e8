"""Every door fails when what it opens fails: the verbs, `make`, and the script of all checks."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from invoke.context import Context
from invoke.main import program

import tasks
from tests.papers import ROOT

STATUS = 7  # that no program here gives of itself
COMMAND_NOT_FOUND = 127
LINTERS = ("ruff", "mypy", "lint-imports", "djlint", "codespell", "zizmor")


def write_program(file: Path, script: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'#!/bin/sh\necho "$0 $*" >> "{file.parent}/asked"\n{script}\n')
    file.chmod(0o755)


Invoke = Callable[..., int]


@pytest.fixture
def invoke(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Invoke]:
    """The verbs, with the programs of `tmp_path` for those of the environment and a gate that finds nothing."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr("dateline_news.desk.check.run", lambda **_: None)
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)
        yield status_of


def status_of(*words: str) -> int:
    """The exit status of a verb."""
    try:
        program.run(["invoke", *words])
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.mark.parametrize(
    ("verb", "failing"),
    [
        ("build", "python"),
        ("test", "python"),
        ("prove", "python"),
        ("oldest", "python"),
        ("audit", "python"),
        ("bench", "python"),
        *(("lint", linter) for linter in LINTERS),
        ("lock", "python"),
    ],
)
def test_a_verb_ends_with_the_status_of_its_command(invoke: Invoke, tmp_path: Path, verb: str, failing: str) -> None:
    for name in ("pelican", "python", *LINTERS):
        write_program(tmp_path / name, f"exit {STATUS if name == failing else 0}")
    assert invoke(verb) == STATUS
    write_program(tmp_path / failing, "exit 0")
    assert invoke(verb) == 0


def test_a_command_that_a_signal_ends_fails_its_verb(invoke: Invoke, tmp_path: Path) -> None:
    write_program(tmp_path / "python", "kill -KILL $$")
    assert invoke("build") != 0


def test_a_program_that_is_not_there_fails_its_verb(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not (tmp_path / "uv").exists()
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert invoke("lock") == COMMAND_NOT_FOUND


def test_a_demo_for_a_site_is_built_by_pelican_with_its_address(invoke: Invoke, tmp_path: Path) -> None:
    write_program(tmp_path / "python", f"exit {STATUS}")
    assert invoke("demo", "--site", "https://e.org/demo") == STATUS
    assert '-e SITEURL="https://e.org/demo"' in (tmp_path / "asked").read_text()


def test_a_demo_of_many_stories_ends_with_the_status_of_what_writes_them(invoke: Invoke, tmp_path: Path) -> None:
    write_program(tmp_path / "python", f"exit {STATUS}")
    assert invoke("demo", "--stories", "5") == STATUS
    assert "-m tests.bulk .demo/bulk/content 5" in (tmp_path / "asked").read_text()


def test_clean_removes_what_was_built_for_the_engine_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    monkeypatch.setattr("dateline_news.desk.clean.run", (tmp_path / "output").rmdir)
    for name in ("content", "demo", ".demo", ".bench", "dist", "output"):
        (tmp_path / name).mkdir()
    tasks.clean(Context())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "demo"]


def test_lint_asks_every_linter_whichever_fails(invoke: Invoke, tmp_path: Path) -> None:
    for linter in LINTERS:
        write_program(tmp_path / linter, f"exit {STATUS}")
    assert invoke("lint") == STATUS
    calls = (tmp_path / "asked").read_text()
    assert [linter for linter in LINTERS if f"{tmp_path}/{linter} " not in calls] == []


def test_publish_fails_when_the_press_fails_after_a_clean_gate(invoke: Invoke, tmp_path: Path) -> None:
    write_program(tmp_path / "python", f"exit {STATUS}")
    assert invoke("publish") == STATUS


def test_publish_fails_on_a_finding_of_the_gate_and_prints_nothing(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dateline_news.desk.check.run", lambda **_: sys.exit(1))
    write_program(tmp_path / "python", "exit 0")
    assert invoke("publish") == 1
    assert not (tmp_path / "asked").exists()


def test_check_fails_on_a_bad_post(tmp_path: Path) -> None:
    post = tmp_path / "content" / "articles" / "world" / "2026-02-28-a-post.md"
    post.parent.mkdir(parents=True)
    post.write_text("Title: A post\nDate: 2026-02-30\nCategory: World\n\nCopy.\n")
    command = [sys.executable, "-m", "invoke", "check", "--content", str(tmp_path / "content")]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 1


def targets() -> list[str]:
    lines = (ROOT / "Makefile").read_text().splitlines()
    names = next(line for line in lines if line.startswith(".PHONY:")).split()[1:]
    return [name for name in names if name != "help"]


def make(folder: Path, target: str, status: int) -> int:
    """The exit status of a target of the Makefile whose verb ends with this status."""
    tools = folder / "tools"
    write_program(tools / "bin" / "invoke", f"exit {status}")
    for stamp in ("build", "import", "search", "test", "bench", "typeface"):
        (tools / f"{stamp}.stamp").touch()
    command = ["make", f"VENV={tools}", target]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode


@pytest.mark.parametrize("target", targets())
def test_a_target_of_the_makefile_fails_with_its_verb(tmp_path: Path, target: str) -> None:
    assert make(tmp_path, target, 0) == 0
    assert make(tmp_path, target, STATUS) != 0
    assert f"invoke {target}" in (tmp_path / "tools" / "bin" / "asked").read_text()


def steps() -> list[str]:
    script = (ROOT / ".ci" / "run").read_text()
    return [line.removeprefix("make ") for line in script.splitlines() if line.startswith("make ")]


def checked(folder: Path, failing: str) -> tuple[int, list[str]]:
    """The exit status of all checks where one fails, and those that were begun."""
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci" / "run")
    write_program(folder / "bin" / "make", f'test "$*" != "{failing}"')
    env = {**os.environ, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    run = subprocess.run(["bash", folder / ".ci" / "run"], env=env, capture_output=True, check=False)
    return run.returncode, [line.split(" ", 1)[1] for line in (folder / "bin" / "asked").read_text().splitlines()]


def test_the_script_of_all_checks_runs_every_step(tmp_path: Path) -> None:
    assert checked(tmp_path, "") == (0, steps())
    assert {"site", "test", "prove", "oldest", "lint", "check", "audit"} <= set(steps())


@pytest.mark.parametrize("step", steps())
def test_the_script_of_all_checks_fails_with_any_of_its_steps(tmp_path: Path, step: str) -> None:
    status, steps = checked(tmp_path, step)
    assert status != 0
    assert step in steps
