"""The texts of pieces, read when a page needs them: from the cache, or from those that this build has read itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol

from dateline_news.model.paper import Copy, CopyText
from dateline_news.press.cache.rows import parse_text


class Texts(Protocol):
    """Where texts are read from. It can be pickled, for processes that are not forked."""

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
    """The HTML and the blocks of a piece, with `{owner}` and the like replaced by the words of its copy."""
    if not copy.text_digest:
        return "", []  # of what no source of its own says
    html, blocks = parse_text(texts.text(copy.source, copy.text_digest))
    if not copy.words:
        return html, blocks
    words = [(name, escape(value)) for name, value in copy.words]
    return filled(html, words), [
        {**block, "html": filled(block["html"], words)} if "html" in block else block for block in blocks
    ]


def filled(text: str, words: Iterable[tuple[str, str]]) -> str:
    """A text in which `{owner}` and the like are replaced; `words` are (name, value)."""
    for name, value in words:
        text = text.replace(f"{{{name}}}", value)
    return text
