r"""The forms that dates are written in, as patterns: in digits, with months, in words, with weekdays, times and zones.

`\d` is a digit of any script. A form has each of its groups once, so a date's groups tell which form it has.
"""

import functools
import re
from collections.abc import Iterable

from dateline_news.desk.wire.recognise.dates import other_calendars
from dateline_news.desk.wire.recognise.dates.names import JOINER, LETTER, MONTH_PATTERN, ORDINALS, WEEKDAY_PATTERN
from dateline_news.model.moments import zones


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


WHOLE_WORD = rf"(?!{LETTER})"
# Arabic names a month twice, as Cairo and as Beirut do: `مايو/ أيار`.
MONTH = (
    rf"(?P<month>{MONTH_PATTERN}){WHOLE_WORD}\.?"
    rf"(?:\s*[/(]\s*(?P<month_too>{MONTH_PATTERN}){WHOLE_WORD}\.?\s*\)?)?"
)
DAY = rf"(?:(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th)(?![a-z])|er(?![a-z])|\.?[ºª°]|\.)?|(?P<ordinal>{_any(ORDINALS)}))"
YEAR = rf"(?P<year>\d{{4}})(?!\d)(?:\s?[ءم]ـ?{WHOLE_WORD})?"
WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_PATTERN}){WHOLE_WORD}\.?(?:[\s,،]+|\s*[–—:-]\s*))?"
WEEKDAY_AFTER = rf"(?:[\s,،]+\(?(?P<weekday_after>{WEEKDAY_PATTERN}){WHOLE_WORD}\.?\)?)?"
LETTERS = _any([*zones.UNIVERSAL, *zones.LETTERS]) + r"|(?-i:[A-Z]{1,4}T)"
# Written out, a zone is known by its first letters.
IN_WORDS = r"(?-i:(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|British|Indian?|Pakistan) (?:Standard |Daylight |Summer |Mean )?Time)"
ZONE = (
    rf"(?:{IN_WORDS}|(?:{LETTERS})(?![A-Za-z])(?:\s?{zones.SIGN}\d\d?(?::?\d\d)?)?|{zones.SIGN}\d\d(?::?\d\d)?)(?!\d)"
)
MORNING, EVENING = r"a\.?\s?m|ص|صباح(?:ا|ًا|اً)|ق\.?ظ|ÖÖ", r"p\.?\s?m|م|مساء(?:ً)?|ب\.?ظ|ÖS"
HALF = rf"\s?(?:(?P<morning>{MORNING})|(?P<evening>{EVENING})){WHOLE_WORD}\.?"
CLOCK = rf"(?:hrs|hours|uhr|uur|h|hs|heures|horas|बजे){WHOLE_WORD}"  # what stands behind a time
TIME = (
    r"(?:(?P<hour>\d{1,2})(?:[:.]|\s?h\s?(?=\d))(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?(?!\d)"
    rf"|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)(?=\s?(?:(?:{'|'.join(zones.UNIVERSAL)})\b|(?-i:[A-Z]{{2,3}}[SD]T)\b|{CLOCK}))"
    rf"|(?P<hour_alone>\d{{1,2}})(?=\s?(?:[ap]\.?m|{CLOCK}){WHOLE_WORD}))"
    rf"(?:{HALF})?(?:\s?{CLOCK})?(?:\s?\(?(?P<zone>{ZONE})\)?)?(?:\s?{CLOCK})?"
)
AT = r"(?:(?:at|um|à|às|a las?|om|alle(?: ore)?|ore|pukul|saat|ساعت|الساعة|في|को)\s+)?"
BETWEEN = rf"(?:\s*[,،|·•]\s*|\.\s+|\s*[–—-]\s*|\s+){AT}"
THE = r"(?:(?:the|el|le|den|dem|am|em)\s+)?"
OF = r"(?:\s+(?:of|de|del))?"
OF_YEAR = r"[\s,،-]*(?:(?:of|de|del)\s+)?"
FORMS = (
    rf"{YEAR}(?P<mark>[-/.])(?P<month_number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
    rf"(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark){YEAR}",
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<short_year>\d\d)(?!\d|[-/.:]\d)",
    rf"{THE}{DAY}{OF}[\s/-]*{MONTH}{OF_YEAR}{YEAR}",
    rf"{MONTH}[\s-]*(?:the\s+)?{DAY}[\s,،-]+{YEAR}",
    rf"{THE}{DAY}{OF}[\s/-]*{MONTH}(?![\s,]*\d)",
    rf"{MONTH}[\s-]*{DAY}(?![\s,]*\d)",
    rf"{MONTH}{OF_YEAR}{YEAR}",
    rf"{DAY}\s+(?P<solar>{other_calendars.SOLAR_PATTERN}){WHOLE_WORD}[\s,،]+{YEAR}",
    rf"{DAY}\s+(?P<lunar>{other_calendars.LUNAR_PATTERN}){WHOLE_WORD}[\s,،]*(?P<year>\d{{4}})(?!\d)(?:\s?[هھ]ـ?{WHOLE_WORD})?",
)
DIGIT = re.compile(r"\d")


@functools.cache
def patterns() -> list[re.Pattern[str]]:
    """The forms, with what may stand around each; made when they are asked for, since most commands read no dates."""
    before = TIME.replace("P<", "P<before_")
    return [
        re.compile(
            rf"(?<![\w/{JOINER}])(?:{before}{BETWEEN})?{WEEKDAY}{form}{WEEKDAY_AFTER}(?:(?:[Tt]|{BETWEEN}){TIME})?(?:\s*\((?:بتوقيت\s+)?(?P<zone_after>غرينتش|جرينتش|GMT|UTC)\))?",
            re.IGNORECASE,
        )
        for form in FORMS
    ]
