"""The miniature paper, built as the public would get it and served, and a browser to read it with."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from dateline_news.desk import editor
from tests.audit.server import served
from tests.browser import fronts
from tests.browser.addresses import Served
from tests.chrome import LAUNCH_FLAGS, executable
from tests.site.built import PAPER, pelican

YEARLY = "NEWEST=1"  # so that sections, topics and authors have yearly pages in so small a paper


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The miniature paper of tests/paper, with the real theme, plugins and public settings."""
    folder = tmp_path_factory.mktemp("paper") / "output"
    with served(folder) as url:
        settings = (f'SITEURL="{url}"', YEARLY, "TEXT_EDITION=true")
        built = pelican(PAPER, folder, "-e", *settings, PAPER_SEARCH="search.html")
        assert built.returncode == 0, built.stderr
        yield Served(folder, url)


@pytest.fixture(scope="package")
def front_addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The address of each front that is hard to compose."""
    folder = tmp_path_factory.mktemp("fronts")
    paths = fronts.write(folder)
    with served(folder) as url:
        yield {name: f"{url}/{path}" for name, path in paths.items()}


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """What opens browsers; it is ended before another folder's tests begin theirs."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all tests here, with the fonts of this machine."""
    browser = playwright.chromium.launch(executable_path=executable(), args=list(LAUNCH_FLAGS))
    yield browser
    browser.close()


@pytest.fixture(scope="package")
def editor_script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the script of the editor in the browser, as `dateline editor` fetches it."""
    try:
        return editor.fetch(tmp_path_factory.mktemp("script") / editor.FOLDER)
    except SystemExit as reason:
        if os.environ.get("CI"):  # what has npm and a network has to prove it
            raise
        pytest.skip(f"the editor cannot be fetched: {reason}")


@pytest.fixture
def page(browser: Browser, site: Served) -> Iterator[Page]:
    """An empty page with nothing remembered, on a desk's screen in the light; addresses begin at the site's root."""
    context = browser.new_context(
        base_url=site.url, viewport={"width": 1280, "height": 900}, color_scheme="light", reduced_motion="no-preference"
    )
    yield context.new_page()
    context.close()
