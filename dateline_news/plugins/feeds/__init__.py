"""Feeds of the site, of sections, topics, authors and languages, in Atom, RSS and JSON Feed.

They stand at Pelican's addresses, and hold the full text, but for RSS where RSS_FEED_SUMMARY_ONLY says otherwise. What
an item says stands here (`item`), how it is written in formats.py, which feeds there are in channels.py, the page that
tells readers of them in follow.py, and what a browser shows of one in readable.py.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from html import escape
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.model import numbered_links
from dateline_news.model.addresses import absolute
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import LABEL_KINDS, CopyText, Correction, Front, Label, Story, for_machines
from dateline_news.plugins.feeds import follow, readable
from dateline_news.plugins.feeds.channels import Settings, channels, of_label, of_language, of_site
from dateline_news.plugins.feeds.formats import JSON, feed
from dateline_news.plugins.stories import headline
from dateline_news.press import plan
from dateline_news.press.plan import Inputs

NEVER = datetime.fromtimestamp(0, UTC)  # when a paper without stories was last updated


@plan.in_each_language
def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """A file for each channel, if the site has an address: every one in a feed is whole."""
    site, settings = paper.masthead.site, paper.settings
    if not site:
        return
    domain = settings.get("FEED_DOMAIN") or site
    mark = "?ref=feed" if settings["FEED_APPEND_REF"] else ""
    for channel, stories in channels(paper):
        newest = stories.newest(most(settings))
        inputs = {
            "kind": channel.kind,
            "title": channel.title,
            "description": paper.masthead.tagline or paper.masthead.name,
            "link": absolute(site, channel.page),
            "feed_url": urljoin(f"{domain}/", channel.url),
            "author_name": paper.masthead.name,
            **readable.of_every_feed(paper.front),
            "language": channel.lang,
            "updated": for_machines(max((story.updated.at for story in newest), default=NEVER)),
            "items": Deferred(
                items, *(_deferred(story, paper.front, mark, is_brief=channel.is_brief) for story in newest)
            ),
        }
        yield plan.File(channel.path, feed, inputs)


def head(page: plan.Page, front: Front) -> Inputs:
    """What a page says of feeds: `follow_page`, `feeds` and `own_feed`.

    `feeds` are the site's on every page, then those of what it shows, and those that the page brings. A label has feeds
    of its own; of a story the feeds are those of its language. The site's JSON Feed, which fewer programs look for, is
    named on the front page and on the one about feeds: all others are lighter by it.
    """
    if not front.masthead.site:
        return {"follow_page": follow.way(front)}
    subject, own = page.subject, []
    if isinstance(subject, Label) and page.template in LABEL_KINDS:
        own = of_label(LABEL_KINDS[page.template], subject, front, _count(page, front))
    elif isinstance(subject, Story) and not subject.hidden:
        own = of_language(subject.lang, front)
    feeds = [*(channel.data() for channel in own), *page.inputs.get("feeds", [])]
    of_all = _feeds(front, with_json=page.template in ("index", "follow"))
    own_feed = feeds[0] if feeds else None
    return {"feeds": [*of_all, *feeds], "own_feed": own_feed, "follow_page": follow.way(front)}


def _count(page: plan.Page, front: Front) -> int:
    """How many stories the label has at least of whom a page is."""
    is_of_year = page.inputs["year"] is not None
    return int(front.settings["NEWEST"] if is_of_year else page.inputs["count"])  # of a long list alone there are years


@lru_cache(maxsize=2)
def _feeds(front: Front, *, with_json: bool) -> list[Inputs]:
    """The feeds of the site as a template's input."""
    return [channel.data() for channel in of_site(front) if with_json or channel.kind != JSON]


def items(*stories: Inputs) -> list[Inputs]:
    """The items of a feed, in their order."""
    return list(stories)


def _deferred(story: Story, front: Front, mark: str, *, is_brief: bool) -> Deferred:
    about = front.masthead.site, mark, plan.words(front, story.lang), plan.words(front)
    return Deferred(summary, story, *about) if is_brief else Deferred(item, story, story.copy, *about)


def item(story: Story, text: CopyText, site: str, mark: str, words: plan.Language, of_feed: plan.Language) -> Inputs:
    """A story as an item with its full text: see `summary` below."""
    html, _ = text
    published = [replace(link, address=link.url) if link.url else link for link in story.links]
    linked = numbered_links.with_addresses(_with_days(html, story, words), published, f"{site}/")
    notes = (_note(correction, words) for correction in story.corrections)
    content = "".join([*notes, _points(story), numbered_links.anchored(linked, absolute(site, story.url))])
    return {**summary(story, site, mark, words, of_feed), "content": content}


def summary(story: Story, site: str, mark: str, words: plan.Language, of_feed: plan.Language) -> Inputs:
    """A story as an item without its text; `mark` follows the address that readers come by.

    What we say in it is in the story's language, its kind and its day in that of the feed, as on an English front page
    that has a story in Urdu: so a feed of many languages needs no catalogue but its own.
    """
    labels = story.section.name, story.kind_name and of_feed.gettext(story.kind_name)
    return {
        "title": headline(story, words),
        "link": absolute(site, story.url) + mark,
        "description": escape(story.description),  # Atom and RSS take it for HTML
        "content": None,
        "author_name": ", ".join(author.name for author in story.authors) or None,
        "categories": [*filter(None, labels), *(topic.name for topic in story.topics)],
        "day": of_feed.day(story.date.at),
        "pubdate": for_machines(story.date.at),
        "updateddate": for_machines(story.updated.at),
        "unique_id": f"{site}/{story.identity or story.url}",
    }


def _with_days(html: str, story: Story, words: plan.Language) -> str:
    """The text of a story; in that of a live one the day stands over the newest of its entries."""
    newest = {words.day(entry.at.at): entry for entry in story.entries}
    for day, entry in newest.items():
        heading = f'<h2><a href="#{entry.anchor}">'
        html = html.replace(heading, f"<p>{escape(day)}</p>{heading}", 1)
    return html


def _note(correction: Correction, words: plan.Language) -> str:
    note = Element("p")
    label = SubElement(note, "strong")
    kind, day = words.gettext(correction.kind.capitalize()), words.day(correction.day.at)
    label.text, label.tail = f"{words.gettext('%(kind)s, %(day)s', kind=kind, day=day)}:", f" {correction.text}"
    return tostring(note, encoding="unicode", method="html")


def _points(story: Story) -> str:
    points = Element("ul")
    for point in story.points:
        SubElement(points, "li").text = point
    return tostring(points, encoding="unicode", method="html") if story.points else ""


def most(settings: Settings) -> int | None:
    """How many entries a feed holds; None for all."""
    count = settings["FEED_MAX_ITEMS"]
    return count if isinstance(count, int) else None


def register() -> None:
    """Take part in the plan and in the head."""
    plan.pages.connect(pages)
    plan.pages.connect(follow.pages)
    plan.pages.connect(readable.pages)
    plan.head.connect(head)
