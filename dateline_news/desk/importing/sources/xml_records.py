"""Records out of an XML file of any size, one at a time, with the line of each.

expat tells lines exactly at any depth of a file, which lxml does only to line 65,535. Entities are refused
(a file may not make itself large, or read another), and nothing is loaded. After a place that is no XML
reading goes on with the next record, so that one broken post does not take the others along.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from dateline_news.desk.importing.item import Broken, UnreadableError

CHUNK = 1 << 18
# Characters that XML 1.0 forbids and WordPress exports all the same.
FORBIDDEN = bytes(set(range(32)) - {9, 10, 13})
DECLARED = re.compile(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)")


@dataclass(slots=True)
class Element:
    """An element: its attributes, its text, and the text of what it holds, by name."""

    given: dict[str, str]
    text: str = ""
    parts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Record:
    """One record: its element's name, its line, its own text, and the elements in it by name, in order."""

    name: str
    line: int
    own: str = ""
    elements: dict[str, list[Element]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The text of the first element of a name, or nothing."""
        found = self.elements.get(name)
        return found[0].text.strip() if found else ""

    def all(self, name: str) -> list[Element]:
        """All elements of a name."""
        return self.elements.get(name, [])


def records(path: Path, name: str, also: Collection[str] = ()) -> Iterator[Record | Broken]:
    """The records called `name`, wherever they stand, and elements called as in `also` outside of them.

    A record that is not whole comes as Broken, with the line that broke it. Raises OSError.
    """
    with path.open("rb") as file:
        chunk = file.read(CHUNK)
        declared = DECLARED.search(chunk[:200])
        reader = _Reader(name, also, declared[1].decode("ascii") if declared else None)
        while chunk:
            yield from reader.fed(chunk)
            chunk = file.read(CHUNK)
        yield from reader.fed(b"", last=True)


class _Reader:
    """Feeds expat, and starts it anew behind a place that it cannot read."""

    def __init__(self, name: str, also: Collection[str], encoding: str | None) -> None:
        self.name, self.also, self.encoding = name, set(also), encoding
        self.opening = re.compile(rb"<" + name.encode() + rb"[\s>]")
        self.done: list[Record | Broken] = []
        self.around: list[str] = []  # the elements in which records stand
        self.lines = 0  # line breaks before what is fed next
        self.lost, self.rest = False, b""
        self._begin()

    def fed(self, data: bytes, *, last: bool = False) -> Iterator[Record | Broken]:
        """What is whole after some more bytes."""
        data = self.rest + (data if self._is_wide() else data.translate(None, FORBIDDEN))
        self.rest = b""
        while data or last:
            if self.lost and not (data := self._next_opening(data)):
                break
            rest = self._parsed(data, last=last)
            if rest is None:
                break
            data, self.lost = rest, True
        yield from self.done
        self.done.clear()

    def _is_wide(self) -> bool:
        return (self.encoding or "").lower().startswith(("utf-16", "utf16"))

    def _next_opening(self, data: bytes) -> bytes:
        """The data from the next record on; where there is none, its end is kept for the next time."""
        match = self.opening.search(data)
        cut = match.start() if match else max(0, len(data) - len(self.name) - 2)
        self.lines += data.count(b"\n", 0, cut)
        if not match:
            self.rest = data[cut:]
            return b""
        self._begin("".join(f"<{name}>" for name in self.around).encode())
        self.lost = False
        return data[cut:]

    def _begin(self, around: bytes = b"") -> None:
        """A new parser, inside of the elements around."""
        self.open: list[str] = []
        self.record: Record | None = None
        self.before, self.fed_bytes = self.lines, len(around)
        self.parser = parser = expat.ParserCreate(self.encoding)
        parser.buffer_text = True
        parser.UseForeignDTD()  # an entity that is not declared is then handed over instead of an error
        parser.SkippedEntityHandler = lambda name, is_parameter: None if is_parameter else self._text(f"&{name};")
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(around)

    def _parsed(self, data: bytes, *, last: bool) -> bytes | None:
        """Parse; gives what stands behind a place that is no XML, or None if all was read."""
        try:
            self.parser.Parse(data, last)
        except expat.ExpatError as error:
            self.done.append(Broken(self.before + error.lineno, _sentence(error.code, last=last)))
            behind = max(0, self.parser.ErrorByteIndex - self.fed_bytes) + 1
            self.lines += data.count(b"\n", 0, behind)
            return data[behind:]
        self.fed_bytes += len(data)
        self.lines += data.count(b"\n")
        return None

    def _refuse(self, *_: object) -> None:
        raise UnreadableError(
            "declares entities, which no export needs; take its DOCTYPE out",
            self.before + self.parser.CurrentLineNumber,
        )

    def _start(self, name: str, given: dict[str, str]) -> None:
        self.open.append(name)
        if self.record is None:
            if name == self.name or name in self.also:
                self.around = self.open[:-1] if name == self.name else self.around
                self.record, self.depth = Record(name, self.before + self.parser.CurrentLineNumber), len(self.open)
                self.texts: list[str] = []
                self.own: list[str] = []
        elif len(self.open) == self.depth + 1:
            self.record.elements.setdefault(name, []).append(Element(given))
            self.texts = []
        elif len(self.open) == self.depth + 2:
            self.part: list[str] = []

    def _end(self, name: str) -> None:
        depth = len(self.open)
        self.open.pop()
        if self.record is None:
            return
        if depth == self.depth:
            self.record.own = "".join(self.own)
            self.done.append(self.record)
            self.record = None
        elif depth == self.depth + 1:
            self.record.elements[name][-1].text = "".join(self.texts)
        elif depth == self.depth + 2:
            self.record.elements[self.open[-1]][-1].parts[name] = "".join(self.part)

    def _text(self, text: str) -> None:
        if self.record is None:
            return
        depth = len(self.open) - self.depth
        if depth == 0:
            self.own.append(text)
        else:
            (self.texts if depth == 1 else self.part).append(text)


def _sentence(code: int, *, last: bool) -> str:
    if last:
        return "the file ends here in the middle of something; what was whole before it was read"
    return f"is no XML here ({expat.ErrorString(code)}); what is around it was left out, the rest was read"
