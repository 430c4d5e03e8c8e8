"""The foot of a copy: where the story is over, all that pages, desks and press offices have below it, kept apart and told.

It begins with what says so (an end mark, the title of a list of other stories, of who issues the copy, of what is for
editors alone), or below the last sentence with a line that no story has. What stands below the former may be sentences
too, so it is the foot only where the story above is longer, and where nothing below reads as a story that goes on.
"""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import END_MARK
from dateline_news.desk.wire.recognise.head.byline import byline
from dateline_news.desk.wire.recognise.head.prose import ends_sentence
from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.tail.contacts import DETAIL
from dateline_news.desk.wire.recognise.tail.end_marks import SOURCE_LINE, end_rule
from dateline_news.desk.wire.recognise.tail.foot_lines import PAGE, is_foot_line, is_story, tables
from dateline_news.desk.wire.recognise.vocabulary import foot_words
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped

FEWEST_PARAGRAPHS = 2  # of a story above its foot
MOST_OF_TITLE, MOST_OF_NAME = 10, 7  # words
TEASER, SHARED = 22, 2  # words of a sentence about another story, and stems that one of this would share
WITH_SENTENCES = ("below-end", "editors-only", "legal", "about-issuer")  # rules of what has sentences below
SHARE = 0.75  # of the words of a story that its foot may have
NEAR = 4  # lines of a block above the foot that are names and offices
LABEL = re.compile(r"[^\W\d_][^.:!?]{0,40}[:：]\s*\S")
WEAK_MARK = re.compile(r"[*=_–—-][*=_–—\s-]*")  # may part a story in two
ROW = re.compile(r"\d+.*\D.*\d|^\W*\d{1,2}[.)]\s")  # of a table or a list


ISSUER = re.compile(rf"(?:{foot_words.ISSUER})", re.IGNORECASE)
LEGAL = re.compile(rf"(?:{foot_words.LEGAL})\W*", re.IGNORECASE)
LISTS = re.compile(rf"\W*(?:{foot_words.LISTS})\W*", re.IGNORECASE)
EDITORS_ONLY = re.compile(foot_words.EDITORS_ONLY, re.IGNORECASE)


def with_foot(segments: Sequence[Segment]) -> Segments:
    """Drop the foot, by rules that say what it begins with."""
    texts = [index for index, segment in enumerate(segments) if is_story(segment)]
    if not texts:
        return list(segments)
    first, rule = next(_beginnings(segments, texts[0]), (len(segments), ""))
    recognised = [*segments[:first], *(_apart(segment, rule) for segment in segments[first:])]
    above = [index for index in texts if index < first]
    last = above[-1] if above else texts[0]
    lines = range(last + 1, first)
    hard = next((index for index in lines if is_foot_line(segments[index])), None)
    if hard is None and first == len(segments):
        return recognised
    of_story = tables(segments[last + 1 : first])
    for index in range(_with_names_above(segments, last + 1, first if hard is None else hard), first):
        if segments[index].block not in of_story:
            recognised[index] = _apart(segments[index], "foot")
    return recognised


def _apart(segment: Segment, rule: str) -> Segment:
    """A line of the foot, dropped by the rule that knows it, or by that of what it stands below."""
    return claimed(segment, dropped(end_rule(segment.text) or ("contact" if DETAIL.search(segment.text) else rule)))


def _beginnings(segments: Sequence[Segment], first: int) -> Iterator[tuple[int, str]]:
    """Where the foot may begin by what a line says, and the rule."""
    counts = [len(segment.text.split()) if segment.unclaimed else 0 for segment in segments]
    above, paragraphs, total = 0, 0, sum(counts[first:])
    for index in range(first, len(segments)):
        segment = segments[index]
        rule = _opens(segments, index) if paragraphs >= FEWEST_PARAGRAPHS else ""
        if rule and total - above <= SHARE * above and _nothing_goes_on(segments, index, rule):
            yield index, rule
        above += counts[index]
        paragraphs += is_story(segment)


def _opens(segments: Sequence[Segment], index: int) -> str:
    """The rule by which a line opens the foot; an empty string if it does not."""
    text = segments[index].text
    if not segments[index].unclaimed:
        return "page-foot" if segments[index].is_dropped_as("comments") else ""
    if EDITORS_ONLY.match(text):
        return "editors-only"
    if len(text.split()) > MOST_OF_TITLE or ends_sentence(text.rstrip(":：")):
        return ""
    if END_MARK.fullmatch(text):
        return "below-mark" if WEAK_MARK.fullmatch(text) else "below-end"
    forms = {"legal": LEGAL.fullmatch, "source-line": SOURCE_LINE.fullmatch, "page-foot": PAGE.match}
    named = "about-issuer" if _names_issuer(text, segments[:index]) else ""
    return named or next((rule for rule, matches in forms.items() if matches(text)), "")


def _names_issuer(text: str, above: Sequence[Segment]) -> bool:
    """Whether a line is a title over who issues the copy, whom the story names."""
    match = ISSUER.fullmatch(text)
    name = next(filter(None, match.groupdict().values()), "") if match else ""
    is_name = any(not word[0].islower() for word in name.split())
    return is_name and bool(stems(name) & stems(" ".join(segment.text for segment in above)))


def _nothing_goes_on(segments: Sequence[Segment], index: int, rule: str) -> bool:
    """Whether nothing below a line reads as a story that goes on, by what the line is."""
    below, above = segments[index + 1 :], " ".join(segment.text for segment in segments[:index])
    sentences = [segment.text for segment in below if is_story(segment)]
    if rule == "below-mark":
        return all(LABEL.match(text) or text[0] in "*#" for text in sentences)
    is_list = not segments[index].unclaimed or bool(LISTS.fullmatch(segments[index].text))
    return rule in WITH_SENTENCES or all(is_list and _is_teaser(text, above) for text in sentences)


def _is_teaser(text: str, above: str) -> bool:
    """Whether a sentence is of another story."""
    return len(text.split()) < TEASER and len(stems(text) & stems(above)) < SHARED


def _with_names_above(segments: Sequence[Segment], top: int, first: int) -> int:
    """The index of the first of the names and offices that stand right above the foot."""
    while first > top:
        text, block = segments[first - 1].text, segments[first - 1].block
        is_same = block == segments[min(first, len(segments) - 1)].block
        size = sum(segment.block == block for segment in segments[top:first])
        is_name = len(text.split()) <= MOST_OF_NAME and not ends_sentence(text) and not ROW.search(text)
        if not is_name or byline(text) or not (is_same or size <= NEAR) or (not is_same and text.endswith((":", "："))):
            break
        first -= 1
    return first
