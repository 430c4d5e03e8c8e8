"""Full-text feeds of the site and of each section, in Atom and RSS, at Pelican's addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from feedgenerator import Atom1Feed, Rss201rev2Feed

from newsroom.paper import Correction, Paper, Story
from newsroom.press import links, plan
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
    """A feed: its kind (ATOM or RSS), its path and title, the page it is of, and its stories."""

    kind: str
    path: str
    title: str
    page: str
    stories: Sequence[Story]


def channels(paper: Paper) -> Iterator[Channel]:
    """A channel for each feed that the settings (FEED_ALL_ATOM, CATEGORY_FEED_RSS, …) give an address."""
    for kind in TYPES:
        if path := paper.settings.get(f"FEED_ALL_{kind}"):
            yield Channel(kind, path, paper.masthead.name, "", paper.stories)
        if pattern := paper.settings.get(f"CATEGORY_FEED_{kind}"):
            for section, stories in paper.sections.items():
                title = f"{paper.masthead.name}: {section.name}"
                yield Channel(kind, pattern.format(slug=section.slug), title, section.path, stories)


def pages(paper: Paper) -> Iterator[plan.File]:
    """A file for each channel."""
    site = paper.masthead.site
    for one in channels(paper):
        newest = one.stories[: paper.settings["FEED_MAX_ITEMS"]]
        inputs = {
            "kind": one.kind,
            "title": one.title,
            "description": paper.masthead.tagline or paper.masthead.name,
            "link": f"{site}/{one.page}",
            "feed_url": f"{site}/{one.path}",
            "author_name": paper.masthead.name,
            "language": paper.masthead.lang,
            "updated": max((story.updated.at for story in newest), default=NEVER).isoformat(),
            "items": [_item(story, site) for story in newest],
        }
        yield plan.File(one.path, feed, inputs)


def head(page: plan.Page, paper: Paper) -> Inputs:
    """`feeds`: the site's feeds on every page, then those that the page brings, and a section's own on its page."""
    here = page.inputs.get("here") if page.template == "category" else ""
    mine = [one for one in channels(paper) if one.page in ("", here)]
    found = [{"title": one.title, "path": one.path, "type": TYPES[one.kind]} for one in mine]
    return {"feeds": [*found, *page.inputs.get("feeds", [])]}


def _item(story: Story, site: str) -> Inputs:
    return {
        "title": story.headline,
        "link": f"{site}/{story.url}",
        "description": escape(story.description),  # both formats take it for HTML
        "content": links.absolute(_noted(story), site),
        "author_name": ", ".join(author.name for author in story.authors) or None,
        "categories": [story.section.name, *(topic.name for topic in story.topics)],
        "pubdate": story.date.at.isoformat(),
        "updateddate": story.updated.at.isoformat(),
        "unique_id": f"{site}/{story.url}",
    }


def _noted(story: Story) -> str:
    """The text, with what was put right in it before it, as on the page."""
    return "".join([*(_note(one) for one in story.corrections), story.html])


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
