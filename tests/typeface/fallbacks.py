"""Fallbacks: how a reader's own font has to be scaled so that headlines take as much room in it as in the face."""

from itertools import pairwise

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.typeface.kerning import pairs
from tests.typeface.packages import GELASIO, NOTO_SERIF, font
from tests.typeface.sample import lines

BOLD = 700


def georgia() -> TTFont:
    """The widths of Georgia Bold."""
    return font(GELASIO)


def noto_serif() -> TTFont:
    """Noto Serif Bold."""
    return instantiateVariableFont(font(NOTO_SERIF), {"wght": BOLD, "wdth": 100})


def scale(face: TTFont, fallback: TTFont) -> float:
    """By how much letters of a fallback are to be larger for lines as long as those of the face."""
    return length(face) / length(fallback)


def length(of: TTFont) -> float:
    """How long all headlines of the sample are, one after another, in ems."""
    cmap, widths = of.getBestCmap(), of["hmtx"]
    texts = [[cmap[ord(letter)] for letter in line] for line in lines()]
    kerning = pairs(of, sorted({name for text in texts for name in text}))
    units: int = sum(widths[name][0] for text in texts for name in text)
    em: int = of["head"].unitsPerEm
    return units / em + sum(kerning.get(pair, 0) for text in texts for pair in pairwise(text)) / 1000
