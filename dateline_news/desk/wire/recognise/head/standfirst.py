"""The standfirst: the line under a headline, told by the byline, the date or the dateline that stands below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.dates import dates_in
from dateline_news.desk.wire.recognise.head.byline.forms import OF_WRITERS
from dateline_news.desk.wire.recognise.head.headline.bodies import is_branch
from dateline_news.desk.wire.recognise.head.headline.candidates import SCORE
from dateline_news.desk.wire.recognise.head.prose import ends_sentence, ends_word
from dateline_news.desk.wire.recognise.lists import ALONE
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, ROLE
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import LETTERHEAD, WORD_OF_BODY, is_named_as_body
from dateline_news.desk.wire.recognise.vocabulary.web_words import PICTURE
from dateline_news.desk.wire.segments import Segment, Segments, letters, metadata

CLOCK = re.compile(
    r"\b\d{1,2}(?:[:h]\d\d\b|\.\d\d(?=\s?(?:[ap]\.?m\b|uhr|hrs?\b|horas?\b|(?-i:[A-Z]{2,5})\b|\W*$)))", re.IGNORECASE
)
DATE_WORDS = 12  # of a line that may be a date which nobody can read
# A title over what is known, and no line under the headline.
OVER_SUMMARY = re.compile(
    r"what (?:you need to|we|to) know.{0,20}|(?:here[’']s )?what we know.{0,20}|das wichtigste (?:in kürze|im überblick)|was wir wissen.{0,20}"
    r"|ce (?:qu[’']il faut|que l[’']on) (?:savoir|retenir|sait).{0,20}|lo que (?:hay que|debes?|se) sab\w+.{0,20}|at a glance",
    re.IGNORECASE,
)
OF_PICTURE = re.compile(rf"(?:{PICTURE}|تصوير|عکس|تصویر)\s*[:：/]", re.IGNORECASE)
# A short line with what it is of in front: `Category: Parks and rides`, `بيروت: رنا`; or a section and a part of it.
LABELLED = re.compile(r"[^\W\d_]\S*(?: \S+)?\s?[:：]\s|(?:\S+ )?[^\W\d_]+\s?/\s")
LOUD_LABEL = re.compile(r"[A-ZÀ-Þ]{4,}:\s(?=.*[a-z])")  # `JUDGES: Roe, Pell and Vestry`
DASH = re.compile(r"\A[-–—]\s+(?=\w)")  # as agencies have in front of one
QUOTES = "\"“„«»‘'¿¡"  # with which it may begin
FEWEST_WORDS, MOST_WORDS, LONGEST = 4, 45, 300
MOST_POINTS, MOST_OF_POINT = 3, 20  # decks with bullets, and words of each
SMALL = 5  # words of a line beside it
HEAD = ("author", "authors", "published", "updated", "created", "source", "dateline")  # fields that end what is above


def with_standfirst(segments: Sequence[Segment], headline_at: int, lead_at: int) -> Segments:
    """Recognise the line right below a headline as its standfirst, where the head goes on below it."""
    if any(each.disposition and each.disposition.name == "summary" for each in segments):
        return list(segments)
    if decks := _bulleted_decks(segments, headline_at, lead_at):
        return [_as_deck(each) if at in decks else each for at, each in enumerate(segments)]
    for at in range(headline_at + 1, lead_at):
        if _is_below_stamp(segments[headline_at + 1 : at], segments[at]):
            continue
        is_repeated = letters([segments[at].text]) in letters([segments[headline_at].text])
        is_below = at == headline_at + 1 and segments[at].block == segments[headline_at].block
        if (
            not is_repeated
            and _is_standfirst(segments[at:lead_at], is_below=is_below)
            and not _is_inside_block(segments, headline_at, at)
            # One right above the text, in its block, is the text's first line.
            and (at + 1 < lead_at or is_below or segments[at].block != segments[lead_at].block)
        ):
            field = metadata("summary", DASH.sub("", segments[at].text))
            return [*segments[:at], replace(segments[at], disposition=field), *segments[at + 1 :]]
        if not (_is_apart(segments[at]) or _is_small(segments[at])):
            break
    return list(segments)


def _bulleted_decks(segments: Sequence[Segment], headline_at: int, lead_at: int) -> range:
    """The indexes of a few points right below a headline, none of them a sentence: its decks, each with a bullet."""
    begin = headline_at + 1
    end = next((at for at in range(begin, lead_at) if not _is_point(segments[at])), lead_at)
    points = [each for each in segments[begin:end] if each.is_shown_as("item")]
    are_lines = all(
        FEWEST_WORDS <= len(each.text.split()) <= MOST_OF_POINT and not ends_sentence(each.text) for each in points
    )
    return range(begin, end) if are_lines and 0 < len(points) <= MOST_POINTS else range(0)


def _is_point(segment: Segment) -> bool:
    """Whether a segment is a point of a list or the bullet before it; a dash may be a mark between other things."""
    is_sign = segment.is_dropped_as("bullet-sign") and segment.text[0] in ALONE
    return is_sign or (segment.is_shown_as("item") and not DASH.match(segment.text))


def _as_deck(segment: Segment) -> Segment:
    """A point as a deck; the bullet before it stays left out."""
    if not segment.is_shown_as("item"):
        return segment
    return replace(segment, disposition=metadata("summary", segment.text))


def _is_standfirst(lines: Sequence[Segment], *, is_below: bool) -> bool:
    """Whether the first of some lines above a text is a standfirst: the head goes on below it, or it is the last and no sentence.

    One right below the headline may have points below it.
    """
    are_points = lines[0].is_shown_as("item") and any(line.is_shown_as("item") for line in lines[1:])
    are_dashed = all(DASH.match(line.text) for line in lines[:2]) and len(lines) > 1
    if are_points or are_dashed or not _may_be(lines[0]):
        return False
    goes_on = next((at for at, line in enumerate(lines) if _is_of_head(line)), None)
    is_alone = all(_is_apart(line) or _is_small(line) or (is_below and _is_point(line)) for line in lines[1:goes_on])
    is_deck = not ends_sentence(lines[0].text) and len(lines[0].text.split()) > FEWEST_WORDS
    return is_alone and (goes_on is not None or is_deck)


def _is_inside_block(segments: Sequence[Segment], headline_at: int, at: int) -> bool:
    """Whether a line stands below another in a block that has no headline: what is known of a picture, or of who wrote; or is an office."""
    if is_branch(segments[at].text, " ".join(each.text for each in segments[at + 1 :])):
        return True
    block = segments[at].block
    return segments[headline_at].block != block and any(
        each.block == block and (each.unclaimed or each.is_dropped_as("letterhead"))
        for each in segments[headline_at + 1 : at]
    )


def _is_below_stamp(above: Sequence[Segment], segment: Segment) -> bool:
    """Whether a line of a few words has a block to itself below a page's stamp, where its picture is and says what it shows."""
    stamps = [each for each in above if each.disposition and each.disposition.name in ("published", "updated")]
    is_short = len(segment.text.split()) <= FEWEST_WORDS and not ends_sentence(segment.text)
    return segment.unclaimed and is_short and bool(stamps) and stamps[-1].block != segment.block


