"""The font that the face is cut of: a package of one version, and of one digest."""

from hashlib import sha256
from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont

PACKAGE = "fontpkg_newsreader"  # of PyPI, pinned in requirements/typeface.txt
FONT, LICENCE = "files/Newsreader[opsz,wght].ttf", "LICENSE"
DIGESTS = {
    FONT: "8a08d13f8a6c0d51be379a60af84f945f65369a67e509ee3c3bdcc421254d7c1",
    LICENCE: "fdfad38143ec470553cae82a1e45320bdd1b9ec70415d37bd0171051d8a4ded8",
}


def newsreader() -> TTFont:
    """The whole font, to be changed at will."""
    return TTFont(BytesIO(data(FONT)), recalcTimestamp=False)


def data(file: str) -> bytes:
    """The bytes of a file of the package; SystemExit where they are not those that the digest is of."""
    content = files(PACKAGE).joinpath(file).read_bytes()
    if (digest := sha256(content).hexdigest()) != DIGESTS[file]:
        raise SystemExit(f"{file} of {PACKAGE} has the digest {digest}, not the one that stands here.")
    return content
