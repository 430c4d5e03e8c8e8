"""A Chromium to read the pages with."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests import chrome

DESK = 1280
PHONE = 412
HEIGHT = 900
READ_TO_THE_END = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
}"""


@contextmanager
def opened(width: int = DESK) -> Iterator[Page]:
    """An empty page in a new browser with an empty cache, `width` CSS pixels wide."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome.executable(), args=list(chrome.LAUNCH_FLAGS))
        try:
            yield browser.new_page(viewport={"width": width, "height": HEIGHT})
        finally:
            browser.close()


def visit(page: Page, url: str) -> None:
    """Open `url`. RuntimeError where no page is there: what a host shows instead is not what was to be measured."""
    answer = page.goto(url)
    if not (answer and answer.ok):
        raise RuntimeError(f"{url} gave {answer.status if answer else 'no answer'}")


def read(page: Page, url: str) -> None:
    """Open `url` and read it to its end, so that what loads lazily loads too."""
    visit(page, url)
    page.evaluate(READ_TO_THE_END)
    page.wait_for_load_state("networkidle")
