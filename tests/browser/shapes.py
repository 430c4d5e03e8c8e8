r"""More than three hundred shapes of copy that run a script, or load something, in a page that does not see to it.

Each is Markdown with HTML in it, on a line of its own in shapes.txt, where `\n` and its kin stand for characters. RUN
stands for the script that notes that it ran, AWAY for an address on another host.
"""

import re
from pathlib import Path

FILE = Path(__file__).with_name("shapes.txt")
CHARACTER = re.compile(r"\\(?:[nt\\]|x01|ue00[01])")
FAMILY = "== "
AIMED = "Quotes within quotes"  # from this family on, at a page that is seen to in the wrong way


def _read() -> tuple[list[str], int]:
    """All shapes, and how many of them run wherever nobody sees to it."""
    shapes: list[str] = []
    plain = 0
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith(FAMILY + AIMED):
            plain = len(shapes)
        if not line.startswith(FAMILY):
            shapes.append(CHARACTER.sub(lambda match: match[0].encode().decode("unicode_escape"), line))
    return shapes, plain


SHAPES, PLAIN = _read()


def numbered(shape: str, number: int) -> str:
    """The shape that notes its number when it runs, or asks for it elsewhere."""
    away = f"https://away.example/{number}"
    return shape.replace("RUN", f"fired({number})").replace("AWAY", away).replace("NUMBER", str(number))
