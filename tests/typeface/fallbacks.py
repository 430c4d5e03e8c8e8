"""Fallbacks: how a reader's own font has to be scaled so that headlines take as much room in it as in the face."""

from itertools import pairwise
from typing import NamedTuple

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.audit.fonts import file_of
from tests.typeface.cut import LIGHTEST, WEIGHT
from tests.typeface.kerning import pairs
from tests.typeface.sample import lines

# The fonts of each family, by their weight, and what each weight stands for.
NAMES = {
    "Georgia": {700: "Georgia Bold", 400: "Georgia"},
    "Noto Serif": {700: "Noto Serif Bold", 400: "Noto Serif"},
}
STANDS_FOR = {WEIGHT: "501 900", LIGHTEST: "1 500"}


class Fallback(NamedTuple):
    """A font that readers may have: its family, its own name, the weights that it stands for, and its scale."""

    family: str
    font: str
    weights: str
    scale: float


def fallbacks(face: TTFont) -> list[Fallback]:
    """Each with the scale at which its lines are as long as those of the face; the regular fonts, of the lightest."""
    lengths = {weight: length(instantiateVariableFont(face, {"wght": weight})) for weight in (LIGHTEST, WEIGHT)}
    return [
        Fallback(family, name, weights, lengths[weight] / length(TTFont(file_of(family, of_font))))
        for family, names in NAMES.items()
        for (of_font, name), (weight, weights) in zip(names.items(), STANDS_FOR.items(), strict=True)
    ]


def length(of: TTFont) -> float:
    """How long all headlines of the sample are, one after another, in ems."""
    cmap, widths = of.getBestCmap(), of["hmtx"]
    texts = [[cmap[ord(letter)] for letter in line] for line in lines()]
    kerning = pairs(of, sorted({name for text in texts for name in text}))
    units: int = sum(widths[name][0] for text in texts for name in text)
    em: int = of["head"].unitsPerEm
    return units / em + sum(kerning.get(pair, 0) for text in texts for pair in pairwise(text)) / 1000
