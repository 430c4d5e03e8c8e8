"""Paragraphs out of the XML of a Word document, in order; each one line, and a list's with a sign before it."""

from collections import Counter
from xml.parsers import expat

from dateline_news.desk.drafts.draft import NoDraftError

NAMESPACES = ("wordprocessingml/2006/main", "wordprocessingml/main", "markup-compatibility/2006")  # how they end
SKIPPED = {"moveFrom", "del"}  # tracked changes: what was taken out
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
LIST_STYLES = ("ListBullet", "ListNumber")
LIST_SIGNS = "•●▪◦–—-*"  # typed, so that Word draws none
FALSE = ("0", "false", "off")
COUNTED = {"ins": "change", "sym": "symbol"}
LONG_CELL = 100  # characters that no cell of a table of figures has
TOLD = {
    "list": "{} list items had signs that Word draws; each has • before it",
    "change": "it has tracked changes: what was put in is in the text, what was taken out is not",
    "hidden": "{} runs of hidden text were left out",
    "symbol": "{} signs of a symbol face were left out",
}


class WordParagraphs:
    """Gathers the paragraphs of a part as they are parsed; `text` has them with an empty line between two."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: list[str] = []
        self.counts: Counter[str] = Counter()
        self._open: list[list[str]] = []  # paragraphs, one of which may stand inside another (a text box)
        self._rows: list[list[list[str]]] = []  # the rows of tables, each its cells, each its paragraphs
        self._skipped = 0
        self._is_run = self._is_text = self._is_hidden = self._is_item = False

    @property
    def text(self) -> str:
        """All paragraphs."""
        return "\n\n".join(self.lines)

    def facts(self) -> list[str]:
        """What a person may want to know of it."""
        return [sentence.format(self.counts[name]) for name, sentence in TOLD.items() if self.counts[name]]

    def parse(self, data: bytes) -> None:
        """Parse a part. Raises ExpatError, and NoDraftError for what no document has."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(data, True)  # noqa: FBT003  it takes no names

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _name(tag)
        if self._skipped or name in SKIPPED or name == "Fallback":
            self._skipped += 1
            self.counts["change"] += name in SKIPPED
            return
        value = next((value for key, value in attributes.items() if _name(key) in ("val", "char")), "")
        self._begin(name)
        self._mark(name, value)
        self._is_text = name == "t"

    def _begin(self, name: str) -> None:
        """Open a paragraph, a row, a cell or a run."""
        if name == "p":
            self._open.append([])
            self._is_run = self._is_item = False
        elif name == "tr":
            self._rows.append([])
        elif name == "tc" and self._rows:
            self._rows[-1].append([])
        elif name == "r":
            self._is_run, self._is_hidden = True, False
        elif name in SIGNS and self._open and self._is_run:  # elsewhere a tab is a place to stop at
            self._open[-1].append(SIGNS[name])

    def _mark(self, name: str, value: str) -> None:
        """Note what is said of a paragraph or of a run."""
        if name == "vanish" and self._is_run and value not in FALSE:
            self._is_hidden = True
            self.counts["hidden"] += 1
        elif name in ("numId", "pStyle"):
            self._is_item |= value.startswith(LIST_STYLES) if name == "pStyle" else value != "0"
        elif name in COUNTED:
            self.counts[COUNTED[name]] += 1

    def _characters(self, text: str) -> None:
        if self._is_text and self._open and not self._skipped and not self._is_hidden:
            self._open[-1].append(text)

    def _end(self, tag: str) -> None:
        self._is_text = False
        if self._skipped:
            self._skipped -= 1
            return
        name = _name(tag)
        if name == "r":
            self._is_run = False
        elif name == "p" and self._open:
            self._add(self._with_sign("".join(self._open.pop()).strip(" ")))
        elif name == "tr" and self._rows:
            for line in _lines(self._rows.pop()):
                self._add(line)

    def _with_sign(self, text: str) -> str:
        if not self._is_item or not text or text[0] in LIST_SIGNS:
            return text
        self.counts["list"] += 1
        return f"• {text}"

    def _add(self, text: str) -> None:
        """Put a paragraph into the cell that is open, or to the others."""
        if text.strip():
            (self._rows[-1][-1] if self._rows and self._rows[-1] else self.lines).append(text)


def _lines(cells: list[list[str]]) -> list[str]:
    """A row of a table as lines: one with tabs, or the paragraphs of cells that only give a page its look."""
    filled = [cell for cell in cells if cell]
    is_look = len(filled) < 2 or any(len(cell) > 1 or len(cell[0]) > LONG_CELL for cell in filled)  # noqa: PLR2004  cells
    if is_look:
        return [paragraph for cell in filled for paragraph in cell]
    return ["\t".join(" ".join(cell) for cell in cells)]


def _name(tag: str) -> str:
    """The name of an element of the format; an empty string for any other."""
    namespace, _, name = tag.rpartition(" ")
    return name if namespace.endswith(NAMESPACES) else ""


def _refuse(*_: object) -> None:
    raise NoDraftError("is a Word document with a DOCTYPE in it, which none needs; save it again, or as plain text")
