"""Fallbacks: how a reader's own font has to be scaled so that headlines take as much room in it as in the face."""

from itertools import pairwise
from typing import NamedTuple

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.typeface.cut import LIGHTEST, WEIGHT
from tests.typeface.kerning import pairs
from tests.typeface.packages import GELASIO, GELASIO_BOLD, NOTO_SERIF, font
from tests.typeface.sample import lines


class Fallback(NamedTuple):
    """A font that readers may have: its family, the names it goes by, the weights that it stands for, and its scale."""

    family: str
    names: tuple[str, ...]
    weights: str
    scale: float


def fallbacks(face: TTFont) -> list[Fallback]:
    """Each with the scale at which its lines are as long as those of the face; the regular fonts, of the lightest."""
    light, bold = length(_instance(face, LIGHTEST)), length(_instance(face, WEIGHT))
    noto = font(NOTO_SERIF)
    return [
        Fallback("Georgia", ("Georgia Bold", "Georgia-Bold"), "501 900", bold / length(font(GELASIO_BOLD))),
        Fallback("Georgia", ("Georgia",), "1 500", light / length(font(GELASIO))),
        Fallback("Noto Serif", ("Noto Serif Bold", "NotoSerif-Bold"), "501 900", bold / length(_instance(noto, 700))),
        Fallback("Noto Serif", ("Noto Serif", "NotoSerif-Regular"), "1 500", light / length(_instance(noto, 400))),
    ]


def _instance(variable: TTFont, weight: int) -> TTFont:
    """One weight of a variable font, at its ordinary width."""
    axes = {axis.axisTag: axis.defaultValue for axis in variable["fvar"].axes} | {"wght": weight}
    return instantiateVariableFont(variable, axes)


def length(of: TTFont) -> float:
    """How long all headlines of the sample are, one after another, in ems."""
    cmap, widths = of.getBestCmap(), of["hmtx"]
    texts = [[cmap[ord(letter)] for letter in line] for line in lines()]
    kerning = pairs(of, sorted({name for text in texts for name in text}))
    units: int = sum(widths[name][0] for text in texts for name in text)
    em: int = of["head"].unitsPerEm
    return units / em + sum(kerning.get(pair, 0) for text in texts for pair in pairwise(text)) / 1000
