"""Reads settings in YAML, TOML and JSON as plain data. YAML is read as text: nothing in it becomes an object."""

import json
import re
import tomllib
from datetime import date, datetime, time
from pathlib import PurePath
from typing import Any

import yaml

Values = dict[str, Any]
HEADER = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\n(?P<block>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
NAME = re.compile(r"^\s*[\"'\[]*(?P<name>[A-Za-z_][\w.-]*)[\"'\]]*\s*(?:[:=]|$)")


def read(text: str, name: str) -> tuple[Values, dict[str, int]]:
    """The values of a file of this name, and the line of each name at its top; nothing where it cannot be read."""
    ending = PurePath(name).suffix
    try:
        if ending == ".toml":
            values: Any = tomllib.loads(text)
        elif ending == ".json":
            values = json.loads(text)
        else:
            documents = yaml.load_all(text, Loader=yaml.BaseLoader)  # it makes texts, lists and dicts only
            values = next(documents, None)  # of settings between two lines of `---` there are two
    except (ValueError, yaml.YAMLError, RecursionError):
        return {}, {}
    values = {"main": values} if isinstance(values, list) else values  # as menus mostly are
    plain = _plain(values) if isinstance(values, dict) else {}
    return plain, _lines(text, plain)


def header(text: str) -> tuple[Values, str]:
    """The values of a header between `---` or `+++` lines, and what stands below it."""
    match = HEADER.match(text)
    if not match:
        return {}, text
    return read(f"{match['block']}\n", "a.toml" if match["fence"] == "+++" else "a.yaml")[0], text[match.end() :]


def _plain(value: Any, depth: int = 8) -> Any:
    """A value without what is no text, number or truth; a tree that is deeper than any settings ends."""
    if not depth:
        return ""
    if isinstance(value, dict):
        return {str(name): _plain(inner, depth - 1) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth - 1) for inner in value]
    return value.isoformat() if isinstance(value, datetime | date | time) else value


def _lines(text: str, values: Values) -> dict[str, int]:
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if (match := NAME.match(line)) and match["name"] in values:
            lines.setdefault(match["name"], number)
    return lines
