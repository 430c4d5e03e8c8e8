"""The face of headlines arrives wherever a page is, and a page in another script does not ask for it."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.audit.server import served
from tests.browser.addresses import FIGURES, FRONT, STORY, URDU, Served
from tests.site.built import pelican

pytestmark = pytest.mark.composed

POST = "Title: A headline\nDate: 2026-01-01\nCategory: World\n\nText.\n"
DEEP = "2026/01/a/b/c/a.html"
OF_THE_PAPER = re.compile(r'<(header class="masthead"|footer).*?</(header|footer)>', re.DOTALL)
HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, .wordmark')].map(e =>
  [e.innerText, e.checkVisibility() && e.getBoundingClientRect().height > 10])"""
ARRIVES = "() => document.fonts.load('600 20px Headline').then(() => document.fonts.check('600 20px Headline'))"


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A paper in a sub-folder of its host, with a story five folders deep."""
    folder = tmp_path_factory.mktemp("below")
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "content" / "articles" / "a.md").write_text(POST)
    with served(folder / "output", "/sub") as url:
        pattern = 'ARTICLE_SAVE_AS="{date:%Y}/{date:%m}/a/b/c/{slug}.html"'
        built = pelican(folder / "content", folder / "output", "-e", f'SITEURL="{url}"', pattern)
        assert built.returncode == 0, built.stderr
        yield Served(folder / "output", url)


@pytest.fixture
def heard(browser: Browser) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A page, what fonts it asks for, and what its console says."""
    page, fonts, messages = browser.new_page(), [], []
    page.on("request", lambda request: fonts.append(request.url) if request.resource_type == "font" else None)
    page.on("console", lambda message: messages.append(message.text))
    yield page, fonts, messages
    page.close()


Heard = tuple[Page, list[str], list[str]]


@pytest.mark.parametrize("address", ["/index.html", f"/{DEEP}", "/404.html", "/a/b/c/d/missing"])
def test_it_arrives_at_every_depth(below: Served, heard: Heard, address: str) -> None:
    page, fonts, messages = heard
    page.goto(f"{below.url}{address}")
    assert page.evaluate(ARRIVES)
    assert [url.startswith(f"{below.url}/theme/fonts/") for url in fonts] == [True]
    assert [text for text in messages if "404" not in text] == []


def test_it_arrives_from_a_folder(below: Served, heard: Heard) -> None:
    page, _, messages = heard
    page.goto((below.folder / DEEP).as_uri())
    assert page.evaluate(ARRIVES)
    assert messages == []


@pytest.mark.parametrize(("address", "count"), [(STORY, 1), (URDU, 0)])
def test_a_page_in_another_script_does_not_ask_for_it(site: Served, heard: Heard, address: str, count: int) -> None:
    page, fonts, _ = heard

    def without_what_is_the_paper_s(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=OF_THE_PAPER.sub("", answer.text()))

    page.route(f"{site.url}{address}", without_what_is_the_paper_s)
    page.goto(f"{site.url}{address}")
    page.evaluate("() => document.fonts.ready.then(() => {})")
    assert len(fonts) == count


@pytest.mark.parametrize(
    ("address", "selector", "figures"),
    [
        (STORY, "h1", "lining-nums"),
        (STORY, ".byline", "lining-nums"),
        (STORY, ".reading p", "oldstyle-nums"),
        (FIGURES, ".reading #figures", "lining-nums"),
        (FIGURES, ".table td", "lining-nums tabular-nums"),
        (FRONT, "h2", "lining-nums"),
        (FRONT, ".standfirst", "oldstyle-nums"),
        ("/region/2026.html", ".headline .standfirst", "lining-nums"),
    ],
)
def test_only_running_text_has_old_style_figures(page: Page, address: str, selector: str, figures: str) -> None:
    page.goto(address)
    assert page.eval_on_selector(selector, "element => getComputedStyle(element).fontVariantNumeric") == figures


@pytest.mark.parametrize(("scheme", "weight"), [("light", "600"), ("dark", "550")])
def test_headlines_are_lighter_in_the_dark(page: Page, scheme: Literal["light", "dark"], weight: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(STORY)
    assert page.eval_on_selector("h1", "headline => getComputedStyle(headline).fontWeight") == weight


def test_a_page_is_whole_without_it(page: Page) -> None:
    def seen() -> list[tuple[str, bool]]:
        page.goto(STORY)
        page.evaluate("() => document.fonts.ready.then(() => {})")
        headings: list[tuple[str, bool]] = page.evaluate(HEADINGS)
        return headings

    whole = seen()
    page.route("**/*.woff2", lambda route: route.abort())
    assert seen() == whole
    assert whole
    assert all(is_seen for _, is_seen in whole)
