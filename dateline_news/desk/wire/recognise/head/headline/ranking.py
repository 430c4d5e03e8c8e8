"""Which line above a text is its headline: each by how many plain signs speak for it; the best, where it leads clearly."""

from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.headline.candidates import Candidate
from dateline_news.desk.wire.recognise.head.shared_words import COMMON, WORD, stems
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    is_named_as_body,
    is_office_in_small,
    may_be_body,
)

MOST_COUNTED = 5  # words that a line shares with the lead; more say no more
SHORTEST, LONGEST = 25, 140  # characters of most headlines
PHRASE = 5  # words of one in a script without capitals, or in capitals
SHARED = 2  # words that a line of few shares with the text, if it is a headline
HALF, POOR = 0.5, 2.5  # of the words of a line, which the text has; points that one of few words loses
ENOUGH, GOOD, MARGIN = 4.0, 4.8, 1.0  # points of a headline, and of one beyond doubt; by how many it leads
ABOVE_LABEL = 3.0  # points that a line loses above a label, where letterheads are
# Points of the first good line, since what stands below is its deck; a deck is longer, so that a shorter line may be none.
FIRST, FIRST_OF_LONGER = 2.5, 2.0


def best(lines: Sequence[Candidate], body: str, label: int = -1) -> Candidate | None:
    """The line above a text that leads clearly, where a label such as `PRESS RELEASE` may have an index; None if there is none, or if two are near one another."""
    are_upper = all(line.text.isupper() for line in lines)
    plain = stems(" ".join(word for word in WORD.findall(body) if not word[0].isupper()))
    points = [_points(line, plain, are_upper=are_upper) - ABOVE_LABEL * (line.index < label) for line in lines]
    if len(lines) > 1:  # one that is alone has to be nothing else
        points = [count - POOR * _is_poor(line) for count, line in zip(points, lines, strict=True)]
    first = next((at for at, count in enumerate(points) if count >= GOOD), None)
    if first is not None:
        is_longer = any(len(line.text) < len(lines[first].text) for line in lines[first + 1 : first + 2])
        points[first] += FIRST_OF_LONGER if is_longer else FIRST
        points[first] += first + 2 == len(lines) and lines[first + 1].is_beside
    ranked = sorted(range(len(lines)), key=lambda at: -points[at])
    if not ranked or points[ranked[0]] < ENOUGH:
        return None
    top, others = ranked[0], ranked[1:]
    if others and points[top] - points[others[0]] < MARGIN:
        return None
    are_short = lines[top].is_short and any(lines[at].is_short and lines[at].in_body for at in others)
    return None if are_short else lines[top]


def _points(line: Candidate, plain: set[str], *, are_upper: bool) -> float:
    """How much speaks for a line, where `plain` are the words that the text has in small letters."""
    points = min(line.in_lead, MOST_COUNTED) + 0.5 * min(line.in_body - line.in_lead, 3) + 2 * line.part_shared
    points += 2 * _is_phrase(line.text)
    points += SHORTEST <= len(line.text) <= LONGEST
    points += line.is_beside
    points -= 4 * (line.is_weak or _is_mere_name(line.text, plain)) + 3 * line.is_short + 2 * may_be_body(line.text)
    points -= 2 * (line.text.isupper() and not are_upper) + 4 * _are_keywords(line.text)
    points += 3 * line.is_repeated
    points -= 3 * is_office_in_small(line.text)
    return points if line.in_body else min(points, 0)


def _is_phrase(text: str) -> bool:
    """Whether a line says something, as names and key words do not: it has words in small letters, or many."""
    words = text.split()
    if text.isupper():
        return len(words) >= PHRASE and not _are_keywords(text)
    return len(words) >= PHRASE if text.upper() == text.lower() else not is_named_as_body(text)


def _is_poor(line: Candidate) -> bool:
    """Whether a line in a script with capitals has too few words to say anything, or hardly one that the text has."""
    has_case = line.text.upper() != line.text.lower()
    return has_case and (len(line.text.split()) < PHRASE - 1 or (line.in_body < SHARED and line.part_shared < HALF))


def _is_mere_name(text: str, plain: set[str]) -> bool:
    """Whether a line has capitals as names have them, and shares no word with the text but those that names have there."""
    return text.upper() != text.lower() and is_named_as_body(text) and not stems(text) & plain


def _are_keywords(text: str) -> bool:
    """Whether a line has a few words in capitals and none that joins them: `HARBOUR HOSPICE CHILDREN`."""
    words = WORD.findall(text)
    return text.isupper() and len(words) < PHRASE and not any(word.lower() in COMMON for word in words)
