"""Words to editors that no label tells, but what they are made of: a day's list of what there is to go to, an invitation."""

from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.prose import LONG, is_prose
from dateline_news.desk.wire.recognise.notices import message_kinds as kinds
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped

HEAD = 8  # segments from the top among which the line stands that says what it is
FEWEST_ENTRIES, FEWEST_ANSWERS = 2, 3  # times of a list; of what, who, when and where
MOST_PARAGRAPHS = 4  # of an invitation that are long, of which a story has more


def with_advisory(segments: Sequence[Segment]) -> Segments:
    """Recognise the line that heads a day's list, and the first line of an invitation, as labels of an advisory."""
    lines = [(index, segment.text) for index, segment in enumerate(segments) if segment.unclaimed]
    at = _heads_list(lines)
    at = _first_answer(lines) if at is None else at
    if at is None:
        return list(segments)
    return [*segments[:at], claimed(segments[at], dropped("advisory-label")), *segments[at + 1 :]]


def _heads_list(lines: Sequence[tuple[int, str]]) -> int | None:
    entries = [text for _, text in lines if kinds.TIMED.match(text)]
    if len(entries) < FEWEST_ENTRIES:
        return None
    heads = (
        index
        for index, text in lines[:HEAD]
        if (match := kinds.ADVISES.match(text)) and kinds.is_in_capitals(match[0]) and not is_prose(text.lower())
    )
    return next(heads, None)


def _first_answer(lines: Sequence[tuple[int, str]]) -> int | None:
    answers = [(index, name) for index, text in lines for name, form in kinds.OCCASION.items() if form.match(text)]
    of_answers = {index for index, _ in answers}
    paragraphs = sum(len(text.split()) >= LONG and index not in of_answers for index, text in lines)
    is_invitation = len({name for _, name in answers}) >= FEWEST_ANSWERS and paragraphs <= MOST_PARAGRAPHS
    return answers[0][0] if is_invitation else None
