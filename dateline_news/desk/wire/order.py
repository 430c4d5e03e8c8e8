"""What is known before a copy is read: what the editor has said of it, and what the paper is like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pelican.utils import slugify

from dateline_news.desk.wire.topics import Topics

LONGEST_SLUG = 70  # characters


@dataclass(frozen=True, slots=True)
class Order:
    """What the editor has said of copies: empty where nothing was said."""

    section: str = ""
    source: str = ""
    source_url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What drafts are made for: sections (slug → name, in the paper's order), its language, its topics."""

    sections: Mapping[str, str]
    lang: str = "en"
    topics: Topics = field(default_factory=lambda: Topics({}))
    substitutions: Sequence[tuple[str, str]] = ()

    def slug(self, words: str) -> str:
        """Words as a part of an address, cut after a word."""
        slug = str(slugify(words, self.substitutions))
        return slug if len(slug) <= LONGEST_SLUG else slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]
