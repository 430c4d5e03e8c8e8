"""What looks like a dateline and is none: labels, speakers, firms, parties, initials; and how sure one is."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dates import WEEKDAY
from dateline_news.desk.wire.recognise.head.dateline.parts import Dateline, candidates, is_source
from dateline_news.desk.wire.recognise.head.prose import ends_sentence, is_prose
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, WORDED, WRITER
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import BODY
from dateline_news.desk.wire.recognise.vocabulary.picture_words import WORDS
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import NO_PLACE
from dateline_news.desk.wire.segments import Segment

CAMEL = re.compile(r"\b(?!Mc|Mac|De|La|Le|Di|Du|Van|Fitz)[A-Z][a-z]+[A-Z]")
SPEECH = re.compile(r"\s*(?:[\"“”‘'«„»]|(?:I|We|My|Our|You|Your|Yes|No|Well|It[’']s)\b)")
MOST_WORDS, FEWEST_BEHIND = 3, 6  # words of a place with only a mark behind it, in small letters; of what follows it
GOES_ON = re.compile(r"نے|کے|کی|کا|میں|سے|کو|پر|اور|ہے|تک|ने|के|की|का|में|से|को|पर|और|है|तक|في|من|على|إلى|و\S*")
CODE = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4})?")  # of an agency, as German papers have it
PREPOSITION = r"(?:in|of|at|to|from|near|de|en|à|em|di|von|nach|aus|bei)"
SPEAKS = re.compile(r"anchor|presenter|reporter|host|narrator|moderator|interviewer|caller|q|a", re.IGNORECASE)
SPEAKER = re.compile(r"([A-Z][\w .’'-]{0,30}):\s")
OF_PICTURE = re.compile(rf"(?:[.!?]|\s[–—-]|\()\s*(?:\w+ )?{WORDS}(?:\s*[:/–—-].{{1,40}})?\)?\W*$", re.IGNORECASE)
TITLES = r"(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lord|Lady|Minister|President|Chairman|Governor|Mayor|Inspector|Captain|General)"


def read_dateline(text: str) -> Dateline | None:
    """The dateline that a text opens with, if a look at the text alone allows it."""
    return next((dateline for dateline in candidates(text) if _is_dateline(dateline, text)), None)


def is_strong(dateline: Dateline) -> bool:
    """Whether a dateline has what nothing else has: a day or a source with an end mark, or capitals with one."""
    return bool(dateline.source or dateline.has_day or (dateline.end and dateline.is_upper))


def needs_other_word(dateline: Dateline) -> bool:
    """Whether a dateline may be a person with a party, or any two words with a dash, unless the copy speaks of its place."""
    is_code = any(field.name == "source" and CODE.fullmatch(field.value) for _, _, field in dateline.spans)
    is_unknown = dateline.source == "any" and not is_code and not dateline.is_upper and not dateline.has_day
    has_case = dateline.place.upper() != dateline.place.lower()
    return (is_unknown and has_case) or (
        not has_case and not dateline.source and not dateline.has_day and dateline.end == "dash"
    )


def is_contradicted(dateline: Dateline, segments: Sequence[Segment]) -> bool:
    """Whether the rest of a copy says that a place with nothing but a mark behind it is none."""
    if dateline.source or dateline.has_day:
        return False
    name = re.escape(dateline.place)
    texts = [segment.text for segment in segments if segment.unclaimed]
    others = "\n".join(text for text in texts if not text.startswith(dateline.place))
    is_spoken_of = not dateline.is_upper and re.search(rf"\b{PREPOSITION} {name}\b", "\n".join(texts))
    if _speakers(texts, is_upper=dateline.is_upper) > 1 and not is_spoken_of:
        return True
    if dateline.is_upper:
        return " " not in dateline.place and bool(
            re.search(rf"[a-z,]\s{name}\b", others)
        )  # initials, written so in the text too
    person = rf"(?<=[a-z,] )[A-Z][a-z]+ {name}\b|\b{TITLES}\.? {name}\b|\b{name} (?:said|says|told|added)\b"
    return bool(re.search(person, others))


def _speakers(texts: Sequence[str], *, is_upper: bool) -> int:
    """How many texts open with a name and a colon, as in a talk, a script or a round-up."""
    # A caption opens so as well, and so do labels, behind which no sentence stands.
    spoken = (text for text in texts if (is_prose(text) or ends_sentence(text)) and not OF_PICTURE.search(text))
    names = [match[1] for text in spoken if (match := SPEAKER.match(text)) and match[1].isupper() == is_upper]
    return sum(bool(SPEAKS.fullmatch(name)) or not NO_PLACE.fullmatch(name) for name in names)


def _is_dateline(dateline: Dateline, text: str) -> bool:
    # behind a stop there is its agency: `KELL. TASS - …`
    if not dateline.spans or not _may_be_place(dateline.place) or KNOWN.fullmatch(dateline.place.rpartition(". ")[2]):
        return False
    rest = text[dateline.stop :]
    if not dateline.place:
        return bool(dateline.end) and (dateline.source == "known" or (dateline.source == "worded" and dateline.has_day))
    if dateline.source:
        return _is_with_source(dateline, rest)
    if dateline.has_day:
        return bool(dateline.end) or _is_before_bracket(dateline, text)
    return bool(dateline.end) and _is_plain(dateline, text)


def _is_before_bracket(dateline: Dateline, text: str) -> bool:
    """Whether a day in a bracket stands behind a place in letters without capitals, and no sentence goes on behind it: `کراچی (14 نومبر)`."""
    opening, rest = text[: dateline.stop].rstrip(), text[dateline.stop :].split()
    has_case = dateline.place.upper() != dateline.place.lower()
    is_short = len(dateline.place.split()) < MOST_WORDS and not has_case
    return is_short and opening.endswith(")") and bool(rest) and not GOES_ON.fullmatch(rest[0])


def _is_with_source(dateline: Dateline, rest: str) -> bool:
    """Whether a bracket behind a place is a source, and so both are a dateline."""
    begins = _begins_sentence(rest)
    if dateline.end:
        may_follow = begins or dateline.end == "stop" or dateline.has_day
        is_set_off = dateline.end in ("dash", "colon") and len(dateline.place.split()) <= MOST_WORDS
        return may_follow and (dateline.source != "any" or dateline.is_upper or dateline.has_day or is_set_off)
    if not rest.strip():
        return dateline.source in ("known", "worded") and begins
    has_inner_day = any(span[2].name == "filed" for span in dateline.spans[-2:] if span[0])
    has_case = dateline.place.upper() != dateline.place.lower()  # papers of other scripts set no mark behind an agency
    is_sure = dateline.source == "worded" or (dateline.source == "known" and (dateline.has_day or not has_case))
    names = [field.value for _, _, field in dateline.spans if field.name == "source"]
    is_sure = is_sure or (dateline.has_day and not has_case and not any(map(WEEKDAY.fullmatch, names)))
    return (is_sure or (has_inner_day and dateline.is_upper)) and (dateline.is_upper or begins)


def _may_be_place(place: str) -> bool:
    first = re.split(r"[/,،(\[]", place)[0].strip()
    others = [part.strip(" )]") for part in re.split(r"[/,،(\[]", place)[1:]]
    return not (
        any(map(is_source, others))
        or any(WEEKDAY.fullmatch(part) for part in others)
        or any(written.month_day or written.day for part in others if (written := dates.date_at(part, 0)))
        or WRITER.fullmatch(first)
        or ((not first[:1].isupper() or others) and WORDED.search(first))
        or NO_PLACE.fullmatch(first)
        or MENU_WORD.fullmatch(first)
        or NO_PLACE.fullmatch(place)
        or KNOWN.fullmatch(first)
        or CAMEL.search(first)
        or (BODY.fullmatch(first) and first)
    )


def _is_plain(dateline: Dateline, text: str) -> bool:
    """Whether a place with nothing but a mark behind it is a dateline and no part of a sentence."""
    rest, words = text[dateline.stop :], len(dateline.place.split())
    mark = text[: dateline.stop].rstrip()[len(dateline.place) :]
    if (rest.strip() and not is_prose(text)) or rest[:1].isdigit():
        return False
    if dateline.place.endswith((")", "]")):
        return "." in mark
    if dateline.is_upper:
        return (
            dateline.end != "dash" or mark.strip() != "-" or text[: dateline.stop][-1].isspace()
        ) and not rest.startswith("I ")
    if not dateline.place[0].isupper() and not dateline.place[0].islower():  # a script without capitals
        return words <= MOST_WORDS and (
            dateline.end == "colon"
            or (dateline.end == "stop" and words < MOST_WORDS)
            or (dateline.end == "dash" and mark[:1].isspace())
        )
    is_set_off = dateline.end == "colon" or mark[:1].isspace() or "." in (mark[:1], dateline.place[-1])
    is_sentence = _begins_sentence(rest) and not SPEECH.match(rest) and len(rest.split()) >= FEWEST_BEHIND
    return words <= MOST_WORDS and is_set_off and (is_sentence or not rest.strip())


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip(" \"“‘'«(„")[:1]
    return not first or not first.islower()
