"""The texts of copies: read when a page needs them, from the cache, or from what this build has read itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol

from dateline_news.model.paper import Copy, CopyText
from dateline_news.press.cache.rows import parse_text


class Texts(Protocol):
    """Where texts are kept. It can be pickled, for processes that are not forked."""

    def text(self, path: str, copy: str) -> str:
        """The text of a source, by its path and its digest."""


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """The texts that this build has read itself: path → text."""

    texts: Mapping[str, str]

    def text(self, path: str, copy: str) -> str:
        """The text of a source; its digest is not needed."""
        del copy
        return self.texts[path]


def read_copy(copy: Copy, texts: Texts) -> CopyText:
    """The html and the blocks of a copy, with the paper's words put in where they stand for it."""
    html, blocks = parse_text(texts.text(copy.source, copy.kept_as))
    if not copy.words:
        return html, blocks
    words = [(name, escape(value)) for name, value in copy.words]
    return filled(html, words), [
        {**block, "html": filled(block["html"], words)} if "html" in block else block for block in blocks
    ]


def filled(text: str, words: Iterable[tuple[str, str]]) -> str:
    """A text with the words that stand for `{owner}` and its kin."""
    for name, value in words:
        text = text.replace(f"{{{name}}}", value)
    return text
