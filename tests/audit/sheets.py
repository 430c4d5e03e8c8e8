"""Sheets: on how much paper a page is printed, that no sheet of it stays blank, and that it is not made smaller."""

import re
import zlib

from playwright.sync_api import Page

from tests.audit.browser import opened, read
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites

MOST = 4  # sheets of the front
# As Chromium writes a PDF: an object a sheet, which names the object with what is drawn on it.
SHEET = re.compile(rb"/Type /Page\n(?:(?!endobj).)*?/Contents (\d+) 0 R", re.DOTALL)
SCALED = re.compile(rb"([\d.]+) 0 0 \1 [\d.-]+ [\d.-]+ cm\n")  # the first thing that is said of what is drawn
DOTS = 300 / 96  # a CSS pixel, in the unit in which it is drawn
DRAWN = re.compile(rb"\bT[jJ]\b|\bDo\b")  # a piece of text; a picture


def measure(sites: Sites) -> list[Reading]:
    """The front of the demo, and the same pages as for axe."""
    samples, blank, shrunk = sites.samples(), [], []
    with opened() as page:
        read(page, sites.demo.page("index.html"))
        of_front = len(sheets(printed(page)))
        for name, url in samples:
            read(page, url)
            pdf = printed(page)
            blank += [f"{name}: sheet {at}" for at, drawn in enumerate(sheets(pdf), 1) if not drawn]
            if scale(pdf) < 1:
                shrunk.append(name)
    front = Reading("sheets of A4 of the demo's front", str(of_front), f"≤ {MOST}", 0 < of_front <= MOST)
    return [
        front,
        none_of("sheets that are blank", blank, len(samples), "pages"),
        none_of("pages that are printed smaller than they are", shrunk, len(samples), "pages"),
    ]


def printed(page: Page) -> bytes:
    """The open page as a PDF on A4."""
    return page.pdf(format="A4")


def sheets(pdf: bytes) -> list[int]:
    """How many pieces of text and pictures are drawn on each sheet of a printed page."""
    return [len(DRAWN.findall(_stream(pdf, number))) for number in SHEET.findall(pdf)]


def scale(pdf: bytes) -> float:
    """How large a page is printed: 1, or less where something is wider than the sheet."""
    match = SCALED.search(_stream(pdf, SHEET.findall(pdf)[0]))
    assert match, "nothing is drawn"
    return round(float(match[1]) / DOTS, 2)


def _stream(pdf: bytes, number: bytes) -> bytes:
    """What an object holds; a short one is not packed."""
    start = pdf.index(b"\n%s 0 obj\n" % number)
    about, _, data = pdf[start : pdf.index(b"endobj", start)].partition(b"stream\n")
    return zlib.decompressobj().decompress(data) if b"/FlateDecode" in about else data
