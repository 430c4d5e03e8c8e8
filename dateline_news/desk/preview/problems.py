"""What a failed build says, problem by problem: with the lines of the file that it is about, where it names one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

# A diagnostic as a terminal shows it (dateline_news/model/diagnostics.py), or what comes of others in that form.
PLACED = re.compile(r"(?P<file>[^\n]+?):(?P<line>\d+): (?P<message>.*)", re.DOTALL)
QUOTED = re.compile(r"“([^”]+)”|(\S{4,})")
AROUND = 1  # lines that are shown before and after it
WIDTH = 200  # characters of a line that are shown: in Markdown a paragraph may be a line
BEFORE = 60  # of those, before what the message quotes


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem: what is said of it, and where it is, if that is known.

    `place` is the whole path of the file as the end of an address that begins with `file://`; `excerpt` are lines of
    it with their numbers.
    """

    message: str
    file: str = ""
    line: int = 0
    place: str = ""
    excerpt: tuple[tuple[int, str], ...] = ()


def problems_of(lines: Iterable[str], folders: Iterable[Path]) -> tuple[Problem, ...]:
    """The problems in what a build has printed; files are named from one of these folders."""
    folders = tuple(folders)
    # A line that is indented continues the one before it, as in a traceback.
    return tuple(_problem(text, folders) for text in re.split(r"\n(?=\S)", "\n".join(lines)) if text)


def _problem(text: str, folders: tuple[Path, ...]) -> Problem:
    placed = PLACED.fullmatch(text)
    if not placed:
        return Problem(text)
    name, line, message = placed["file"], int(placed["line"]), placed["message"]
    file = _file(name, folders)
    if not file:
        return Problem(message, name, line)
    return Problem(message, name, line, file.as_uri().removeprefix("file://"), tuple(_excerpt(file, line, message)))


def _file(name: str, folders: tuple[Path, ...]) -> Path | None:
    """The file that a problem names, if it lies in one of the folders."""
    path = PurePath(name)
    if path.is_absolute() or ".." in path.parts:
        return None
    return next((file for folder in folders if _is_file(file := folder.resolve() / path)), None)


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name that is too long
        return False


def _excerpt(file: Path, line: int, message: str) -> Iterator[tuple[int, str]]:
    """The line and those around it; nothing of what is no text."""
    try:
        data = file.read_bytes()
    except OSError:
        return
    if b"\0" in data:
        return
    lines = re.split(r"\r\n?|\n", data.decode(errors="replace").removeprefix("\ufeff"))
    for number in range(max(1, line - AROUND), min(len(lines), line + AROUND) + 1):
        yield number, _clipped(lines[number - 1], message if number == line else "")


def _clipped(line: str, message: str) -> str:
    """A line that may be long, cut around what the message quotes of it, else around the longest word of both."""
    if len(line) <= WIDTH:
        return line
    words = sorted(QUOTED.findall(message), key=lambda found: (bool(found[0]), len(found[1])), reverse=True)
    at = next((line.find(word) for word in map("".join, words) if word in line), 0)
    start = max(0, min(at - BEFORE, len(line) - WIDTH))
    end = start + WIDTH
    return f"{'…' * bool(start)}{line[start:end]}{'…' * (end < len(line))}"
