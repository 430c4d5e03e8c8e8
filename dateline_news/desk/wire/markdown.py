"""Shown pieces as Markdown that says exactly their words: whatever could be markup in them is escaped.

Every piece becomes a block of one line, so nothing can be mistaken for a table, an underline or a
listing that takes several. What is left is what https://python-markdown.github.io reads inside of a
line and at its beginning, with the extensions that Pelican switches on.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from dateline_news.desk.wire.pieces import Fate, Piece

ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
SPECIAL = re.compile(r"[\\*`\[{]|(?<![^\W_])_|_(?![^\W_])")
HAZARD = re.compile(r"[\\*`\[{_<&]")  # all that the two above, and the opening of a tag, begin with
STARTS = re.compile(r"\A(?:(?P<sign>[#>+-])|(?P<number>\d+)\.(?=\s|$)|(?P<other>[:~]))")
ENTITIES = {":": "&#58;", "~": "&#126;"}  # signs that no backslash escapes
ENDS_HEADING = re.compile(r"#+\s*$")
QUOTED, LISTED = ("quote", "attribution"), ("item", "number")
PARTING = "<!-- -->"  # between two quotes, which would run into one


def words(text: str) -> str:
    """Some words as Markdown that can stand anywhere inside of a line."""
    text = " ".join(text.split())
    if not HAZARD.search(text):
        return text
    return SPECIAL.sub(r"\\\g<0>", ENTITY.sub("&amp;", text)).replace("<", "&lt;")


def line(text: str) -> str:
    """Some words as Markdown that can stand on a line of their own."""
    return STARTS.sub(_start, words(text), count=1)


def body(pieces: Sequence[Piece]) -> str:
    """The Markdown of the shown pieces, a block each."""
    shown = [piece for piece in pieces if piece.fate and piece.fate.kind == "shown"]
    return "\n".join(_lines(shown))


def _lines(shown: Sequence[Piece]) -> Iterable[str]:
    for piece, after in pairwise([*shown, None]):
        if piece is None or piece.fate is None:
            continue
        yield _block(piece, piece.fate)
        if after is None or after.fate is None:
            continue
        same = (piece.fate.name in QUOTED) == (after.fate.name in QUOTED) and piece.fate.group == after.fate.group
        if piece.fate.name in QUOTED and after.fate.name in QUOTED:
            yield from [">"] if same else ["", PARTING, ""]
        elif piece.fate.name != after.fate.name or not same or piece.fate.name not in LISTED:
            yield ""


def _block(piece: Piece, fate: Fate) -> str:
    name = fate.name
    if name == "heading":
        return "## " + ENDS_HEADING.sub(lambda match: match[0].replace("#", r"\#"), words(piece.text))
    if name in QUOTED:
        return f"> {line(piece.text)}"
    if name == "item":
        return f"- {line(piece.text)}"
    if name == "number":
        return f"{fate.value}. {line(piece.text)}"
    if name == "caption":
        return f"*{words(piece.text)}*"
    return line(piece.text)


def _start(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\."
    return f"\\{match['sign']}" if match["sign"] else ENTITIES[match["other"]]
