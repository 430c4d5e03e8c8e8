"""The paper's own pictures, drawn from its name: what its pages are shared with, the icons, and what names these.

    faces    which face has the letters of a text
    fitting  a headline in lines, as large as there is room
    sheet    what letters and rules are drawn on

The faces come as files, so that the pictures are the same, byte for byte, on every machine.
"""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.model.addresses import encoded
from dateline_news.model.addresses.of_pages import file_of
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import COLOURS, Front, Masthead, Paper, direction
from dateline_news.plugins.pictures import faces
from dateline_news.plugins.pictures.sheet import INK_COLOUR, QUIET, Sheet
from dateline_news.press import plan

if TYPE_CHECKING:  # it takes long to load, and the pictures are drawn once in the life of a paper
    from PIL.ImageFont import FreeTypeFont

MASTHEAD_PICTURE, ICON, ICON_PICTURE = "masthead.png", "icon.svg", "icon-192.png"
MANIFEST = "site.webmanifest"
SIZE = (1200, 630)  # pixels, as previews want it
ICON_SIDE = 192  # pixels; a multiple of 48, as search engines want it
MARGIN, SMALLEST = 96, 12  # pixels
UNSET = (
    "no face has all letters of it, so the pictures that show the paper's name lack some; "
    'install "dateline-news[cards]" for Greek, Cyrillic and Arabic letters'
)


def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """The three files, and the manifest."""
    inputs = _inputs(paper.masthead)
    yield plan.File(MASTHEAD_PICTURE, masthead_picture, inputs)
    yield plan.File(ICON, icon, inputs)
    yield plan.File(ICON_PICTURE, icon_picture, inputs)
    home = {"lang": paper.masthead.lang, "name": paper.masthead.name, "path": encoded(file_of("INDEX", paper.settings))}
    yield plan.File(MANIFEST, manifest, home)


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """`manifest` for the page from which a browser puts the paper on a home screen, and for that which says so."""
    is_wanted = page.template in ("index", "follow") and not front.lang
    return {"manifest": {"path": MANIFEST} if is_wanted else None}


def manifest(inputs: plan.Inputs) -> bytes:
    """What a home screen shows of the paper, and where that leads (https://www.w3.org/TR/appmanifest/)."""
    icons = [
        {"src": ICON, "type": "image/svg+xml", "sizes": "any"},
        {"src": ICON_PICTURE, "type": "image/png", "sizes": f"{ICON_SIDE}x{ICON_SIDE}"},
    ]
    about = {"name": inputs["name"], "lang": inputs["lang"], "dir": direction(inputs["lang"])}
    colours = {"background_color": COLOURS["light"], "theme_color": COLOURS["light"]}
    way = {"start_url": inputs["path"], "scope": "./", "display": "minimal-ui"}
    return json.dumps({**about, **way, **colours, "icons": icons}, ensure_ascii=False).encode()


def _inputs(masthead: Masthead) -> plan.Inputs:
    return {
        "name": faces.spelt(masthead.name) or masthead.name,
        "tagline": faces.spelt(masthead.tagline),
        "accent": masthead.accent["light"],
        "paper": COLOURS["light"],
    }


def masthead_picture(inputs: plan.Inputs) -> bytes:
    """A PNG of 1200×630: the paper's name between two rules, its tagline below."""
    sheet = Sheet(SIZE, inputs["paper"], inputs["accent"])
    width, height = SIZE
    sheet.rule((MARGIN, 150, width - MARGIN, 157))
    sheet.line((MARGIN, 170, width - MARGIN, 170))
    sheet.text((width / 2, height / 2), inputs["name"], _fitting(inputs["name"], faces.BOLD, 190), "mm")
    sheet.line((MARGIN, 460, width - MARGIN, 460))
    sheet.text((width / 2, 512), inputs["tagline"], _fitting(inputs["tagline"], faces.REGULAR, 40), "mm", QUIET)
    return sheet.png()


def icon_picture(inputs: plan.Inputs) -> bytes:
    """A PNG of 192×192: the paper's initial over a rule."""
    sheet = Sheet((ICON_SIDE, ICON_SIDE), inputs["paper"], inputs["accent"])
    initial = _initial(inputs["name"])
    sheet.text((ICON_SIDE / 2, 136), initial, faces.font(_face(initial), faces.BOLD, 150), "ms")
    sheet.rule((36, 154, ICON_SIDE - 36, 163))
    return sheet.png()


def icon(inputs: plan.Inputs) -> bytes:
    """The same as SVG, in the reader's own serif, which follows the browser's colour scheme."""
    root = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox="0 0 48 48")
    style = SubElement(root, "style")
    style.text = f"rect,text{{fill:{INK_COLOUR}}}@media(prefers-color-scheme:dark){{text{{fill:#efeae1}}}}"
    letter = {
        "x": "24",
        "y": "34",
        "text-anchor": "middle",
        "font-family": "Georgia,serif",
        "font-weight": "700",
        "font-size": "38",
    }
    SubElement(root, "text", letter).text = _initial(inputs["name"])
    SubElement(root, "rect", {"x": "9", "y": "39", "width": "30", "height": "3", "style": f"fill:{inputs['accent']}"})
    return bytes(tostring(root))


def _initial(name: str) -> str:
    """The letter that stands for a paper: the first that is one."""
    return next(filter(str.isalnum, name), name[0])


def _fitting(text: str, weight: int, size: int) -> "FreeTypeFont":
    """The font at the largest size, up to `size`, at which a line fits between the margins."""
    face = _face(text)
    while size > SMALLEST and faces.font(face, weight, size).getlength(text) > SIZE[0] - 2 * MARGIN:
        size -= 2
    return faces.font(face, weight, size)


def _face(text: str) -> str:
    """The face of a text; where none has all of its letters, that which has most of them."""
    return faces.face_for(text) or max(faces.installed(), key=lambda face: faces.count(face, text))


def unset(paper: Paper, entries: Iterable[plan.PlannedFile]) -> Iterator[plan.PlanFault]:
    """Tell that no face can set the paper's name."""
    del entries
    name = faces.spelt(paper.masthead.name)
    if not paper.settings["PREVIEW"] and not (name and faces.face_for(name)):
        yield plan.PlanFault(Diagnostic("pelicanconf.py", 1, "SITENAME", UNSET, "advice"))


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
    plan.head.connect(head)
    plan.after_all.connect(unset)
