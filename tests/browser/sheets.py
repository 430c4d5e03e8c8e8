"""The sheets of paper that the page which is open is printed on."""

import re
import zlib

from playwright.sync_api import Page

# As Chromium writes a PDF: an object a sheet, which names the object with what is drawn on it.
SHEET = re.compile(rb"/Type /Page\n(?:(?!endobj).)*?/Contents (\d+) 0 R", re.DOTALL)
DRAWN = re.compile(rb"\bT[jJ]\b|\bDo\b")  # a piece of text; a picture


def sheets(page: Page) -> list[int]:
    """How many pieces of text and pictures are drawn on each sheet of A4."""
    pdf = page.pdf(format="A4")
    return [len(DRAWN.findall(_stream(pdf, number))) for number in SHEET.findall(pdf)]


def _stream(pdf: bytes, number: bytes) -> bytes:
    """What an object holds; a short one is not packed."""
    start = pdf.index(b"\n%s 0 obj\n" % number)
    about, _, data = pdf[start : pdf.index(b"endobj", start)].partition(b"stream\n")
    return zlib.decompressobj().decompress(data) if b"/FlateDecode" in about else data
