"""Fonts that readers have, as packages of npm: Gelasio has the widths of Georgia, which is nobody's to pass on."""

from pathlib import Path

from tests.audit import node

FILES = {
    "Georgia": "gelasio/files/gelasio-latin-{weight}-normal.woff2",
    "Noto Serif": "noto-serif/files/noto-serif-latin-{weight}-normal.woff2",
}


def file_of(family: str, weight: int) -> Path:
    """The file of a font that stands for one weight of a family."""
    return node.modules() / "@fontsource" / FILES[family].format(weight=weight)
