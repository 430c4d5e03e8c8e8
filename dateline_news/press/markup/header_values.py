"""The tree of values in a header of YAML, TOML or JSON, and the flat fields that are made of it."""

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple, TypeAlias, Union

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Field
from dateline_news.model.paper import LABEL_KINDS

SEVERAL = {"author": "authors", "category": "categories", "image": "images"}
ENTRIES = ("correction", "check_ok", "points")  # fields of which every line is an entry of its own
NULLS = ("", "~", "null", "Null", "NULL")  # as YAML has it
UNNAMED = "holds an item that is more than a text, which means nothing here; write plain names"
NESTED = "holds values of its own, which mean nothing here; take it out"
# Fields of several names, and what separates the names on a line.
LISTS = {field: signs for kind in LABEL_KINDS.values() for field, signs in kind.fields.items() if signs}
LISTS["aliases"] = r"[;,\s]"
FIRM = ("status", "date", "embargo")  # fields that decide who sees a piece, and when
TWICE = "is written twice, first on line {}; keep one"  # of the two the last counts, where that stops no build
PAIR = re.compile(r"(?P<name>[A-Za-z0-9_-]+)\s*[:=]\s*(?P<value>.*)")

Value: TypeAlias = Union[str, list["Value"], "Table"]


@dataclass(slots=True)
class NamedValue:
    """A name as it is written, its value (empty text for none), and its line in the file."""

    name: str
    value: Value
    line: int


@dataclass(slots=True)
class Table:
    """Names and values that stand together under one name."""

    entries: list[NamedValue] = dataclasses.field(default_factory=list)


def joined(value: Value, more: Value) -> Value:
    """The names in two values of a list that is written twice."""
    if isinstance(value, str) and isinstance(more, str):
        return ", ".join(filter(None, (value, more)))
    several = [part if isinstance(part, list) else [part] for part in (value, more) if part]
    names = (
        re.split("[;,]", name) if isinstance(name, str) and len(part) == 1 else [name]
        for part in several
        for name in part
    )
    return [name.strip() if isinstance(name, str) else name for part in names for name in part]


class Header(NamedTuple):
    """A header as a tree, how many lines of the file it takes with its fences, and the diagnostics of it."""

    entries: list[NamedValue]
    end: int
    diagnostics: list[Diagnostic]


class Fields(NamedTuple):
    """The fields of a header, the diagnostics of them, and whether the copy below may hold template tags."""

    fields: list[Field]
    diagnostics: list[Diagnostic]
    has_tags: bool = True


class UnreadableError(ValueError):
    """Raised for a header that cannot be read; `diagnostic` says where and why."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Take the diagnostic that says it."""
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def flatten(entries: Iterable[NamedValue]) -> Fields:
    """The fields of a header's entries; of two with the same name, the first. Empty ones are left out."""
    fields: dict[str, list[Field]] = {}
    diagnostics: list[Diagnostic] = []
    for entry in entries:
        if isinstance(entry.value, Table):
            diagnostics.append(Diagnostic("", entry.line, entry.name.lower(), NESTED, "foreign"))
            continue
        values = entry.value if isinstance(entry.value, list) else entry.value.split("\n")
        if not all(isinstance(value, str) for value in values):
            diagnostics.append(Diagnostic("", entry.line, entry.name.lower(), UNNAMED, "foreign"))
        named = _fields(entry, [text for value in values if (text := one_line(value))])
        if named and (first := fields.setdefault(named[0].name, named)) is not named:
            message = f"stands on line {first[0].line} already, and that comes first; keep one of the two"
            diagnostics.append(Diagnostic("", entry.line, named[0].name, message, "foreign"))
    in_order = sorted((field for group in fields.values() for field in group), key=lambda field: field.line)
    return Fields(in_order, diagnostics)


def _fields(entry: NamedValue, texts: list[str]) -> list[Field]:
    """The texts of an entry as a single field, or a field each; no field without texts."""
    name, is_list = entry.name.lower(), isinstance(entry.value, list)
    if is_list and len(texts) > 1:
        name = SEVERAL.get(name, name)
    if name in ENTRIES:
        return [Field(name, (text,), entry.line) for text in texts]
    return [Field(name, tuple(texts), entry.line, is_list)] if texts else []


def one_line(value: Value) -> str:
    """A text on one line, with pairs of surrogates, which escapes can make, as the character that they encode."""
    text = " ".join(value.split("\n")).strip() if isinstance(value, str) else ""
    if re.search("[\ud800-\udfff]", text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def plain_pairs(lines: Iterable[str], first: int) -> list[NamedValue]:
    """The plain pairs of a header that cannot be read, so that its fields are not reported as missing as well.

    `first` is the line of the file on which the lines begin.
    """
    pairs: dict[str, NamedValue] = {}
    for number, line in enumerate(takewhile(lambda line: not line.startswith("["), lines), first):
        match = PAIR.match(line)
        if match and (value := match["value"].strip().strip("\"'")) not in NULLS:
            pairs.setdefault(match["name"].lower(), NamedValue(match["name"], value, number))
    return list(pairs.values())
