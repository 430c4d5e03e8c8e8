"""The foot of a copy: where the story is over, all that pages, desks and press offices have below it, kept apart and told.

It begins with what says so (an end mark, the title of a list of other stories, of who issues the copy, of what is for
editors alone), or below the last sentence with a line that no story has. What stands below the former may be sentences
too, so it is the foot only where the story above is longer, and where nothing below reads as a story that goes on.
"""

import re
from collections.abc import Container, Iterator, Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import END_MARK
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.prose import ends_sentence
from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.tail.contacts import DETAIL
from dateline_news.desk.wire.recognise.tail.end_marks import OF_DESK, SOURCE_LINE, end_rule
from dateline_news.desk.wire.recognise.tail.foot_lines import PAGE, is_foot_line, is_story, tables
from dateline_news.desk.wire.recognise.tail.senders import accounts_of_writers, signed_at
from dateline_news.desk.wire.recognise.vocabulary import foot_words
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import ENDS_WITH_FIRM
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

FEWEST_PARAGRAPHS = 2  # of a story above its foot
MOST_OF_LABEL = 6  # words over other stories, and not the title of one behind them
MOST_OF_TITLE, MOST_OF_NAME = 10, 7  # words
TEASER, SHARED = 22, 2  # words of a sentence about another story, and stems that one of this would share
WITH_SENTENCES = (
    "below-end",
    "editors-only",
    "legal",
    "shot-list",
    "about-issuer",
    "earlier-release",
)  # rules of what has sentences below
SHARE = 0.75  # of the words of a story that its foot may have
TITLES = 2  # lines that may stand between a heading and its table, the first row counted
NEAR = 4  # lines of a block above the foot that are names and offices
LABEL = re.compile(r"[^\W\d_][^.:!?]{0,40}[:：]\s*\S")
SIGNED = re.compile(
    rf"[–—-]{{1,3}}\s*[(\[]?(?P<agency>{KNOWN_NAME})[)\]]?\W{{0,3}}"
)  # and what stands below is no text
WEAK_MARK = re.compile(r"[*=_–—-][*=_–—\s-]*")  # may part a story in two
ROW = re.compile(r"\d+.*\D.*\d|^\W*\d{1,2}[.)]\s")  # of a table or a list


WHAT_IT_IS = re.compile(
    r"\s+(?:\([^()]+\) )?(?:is|are|was founded|ist|est|es|è|é) (?:an?|the|one of|in|ein(?:e|er)?|une?|un[ao]?|uma?|il|la|le|der|die)\b"
)
OF_SUBJECT = re.compile(
    r"(?:about (?:the|this)|(?:über|zu[mr]?) (?:den|die|das|dem|der)?|à propos d(?:u|e la|es|e l[’'])|(?:acerca|sobre) (?:del?|el|la|los|las|o|a|os|as)|informazioni su(?:l|lla|ll[’'])|tentang)\s?(?P<subject>\w[\w -]{2,40})",
    re.IGNORECASE,
)
STEM, MOST_OF_ACCOUNT = 6, 3  # letters of its name; paragraphs below such a title
ISSUER = re.compile(rf"(?:{foot_words.ISSUER})", re.IGNORECASE)
LEGAL = re.compile(rf"(?:{foot_words.LEGAL})\W*", re.IGNORECASE)
LISTS = re.compile(rf"\W*(?:{foot_words.LISTS})\W*", re.IGNORECASE)
SHOTS = re.compile(rf"\W*(?:{foot_words.SHOTS})\W*", re.IGNORECASE)
STORYLINE = re.compile(r"\W*(?:story ?line|script|text|voice[- ]?over|haber metni|off)\W*$", re.IGNORECASE)
EARLIER = re.compile(rf"\W*(?:{foot_words.EARLIER})(?!\w)", re.IGNORECASE)
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
    if len(above) > FEWEST_PARAGRAPHS and _is_of_sender(segments, last):
        recognised[last] = claimed(segments[last], dropped("about-issuer"))
        last = above[-2]
    accounts = accounts_of_writers(segments[:first])
    if len(set(above) - accounts) >= FEWEST_PARAGRAPHS:
        for index in accounts:
            recognised[index] = claimed(segments[index], dropped("about-writer"))
        last = max({*above} - accounts)
    of_story = tables(segments[last + 1 : first])
    lines = (
        index
        for index in range(last + 1, first)
        if index in accounts or (is_foot_line(segments[index]) and not _is_over_table(segments, index, of_story))
    )
    begin = next(lines, first if first < len(segments) else signed_at(segments, last))
    if begin == len(segments):
        return recognised
    for index in range(_with_names_above(segments, last + 1, begin), first):
        if segments[index].block not in of_story:
            recognised[index] = _apart(segments[index], "foot")
    return recognised


