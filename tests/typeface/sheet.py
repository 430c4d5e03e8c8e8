"""The sheet that declares the face and its fallbacks."""

from fontTools.ttLib import TTFont

from tests.typeface import fallbacks

SHEET = """\
/* The face of headlines. Made by `make typeface`: change tests/typeface instead. */
@font-face {{
  font-display: optional;
  font-family: Headline;
  font-weight: 100 900;
  src: url("../fonts/{name}") format("woff2");
  unicode-range: U+20-24F, U+2010-20CF, U+2122, U+2212; /* a letter of another script does not ask for it */
}}
"""
FALLBACK = """
@font-face {{
  ascent-override: {ascent:.1%};
  descent-override: {descent:.1%};
  font-family: "Headline {name}";
  font-weight: 100 900;
  line-gap-override: 0%;
  size-adjust: {scale:.1%};
  src: {fonts};
}}
"""
LOCAL = {
    "Georgia": ('local("Georgia Bold"), local(Georgia-Bold)', fallbacks.georgia),
    "Noto Serif": ('local("Noto Serif Bold"), local(NotoSerif-Bold)', fallbacks.noto_serif),
}


def sheet(face: TTFont, name: str) -> str:
    """The sheet for a face in the file of that name: the fallbacks' lines are as high as its own, and as long."""
    em, line = face["head"].unitsPerEm, face["hhea"]
    rules = [SHEET.format(name=name)]
    for family, (fonts, font) in LOCAL.items():
        scale = fallbacks.scale(face, font())
        ascent, descent = (part / em / scale for part in (line.ascent, -line.descent))
        rules.append(FALLBACK.format(name=family, fonts=fonts, scale=scale, ascent=ascent, descent=descent))
    return "".join(rules)
