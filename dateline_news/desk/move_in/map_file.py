"""The lines of the redirect map: what is new is added at its end, and nothing that stands in it is touched."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from dateline_news.desk.move_in.address_resolver import Route
from dateline_news.model.addresses.served_files import file_of
from dateline_news.press.read.redirect_map import parsed

HEAD = "# Where the addresses lead that {} gave. Lines of your own may stand anywhere: nothing here is ever changed."


@dataclass(slots=True)
class Merged:
    """A map's text, how many lines were added and how many stood there, and those that say otherwise: (line, route)."""

    text: str
    added: list[Route] = field(default_factory=list)
    stood: int = 0
    otherwise: list[tuple[int, Route]] = field(default_factory=list)


def merged(text: str, routes: Iterable[Route], name: str) -> Merged:
    """A map's text with the routes that it does not have. `name` is that of their settings file.

    Where a line leads the same address elsewhere, the line stays. Raises ValueError with (line, what is wrong) for
    each line that is none.
    """
    rows, faults = parsed(text)
    if faults:
        raise ValueError(faults)
    known = {file_of(row.old): row for row in rows}
    found = Merged(text, stood=len(rows))
    for route in routes:
        row = known.get(file_of(route.old))
        if row is None:
            found.added.append(route)
        elif row.new != route.new:
            found.otherwise.append((row.line, route))
    if found.added:
        ending = "\r\n" if "\r\n" in text else "\n"
        gap = [] if not text else [""] if text.endswith("\n") else ["", ""]
        lines = [*gap, HEAD.format(name), *(f"{one.old} {one.new}" for one in found.added), ""]
        found.text = text + ending.join(lines)
    return found


def written(file: Path, text: str) -> None:
    """Let a text take the place of the map's, whole or not at all. Raises SystemExit where it cannot be written."""
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(text.encode())
        part.replace(file.resolve())  # a link to the file stays one
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise SystemExit(f"{file} cannot be written: {error.strerror}") from None