def _is_over_table(segments: Sequence[Segment], index: int, of_story: Container[int]) -> bool:
    """Whether a line is a word in capitals, which may be a desk's initials, right above a table of the story, or above the title of one."""
    is_near = any(each.block in of_story for each in segments[index + 1 : index + 1 + TITLES])
    return is_near and bool(OF_DESK.fullmatch(segments[index].text))


def _apart(segment: Segment, rule: str) -> Segment:
    """A line of the foot, dropped by the rule that knows it, or by that of what it stands below; the agency that signs is the source."""
    if signed := SIGNED.fullmatch(segment.text):
        return claimed(segment, metadata("source", signed["agency"]))
    own = end_rule(segment.text) or ("desk-initials" if rule == "below-end" and OF_DESK.fullmatch(segment.text) else "")
    return claimed(segment, dropped(own or ("contact" if DETAIL.search(segment.text) else rule)))


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
        is_label = segments[index].is_dropped_as("also-read") and len(text.split()) <= MOST_OF_LABEL
        return "page-foot" if is_label or segments[index].is_dropped_as("comments") else ""
    if EDITORS_ONLY.match(text):
        return "editors-only"
    if len(text.split()) > MOST_OF_TITLE or (ends_sentence(text.rstrip(":：")) and not ENDS_WITH_FIRM.search(text)):
        return ""
    if EARLIER.match(text) and (text.isupper() or text[-1].isdecimal() or text.endswith(":")):  # and no crosshead
        return "earlier-release"
    if SIGNED.fullmatch(text) or END_MARK.fullmatch(text):
        return "below-mark" if WEAK_MARK.fullmatch(text) else "below-end"
    forms = {
        "shot-list": SHOTS.fullmatch,
        "legal": LEGAL.fullmatch,
        "source-line": SOURCE_LINE.fullmatch,
        "page-foot": PAGE.match,
    }
    named = "about-issuer" if _names_issuer(text, segments[:index]) or _is_over_account(segments, index) else ""
    return named or next((rule for rule, matches in forms.items() if matches(text)), "")


def _names_issuer(text: str, above: Sequence[Segment]) -> bool:
    """Whether a line is a title over who issues the copy, whom the story names."""
    match = ISSUER.fullmatch(text)
    name = next(filter(None, match.groupdict().values()), "") if match else ""
    is_name = any(not word[0].islower() for word in name.split())
    return is_name and bool(stems(name) & stems(" ".join(segment.text for segment in above)))


def _is_over_account(segments: Sequence[Segment], index: int) -> bool:
    """Whether a title over what the story is about, `About the prize`, stands above a sentence or two and then whom to ask."""
    match = OF_SUBJECT.fullmatch(segments[index].text)
    below = segments[index + 1 :]
    texts = [at for at, each in enumerate(below) if is_story(each)]
    if not match or not 0 < len(texts) <= MOST_OF_ACCOUNT:
        return False
    rest = below[texts[-1] + 1 :]
    has_contact = any(DETAIL.search(each.text) or each.is_dropped_as("contact") for each in rest)
    above = " ".join(each.text for each in segments[:index]).casefold()
    return has_contact and match["subject"].casefold()[:STEM] in above


def _nothing_goes_on(segments: Sequence[Segment], index: int, rule: str) -> bool:
    """Whether nothing below a line reads as a story that goes on, by what the line is."""
    below, above = segments[index + 1 :], " ".join(segment.text for segment in segments[:index])
    sentences = [segment.text for segment in below if is_story(segment)]
    if rule == "below-mark":
        return all(LABEL.match(text) or text[0] in "*#" for text in sentences)
    if rule == "shot-list":
        return not any(STORYLINE.match(each.text) for each in below)
    is_list = segments[index].is_dropped_as("comments") or bool(LISTS.fullmatch(segments[index].text))
    return rule in WITH_SENTENCES or all(is_list and _is_teaser(text, above) for text in sentences)


def _is_teaser(text: str, above: str) -> bool:
    """Whether a sentence is of another story."""
    return len(text.split()) < TEASER and len(stems(text) & stems(above)) < SHARED


def _is_of_sender(segments: Sequence[Segment], last: int) -> bool:
    """Whether the last paragraph says what somebody is whose name has a line to itself below it, where whom to ask stands."""
    text, below = segments[last].text, segments[last + 1 : last + 1 + 2 * NEAR]
    names = [each.text.strip(" .,:") for each in below if 1 < len(each.text.split()) <= MOST_OF_NAME]
    has_contact = any(DETAIL.search(each.text) or each.is_dropped_as("contact") for each in below)
    return has_contact and any(text.startswith(name) and WHAT_IT_IS.match(text, len(name)) for name in names)


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
