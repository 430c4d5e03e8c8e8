"""Says what a picture is: its size, its tint, whether it can be seen through, and what is wrong with it.

It is decoded once, as small as its format allows, so that one which breaks off is known before anything is printed. No
library's warning is shown.
"""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dateline_news.press.pictures import media
from dateline_news.press.pictures.drawings import drawing, is_drawing

if TYPE_CHECKING:  # it takes long to load, and a build that meets no new picture does without
    from PIL.Image import Image

MAX_PIXELS = 2**28 // 3  # as many as fill 256 MB of memory
MAX_SIDE = 65_000  # pixels: no JPEG and no AVIF is longer
FORMATS = "save it as JPEG, PNG or WebP"
GPS = 0x8825  # Exif's tag of where a picture was taken
PLACED = "says where it was taken, and would be published as it is; save it as JPEG or PNG"
ORIENTATION = 0x0112  # Exif's tag; with 5 to 8 a picture is shown turned by a quarter
ROTATED = {"JPEG", "MPO", "PNG", "AVIF"}  # formats in which browsers heed it
SHOWN = {*ROTATED, "WEBP", "GIF"}  # formats that every browser shows, whatever a file is called
ABOUT = ("exif", "xmp", "XML:com.adobe.xmp", "photoshop", "Raw profile type exif", "Raw profile type xmp")
XMP_OF_GIF = b"XMP DataXMP"
ENDS = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}
SMALL = 64  # pixels a side: what a tint is taken of
OPAQUE = 255
PHOTOGRAPH, TRANSPARENT, DRAWING, ANIMATION = "photograph", "transparent", "drawing", "animation"
MADE_SMALLER = {PHOTOGRAPH, TRANSPARENT}  # the others are shown as they are
# Two dozen tints, by their numbers the classes of components/tint.css: greys, then hues, each dark, middling and light.
TINTS = (
    "#1c1b1a", "#4a4947", "#75736f", "#9c9a95", "#c3c0ba", "#e8e5df",
    "#4a241f", "#8f5044", "#cf9d8f", "#4d3518", "#98703a", "#d6b98a",
    "#3f3f1b", "#7f7f45", "#bebe8f", "#22402a", "#4f7a58", "#9dbfa2",
    "#1d3d4a", "#4b7a8b", "#9fc1cd", "#2a2f55", "#5c6795", "#a9b3d3",
)  # fmt: skip


class Measure(NamedTuple):
    """What a picture is; a size of 0, 0 says that it is none that can be read."""

    width: int = 0  # pixels, at which browsers show it
    height: int = 0
    kind: str = ""  # one of the four above, or of media.py
    tint: str = ""  # a class; empty for what can be seen through
    fault: str = ""  # why it may not be shown, and what would be right, as half a sentence
    tells: int = 0  # 1 where it holds what a camera or a desk has noted in it: where it was taken, and more


def measured(file: Path) -> Measure:
    """What the picture in a file is."""
    if kind := media.kind_of(file.name):
        wrong = media.fault(file)
        return Measure(kind=kind, fault=wrong, tells=int(wrong == media.PLACED))
    if is_drawing(file.name):
        width, height, fault = drawing(file)
        return Measure(width, height, DRAWING if width else "", fault=fault)
    return _of_photograph(file)


def fault(path: str, measure: Measure) -> str:
    """What is wrong with a picture, and what would be right; an empty string if nothing is."""
    width, height = measure.width, measure.height
    if measure.kind in media.FORMATS:
        return f"{path} {measure.fault}" if measure.fault else ""
    if not width or not height:
        return f"{path} is no picture that can be read; {FORMATS}"
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        return f"{path} has {width:,} × {height:,} pixels, too many for a reader's browser; save it smaller"
    return f"{path} {measure.fault}" if measure.fault else ""


