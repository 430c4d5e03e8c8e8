"""What the lines of a head are labelled by that are no text: numbers of releases, notes of desks, formulas."""

import re

NUMBERED = (
    r"(?:our |your )?ref(?:erence)?|file|press release|release|pr|no|nr|number|número|numero|nº|n°|num|doc(?:ument)?|id|az|aktenzeichen|gz|réf|vol|issue"
    r"|serial|s\.? ?no|d\.?o\.? no|f\. ?no|handout|circular|bulletin|(?:ہینڈ آؤٹ|پریس ریلیز|پریس نوٹ|اعلامیہ)(?: نمبر)?|عدد|الرقم|رقم|الإشارة|العدد|المرفقات|نمبر|مراسلہ نمبر|حوالہ|حوالہ نمبر|شماره|پیوست|سंख्या|क्रमांक|पत्रांक|सं"
)
REFERENCE = re.compile(
    rf"(?:\S+ )?(?:{NUMBERED})\s*(?:no|nr|number|نمبر)?\s*\.?\s*[:#.№/-]*\s*(?=\S{{0,30}}\d)[^\s,](?:\S|\s(?=\d)){{0,40}}"
    r"|(?:المرفقات|پیوست|enclosures?|encl|anlagen?|annexes?|anexos?)\s*:\s*.{1,30}",
    re.IGNORECASE,
)
INVOCATION = re.compile(
    r"بسم\s*الله\s*الرحمن\s*الرحيم|بسم ?(?:الله|اللہ) ?(?:ا?ل)?رحم[ٰا]?ن ?(?:ا?ل)?رحیم|با?سمه تعالی|به نام خدا|بسمہ تعالیٰ|liberté\W+égalité\W+fraternité|सत्यमेव जयते",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"e\s?\.?\s?&\s?o\s?\.?\s?e\.?(?:\W+(?:transcript|proof only|proof copy))?|"
    r"(?:please )?check against delivery\W*|es gilt das gesprochene wort\W*|(?:seul )?le prononcé fait foi\W*|(?:solo )?es válido el discurso pronunciado\W*|fa fede il testo pronunciato\W*|"
    r"will be (?:led|updated|topped|recast)\b.{0,60}|(?:with|see) (?:\w+ ){0,2}(?:photos?|graphics?|video|pix|pictures)\b.{0,60}"
    r"|(?:for (?:internal|press) use.{0,40}|draft only|not for air)\.?",
    re.IGNORECASE,
)
# `SLUG: RINK VOTE`: a label in capitals or with one, and what it says; several on a line are a form.
PAIR = re.compile(r"(?:^|\s)[A-Z][A-Za-z ]{1,14}:\s")
# Key words of an agency that a headline may be as well.
UPPER = r"[A-ZÀ-ÖØ-Þ]{2,}"
SHORT_SLUG = re.compile(
    rf"{UPPER}(?:[-/]{UPPER})+(?: {UPPER}){{0,2}}|\S+ \d{{1,4}} [^\W\d]\S*[-/]\S+|\.\S+ [A-Z]{{2,4}}\d+"
)


def may_be_slug(text: str) -> bool:
    """Whether a line may be key words: all in capitals and two of them with a mark between, or a number between two."""
    return bool(SHORT_SLUG.fullmatch(text))
