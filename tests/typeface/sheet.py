"""The sheet that declares the face and its fallbacks."""

from fontTools.ttLib import TTFont

from tests.typeface.cut import LIGHTEST, WEIGHT
from tests.typeface.fallbacks import fallbacks

FACE = """\
/* The face of headlines. Made by `make typeface`: change tests/typeface instead. */
@font-face {{
  font-display: optional;
  font-family: Headline;
  font-weight: {weights};
  src: url("../fonts/{name}");
  unicode-range: U+20-24F, U+2010-20CF; /* a letter of another script does not ask for it */
}}
"""
FALLBACK = """
@font-face {{
  ascent-override: {ascent:.1%};
  descent-override: {descent:.1%};
  font-family: "Headline {family}";
  font-weight: {weights};
  size-adjust: {scale:.1%};
  src: local("{font}");
}}
"""


def sheet(face: TTFont, name: str) -> str:
    """The sheet for a face in the file of that name: the fallbacks' lines are as high as its own, and as long."""
    em, line = face["head"].unitsPerEm, face["hhea"]
    rules = [FACE.format(name=name, weights=f"{LIGHTEST} {WEIGHT}")]
    for fallback in fallbacks(face):
        ascent, descent = (part / em / fallback.scale for part in (line.ascent, -line.descent))
        rules.append(FALLBACK.format(**fallback._asdict(), ascent=ascent, descent=descent))
    return "".join(rules)
