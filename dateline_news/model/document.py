"""A document: one source as it was read, in whatever format, before its fields are checked."""

from dataclasses import dataclass, field, replace

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
    categories: tuple[str, ...] = ()  # all that another program's header has, of which the first is the section here
    is_foreign: bool = False  # its header is YAML or TOML, so its copy may hold the tags of another program

    def shifted(self, by: int) -> "Document":
        """The same document as part of a source, with so many lines above it."""
        fields = [replace(field, line=field.line + by) for field in self.fields]
        diagnostics = [replace(diagnostic, line=diagnostic.line + by) for diagnostic in self.diagnostics]
        return replace(self, fields=fields, diagnostics=diagnostics, first_line=self.first_line + by)

    def below(self, header: "Document") -> "Document":
        """The document of a source of which `header` is the front matter, and this one is all that follows it."""
        rest = self.shifted(header.first_line - 1)
        fields, diagnostics = [*header.fields, *rest.fields], [*header.diagnostics, *rest.diagnostics]
        return replace(rest, fields=fields, diagnostics=diagnostics, is_foreign=header.is_foreign)
