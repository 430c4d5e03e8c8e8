"""The pictures of the README, all of the demo: its front, a story, three rows of phones, what a mistake looks like."""

import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests import chrome
from tests.audit.sites import DEMO, ROOT, Sites

SIZE = (1280, 900)  # CSS pixels, and pixels of the picture
PHONE = 400  # three of them and what lies between are as wide as SIZE
COLOURS = 256  # enough for letters, their soft edges and the accent; a README should load fast
STORY = "2026/06/30/calder-gate-holds-and-lower-quay-wakes-up-dry.html"
URDU = "2026/05/08/the-post-goes-by-sail-ur.html"
SEARCH, FOUND = "search.html?q=flooded", ".results > li"
LIVE = "2026/06/29/the-first-night-of-the-gate.html"
URDU_FRONT = "ur/index.html"
FOLLOWED = ("threads/a-gate-for-the-calder.html", "follow.html", "text.html")
MISTAKE = ("Priority: 8\nAuthor: ", "Priority: high\nAutor: ")
SERVE = """
import pathlib, sys
from dateline_news.desk import preview
preview.serve(*sys.argv[1:3], port=0, folder=pathlib.Path(sys.argv[3]), editor="code")
"""
Scheme = Literal["light", "dark"]


def take(sites: Sites, folder: Path) -> None:
    """Write `front.png`, `story.png`, `phone.png`, `reader.png`, `follow.png` and `mistake.png` into `folder`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome.executable(), args=list(chrome.LAUNCH_FLAGS))
        pictures = {
            "front": _picture(browser, sites.demo.page("index.html")),
            "story": _picture(browser, sites.demo.page(STORY)),
            "phone": _beside(_phones(browser, sites)),
            "reader": _beside(_readers(browser, sites)),
            "follow": _beside(_picture(browser, sites.demo.page(path), PHONE) for path in FOLLOWED),
            "mistake": _mistake(browser),
        }
        browser.close()
    for name, picture in pictures.items():
        (folder / f"{name}.png").write_bytes(_few_colours(picture))


def _picture(
    browser: Browser, url: str, width: int = SIZE[0], scheme: Scheme = "light", awaited: str = "h1"
) -> Image.Image:
    """What a window of that width, and as high as SIZE, shows of a page once something is there."""
    page = browser.new_page(viewport={"width": width, "height": SIZE[1]}, color_scheme=scheme)
    page.goto(url, wait_until="networkidle")
    page.reload()  # as to a reader who came before: the face of headlines is for those who have it
    page.locator(awaited).first.wait_for()
    return _shown(page)


def _shown(page: Page) -> Image.Image:
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.close()
    return picture


def _phones(browser: Browser, sites: Sites) -> Iterator[Image.Image]:
    yield _picture(browser, sites.demo.page("index.html"), PHONE)
    yield _picture(browser, sites.demo.page(STORY), PHONE, "dark")
    yield _picture(browser, sites.demo.page(URDU), PHONE)


def _readers(browser: Browser, sites: Sites) -> Iterator[Image.Image]:
    yield _picture(browser, sites.demo.page(SEARCH), PHONE, awaited=FOUND)
    yield _picture(browser, sites.demo.page(LIVE), PHONE)
    yield _picture(browser, sites.demo.page(URDU_FRONT), PHONE)


def _beside(pictures: Iterator[Image.Image]) -> Image.Image:
    """Pictures of phones beside each other, on grey."""
    whole = Image.new("RGB", SIZE, "#777")
    for place, picture in enumerate(pictures):
        whole.paste(picture, (place * (SIZE[0] - PHONE) // 2, 0))
    return whole


def _mistake(browser: Browser) -> Image.Image:
    """What the preview shows below a story into which an editor has just put two mistakes."""
    with TemporaryDirectory(prefix="dateline-") as name:
        content = Path(name, "content")
        shutil.copytree(DEMO / "content", content)
        story = next(content.glob(f"articles/*/2026-06-30-{Path(STORY).stem}.md"))
        with _preview(content) as url:
            page = browser.new_page(
                viewport={"width": SIZE[0], "height": SIZE[1]}, color_scheme="light", bypass_csp=True
            )
            page.goto(f"{url}/{STORY}")
            page.reload()
            story.write_text(story.read_text(encoding="utf-8").replace(*MISTAKE), encoding="utf-8")
            page.wait_for_function("document.title.startsWith('Problem')")
            return _shown(page)


@contextmanager
def _preview(content: Path) -> Iterator[str]:
    """The address of a preview of a copy of the demo, which has built it once."""
    command = [sys.executable, "-u", "-c", SERVE, str(content), str(DEMO / "pelicanconf.py"), f"{content}-preview"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            lines = iter(process.stdout)
            url = next(line for line in lines if "http" in line).split()[2]
            next(line for line in lines if "stories" in line)
            yield url.rstrip("/")
        finally:
            process.terminate()
            process.communicate()


def _few_colours(picture: Image.Image) -> bytes:
    """The same picture in few colours, without dithering, which would speckle the paper."""
    data = io.BytesIO()
    few = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE)
    few.save(data, "PNG", optimize=True)
    return data.getvalue()


if __name__ == "__main__":
    with Sites() as built:
        take(built, ROOT / "docs" / "screenshots")
