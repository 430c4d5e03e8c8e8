"""What agencies and press offices write over a message to say what it is to a desk, in the languages that it knows."""

import re
from collections.abc import Mapping
from typing import Literal

from dateline_news.desk.wire.recognise.vocabulary import labels
from dateline_news.desk.wire.recognise.vocabulary import message_words as words
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, KNOWN_NAME
from dateline_news.desk.wire.segments import Disposition

MessageKind = Literal["story", "update", "correction", "kill", "advisory"]
END = r"\s*(?:$|[-–—:,/.(!|=]+\s*)"
# Signs that frame a label, and the agency or the letters of its service before it: `PA ADVISORY:`, `RTRS-UPDATE 2-`.
BEFORE = rf"[*\s(\[<>#=^/-]*(?-i:[A-Z]{{2,5}}-|(?:{KNOWN_NAME}) )?"


def _pattern(words: Mapping[str, str]) -> str:
    """The words of a table as one pattern."""
    return "|".join(words.values()).replace(" ?", r"\s?").replace(" ", r"\s+")


ADVISORY, CORRECTION, VERSION = map(_pattern, (words.ADVISORY, words.CORRECTION, words.VERSION))
LABELS = {"kill-label": _pattern(words.KILL), "advisory-label": ADVISORY, "correction-label": CORRECTION,
          "version-label": VERSION, "repeat-label": words.REPEAT}  # fmt: skip
