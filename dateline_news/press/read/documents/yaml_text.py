"""Explains where YAML refuses the text of front matter, what is wrong there, and how it would be right."""

import re

import yaml
from yaml.error import MarkedYAMLError
from yaml.nodes import Node
from yaml.parser import ParserError
from yaml.reader import ReaderError
from yaml.scanner import ScannerError

from dateline_news.model.diagnostics import Diagnostic

PAIR = re.compile(r"(?P<name>[\w.-]+): +(?P<value>\S.*)")
# Raised for escapes that name no character and for lists that nest too deep; PyYAML does not say where they are.
WITHOUT_PLACE = (ValueError, OverflowError, RecursionError)
REFUSALS = (yaml.YAMLError, *WITHOUT_PLACE)


class _Loader(yaml.BaseLoader):
    """YAML as its grammar has it: within brackets a tab is a space, which PyYAML refuses and Go's reader takes."""

    def scan_to_next_token(self) -> None:
        """Skip what stands between two tokens."""
        super().scan_to_next_token()
        while self.flow_level and self.peek() == "\t":
            self.forward()
            super().scan_to_next_token()


def quoted(value: str) -> str:
    """A text as YAML reads it whole, whatever stands in it."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def composed(lines: list[str]) -> Node | None:
    """The tree of nodes of a text, None if it is empty. Raises one of REFUSALS."""
    node: Node | None = yaml.compose("\n".join(lines), Loader=_Loader)
    return node


def mended(lines: list[str], first: int) -> tuple[list[str], list[Diagnostic]]:
    """The lines with those values in quotes that YAML refuses and that stand on a line of their own."""
    mended, diagnostics = list(lines), []
    for index, line in enumerate(lines):
        match, error = PAIR.fullmatch(line), _refusal_of_line(line)
        if match and error and not _is_open(error):  # an open value may end further down
            mended[index] = _with_quotes(match)
            message = f"is more than YAML can read without quotes; write {mended[index]}"
            diagnostics.append(Diagnostic("", first + index, match["name"].lower(), message, "foreign"))
    return mended, diagnostics


def _refusal_of_line(line: str) -> str:
    """What YAML's grammar has against a line by itself."""
    error = _error_of_line(line)
    return str(error.problem) if isinstance(error, ScannerError | ParserError) else ""


def _error_of_line(line: str) -> Exception | None:
    try:
        composed([line])
    except REFUSALS as error:
        return error
    return None


def _is_open(refusal: str) -> bool:
    """Whether YAML refuses a line because it opens a quotation or a list and does not close it."""
    return "stream end" in refusal or "end of stream" in refusal


def refusal(error: Exception, lines: list[str], first: int) -> Diagnostic:
    """What is wrong with front matter, for someone who does not know how YAML is read."""
    index = min(_index(error, lines), len(lines) - 1)
    name, message = _name_and_message(error, lines[index])
    for opening, (line, next_line) in enumerate(zip(lines[: index + 1], [*lines[1:], ""], strict=False)):
        goes_on = re.match(r"[ \]}]", next_line)
        if (match := PAIR.fullmatch(line)) and not goes_on and _is_open(_refusal_of_line(line)):
            index, name = opening, match["name"].lower()
            message = f"opens with {match['value'][0]} and never closes; close it, or write {_with_quotes(match)}"
            break
    return Diagnostic("", first + index, name, message)


def _name_and_message(error: Exception, line: str) -> tuple[str, str]:
    """The name on a line, and what is wrong there."""
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
        return name, f"is no value that YAML can read; write {_with_quotes(match)}"
    right = "begin names in one column, and quote values with a colon"
    return name, f"“{line.strip()}” does not fit the lines above it; {right}"


def _with_quotes(match: re.Match[str]) -> str:
    return f"{match['name']}: {quoted(match['value'])}"


def _index(error: Exception, lines: list[str]) -> int:
    """The index of the line that an error is about, as far as it tells."""
    if isinstance(error, WITHOUT_PLACE):
        return next((index for index, line in enumerate(lines) if isinstance(_error_of_line(line), WITHOUT_PLACE)), 0)
    position = 0
    if isinstance(error, ReaderError):
        position = int(error.position)
    elif isinstance(error, MarkedYAMLError):
        is_behind = "expected ':'" in str(error.problem)  # it is noticed only when the line is over
        mark = error.context_mark if is_behind else error.problem_mark
        position = mark.index if mark else 0
    return "\n".join(lines).count("\n", 0, position)
