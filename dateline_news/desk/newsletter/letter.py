"""What a newsletter says: the stories with their standfirsts, by section, the first of them with its picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline_news.desk.excerpt.choice import Excerpt
from dateline_news.desk.excerpt.published_paper import PublishedPaper
from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.paper import COLOURS, Masthead, Story, direction

HTML, TEXT = "mail/newsletter.html", "mail/newsletter.txt"  # templates of the theme


@dataclass(frozen=True, slots=True)
class Letter:
    """A newsletter: its subject, what it is known by, and its two texts."""

    subject: str
    name: str
    html: str
    text: str


def drawn(chosen: Excerpt, paper: PublishedPaper) -> Letter:
    """The newsletter of chosen stories, drawn by the theme."""
    values = inputs(chosen, paper)
    html, text = (paper.templates().get_template(name).render(values) for name in (HTML, TEXT))
    return Letter(values["title"], chosen.name, html, f"{text.strip()}\n")


def inputs(chosen: Excerpt, paper: PublishedPaper) -> dict[str, Any]:
    """Everything that the templates of a newsletter read."""
    masthead = paper.archive.masthead
    lead = max(chosen.stories, key=lambda story: story.priority)  # of several the newest
    others = [story for story in chosen.stories if story is not lead]
    return {
        "title": f"{masthead.name}: {chosen.of or chosen.days(paper.words())}",
        "name": masthead.name,
        "of": chosen.of,
        "days": chosen.days(paper.words()),
        "home": absolute(masthead.site, address_of("INDEX", paper.settings)) or f"{masthead.site}/",
        "owner": masthead.owner,
        "lang": masthead.lang,
        "dir": direction(masthead.lang),
        "colours": {"paper": COLOURS["light"], "accent": masthead.accent["light"]},
        "lead": _story(lead, masthead) | {"picture": _picture(lead, masthead)},
        "groups": [{"name": "", "stories": [_story(story, masthead) for story in others]}]
        if chosen.of
        else _by_section(others, paper),
    }


def _by_section(stories: Sequence[Story], paper: PublishedPaper) -> list[dict[str, Any]]:
    masthead = paper.archive.masthead
    groups = (
        (section, [story for story in stories if story.section == section]) for section in paper.archive.front.sections
    )
    return [
        {"name": section.name, "stories": [_story(story, masthead) for story in of]} for section, of in groups if of
    ]


def _story(story: Story, masthead: Masthead) -> dict[str, Any]:
    return {
        "title": story.title,
        "address": absolute(masthead.site, story.url),
        "standfirst": story.description,
        "section": story.section.name,
        "kind_name": story.kind_name,
        "retracted": story.retracted,
        "day": story.date.day,
        "authors": [author.name for author in story.authors],
        "own": story.own,
    }


def _picture(story: Story, masthead: Masthead) -> dict[str, Any] | None:
    """The story's picture under its whole address, as the file that every mail program knows."""
    picture = story.picture
    if not picture:
        return None
    address = absolute(masthead.site, encoded(picture.path))
    return {"address": address, "alt": picture.alt, "credit": picture.credit}
