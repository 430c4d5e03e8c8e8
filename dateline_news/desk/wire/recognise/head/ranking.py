"""Which line above a text is its headline: each by how many plain signs speak for it; the best, where it leads clearly."""

from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.candidates import Candidate
from dateline_news.desk.wire.recognise.head.shared_words import COMMON, WORD
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import SMALL, may_be_body

MOST_COUNTED = 5  # words that a line shares with the lead; more say no more
SHORTEST, LONGEST = 25, 140  # characters of most headlines
PHRASE = 5  # words of one in a script without capitals
ENOUGH, GOOD, MARGIN = 4.0, 4.8, 1.0  # points of a headline, and of one beyond doubt; by how many it leads
FIRST = 2.5  # points of the first good one: what stands below it is its deck


def best(lines: Sequence[Candidate]) -> Candidate | None:
    """The line that leads clearly; None if there is none, or if two are near one another."""
    are_upper = all(line.text.isupper() for line in lines)
    points = [_points(line, are_upper=are_upper) for line in lines]
    first = next((at for at, count in enumerate(points) if count >= GOOD), None)
    if first is not None:
        points[first] += FIRST + (first + 2 == len(lines) and lines[first + 1].is_beside)
    ranked = sorted(range(len(lines)), key=lambda at: -points[at])
    if not ranked or points[ranked[0]] < ENOUGH:
        return None
    top, others = ranked[0], ranked[1:]
    if others and points[top] - points[others[0]] < MARGIN:
        return None
    are_short = lines[top].is_short and any(lines[at].is_short and lines[at].in_body for at in others)
    return None if are_short else lines[top]


def _points(line: Candidate, *, are_upper: bool) -> float:
    """How much speaks for a line."""
    points = min(line.in_lead, MOST_COUNTED) + 0.5 * min(line.in_body - line.in_lead, 3) + 2 * line.part_shared
    points += 2 * _is_phrase(line.text)
    points += SHORTEST <= len(line.text) <= LONGEST
    points += line.is_beside
    points -= 4 * line.is_weak + 3 * line.is_short + 2 * may_be_body(line.text)
    points -= 2 * (line.text.isupper() and not are_upper)
    points += 3 * line.is_repeated
    return points if line.in_body else min(points, 0)


def _is_phrase(text: str) -> bool:
    """Whether a line says something, as names and key words do not: it has words in small letters, or many."""
    words = text.split()
    if text.isupper():
        return any(word.lower() in COMMON for word in WORD.findall(text)) and len(words) >= PHRASE
    if text.upper() == text.lower():
        return len(words) >= PHRASE
    return any(word[0].islower() and word not in SMALL for word in words)