KIND_OF: dict[str, MessageKind] = {
    "kill-label": "kill", "advisory-label": "advisory", "correction-label": "correction",
    "correction-line": "correction", "version-label": "update", "version-line": "update",
}  # fmt: skip
OPENING = {
    name: re.compile(rf"{BEFORE}(?P<label>{label})[)\]*]*{END}", re.IGNORECASE) for name, label in LABELS.items()
}
WHOLE = {name: re.compile(rf"(?:{label})(?: \d{{1,4}})?", re.IGNORECASE) for name, label in LABELS.items()}
URGENCY = re.compile(r"([A-Z])\1\1 (?=[A-Z]{3})")  # before a label: `HHH KILL`
COLON = re.compile(
    rf"(?:[A-Z][\w.-]{{1,20}}/\s?)?(?:(?P<killed>(?:(?:press )?release )?(?:withdrawn|retracted|retraction)|(?:please|kindly) (?:disregard|ignore)|bitte nicht (?:mehr )?verwenden)|(?P<newer>{words.UPDATE})|(?:{CORRECTION})(?: (?:release|statement|version|fassung))?)(?:\s*[:：]|\s[–—])\s*(?=\D{{6}})",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"[A-ZÄÖÜ]{2,6}(?:-[A-ZÄÖÜ]{1,6})+:\s+(?=\S)"
)  # by an office before its headline, as German ones do
SUFFIX = re.compile(
    r"\s*(?:[(\[]|\s[-–—=]\s*)(?:"
    + "|".join(f"(?P<{name.replace('-', '_')}>{label})" for name, label in LABELS.items())
    + rf"|(?P<updated>(?-i:{words.UPDATED}))|(?P<killed>killed))[)\]]?\s*$",
    re.IGNORECASE,
)
# In capitals, and behind it a headline that is not.
STANDING = re.compile(
    rf"(?-i:(?=[^\Wa-z\d_]{{4}}))(?:(?P<corrected>{CORRECTION})|{VERSION}|{words.UPDATED.lower()})(?:\s+|\s*[:–—|-]+\s*)(?-i:(?=[\"“«‘]?[^\W\d_a-z][^\W\d_]*[a-zß-ÿ]))",
    re.IGNORECASE,
)
UPDATED = re.compile(rf"{BEFORE}(?:{words.UPDATED})[)\]*]*\s*[:–—|-]+\s*(?=\D{{12}})")
# What agencies set in a bracket, or before a stroke, in front of a headline.
BRACKETED = re.compile(
    rf"[(\[](?:(?P<killed>{LABELS['kill-label']})|(?P<corrected>{CORRECTION})|(?P<newer>{VERSION}|lead|ld|updated?)|urgente?|eil|repeat|acil|عاجل|فوری)[)\]]\s+(?=\S)"
    rf"|(?-i:(?:{KNOWN.pattern})/\s+(?=[^\W\d_a-z]))|(?-i:(?:EXCLUSIVE|ANALYSIS|INTERVIEW|FACTBOX|BRIEF|FEATURE|INSIGHT|EXPLAINER|FOCUS|POLL|TIMELINE|PREVIEW|SNAPSHOT|OBITUARY)-(?=[A-Z][a-z]))"
    rf"|(?:{words.SECTION})(?: ?/ ?(?:{words.SECTION}))?\s?/\s(?=(?:\S+ ){{3}})",
    re.IGNORECASE,
)
WITHDRAWN = re.compile(
    rf"(?:{ADVISORY})\s*[-–—:]+\s*\S.{{0,80}}\b(?:withdrawn|killed|retracted|removed|zurückgezogen|anulad[ao]|annulée?)\W*",
    re.IGNORECASE,
)
ADVISES = re.compile(rf"(?:{ADVISORY})(?!\w)", re.IGNORECASE)
CORRECTS_STORY = re.compile(
    rf"(?:{CORRECTION})\s+(?!(?:on|about|regarding|concerning)\b)(?:\S.*?)?(?<!\w)(?:{words.STORY})(?!\w)",
    re.IGNORECASE,
)
TIMED = re.compile(r"\W*\d{1,2}(?:[.:h]\d\d|\s?(?:[ap]\.?m|uhr|h)\b)", re.IGNORECASE)  # an entry of a day's list
OCCASION = {name: re.compile(rf"\W*(?:{label})\s*[:：]\s*\S", re.IGNORECASE) for name, label in words.OCCASION.items()}
# What a line in brackets, behind a warning, or that begins with Eds:, says of the version.
EDITORS = r"eds?\s*[.:–—-]+\s*"
FRAMED = rf"(?:[(\[]\s*|{EDITORS}|[-–—*_]+\s*(?=.*[-–—*_]\s*$))"  # what frames a note in full
LEAD_IN = rf"(?:[(\[]\s*(?:{EDITORS})?|{EDITORS}|\W*(?:(?:{words.ALARM})\b\W+)+)"
PICTURES = rf"(?:(?:{KNOWN_NAME}) )?(?:photos?|pictures?|videos?|graphics?|audio|images?|maps?)"
LINES = {
    "picture-note": re.compile(
        rf"{PICTURES}(?:[\s,.;:&]+(?:{PICTURES}|and|available|moved|planned|pursued|[A-Z]{{2,6}}\d{{2,4}}(?:-\d+)?))*\W*$", re.IGNORECASE
    ),
    "correction-line": re.compile(
        rf"{LEAD_IN}(?:(?:this|diese\w*) )?(?:{words.CORRECTS})|{FRAMED}(?:{CORRECTION})\s*(?:[:：]|[–—-]\s|[^()\[\]]{{0,60}}(?<!\w)(?:{words.PART})(?!\w))"
        rf"|{FRAMED}[^()\[\]]{{0,80}}(?<!\w)(?:{words.PART})(?!\w)[^()\[\]]{{0,80}}(?<!\w)(?:{CORRECTION})(?!\w)|[(\[]?\s*(?:(?:ce|cette|le|la|diese[rs]?|this|est[ae]?|questo|o|bu)(?: \S+){{0,3}} )?(?:{words.ANNULS})(?!\w)|(?:corrects?|corrige|corrigeant|berichtigt|korrigiert|corregge|düzeltir)\s[^()\[\]]{{2,60}}(?<!\w)(?:{words.PART})(?!\w)|(?-i:CORRECTS) (?=\D*[a-z])", re.IGNORECASE
    ),
    "version-line": re.compile(
        rf"{LEAD_IN}(?:{words.CHANGES})(?!\w)|{FRAMED}(?:{VERSION})\s*(?:[:：]|[–—-]\s)|(?-i:{words.IN_CAPITALS}),? (?=\D*[a-z])", re.IGNORECASE
    ),
    "editors-line": re.compile(
        r"(?:eds?|editors?|redaktion|rédactions?)\s*[:：]\s*\S|\(eds?\s*[.:]", re.IGNORECASE
    ),
}  # fmt: skip
# A sentence to desks that takes a story back; the word for a story, its slug or its title stands in it.
TAKES_BACK = re.compile(
    rf"(?=.*(?<!\w)(?:{words.WITHDRAWS}))(?=.*(?:(?<!\w)(?:{words.STORY})(?!\w)|[A-Z]{{2,}}-\w))\W*(?:(?:{words.ALARM})(?: (?:to |für )?(?:{words.ALARM}))*\s*[:!–—-]|(?:{words.TO_DESKS})|please (?:kill|withdraw|retract))",
    re.IGNORECASE,
)
ABOUT, FOLLOWS, MISTAKE, OWN_RELEASE, REPLACES, REPORTED, SENDER, WITHDRAWS = (
    re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.IGNORECASE)
    for form in (
        words.ABOUT,
        words.FOLLOWS,
        words.MISTAKE,
        words.OWN_RELEASE,
        words.REPLACES,
        words.REPORTED,
        words.SENDER,
        words.WITHDRAWS,
    )
)
UPDATES = re.compile(rf"\W*(?:{words.UPDATE})\s(?!on\b|.*[.!?]$)", re.IGNORECASE)
OPENS = re.compile(
    rf"\W*(?:(?:an?|the|our|in|die|der|den|unserer|le|la|il|dans|en|em|nel) ){{0,2}}(?:{words.OWN_RELEASE}|{words.THIS}|{words.SENDER}|{words.REPLACES}|{words.WITHDRAWS}|{words.MISTAKE}|{words.UPDATE})(?!\w)",
    re.IGNORECASE,
)
TO_DESKS = re.compile(rf"\W*(?:{words.TO_DESKS})(?!\w)", re.IGNORECASE)
SLUG = re.compile(
    r"(?i:slug(?:line)?|object\s+name|story\s+slug)\s*[:：]\s*(?P<named>\S.*?)"
    r"|(?P<ap>(?:[A-Z]{2,3}-)?[A-Z]{2}--[A-Z][\w&.'’ -]*?)(?:,.*)?[<=]?"
    r"|(?P<bc>BC-\w+(?:-\w+)+|BC-[\w&.'’ -]+(?=,))(?:,.*)?[<=]?"
    r"|(?P<path>[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+/)(?P<path_rest>\s*\([^()]*\))?"
    r"|(?P<capitals>[A-Z]{2,}(?:-[A-Z0-9]+){2,}(?: [A-Z]+){0,3}|[A-Z]{2,4}-[A-Z0-9]+(?: [A-Z]+)?)"
    rf"|(?P<labelled>[\w’'.]+(?:[-/][\w’'.]+)*[-/](?-i:KILL|CORRECTION|CORRECTED|UPDATE|ADV|ADVISORY))"
    rf"|(?P<topic>[A-Za-z][\w’']*(?:-[\w’']+)+),\s*(?:(?i:{VERSION})|\d{{3,4}})(?:\s*,?\s*\d{{3,4}})?",
)
TRANSMISSION = re.compile(
    r"(?:AP-[A-Z]{2}-\d\d-\d\d-\d\d\s+\d{4}\s?[A-Z]{0,4}|STORY[_ ]NUMBER:\s*\S+|[A-Z]\d{4}\s*[-–]\d+)"
)
# A release that says in one line what it is and that it corrects another: `COMMUNIQUÉ RECTIFICATIF`.
RELEASED = re.compile(
    rf"^(?P<mark>\W*)(?:{labels.RELEASE})\s*[:–—-]*\s+(?=\S)|(?<=\w)\W+(?:{labels.RELEASE})(?=\W*$)", re.IGNORECASE
)
SPACED = re.compile(r"(?<!\w)(?:[^\W\d_] ){2,}[^\W\d_](?!\w)")  # K I L L
WORD = re.compile(r"[^\W_][\w\u0900-\u0903\u093a-\u094f]*(?:[-’'.][^\W_]+)*[ªº]?")
LEAD = re.compile(r"(?<=[-/ ])(?:\d(?:ST|ND|RD|TH) )?LD(?![A-Za-z])")  # in a slug line
ALARM = re.compile(words.ALARM, re.IGNORECASE)
# Words of a line that takes back, corrects or replaces a release, and of one that asks nobody for it.
LONG_NOTICE, SHORT = 45, 12
SHORT_NAME = 3  # letters of an agency that stands on both sides of a label
LONGEST_LABEL = 90  # characters of a line that is a label, with what frames it
INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}")


