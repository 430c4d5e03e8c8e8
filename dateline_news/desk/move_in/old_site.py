"""What their site has published, asked of Pelican in a process of its own (site.py)."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dateline_news.desk.move_in.recording_writer import Published

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class Theirs:
    """Their site: the settings file, the content, what was published, and the sources that Pelican cannot read."""

    settings: Path
    content: Path
    rows: tuple[Published, ...]
    unread: tuple[str, ...]
    said: dict[str, str]  # what they set that decides which pieces there are, as Python has it


def published(settings: Path, content: str = "") -> Theirs:
    """What the settings in a file have Pelican publish, of another content folder if one is given.

    The file is run. Raises SystemExit with a sentence where it cannot be, with its line if there is one.
    """
    if not settings.is_file():
        raise SystemExit(
            f"There is no {settings}: give the path of their settings file, such as ../blog/pelicanconf.py."
        )
    if content and not Path(content).is_dir():
        raise SystemExit(f"There is no folder {content}: --content is the folder in which their posts lie.")
    said = _asked(settings.resolve(), str(Path(content).resolve()) if content else "")
    if "fault" in said:
        raise SystemExit(_sentence(settings, said))
    rows = tuple(Published(**{**row, "period": tuple(row["period"])}) for row in said["rows"])
    return Theirs(settings, Path(said["content"]), rows, tuple(said["unread"]), said["said"])


def _asked(settings: Path, content: str) -> dict[str, Any]:
    """What site.py answers."""
    with TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        command = [
            sys.executable,
            "-m",
            "dateline_news.desk.move_in.list_published",
            str(settings),
            content,
            str(answer),
        ]
        env = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).strip(os.pathsep),
        }
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)  # noqa: S603  the command is ours
        if not answer.is_file():
            last = (done.stderr.strip().splitlines() or ["it ended without a word"])[-1]
            raise SystemExit(f"{settings.name} cannot be used: {last}")
        found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
        return found


def _sentence(settings: Path, said: dict[str, Any]) -> str:
    file = Path(said["file"])
    shown = (
        settings.parent / file.relative_to(settings.resolve().parent)
        if file.is_relative_to(settings.resolve().parent)
        else file
    )
    return f"{shown}:{said['line']}: {said['fault']}"
