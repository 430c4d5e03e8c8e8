"""The news sitemap: the stories of the last two days, which is what search engines of news take from one.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. It is the one file of an edition that
the time of the build changes without any change in the content; that time is the edition's own, so that the same
SOURCE_DATE_EPOCH makes the same bytes. What somebody paid for is no news, and nothing retracted is announced.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from dateline_news.model.addresses import absolute
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Masthead, Story
from dateline_news.model.release_status import NEWS_LASTS
from dateline_news.plugins.sitemap.xml import news_sitemap
from dateline_news.press import plan

FILE = "sitemaps/news.xml"
MOST = 1_000  # entries, as Google allows
CHINESE = {"zh-cn", "zh-tw"}  # the languages that are named with their land


def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """The file, if the site has an address; on a quiet day it is empty, which is valid."""
    masthead = paper.masthead
    if masthead.site:
        # One that is two days old to the moment is no news any more: at that moment a new edition is planned.
        recent = paper.in_all_languages.since(paper.now - NEWS_LASTS + timedelta.resolution)
        yield plan.File(FILE, news_sitemap, {"name": masthead.name, "entries": Deferred(entries, masthead, recent)})


def entries(masthead: Masthead, stories: Sequence[Story]) -> list[plan.Inputs]:
    """The entries of stories: [{loc, language, date, title}]."""
    announced = [story for story in stories if not (story.paid or story.retracted)]
    return [
        {
            "loc": absolute(masthead.site, story.url),
            "language": _language(story.lang),
            "date": story.date.iso,
            "title": story.title,
        }
        for story in announced[:MOST]
    ]


def _language(tag: str) -> str:
    """The language of a tag without script and land, as the protocol wants it: `pt-BR` → `pt`."""
    return tag.lower() if tag.lower() in CHINESE else tag.lower().split("-")[0]
