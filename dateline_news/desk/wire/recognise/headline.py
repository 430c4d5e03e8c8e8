"""The headline of a copy: the line above its lead that has words in common with it."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dateline import is_dateline
from dateline_news.desk.wire.recognise.head.byline import byline, with_byline
from dateline_news.desk.wire.recognise.head.candidates import (
    KICKER_WORDS,
    Candidate,
    candidates,
    is_named_in,
    repeats,
    wrapped,
)
from dateline_news.desk.wire.recognise.head.letterhead import is_below_office, is_letterhead, with_letterhead
from dateline_news.desk.wire.recognise.head.live_page import is_entry_title, is_live_page, names_live_page
from dateline_news.desk.wire.recognise.head.prose import lead_at
from dateline_news.desk.wire.recognise.head.shared_words import is_of_one_script, stems
from dateline_news.desk.wire.recognise.head.standfirst import with_standfirst
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import may_be_body
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

FEWEST_WORDS, MOST_WORDS, LONGEST = 2, 24, 170  # words of a headline, and its characters
SENTENCE = re.compile(r"[.…]\s+[A-Z“\"‘]|[۔؟।]\s+\S")
ABBREVIATED = re.compile(r"\b(?:No|St|Mr|Mrs|Ms|Dr|Corp|Inc|Ltd|Co|vs|Gen|Sen|Gov|Lt|Col|Prof|Jr|Sr|[A-Z])\.$")
ENDS_SENTENCE = re.compile(r"(?<!\.[A-Za-z])[.,;:،؛۔।][\"”’')\]]*$|…$|\.\.\.$")
NO_HEADLINE = re.compile(
    r"(?:[•●▪■◦‣·*+–—-]\s|\d{1,2}[.)]\s|https?://|www\.|[#@]\w|[(\[]"
    r"|(?i:by|from|source|photo|image|picture|search for|object name)\b\s*[:—–]?\s(?=[A-Z:]|.{0,3}:))"
)
MUCH_MORE = 2  # times as many words in common with the lead
FEWEST_OF_DECK = 5  # words of a headline that has no words in common with the text below it
ADDRESS = re.compile(r"\S@\S+\.\w|://|\bwww\.")
HEAD = 50  # segments from the top among which a headline may stand
BY_CHANCE = 0.4  # of the words of a line, which is no headline if it shares fewer


def with_headline(segments: Sequence[Segment]) -> Segments:
    """Recognise the headline, what repeats it, and the lines around it: byline, standfirst, letterhead."""
    segments = with_byline(segments, min(lead_at(segments), HEAD))
    lead = min(lead_at(segments), HEAD)
    if any(each.disposition and each.disposition.name == "title" for each in segments):
        return with_letterhead(segments, -1, lead)
    headline = _headline(segments, lead)
    if headline is None:
        return with_letterhead(segments, -1, lead)
    at, title = headline.index, headline.text
    recognised = list(segments)
    for index in headline.indexes:
        recognised[index] = claimed(segments[index], metadata("title", segments[index].text))
    for index, segment in enumerate(recognised):
        if rule := _dropping_rule(segment.text, title, is_above=index < at):
            recognised[index] = claimed(segment, dropped(rule))
    return with_standfirst(with_letterhead(recognised, at, lead), headline.indexes[-1], lead)


def reads_as_headline(text: str) -> bool:
    """Whether a line reads as a headline: short, one thought, no full stop at its end."""
    return (
        FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
        and len(text) <= LONGEST
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and "\t" not in text
        and not NO_HEADLINE.match(text)
        and not ADDRESS.search(text)
        and not (ENDS_SENTENCE.search(text) and not ABBREVIATED.search(text))
        and not any(not ABBREVIATED.search(text[: match.start() + 1]) for match in SENTENCE.finditer(text))
        and not is_dateline(text)
        and not is_letterhead(text)
        and byline(text) is None
    )


def _headline(segments: Sequence[Segment], lead: int) -> Candidate | None:
    """The headline among the lines above the lead; None if none of them is it without a doubt.

    A word or two above a line that reads as a headline is a kicker, the name of a paper, or a tab's title.
    """
    groups = [group for group in wrapped(segments, lead) if not _is_of_page(segments, group[0])]
    lines = [group for group in groups if reads_as_headline(" ".join(segments[index].text for index in group))]
    if not lines or lead >= len(segments):
        return None
    every = candidates(segments, lines, lead)
    clear = [each for each in every if each.is_repeated and each.in_body][:1]
    clear = clear or [each for each in every if names_live_page(each.text) and is_live_page(segments)]
    if clear:
        return None if clear[1:] else clear[0]
    strong = [each for each in every if not each.is_weak] or [each for each in every if not _is_mere_name(each)]
    if good := [each for each in strong if each.in_lead and not each.is_short]:
        best = _with_words(good)
        return best and _above_deck(segments, strong, best) if not _may_go_on(segments, best) else None
    short = [each for each in strong if each.in_lead]
    if short and all(each.is_short for each in strong if each.index <= short[0].index):
        is_clear = not _are_both_short(strong) and strong[-1] is short[0]
        return short[0] if is_clear else None
    if not is_of_one_script(segments[lines[0][0]].text, segments[lead].text):
        return every[0] if len(every) == 1 else None
    in_body = [each for each in strong if each.in_body]
    return in_body[0] if len(in_body) == 1 and (len(every) == 1 or _stands_out(in_body[0])) else None


def _is_of_page(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is of a letterhead or of an entry, whatever it says."""
    return is_entry_title(segments, index) or is_below_office(segments, index)


