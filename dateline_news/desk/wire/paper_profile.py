"""What the desk knows of the paper before it makes drafts: sections, language, topics, and the copies it has had."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from dateline_news.desk.new import sections, short_slug
from dateline_news.desk.posts import Settings, posts

LONGEST_SLUG = 70  # characters
MOST_TOPICS = 6


@dataclass(frozen=True)
class PaperProfile:
    """What drafts are made for: sections (slug → name, in the paper's order), language, topics (name → stories)."""

    sections: Mapping[str, str]
    lang: str = "en"
    topics: Mapping[str, int] = field(default_factory=dict)
    substitutions: Sequence[tuple[str, str]] = ()

    def slug(self, words: str) -> str:
        """Words as a part of an address, cut after a word."""
        return short_slug(words, self.substitutions, LONGEST_SLUG)

    def topics_in(self, text: str) -> list[str]:
        """The paper's topics that a text names, the most used ones first."""
        topics = {self._topics_as_written.get(name.casefold(), name) for name in self._any_topic.findall(text)}
        return sorted(topics, key=lambda name: (-self.topics.get(name, 0), name))[:MOST_TOPICS]

    @cached_property
    def _any_topic(self) -> re.Pattern[str]:
        names = sorted(map(re.escape, self.topics), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(names) or '(?!)'})(?!\w)", re.IGNORECASE)

    @cached_property
    def _topics_as_written(self) -> dict[str, str]:
        return {name.casefold(): name for name in self.topics}


def paper_profile(content: Path, folder: Path | None, settings: Settings) -> tuple[PaperProfile, dict[str, Path]]:
    """Read the posts under `content` (and a `folder` elsewhere): the paper's profile, and posts by their copy's digest."""
    topics: Counter[str] = Counter()
    digests: dict[str, Path] = {}
    for root in (content, *([folder] if folder and not folder.resolve().is_relative_to(content.resolve()) else [])):
        for post in posts(root, settings) if root.is_dir() else ():
            digests.setdefault(post.fields.get("copy", ""), post.file)
            topics.update(name.strip() for name in post.fields.get("tags", "").replace(";", ",").split(","))
    names = sections(content, settings)
    first = {slug: names[slug] for slug in settings.get("SECTIONS", ()) if slug in names}
    topics.pop("", None)
    digests.pop("", None)
    substitutions = settings["SLUG_REGEX_SUBSTITUTIONS"]
    return PaperProfile({**first, **names}, settings["DEFAULT_LANG"], topics, substitutions), digests
