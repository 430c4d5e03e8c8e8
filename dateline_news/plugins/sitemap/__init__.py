"""sitemap.xml (https://www.sitemaps.org/protocol.html), the news sitemap, and the robots.txt that names both.

One map, as long as it is small; of a large archive one a month and an index of them, so that one more story writes one
month anew, and no file grows past what the protocol allows (50,000 addresses). The index names no days: when a map was
last changed no story tells, as one of an old date may have been added yesterday, and only a true day is of use.

    entries   what a map says of lists, pages and stories
    news      the map of the last two days
    xml       how all of them are written
"""

from collections.abc import Iterator, Sequence

from dateline_news.model.addresses import absolute
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Story
from dateline_news.plugins.sitemap import news
from dateline_news.plugins.sitemap.entries import Entry, lists, of_stories
from dateline_news.plugins.sitemap.xml import sitemap, sitemap_index
from dateline_news.press import plan

SITEMAP, PART, ROBOTS = "sitemap.xml", "sitemaps/{}.xml", "robots.txt"
ONE = 5_000  # stories that one file holds


def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """The files, if the site has an address."""
    site = paper.masthead.site
    if not site:
        return
    yield plan.File(ROBOTS, robots, {"sitemaps": [absolute(site, path) for path in (SITEMAP, news.FILE)]})
    stories = paper.in_all_languages
    if not stories.exceed(ONE):
        yield _map(SITEMAP, paper, lists(paper), stories.newest())
        return
    for (year, month), of_month in stories.each_month():
        yield _map(PART.format(f"{year}-{month:02}"), paper, [], of_month)
    parts = [PART.format(name) for name in ("pages", *(f"{year}-{month:02}" for year, month in stories.months()))]
    yield plan.File(SITEMAP, sitemap_index, {"addresses": [absolute(site, part) for part in parts]})
    yield _map(parts[0], paper, lists(paper), [])


def _map(path: str, paper: plan.Archive, others: list[Entry], stories: Sequence[Story]) -> plan.File:
    versions = paper.translated(stories)
    return plan.File(path, sitemap, {"entries": Deferred(of_stories, paper.masthead, others, stories, versions)})


def robots(inputs: plan.Inputs) -> bytes:
    """Everybody may read everything (https://www.rfc-editor.org/rfc/rfc9309)."""
    maps = "".join(f"Sitemap: {address}\n" for address in inputs["sitemaps"])
    return f"User-agent: *\nAllow: /\n\n{maps}".encode()


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
    plan.pages.connect(news.pages)
