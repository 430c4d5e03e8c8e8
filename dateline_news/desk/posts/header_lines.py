"""The lines of a post's header, for what the desk writes into one: no other byte changes."""

import io

from dateline_news.model.document import Field
from dateline_news.press.read.documents import plain_header

BOM = "\ufeff"


def fields(text: str) -> list[Field]:
    """The fields of a post's header, each with its line. Raises SystemExit for a text without a header."""
    header, _, _ = plain_header.split(text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n"))
    if not header:
        raise SystemExit("the post has no header")
    return header


def split(text: str) -> list[str]:
    """The lines of a post, but for its mark; str.splitlines would cut them at characters of the copy."""
    return list(io.StringIO(text.removeprefix(BOM), newline=""))


def join(lines: list[str], text: str) -> str:
    """The lines of a post as one text again, with the mark that `text`, which they are of, begins with."""
    return BOM * text.startswith(BOM) + "".join(lines)


def add_below(lines: list[str], field: Field, line: str) -> None:
    """Add a line below a field's last, in the place of which both stand then; it ends as that one does."""
    above = lines[last_line(field)]
    end = ending(above)  # none where the file ends there
    gap = end or ending(lines[0]) or "\n"
    lines[last_line(field)] = f"{above.removesuffix(end)}{gap}{line}{end}"


def last_line(field: Field) -> int:
    """The index of the last line of a field."""
    return field.line - 2 + len(field.values)


def ending(line: str) -> str:
    """The signs that end a line."""
    return line[len(line.rstrip("\r\n")) :]
