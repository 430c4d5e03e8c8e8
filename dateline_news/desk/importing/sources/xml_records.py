"""Read records out of an XML file of any size, one at a time, with the line of each.

Where they begin and end is looked up in the bytes, and each is parsed alone, so a place that is no XML spoils no other
record. What a file declares is never parsed: it may not make itself large, or read another.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from pathlib import Path
from xml.parsers import expat

from dateline_news.model.diagnostics import Diagnostic

# Characters that XML 1.0 forbids and WordPress exports all the same.
FORBIDDEN = bytes(set(range(32)) - {9, 10, 13})
DECLARED = re.compile(rb"<\?xml[^>]*encoding=[\"']([\w.-]+)")
OPAQUE = rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)"  # what holds no tags
HEAD = 200  # bytes in which a file declares its encoding


@dataclass(slots=True)
class XmlElement:
    """An element: its name, the line it begins on, its attributes, all text in it, and the elements right inside."""

    name: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    children: list["XmlElement"] = field(default_factory=list)

    def all(self, name: str) -> list["XmlElement"]:
        """The elements of a name that are right inside."""
        return [child for child in self.children if child.name == name]

    def text_of(self, name: str) -> str:
        """The text of the first of them, or nothing."""
        return next((child.text.strip() for child in self.all(name)), "")


def records(path: Path, name: str, also: Collection[str] = ()) -> Iterator[XmlElement | Diagnostic]:
    """The elements called `name`, wherever they stand, and those called as in `also` outside of them.

    One that is not whole comes as a diagnostic of the line that broke it. Raises OSError.
    """
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        declared = DECLARED.search(data[:HEAD])
        encoding = declared[1].decode("ascii") if declared else None
        line, counted = 1, 0
        for begin, end in _places(data, name.encode(), [word.encode() for word in also]):
            line += data[counted:begin].count(b"\n")
            counted = begin
            try:
                yield _parsed(data[begin:end], line, encoding)
            except expat.ExpatError as error:
                message = _message(error.code, is_cut_off=end > len(data))
                yield Diagnostic("", line + error.lineno - 1, "file", message)


def _places(data: mmap, name: bytes, also: Collection[bytes]) -> Iterator[tuple[int, int]]:
    """Where each record and each other element begins and ends.

    A record that is never closed ends where the next begins; one that the file cuts off ends behind the file.
    """
    names = b"|".join(map(re.escape, (name, *also)))
    tag_or_opaque = re.compile(OPAQUE + rb"|<(?P<close>/?)(?P<name>%b)(?:\s[^>]*)?>" % names, re.DOTALL)
    open_name, begin = b"", 0
    for tag in tag_or_opaque.finditer(data):
        if tag["close"] and tag["name"] == open_name:
            yield begin, tag.end()
            open_name = b""
        elif tag["close"] == b"" and (tag["name"] == name or open_name != name):
            if open_name == name:
                yield begin, tag.start()
            open_name, begin = tag["name"], tag.start()
    if open_name == name:
        yield begin, len(data) + 1


def _parsed(data: bytes, line: int, encoding: str | None) -> XmlElement:
    """The element in some bytes, which begins on a line. Raises ExpatError."""
    document = XmlElement("", line, {})
    open_elements = [document]

    def start(name: str, attributes: dict[str, str]) -> None:
        element = XmlElement(name, line + parser.CurrentLineNumber - 1, attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def add_text(text: str) -> None:
        for element in open_elements:
            element.text += text

    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.UseForeignDTD()  # an entity that is not declared is then handed over instead of an error
    parser.SkippedEntityHandler = lambda name, is_parameter: None if is_parameter else add_text(f"&{name};")
    parser.StartElementHandler, parser.EndElementHandler = start, lambda _: open_elements.pop()
    parser.CharacterDataHandler = add_text
    parser.Parse(data.translate(None, FORBIDDEN), True)  # noqa: FBT003  expat's own: there is no more
    return document.children[0]


def _message(code: int, *, is_cut_off: bool) -> str:
    if is_cut_off:
        return "the file ends here in the middle of something; what was whole before it was read"
    return f"is no XML here ({expat.ErrorString(code)}); what is around it was left out, the rest was read"
