"""Sheets: on how much paper a page is printed, and that no sheet of it stays blank."""

import re
import zlib

from playwright.sync_api import Page

from tests.audit.browser import opened, read
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites

MOST = 4  # sheets of the front
# As Chromium writes a PDF: an object a sheet, which names the object with what is drawn on it.
SHEET = re.compile(rb"/Type /Page\n(?:(?!endobj).)*?/Contents (\d+) 0 R", re.DOTALL)
DRAWN = re.compile(rb"\bT[jJ]\b|\bDo\b")  # a piece of text; a picture


def measure(sites: Sites) -> list[Reading]:
    """The front of the demo, and the same pages as for axe."""
    samples, blank = sites.samples(), []
    with opened() as page:
        read(page, sites.demo.page("index.html"))
        of_front = len(sheets(page))
        for name, url in samples:
            read(page, url)
            blank += [f"{name}: sheet {at}" for at, drawn in enumerate(sheets(page), 1) if not drawn]
    front = Reading("sheets of A4 of the demo's front", str(of_front), f"≤ {MOST}", 0 < of_front <= MOST)
    return [front, none_of("sheets that are blank", blank, len(samples), "pages")]


def sheets(page: Page) -> list[int]:
    """How many pieces of text and pictures are drawn on each sheet of A4 that the open page is printed on."""
    pdf = page.pdf(format="A4")
    return [len(DRAWN.findall(_stream(pdf, number))) for number in SHEET.findall(pdf)]


def _stream(pdf: bytes, number: bytes) -> bytes:
    """What an object holds; a short one is not packed."""
    start = pdf.index(b"\n%s 0 obj\n" % number)
    about, _, data = pdf[start : pdf.index(b"endobj", start)].partition(b"stream\n")
    return zlib.decompressobj().decompress(data) if b"/FlateDecode" in about else data
