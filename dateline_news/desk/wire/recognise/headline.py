"""The headline of a copy: the line above its lead that has words in common with it; else a working title."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dateline import is_dateline
from dateline_news.desk.wire.recognise.head.byline import byline, with_byline
from dateline_news.desk.wire.recognise.head.letterhead import is_letterhead, with_letterhead
from dateline_news.desk.wire.recognise.head.prose import lead_at
from dateline_news.desk.wire.recognise.head.shared_words import is_of_one_script, stems
from dateline_news.desk.wire.recognise.head.standfirst import with_standfirst
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

FEWEST_WORDS, MOST_WORDS, LONGEST = 2, 24, 170  # words of a headline, and its characters
WORKING_TITLE_WORDS = 12
SENTENCE = re.compile(r"[.…]\s+[A-Z“\"‘]|[۔؟।]\s+\S")
ABBREVIATED = re.compile(r"\b(?:No|St|Mr|Mrs|Ms|Dr|Corp|Inc|Ltd|Co|vs|Gen|Sen|Gov|Lt|Col|Prof|Jr|Sr|[A-Z])\.$")
ENDS_SENTENCE = re.compile(r"(?<!\.[A-Za-z])[.,;:،؛۔।][\"”’')\]]*$|…$|\.\.\.$")
PAGE_TITLE = re.compile(r"\s*(?:[|»:·]|\s[–—-])\s+")
NO_HEADLINE = re.compile(
    r"(?:[•●▪■◦‣·*+–—-]\s|\d{1,2}[.)]\s|https?://|www\.|[#@]\w|[(\[]"
    r"|(?i:by|from|source|photo|image|picture|search for|object name)\b\s*[:—–]?\s(?=[A-Z:]|.{0,3}:))"
)
KICKER_WORDS = 2  # that stand above a headline
MUCH_MORE = 2  # times as many words in common with the lead
HEAD = 50  # segments from the top among which a headline may stand
BY_CHANCE = 0.4  # of the words of a line, which is no headline if it shares fewer
BODY = 12  # segments of the text that may name what the headline does


def with_headline(segments: Sequence[Segment]) -> Segments:
    """Recognise the headline, what repeats it, and the lines around it: byline, standfirst, letterhead."""
    segments = with_byline(segments, min(lead_at(segments), HEAD))
    lead = min(lead_at(segments), HEAD)
    at = _headline_at(segments, lead)
    if at is None:
        return with_letterhead(segments, -1, lead)
    title = segments[at].text
    recognised = list(segments)
    recognised[at] = claimed(segments[at], metadata("title", title))
    for index, segment in enumerate(recognised):
        if rule := _dropping_rule(segment.text, title, is_above=index < at):
            recognised[index] = claimed(segment, dropped(rule))
    return with_standfirst(with_letterhead(recognised, at, lead), at, lead)


def reads_as_headline(text: str) -> bool:
    """Whether a line reads as a headline: short, one thought, no full stop at its end."""
    return (
        FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
        and len(text) <= LONGEST
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and "\t" not in text
        and not NO_HEADLINE.match(text)
        and not (ENDS_SENTENCE.search(text) and not ABBREVIATED.search(text))
        and not any(not ABBREVIATED.search(text[: match.start() + 1]) for match in SENTENCE.finditer(text))
        and not is_dateline(text)
        and not is_letterhead(text)
        and byline(text) is None
    )


def working_title(lead: str) -> str:
    """A title made of the first words of the lead, as they stand there; a clause, where one ends in time."""
    words = lead.split()[:WORKING_TITLE_WORDS]
    for end in range(len(words), 4, -1):
        if words[end - 1][-1] in ",;:—–،":
            words = words[:end]
            break
    return " ".join(words).strip(" ,;:—–-،.۔") or " ".join(words)


def _headline_at(segments: Sequence[Segment], lead: int) -> int | None:
    """The index of the headline among the lines above the lead; None if none of them is it without a doubt.

    A word or two above a line that reads as a headline is a kicker, the name of a paper, or a tab's title.
    """
    lines = [index for index in range(lead) if segments[index].unclaimed and reads_as_headline(segments[index].text)]
    if not lines or lead >= len(segments):
        return None
    text = segments[lead].text
    body = " ".join(
        segment.text
        for segment in segments[lead : lead + BODY]
        if segment.disposition is None or segment.is_shown_as("quote", "item")
    )
    lines = _without_kickers(segments, lines)
    if _are_both_short(segments, lines):
        return None
    shared = {index: len(stems(segments[index].text) & stems(text)) for index in lines}
    with_words = [index for index in lines if shared[index]]
    if with_words:
        first = with_words[0]
        best = max(with_words, key=lambda index: (shared[index], -index))
        if shared[best] <= MUCH_MORE * shared[first]:
            return first
        # Above a line that shares much more there is a ticker that names the same by chance, or a headline over its standfirst.
        is_by_chance = shared[first] < BY_CHANCE * len(stems(segments[first].text))
        return best if is_by_chance else None
    if not is_of_one_script(segments[lines[0]].text, text):
        return lines[0] if len(lines) == 1 else None
    in_body = [index for index in lines if stems(segments[index].text) & stems(body)]
    return in_body[0] if len(in_body) == 1 and len(lines) == 1 else None


def _without_kickers(segments: Sequence[Segment], lines: list[int]) -> list[int]:
    """The lines, without a first that is a kicker, or the title of a tab."""
    if len(lines) < 2:  # noqa: PLR2004  one above the other
        return lines
    first, second = (segments[index].text for index in lines[:2])
    is_kicker = len(first.split()) <= KICKER_WORDS < len(second.split()) - 1 or _is_page_title(first, second)
    return lines[1:] if is_kicker else lines


def _are_both_short(segments: Sequence[Segment], lines: list[int]) -> bool:
    """Whether of two lines each may be the headline and the other the line beside it: nobody can tell."""
    lengths = [len(segments[index].text.split()) for index in lines[:2]]
    return len(lengths) > 1 and lengths[0] <= KICKER_WORDS and lengths[1] <= KICKER_WORDS + 1


def _dropping_rule(line: str, title: str, *, is_above: bool) -> str:
    """The rule that drops a line beside this headline; an empty string if none does."""
    if len(line) <= LONGEST and _letters(line) == _letters(title):
        return "headline-repeated"
    if is_above and _is_page_title(line, title):
        return "page-title"
    return "section-name" if is_above and MENU_WORD.fullmatch(line) else ""


def _is_page_title(line: str, title: str) -> bool:
    """Whether a line is the headline with a paper's name behind it, as browsers show it on a tab."""
    rest = line[len(title) :]
    return line.startswith(title) and bool(PAGE_TITLE.match(rest)) and len(rest.split()) <= 6  # noqa: PLR2004  a name


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
