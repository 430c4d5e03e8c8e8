"""The pictures of the README: what a reader sees first of the front page and of the first story."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests import chrome
from tests.audit.sites import ROOT, Sites

SIZE = (1280, 900)  # CSS pixels, and pixels of the picture
COLOURS = 256  # enough for letters, their soft edges and the accent; a README should load fast


def take(sites: Sites, folder: Path) -> None:
    """Write `front.png`, of the demo, and `story.png`, of the site itself, into `folder`, in the light scheme."""
    shown = {"front": sites.demo.page("index.html"), "story": sites.real.page(sites.seed())}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome.executable(), args=list(chrome.LAUNCH_FLAGS))
        for name, url in shown.items():
            (folder / f"{name}.png").write_bytes(_few_colours(_picture(browser, url)))
        browser.close()


def _picture(browser: Browser, url: str) -> bytes:
    """What a window of SIZE shows of a page, as a PNG."""
    width, height = SIZE
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(url)
    return page.screenshot()


def _few_colours(png: bytes) -> bytes:
    """The same picture in few colours, without dithering, which would speckle the paper."""
    data = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(data, "PNG", optimize=True)
    return data.getvalue()


if __name__ == "__main__":
    with Sites() as built:
        take(built, ROOT / "docs" / "screenshots")
