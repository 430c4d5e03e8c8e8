"""A manuscript: one source as it was handed in, whatever it is written in, before it is held against the contract."""

from dataclasses import dataclass, field

from dateline_news.press.read.documents import plain_header
from dateline_news.press.read.documents.plain_header import Field


@dataclass(frozen=True, slots=True)
class Query:
    """What is wrong with a manuscript: the field or part, half a sentence of what is and what would be right, the line.

    Foreign is what other programs allow and the paper does without: where STORY_FIELDS is lenient, it is told and
    does not stop the build.
    """

    name: str
    message: str
    line: int
    is_foreign: bool = False


@dataclass(slots=True)
class Manuscript:
    """The fields of a source, each with its line, its copy, and the line (from 1) on which the copy begins.

    `html` is the copy as HTML that is not safe yet, or None where `copy` is Markdown. Where it is HTML, `copy` is still
    what stands in the source, to find lines in.
    """

    fields: list[Field]
    copy: str
    first_line: int
    html: str | None = None
    queries: list[Query] = field(default_factory=list)
    page: str = ""  # the page that the HTML is the body of, with its head and its remarks, if it is one
    is_foreign: bool = False  # its header is YAML or TOML, so its copy may hold the tags of another program


def of_post(text: str) -> Manuscript:
    """The manuscript of a post as the desk writes it: Pelican's own header, and Markdown."""
    return Manuscript(*plain_header.parted(text))
