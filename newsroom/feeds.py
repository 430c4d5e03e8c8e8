"""Full-text feeds of the site and of each section, in Atom and RSS, at Pelican's addresses."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from html import escape
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from feedgenerator import Atom1Feed, Rss201rev2Feed

from newsroom.paper import Copy, Correction, Front, Label, Paper, Story
from newsroom.press import links, plan
from newsroom.press.made import Made
from newsroom.press.plan import Inputs

TYPES = {"ATOM": "application/atom+xml", "RSS": "application/rss+xml"}
NEVER = datetime.fromtimestamp(0, UTC)  # when a paper without stories was last updated
CONTENT = "http://purl.org/rss/1.0/modules/content/"


class FullTextRss(Rss201rev2Feed):
    """RSS with the full text beside the description (the library writes it in Atom only)."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces, the one of content:encoded among them."""
        return {**super().rss_attributes(), "xmlns:content": CONTENT}

    def add_item_elements(self, handler: Any, item: Inputs) -> None:
        """An item as the library writes it, and its text."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


MAKERS = {"ATOM": Atom1Feed, "RSS": FullTextRss}


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: its kind (ATOM or RSS), its path and title, the page it is of, and the section."""

    kind: str
    path: str
    title: str
    page: str
    section: Label | None  # none for all stories


def channels(front: Front) -> Iterator[Channel]:
    """A channel for each feed that the settings (FEED_ALL_ATOM, CATEGORY_FEED_RSS, …) give an address."""
    for kind in TYPES:
        if path := front.settings.get(f"FEED_ALL_{kind}"):
            yield Channel(kind, path, front.masthead.name, "", None)
        if pattern := front.settings.get(f"CATEGORY_FEED_{kind}"):
            for section in front.sections:
                title = f"{front.masthead.name}: {section.name}"
                yield Channel(kind, pattern.format(slug=section.slug), title, section.path, section)


def pages(paper: Paper) -> Iterator[plan.File]:
    """A file for each channel."""
    site = paper.masthead.site
    for one in channels(paper.front):
        stories = paper.sections[one.section] if one.section else paper.stories
        newest = stories[: paper.settings["FEED_MAX_ITEMS"]]
        inputs = {
            "kind": one.kind,
            "title": one.title,
            "description": paper.masthead.tagline or paper.masthead.name,
            "link": f"{site}/{one.page}",
            "feed_url": f"{site}/{one.path}",
            "author_name": paper.masthead.name,
            "language": paper.masthead.lang,
            "updated": max((story.updated.at for story in newest), default=NEVER).isoformat(),
            "items": Made(items, site, *((story, story.copy) for story in newest)),
        }
        yield plan.File(one.path, feed, inputs)


def head(page: plan.Page, front: Front) -> Inputs:
    """`feeds`: the site's feeds on every page, then those that the page brings, and a section's own on its page."""
    here = page.inputs["here"] if page.template == "category" else ""
    known = _feeds(front)
    return {"feeds": [*known.get("", []), *(known.get(here, []) if here else []), *page.inputs.get("feeds", [])]}


@lru_cache(maxsize=1)
def _feeds(front: Front) -> dict[str, list[Inputs]]:
    """The feeds as a template's input, by the page they are of."""
    found: dict[str, list[Inputs]] = {}
    for one in channels(front):
        found.setdefault(one.page, []).append({"title": one.title, "path": one.path, "type": TYPES[one.kind]})
    return found


def items(site: str, *stories: tuple[Story, Copy]) -> list[Inputs]:
    """The items of stories, each with its copy."""
    return [_item(story, copy, site) for story, copy in stories]


def _item(story: Story, copy: Copy, site: str) -> Inputs:
    html, _ = copy.fetch()
    text = links.placed(html, story.links, f"{site}/")
    return {
        "title": story.headline,
        "link": f"{site}/{story.url}",
        "description": escape(story.description),  # both formats take it for HTML
        "content": "".join([*(_note(one) for one in story.corrections), text]),  # as on the page
        "author_name": ", ".join(author.name for author in story.authors) or None,
        "categories": [story.section.name, *(topic.name for topic in story.topics)],
        "pubdate": story.date.at.isoformat(),
        "updateddate": story.updated.at.isoformat(),
        "unique_id": f"{site}/{story.url}",
    }


def _note(correction: Correction) -> str:
    note = Element("p")
    label = SubElement(note, "strong")
    label.text, label.tail = f"{correction.kind.capitalize()}, {correction.day.day}:", f" {correction.text}"
    return tostring(note, encoding="unicode", method="html")


def feed(inputs: Inputs) -> bytes:
    """The XML of a feed (RFC 4287 or RSS 2.0), the same whenever it is made."""
    about = {name: value for name, value in inputs.items() if name not in ("kind", "updated", "items")}
    maker = MAKERS[inputs["kind"]](feed_guid=inputs["feed_url"], **about)
    for item in inputs["items"]:
        dates = {name: datetime.fromisoformat(item[name]) for name in ("pubdate", "updateddate")}
        maker.add_item(unique_id_is_permalink=False, **{**item, **dates})
    maker.latest_post_date = lambda: datetime.fromisoformat(inputs["updated"])  # the library's own reads the clock
    return str(maker.writeString("utf-8")).encode()


def register() -> None:
    """Take part in the plan and in the head."""
    plan.pages.connect(pages)
    plan.head.connect(head)
