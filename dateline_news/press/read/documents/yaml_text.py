"""The text of front matter in YAML: where YAML stops, what is wrong there, and how it would be right."""

import re

import yaml
from yaml.error import MarkedYAMLError
from yaml.nodes import Node
from yaml.parser import ParserError
from yaml.reader import ReaderError
from yaml.scanner import ScannerError

from dateline_news.model.diagnostics import Diagnostic

PAIR = re.compile(r"(?P<name>[\w.-]+): +(?P<value>\S.*)")
# Of escapes that name no character and of lists that nest too deep, PyYAML does not say where they are.
BURSTS = (ValueError, OverflowError, RecursionError)
REFUSALS = (yaml.YAMLError, *BURSTS)


def quoted(value: str) -> str:
    """A text as YAML reads it whole, whatever stands in it."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def composed(lines: list[str]) -> Node | None:
    """The tree of nodes of a text, None if it is empty. Raises one of REFUSALS."""
    node: Node | None = yaml.compose("\n".join(lines), Loader=yaml.BaseLoader)
    return node


def mended(lines: list[str], first: int) -> tuple[list[str], list[Diagnostic]]:
    """The lines, and among them in quotes what YAML chokes on: a value that stands on a line of its own."""
    mended, diagnostics = list(lines), []
    for at, line in enumerate(lines):
        match = PAIR.fullmatch(line)
        if match and _chokes(line):
            mended[at] = f"{match['name']}: {quoted(match['value'])}"
            message = f"is more than YAML can read without quotes; write {mended[at]}"
            diagnostics.append(Diagnostic("", first + at, match["name"].lower(), message, "foreign"))
    return mended, diagnostics


def _chokes(line: str) -> bool:
    """Whether YAML refuses a line by itself; one that only waits for its end may find it further down."""
    error = _refused(line)
    return bool(error) and not _is_open(error)


def _never_closes(line: str, following: list[str]) -> bool:
    """Whether a line opens a quotation or a list that the next line does not go on with."""
    return not (following and re.match(r"[ \]}]", following[0])) and _is_open(_refused(line))


def _refused(line: str) -> str:
    """What YAML's grammar has against a line by itself."""
    try:
        composed([line])
    except (ScannerError, ParserError) as error:
        return str(error.problem)
    except REFUSALS:
        return ""
    return ""


def _is_open(refused: str) -> bool:
    return "stream end" in refused or "end of stream" in refused


def refusal(error: Exception, lines: list[str], first: int) -> Diagnostic:
    """What is wrong with front matter, for someone who does not know how YAML is read."""
    at = min(_place(error, lines), len(lines) - 1)
    name, message = _about(error, lines, at)
    for opening, line in enumerate(lines[: at + 1]):
        if (match := PAIR.fullmatch(line)) and _never_closes(line, lines[opening + 1 : opening + 2]):
            at, name = opening, match["name"].lower()
            message = f"opens with {match['value'][0]} and never closes; close it, or write {_whole(match)}"
            break
    return Diagnostic("", first + at, name, message)


def _about(error: Exception, lines: list[str], at: int) -> tuple[str, str]:
    """The name on a line, and what is wrong there."""
    line = lines[at]
    match = PAIR.fullmatch(line)
    name = match["name"].lower() if match else "header"
    if isinstance(error, ReaderError):
        return name, f"holds a character that YAML does not allow (U+{int(error.character):04X}); take it out"
    if isinstance(error, RecursionError):
        return name, "is nested too deep to be read; write plain names and values"
    if re.match(r" *\t", line):
        return name, "begins with a tab, where YAML wants spaces; write spaces"
    if not re.search(r":(\s|$)|^\s*- ", line):
        return name, f"“{line.strip()}” is no name with a value; write name: value, or leave the line out"
    if match and match["value"][0] not in "|>":
        return name, f"is no value that YAML can read; write {_whole(match)}"
    return (
        name,
        f"“{line.strip()}” does not fit the lines above it; begin names in one column, and quote values with a colon",
    )


def _whole(match: re.Match[str]) -> str:
    return f"{match['name']}: {quoted(match['value'])}"


def _place(error: Exception, lines: list[str]) -> int:
    """The place of the line that an error is about, as far as it says."""
    if isinstance(error, BURSTS):
        return next((at for at, line in enumerate(lines) if _bursts(line)), 0)
    index = 0
    if isinstance(error, ReaderError):
        index = int(error.position)
    elif isinstance(error, MarkedYAMLError):
        is_behind = "expected ':'" in str(error.problem)  # it is noticed only when the line is over
        mark = error.context_mark if is_behind else error.problem_mark
        index = mark.index if mark else 0
    return "\n".join(lines).count("\n", 0, index)


def _bursts(line: str) -> bool:
    try:
        composed([line])
    except BURSTS:
        return True
    except yaml.YAMLError:
        return False
    return False
