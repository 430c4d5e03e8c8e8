"""Posts from social media inside of copy, recognised by what attributes them: a name, a handle, a day.

text #tag pic.twitter.com/x — Name (@handle) July 14, 2021     in one line, more copy behind it or not
text                                                           over several lines; the attribution
— Name (@handle) July 14, 2021                                 stands on the last of them …
Name (@handle) July 14, 2021: text                             … or comes first
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from dateline_news.desk.wire import date
from dateline_news.desk.wire.pieces import Piece, Pieces, claimed, cut, shown

HANDLE = re.compile(r"\(\s*@[\w.-]+(?:@[\w.-]+)?\s*\)|(?<![\w/])@\w[\w.-]*(?:@[\w.-]+)?(?=\s*[·|,•]|\s+[–—-]|\s*$)")
DASH = re.compile(r"(?<!\S)[—–―‒-]{1,3}|[—―]|(?<=\S)[–‒](?=\s*\S)")
LINK = re.compile(r"(?:https?://)?(?:t\.co|pic\.twitter\.com|pic\.x\.com|x\.com|twitter\.com)/\S+")
ONLY_LINKS = re.compile(rf"(?:{LINK.pattern}|[#@]\w+|\s)+")
GLUE = re.compile(r"[\s·|,•()–—-]*(?:on\s+|at\s+)?", re.IGNORECASE)
SMALL = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "van",
    "von",
    "der",
    "bin",
    "al",
    "el",
    "la",
    "e",
    "y",
    "&",
    "-",
    "–",
    "—",
    "|",
}
COLON = re.compile(r"\s*:(?=\s|$)")
LONGEST_NAME, NEAR = 10, 120  # words of a name; characters before a handle in which it begins
LONGEST = 320  # characters of a post that has several lines, with some room for links


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where in a text the attribution of a post stands: from its dash or its name to the end of its date."""

    begin: int
    end: int
    dashed: bool


def posts(pieces: Sequence[Piece]) -> Pieces:
    """Recognise every post; each becomes a quote whose attribution is a line of its own."""
    made: Pieces = []
    waiting = deque(pieces)
    group = 0
    while waiting:
        piece = waiting.popleft()
        found = attribution(piece.text) if piece.free and "@" in piece.text else None
        if found is None:
            made.append(piece)
            continue
        group += 1
        parts = cut(piece, (found.begin, found.end, shown("attribution", group)))
        at = next(place for place, part in enumerate(parts) if not part.free)
        before, after = parts[:at], parts[at + 1 :]
        comes_first = not before and not found.dashed and (bool(after) or _text_follows(piece, made, waiting))
        if comes_first:
            made.append(parts[at])
            made += [claimed(part, shown("quote", group)) for part in after]
            if not after:
                _take(waiting, made, group)
            continue
        made = [*made, *(claimed(part, shown("quote", group)) for part in before)]
        if not before:
            is_closed = not waiting or waiting[0].block != piece.block
            _give_back(made, group, is_closed=is_closed)
        made.append(parts[at])
        waiting.extendleft(reversed(after))
    return made


def attribution(text: str) -> Attribution | None:
    """The first attribution of a post in a text."""
    for handle in HANDLE.finditer(text):
        end = _date_end(text, handle.end())
        begin, dashed = _name(text, handle.start()) if end else (None, False)
        if begin is not None:
            return Attribution(begin, end, dashed)
    return None


def _date_end(text: str, place: int) -> int:
    """Where the date ends that stands right behind a handle; 0 if none does."""
    glue = GLUE.match(text, place)
    written = date.at(text, glue.end() if glue else place)
    if not written or not written.is_whole:
        return 0
    colon = COLON.match(text, written.end)
    return colon.end() if colon else written.end


def _name(text: str, end: int) -> tuple[int | None, bool]:
    """Where the name before a handle begins (its dash included), and whether it has a dash.

    Names may hold dashes themselves, and so may the text: it is the first dash behind which
    everything reads as a name. Without one, a name begins with the line or behind a link.
    """
    window = max(0, end - NEAR)
    for dash in DASH.finditer(text, window, end):
        if _is_name(text[dash.end() : end]):
            return dash.start(), True
    links = [match.end() for match in LINK.finditer(text, window, end)]
    start = links[-1] if links else 0
    if end - start > NEAR:
        return None, False
    name = text[start:end]
    return (start + len(name) - len(name.lstrip()) if _is_name(name) else None), False


def _is_name(words: str) -> bool:
    """Whether some words read as a name: none is in small letters but particles, none is a link or a tag."""
    parts = words.split()
    if not parts:
        return not words.strip()
    ends_a_sentence = len(parts[-1]) > len("Jr.") and parts[-1][-1] in ".!?…"
    if len(parts) > LONGEST_NAME or ends_a_sentence:
        return False
    return not any(_is_prose(part) for part in parts)


def _is_prose(word: str) -> bool:
    if word.lower() in SMALL:
        return False
    return word[0] in "#@" or "/" in word or word[0].islower() or word[-1] in ":;!?"


def _text_follows(piece: Piece, before: Sequence[Piece], after: Sequence[Piece]) -> bool:
    """Whether an attribution that has a line to itself, without a dash, belongs to what comes after it."""
    above = before[-1] if before and before[-1].free and before[-1].block == piece.block else None
    below = after[0] if after and after[0].free and after[0].block == piece.block else None
    if above or below:
        return above is None
    return bool(after) and after[0].free and not (before and before[-1].free and LINK.search(before[-1].text))


def _give_back(made: Pieces, group: int, *, is_closed: bool) -> None:
    """Claim the text of a post among what came before its attribution, which has a line to itself.

    The text is what the attribution's block has above it, if the attribution closes the block and one
    post can be so long; or else the line before it, with the lines of links and tags below that.
    """
    first = len(made)
    while first and made[first - 1].free:
        first -= 1
        if not ONLY_LINKS.fullmatch(made[first].text):
            break
    block = made[first].block if first < len(made) else 0
    whole, length = first, 0
    while is_closed and whole and made[whole - 1].free and made[whole - 1].block == block and length <= LONGEST:
        whole -= 1
        length += len(made[whole].text)
    if is_closed and sum(len(one.text) for one in made[whole:]) <= LONGEST:
        first = whole
    made[first:] = [claimed(one, shown("quote", group)) for one in made[first:]]


def _take(waiting: deque[Piece], made: Pieces, group: int) -> None:
    """Move the lines behind an attribution that came first to what is made, claimed, as far as one post reaches."""
    block, length = waiting[0].block if waiting else 0, 0
    while waiting and waiting[0].free and waiting[0].block == block and length <= LONGEST:
        made.append(claimed(waiting.popleft(), shown("quote", group)))
        length += len(made[-1].text)
