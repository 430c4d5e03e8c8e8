"""The pictures of the README: what a reader sees first of the demo's front page and of a story in it."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests import chrome
from tests.audit.sites import ROOT, Sites

SIZE = (1280, 900)  # CSS pixels, and pixels of the picture
COLOURS = 256  # enough for letters, their soft edges and the accent; a README should load fast


def take(sites: Sites, folder: Path) -> None:
    """Write `front.png` and `story.png`, of the demo, into `folder`, in the light scheme."""
    shown = {"front": "index.html", "story": sites.demo.kinds["story, explainer"]}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome.executable(), args=list(chrome.LAUNCH_FLAGS))
        for name, address in shown.items():
            png = _few_colours(_picture(browser, sites.demo.page(address)))
            (folder / f"{name}.png").write_bytes(png)
        browser.close()


def _picture(browser: Browser, url: str) -> bytes:
    """What a window of SIZE shows of a page, as a PNG."""
    width, height = SIZE
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(url)
    page.reload()  # as to a reader who came before: the face of headlines is for those who have it
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
