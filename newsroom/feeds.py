"""Full-text feeds of the site and of each section, in Atom and RSS, at Pelican's addresses."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Any

from feedgenerator import Atom1Feed, Rss201rev2Feed

from newsroom.paper import Label, Paper, Story
from newsroom.press import links, plan
from newsroom.press.plan import Inputs

TYPES = {"ATOM": "application/atom+xml", "RSS": "application/rss+xml"}
CONTENT = "http://purl.org/rss/1.0/modules/content/"


class FullTextRss(Rss201rev2Feed):  # type: ignore[misc]  # the library has no types
    """RSS with the full text beside the description (the library writes it in Atom only)."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces, the one of content:encoded among them."""
        return {**super().rss_attributes(), "xmlns:content": CONTENT}

    def add_item_elements(self, handler: Any, item: Inputs) -> None:
        """An item as the library writes it, and its text."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


MAKERS = {"ATOM": Atom1Feed, "RSS": FullTextRss}


def pages(paper: Paper) -> Iterator[plan.File]:
    """A file for each feed that the settings (FEED_ALL_ATOM, CATEGORY_FEED_RSS, …) give an address."""
    for kind in TYPES:
        if path := paper.settings.get(f"FEED_ALL_{kind}"):
            yield _file(kind, path, paper.masthead.name, "", paper.stories, paper)
        if pattern := paper.settings.get(f"CATEGORY_FEED_{kind}"):
            for section, stories in paper.sections.items():
                name = f"{paper.masthead.name}: {section.name}"
                yield _file(kind, pattern.format(slug=section.slug), name, section.path, stories, paper)


def head(page: plan.Page, paper: Paper) -> Inputs:
    """`feeds`: the site's feeds on every page, a section's own on its page and on its stories'."""
    found = []
    for kind, media_type in TYPES.items():
        if path := paper.settings.get(f"FEED_ALL_{kind}"):
            found.append({"title": paper.masthead.name, "path": path, "type": media_type})
        section = _section(page, paper)
        pattern = paper.settings.get(f"CATEGORY_FEED_{kind}")
        if section and pattern:
            path = pattern.format(slug=section.slug)
            found.append({"title": f"{paper.masthead.name}: {section.name}", "path": path, "type": media_type})
    return {"feeds": found}


def _section(page: plan.Page, paper: Paper) -> Label | None:
    here = page.inputs.get("here") if page.template == "category" else None
    return next((section for section in paper.sections if section.path == here), None)


def _file(kind: str, path: str, title: str, page: str, stories: Any, paper: Paper) -> plan.File:
    newest = stories[: paper.settings["FEED_MAX_ITEMS"]]
    site = paper.masthead.site
    inputs = {
        "kind": kind,
        "title": title,
        "description": paper.masthead.tagline or paper.masthead.name,
        "link": f"{site}/{page}",
        "feed_url": f"{site}/{path}",
        "author": paper.masthead.name,
        "lang": paper.masthead.lang,
        "updated": max((story.updated.at for story in newest), default=None),
        "items": [_item(story, site) for story in newest],
    }
    return plan.File(path, feed, inputs)


def _item(story: Story, site: str) -> Inputs:
    return {
        "title": story.title,
        "link": f"{site}/{story.url}",
        "description": escape(story.description),  # both formats take it for HTML
        "content": links.absolute(story.html, site),
        "author_name": ", ".join(author.name for author in story.authors) or None,
        "categories": [story.section.name, *(topic.name for topic in story.topics)],
        "pubdate": story.date.at,
        "updateddate": story.updated.at,
        "unique_id": f"{site}/{story.url}",
    }


def feed(inputs: Inputs) -> bytes:
    """The XML of a feed (RFC 4287 or RSS 2.0), valid and the same whenever it is made."""
    maker = MAKERS[inputs["kind"]](
        title=inputs["title"],
        link=inputs["link"],
        feed_url=inputs["feed_url"],
        feed_guid=inputs["feed_url"],
        author_name=inputs["author"],
        description=inputs["description"],
        language=inputs["lang"],
    )
    for item in inputs["items"]:
        maker.add_item(unique_id_is_permalink=False, **item)
    latest: datetime | None = inputs["updated"]
    if latest:
        maker.latest_post_date = lambda: latest  # else a library reads the clock for an empty feed
    text: str = maker.writeString("utf-8")
    return text.encode()


def register() -> None:
    """Take part in the plan and in the head."""
    plan.pages.connect(pages)
    plan.head.connect(head)
