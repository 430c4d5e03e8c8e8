"""Cuts the face out of a variable font: one size and weight of it, few letters, and what sets them well."""

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont

from tests.typeface import letters
from tests.typeface.kerning import pairs, set_kerning

EM = 1000
AT = {"opsz": 72, "wght": 600}  # the display cut
KEPT = ["liga", "locl"]
ALIKE = {0x2010: "-", 0x2011: "-", 0x202F: " "}  # characters that look like one that is there


def cut(font: TTFont) -> TTFont:
    """The face, of the whole font."""
    instantiateVariableFont(font, AT, inplace=True)
    _set_figures(font)
    distances = pairs(font, _glyphs(font, letters.KERNED))
    _drop_all_but(font, letters.FACE)
    scale_upem(font, EM)
    glyphs = _glyphs(font, letters.KERNED)
    set_kerning(font, {pair: value for pair, value in distances.items() if set(pair) <= set(glyphs)}, glyphs)
    _set_line(font)
    for table in font["cmap"].tables:
        table.cmap |= {code: table.cmap[ord(like)] for code, like in ALIKE.items() if code not in table.cmap}
    font["post"].formatType = 3.0  # no names of glyphs
    return font


def _glyphs(font: TTFont, text: str) -> list[str]:
    cmap = font.getBestCmap()
    return list(dict.fromkeys(cmap[ord(letter)] for letter in text))


def _set_figures(font: TTFont) -> None:
    """Let the figures be those of running lines (`pnum`), which is what headlines want; tables are set otherwise."""
    table = font["GSUB"].table
    at = next(f.Feature.LookupListIndex[0] for f in table.FeatureList.FeatureRecord if f.FeatureTag == "pnum")
    mapping = getattr(
        table.LookupList.Lookup[at].SubTable[0], "ExtSubTable", table.LookupList.Lookup[at].SubTable[0]
    ).mapping
    for subtable in font["cmap"].tables:
        subtable.cmap = {
            code: mapping.get(name, name) if chr(code).isascii() and chr(code).isdigit() else name
            for code, name in subtable.cmap.items()
        }


def _drop_all_but(font: TTFont, text: str) -> None:
    options = Options(
        layout_features=KEPT, hinting=False, name_IDs=[0, 1, 2, 13], name_languages=[0x409], notdef_outline=False,
        glyph_names=True, drop_tables=["DSIG", "GPOS", "STAT", "gasp", "meta"],
    )  # fmt: skip
    subsetter = Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)


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
