"""What the desk knows of the paper before it makes drafts: sections, language, topics, and the copies it has had."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from pelican.utils import slugify

from dateline_news.desk.drafts.earlier_stories import EarlierStories, EarlierStory
from dateline_news.desk.drafts.section_proposal import SectionWords
from dateline_news.desk.posts import Settings, posts
from dateline_news.model import moments
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.fields import wanted_names

LONGEST_SLUG = 70  # characters
MOST_TOPICS = 6


@dataclass(frozen=True)
class PaperProfile:
    """What drafts are made for.

    `sections` (slug → name) are in the paper's order, `topics` (name → stories) are counted. `digests` and `sources`
    are the posts by the digest of their copy, and by the address that they came from. `section_words` tells of what the
    sections are, `earlier` which stories there are.
    """

    sections: Mapping[str, str]
    lang: str = "en"
    topics: Mapping[str, int] = field(default_factory=dict)
    substitutions: Sequence[tuple[str, str]] = ()
    digests: dict[str, Path] = field(default_factory=dict)
    sources: dict[str, Path] = field(default_factory=dict)
    section_words: SectionWords = field(default_factory=SectionWords)
    earlier: EarlierStories = field(default_factory=EarlierStories)

    def slug(self, words: str, longest: int = LONGEST_SLUG) -> str:
        """Words as a part of an address, cut after a word where it would have more than so many characters."""
        slug = str(slugify(words, self.substitutions))
        return slug if len(slug) <= longest else slug[: longest + 1].rpartition("-")[0] or slug[:longest]

    def section_hint(self, words: str) -> str:
        """What may be meant by a section that there is not, as half a sentence."""
        names = ", ".join(self.sections) or "yet to be named in SECTIONS"
        return suggestion(self.slug(words), self.sections) or f"the sections are {names}"

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

    def add_post(self, fields: Mapping[str, str], file: Path) -> None:
        """Know a post's copy and address again; of two posts of one copy the first counts."""
        for digest in fields.get("copy", "").split():
            self.digests.setdefault(digest, file)
        if address := fields.get("source_url"):
            self.sources[address] = file
        names = [fields.get("category", ""), *label_names(fields)]
        if names[0] and has_section(fields):
            self.section_words.add(self.slug(names[0]), names)
        title, source, slugline = (fields.get(name, "") for name in ("title", "source", "slugline"))
        status = fields.get("status", "published").strip().lower()
        self.earlier.stories.append(EarlierStory(file, title, source, slugline, _day(fields), status))


def paper_profile(content: Path, folder: Path | None, settings: Settings) -> PaperProfile:
    """Read the posts under `content`, and in a `folder` for drafts."""
    stories = list(posts(content, settings))
    sections = (story.fields["category"] for story in stories if has_section(story.fields))
    names = section_names(sections, settings)
    if folder and folder.is_dir() and not folder.resolve().is_relative_to(content.resolve()):
        stories += posts(folder, settings)
    topics = Counter(name for story in stories for name in label_names(story.fields))
    profile = PaperProfile(names, settings["DEFAULT_LANG"], topics, settings["SLUG_REGEX_SUBSTITUTIONS"])
    for story in stories:
        profile.add_post(story.fields, story.file)
    return profile


def has_section(fields: Mapping[str, str]) -> bool:
    """Whether a header says a section that counts: where one is wanted still, the folder only looks like it."""
    return "category" in fields and "section" not in wanted_names(fields.get("wanted", ""))


def label_names(fields: Mapping[str, str]) -> list[str]:
    """The topics that a header names."""
    return [name.strip() for name in re.split("[;,]", fields.get("tags", "")) if name.strip()]


def _day(fields: Mapping[str, str]) -> date | None:
    try:
        return moments.read(fields.get("date", "")).at.date()
    except ValueError:
        return None


def section_names(categories: Iterable[str], settings: Settings) -> dict[str, str]:
    """The sections that SECTIONS or stories name, slug → name: a story's own word for one comes before the slug."""
    names = {slug: slug.replace("-", " ").capitalize() for slug in settings.get("SECTIONS", ())}
    for name in sorted(set(categories), key=lambda name: (not name.islower(), name)):  # folders are in lower case
        names[slugify(name, settings["SLUG_REGEX_SUBSTITUTIONS"])] = name
    return names
