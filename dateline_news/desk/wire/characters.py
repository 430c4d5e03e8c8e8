"""From bytes to text: what a copy says, freed of what nobody can see."""

import re
from dataclasses import dataclass

MOST = 5_000_000  # bytes
BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Thai, Lao, Burmese and Khmer write no spaces between words: there a zero-width one tells where a line may break.
ZERO_WIDTH = re.compile(r"(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])[\u200b\u2060\ufeff]+")
NO_BREAK = re.compile("[\xa0\u202f\u2007]")
SEPARATORS = re.compile("[\x1c-\x1f]")
CONTROLS = re.compile("[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")
SIGNS = {
    b"%PDF-": "a PDF; copy its text into a text file",
    b"{\\rtf": "rich text (RTF); save it as plain text",
    b"\xff\xfe": "UTF-16; save it as UTF-8",
    b"\xfe\xff": "UTF-16; save it as UTF-8",
    b"PK\x03\x04": "a packed file, such as a Word document; save it as plain text",
}


class UnreadableError(Exception):
    """A copy that is no text. `line` (from 1) says where, the message what is wrong and what would be right."""

    def __init__(self, message: str, line: int = 1) -> None:
        """Remember where."""
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Text:
    """A text with plain line ends, and sentences about what was done to its characters."""

    text: str
    notes: tuple[str, ...]


def text(data: bytes) -> Text:
    """The text of a copy's bytes. Raises UnreadableError if they are none."""
    read = BREAKS.sub("\n", _decoded(data))
    notes = []
    for pattern, instead, one, many in (
        (ZERO_WIDTH, "", "zero-width space was taken out", "zero-width spaces were taken out"),
        (NO_BREAK, " ", "no-break space became a plain one", "no-break spaces became plain ones"),
        (SEPARATORS, " ", "control character became a space", "control characters became spaces"),
        (CONTROLS, "", "control character was taken out", "control characters were taken out"),
    ):
        read, count = pattern.subn(instead, read)
        if count:
            notes.append(f"{count} {one if count == 1 else many}")
    if not read.strip():
        raise UnreadableError("is empty; nothing can be made of it")
    return Text(read, tuple(notes))


def _decoded(data: bytes) -> str:
    if len(data) > MOST:
        raise UnreadableError("has more than 5 MB, and a copy has 5 MB at most; part it")
    for sign, kind in SIGNS.items():
        if data.startswith(sign):
            raise UnreadableError(f"is {kind}")
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise UnreadableError("is binary (it has a zero byte); a copy is plain text", line)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableError(f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8", line) from None
