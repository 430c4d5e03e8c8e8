"""A sheet to draw letters and rules on, which becomes a small PNG.

It has four greys from ink to paper, and one accent: letters need no more at this size, and a paper draws one for each
of its stories.
"""

import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # they take long to load, and pictures are drawn once
    from PIL.ImageFont import FreeTypeFont

INK, QUIET = 0, 90  # greys, of 255
INK_COLOUR = "#1b1916"
GREYS = 4
ACCENT = 15  # the last of the sixteen colours
SIGNATURE, BITS, PALETTED = b"\x89PNG\r\n\x1a\n", 4, 3  # of the format
LEVEL = 4  # of compression: the next takes twice as long, and saves a tenth


class Sheet:
    """A sheet of paper of a size in pixels and a colour (`#rrggbb`), and the colour of its accents."""

    def __init__(self, size: tuple[int, int], paper: str, accent: str) -> None:
        """Take an empty sheet."""
        from PIL import Image, ImageDraw  # noqa: PLC0415  see above

        self.picture = Image.new("L", size, 255)
        self.pen = ImageDraw.Draw(self.picture)
        self.paper, self.accent = paper, accent
        self.accented: list[tuple[int, int, int, int]] = []

    def text(
        self, place: tuple[float, float], text: str, font: "FreeTypeFont", anchor: str, grey: int = INK, way: str = ""
    ) -> None:
        """Write a line of text; `anchor` is Pillow's: `ls` is left at the baseline, `rs` right, `mm` in the middle.

        The `way` is `rtl` where the line is a part of what is read so, whatever letters it begins with; empty for
        that of its first letter. It takes the system's FriBidi.
        """
        self.pen.text(place, text, font=font, anchor=anchor, fill=grey, direction=way or None)

    def line(self, box: tuple[int, int, int, int]) -> None:
        """Fill a box with ink: left, top, right, bottom."""
        self.pen.rectangle(box, fill=INK)

    def rule(self, box: tuple[int, int, int, int]) -> None:
        """Fill a box with the accent."""
        self.accented.append(box)

    def png(self) -> bytes:
        """The sheet as a PNG of sixteen colours."""
        from PIL import Image, ImageDraw  # noqa: PLC0415  see above

        levels = [round(grey * (GREYS - 1) / 255) for grey in range(256)]
        picture = Image.frombytes("P", self.picture.size, self.picture.point(levels).tobytes())
        for box in self.accented:
            ImageDraw.Draw(picture).rectangle(box, fill=ACCENT)
        return _png(picture.size, picture.tobytes("raw", "P;4"), _palette(self.paper, self.accent))


def _png(size: tuple[int, int], pixels: bytes, palette: list[int]) -> bytes:
    """A PNG of pixels of half a byte each, and their palette (https://www.w3.org/TR/png-3/).

    Pillow's own tries five filters on each line, which costs twice as much as drawing the letters, and gains nothing.
    """
    width, height = size
    line = (width + 1) // 2
    unfiltered = b"".join(b"\0" + pixels[start : start + line] for start in range(0, len(pixels), line))
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, BITS, PALETTED, 0, 0, 0),
        b"PLTE": bytes(palette),
        b"IDAT": zlib.compress(unfiltered, LEVEL),
        b"IEND": b"",
    }
    return SIGNATURE + b"".join(_chunk(name, data) for name, data in chunks.items())


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _palette(paper: str, accent: str) -> list[int]:
    """Sixteen colours, each as red, green and blue: the greys from ink to paper, then the accent."""
    ink, white = _channels(INK_COLOUR), _channels(paper)
    greys = [
        round(dark + (light - dark) * min(level, GREYS - 1) / (GREYS - 1))
        for level in range(ACCENT)
        for dark, light in zip(ink, white, strict=True)
    ]
    return greys + _channels(accent)


def _channels(colour: str) -> list[int]:
    from PIL import ImageColor  # noqa: PLC0415  see above

    return list(ImageColor.getrgb(colour)[:3])
