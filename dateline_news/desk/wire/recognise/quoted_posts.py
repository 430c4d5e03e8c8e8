"""Posts from social media inside of copy, recognised by what attributes them: a name, a handle, a day.

text #tag pic.twitter.com/x — Name (@handle) July 14, 2021     in one line, more copy behind it or not
text                                                           over several lines; the attribution
— Name (@handle) July 14, 2021                                 stands on the last of them …
Name (@handle) July 14, 2021: text                             … or comes first
"""

import re
from collections import deque
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, shown

HANDLE = re.compile(r"\(\s*@[\w.-]+(?:@[\w.-]+)?\s*\)|(?<![\w/])@\w[\w.-]*(?:@[\w.-]+)?(?=\s*[·|,•]|\s+[–—-]|\s*$)")
DASH = re.compile(r"(?<!\S)[—–―‒-]{1,3}|[—―]|(?<=\S)[–‒](?=\s*\S)")
LINK = re.compile(r"(?:https?://)?(?:t\.co|pic\.twitter\.com|pic\.x\.com|x\.com|twitter\.com)/\S+")
ONLY_LINKS = re.compile(rf"(?:{LINK.pattern}|[#@]\w+|\s)+")
GLUE = re.compile(r"[\s·|,•()–—-]*(?:on\s+|at\s+)?", re.IGNORECASE)
PARTICLES = {
    "of", "the", "and", "for", "de", "van", "von", "der", "bin", "al", "el", "la", "e", "y", "&", "-", "–", "—", "|",
}  # fmt: skip
COLON = re.compile(r"\s*:(?=\s|$)")
LONGEST_NAME, NEAR = 10, 120  # words of a name; characters before a handle in which it begins
LONGEST = 320  # characters of a post that has several lines, with some room for links


def with_quoted_posts(segments: Sequence[Segment]) -> Segments:
    """Recognise every post; each becomes a quote whose attribution is a line of its own."""
    recognised: Segments = []
    waiting = deque(segments)
    group = 0
    while waiting:
        segment = waiting.popleft()
        attribution = find_attribution(segment.text) if segment.unclaimed and "@" in segment.text else None
        if attribution is None:
            recognised.append(segment)
            continue
        group += 1
        begin, end = attribution
        parts = cut(segment, (begin, end, shown("attribution", group)))
        at = next(index for index, part in enumerate(parts) if not part.unclaimed)
        before, after = parts[:at], parts[at + 1 :]
        is_dashed = bool(DASH.match(segment.text, begin))
        if not (before or is_dashed) and (after or _text_follows(segment, recognised, waiting)):
            text = after or _taken_below(waiting)
            recognised += [parts[at], *_quote(text, group)]
            continue
        if not before:
            is_closed = not waiting or waiting[0].block != segment.block
            before = _taken_above(recognised, is_closed=is_closed)
        recognised += [*_quote(before, group), parts[at]]
        waiting.extendleft(reversed(after))
    return recognised


def find_attribution(text: str) -> tuple[int, int] | None:
    """Where the first attribution of a post stands in a text: from its dash or its name to the end of its date."""
    for handle in HANDLE.finditer(text):
        end = _date_end(text, handle.end())
        begin = _name_begin(text, handle.start()) if end else None
        if begin is not None:
            return begin, end
    return None


def _quote(segments: Sequence[Segment], group: int) -> Segments:
    return [claimed(segment, shown("quote", group)) for segment in segments]


def _date_end(text: str, begin: int) -> int:
    """Where the date ends that stands right behind a handle; 0 if none does."""
    glue = GLUE.match(text, begin)
    day = dates.date_at(text, glue.end() if glue else begin)
    if not day or not day.is_whole:
        return 0
    colon = COLON.match(text, day.end)
    return colon.end() if colon else day.end


def _name_begin(text: str, end: int) -> int | None:
    """Where the name before a handle begins: at the first dash behind which all reads as a name, itself included.

    Names and texts may hold dashes too. Without one, a name begins with the line or behind a link.
    """
    window = max(0, end - NEAR)
    for dash in DASH.finditer(text, window, end):
        if _is_name(text[dash.end() : end]):
            return dash.start()
    links = [match.end() for match in LINK.finditer(text, window, end)]
    start = links[-1] if links else 0
    name = text[start:end]
    if len(name) > NEAR or not _is_name(name):
        return None
    return end - len(name.lstrip())


def _is_name(text: str) -> bool:
    """Whether some words read as a name: none is in small letters but particles, none is a link or a tag."""
    words = text.split()
    if not words:
        return True
    ends_a_sentence = len(words[-1]) > len("Jr.") and words[-1][-1] in ".!?…"
    return len(words) <= LONGEST_NAME and not ends_a_sentence and not any(map(_is_prose, words))


def _is_prose(word: str) -> bool:
    if word.lower() in PARTICLES:
        return False
    return word[0] in "#@" or "/" in word or word[0].islower() or word[-1] in ":;!?"


def _text_follows(segment: Segment, before: Sequence[Segment], after: Sequence[Segment]) -> bool:
    """Whether an attribution that has a line to itself, without a dash, belongs to what comes after it."""
    above = bool(before) and before[-1].unclaimed and before[-1].block == segment.block
    below = bool(after) and after[0].unclaimed and after[0].block == segment.block
    if above or below:
        return not above
    return bool(after) and after[0].unclaimed and not (before and before[-1].unclaimed and LINK.search(before[-1].text))


def _taken_above(segments: Segments, *, is_closed: bool) -> Segments:
    """Take the text of a post from the end of what came before its attribution, which has a line to itself.

    If that closes its block, it is all of the block, if one post can be so long; or else the line before, with the lines
    of links and tags below that.
    """
    first = len(segments)
    while first and segments[first - 1].unclaimed:
        first -= 1
        if not ONLY_LINKS.fullmatch(segments[first].text):
            break
    if is_closed and first < len(segments):
        top = first
        while top and _is_of_block(segments[top - 1], segments[first].block):
            top -= 1
        if sum(len(segment.text) for segment in segments[top:]) <= LONGEST:
            first = top
    text = segments[first:]
    del segments[first:]
    return text


def _taken_below(waiting: deque[Segment]) -> Segments:
    """Take the text of a post from the lines behind its attribution, as far as one post reaches."""
    text: Segments = []
    block, length = waiting[0].block if waiting else 0, 0
    while waiting and _is_of_block(waiting[0], block) and length <= LONGEST:
        text.append(waiting.popleft())
        length += len(text[-1].text)
    return text


def _is_of_block(segment: Segment, block: int) -> bool:
    return segment.unclaimed and segment.block == block
