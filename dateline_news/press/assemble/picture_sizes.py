"""Reads how large a picture is from its header: nothing is decoded, and no library's warning is shown."""

import re
import warnings
from contextlib import suppress
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:  # it takes long to load, and a build that meets no new picture does without
    from PIL.ImageFile import ImageFile

Size = tuple[int, int]  # width and height in pixels; 0, 0 for what is no picture

MAX_PIXELS = 2**28 // 3  # as many as fill 256 MB of a reader's memory
FORMATS = "save it as JPEG, PNG or WebP"
ORIENTATION = 0x0112  # Exif's tag; with 5 to 8 a picture is shown turned by a quarter
ROTATED = {"JPEG", "MPO", "PNG", "AVIF"}  # formats in which browsers heed it
SHOWN = {*ROTATED, "WEBP", "GIF"}  # formats that every browser shows, whatever a file is called
VECTOR = ".svg"
# CSS's absolute units of length, in pixels.
UNITS = {"": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "pt": 96 / 72, "pc": 16.0}
LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*([a-z]*)\s*", re.IGNORECASE)
MAX_WIDTH = 1200  # pixels: a drawing that only has proportions is as wide as a text, and no text is wider
DEFAULT_SIZE = (300, 150)  # in which browsers show a drawing that has no size


def picture_size(file: Path) -> Size:
    """The width and height at which browsers show a picture; 0, 0 for what is none that can be read."""
    return _of_drawing(file) if file.suffix.lower() == VECTOR else _of_photograph(file)


def fault(path: str, size: Size) -> str:
    """What is wrong with a picture of a size, and what would be right; an empty string if nothing is."""
    width, height = size
    if not width or not height:
        return f"{path} is no picture that can be read; {FORMATS}"
    if width * height > MAX_PIXELS:
        return f"{path} has {width:,} × {height:,} pixels, too many for a reader's browser; save it smaller"
    return ""


def _of_photograph(file: Path) -> Size:
    from PIL import Image  # noqa: PLC0415  see above

    limit = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None  # nothing is decoded, and `fault` tells what is too large
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file) as picture:
            width, height = picture.size if picture.format in SHOWN else (0, 0)
            return (height, width) if _is_turned(picture) else (width, height)
    except Exception:  # noqa: BLE001  whatever a library says of bytes that are no picture
        return 0, 0
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def _is_turned(picture: "ImageFile") -> bool:
    """Whether a picture lies on its side, as a camera held upright leaves it, by its Exif data; browsers ignore XMP."""
    from PIL import Image  # noqa: PLC0415  see above

    exif = Image.Exif()
    try:
        exif.load(picture.info.get("exif") or b"")
    except Exception:  # noqa: BLE001  likewise, and the picture may be whole
        return False
    return picture.format in ROTATED and exif.get(ORIENTATION) in range(5, 9)


def _of_drawing(file: Path) -> Size:
    """The size that a drawing's first tag has, or one of its proportions."""
    try:
        with file.open("rb") as data:
            _, root = next(ET.iterparse(data, events=("start",)))  # noqa: S314  no more than the first tag is read
    except (OSError, StopIteration, ET.ParseError, ValueError, LookupError):
        return 0, 0
    if root.tag.rpartition("}")[2] != "svg":
        return 0, 0
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
    return max(1, min(round(pixels), MAX_PIXELS)) if pixels else 0
