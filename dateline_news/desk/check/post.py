"""Parses a post once for all rules: its header, its answers, and its body as blocks of lines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date
from functools import cached_property

from dateline_news.desk.check.blocks import PROSE, Block, blocks
from dateline_news.model import release_status
from dateline_news.model.document import Document
from dateline_news.model.fields import wanted_names
from dateline_news.press.markup import safe_html
from dateline_news.press.read.parse import Reading, take


@dataclass(frozen=True)
class Post:
    """A post as rules check it. Lines count from 1, as an editor's program shows them."""

    source: str  # its path under the content folder
    is_story: bool  # and not a static page
    lang: str  # its own, or else the paper's
    fields: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    answers: tuple[tuple[int, str], ...] = ()  # the line and the text of each Check_ok
    blocks: tuple[Block, ...] = ()

    def line(self, name: str) -> int:
        """The line of a field; the first one if there is no such field."""
        return self.lines.get(name, 1)

    def text(self, name: str) -> str:
        """A field's text, or an empty one."""
        return self.fields.get(name, "").strip()

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that hold words of copy: no listings, comments or tables."""
        return tuple(block for block in self.blocks if block.kind in PROSE)

    @cached_property
    def copy(self) -> tuple[Block, ...]:
        """All that is read as sentences: headline (no working title), standfirst, and the words of the body."""
        names = ("summary",) if "headline" in wanted_names(self.text("wanted")) else ("title", "summary")
        texts = ((name, self.text(name)) for name in names)
        return (*(Block("paragraph", self.line(name), text) for name, text in texts if text), *self.prose)

    @cached_property
    def lead(self) -> str:
        """The first paragraph, on one line, or an empty text."""
        return next((" ".join(block.plain.split()) for block in self.blocks if block.kind == "paragraph"), "")

    @cached_property
    def day(self) -> date | None:
        """The day of the story, from its header or its file's name, if there is one."""
        named = re.match(r"\d{4}-\d{2}-\d{2}", self.source.rpartition("/")[2])
        written = self.text("date") or (named[0] if named else "")
        try:
            return release_status.moment(written, UTC).at.date() if written else None
        except (ValueError, OverflowError):
            return None


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return re.findall(r"\w+", text.casefold())


def parse_post(document: Document, source: str, *, is_story: bool = True, lang: str = "en") -> Post:
    """Parse a post. `source` is its path under the content folder, `lang` the paper's language.

    Copy that is no Markdown is one block of its words: the rules would take its markup for Markdown.
    """
    reading = Reading(source)
    for header_field in document.fields:
        take(header_field, reading)
    if document.html is None:
        parsed_blocks = tuple(blocks(document.copy, document.first_line))
    else:
        text = safe_html.text(document.html)
        parsed_blocks = (Block("paragraph", document.first_line, text),) if text else ()
    return Post(
        source=source,
        is_story=is_story,
        lang=reading.fields.get("lang", "").strip() or lang,
        fields=reading.fields,
        lines=reading.lines,
        answers=tuple((field.line, field.text) for field in document.fields if field.name == "check_ok"),
        blocks=parsed_blocks,
    )
