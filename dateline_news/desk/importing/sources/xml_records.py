"""Read records out of an XML file of any size, one at a time, with the line of each.

expat knows the line at any depth of a file; lxml only to line 65,535. Entities are refused: a file may not make itself
large, or read another. Behind a place that is no XML reading goes on with the next record.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from dateline_news.desk.importing.item import NotImportableError
from dateline_news.model.diagnostics import Diagnostic

CHUNK = 1 << 18
OF_RECORD, OF_ELEMENT, OF_PART = 1, 2, 3  # how deep texts stand
# Characters that XML 1.0 forbids and WordPress exports all the same.
FORBIDDEN = bytes(set(range(32)) - {9, 10, 13})
DECLARED = re.compile(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)")


@dataclass(slots=True)
class XmlElement:
    """An element: its attributes, its text, and the text of the elements in it, by name."""

    attributes: dict[str, str]
    text: str = ""
    parts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class XmlRecord:
    """One record: its element's name, its line, its own text, and the elements in it by name, in order."""

    name: str
    line: int
    own: str = ""
    elements: dict[str, list[XmlElement]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The text of the first element of a name, or nothing."""
        elements = self.all(name)
        return elements[0].text.strip() if elements else ""

    def all(self, name: str) -> list[XmlElement]:
        """All elements of a name."""
        return self.elements.get(name, [])


def records(path: Path, name: str, also: Collection[str] = ()) -> Iterator[XmlRecord | Diagnostic]:
    """The records called `name`, wherever they stand, and elements called as in `also` outside of them.

    A record that is not whole comes as a diagnostic of the line that broke it. Raises OSError.
    """
    with path.open("rb") as file:
        chunk = file.read(CHUNK)
        declared = DECLARED.search(chunk[:200])
        reader = _RecordReader(name, also, declared[1].decode("ascii") if declared else None)
        while chunk:
            yield from reader.read(chunk)
            chunk = file.read(CHUNK)
        yield from reader.read(b"", last=True)


class _RecordReader:
    """Feeds expat, and starts it anew behind a place that it cannot read."""

    def __init__(self, name: str, also: Collection[str], encoding: str | None) -> None:
        self.name, self.also, self.encoding = name, set(also), encoding
        self.is_wide = (encoding or "").lower().startswith(("utf-16", "utf16"))
        self.opening = re.compile(rb"<" + name.encode() + rb"[\s>]")
        self.done: list[XmlRecord | Diagnostic] = []
        self.around: list[str] = []  # the elements in which records stand
        self.lines = 0  # line breaks before what is fed next
        self.is_lost, self.rest = False, b""
        self._restart()

    def read(self, data: bytes, *, last: bool = False) -> Iterator[XmlRecord | Diagnostic]:
        """What is whole after some more bytes."""
        data = self.rest + (data if self.is_wide else data.translate(None, FORBIDDEN))
        self.rest = b""
        while data or last:
            if self.is_lost and not (data := self._next_opening(data)):
                break
            rest = self._parse(data, last=last)
            if rest is None:
                break
            data, self.is_lost = rest, True
        yield from self.done
        self.done.clear()

    def _next_opening(self, data: bytes) -> bytes:
        """The data from the next record on; where there is none, its end is kept for the next time."""
        match = self.opening.search(data)
        cut = match.start() if match else max(0, len(data) - len(self.name) - 2)
        self.lines += data.count(b"\n", 0, cut)
        if not match:
            self.rest = data[cut:]
            return b""
        self._restart("".join(f"<{name}>" for name in self.around).encode())
        self.is_lost = False
        return data[cut:]

    def _restart(self, around: bytes = b"") -> None:
        """Make a new parser, inside of the elements around."""
        self.open: list[str] = []
        self.record: XmlRecord | None = None
        self.before, self.fed_bytes = self.lines, len(around)
        self.parser = parser = expat.ParserCreate(self.encoding)
        parser.buffer_text = True
        parser.UseForeignDTD()  # an entity that is not declared is then handed over instead of an error
        parser.SkippedEntityHandler = lambda name, is_parameter: None if is_parameter else self._text(f"&{name};")
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(around)

    def _parse(self, data: bytes, *, last: bool) -> bytes | None:
        """Parse; gives what stands behind a place that is no XML, or None if all was read."""
        try:
            self.parser.Parse(data, last)
        except expat.ExpatError as error:
            self.done.append(Diagnostic("", self.before + error.lineno, "file", _message(error.code, last=last)))
            behind = max(0, self.parser.ErrorByteIndex - self.fed_bytes) + 1
            self.lines += data.count(b"\n", 0, behind)
            return data[behind:]
        self.fed_bytes += len(data)
        self.lines += data.count(b"\n")
        return None

    def _refuse(self, *_: object) -> None:
        line = self.before + self.parser.CurrentLineNumber
        raise NotImportableError("declares entities, which no export needs; take its DOCTYPE out", line)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.open.append(name)
        if self.record:
            # What is deeper than an element's parts belongs to the text of the part around it.
            self.texts.append([] if len(self.texts) < OF_PART else self.texts[-1])
            if len(self.texts) == OF_ELEMENT:
                self.record.elements.setdefault(name, []).append(XmlElement(attributes))
        elif name == self.name or name in self.also:
            self.around = self.open[:-1] if name == self.name else self.around
            self.record = XmlRecord(name, self.before + self.parser.CurrentLineNumber)
            self.texts: list[list[str]] = [[]]  # of the record, of an element in it, of a part of that

    def _end(self, name: str) -> None:
        self.open.pop()
        if not self.record:
            return
        depth, text = len(self.texts), "".join(self.texts.pop())
        if depth == OF_RECORD:
            self.record.own = text
            self.done.append(self.record)
            self.record = None
        elif depth == OF_ELEMENT:
            self.record.elements[name][-1].text = text
        elif depth == OF_PART:
            self.record.elements[self.open[-1]][-1].parts[name] = text

    def _text(self, text: str) -> None:
        if self.record:
            self.texts[-1].append(text)


def _message(code: int, *, last: bool) -> str:
    if last:
        return "the file ends here in the middle of something; what was whole before it was read"
    return f"is no XML here ({expat.ErrorString(code)}); what is around it was left out, the rest was read"
