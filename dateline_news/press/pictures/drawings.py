"""Reads drawings (SVG): how large browsers show one, and whether it holds what a drawing for readers may not."""

import re
from contextlib import suppress
from math import isfinite
from pathlib import Path
from xml.etree import ElementTree as ET

VECTOR = ".svg"
# CSS's absolute units of length, in pixels.
UNITS = {"": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "pt": 96 / 72, "pc": 16.0}
LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*([a-z]*)\s*", re.IGNORECASE)
MAX_WIDTH = 1200  # pixels: a drawing that only has proportions is as wide as a text, and no text is wider
MAX_SIDE = 2**28 // 3  # pixels
DEFAULT_SIZE = (300, 150)  # in which browsers show a drawing that has no size
ACTIVE = {"script", "foreignObject", "handler", "listener"}  # elements that do something, or hold a page
ANYWHERE = re.compile(r"\s*(?:(?!data:image/)[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)  # outside of it
LOADS = re.compile(r"@import|url\(\s*[\"']?\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
LINK = "a"  # the one element whose address is not loaded


def drawing(file: Path) -> tuple[int, int, str]:
    """The width and height of a drawing, 0, 0 for what is none, and what is wrong with it as half a sentence."""
    try:
        elements = ET.iterparse(file, events=("start",))  # noqa: S314  expat expands no entity that is too large
        root = None
        for _, element in elements:
            root = element if root is None else root
            if fault := _fault(element):
                return *_size(root), fault
    except (OSError, ET.ParseError, ValueError, LookupError):
        return 0, 0, ""
    if root is None or _name(root.tag) != "svg":
        return 0, 0, ""
    # The words of a style sheet are complete only now that all is read.
    if any(LOADS.search(text) for style in root.iter() if _name(style.tag) == "style" for text in style.itertext()):
        return *_size(root), "loads something from another host; draw it without"
    return *_size(root), ""


def _fault(element: ET.Element) -> str:
    """What is wrong with an element of a drawing, and what would be right; an empty string if nothing is."""
    name = _name(element.tag)
    if name in ACTIVE:
        return f"holds a <{name}>, which would run in the paper's name for whoever opens it; save it without"
    for attribute, value in element.items():
        attribute_name = _name(attribute).lower()
        if attribute_name.startswith("on"):
            return f"holds a script (“{attribute_name}”), which would run in the paper's name; save it without"
        if attribute_name == "href" and ANYWHERE.match(value) and (name != LINK or "script" in value.lower()):
            return f"asks for {value[:60].strip()}, and a drawing loads nothing; draw it without"
        if LOADS.search(value):
            return "loads something from another host; draw it without"
    return ""


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _size(root: ET.Element) -> tuple[int, int]:
    """The size that a drawing's first tag has, or one of its proportions."""
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    across, down = _proportions(root.get("viewBox", ""))
    if width and height:
        return width, height
    if not across or not down:
        return width or DEFAULT_SIZE[0], height or DEFAULT_SIZE[1]
    if height:
        return _rounded(height * across / down), height
    return width or MAX_WIDTH, _rounded((width or MAX_WIDTH) * down / across)


def _pixels(length: str) -> int:
    """A length in pixels; 0 for one that depends on the page, such as 100%."""
    match = LENGTH.fullmatch(length)
    return _rounded(float(match[1]) * UNITS[match[2].lower()]) if match and match[2].lower() in UNITS else 0


def _proportions(box: str) -> tuple[float, float]:
    """The width and height of a viewBox; 0, 0 where it has none."""
    with suppress(ValueError):
        _, _, across, down = map(float, box.replace(",", " ").split())
        if isfinite(across) and isfinite(down) and across > 0 and down > 0:
            return across, down
    return 0, 0


def _rounded(pixels: float) -> int:
    """A whole number of pixels, at least 1 unless it is 0."""
    return max(1, min(round(pixels), MAX_SIDE)) if pixels else 0
