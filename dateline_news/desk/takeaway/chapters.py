"""What a take-away holds: the stories in the order in which they are read, their pictures, and where each is from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from dateline_news.desk.excerpt.choice import Excerpt
from dateline_news.desk.excerpt.published_paper import PublishedPaper
from dateline_news.model.addresses import absolute, cut, encoded, is_on_the_web
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.paper import Masthead, Story, direction
from dateline_news.plugins.stories import article, linked, live

TOP = "top"  # the id of a story in its text


@dataclass(frozen=True, slots=True)
class Chapter:
    """A story: its anchor, its headline, its language, its drawn text, and where it is from."""

    name: str
    path: str  # that of its page, as links to it have it
    title: str
    lang: str
    html: str  # with addresses from the root of the paper
    source: dict[str, str]  # {title, address, day, name, url}: its page, and whose the copy is


@dataclass(frozen=True, slots=True)
class Volume:
    """All of it, and what is needed to write it."""

    name: str
    title: str
    days: str
    masthead: Masthead
    home: str
    chapters: tuple[Chapter, ...]
    paper: PublishedPaper = field(repr=False)

    def link_at(self, address: str, chapter_at: Callable[[str, str], str]) -> str:
        """Where a link leads: to a story that is a chapter too, to the web, or to the paper's page there.

        `chapter_at` gives the place of a chapter by its name and an anchor, which may be empty.
        """
        path, tail = cut(address)
        anchor = tail.rpartition("#")[2]
        chapter = next((chapter for chapter in self.chapters if chapter.path == path), None)
        if chapter:
            return chapter_at(chapter.name, anchor if f' id="{anchor}"' in chapter.html else "")
        return address if is_on_the_web(address) else absolute(self.masthead.site, address)

    def inputs(self) -> dict[str, Any]:
        """What the templates of all of it read."""
        return {
            "title": self.title,
            "days": self.days,
            "name": self.masthead.name,
            "owner": self.masthead.owner,
            "home": self.home,
            "lang": self.masthead.lang,
            "dir": direction(self.masthead.lang),
            "chapters": [
                {"name": chapter.name, "title": chapter.title, "lang": chapter.lang, "dir": direction(chapter.lang)}
                for chapter in self.chapters
            ],
            "sources": [chapter.source for chapter in self.chapters],
        }


def volume(chosen: Excerpt, paper: PublishedPaper) -> Volume:
    """The take-away of chosen stories. Those of a label are read from the first on: what came of it is told after."""
    masthead, words = paper.archive.masthead, paper.words()
    days = chosen.days(words)
    stories = chosen.stories[::-1] if chosen.of else chosen.stories
    chapters = (_chapter(f"story-{number}", story, paper) for number, story in enumerate(stories, 1))
    title = f"{chosen.of} — {masthead.name}" if chosen.of else f"{masthead.name}{words.gettext(', ')}{days}"
    home = absolute(masthead.site, address_of("INDEX", paper.settings)) or f"{masthead.site}/"
    return Volume(chosen.name, title, days, masthead, home, tuple(chapters), paper)


def _chapter(name: str, story: Story, paper: PublishedPaper) -> Chapter:
    masthead, text, words = paper.archive.masthead, paper.text_of(story.copy), paper.words(story.lang)
    address = absolute(masthead.site, story.url)
    shown = article(story, text, (), {}) | live(story, linked(text[1], story.links, ""))
    shown["blocks"] = [*map(_carried, shown["blocks"])]
    shown["entries"] = [entry | {"blocks": [*map(_carried, entry["blocks"])]} for entry in shown["entries"]]
    shown["picture"] = story.picture.data() | {"avif": []} if story.picture else None
    drawn = (
        paper.templates(story.lang)
        .get_template("book/chapter.html")
        .render(
            article=shown,
            corrections=[entry.data() | {"id": f"correction-{at}"} for at, entry in enumerate(story.corrections, 1)],
            lang=words.tag,
            dir=direction(words.tag),
            of=story.lang,
        )
    )
    source = {"name": story.source_name, "url": story.source_url, "title": story.title, "address": address}
    return Chapter(name, encoded(story.path), story.title, story.lang, drawn, {**source, "day": story.date.day})


def _carried(block: dict[str, Any]) -> dict[str, Any]:
    """A block with its pictures as the one file that every reader knows; what plays is a link to it."""
    if block["type"] == "media":
        return {**block, "type": "link", "words": block["caption"] or block["alt"]}
    if block["type"] == "gallery":
        return {**block, "pictures": [picture | {"avif": []} for picture in block["pictures"]]}
    return {**block, "avif": []} if block["type"] == "picture" else block
