"""What front matter in YAML, TOML or JSON says, as a tree, and the flat fields that come of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, Union

from dateline_news.model.document import Field, Query

# Tables that only gather fields (Hugo's params, Zola's extra): what stands in them stands in the header.
GATHERING = ("taxonomies", "params", "extra")
PERSONS = ("author", "authors", "byline")
NAMES = ("name", "display_name", "title")  # of a person or a topic that has several parts
PICTURES = ("image", "cover", "thumbnail", "featured_image", "feature_image", "hero", "banner", "header")
PARTS = {
    **dict.fromkeys(("image", "src", "url", "path", "file", "relative_path"), "image"),
    **dict.fromkeys(("alt", "image_alt", "alt_text"), "image_alt"),
    **dict.fromkeys(("caption", "image_caption", "image_description"), "image_caption"),
    **dict.fromkeys(("credit", "image_credit", "attribution"), "image_credit"),
}
SEVERAL = {"author": "authors", "category": "categories", "image": "images"}
ENTRIES = ("correction", "check_ok")  # fields of which every line is an entry of its own
UNNAMED = "holds an item that is more than a text, which means nothing here; write plain names"
PERSON = "is kept by its name, and its other parts mean nothing here; write the plain name"
NOTHING = "holds values of its own, which mean nothing here; take it out"

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

    entries: list[NamedValue] = field(default_factory=list)


def flatten(entries: list[NamedValue]) -> tuple[list[Field], list[Query]]:
    """The fields that entries come to, and what is to be asked about those that cannot be one.

    A name of the top comes before the same name in a table; what is empty is left out.
    """
    fields: dict[str, list[Field]] = {}
    queries: list[Query] = []
    for one in sorted(_laid_out(entries), key=lambda one: one.depth):
        if isinstance(one.found, Query):
            queries.append(one.found)
        elif one.found and (first := fields.setdefault(one.found[0].name, one.found)) is not one.found:
            message = f"stands on line {first[0].line} already, and that comes first; keep one of the two"
            queries.append(Query(first[0].name, message, one.found[0].line, is_foreign=True))
    return sorted((one for group in fields.values() for one in group), key=lambda one: one.line), queries


@dataclass(slots=True)
class _Laid:
    """One field (an entry a field where each line counts) or one query, and how deep it was found."""

    found: list[Field] | Query
    depth: int


def _laid_out(entries: list[NamedValue], depth: int = 0) -> Iterator[_Laid]:
    """Fields and queries of entries; tables that only gather are gone into at the top, and nowhere else.

    YAML's references could make a tree of a few lines as large as one likes, so nothing here follows it down.
    """
    for entry in entries:
        name = entry.name.lower()
        if isinstance(entry.value, Table):
            yield from _of_table(name, entry.value, entry.line, depth)
            continue
        items = entry.value if isinstance(entry.value, list) else entry.value.split("\n")
        texts = [_named(item) for item in items]
        if None in texts:
            yield _Laid(Query(name, UNNAMED, entry.line, is_foreign=True), depth)
        if any(isinstance(item, Table) and len(item.entries) > 1 and _named(item) for item in items):
            yield _Laid(Query(name, PERSON, entry.line, is_foreign=True), depth)
        written = [text for text in texts if text]
        is_list = isinstance(entry.value, list)
        our_name = SEVERAL.get(name, name) if is_list and len(written) > 1 else name
        yield _Laid(_fields(our_name, written, entry.line, is_list=is_list), depth)


def _of_table(name: str, table: Table, line: int, depth: int) -> Iterator[_Laid]:
    if name in GATHERING and not depth:
        yield from _laid_out(table.entries, depth + 1)
        return
    if name in PERSONS and (person := _named(table)):
        yield _Laid(_fields(name, [person], line), depth)
        if len(table.entries) > 1:
            yield _Laid(Query(name, PERSON, line, is_foreign=True), depth)
        return
    parts = {id(one): PARTS.get(one.name.lower()) for one in table.entries if isinstance(one.value, str)}
    if name not in PICTURES or not any(parts.values()):
        yield _Laid(Query(name, NOTHING, line, is_foreign=True), depth)
        return
    for one in table.entries:
        if part := parts.get(id(one)):
            yield _Laid(_fields(part, [_text(one.value)], one.line), depth + 1)
        else:
            message = "means nothing here; take it out"
            yield _Laid(Query(f"{name}.{one.name}", message, one.line, is_foreign=True), depth)


def _fields(name: str, texts: list[str], line: int, *, is_list: bool = False) -> list[Field]:
    """The texts as one field, or one each; none if there are none."""
    if name in ENTRIES:
        return [Field(name, (text,), line) for text in texts]
    return [Field(name, tuple(texts), line, is_list)] if any(texts) else []


def _named(item: Value) -> str | None:
    """An item as text: a table by the name in it. None if it has none."""
    if isinstance(item, Table):
        names = {entry.name.lower(): _text(entry.value) for entry in item.entries}
        return next((names[name] for name in NAMES if names.get(name)), None)
    return _text(item) if isinstance(item, str) else None


def _text(value: Value) -> str:
    """A text with pairs of surrogates, which escapes can make, as the character that they stand for."""
    text = " ".join(value.split("\n")).strip() if isinstance(value, str) else ""
    if re.search("[\ud800-\udfff]", text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
