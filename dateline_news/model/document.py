"""A document: one source as it was handed in, whatever it is written in, before it is held against the contract."""

from dataclasses import dataclass, field

from dateline_news.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a header: its name in lower case, its values, and the line (from 1) it begins on.

    In a list, as YAML, TOML and JSON have them, every value is one of its own, with the commas that are in it.
    """

    name: str
    values: tuple[str, ...]
    line: int
    is_list: bool = False

    @property
    def text(self) -> str:
        """The values as one text; a value that goes on over indented lines is read as one line."""
        return " ".join(value for value in self.values if value)


@dataclass(slots=True)
class Document:
    """The fields of a source, each with its line, its copy, and the line (from 1) on which the copy begins.

    `html` is the copy as HTML that is not safe yet, or None where `copy` is Markdown. Where it is HTML, `copy` is still
    what stands in the source, to find lines in.
    """

    fields: list[Field]
    copy: str
    first_line: int
    html: str | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    page: str = ""  # the page that the HTML is the body of, with its head and its remarks, if it is one
    is_foreign: bool = False  # its header is YAML or TOML, so its copy may hold the tags of another program
