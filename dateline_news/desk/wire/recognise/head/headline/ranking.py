"""Which line above a text is its headline: each by how many plain signs speak for it; the best, where it leads clearly."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.headline.candidates import Candidate
from dateline_news.desk.wire.recognise.head.shared_words import COMMON, WORD, stems
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    WORD_OF_BODY,
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
BELOW_LABEL = 1.0  # points of the first line that says something below it
QUOTED = re.compile(r"«[^«»]+»|“[^“”]+”|„[^„“]+“|(?<!\w)‘[^‘]+’(?!\w)")  # as decks have it behind a colon
LONGER = 1.3  # than a headline, of a deck
SAID_AGAIN = 0.6  # of the words of a headline, in the lead
# Points of the first good line, since what stands below is its deck; a deck is longer, so that a shorter line may be none.
FIRST, FIRST_OF_LONGER = 2.5, 2.0

OF = re.compile(r"\b(?:of|de|du|des|der|von|do|da|di|del|della)\b", re.IGNORECASE)  # in front of what a body is for
# Words of what a copy is one of, and not of what it tells.
OF_SERIES = re.compile(
    r"\b(?:report|review|series|bulletin|newsletter|program(?:me)?|briefing|digest|edition|issue|project|campaign)s?\b",
    re.IGNORECASE,
)


def best(lines: Sequence[Candidate], body: str, label: int = -1) -> Candidate | None:
    """The line above a text that leads clearly, where a label such as `PRESS RELEASE` may have an index; None if there is none, or if two are near one another."""
    are_upper = all(line.text.isupper() for line in lines)
    plain = stems(" ".join(word for word in WORD.findall(body) if not word[0].isupper()))
    label = label if any(line.index > label for line in lines) else -1
    below = [line for line in lines if line.index > label >= 0 and _is_phrase(line.text)][:1]
    points = [
        _points(line, plain, are_upper=are_upper) - ABOVE_LABEL * (line.index < label) + BELOW_LABEL * (line in below)
        for line in lines
    ]
    if len(lines) > 1:  # one that is alone has to be nothing else
        points = [count - POOR * _is_poor(line) for count, line in zip(points, lines, strict=True)]
    first = next((at for at, count in enumerate(points) if count >= GOOD and lines[at].index > label), None)
    if first is not None:
        is_longer = any(len(line.text) < len(lines[first].text) for line in lines[first + 1 : first + 2])
        points[first] += FIRST_OF_LONGER if is_longer else FIRST
        points[first] += first + 2 == len(lines) and lines[first + 1].is_beside
    ranked = sorted(range(len(lines)), key=lambda at: -points[at])
    if not ranked or points[ranked[0]] < ENOUGH:
        return None
    top, others = ranked[0], ranked[1:]
    pairs = {at: (lines[at - 1], lines[at]) for at in range(1, len(lines))}
    decks = {
        at for at, (above, line) in pairs.items() if _is_deck(line, above, plain) or _is_below_loud(above, line, plain)
    }
    below_first = len(lines) if first is None else first + 1
    decks |= {at for at in {top, below_first} & pairs.keys() if _is_longer_deck(*pairs[at], plain)}
    if top and top not in decks and _may_be_title(*pairs[top], plain):
        return None
    if any(at == top + 1 and _may_be_other(line, below, plain) for at, (line, below) in pairs.items()):
        return None
    title = top - 1 if top in decks else top
    others = [at for at in others if at != title and not (at == title + 1 and at in decks)]
    are_plain = top == first and _is_over_deck(lines[top : top + 2])
    if others and points[top] - points[others[0]] < MARGIN and not (are_plain and others[0] == top + 1):
        return None
    are_short = lines[top].is_short and any(lines[at].is_short and lines[at].in_body for at in others)
    return None if are_short else lines[title]


def _is_deck(line: Candidate, above: Candidate, plain: set[str]) -> bool:
    """Whether a line is the deck of the one right above it: longer, all their words have capitals, and both say something."""
    are_near = above.block == line.block and above.indexes[-1] + 1 == line.index
    are_titles = _is_title(above.text) and _is_title(line.text) and len(above.text) <= len(line.text)
    has_words = (
        len(WORD.findall(above.text)) >= PHRASE and above.in_body >= SHARED and not _is_mere_name(above.text, plain)
    )
    is_name = above.is_weak or may_be_body(above.text) or OF_SERIES.search(above.text)
    return are_near and are_titles and has_words and not is_name


def _is_longer_below(above: Candidate, below: Candidate) -> bool:
    """Whether a line has a much longer one right below it, under which the byline or the date stands."""
    if above.is_weak or OF_SERIES.search(above.text):
        return False
    are_near = below.block - above.block <= 1 and above.indexes[-1] + 1 == below.index
    has_case = above.text.upper() != above.text.lower()
    is_long = len(above.text) > SHORTEST or (has_case and len(above.text.split()) >= PHRASE and above.in_body >= SHARED)
    return are_near and below.is_beside and is_long and len(below.text) > LONGER * len(above.text)


def _is_over_deck(lines: Sequence[Candidate]) -> bool:
    """Whether a line of which the lead has several words stands above another with which the head ends."""
    above, below = lines[0], lines[-1]
    says_much = above.in_lead > SHARED and above.in_body > SHARED + 1 and len(above.text.split()) > PHRASE
    return says_much and _is_phrase(above.text) and below.is_beside and above.indexes[-1] + 1 == below.index


def _is_title(text: str) -> bool:
    """Whether all words of a line but small ones have capitals, and not only those."""
    words = (word for word in WORD.findall(text) if word not in COMMON)
    return not text.isupper() and not any(word[0].islower() for word in words) and text.upper() != text.lower()


def _points(line: Candidate, plain: set[str], *, are_upper: bool) -> float:
    """How much speaks for a line, where `plain` are the words that the text has in small letters."""
    points = min(line.in_lead, MOST_COUNTED) + 0.5 * min(line.in_body - line.in_lead, 3) + 2 * line.part_shared
    points += 2 * _is_phrase(line.text)
    points += SHORTEST <= len(line.text) <= LONGEST
    points += line.is_beside
    points -= 4 * (line.is_weak or _is_mere_name(line.text, plain)) + 3 * line.is_short + 2 * may_be_body(line.text)
    is_loud = line.text.isupper() and not are_upper and not _says_much(line, plain)
    points -= 2 * is_loud + 4 * _are_keywords(line.text)
    points += 3 * line.is_repeated
    points -= 3 * is_office_in_small(line.text)
    return points if line.in_body else min(points, 0)


def _may_be_title(above: Candidate, line: Candidate, plain: set[str]) -> bool:
    """Whether a line may be the headline though the one right below it has more of the text's words: it is in capitals, or no mere kicker."""
    is_long = len(above.text.split()) >= PHRASE or len(above.text) > SHORTEST
    is_phrase = _is_phrase(above.text) and not _is_mere_name(above.text, plain)
    return _is_loud_above(above, line) or (is_long and is_phrase and _is_longer_below(above, line))