def _is_of_head(segment: Segment) -> bool:
    field = segment.disposition
    return segment.is_dropped_as("relative-time") or (
        field is not None and field.kind == "metadata" and field.name in HEAD
    )


def _is_small(segment: Segment) -> bool:
    """Whether a line of the head has too few words for a standfirst, and may be anything else."""
    return segment.unclaimed and len(segment.text.split()) <= SMALL and not ends_sentence(segment.text)


def _may_be(segment: Segment) -> bool:
    text = DASH.sub("", segment.text)
    words = text.split()
    is_line = FEWEST_WORDS <= len(words) <= MOST_WORDS and len(segment.text) <= LONGEST
    reads_on = not segment.text.endswith((":", ",", ";"))
    if (
        not (text[0].isalnum() or text[0] in QUOTES)
        or (is_named_as_body(text) and KNOWN.match(text))
        or (text.isupper() and len(words) <= 2 * FEWEST_WORDS and WORD_OF_BODY.search(text))
        or OF_PICTURE.search(segment.text)
        or ((len(words) <= SMALL + 1 or LOUD_LABEL.match(text)) and LABELLED.match(segment.text))
        or LETTERHEAD.fullmatch(segment.text.split(",")[0])
        or SCORE.fullmatch(segment.text)
        or OVER_SUMMARY.fullmatch(segment.text)
        or OF_WRITERS.fullmatch(segment.text)
        or ROLE.fullmatch(text.split(",")[0])
        or (len(words) <= DATE_WORDS and _has_moment(segment.text))
    ):
        return False
    is_free = segment.unclaimed or segment.is_shown_as("item")
    return is_free and is_line and reads_on and (ends_sentence(segment.text) or ends_word(segment.text))


def _has_moment(text: str) -> bool:
    """Whether a line has a time, or a whole day with few words in small letters besides, as `results for the half-year to` has."""
    days = [written for written in dates_in(text) if written.is_whole]
    others = [word for word in text.split() if word.islower()]
    return bool(CLOCK.search(text)) or (bool(days) and len(others) < FEWEST_WORDS)


def _is_apart(segment: Segment) -> bool:
    """Whether a line is left out or a field, and so neither text nor standfirst."""
    return segment.disposition is not None and segment.disposition.kind != "shown"
