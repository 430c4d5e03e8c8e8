"""Typeface: headlines take as many lines in a reader's own serif as in the face, which a page does not wait for.

The readers' serifs are those that most have, Georgia and Noto Serif; fonts.py says what stands for them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

from playwright.sync_api import Page, Route

from dateline_news.press.render import stylesheets
from tests.audit.browser import opened
from tests.audit.fonts import file_of
from tests.audit.reading import Reading
from tests.audit.sites import ROOT, Sites
from tests.bulk.stories import stories

THEME = ROOT / "theme"
FACE_BYTES = 16 * 1024
HEADLINES = 100
MOST = 1  # line by which a headline may differ
BOXES = ((54, 380), (34, 620), (20, 270))  # pixels: the sizes of headlines, and how wide their columns are
WEIGHTS = (600, 450)
HOST = "http://typeface.invalid"
READERS = ("Georgia", "Noto Serif")
LOCAL = re.compile(r'local\("?([^)"]+)"?\)')
LINES = """() => document.fonts.ready.then(() => [...document.querySelectorAll('p')].map(headline =>
  Math.round(headline.getBoundingClientRect().height / parseFloat(getComputedStyle(headline).lineHeight))))"""
LOADED = "() => [...document.fonts].filter(font => font.status === 'loaded').length"


def measure(sites: Sites) -> list[Reading]:
    """The size of the face, and by how many lines headlines differ for readers whom it has not reached."""
    del sites  # all of them have the same theme
    faces = [THEME / "static" / name for name in stylesheets.face_files(THEME)]
    size = sum(file.stat().st_size for file in faces)
    with opened() as page:
        of_face = lines(page, {}, faces)
        of_readers = {name: lines(page, own, own.values()) for name, own in readers()}
    return [
        Reading("the face of headlines", f"{size:,} bytes", f"≤ {FACE_BYTES:,}", 0 < size <= FACE_BYTES),
        *(compared(name, of_face, counts) for name, counts in of_readers.items()),
    ]


def compared(reader: str, of_face: list[int], own: list[int]) -> Reading:
    """By how many lines headlines differ between the face and a reader's own serif."""
    differ = [abs(one - other) for one, other in zip(of_face, own, strict=True)]
    most, count = max(differ, default=MOST + 1), sum(map(bool, differ))
    measured = f"{most} at most, {count} of {len(differ)} differ"
    return Reading(f"lines of headlines, the face against {reader}", measured, f"≤ {MOST} each", most <= MOST)


def readers() -> Iterator[tuple[str, dict[str, Path]]]:
    """What readers have: a family, and the file for each name that the sheet asks for it by."""
    for family in READERS:
        yield family, {f"{family} Bold": file_of(family, 700), family: file_of(family, 400)}


def lines(page: Page, local: Mapping[str, Path], files: Iterable[Path]) -> list[int]:
    """How many lines each headline takes for a reader who has fonts by some names, while these files arrive.

    RuntimeError when one of them did not.
    """
    served = {file.name: file for file in files}

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        if name in served:
            route.fulfill(path=served[name], content_type="font/woff2")
        elif name:
            route.abort()
        else:
            route.fulfill(body=document(local), content_type="text/html; charset=utf-8")

    page.route(f"{HOST}/**", answer)
    page.goto(f"{HOST}/")
    counts: list[int] = page.evaluate(LINES)
    loaded = page.evaluate(LOADED)
    page.unroute(f"{HOST}/**")
    if loaded != len(served):
        raise RuntimeError(f"{loaded} fonts came instead of {', '.join(served)}")
    return counts


def document(local: Mapping[str, Path]) -> str:
    """A page of headlines, in each size and weight, that asks this host for what would be a reader's own."""

    def source(asked: re.Match[str]) -> str:
        return f'url("{HOST}/{local[asked[1]].name}")' if asked[1] in local else 'local("none")'

    rules = LOCAL.sub(source, stylesheets.face(THEME, HOST)).replace("optional", "block")
    sheet = (
        f'p{{font-family:Headline,"Headline Georgia","Headline Noto Serif";line-height:1.1;text-wrap:balance}}{rules}'
    )
    titles = [story.title for story in stories(HEADLINES, plain=True)]
    headlines = [
        f'<p style="font-size:{size}px;font-weight:{weight};inline-size:{width}px">{escape(title)}</p>'
        for weight in WEIGHTS
        for size, width in BOXES
        for title in titles
    ]
    return f"<!doctype html><meta charset=utf-8><style>{sheet}</style>{''.join(headlines)}"
