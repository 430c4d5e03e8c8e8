"""The headline of a copy, if it has one; else a working title made of the lead's own words."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dateline import is_dateline
from dateline_news.desk.wire.recognise.stamps import WRITER
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, dropped, metadata

FEWEST_WORDS, MOST_WORDS, LONGEST = 2, 20, 150  # words of a headline, and its characters
WORKING_TITLE_WORDS = 12
SENTENCE = re.compile(r"[.…]\s+[A-Z“\"‘]|[۔؟]\s+\S")
ENDS_SENTENCE = re.compile(r"(?<!\.[A-Za-z])[.,;:،؛۔][\"”’')\]]*$|…$|\.\.\.$")
PAGE_TITLE = re.compile(r"\s*(?:[|»:·]|\s[–—-])\s+")
NO_HEADLINE = re.compile(
    r"(?:[•●▪■◦‣·*+–—-]\s|\d{1,2}[.)]\s|https?://|www\.|[#@]\w|[(\[]|(?i:by|from|source|photo|image|picture)\b\s*[:—–]?\s)"
)
KICKER_WORDS, NEAR = 2, 4  # words that stand above a headline; unclaimed segments among which a byline is
BYLINE = re.compile(r"(?i:(?:written |reported )?by|author:|رپورٹ:?|از)\s+(?P<names>\S.{1,80}?)\.?")
SOURCE = re.compile(
    r"(?i:source|agency|news agency)\s*:\s*(?P<name>\S.{1,60})|(?:AFP|APP|AP|PTI|ANI|Reuters|REUTERS|Agencies|AGENCIES)"
)
AUTHOR = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,4}")
PARTICLES = {"al", "bin", "da", "de", "den", "der", "di", "ibn", "la", "van", "von"}
AND = re.compile(r"\s*,\s*|\s+(?:and|&|اور)\s+")


def with_headline(segments: Sequence[Segment]) -> Segments:
    """Recognise the headline, what repeats it, and the byline below it."""
    at = _headline_at(segments)
    if at is None:
        return _with_byline(segments)
    title = segments[at].text
    recognised = list(segments)
    recognised[at] = claimed(segments[at], metadata("title", title))
    for index, segment in enumerate(recognised):
        if rule := _dropping_rule(segment.text, title, is_above=index < at):
            recognised[index] = claimed(segment, dropped(rule))
    return _with_byline(recognised)


def reads_as_headline(text: str) -> bool:
    """Whether a line reads as a headline: short, one thought, no full stop at its end."""
    return (
        FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
        and len(text) <= LONGEST
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and not NO_HEADLINE.match(text)
        and not ENDS_SENTENCE.search(text)
        and not SENTENCE.search(text)
        and not is_dateline(text)
    )


def working_title(lead: str) -> str:
    """A title made of the first words of the lead, as they stand there; a clause, where one ends in time."""
    words = lead.split()[:WORKING_TITLE_WORDS]
    for end in range(len(words), 4, -1):
        if words[end - 1][-1] in ",;:—–،":
            words = words[:end]
            break
    return " ".join(words).strip(" ,;:—–-،.۔") or " ".join(words)


def _headline_at(segments: Sequence[Segment]) -> int | None:
    """The index of the headline: the first unclaimed segment, if it reads as one and a text comes after it.

    A word or two above a line that reads as a headline is a kicker, the name of a paper, or a tab's title.
    """
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed]
    if len(unclaimed) < 2:  # noqa: PLR2004  a headline and a text
        return None
    first, second = (segments[index].text for index in unclaimed[:2])
    is_above = len(first.split()) <= KICKER_WORDS < len(second.split()) or _is_page_title(first, second)
    if is_above and reads_as_headline(second) and unclaimed[2:]:
        return unclaimed[1]
    return unclaimed[0] if reads_as_headline(first) else None


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


def _with_byline(segments: Sequence[Segment]) -> Segments:
    """Recognise the byline and the source that lines of their own name, near the top or at the very end."""
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed]
    recognised = list(segments)
    for index in [*unclaimed[:NEAR], *unclaimed[-1:]]:
        field = _byline(segments[index].text)
        if field and not any(near.disposition and near.disposition.name == field.name for near in recognised):
            recognised[index] = claimed(segments[index], field)
    return recognised


def _byline(text: str) -> Disposition | None:
    """The field that a line is, if it is nothing but a byline or a source."""
    if source := SOURCE.fullmatch(text):
        return metadata("source", source["name"] or text)
    match = BYLINE.fullmatch(text)
    names = AND.split(match["names"]) if match else []
    if names and all(map(_is_author, names)):
        return metadata("authors" if len(names) > 1 else "author", ", ".join(names))
    return metadata("author", text) if WRITER.fullmatch(text) else None


def _is_author(name: str) -> bool:
    return bool(AUTHOR.fullmatch(name)) and not any(word.islower() for word in set(name.split()) - PARTICLES)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