def _is_longer_deck(above: Candidate, line: Candidate, plain: set[str]) -> bool:
    """Whether a line is the deck of the one right above it: much longer, quoting somebody, or not what the lead says again as a headline below a kicker."""
    quotes = QUOTED.search(line.text) or QUOTED.fullmatch(above.text)
    says_lead = line.in_lead >= min(MOST_COUNTED + 1, SAID_AGAIN * line.own)
    is_name = _is_mere_name(above.text, plain)
    return _is_longer_below(above, line) and not is_name and bool(quotes or not says_lead)


def _may_be_other(line: Candidate, below: Candidate, plain: set[str]) -> bool:
    """Whether a line in capitals may be the title of a series or a meeting, and the one right below it the headline."""
    names_body = WORD_OF_BODY.search(line.text) and OF.search(line.text)
    return bool(names_body) and _is_loud_above(line, below) and not _says_much(line, plain)


def _is_below_loud(above: Candidate, line: Candidate, plain: set[str]) -> bool:
    """Whether a line is the deck of a headline in capitals."""
    return _is_loud_above(above, line) and _says_much(above, plain)


def _is_loud_above(above: Candidate, line: Candidate) -> bool:
    """Whether a sentence in capitals, of which the text has words, stands right above a line that has small letters."""
    is_name = above.is_weak or may_be_body(above.text) or OF_SERIES.search(above.text)
    is_loud = above.text.isupper() and not line.text.isupper() and above.text.lower() != above.text
    is_long = len(above.text.split()) > PHRASE and above.in_body >= SHARED
    return is_loud and is_long and not is_name and above.indexes[-1] + 1 == line.index


def _says_much(line: Candidate, plain: set[str]) -> bool:
    """Whether a line in capitals is a sentence about what the text tells, as no letterhead and no kicker is."""
    words = line.text.split()
    shared = len(stems(line.text) & plain)
    names_body = WORD_OF_BODY.search(line.text) and OF.search(line.text) and shared <= 2 * SHARED - 1
    if line.is_weak or may_be_body(line.text) or OF_SERIES.search(line.text) or names_body:
        return False
    return (
        len(words) > PHRASE + SHARED
        and line.in_body > SHARED
        and shared >= SHARED
        and any(word.lower() in COMMON for word in words)
    )


def _is_phrase(text: str) -> bool:
    """Whether a line says something, as names and key words do not: it has words in small letters, or many."""
    words = text.split()
    if text.isupper():
        return len(words) >= PHRASE and not _are_keywords(text)
    return len(words) >= PHRASE if text.upper() == text.lower() else not is_named_as_body(text) or _has_colon(text)


def _is_poor(line: Candidate) -> bool:
    """Whether a line in a script with capitals has too few words to say anything, or hardly one that the text has."""
    has_case = line.text.upper() != line.text.lower()
    return has_case and (len(line.text.split()) < PHRASE - 1 or (line.in_body < SHARED and line.part_shared < HALF))


def _is_mere_name(text: str, plain: set[str]) -> bool:
    """Whether a line has capitals as names have them, and shares no word with the text but those that names have there; a text all in capitals tells by none, but a headline has a word that joins others."""
    is_name = is_named_as_body(text) and not _has_colon(text)
    joins = any(word.lower() in COMMON for word in WORD.findall(text)) and not WORD_OF_BODY.search(text)
    return text.upper() != text.lower() and is_name and not (stems(text) & plain if plain else joins)


def _has_colon(text: str) -> bool:
    """Whether a line says what of something that it names, with a number as no name has: `Liga: Ergebnisse des 14. Spieltags`."""
    _, colon, behind = text.partition(": ")
    return bool(colon) and any(map(str.isdigit, behind)) and len(text.split()) >= PHRASE


def _are_keywords(text: str) -> bool:
    """Whether a line has a few words in capitals and none that joins them: `HARBOUR HOSPICE CHILDREN`."""
    words = WORD.findall(text)
    return text.isupper() and len(words) < PHRASE and not any(word.lower() in COMMON for word in words)
