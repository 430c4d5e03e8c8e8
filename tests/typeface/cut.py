"""Cuts the face out of a variable font: one size of it, a range of weights, few letters, and what sets them well."""

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont
from fontTools.varLib.iup import iup_delta_optimize

from tests.typeface import letters
from tests.typeface.kerning import of_plain_letters, set_kerning

LIGHTEST, WEIGHT = 450, 600
DISPLAY = 72  # the size that it is drawn for, in points
EM = 500  # units: one is a tenth of a pixel in a headline of 54
NEAR = 1  # how many units a point may be off in the lightest weight, if it then need not be named
ALIKE = {0x2010: "-", 0x2011: "-", 0x202F: " "}  # characters that look like one that is there


def cut(font: TTFont) -> TTFont:
    """The face, of the whole font."""
    instantiateVariableFont(font, {"opsz": DISPLAY, "wght": (LIGHTEST, WEIGHT, WEIGHT)}, inplace=True)
    set_figures(font)
    distances = of_plain_letters(font, letters.KERNED)
    _drop_all_but(font, letters.FACE)
    scale_upem(font, EM)
    _simplify_weights(font)
    set_kerning(font, distances)
    _set_line(font)
    for table in font["cmap"].tables:
        table.cmap |= {code: table.cmap[ord(like)] for code, like in ALIKE.items()}
    font["post"].formatType = 3.0  # no names of glyphs
    return font


def set_figures(font: TTFont) -> None:
    """Let the figures be those of running lines (`pnum`), which is what headlines want; tables are set otherwise."""
    table = font["GSUB"].table
    at = next(f.Feature.LookupListIndex[0] for f in table.FeatureList.FeatureRecord if f.FeatureTag == "pnum")
    part = table.LookupList.Lookup[at].SubTable[0]
    mapping = getattr(part, "ExtSubTable", part).mapping
    for subtable in font["cmap"].tables:
        subtable.cmap = {code: mapping.get(name, name) for code, name in subtable.cmap.items()}


def _drop_all_but(font: TTFont, text: str) -> None:
    options = Options(
        layout_features=["liga", "locl"], hinting=False, name_IDs=[0, 1, 2], name_languages=[0x409],
        notdef_outline=False, glyph_names=True, drop_tables=["DSIG", "GPOS", "STAT", "gasp", "meta"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)


def _simplify_weights(font: TTFont) -> None:
    """Leave out what follows: points that others carry along, and widths, which the outlines have too."""
    del font["HVAR"]
    outlines, widths = font["glyf"], font["hmtx"].metrics
    for name, variations in font["gvar"].variations.items():
        points, outline = outlines._getCoordinatesAndControls(name, widths)  # noqa: SLF001  as its own instancer does
        for variation in variations:
            variation.calcInferredDeltas(points, outline.endPts)
            moved = iup_delta_optimize(variation.coordinates, points, outline.endPts, tolerance=NEAR)
            variation.coordinates = [by and (round(by[0]), round(by[1])) for by in moved]


def _set_line(font: TTFont) -> None:
    """Let capitals stand in the middle of a line: as much above them as the deepest letter has below."""
    cmap, outlines = font.getBestCmap(), font["glyf"]
    capital = outlines[cmap[ord("H")]].yMax
    depth = max(-outlines[cmap[ord(letter)]].yMin for letter in "gjpqy")
    header, numbers = font["hhea"], font["OS/2"]
    header.ascent = numbers.sTypoAscender = numbers.usWinAscent = capital + depth
    header.descent = numbers.sTypoDescender = -depth
    header.lineGap = numbers.sTypoLineGap = 0
    numbers.usWinDescent = depth
