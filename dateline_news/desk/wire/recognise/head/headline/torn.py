"""Headlines torn by the wrap of a copy: whether a line is the end of the one above, which is as long as the lines of the text."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.byline.names import is_bare_name
from dateline_news.desk.wire.recognise.head.prose import ends_sentence
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, ROLE
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import may_be_body, names_paper
from dateline_news.desk.wire.segments import Segment

FEWEST_LETTERS = 40  # of the lines of a text that was wrapped
FEWEST_OF_REST, MOST_OF_REST = 2, 4  # words that are surely the end of a headline
SENTENCES = re.compile(r"[.!?]['’”\"»]?\s")  # which decks have more than one of
PARAGRAPHS = 12  # of a text that tell how long its lines are


class Lines(Protocol):
    """A headline, with the indexes of its lines."""

    @property
    def indexes(self) -> tuple[int, ...]:
        """Where its lines are."""


def is_rest(segments: Sequence[Segment], above: int, below: int, lead: int) -> bool:
    """Whether a few words in a script without capitals are all that a block has below a line which they had no room on."""
    line, rest = segments[above], segments[below]
    has_case = rest.text.upper() != rest.text.lower()
    block = [each for each in segments if each.block == line.block]
    are_few = FEWEST_OF_REST <= len(rest.text.split()) <= MOST_OF_REST and 2 * len(rest.text) < len(line.text)
    is_name = is_bare_name(rest.text, [each.text for each in segments[lead:]])
    return not has_case and not is_name and are_few and block == [line, rest] and _may_end(segments, above, below, lead)


def may_be_torn(segments: Sequence[Segment], headline: Lines, lead: int) -> bool:
    """Whether a line right below a headline may be the end of it as well as a deck or a name."""
    above = headline.indexes[-1]
    if above + 1 >= min(lead, len(segments)) or not segments[above + 1].unclaimed:
        return False
    line, rest = segments[above].text, segments[above + 1].text
    is_deck = _is_title(line) and not _is_title(rest)
    return not (is_deck or line.isupper() or rest.isupper()) and _may_end(segments, above, above + 1, lead)


def _may_end(segments: Sequence[Segment], above: int, below: int, lead: int) -> bool:
    """Whether a line had no room for the first word of the one right below it, which is of no kind of its own."""
    line, rest = segments[above], segments[below]
    is_below = rest.block == line.block and rest.line == line.line + 1
    if not is_below or ends_sentence(line.text) or ends_sentence(rest.text) or line.text[-1] in ":：":
        return False
    others = [each.text for each in segments[lead:]]
    has_case = rest.text.upper() != rest.text.lower()
    if _is_of_its_own(rest.text) or (has_case and is_bare_name(rest.text, others)):
        return False
    column = _column(segments[lead : lead + PARAGRAPHS])
    return column >= FEWEST_LETTERS and len(line.text) + 1 + len(rest.text.split()[0]) > column


def _is_of_its_own(text: str) -> bool:
    """Whether a line says what it is: a byline, a section, a label, an agency, an office."""
    is_marked = not text[0].isalnum() or any(sign in text for sign in ":：|") or SENTENCES.search(text)
    is_named = (
        is_label(text)
        or is_section(text)
        or may_be_body(text)
        or names_paper(text)
        or KNOWN.match(text)
        or ROLE.fullmatch(text)
    )
    return bool(is_marked or is_named or byline(text))


def _column(texts: Sequence[Segment]) -> float:
    """How long the lines of a text are, most of whose paragraphs were broken into several; 0 if none was."""
    lengths = [
        len(text.text) / count
        for text, below in pairwise(texts)
        if (count := below.line - text.line - (below.block - text.block)) > 1
    ]
    return max(lengths, default=0)


def _is_title(text: str) -> bool:
    """Whether all long words of a line have capitals."""
    return all(not word[0].islower() for word in text.split() if len(word) > MOST_OF_REST)
