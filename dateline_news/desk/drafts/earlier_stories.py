"""The stories that a paper has, as far as a new copy may be about one: a newer version, a kill, a correction."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dateline_news.press.read.documents import plain_header

NEAR = 14  # days around a copy's, in which a story may be an earlier version of it
FEWEST_WORDS = 6  # of a paragraph that tells one story from another
ALIKE = 0.75  # of the words of two paragraphs, one of which is the other with some changed
LONG_WORD = 4  # letters of a word of a slug line that a headline may have

Paragraphs = dict[str, frozenset[str]]  # the words of each, by its letters


@dataclass(frozen=True, slots=True)
class EarlierStory:
    """A post, and what it can be known by."""

    file: Path
    title: str = ""
    source: str = ""
    slugline: str = ""
    day: date | None = None
    status: str = "published"

    def paragraphs(self) -> Paragraphs:
        """The words of each of its longer paragraphs, and of each item and quote, by its letters."""
        try:
            text = self.file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return {}
        return marks(plain_header.split(text)[1].split("\n"))


@dataclass(slots=True)
class EarlierStories:
    """All posts of a paper; they are read once, and bodies only where a copy is of a day near theirs."""

    stories: list[EarlierStory] = field(default_factory=list)

    def by_slugline(self, name: str) -> list[EarlierStory]:
        """The stories of this slug line, the newest first."""
        wanted = slug_key(name)
        return _newest(story for story in self.stories if wanted and slug_key(story.slugline) == wanted)

    def by_headline(self, title: str) -> list[EarlierStory]:
        """The stories of this headline, the newest first."""
        wanted = letters(title)
        return _newest(story for story in self.stories if wanted and letters(story.title) == wanted)

    def by_words(self, name: str) -> list[EarlierStory]:
        """The stories whose headlines have every longer word of a slug line, if it has two or more."""
        words = {word for word in re.findall(r"\w+", name.casefold()) if len(word) >= LONG_WORD and word != "story"}
        if len(words) < 2:  # noqa: PLR2004  a single word is in many headlines
            return []
        return _newest(story for story in self.stories if all(_has(story.title.casefold(), word) for word in words))

    def by_paragraphs(self, texts: Iterable[str], day: date | None) -> list[EarlierStory]:
        """The stories of a day near to this that have most of the longer paragraphs of a text."""
        wanted = marks(texts)
        if len(wanted) < 2 or not day:  # noqa: PLR2004  one may be a quotation
            return []
        near = (story for story in self.stories if story.day and abs((story.day - day).days) <= NEAR)
        return _newest(story for story in near if 2 * _known(wanted, story.paragraphs()) > len(wanted))


def marks(texts: Iterable[str]) -> Paragraphs:
    """What paragraphs are known by: the letters and the words of each that is long enough, however it is marked up."""
    return {letters(text): words_of(text) for text in texts if len(text.split()) >= FEWEST_WORDS}


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in one case."""
    return frozenset(re.findall(r"\w+", text.casefold()))


def _known(wanted: Paragraphs, paragraphs: Paragraphs) -> int:
    """How many paragraphs of a copy a story has, word for word or but for a few words."""
    others = [words for mark, words in paragraphs.items() if mark not in wanted]
    return sum(mark in paragraphs or any(_is_near(words, other) for other in others) for mark, words in wanted.items())


def _is_near(words: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two paragraphs have nearly all of their words in common."""
    most = max(len(words), len(other))
    return min(len(words), len(other)) >= ALIKE * most and len(words & other) >= ALIKE * most


def letters(text: str) -> str:
    """The letters and digits of a text, in one case."""
    return "".join(filter(str.isalnum, text.casefold()))


def slug_key(name: str) -> str:
    """A slug line without what an agency sets before its name, and what tells versions apart."""
    return letters(re.sub(r"^\W*(?:BC|AP|BC-AP)-+", "", name.split(",", maxsplit=1)[0]))


def _has(title: str, word: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(word.removesuffix('s'))}", title))


def _newest(stories: Iterable[EarlierStory]) -> list[EarlierStory]:
    return sorted(stories, key=lambda story: (story.day or date.min, story.file), reverse=True)


def each_once(groups: Iterable[Sequence[EarlierStory]]) -> Iterator[EarlierStory]:
    """The stories of several groups, each of them once."""
    seen: set[Path] = set()
    for story in (story for group in groups for story in group):
        if story.file not in seen:
            seen.add(story.file)
            yield story
