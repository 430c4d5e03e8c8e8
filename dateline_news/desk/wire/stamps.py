"""Dates that say when a copy was published or changed: at its very beginning, or on lines of their own.

Dates inside of sentences and of quoted posts are news, not stamps; nothing here looks at them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline_news.desk.wire import date
from dateline_news.desk.wire.pieces import Fate, Piece, Pieces, cut

# The roles of stamps. A stamp without a label is `published`.
ROLES = {
    "updated": r"(?:last\s+)?(?:updated|modified|edited|revised|changed)|آخری اپ ڈیٹ|اپ ڈیٹ|آخر تحديث|تحديث",
    "created": r"created",
    "published": (
        r"(?:first\s+|originally\s+)?(?:published|posted|issued|released|filed)|publish(?:ed|ing)?\s+date|publication\s+date"
        r"|dated?|pub\s?date|تاریخ اشاعت|تاریخ|شائع|تاريخ النشر|التاريخ|نُشر|نشر"
    ),
}
LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{role}>{words})" for role, words in ROLES.items()) + ")"
    r"(?!\w)(?:\s+(?:on|at|date))?(?:\s+in\s+[^,:،]{2,40},)?\s*[:=\-–—،]?\s*",
    re.IGNORECASE,
)
GLUE = re.compile(r"[\s|,،·•()\[\]/–—-]*")
EDGES = re.compile(r"\s*[|·•:–—-]+\s*|\s+|$")
SEPARATED = re.compile(r"\s*[|·•–—-]+\s*$|\s*\($")
WRITER = re.compile(  # who wrote it, where no name is given
    r"(?:(?:by|our|a|the|staff|special|own|web|news|monitoring|sports|city|business)\s+)*"
    r"(?:correspondent|reporter|report|desk|bureau|agencies|monitoring)",
    re.IGNORECASE,
)
HEAD = 12  # pieces from the top among which a bare date is a stamp
LONGEST = 240  # characters of a line of stamps
LEAD = 25  # words that make a piece a paragraph, with which the head ends


def opening(pieces: Sequence[Piece]) -> Pieces:
    """Recognise the stamp that a copy opens with, whether anything stands right behind it or not."""
    if not pieces:
        return []
    first, text = pieces[0], pieces[0].text
    stamp = _stamp(text, 0)
    if stamp is None:
        return list(pieces)
    fate, written = stamp
    rest = text[written.end :]
    labelled = bool(LABEL.match(text))
    goes_on = rest.strip()[:1].islower() or rest.strip()[:1] in tuple(".;’'")
    if rest.strip() and not labelled and (goes_on or not written.is_whole):
        return list(pieces)
    end = written.end
    if rest.strip() and (edge := EDGES.match(rest)) and not rest[edge.end() :].startswith("("):
        end += edge.end()
    return [*cut(first, (0, end, fate)), *pieces[1:]]


def lines(pieces: Sequence[Piece]) -> Pieces:
    """Recognise stamps that have lines to themselves: labelled ones anywhere, bare ones at the head or the very end."""
    head = next((at for at, piece in enumerate(pieces) if _is_prose(piece)), len(pieces))
    made: Pieces = []
    for at, piece in enumerate(pieces):
        is_outer = at < min(head, HEAD) or at == len(pieces) - 1
        may_be = piece.free and len(piece.text) <= LONGEST and date.DIGIT.search(piece.text)
        found = list(_line(piece.text, bare=is_outer)) if may_be else []
        if not found and may_be and at < min(head, HEAD):
            found = _tail(piece.text)
        made += cut(piece, *found) if found else [piece]
    return made


def _stamp(text: str, place: int) -> tuple[Fate, date.Written] | None:
    """The stamp that begins at a place: its fate (whose value is the date), and the date."""
    label = LABEL.match(text, place)
    written = date.at(text, label.end() if label else place)
    if not written:
        return None
    role = next(role for role in ROLES if label[role]) if label else "published"
    return Fate("metadata", role, text[place : written.end]), written


def _line(text: str, *, bare: bool) -> Iterator[tuple[int, int, Fate]]:
    """The spans of the stamps that are all a line has; none if it has anything else."""
    place = _past_glue(text, 0)
    spans: list[tuple[int, int, Fate]] = []
    while place < len(text):
        stamp = _stamp(text, place)
        if stamp is None or not (bare or spans or LABEL.match(text, place)):
            return
        end = _past_glue(text, stamp[1].end)
        spans.append((spans[-1][1] if spans else 0, end, stamp[0]))
        place = end
    yield from spans


def _tail(text: str) -> list[tuple[int, int, Fate]]:
    """A whole date behind a separator at the end of a line that is short: a headline with its date."""
    for written in date.all_in(text)[-1:]:
        before = text[: written.begin]
        label = next((match for match in LABEL.finditer(before) if match.end() == len(before)), None)
        begin = label.start() if label else written.begin
        separator = SEPARATED.search(text[:begin])
        if not separator and WRITER.fullmatch(text[:begin].strip()):
            separator = re.search(r"\s*$", text[:begin])
        is_last = not text[written.end :].strip(" .|)]")
        if is_last and separator and separator.start() and written.day:
            role = next(role for role in ROLES if label[role]) if label else "published"
            return [(separator.start(), len(text), replace(Fate("metadata", role), value=text[begin : written.end]))]
    return []


def _past_glue(text: str, place: int) -> int:
    match = GLUE.match(text, place)
    return match.end() if match else place


def _is_prose(piece: Piece) -> bool:
    """Whether a piece is a paragraph of the story: then the head of the copy is over."""
    return piece.free and len(piece.text.split()) >= LEAD
