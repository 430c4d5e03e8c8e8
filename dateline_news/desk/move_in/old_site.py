"""Ask Pelican, in a process of its own (list_published.py), what somebody's site has published."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dateline_news.desk.move_in.recording_writer import PublishedFile

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class OldSite:
    """Their site: the settings file, the content, what was published, and the sources that Pelican cannot read."""

    settings: Path
    content: Path
    rows: tuple[PublishedFile, ...]
    unread: tuple[str, ...]
    own_settings: dict[str, str]  # what they set that decides which pieces there are, as Python has it
    address: str = ""  # of the site: https://example.org/blog


def old_site(settings: Path, content: str = "") -> OldSite:
    """What the settings in a file have Pelican publish, of another content folder if one is given.

    The file is run. Raises SystemExit with a sentence where it cannot be, with its line if there is one.
    """
    if not settings.is_file():
        raise SystemExit(
            f"There is no {settings}: give the path of their settings file, such as ../blog/pelicanconf.py."
        )
    if content and not Path(content).is_dir():
        raise SystemExit(f"There is no folder {content}: --content is the folder in which their posts lie.")
    answer = _answer(settings.resolve(), str(Path(content).resolve()) if content else "")
    if "fault" in answer:
        raise SystemExit(_sentence(settings, answer))
    rows = tuple(PublishedFile(**{**row, "period": tuple(row["period"])}) for row in answer["rows"])
    more = (tuple(answer["unread"]), answer["own_settings"], answer["address"])
    return OldSite(settings, Path(answer["content"]), rows, *more)


def _answer(settings: Path, content: str) -> dict[str, Any]:
    """What list_published.py answers."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "answer.json"
        command = [sys.executable, "-m", "dateline_news.desk.move_in.list_published", str(settings), content, str(file)]
        path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).strip(os.pathsep)
        env = {**os.environ, "PYTHONPATH": path}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)  # noqa: S603  the command is ours
        if not file.is_file():
            last = (done.stderr.strip().splitlines() or ["it ended without a word"])[-1]
            raise SystemExit(f"{settings.name} cannot be used: {last}")
        answer: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return answer


def _sentence(settings: Path, answer: dict[str, Any]) -> str:
    file, folder = Path(answer["file"]), settings.resolve().parent
    shown = settings.parent / file.relative_to(folder) if file.is_relative_to(folder) else file
    return f"{shown}:{answer['line']}: {answer['fault']}"
