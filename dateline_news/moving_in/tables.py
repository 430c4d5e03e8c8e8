"""Tables in a header, as other programs have them: persons, pictures, and what only gathers fields, as plain values."""

from collections.abc import Iterator, Mapping

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in import field_values
from dateline_news.moving_in.field_names import our_name
from dateline_news.press.markup.header_values import Fields, NamedValue, Table, flatten, one_line

# Tables that only gather fields (Hugo's params, Zola's extra): what stands in them stands in the header.
GATHERING = ("taxonomies", "params", "extra")
BUILDS = ("build", "_build")  # Hugo's table of what becomes of a piece
NEVER = ("never", "false", "link")
PERSONS = ("author", "authors", "byline")
NAMES = ("name", "display_name", "title")  # of a person or a topic that has several parts
PICTURES = ("image", "cover", "thumbnail", "featured_image", "feature_image", "hero", "banner", "header")
PARTS = {
    **dict.fromkeys(("image", "src", "url", "path", "file", "relative_path"), "image"),
    **dict.fromkeys(("alt", "image_alt", "alt_text"), "image_alt"),
    **dict.fromkeys(("caption", "image_caption", "image_description"), "image_caption"),
    **dict.fromkeys(("credit", "image_credit", "attribution"), "image_credit"),
}
PERSON = "is kept by its name, and its other parts mean nothing here; write the plain name"
Laid = tuple[int, NamedValue | Diagnostic]  # how deep it stands, and a name with a plain value, or a diagnostic


def fields(entries: list[NamedValue]) -> Fields:
    """The fields that a header comes to; a name of the top comes before the same name in a table."""
    laid = [part for _, part in sorted(_laid_out(entries), key=lambda laid: laid[0])]
    flat = flatten(part for part in laid if isinstance(part, NamedValue))
    named = [field_values.with_offset(field) for field in flat.fields]
    of_tables = [part for part in laid if isinstance(part, Diagnostic)]
    return Fields(named, [*of_tables, *flat.diagnostics], not any(map(field_values.is_untemplated, named)))


def _laid_out(entries: list[NamedValue], depth: int = 0) -> Iterator[Laid]:
    """Plain values and diagnostics of entries; tables that only gather are gone into at the top, and nowhere else.

    YAML's references could make a tree of a few lines as large as one likes, so nothing here follows it down.
    """
    for entry in entries:
        name, value = entry.name.lower(), entry.value
        if isinstance(value, Table):
            yield from _of_table(name, value, entry.line, depth)
            continue
        if isinstance(value, list):
            if our_name(name) and any(
                isinstance(item, Table) and len(item.entries) > 1 and _named(item) for item in value
            ):
                yield depth, Diagnostic("", entry.line, name, PERSON, "foreign")
            value = [_named(item) or item if isinstance(item, Table) else item for item in value]
        yield depth, NamedValue(name, value, entry.line)


def _of_table(name: str, table: Table, line: int, depth: int) -> Iterator[Laid]:
    if name in GATHERING and not depth:
        yield from _laid_out(table.entries, depth + 1)
        return
    if name in PERSONS and (person := _named(table)):
        yield depth, NamedValue(name, person, line)
        if len(table.entries) > 1:
            yield depth, Diagnostic("", line, name, PERSON, "foreign")
        return
    if name in BUILDS:
        build = {entry.name.lower(): entry.value for entry in table.entries if isinstance(entry.value, str)}
        yield from ((depth, NamedValue(field, "true", line)) for field in built(build))
        return
    parts = {id(entry): PARTS.get(entry.name.lower()) for entry in table.entries if isinstance(entry.value, str)}
    if name not in PICTURES or not any(parts.values()):
        yield depth, NamedValue(name, table, line)
        return
    for entry in table.entries:
        if part := parts.get(id(entry)):
            yield depth + 1, NamedValue(part, one_line(entry.value), entry.line)
        else:
            message = "means nothing here; take it out"
            yield depth, Diagnostic("", entry.line, f"{name}.{entry.name}", message, "foreign")


def built(build: Mapping[str, str]) -> Iterator[str]:
    """The fields that say yes where Hugo's table says that there is no page, or none that a list names."""
    if build.get("render", "").lower() in NEVER:
        yield "headless"
    elif build.get("list", "").lower() in NEVER:
        yield "unlisted"


def _named(table: Table) -> str:
    """The name that stands in a table, or nothing."""
    names = {entry.name.lower(): one_line(entry.value) for entry in table.entries}
    return next((names[name] for name in NAMES if names.get(name)), "")
