"""sitemap.xml (https://www.sitemaps.org/protocol.html) and the robots.txt that names it.

One file, as long as it is small; of a large archive a file a year and an index of them, so that one more story
writes one year anew, and no file grows past what the protocol allows (50,000 addresses).
"""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.model.addresses import absolute
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import LABEL_KINDS, Story
from dateline_news.press import plan

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP, SHARD, ROBOTS = "sitemap.xml", "sitemaps/{}.xml", "robots.txt"
ONE = 5_000  # stories that one file holds
Rows = list[tuple[str, str]]


def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """The files, if the site has an address.

    The map holds what a search engine should know: the front page, sections, pages and stories.
    """
    site = paper.masthead.site
    if not site:
        return
    yield plan.File(ROBOTS, robots, {"sitemap": f"{site}/{SITEMAP}"})
    stories = paper.in_all_languages
    if not stories.exceed(ONE):
        yield _map(SITEMAP, site, _lists(paper), stories.newest())
        return
    for year, of_year in stories.each_year():
        yield _map(SHARD.format(year), site, [], of_year)
    paths = [SHARD.format(name) for name in ("pages", *stories.years())]
    yield plan.File(SITEMAP, sitemap_index, {"rows": [(f"{site}/{path}", "") for path in paths]})
    yield _map(paths[0], site, _lists(paper), [])


def _map(path: str, site: str, lists: Rows, stories: Sequence[Story]) -> plan.File:
    return plan.File(path, sitemap, {"rows": Deferred(rows, site, lists, stories)})


def _lists(paper: plan.Archive) -> Rows:
    """The front page, the sections, the lists of all labels and the archive, and the static pages."""
    site, newest = paper.masthead.site, paper.newest(1)
    lists = [(absolute(site, address_of("INDEX", paper.settings)), newest[0].date.iso if newest else "")]
    sections = [section for section in paper.labels(LABEL_KINDS["category"]) if section.subject.path]
    lists += [(absolute(site, section.subject.address), section.newest(1)[0].date.iso) for section in sections]
    names = [*(kind.plural.upper() for kind in paper.kinds()), "ARCHIVES"] if newest else []
    indexes = [absolute(site, address_of(name, paper.settings)) for name in names if file_of(name, paper.settings)]
    pages = [absolute(site, page.url) for page in paper.pages if page.path]
    return [*lists, *((address, "") for address in (*indexes, *pages))]


def rows(site: str, lists: Rows, stories: Sequence[Story]) -> Rows:
    """The addresses of lists and stories, each with the day of its last change."""
    return [*lists, *((absolute(site, story.url), story.updated.iso) for story in stories)]


def sitemap(inputs: plan.Inputs) -> bytes:
    """The XML of {rows: [(address, day of the last change)]}; a row without a true day has none."""
    return _xml("urlset", "url", inputs["rows"])


def sitemap_index(inputs: plan.Inputs) -> bytes:
    """The XML of an index of maps, of the same rows."""
    return _xml("sitemapindex", "sitemap", inputs["rows"])


def _xml(root_name: str, row_name: str, rows: Rows) -> bytes:
    root = Element(root_name, xmlns=NAMESPACE)
    for address, day in rows:
        element = SubElement(root, row_name)
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