def _is_mere_name(line: Candidate) -> bool:
    """Whether a line is the name of an office or a paper, as far as the text can tell."""
    return may_be_body(line.text) and line.in_lead < MUCH_MORE


def _with_words(lines: Sequence[Candidate]) -> Candidate | None:
    """The headline among lines that have words in common with the lead: the first, but for what does so by chance."""
    first = lines[0]
    best = max(lines, key=lambda each: (each.in_lead, -each.index))
    if best.in_lead <= MUCH_MORE * first.in_lead:
        is_chance = first.in_lead == 1 < best.in_lead and first.in_lead < BY_CHANCE * first.own
        return best if is_chance and best.part_shared > first.part_shared else first
    # Above a line that shares much more there is a ticker that names the same by chance, or a headline over its standfirst.
    if stems(first.text) < stems(best.text):  # a kicker that the headline says again
        return best
    is_over_deck = best.index - first.indexes[-1] == 1
    return best if first.in_lead < BY_CHANCE * first.own or (best.is_beside and not is_over_deck) else None


def _may_go_on(segments: Sequence[Segment], line: Candidate | None) -> bool:
    """Whether a line in capitals may go on with another above it that names an office, and nobody can tell."""
    if line is None or line.index == 0 or not line.text.isupper():
        return False
    above = segments[line.index - 1]
    is_near = above.unclaimed and above.block == segments[line.index].block and above.text.isupper()
    below = "\n".join(segment.text for segment in segments[line.index + 1 :])
    return is_near and len(above.text.split()) > KICKER_WORDS and not is_named_in(above.text, below)


def _above_deck(segments: Sequence[Segment], lines: Sequence[Candidate], best: Candidate) -> Candidate | None:
    """The headline where the line that shares most with the lead stands right under another, and may be its deck."""
    above = next((each for each in lines if each.indexes[-1] == best.index - 1 and not each.is_short), None)
    if above is None or segments[best.index].block != segments[above.index].block:
        return best
    if above.in_body:
        return above
    return best if above.text.isupper() or len(above.text.split()) < FEWEST_OF_DECK else None


def _stands_out(line: Candidate) -> bool:
    """Whether a line is built as a headline, right above the byline, the date or the text."""
    return line.is_beside and line.in_body > 1 and not line.is_short


def _are_both_short(lines: Sequence[Candidate]) -> bool:
    """Whether of two lines each may be the headline and the other the line beside it: nobody can tell."""
    return len(lines) > 1 and all(len(each.text.split()) <= KICKER_WORDS + 1 for each in lines[:2])


def _dropping_rule(line: str, title: str, *, is_above: bool) -> str:
    """The rule that drops a line beside this headline; an empty string if none does."""
    if len(line) <= LONGEST and repeats(line, title):
        return "headline-repeated" if len(line) <= len(title) else "page-title"
    return "section-name" if is_above and MENU_WORD.fullmatch(line) else ""