def whole_label(text: str) -> str:
    """The rule of the label that is all a line says, whatever stands around it: signs, warnings, the agency, itself again."""
    text = SPACED.sub(lambda match: match[0].replace(" ", ""), text)
    if len(text) > LONGEST_LABEL:
        return ""
    bare = RELEASED.sub(r"\g<mark>", text)
    return _whole(text) or (_whole(bare) if bare != text else "")


def _whole(text: str) -> str:
    every = WORD.findall(text)
    names = {word for word in every if word.isupper() and len(word) <= SHORT_NAME and every.count(word) > 1}
    rest = [word for word in every if not (word in names or KNOWN.fullmatch(word) or ALARM.fullmatch(word))]
    for candidate in (every, list(dict.fromkeys(rest))):
        line = " ".join(candidate)
        if name := next((name for name, form in WHOLE.items() if candidate and form.fullmatch(line)), ""):
            return name
    return _in_a_row(" ".join(every))


def _in_a_row(line: str) -> str:
    """The gravest of the labels of a line that says nothing else: `NOTE TO EDITORS – KILL NOTICE`."""
    kind = ""
    for name, label in LABELS.items():
        line, count = re.subn(rf"(?<![\w-])(?:{label})(?![\w-])", " ", line, flags=re.IGNORECASE)
        kind = kind or name * bool(count)
    rest = (word for word in line.split() if not (ALARM.fullmatch(word) or word.lower() in ("to", "for", "of")))
    return "" if any(rest) else kind


