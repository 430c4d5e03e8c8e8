"""The headline of a copy: the line above its lead that has words in common with it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dateline import is_dateline
from dateline_news.desk.wire.recognise.head.byline.among_lines import with_byline
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.desk_line import with_desk_line
from dateline_news.desk.wire.recognise.head.headline.bodies import is_contact, lines_of_bodies
from dateline_news.desk.wire.recognise.head.headline.candidates import (
    BODY,
    Candidate,
    candidates,
    repeats,
    wrapped,
)
from dateline_news.desk.wire.recognise.head.headline.menus import is_keywords, is_menu, opens_with_code
from dateline_news.desk.wire.recognise.head.headline.ranking import best
from dateline_news.desk.wire.recognise.head.headline.torn import may_be_torn
from dateline_news.desk.wire.recognise.head.letterhead import is_below_office, is_letterhead, with_letterhead
from dateline_news.desk.wire.recognise.head.live_page import is_entry_title, is_live_page, names_live_page
from dateline_news.desk.wire.recognise.head.prose import lead_at
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.head.shared_words import is_of_one_script
from dateline_news.desk.wire.recognise.head.standfirst import with_standfirst
from dateline_news.desk.wire.recognise.service_lines import MAIL
from dateline_news.desk.wire.recognise.tail.foot_lines import is_tag_line
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

FEWEST_WORDS, MOST_WORDS, LONGEST = 2, 24, 170  # words of a headline, and its characters
SENTENCE = re.compile(r"[.…]\s+[A-Z“\"‘]|[۔؟।]\s+\S")
ABBREVIATED = re.compile(
    r"\b(?:(?i:No|St|Sta|Sto|Mt|Ft|Brgy|Hon|Rev|Sra?|Dist|Dept|Mr|Mrs|Ms|Dr|Corp|Inc|Ltd|Co|vs|Gen|Sen|Gov|Lt|Col|Prof|Jr|Sr)|[A-Z]|\d{1,2})\.$"
)
ENDS_SENTENCE = re.compile(r"(?<!\.[A-Za-z])[.,;:،؛۔।][\"”’')\]]*$|…$|\.\.\.$")
NO_HEADLINE = re.compile(
    r"(?:[•●▪■◦‣·*+–—-]\s|\d{1,2}[.)]\s|https?://|www\.|[#@]\w|[(\[]"
    r"|(?i:(?:photo|picture|video)s?(?: gallery)?|gallery|watch|listen|see also)\s*:\s"
    r"|(?i:by|from|source|photo|image|picture|search for|object name)\b\s*[:—–]?\s(?=[A-Z:]|.{0,3}:))"
)
WIDE_GAP = re.compile(r"\s{2,}|\s*[»›→]\s*")  # behind the section of a paper in which the way to a page is told
HEAD = 50  # segments from the top among which a headline may stand


def with_headline(segments: Sequence[Segment]) -> Segments:
    """Recognise the headline, what repeats it, and the lines around it: byline, standfirst, letterhead."""
    segments = with_byline(segments, min(lead_at(segments), HEAD))
    lead = min(lead_at(segments), HEAD)
    if any(each.disposition and each.disposition.name == "title" for each in segments):
        return with_letterhead(segments, -1, lead)
    headline = _headline(segments, lead)
    if headline is None and not any(each.unclaimed for each in segments[:lead]):
        return with_letterhead([_as_title_of_correction(each) for each in segments], -1, lead)
    if headline is None or may_be_torn(segments, headline, lead):
        return with_letterhead(segments, -1, lead)
    at, title = headline.index, headline.text
    recognised = list(segments)
    for index in headline.indexes:
        recognised[index] = claimed(segments[index], metadata("title", segments[index].text))
    for index, segment in enumerate(recognised):
        if rule := _dropping_rule(segment.text, title, is_above=index < at):
            recognised[index] = claimed(segment, dropped(rule))
    recognised = with_letterhead(recognised, at, lead)
    above = len(recognised)
    recognised = with_desk_line(recognised, headline.indexes[-1], lead)
    return with_standfirst(recognised, headline.indexes[-1], lead + len(recognised) - above)


def reads_as_headline(text: str) -> bool:
    """Whether a line reads as a headline: short, one thought, no full stop at its end."""
    return (
        FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
        and len(text) <= LONGEST
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and "\t" not in text
        and not NO_HEADLINE.match(text)
        and not is_contact(text)
        and not MAIL.match(text)
        and not _is_place_and_day(text)
        and not is_menu(text)
        and not opens_with_code(text)
        and not is_tag_line(text)
        and not is_keywords(text)
        and not (ENDS_SENTENCE.search(text) and not ABBREVIATED.search(text))
        and not any(
            not (ABBREVIATED.search(text[: match.start() + 1]) or _is_place_first(text, match.start()))
            for match in SENTENCE.finditer(text)
        )
        and not is_section(WIDE_GAP.split(text)[0] if WIDE_GAP.search(text) else "")
        and not is_dateline(text)
        and not is_letterhead(text)
        and byline(text) is None
    )


def _is_place_first(text: str, end: int) -> bool:
    """Whether a line has a full stop behind a place with which it begins: `Kell-sur-Mer. La fête a attiré 12 000 visiteurs`."""
    place, rest = text[:end].split(), text[end + 1 :].split()
    return len(place) < FEWEST_WORDS + 2 and is_named_as_body(text[:end]) and len(rest) > FEWEST_WORDS + 2


def _is_place_and_day(text: str) -> bool:
    """Whether a line opens with a whole date, and has but names besides: `June 10, 2026 - Sample Town`."""
    written = dates.date_at(text, 0)
    return (
        written is not None and written.is_whole and written.day is not None and is_named_as_body(text[written.end :])
    )


def _headline(segments: Sequence[Segment], lead: int) -> Candidate | None:
    """The headline among the lines above the lead; None if none of them is it without a doubt."""
    bodies = lines_of_bodies(segments, lead)
    groups = [
        group for group in wrapped(segments, lead) if group[0] not in bodies and not _is_of_page(segments, group[0])
    ]
    lines = [group for group in groups if reads_as_headline(" ".join(segments[index].text for index in group))]
    if not lines or lead >= len(segments):
        return None
    every = candidates(segments, lines, lead)
    clear = [each for each in every if each.is_repeated and each.in_body][:1]
    clear = clear or [each for each in every if names_live_page(each.text) and is_live_page(segments)]
    clear = clear or [each for each in every if _is_behind_label(segments, each.index)][:1]
    if clear:
        return None if clear[1:] else clear[0]
    of_script = [each for each in every if is_of_one_script(each.text, segments[lead].text)]
    if not of_script:
        return every[0] if len(every) == 1 else None
    label = max((at for at in range(lead) if is_label(segments[at].text)), default=-1)
    return best(of_script, " ".join(segment.text for segment in segments[lead : lead + BODY]), label)


def _as_title_of_correction(segment: Segment) -> Segment:
    """A line that says which story it corrects, as the headline that a copy with no other has: it is a correction still."""
    if not segment.is_dropped_as("correction-label") or not reads_as_headline(segment.text):
        return segment
    return replace(segment, disposition=metadata("title", segment.text, grounds="correction-label"))


def _is_behind_label(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line has the label of a version or a correction in front of it, as nothing but a headline has."""
    label = segments[index - 1] if index else None
    return (
        label is not None
        and label.is_dropped_as("version-label", "correction-label")
        and label.line == segments[index].line
    )


def _is_of_page(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is of a letterhead or of an entry, whatever it says."""
    return is_entry_title(segments, index) or is_below_office(segments, index)


def _dropping_rule(line: str, title: str, *, is_above: bool) -> str:
    """The rule that drops a line beside this headline; an empty string if none does."""
    if len(line) <= LONGEST and repeats(line, title):
        return "headline-repeated" if len(line) <= len(title) else "page-title"
    return "section-name" if is_above and MENU_WORD.fullmatch(line) else ""
