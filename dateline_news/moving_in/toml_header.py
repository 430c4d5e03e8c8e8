"""Front matter in TOML or JSON: what it says, and where each name stands."""

import json
import re
import tomllib
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.markup.header_values import NamedValue, Table, UnreadableError, Value

PAIR = re.compile(r"\s*(?P<name>[\w.-]+)\s*=\s*(?P<value>.*)")
WHERE = re.compile(r"\(at (?:line (?P<line>\d+), column \d+|end of document)\)")

NO_JSON = "is no JSON that can be read: the line, or the one before it, lacks a comma, a quotation mark or a bracket"
NESTED = "is nested too deep to be read; write plain names and values"
NO_TOML = "is no TOML that can be read; write name = value, with texts and lists closed"
TOO_DEEP = "has a value too deep or too long to be read; write plain texts and lists"


def of_toml(lines: list[str], first: int) -> list[NamedValue]:
    """The entries of TOML (https://toml.io) whose first line is line `first` of the file. Raises UnreadableError."""
    try:
        values = tomllib.loads("\n".join(lines), parse_float=str)
        return _entries(values.items(), _Lines(lines, first, "="))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(_refusal(error, lines, first)) from None


def of_json(text: str, first: int = 1) -> tuple[list[NamedValue], int]:
    """The entries of the JSON object that a text begins with, and where it ends in it. Raises UnreadableError.

    `first` is the line of the file on which the text begins.
    """
    decoder = json.JSONDecoder(object_pairs_hook=_Pairs, parse_float=str, parse_int=str, parse_constant=str)
    try:
        values, end = decoder.raw_decode(text, len(text) - len(text.lstrip()))
        return _entries(values, _Lines(text[:end].split("\n"), first, ":")), end
    except json.JSONDecodeError as error:
        raise UnreadableError(Diagnostic("", first + error.lineno - 1, "header", NO_JSON)) from None
    except RecursionError:
        raise UnreadableError(Diagnostic("", first, "header", NESTED)) from None


class _Pairs(list[tuple[str, Any]]):
    """The names and values of a JSON object, in their order."""


class _Lines:
    """Where names stand; a name is looked for from where the last one was found."""

    def __init__(self, lines: list[str], first: int, sign: str) -> None:
        """Take the lines, the number of the first, and the sign that stands between a name and its value."""
        self.lines, self.first, self.sign = lines, first, sign
        self.at = 0

    def line(self, name: str) -> int:
        """The line of a name, or the last one that was found."""
        wanted = re.compile(
            rf"""^(?:[^"'=]*[{{.,\s])?["']?{re.escape(name)}["']?\s*[{self.sign}.]|^\s*\[+\s*{re.escape(name)}\b"""
        )
        places = (at for at in (*range(self.at, len(self.lines)), *range(self.at)) if wanted.search(self.lines[at]))
        self.at = next(places, self.at)
        return self.first + self.at


def _entries(values: Iterable[tuple[str, Any]], lines: _Lines) -> list[NamedValue]:
    return [NamedValue(name, _value(value, lines), line) for name, value in values for line in (lines.line(name),)]


def _value(value: Any, lines: _Lines) -> Value:
    """A value as text, or as texts; an object or a table as its entries."""
    if isinstance(value, dict | _Pairs):
        return Table(_entries(value.items() if isinstance(value, dict) else value, lines))
    if isinstance(value, list):
        return [_value(item, lines) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return "" if value is None else str(value)


def _refusal(error: Exception, lines: list[str], first: int) -> Diagnostic:
    """What is wrong with TOML, for someone who does not know how it is read."""
    match = WHERE.search(str(error))
    if not match:
        return Diagnostic("", first, "header", TOO_DEEP)
    at = min(int(match["line"] or len(lines)), len(lines)) - 1
    pair = PAIR.fullmatch(lines[at])
    if not pair:
        twice = f"{lines[at].strip()} stands here a second time; put all its lines under the first"
        return Diagnostic("", first + at, "header", twice if "twice" in str(error) else NO_TOML)
    name = pair["name"].lower()
    if "overwrite" in str(error):
        matches = enumerate(map(PAIR.fullmatch, lines[:at]), first)
        earlier = next((line for line, match in matches if match and match["name"] == pair["name"]), first)
        message = f"is written twice, first on line {earlier}; keep one"
    else:
        right = json.dumps(pair["value"].strip().strip("\"'"), ensure_ascii=False)
        message = f"is no value that TOML can read; write {pair['name']} = {right}"
    return Diagnostic("", first + at, name, message)
