"""The same bytes from every Python: the papers of the tests built with the oldest there is, and with this one.

`python -m tests.oldest` ends with 1 where a file differs. $OLDEST names another interpreter. Where none is older it
says that nothing was compared; where CI is set it fetches one, and fails if it cannot.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.moving import folders
from tests.site.built import PAPER, PUBLIC, ROOT

PROMISED = "3.11"
MOMENT = "1800000000"  # of both builds: 15 January 2027
LENIENT = {"STORY_FIELDS": "lenient"}
LOCKS = [ROOT / "requirements" / f"{name}.txt" for name in ("cards", "search")]  # with faces and an index, as here
UV = Path(sys.executable).with_name("uv")
NOTHING = "No Python from {} up to {} is here: nothing was compared. OLDEST=/path/to/python names one."

Version = tuple[int, int, int]
HERE: Version = sys.version_info[:3]


@dataclass(frozen=True, slots=True)
class Python:
    """A Python: its version, and its path where it is on this machine."""

    version: Version
    path: str = ""

    def __str__(self) -> str:
        """As people call it."""
        return f"Python {'.'.join(map(str, self.version))}"


@dataclass(frozen=True, slots=True)
class Paper:
    """Content to build, the file of its settings, and what it needs besides."""

    name: str
    content: Path
    file: Path
    settings: Mapping[str, Any]


PAPERS = (
    Paper("content", ROOT / "content", ROOT / "publishconf.py", {}),
    Paper("paper", PAPER, PUBLIC, {}),
    *(
        Paper(name, folders.content(name), PUBLIC, LENIENT | folders.expected(name).get("settings", {}))
        for name in folders.DIALECTS
    ),
)


def main() -> int:
    """Compare, and tell; 0 when all bytes are the same or, but for CI, when there is nothing to compare."""
    old = oldest()
    if not old:
        sys.stderr.write(f"{NOTHING.format(PROMISED, '.'.join(map(str, HERE)))}\n")
        return int(is_ci())
    with TemporaryDirectory(prefix="dateline-") as folder:
        files, faults = compared(environment(old), Path(folder))
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.stdout.write(f"{files} files of {len(PAPERS)} papers, {old} against {Python(HERE)}: {len(faults)} differ.\n")
    return int(bool(faults) or not files)


def is_ci() -> bool:
    """Whether this is where nothing may be left out."""
    return bool(os.environ.get("CI"))


def oldest() -> Python | None:
    """What $OLDEST names, else the oldest Python of those promised that is older than this one; None where none is."""
    if named := os.environ.get("OLDEST"):
        return Python(version_of(named), named)
    older = pythons(listed())
    if is_ci() and older and not older[0].path:
        _uv("python", "install", ".".join(map(str, older[0].version)), check=False)
        older = pythons(listed())
    return next((python for python in older if python.path), None)


def pythons(entries: Iterable[Mapping[str, Any]]) -> list[Python]:
    """The Pythons of uv's list that are older than this one, the oldest first, each before its download."""
    all_pythons = [
        Python(tuple(entry["version_parts"].values()), entry["path"] or "")
        for entry in entries
        if (entry["implementation"], entry["variant"]) == ("cpython", "default")
    ]
    return sorted(
        (python for python in all_pythons if python.version < HERE),
        key=lambda python: (python.version, not python.path),
    )


def listed() -> list[dict[str, Any]]:
    """What uv knows: the Pythons of this machine, and those that it could fetch."""
    range_of_versions = f">={PROMISED},<{'.'.join(map(str, HERE))}"
    entries: list[dict[str, Any]] = json.loads(
        _uv("python", "list", "--all-versions", "--offline", "--output-format=json", range_of_versions)
    )
    return entries


def version_of(path: str) -> Version:
    """The version of an interpreter; ends the program with a sentence where that is none."""
    command = [path, "-c", "import sys; print(*sys.version_info[:3])"]
    try:
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise SystemExit(f"OLDEST={path} is no Python: {error}") from None
    major, minor, micro = map(int, printed.split())
    return major, minor, micro


def environment(python: Python) -> Path:
    """The interpreter of an environment of its own, with all that a build needs, made where there is none yet."""
    locked = hashlib.sha256(b"".join(lock.read_bytes() for lock in LOCKS)).hexdigest()[:12]
    folder = ROOT / ".cache" / f"{str(python).replace(' ', '-').lower()}-{locked}"
    inside, stamp = folder / "bin" / "python", folder / "whole"
    if not stamp.is_file():
        _uv("venv", "--quiet", "--no-project", "--clear", f"--python={python.path}", str(folder))
        pip = [sys.executable, "-m", "pip", f"--python={inside}", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", *(f"--requirement={lock}" for lock in LOCKS)], check=True)
        stamp.touch()
    return inside


def compared(python: Path, folder: Path) -> tuple[int, list[str]]:
    """How many files there are, and each that the two Pythons make differently, by its paper and path."""
    files, faults = 0, list[str]()
    for paper in PAPERS:
        old, new = (
            built(paper, which, folder / name) for name, which in (("old", str(python)), ("new", sys.executable))
        )
        files += len(old | new)
        faults += [f"{paper.name}/{path}" for path in sorted(old.keys() | new) if old.get(path) != new.get(path)]
    return files, faults


def built(paper: Paper, python: str, folder: Path) -> dict[str, bytes]:
    """The files of a paper as a Python builds it: path → content. RuntimeError with its words where it fails."""
    output = folder / paper.name
    settings = {"SITEURL": "https://paper.example", "CACHE_PATH": str(folder / "cache" / paper.name), **paper.settings}
    overrides = [f"{name}={json.dumps(value)}" for name, value in settings.items()]
    command = [python, "-m", "pelican", str(paper.content), "-s", str(paper.file), "-o", str(output), "--fatal"]
    env = os.environ | {"SOURCE_DATE_EPOCH": MOMENT}
    run = subprocess.run(
        [*command, "warnings", "-e", *overrides], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise RuntimeError(f"{python} does not build {paper.name}:\n{run.stdout}{run.stderr}")
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def _uv(*words: str, check: bool = True) -> str:
    """What uv prints. RuntimeError with its words where it fails, unless that is allowed."""
    run = subprocess.run([UV, *words], capture_output=True, text=True, check=False)
    if check and run.returncode:
        raise RuntimeError(f"`uv {' '.join(words)}` gave {run.returncode}:\n{run.stderr}")
    return run.stdout


if __name__ == "__main__":
    sys.exit(main())