def of_release(text: str) -> str:
    """The rule of a line in which a sender replaces, takes back or corrects a release of its own; else an empty string."""
    if not OWN_RELEASE.search(text) or REPORTED.search(text) or len(text.split()) > LONG_NOTICE:
        return ""
    is_opening, is_wrong = bool(OPENS.match(text)), bool(MISTAKE.search(text))
    if is_opening and REPLACES.search(text):
        return "correction-line" if is_wrong else "version-line"
    if not SENDER.search(text) and not (is_opening and len(text.split()) <= SHORT and not ABOUT.search(text)):
        return ""
    is_taken_back = bool(WITHDRAWS.search(text))
    if is_taken_back and not FOLLOWS.search(text):
        return "kill-label"
    if is_opening and is_wrong:
        return "correction-line"
    return "version-line" if is_taken_back or UPDATES.match(text) else ""


def is_in_capitals(text: str) -> bool:
    """Whether a text has no small letter."""
    return not any(map(str.islower, text))


def is_label_in_capitals(text: str) -> bool:
    """Whether a label has no small letter but in words that join: `CORRECTING and REPLACING`."""
    return all(word.isupper() or word in ("and", "et", "y", "e") or not word.isalpha() for word in WORD.findall(text))


def version_in(text: str) -> str:
    """The rule of the label that a slug line has behind its name, or an empty string."""
    for name in ("kill-label", "advisory-label", "correction-label", "version-label"):
        if re.search(rf"(?<!\w)(?:{LABELS[name]})(?!\w)", text, re.IGNORECASE):
            return name
    return "version-label" if LEAD.search(text) else ""


def is_label(field: Disposition, message: MessageKind) -> bool:
    """Whether what became of a segment says that a copy is this to a desk; a slug line says it by its grounds."""
    return message in (KIND_OF.get(field.name), KIND_OF.get(field.grounds))
