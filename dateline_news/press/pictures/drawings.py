"""Reads drawings (SVG): how large browsers show one, and whether it holds what a drawing for readers may not."""

import re
import sys
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
LOADS = re.compile(
    r"@import|(?:(?:url|src)\(|image-set\([^)]*[\"'])\s*[\"']?\s*(?:(?!data:)[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE
)
LOADING = "loads something from another host; draw it without"
LINK = "a"  # the one element whose address is not loaded
ANIMATED, VALUES = "attributeName", ("to", "from", "by", "values")  # what an animation changes, and into what
OF_PAGES = "{http://www.w3.org/1999/xhtml}"  # elements of pages run and load what those of drawings do not
STYLE_SHEET = "xml-stylesheet"  # an instruction: browsers load it, and run XSLT
COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(.))", re.IGNORECASE | re.DOTALL)  # of CSS
LEFT_OUT = str.maketrans("\\", "/", "\t\r\n")  # browsers take an address so


def is_drawing(path: str) -> bool:
    """Whether a file is a drawing by its name."""
    return path.lower().endswith(VECTOR)


def drawing(file: Path) -> tuple[int, int, str]:
    """The width and height of a drawing, 0, 0 for what is none, and what is wrong with it as half a sentence."""
    try:
        events = ET.iterparse(file, events=("start", "pi"))  # noqa: S314  expat expands no entity that is too large
        root = None
        for event, element in events:
            if event == "pi":
                fault = LOADING if str(element.text).startswith(STYLE_SHEET) else ""
            else:
                root = element if root is None else root
                fault = _fault(element)
            if fault:
                return *(DEFAULT_SIZE if root is None else _size(root)), fault
    except (OSError, ET.ParseError, ValueError, LookupError):
        return 0, 0, ""
    if root is None or _name(root.tag) != "svg":
        return 0, 0, ""
    # The words of a style sheet are complete only now that all is read.
    if any(_loads("".join(style.itertext())) for style in root.iter() if _name(style.tag) == "style"):
        return *_size(root), LOADING
    return *_size(root), ""


def _fault(element: ET.Element) -> str:
    """What is wrong with an element of a drawing, and what would be right; an empty string if nothing is."""
    name = _name(element.tag)
    if name in ACTIVE or element.tag.startswith(OF_PAGES):
        return f"holds a <{name}>, which would run in the paper's name for whoever opens it; save it without"
    for attribute, value in element.items():
        attribute_name = _name(attribute).lower()
        if attribute_name.startswith("on"):
            return f"holds a script (“{attribute_name}”), which would run in the paper's name; save it without"
        address = _as_taken(value)
        if attribute_name == "href" and ANYWHERE.match(address) and (name != LINK or "script" in address.lower()):
            return f"asks for {address[:60].strip()}, and a drawing loads nothing; draw it without"
        if _loads(value):
            return LOADING
    return _fault_of_animation(element)


def _fault_of_animation(element: ET.Element) -> str:
    """What is wrong with an element that changes an address while the drawing is seen."""
    if _name(element.get(ANIMATED, "").replace(":", "}")).strip() != "href":
        return ""
    values = (value for name in VALUES for value in element.get(name, "").split(";"))
    is_outside = any(ANYWHERE.match(_as_taken(value)) for value in values)
    return "changes an address into one outside of it; draw it without" if is_outside else ""


def _as_taken(address: str) -> str:
    """An address as browsers take it: they leave out what breaks a line in it, and turn backslashes round."""
    return address.translate(LEFT_OUT)


def _loads(style: str) -> bool:
    """Whether a style sheet, or the value of an attribute, loads anything from elsewhere, however that is written."""
    # What looks as a comment may be part of a string.
    readings = {style, COMMENT.sub(" ", style)} if "/*" in style else {style}
    return any(LOADS.search(_as_taken(ESCAPE.sub(_unescaped, reading))) for reading in readings)


def _unescaped(escape: re.Match[str]) -> str:
    number = int(escape[1] or "0", 16)
    return escape[2] or (chr(number) if 0 < number <= sys.maxunicode else "")


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
