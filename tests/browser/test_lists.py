"""Lists are composed, whatever stands in them: nothing is cut, out of line or beside nothing, no count is broken."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page

from dateline_news.model.paper import Picture, Story
from dateline_news.press.plan import Page as Planned
from dateline_news.press.render.jinja import draw
from tests import papers
from tests.audit.reflow import overflow
from tests.audit.server import served
from tests.browser import composed
from tests.bulk import files

pytestmark = pytest.mark.composed

WIDTHS = (320, 360, 768, 1024, 1280, 1920)
NOON = datetime(2026, 3, 3, 12)  # noqa: DTZ001  a text is made of it
LONG = "Bartholomew Featherstonehaugh-Cholmondeley of the Upper Wick and Lower Quay Allotment Society"
COUNTS = {"One": 1, "Two": 2, "Three": 3, "Four": 4, "Six": 6, "Thirty": 30}  # stories of sections
SECTIONS = {f"{name.lower()}.html": name for name in COUNTS}
PAGES = [
    *SECTIONS, "topics/sea.html", f"authors/{papers.slug(LONG)}.html", "topics.html", "authors.html", "sections.html",
    "2026/index.html", "2026/02/index.html", "archives.html", "404.html", "thirty/2026.html",
]  # fmt: skip
BROKEN_COUNTS = """() => [...document.querySelectorAll('.labels b, .groups h2 span')].filter(e => {
  const range = new Range()
  range.selectNodeContents(e)
  return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1
}).map(e => e.parentElement.textContent)"""
RULES = """() => [...document.querySelectorAll('.day > h2, .groups > section')]
  .map(e => getComputedStyle(e).borderBlockStartWidth)"""
COLUMNS = """selector => new Set([...document.querySelectorAll(selector)].filter(e => e.checkVisibility())
  .map(e => Math.round(e.getBoundingClientRect().left))).size"""


def stories() -> Iterator[Story]:
    """Stories of sections of several sizes; every third has a picture, some a headline of any length."""
    at = 0
    for section, count in COUNTS.items():
        for number in range(count):
            at += 1
            day = f"{NOON - timedelta(hours=17 * at):%Y-%m-%d %H:%M}"
            yield papers.story(
                "Words of a headline " * (1 + number % 5), day, section, slug=f"story-{at}",
                standfirst="A standfirst, which says in a line or two what the story is about." * (number % 3),
                picture=Picture("images/hills-0.avif", "Hills", *files.SIZE) if number % 3 == 0 else None,
                kind=("news", "news", "opinion")[number % 3],
                topics=(papers.topic("Sea"), *(papers.topic(f"{chr(65 + at % 26)}{chr(97 + at % 7)} matters"),)),
                authors=(papers.author(LONG if at % 2 else f"Ada Fen {at % 50}"),),
            )  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the lists, drawn without a build."""
    folder = tmp_path_factory.mktemp("lists")
    of = papers.paper(*stories(), pages=(papers.static_page(),), sections=tuple(map(papers.slug, COUNTS)), NEWEST=20)
    pages = {path: page for path, page in papers.edition(of).items() if isinstance(page, Planned)}
    for path in PAGES:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(draw(papers.THEME, pages[path].template, pages[path].inputs), encoding="utf-8")
    files.draw_pictures(folder, 1)
    (folder / "images").mkdir()
    for picture in folder.glob("*.avif"):
        shutil.move(picture, folder / "images")
    with served(folder) as url:
        yield url


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window that shows all of them, one after the other."""
    page = browser.new_page(viewport={"width": WIDTHS[-1], "height": 900})
    yield page
    page.close()


def faults(page: Page, width: int) -> list[str]:
    """What is wrong with a list in a window of this width."""
    return [*overflow(page, width, 100), *composed.faults(page), *page.evaluate(BROKEN_COUNTS)]


@pytest.mark.parametrize("path", PAGES)
def test_a_list_is_composed_at_every_width(site: str, window: Page, path: str) -> None:
    window.goto(f"{site}/{path}")
    by_width = {width: faults(window, width) for width in WIDTHS}
    assert {width: of_width for width, of_width in by_width.items() if of_width} == {}


def test_a_count_that_is_broken_is_noticed(site: str, window: Page) -> None:
    window.goto(f"{site}/authors.html")
    for count in window.locator(".labels b").all():
        count.evaluate("e => { e.style.flex = '0 0 .5rem'; e.style.overflowWrap = 'anywhere' }")
    assert window.evaluate(BROKEN_COUNTS)


@pytest.mark.parametrize(("width", "days", "foot"), [(360, 1, 2), (768, 2, 3), (1280, 2, 4)])
def test_days_stand_in_two_columns_and_the_foot_in_four_where_there_is_room(
    site: str, window: Page, width: int, days: int, foot: int
) -> None:
    window.set_viewport_size({"width": width, "height": 900})
    window.goto(f"{site}/2026/02/index.html")
    assert window.evaluate(COLUMNS, ".day") == days
    assert window.evaluate(COLUMNS, ".foot > *") == foot


@pytest.mark.parametrize("path", ["2026/02/index.html", "2026/index.html"])
def test_no_rule_stands_right_below_that_of_the_headline_on_a_phone(site: str, window: Page, path: str) -> None:
    window.set_viewport_size({"width": 360, "height": 900})
    window.goto(f"{site}/{path}")
    widths = window.evaluate(RULES)
    assert widths[0] == "0px"
    assert {*widths[1:]} == {"1px"}
