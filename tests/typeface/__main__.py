"""The command: makes the face anew, with its sheet, its licence and the outlines of the wordmark, in the theme."""

import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from tests.typeface.cut import cut
from tests.typeface.outlines import outlines
from tests.typeface.packages import LICENCE, data, newsreader
from tests.typeface.sheet import sheet

STATIC = Path(__file__).parents[2] / "theme" / "static"
DIGITS = 8  # of a digest: the name of what may be cached for ever


def main() -> None:
    """Write the files, and say how large the face is."""
    face, content = cut(newsreader()), BytesIO()
    face.flavor = "woff2"
    face.save(content)
    name = f"newsreader-{sha256(content.getvalue()).hexdigest()[:DIGITS]}.woff2"
    fonts = STATIC / "fonts"
    fonts.mkdir(exist_ok=True)
    for old in fonts.glob("*.woff2"):
        old.unlink()
    (fonts / name).write_bytes(content.getvalue())
    (fonts / "OFL.txt").write_bytes(data(LICENCE))
    (STATIC / "css" / "face.css").write_text(sheet(face, name), encoding="utf-8")
    (fonts / "wordmark.json").write_text(outlines(newsreader()), encoding="utf-8")
    sys.stdout.write(f"{name}: {len(content.getvalue()):,} bytes\n")


if __name__ == "__main__":
    main()
