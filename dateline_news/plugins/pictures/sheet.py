"""A sheet to draw letters and rules on, which becomes a small PNG.

It has four greys from ink to paper, and one accent: letters need no more at this size, and half a byte for each of
its pixels is a fifth of the time and half of the weight of a picture in full colour.
"""

import io
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # they take long to load, and pictures are drawn once
    from PIL.ImageFont import FreeTypeFont

INK, QUIET = 0, 90  # greys, of 255
INK_COLOUR = "#1b1916"
GREYS = 4
ACCENT = 15  # the last of the sixteen colours
Direction = Literal["ltr", "rtl"]


class Sheet:
    """A sheet of paper of a size in pixels and a colour (`#rrggbb`), and the colour of its accents."""

    def __init__(self, size: tuple[int, int], paper: str, accent: str) -> None:
        """Take an empty sheet."""
        from PIL import Image, ImageDraw  # noqa: PLC0415  see above

        self.picture = Image.new("L", size, 255)
        self.pen = ImageDraw.Draw(self.picture)
        self.paper, self.accent = paper, accent
        self.accented: list[tuple[int, int, int, int]] = []

    def text(self, place: tuple[float, float], text: str, font: "FreeTypeFont", anchor: str, grey: int = INK) -> None:
        """Write a line of text; `anchor` is Pillow's: `ls` is left at the baseline, `rs` right, `mm` in the middle."""
        self.pen.text(place, text, font=font, anchor=anchor, fill=grey)

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
        picture.putpalette(_palette(self.paper, self.accent))
        data = io.BytesIO()
        picture.save(data, "PNG", bits=4)
        return data.getvalue()


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