def _of_photograph(file: Path) -> Measure:
    from PIL import Image  # noqa: PLC0415  see above

    limit = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None  # `fault` tells what is too large, and that is not decoded
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file) as picture:
            if picture.format not in SHOWN:
                return Measure(fault=PLACED, tells=1) if picture.getexif().get_ifd(GPS) else Measure()
            width, height = picture.size
            size = (height, width) if orientation(picture) in range(5, 9) else (width, height)
            if width * height > MAX_PIXELS or max(size) > MAX_SIDE:
                return Measure(*size)
            return _of_opened(picture, size, file)
    except Exception:  # noqa: BLE001  whatever a library says of bytes that are no picture
        return Measure()
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def _of_opened(picture: "Image", size: tuple[int, int], file: Path) -> Measure:
    tells = int(picture.format == "MPO" or _tells(picture))
    is_animation = bool(getattr(picture, "is_animated", False)) and picture.format != "MPO"  # which has other views
    picture.draft("RGB", (SMALL, SMALL))
    try:
        picture.load()
    except Exception:  # noqa: BLE001  likewise
        broken = "breaks off, or is damaged; save it anew from where it came from"
        return Measure(*size, PHOTOGRAPH, fault=broken, tells=tells)
    data = file.read_bytes()
    # A PNG may have it at its end; a GIF's is not read by Pillow.
    tells = tells or int(_tells(picture) or (picture.format == "GIF" and XMP_OF_GIF in data))
    if is_animation:
        fault = "moves, and holds what a camera has noted in it (Exif or XMP); save it without"
        return Measure(*size, ANIMATION, fault=fault if tells else "", tells=tells)
    tells = tells or int(_has_words(picture, data))
    if is_transparent(picture):
        return Measure(*size, TRANSPARENT, tells=tells)
    return Measure(*size, PHOTOGRAPH, tint(picture), tells=tells)


def _tells(picture: "Image") -> bool:
    return any(picture.info.get(name) for name in ABOUT)


def _has_words(picture: "Image", data: bytes) -> bool:
    """Whether a picture that was read holds a comment, or what PNG calls texts, or anything hangs on behind it."""
    has_more = not data.rstrip(b"\0").endswith(ENDS.get(picture.format or "", b""))
    return has_more or bool(picture.info.get("comment") or getattr(picture, "text", None))


def orientation(picture: "Image") -> int:
    """How the camera was held, by a picture's Exif data, where browsers heed that; they ignore XMP."""
    from PIL import Image  # noqa: PLC0415  see above

    exif = Image.Exif()
    try:
        exif.load(picture.info.get("exif") or b"")
    except Exception:  # noqa: BLE001  whatever a library says of it, and the picture may be whole
        return 1
    orientation = exif.get(ORIENTATION)
    return orientation if picture.format in ROTATED and isinstance(orientation, int) else 1


def is_transparent(picture: "Image") -> bool:
    """Whether anything can be seen through a picture: many that could let it through have nothing of the kind."""
    if not picture.has_transparency_data:
        return False
    lowest, _ = picture.convert("RGBA").getchannel("A").getextrema()
    return isinstance(lowest, int) and lowest < OPAQUE


def tint(picture: "Image") -> str:
    """The class of the tint that is nearest to the average of a picture."""
    from PIL import Image  # noqa: PLC0415  see above

    average = in_colours(picture).resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"tint-{min(range(len(TINTS)), key=lambda number: _distance(average, bytes.fromhex(TINTS[number][1:])))}"


def _distance(a: bytes, b: bytes) -> int:
    """How far two colours are from each other, about as eyes weigh red, green and blue."""
    return sum(weight * (ours - theirs) ** 2 for weight, ours, theirs in zip((2, 4, 3), a, b, strict=True))


def in_colours(picture: "Image") -> "Image":
    """A picture of eight bits a colour, whatever it is of."""
    if picture.mode.startswith("I"):  # sixteen bits of grey
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return picture if picture.mode == "RGB" else picture.convert("RGB")
