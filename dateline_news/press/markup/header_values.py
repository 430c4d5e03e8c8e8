"""What a header in YAML, TOML or JSON holds: a tree of values, and the flat fields that come of it."""

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias, Union

from dateline_news.model.document import Field, Query

SEVERAL = {"author": "authors", "category": "categories", "image": "images"}
ENTRIES = ("correction", "check_ok")  # fields of which every line is an entry of its own
NOTHING = ("", "~", "null", "Null", "NULL")  # as YAML has it
UNNAMED = "holds an item that is more than a text, which means nothing here; write plain names"
NESTED = "holds values of its own, which mean nothing here; take it out"
PAIR = re.compile(r"(?P<name>[A-Za-z0-9_-]+)\s*[:=]\s*(?P<value>.*)")

Value: TypeAlias = Union[str, list["Value"], "Table"]


@dataclass(slots=True)
class NamedValue:
    """A name as it is written, what it holds (empty text for nothing), and its line in the file."""

    name: str
    value: Value
    line: int


@dataclass(slots=True)
class Table:
    """Names and values that stand together under one name."""

    entries: list[NamedValue] = dataclasses.field(default_factory=list)


class Header(NamedTuple):
    """A header as a tree, how many lines of the file it takes with its fences, and what is to be asked about it."""

    entries: list[NamedValue]
    end: int
    queries: list[Query]


class Fields(NamedTuple):
    """The fields of a header, what is to be asked about them, and whether the copy below may hold template tags."""

    fields: list[Field]
    queries: list[Query]
    has_tags: bool = True


class UnreadableError(ValueError):
    """A header that cannot be read; `query` says where and why."""

    def __init__(self, query: Query) -> None:
        """Take the query that says it."""
        super().__init__(query.message)
        self.query = query


def flatten(entries: Iterable[NamedValue]) -> Fields:
    """The fields that entries come to; of two of one name, the first. What is empty is left out."""
    fields: dict[str, list[Field]] = {}
    queries: list[Query] = []
    for entry in entries:
        if isinstance(entry.value, Table):
            queries.append(Query(entry.name.lower(), NESTED, entry.line, is_foreign=True))
            continue
        items = entry.value if isinstance(entry.value, list) else entry.value.split("\n")
        if not all(isinstance(item, str) for item in items):
            queries.append(Query(entry.name.lower(), UNNAMED, entry.line, is_foreign=True))
        named = _fields(entry, [text for item in items if (text := one_line(item))])
        if named and (known := fields.setdefault(named[0].name, named)) is not named:
            message = f"stands on line {known[0].line} already, and that comes first; keep one of the two"
            queries.append(Query(named[0].name, message, entry.line, is_foreign=True))
    in_order = sorted((field for group in fields.values() for field in group), key=lambda field: field.line)
    return Fields(in_order, queries)


def _fields(entry: NamedValue, texts: list[str]) -> list[Field]:
    """The texts of an entry as one field, or one each; none if there are none."""
    name, is_list = entry.name.lower(), isinstance(entry.value, list)
    if is_list and len(texts) > 1:
        name = SEVERAL.get(name, name)
    if name in ENTRIES:
        return [Field(name, (text,), entry.line) for text in texts]
    return [Field(name, tuple(texts), entry.line, is_list)] if texts else []


def one_line(value: Value) -> str:
    """A text on one line, with pairs of surrogates, which escapes can make, as the character that they stand for."""
    text = " ".join(value.split("\n")).strip() if isinstance(value, str) else ""
    if re.search("[\ud800-\udfff]", text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def plain_pairs(lines: Iterable[str], first: int) -> list[NamedValue]:
    """The plain pairs of a header that cannot be read: what is wrong with it is then told once, and not by each.

    `first` is the line of the file on which the lines begin.
    """
    pairs: dict[str, NamedValue] = {}
    for at, line in enumerate(lines, first):
        if line[:1] == "[":
            break
        if match := PAIR.match(line):
            value = match["value"].strip().strip("\"'")
            if value not in NOTHING:
                pairs.setdefault(match["name"].lower(), NamedValue(match["name"], value, at))
    return list(pairs.values())
