"""The corpus as files in both flavours, and a record of what was written."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bulk.stories import Story, stories
from tests.bulk.words import SECTIONS

RECORD = "corpus.json"
YEARS = 15  # of the stories
ABOUT = "Everything in this corpus is invented, so that builds of it can be measured.\n"


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was written: how many stories by which seed, the digest of all, and the one in the middle."""

    stories: int
    seed: int
    digest: str
    middle_file: str
    middle_page: str
    middle_text: str


def written(folder: Path, count: int, seed: int) -> Corpus:
    """Write so many stories into dateline/content and hugo/content of a folder, and the record when all is there."""
    articles, hugo = folder / "dateline" / "content" / "articles", folder / "hugo" / "content"
    _make(place / name.lower() for place in (articles, hugo) for name in SECTIONS)
    _write_about(articles.with_name("pages"), hugo)
    digest, middle = hashlib.blake2b(digest_size=16), {}
    for number, story in enumerate(stories(count, seed, YEARS, plain=True)):
        digest.update(story.text.encode())
        _write(articles / story.file, story.text)
        _write(hugo / story.file, for_hugo(story))
        if number == count // 2:
            page = f"{story.date.replace('-', '/')}/{story.slug}.html"
            middle = {"middle_file": story.file, "middle_page": page, "middle_text": story.text}
    made = Corpus(count, seed, digest.hexdigest(), **middle)
    _write(folder / RECORD, json.dumps(asdict(made)))
    return made


def known(folder: Path) -> Corpus | None:
    """What an earlier race has written there to the end, if any has."""
    file = folder / RECORD
    return Corpus(**json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else None


def for_hugo(story: Story) -> str:
    """The story as Hugo reads it: YAML (of which JSON's strings and lists are a part), then the same body."""
    header = {
        "title": story.title,
        "date": story.date,
        "slug": story.slug,
        "tags": story.topics,
        "authors": story.authors,
        "summary": story.summary,
    }
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in header.items())
    return f"---\n{lines}---\n\n{story.body}\n"


def _write_about(pages: Path, hugo: Path) -> None:
    _make([pages])
    _write(pages / "about.md", f"Title: About\nSummary: An invented corpus.\n\n{ABOUT}")
    _write(hugo / "about.md", f"---\ntitle: About\nbuild: {{list: never}}\n---\n\n{ABOUT}")


def _make(folders: Iterable[Path]) -> None:
    for folder in folders:
        folder.mkdir(parents=True)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
