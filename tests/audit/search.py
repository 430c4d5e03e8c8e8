"""Search: what a query moves, each response compressed as `gzip -9` does, and how long our script is."""

from collections.abc import Iterator
from urllib.parse import urlencode

from playwright.sync_api import Page, Response, expect

from dateline_news.plugins.search import SCRIPT
from tests.audit.browser import opened, read, visit
from tests.audit.reading import Reading
from tests.audit.sites import Sites
from tests.audit.weight import KB, Fetched, weighed

QUERY_BYTES, YEAR_BYTES = 150 * KB, 50 * KB
LINES = 80
ANYWHERE = ("font", "image")  # what any other page of the paper has loaded already
HEADLINE = "h2 a"
YEARS = "[...document.querySelectorAll('select[name=year] option')].map(o => o.value).filter(Boolean)"


def measure(sites: Sites) -> list[Reading]:
    """The first query of a reader, in the newest year of bulk copy, and each year that comes to it."""
    with opened() as page:
        visit(page, sites.bulk.page("index.html"))
        word = max(page.locator(HEADLINE).first.inner_text().split(), key=len)
        read(page, sites.bulk.page("search.html"))
        newest = page.evaluate(YEARS)[0]
        first = list(fetched(page, sites.bulk.page("search.html") + "?" + urlencode({"q": word, "year": newest})))
        more = list(fetched(page, sites.bulk.page("search.html") + "?" + urlencode({"q": word})))
        years = sum(each.url.endswith(".pf_meta") and "/engine/" not in each.url for each in more)
    return [
        _within("a first query, gzip", first, sum(each.size for each in first), QUERY_BYTES),
        _within(
            "each further year of a query, gzip",
            more,
            sum(each.size for each in more if f"/{newest}/" not in each.url and _is_of_year(each)) // max(1, years - 1),
            YEAR_BYTES,
        ),
        Reading("lines of the script of search", f"{len(SCRIPT.splitlines())}", f"≤ {LINES}", _is_short()),
    ]


def _is_of_year(each: Fetched) -> bool:
    return "/search/" in each.url and "/engine/" not in each.url and not each.url.endswith(".js")


def _is_short() -> bool:
    return 0 < len(SCRIPT.splitlines()) <= LINES


def fetched(page: Page, url: str) -> Iterator[Fetched]:
    """What a query fetches until its results are there, in a browser that has the fonts and the icon."""
    responses: list[Response] = []

    def note(response: Response) -> None:
        responses.append(response)

    page.on("response", note)
    visit(page, url)
    expect(page.locator("ol.results > li").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.remove_listener("response", note)
    for response in responses:
        if response.request.resource_type not in ANYWHERE and response.url.startswith("http"):
            yield weighed(page, response)


def _within(what: str, parts: list[Fetched], size: int, most: int) -> Reading:
    lines = "\n".join(f"{part.size:,} {part.url}" for part in parts)
    return Reading(what, f"{size:,} bytes", f"≤ {most:,} bytes", 0 < size <= most, lines)
