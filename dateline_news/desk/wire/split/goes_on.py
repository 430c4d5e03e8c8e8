"""Whether the words of a line go on with those of the line above: for lines that were broken to no one width.

A bullet, a quote that is still open and a headline go on over lines; lines of a list, of a menu or of a table do not.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline_news.desk.wire.split.stamp_line import is_stamp_line

BEGINS_ANEW = re.compile(
    r"\^|(?:Eds?|EDS|Editors?|Contacts?|Source|Keywords|Tags|Photos?|Pictures?|Credit)\s?:\s|(?:Eds?|EDS)\. "  # labels
    r"|(?i:from|to|cc|sent|date|subject|von|an|gesendet|datum|betreff|envoyé|objet|para|asunto|assunto|oggetto|dari|kepada|kimden|konu)\s?:\s+\S"  # of a mail
    r"|(?i:\W{0,4}(?:(?:strictly|under|sous|bajo|sob|news|press) ){0,2}(?:embarg|sperrfrist|hold for|for immediate|محظور))"
    r"|[^\W\d]\S{1,19}\s?[:：]\s*\d"  # a label before a number
    r"|[\W_]+$|ENDS?\b.{0,3}$|NNNN$|\s*(?:[•●▪■◦‣·*–—+-]|\(?\d{1,2}[.)](?![\d,])|\d{1,2}[-–]\s|\(?[a-z]\)|[A-Z]:\s)\s?|.*(://|\bpic\.twitter\.com/)|\s*@\w|[^\s@]{1,64}@[^\s@]{1,250}\.\w+(?:\s|$)|.*\t"
    r"|[(\[]?[A-Z]{0,6}\s?/\s?[a-z]{2,4}(?:[-/][a-z]{2,4}){0,3}[)\]]?$"  # a desk's initials: `APP/mr-ik`
    r"|by (?:[\w’'-]+ ){0,3}(?:writer|reporter|correspondent|envoy)s? [A-Z].{2,60}(?<!\.)$"
    r"|(?i:(?:posted |published )?by (?:admin\w*|webmaster|editor|staff)$)|(?:By|BY|by|Par|par|Von|von|Por|por) [A-Z][\w.’-]*(?: (?:and |[a-z]{2,3} )?[A-Z][\w.’-]*){1,6}(?:, (?:[a-z]{2,5}|[A-Z][\w.’&-]*(?: [A-Z][\w.’&-]*){0,3}))?(?<!\.)$"  # and for whom
)
# A byline in small letters, which a line that is long or quotes somebody to its end does not go on with.
BYLINE = re.compile(r"(?:di|da|de|por|par|von|oleh|door|af|av)(?: [A-ZÀ-Þ][\w.’'-]+){2,3}(?<!\.)")
BULLET = re.compile(r"[•●▪■◦‣·]\s?\w|[*–—+-]\s\w|\d{1,2}[.)]\s")
MOMENT = re.compile(
    r"(?:[^\W\d]+,? )?\d{1,2}\D{2,15}\d{4}\W{1,3}\d{1,2}[.:h]\d\d(?:\s?[A-Z]{2,5})?"
)  # a day and a time
ENDS = re.compile(r"[.!?:;…۔।؟][\"”’')\]»]*$")
LONG, LONGER = 40, 50  # characters of a line that may have been broken, and of one in capitals
UNBROKEN = 100  # of one that nobody broke by hand
SHORT = 24  # of one in capitals, below which a word stands that begins no line
OFFICE = re.compile(
    r"(?:THE )?(?:\w+ )?(?:MINISTRY|EMBASSY|GOVERNMENT|OFFICE|DEPARTMENT|UNIVERSITY|COMMISSION|PEMERINTAH|DINAS|KEMENTERIAN|COMUNE|REGIONE|AYUNTAMIENTO|PREFEITURA|GEMEENTE|STADT|VILLE|MAIRIE)\b"
)
MOST_LINES = 3  # of a headline
MOST_OF_NAME = 4  # words of what may stand below one in a script without capitals
FEWEST_WORDS, LINE = 3, 4  # words of the first line of a headline, and where other lines stand close
# Words that no line ends with.
FUNCTION_WORDS = {
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or", "as", "into", "over", "under",
    "after", "before", "against", "between", "than", "that", "its", "his", "their", "whose", "el", "la", "los", "las", "de", "del", "y", "en", "con", "por",
    "para", "un", "una", "que", "le", "les", "des", "du", "et", "dans", "sur", "pour", "au", "aux", "der", "die", "das",
    "den", "dem", "und", "von", "mit", "für", "auf", "im", "am", "zum", "zur", "ein", "eine", "o", "os", "do", "da", "dos", "e", "em", "um", "uma", "no", "na", "ve", "ile", "için", "yang", "dan", "di", "dari", "untuk",
}  # fmt: skip

ASIDE = re.compile(r"[–—-]{1,2}\s(?=[^\W\d_])(?![A-Z])")
NUMBER = re.compile(r"(?:[2-9]|[1-9]\d)\.(?:\s|$)")  # with which no list begins: `has died aged` / `84.`
DIVIDED = re.compile(r"[^\W\d_]{2}-$")
# What stands between two words that have one ending: `Vor- und Nachteile`.
JOINING = {
    "und",
    "oder",
    "bis",
    "sowie",
    "als",
    "and",
    "or",
    "to",
    "y",
    "o",
    "et",
    "ou",
    "e",
    "en",
    "of",
    "och",
    "i",
    "a",
}
IN_TITLES = {"From", "With", "For", "Of", "To", "In", "On", "At", "By", "And", "The", "As", "Into", "After", "Over"}


def begins_anew(line: str) -> bool:
    """Whether a line begins something of its own: a point, a question, an answer, a link, a row of a table."""
    return bool(BEGINS_ANEW.match(line)) or is_stamp_line(line)


def may_be_of_its_own(above: str, line: str) -> bool:
    """Whether a line of a head may be a deck, a name or a section though the one above it has no room left: its letters tell nothing else."""
    first = line.lstrip("\"“'‘«(")[:1]
    is_uncased = line.upper() == line.lower() and len(line.split()) <= MOST_OF_NAME
    return (first.isupper() or is_uncased) and not above.isupper() and not _ends_open(above) and above[-1] not in ",-–—"


def is_byline_below(above: str, line: str) -> bool:
    """Whether a line that begins with a small letter is the byline of what stands above it, and no end of it."""
    return bool(BYLINE.fullmatch(line)) and (len(above) >= UNBROKEN or above[-1] in '»”"')


def ends_sentence(line: str) -> bool:
    """Whether a sentence ends with a line, or what introduces the next."""
    return bool(ENDS.search(line))


def goes_on_by_words(paragraph: Sequence[str], below: str, *, is_short_block: bool) -> bool:
    """Whether a line goes on with a paragraph, since it begins in the middle of a sentence that the paragraph left open."""
    above = paragraph[-1]
    if ENDS.search(above) or "\t" in above or "://" in above or MOMENT.fullmatch(above):
        return False
    if parts_word(above, below):
        return True
    if above[-1] in ",،" and len(above) >= LONG:
        return True
    is_open = _is_open(" ".join(paragraph))
    first = below.lstrip("\"“‘'«([")[:1]
    if first.islower():
        is_broken_bullet = bool(BULLET.match(paragraph[0]))
        is_headline = len(above.split()) >= (FEWEST_WORDS if is_short_block else LINE) and not paragraph[0][0].islower()
        return is_open or is_broken_bullet or len(above) >= LONG or (is_headline and len(below.split()) > 1)
    if above.isupper() and below.split(maxsplit=1)[0].isupper():
        is_long = len(above) >= LONGER and not any(map(str.isdigit, above)) and not OFFICE.match(above)
        is_open_below = len(above) >= SHORT and below.split(maxsplit=1)[0].lower() in FUNCTION_WORDS
        is_seam = _ends_open(above.lower()) or is_open_below or (len(paragraph) > 1 and _is_full(paragraph, below))
        is_headline = is_short_block or len(paragraph) < MOST_LINES
        return is_headline and (is_long or is_seam) and len(above.split()) >= FEWEST_WORDS
    return is_short_block and _ends_open(above) and len(above.split()) > FEWEST_WORDS and not first.isdigit()


def parts_word(above: str, below: str) -> bool:
    """Whether a word is divided between two lines: a hyphen ends the first, and no `und` follows that it waits for."""
    if not DIVIDED.search(above) or not below[:1].islower():
        return False
    return below.split(maxsplit=1)[0].rstrip(",") not in JOINING


def goes_on_with_sign(above: str, below: str) -> bool:
    """Whether a line that begins with a dash, or with a number and a stop, goes on with the sentence above, which is long and open, and is no point of a list."""
    is_open = not ENDS.search(above) and not BULLET.match(above)
    is_number = len(above) >= SHORT and above[-1].isalpha() and NUMBER.match(below)
    return is_open and bool(is_number or (len(above) >= LONG and ASIDE.match(below)))


def joined(lines: Sequence[str]) -> str:
    """Lines as one text, with no space in a word that two of them have parts of."""
    text = lines[0]
    for above, below in pairwise(lines):
        text += below if parts_word(above, below) else f" {below}"
    return text


def _is_full(paragraph: Sequence[str], below: str) -> bool:
    """Whether the first word of a line had no room left above it, in lines that are one headline already."""
    return len(paragraph[-1]) + 1 + len(below.split(maxsplit=1)[0]) > max(map(len, paragraph))


def _ends_open(line: str) -> bool:
    """Whether a line ends with a word behind which there must be another."""
    last = line.rsplit(maxsplit=1)[-1]
    return last in FUNCTION_WORDS or last in IN_TITLES


def _is_open(text: str) -> bool:
    """Whether a quote or a bracket that a text opens is still open at its end."""
    return text.count("(") > text.count(")") or text.count("“") > text.count("”") or text.count('"') % 2 == 1
