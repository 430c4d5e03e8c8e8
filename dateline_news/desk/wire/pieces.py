"""A copy as pieces, each of which meets exactly one fate.

That is how the desk accounts for every word. A copy is cut into pieces, in order. A recogniser takes
pieces and gives pieces: it may cut one where it likes, and it may say what becomes of one that nobody
has claimed. It can do nothing else, so whatever the recognisers guess, the words of the copy in order
are the words shown, kept as metadata and dropped, in order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["shown", "metadata", "dropped"]


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a piece.

    shown: `name` is how it is set (paragraph, heading, item, number, quote, attribution, caption);
    `group` tells one quote or list from the next.
    metadata: `name` is the field, `value` what the field says because of it.
    dropped: `name` is the rule that dropped it.
    """

    kind: Kind
    name: str
    value: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the copy, the line (from 1) they begin on, and their block: what stands between empty lines."""

    text: str
    line: int
    block: int
    fate: Fate | None = None

    @property
    def free(self) -> bool:
        """Whether nobody has claimed it."""
        return self.fate is None

    def is_shown_as(self, *names: str) -> bool:
        """Whether it is shown, and in one of these ways."""
        return self.fate is not None and self.fate.kind == "shown" and self.fate.name in names


Pieces = list[Piece]
Recogniser = Callable[[Sequence[Piece]], Pieces]


def shown(name: str, group: int = 0) -> Fate:
    """To be shown in some way."""
    return Fate("shown", name, group=group)


def metadata(name: str, value: str) -> Fate:
    """To become (a part of) a field."""
    return Fate("metadata", name, value)


def dropped(rule: str) -> Fate:
    """To be left out, by a rule that has a name."""
    return Fate("dropped", rule)


def claimed(piece: Piece, fate: Fate) -> Piece:
    """The piece with its fate. What is claimed once stays so."""
    return replace(piece, fate=fate) if piece.free else piece


def cut(piece: Piece, *spans: tuple[int, int, Fate]) -> Pieces:
    """A piece in parts: the spans (begin, end, fate), in order, and what is left free around them."""
    parts: Pieces = []
    at = 0
    for begin, end, fate in spans:
        parts += [replace(piece, text=piece.text[at:begin]), replace(piece, text=piece.text[begin:end], fate=fate)]
        at = end
    parts.append(replace(piece, text=piece.text[at:]))
    return [replace(part, text=part.text.strip()) for part in parts if part.text.strip()]


def each(pieces: Iterable[Piece], part: Callable[[Piece], Pieces | None]) -> Pieces:
    """Every free piece replaced by what `part` makes of it (None leaves it as it is)."""
    made: Pieces = []
    for piece in pieces:
        parts = part(piece) if piece.free else None
        made += [piece] if parts is None else parts
    return made


def letters(texts: Iterable[str]) -> str:
    """Every character but white space: what an account of a copy must add up to."""
    return "".join("".join(text.split()) for text in texts)
