"""sitemap.xml (https://www.sitemaps.org/protocol.html) and the robots.txt that names it.

One file, as long as it is small; of a large archive a file a year and an index of them, so that one more story
writes one year anew, and no file grows past what the protocol allows (50,000 addresses).
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.model.addresses import absolute
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Paper, Story
from dateline_news.press import plan

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP, SHARD, ROBOTS = "sitemap.xml", "sitemaps/{}.xml", "robots.txt"
ONE = 5_000  # stories that one file holds
Rows = list[tuple[str, str]]


def pages(paper: Paper) -> Iterator[plan.File]:
    """The files, if the site has an address.

    The map holds what a search engine should know: the front page, sections, pages and stories.
    """
    site = paper.masthead.site
    if not site:
        return
    stories = [*paper.stories, *paper.translations]
    lists = [(absolute(site, address_of("INDEX", paper.settings)), paper.stories[0].date.iso if paper.stories else "")]
    lists += [(absolute(site, label.address), of[0].date.iso) for label, of in paper.sections.items() if label.path]
    lists += [(absolute(site, page.url), "") for page in paper.pages if page.path]
    if len(stories) <= ONE:
        yield plan.File(SITEMAP, sitemap, {"rows": Deferred(rows, site, lists, stories)})
    else:
        yield from _shards(site, lists, stories)
    yield plan.File(ROBOTS, robots, {"sitemap": f"{site}/{SITEMAP}"})


def _shards(site: str, lists: Rows, stories: list[Story]) -> Iterator[plan.File]:
    """A map of the lists, one of each year's stories, and the index of the maps."""
    maps: dict[str, tuple[Rows, list[Story]]] = {SHARD.format("pages"): (lists, [])}
    for story in stories:
        maps.setdefault(SHARD.format(story.date.at.year), ([], []))[1].append(story)
    for path, (of_lists, of_year) in maps.items():
        yield plan.File(path, sitemap, {"rows": Deferred(rows, site, of_lists, of_year)})
    yield plan.File(SITEMAP, sitemap_index, {"rows": [(f"{site}/{path}", "") for path in maps]})


def rows(site: str, lists: Rows, stories: list[Story]) -> Rows:
    """The addresses of lists and stories, each with the day of its last change."""
    return [*lists, *((absolute(site, story.url), story.updated.iso) for story in stories)]


def sitemap(inputs: plan.Inputs) -> bytes:
    """The XML of {rows: [(address, day of the last change)]}; a row without a true day has none."""
    return _xml("urlset", "url", inputs["rows"])


def sitemap_index(inputs: plan.Inputs) -> bytes:
    """The XML of an index of maps, of the same rows."""
    return _xml("sitemapindex", "sitemap", inputs["rows"])


def _xml(root_tag: str, row_tag: str, rows: Rows) -> bytes:
    root = Element(root_tag, xmlns=NAMESPACE)
    for address, day in rows:
        element = SubElement(root, row_tag)
        SubElement(element, "loc").text = address
        if day:
            SubElement(element, "lastmod").text = day
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def robots(inputs: plan.Inputs) -> bytes:
    """Everybody may read everything (https://www.rfc-editor.org/rfc/rfc9309)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {inputs['sitemap']}\n".encode()


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
