"""What compares Pythons can fail: a byte that differs, a build that fails, and a Python that is not there."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests import oldest
from tests.oldest import HERE, Paper, Python, compared, main, pythons, version_of

OLDER = (3, 11, 1)
# A Pelican that says which it is, on the page that it makes.
STUB = """#!/bin/sh
while [ "$1" != -o ]; do shift; done
mkdir -p "$2" && echo "{page}" > "$2/index.html" && exit {status}
"""
PAPERS = [Paper(name, Path(name), Path("settings.py"), {}) for name in ("one", "two")]


def stub(file: Path, page: str, status: int = 0) -> Path:
    file.write_text(STUB.format(page=page, status=status))
    file.chmod(0o755)
    return file


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a Python of its own in the place of this one, and two papers to build."""
    monkeypatch.setattr(oldest, "PAPERS", PAPERS)
    monkeypatch.setattr(sys, "executable", str(stub(tmp_path / "new", "the same")))
    return tmp_path


def test_files_that_differ_are_named_by_paper_and_path(here: Path) -> None:
    files, faults = compared(stub(here / "old", "another"), here / "out")
    assert (files, faults) == (2, ["one/index.html", "two/index.html"])


def test_files_that_are_the_same_are_counted(here: Path) -> None:
    assert compared(stub(here / "old", "the same"), here / "out") == (2, [])


def test_a_build_that_fails_is_no_comparison(here: Path) -> None:
    with pytest.raises(RuntimeError, match="does not build one"):
        compared(stub(here / "old", "the same", status=1), here / "out")


@pytest.mark.parametrize(
    ("comparison", "status"), [((9, []), 0), ((9, ["one/index.html"]), 1), ((0, []), 1)], ids=["same", "other", "none"]
)
def test_the_command_fails_for_a_byte_or_for_no_file(
    monkeypatch: pytest.MonkeyPatch, comparison: tuple[int, Sequence[str]], status: int
) -> None:
    monkeypatch.setattr(oldest, "oldest", lambda: Python(OLDER, "python"))
    monkeypatch.setattr(oldest, "environment", lambda _: Path("python"))
    monkeypatch.setattr(oldest, "compared", lambda *_: comparison)
    assert main() == status


def is_told_that_nothing_was_compared(capsys: pytest.CaptureFixture[str]) -> bool:
    return "nothing was compared" in capsys.readouterr().err


def test_without_an_older_python_it_says_so_and_where_all_is_checked_it_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("OLDEST", raising=False)
    monkeypatch.setattr(oldest, "listed", list)
    monkeypatch.delenv("CI", raising=False)
    assert main() == 0
    assert is_told_that_nothing_was_compared(capsys)
    monkeypatch.setenv("CI", "true")
    assert main() == 1
    assert is_told_that_nothing_was_compared(capsys)


def entry(version: tuple[int, int, int], path: str = "", implementation: str = "cpython") -> dict[str, Any]:
    """A line of uv's list."""
    parts = dict(zip(("major", "minor", "patch"), version, strict=True))
    return {"version_parts": parts, "path": path or None, "implementation": implementation, "variant": "default"}


LIST = [
    entry(HERE, "this"),
    entry((3, 11, 4)),
    entry((3, 11, 2), "old"),
    entry(OLDER),
    entry((3, 11, 0), "", "graalpy"),
]


def test_the_oldest_comes_first_and_this_one_is_not_older() -> None:
    assert [str(python) for python in pythons(LIST)] == ["Python 3.11.1", "Python 3.11.2", "Python 3.11.4"]


@pytest.mark.parametrize(("ci", "fetched", "path"), [("", [], "old"), ("true", ["3.11.1"], "new")])
def test_only_where_all_is_checked_an_older_one_is_fetched(
    monkeypatch: pytest.MonkeyPatch, ci: str, fetched: list[str], path: str
) -> None:
    available, requested = list(LIST), list[str]()

    def install(*words: str, check: bool) -> str:
        requested.append(words[-1])
        available.append(entry(OLDER, "new"))
        return ""

    monkeypatch.delenv("OLDEST", raising=False)
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(oldest, "listed", lambda: available)
    monkeypatch.setattr(oldest, "_uv", install)
    python = oldest.oldest()
    assert python
    assert (requested, python.path) == (fetched, path)


def test_a_python_that_cannot_be_fetched_leaves_the_oldest_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OLDEST", raising=False)
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(oldest, "listed", lambda: LIST)
    monkeypatch.setattr(oldest, "_uv", lambda *_, check: "")  # noqa: ARG005  its name is part of the call
    assert oldest.oldest() == Python((3, 11, 2), "old")


def test_a_python_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OLDEST", sys.executable)
    assert oldest.oldest() == Python(HERE, sys.executable)


def test_a_named_program_that_is_no_python_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="is no Python"):
        version_of(str(tmp_path / "nothing"))


def test_uv_lists_a_python_that_is_promised() -> None:
    assert pythons(oldest.listed())[0].version < (3, 11, 5)  # until then patterns were read otherwise
