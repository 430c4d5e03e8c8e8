"""Chooses the face in which a text is drawn: the theme's own, or one of the extra `cards` for other letters.

The theme's has Latin (docs/decisions/0017-a-face-for-headlines.md). The extra brings Noto Serif, for Greek and
Cyrillic, and Amiri, for the languages in Arabic script. No reader loads any of them: they are drawn into pictures.
"""

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from dateline_news import settings as shipped

if TYPE_CHECKING:  # it takes long to load, and pictures are drawn once
    from PIL.ImageFont import FreeTypeFont

THEME, NOTO, AMIRI = "theme", "fontpkg_noto_serif", "fontpkg_amiri"
FILES = {NOTO: "NotoSerif[[]wdth,wght].ttf", AMIRI: "Amiri-{weight}.ttf"}  # patterns of names in files/
BOLD, REGULAR = 600, 450  # weights, as the theme's face has them
INVISIBLE = {"Cf", "Zs"}  # Unicode's categories of what needs no letter
PICTOGRAPHS, COLOURED = {"So", "Sk", "Me"}, "\ufe0f"  # Unicode's categories; what asks for a pictograph in colour
PROBE = 20  # pixels: a size at which letters are looked for
NO_LETTER = "\U0010ffff"
# What the theme's face is known to have, so that most headlines are judged without loading a face.
USUAL = {letter for letter in map(chr, range(0x100)) if letter.isalnum() and letter not in "ªº¹²³¼½¾µ"} | set(
    " !\"#$%&'()+,-./:;?@“”‘’–—…€£"
)


def spelt(text: str) -> str:
    """A text without its pictographs, which no face of text has: 🚢 and the like."""
    if USUAL.issuperset(text):
        return text
    signs = (" " if unicodedata.category(sign) in PICTOGRAPHS else sign for sign in text if sign != COLOURED)
    return " ".join("".join(signs).split())


def face_for(text: str) -> str:
    """The name of the first face that has every letter of a text; empty if none has."""
    if USUAL.issuperset(text):
        return THEME
    return next((face for face in installed() if all(_has(face, letter) for letter in text)), "")


@cache
def font(face: str, weight: int, size: int) -> "FreeTypeFont":
    """A face at a weight and a size in pixels."""
    from PIL import ImageFont  # noqa: PLC0415  see above

    letters = ImageFont.truetype(_file(face, weight), size)
    if face == NOTO:
        letters.set_variation_by_axes([weight, 100])
    elif face == THEME:
        letters.set_variation_by_axes([weight])
    return letters


def count(face: str, text: str) -> int:
    """How many letters of a text a face has."""
    return sum(_has(face, letter) for letter in text)


@cache
def installed() -> tuple[str, ...]:
    """The faces that are there; a text from right to left cannot be shaped without the system's FriBidi."""
    usable = {THEME: True, NOTO: True, AMIRI: has_bidi()}
    return tuple(face for face, is_usable in usable.items() if is_usable and (face == THEME or find_spec(face)))


@cache
def has_bidi() -> bool:
    """Whether a line can be set from right to left here."""
    from PIL import features  # noqa: PLC0415  see above

    return bool(features.check_feature("fribidi"))


def _file(face: str, weight: int) -> Path:
    """The file of a face."""
    if face == THEME:
        return next((Path(shipped.THEME) / "static" / "fonts").glob("*.woff2"))
    spec = find_spec(face)
    folder = Path(str(spec.origin)).parent / "files" if spec else Path()
    return next(folder.glob(FILES[face].format(weight="Bold" if weight >= BOLD else "Regular")))


@cache
def _has(face: str, letter: str) -> bool:
    """Whether a face has a letter: what it lacks is drawn as what no face has."""
    if unicodedata.category(letter) in INVISIBLE:
        return True
    letters = font(face, BOLD, PROBE)
    return _shape(letters, letter) != _shape(letters, NO_LETTER)


def _shape(letters: "FreeTypeFont", text: str) -> tuple[float, bytes]:
    return letters.getlength(text), bytes(letters.getmask(text))
