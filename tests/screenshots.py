"""The pictures of the README: what a reader sees first of the front page and of the first story."""

import io
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests import chrome
from tests.audit.server import served

SIZE = (1280, 900)  # CSS pixels, and pixels of the picture
COLOURS = 256  # enough for letters, their soft edges and the accent; a README should load fast
SHOWN: Mapping[str, str] = {
    "front": "index.html",
    "story": "2021/07/14/sco-pakistan-russia-china-afghan-peace.html",
}


def take(site: Path, folder: Path) -> None:
    """Write `front.png` and `story.png` of a built `site` into `folder`, in the light scheme.

    SystemExit with a sentence when `site` lacks one of the pages, or when there is no browser.
    """
    if lacking := [page for page in SHOWN.values() if not (site / page).is_file()]:
        raise SystemExit(f"{site} has no {lacking[0]}; build the paper first: make site")
    folder.mkdir(parents=True, exist_ok=True)
    with served(site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome.executable(), args=list(chrome.LAUNCH_FLAGS))
        for name, page in SHOWN.items():
            (folder / f"{name}.png").write_bytes(_few_colours(_picture(browser, f"{url}/{page}")))
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
    root = Path(__file__).resolve().parent.parent
    take(root / "output", root / "docs" / "screenshots")
