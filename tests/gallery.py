"""Pictures for eyes: every kind of page, and the fronts that are hard to compose, in every way they are seen.

`python -m tests.gallery FOLDER` writes them, and an index of all of them, into a folder that is made anew.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Page, sync_playwright

from tests import chrome
from tests.audit.server import served
from tests.audit.sites import Sites
from tests.browser import fronts

WIDTHS = (360, 768, 1280, 1366, 1920)
PHONE, DESK = 360, 1280
HEIGHT = 900
SHEET = 794  # CSS pixels of A4
QUALITY = 70  # of a JPEG
# What loads only where it is scrolled to would be missing.
WHOLE = """() => Promise.all([...document.images].map(image => {
  image.loading = 'eager'
  return image.decode().catch(() => {})
}))"""
SEEN = """([direction, percent]) => {
  document.documentElement.style.fontSize = `${percent}%`
  if (direction) document.documentElement.dir = direction
}"""


class View(NamedTuple):
    """One way to see a page."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    colours: Literal["active", "none"] = "none"
    media: Literal["screen", "print"] = "screen"
    direction: str = ""
    percent: int = 100


VIEWS = (
    *(View(f"{width}", width) for width in WIDTHS),
    *(View(f"dark-{width}", width, scheme="dark") for width in (PHONE, DESK)),
    *(View(f"rtl-{width}", width, direction="rtl") for width in (PHONE, DESK)),
    *(View(f"text-200-{width}", width, percent=200) for width in (PHONE, DESK)),
    View("forced-colours", DESK, colours="active"),
    View("print", SHEET, media="print"),
)
OF_FRONTS = tuple(view for view in VIEWS if view in VIEWS[: len(WIDTHS)] or view.name in {"dark-1280", "print"})
INDEX = """<!doctype html><meta charset="utf-8"><title>Every kind of page</title>
<style>
body {{ font: 1rem/1.5 sans-serif }}
img {{ block-size: 15rem; inline-size: 10rem; object-fit: cover; object-position: top }}
</style>
{}"""


def take(folder: Path) -> None:
    """Write the pictures into a folder, in place of those that are there, and an index of them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    rows = []
    with Sites() as sites, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chrome.executable(), args=list(chrome.LAUNCH_FLAGS))
        page = browser.new_page()
        for name, url, views in _pages(sites):
            page.goto(url)
            page.reload()  # now the face of headlines is there
            files = {f"{_slug(name)}--{view.name}.jpg": view for view in views}
            for file, view in files.items():
                (folder / file).write_bytes(_picture(page, view))
            shown = (
                f'<a href="{file}"><img loading="lazy" src="{file}" alt="{view.name}"></a>'
                for file, view in files.items()
            )
            rows.append(f"<h2>{escape(name)}</h2>\n{''.join(shown)}")
        browser.close()
    (folder / "index.html").write_text(INDEX.format("\n".join(rows)), encoding="utf-8")


def _pages(sites: Sites) -> Iterator[tuple[str, str, tuple[View, ...]]]:
    """The name and the address of each page, and how it is seen."""
    own = {"the paper's own front": "index.html", "the seed": sites.seed()}
    for site, addresses in ((sites.demo, sites.demo.kinds), (sites.real, own)):
        yield from ((name, site.page(address), VIEWS) for name, address in addresses.items())
    with TemporaryDirectory(prefix="dateline-") as folder, served(Path(folder)) as url:
        for name, path in fronts.write(Path(folder), with_face=True).items():
            yield f"front, {name}", f"{url}/{path}", OF_FRONTS


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.replace("'", "").lower())


def _picture(page: Page, view: View) -> bytes:
    """The whole open page, as it is seen that way."""
    page.set_viewport_size({"width": view.width, "height": HEIGHT})
    page.emulate_media(media=view.media, color_scheme=view.scheme, forced_colors=view.colours)
    own: Any = page.evaluate("[document.documentElement.dir, 100]")
    page.evaluate(SEEN, [view.direction, view.percent])
    page.evaluate(WHOLE)
    picture = page.screenshot(full_page=True, type="jpeg", quality=QUALITY)
    page.evaluate(SEEN, own)
    return picture


if __name__ == "__main__":
    take(Path(sys.argv[1]))
