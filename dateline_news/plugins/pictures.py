"""The paper's own pictures, drawn from its name: the default preview picture and the icons.

Drawn with a serif that comes as a package (Source Serif, SIL OFL), so that they are the same, byte for
byte, on every machine. That font reaches no reader.
"""

import io
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.model.paper import COLOURS, Masthead
from dateline_news.press import plan

if TYPE_CHECKING:  # they take long to load, and the pictures are drawn once in the life of a paper
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

MASTHEAD_PICTURE, ICON, ICON_PICTURE = "masthead.png", "icon.svg", "icon-192.png"
SIZE = (1200, 630)  # pixels, as previews want it
ICON_SIDE = 192  # pixels; a multiple of 48, as search engines want it
INK, QUIET = "#1b1916", "#5d574e"
MARGIN, SMALLEST = 96, 12  # pixels


def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """The three files."""
    inputs = _inputs(paper.masthead)
    yield plan.File(MASTHEAD_PICTURE, masthead_picture, inputs)
    yield plan.File(ICON, icon, inputs)
    yield plan.File(ICON_PICTURE, icon_picture, inputs)


def _inputs(masthead: Masthead) -> plan.Inputs:
    return {
        "name": masthead.name,
        "tagline": masthead.tagline,
        "accent": masthead.accent["light"],
        "paper": COLOURS["light"],
    }


def masthead_picture(inputs: plan.Inputs) -> bytes:
    """A PNG of 1200×630: the paper's name between two rules, its tagline below."""
    picture, pen = _sheet(SIZE, inputs["paper"])
    width, height = SIZE
    pen.rectangle((MARGIN, 150, width - MARGIN, 157), fill=inputs["accent"])
    pen.line((MARGIN, 170, width - MARGIN, 170), fill=INK, width=1)
    pen.text((width / 2, height / 2), inputs["name"], font=_fitting(inputs["name"], "Bold", 190), fill=INK, anchor="mm")
    pen.line((MARGIN, 460, width - MARGIN, 460), fill=INK, width=1)
    pen.text((width / 2, 512), inputs["tagline"], font=_fitting(inputs["tagline"], "", 40), fill=QUIET, anchor="mm")
    return _png(picture)


def icon_picture(inputs: plan.Inputs) -> bytes:
    """A PNG of 192×192: the paper's initial over a rule."""
    picture, pen = _sheet((ICON_SIDE, ICON_SIDE), inputs["paper"])
    pen.text((ICON_SIDE / 2, 136), inputs["name"][0], font=_font("Bold", 150), fill=INK, anchor="ms")
    pen.rectangle((36, 154, ICON_SIDE - 36, 163), fill=inputs["accent"])
    return _png(picture)


def icon(inputs: plan.Inputs) -> bytes:
    """The same as SVG, in the reader's own serif, which follows the browser's colour scheme."""
    root = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox="0 0 48 48")
    style = SubElement(root, "style")
    style.text = f"rect,text{{fill:{INK}}}@media(prefers-color-scheme:dark){{text{{fill:#efeae1}}}}"
    letter = {
        "x": "24",
        "y": "34",
        "text-anchor": "middle",
        "font-family": "Georgia,serif",
        "font-weight": "700",
        "font-size": "38",
    }
    SubElement(root, "text", letter).text = inputs["name"][0]
    SubElement(root, "rect", {"x": "9", "y": "39", "width": "30", "height": "3", "style": f"fill:{inputs['accent']}"})
    return bytes(tostring(root))


def _sheet(size: tuple[int, int], colour: str) -> "tuple[Image, ImageDraw]":
    """A sheet of a size in pixels and a colour, and the pen to draw on it."""
    from PIL import Image, ImageDraw  # noqa: PLC0415  see above

    picture = Image.new("RGB", size, colour)
    return picture, ImageDraw.Draw(picture)


@cache
def _font(weight: str, size: int) -> "FreeTypeFont":
    import font_source_serif_pro as serif  # noqa: PLC0415  see above
    from PIL import ImageFont  # noqa: PLC0415  see above

    return ImageFont.truetype(serif.font_files_ttf[f"SourceSerifPro{weight}"], size)


def _fitting(text: str, weight: str, size: int) -> "FreeTypeFont":
    """The font at the largest size, up to `size`, at which a line fits between the margins."""
    while size > SMALLEST and _font(weight, size).getlength(text) > SIZE[0] - 2 * MARGIN:
        size -= 2
    return _font(weight, size)


def _png(picture: "Image") -> bytes:
    """The bytes of a picture in few colours: letters need no more, and previews should be light."""
    data = io.BytesIO()
    picture.quantize(32).save(data, "PNG", optimize=True)
    return data.getvalue()


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
