"""Add lines to the redirect map: what is new is put at its end, and nothing that stands in it is touched."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dateline_news.desk.move_in.address_resolver import MovedAddress
from dateline_news.desk.replace_file import replace_file
from dateline_news.model.addresses.served_files import file_of
from dateline_news.press.read.redirect_map import parsed

HEAD = "# Where the addresses lead that {} gave. Lines of your own may stand anywhere: nothing here is ever changed."


@dataclass(slots=True)
class MergedMap:
    """A map's text, what was added, how many lines it had, and those that lead elsewhere: (line, what it would be)."""

    text: str
    added: list[MovedAddress] = field(default_factory=list)
    before: int = 0
    otherwise: list[tuple[int, MovedAddress]] = field(default_factory=list)


def merge(text: str, addresses: Iterable[MovedAddress], name: str) -> MergedMap:
    """A map's text with the addresses that it does not have. `name` is that of their settings file.

    Where a line leads the same address elsewhere, the line stays. Raises ValueError with a diagnostic of each
    line that is none.
    """
    rows, diagnostics = parsed(text)
    if diagnostics:
        raise ValueError(*diagnostics)
    by_file = {file_of(row.old): row for row in rows}
    merged = MergedMap(text, before=len(rows))
    for address in addresses:
        row = by_file.get(file_of(address.old))
        if row is None:
            merged.added.append(address)
        elif row.new != address.new:
            merged.otherwise.append((row.line, address))
    if merged.added:
        ending = "\r\n" if "\r\n" in text else "\n"
        gap = [] if not text else [""] if text.endswith("\n") else ["", ""]
        lines = [*gap, HEAD.format(name), *(f"{address.old} {address.new}" for address in merged.added), ""]
        merged.text = text + ending.join(lines)
    return merged


def write(file: Path, text: str) -> None:
    """Let a text take the place of the map's, whole or not at all. Raises SystemExit where it cannot be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, text)
    except OSError as error:
        raise SystemExit(f"{file} cannot be written: {error.strerror}") from None
