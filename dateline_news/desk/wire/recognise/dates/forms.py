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
YEAR = rf"(?P<year>(?!0)\d{{4}})(?!\d)(?:\s?[ءم]ـ?{WHOLE_WORD})?"
WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_PATTERN}){WHOLE_WORD}\.?(?:[\s,،]+|\s*[–—:-]\s*))?"
WEEKDAY_AFTER = rf"(?:[\s,،]+\(?(?P<weekday_after>{WEEKDAY_PATTERN}){WHOLE_WORD}\.?\)?)?"
LETTERS = _any([*zones.UNIVERSAL, *zones.LETTERS]) + r"|(?-i:[A-Z]{1,4}T)"
# Written out, a zone is known by its first letters.
IN_WORDS = r"(?-i:(?:Eastern|Central|Mountain|Pacific|Atlantic|Greenwich|British|Indian?|Pakistan) (?:Standard |Daylight |Summer |Mean )?Time)"
ZONE = (
    rf"(?:{IN_WORDS}|(?:{LETTERS})(?![A-Za-z])(?:\s?{zones.SIGN}\d\d?(?::?\d\d)?)?|{zones.SIGN}\d\d(?::?\d\d)?)(?!\d)"
)
MORNING, EVENING = r"a\.?\s?m|ص|صباح(?:ا|ًا|اً)|ق\.?ظ|ÖÖ|صبح", r"p\.?\s?m|م|مساء(?:ً)?|ب\.?ظ|ÖS|شام"
HALF = rf"\s?(?:(?P<morning>{MORNING})|(?P<evening>{EVENING})){WHOLE_WORD}\.?"
CLOCK = rf"(?:hrs|hours|uhr|uur|h|hs|heures|horas|बजे){WHOLE_WORD}"  # what stands behind a time
TIME = (
    r"(?:(?P<hour>\d{1,2})(?:[:.]|\s?h\s?(?=\d))(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?(?!\d)"
    rf"|(?P<hours>[01]\d|2[0-3]|[1-9](?=\d\d\s?[ap]\.?m))(?P<minutes>[0-5]\d)(?=\s?(?:[ap]\.?m{WHOLE_WORD}|(?:{'|'.join(zones.UNIVERSAL)})\b|(?-i:[A-Z]{{2,3}}[SD]T)\b|{CLOCK}))"
    rf"|(?P<hour_alone>\d{{1,2}})(?=\s?(?:[ap]\.?m|{CLOCK}){WHOLE_WORD}))"
    rf"(?:{HALF})?(?:\s?{CLOCK})?(?:\s?\(?(?P<zone>{ZONE})\)?)?(?:\s?{CLOCK})?"
)
AT = r"(?:(?:at|@|um|à|às|a las?|om|alle(?: ore)?|ore|pukul|saat|ساعت|الساعة|في|को)\s+)?"
BETWEEN = rf"(?:\s*[,،|·•]\s*|\s*:\s+(?=\d)|\.\s+|\s*[–—-]\s*|\s+/\s+|\s+){AT}"
# Between a time and its day: `3:42 pm on 9 October 2024`, `às 15h42 de 9 de outubro`.
ON = r"(?:\s*,?\s+(?:on|am|vom|le|du|el|del?|em|do dia|il|del giorno|pada|tanggal|في|يوم|من يوم|بتاريخ)\s+)"
THE = r"(?:(?:the|el|le|den|dem|am|em)\s+)?"
OF = r"(?:\s+(?:of|de|del))?"
# No year stands there, unless a time does: `5 May 0600`, `5 May 06:00`.
NO_YEAR = r"(?![\s,]*(?!0\d{3}(?!\d)|\d{1,2}[:h]\d\d|\d{1,2}\s?[ap]\.?m)\d)"
OF_YEAR = r"[\s,،/-]*(?:(?:of|de|del)\s+)?"
FORMS = (
    rf"{YEAR}(?P<mark>[-/.])\s?(?P<month_number>\d{{1,2}})(?P=mark)\s?(?P<day>\d{{1,2}})(?!\d)",
    rf"(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark){YEAR}",
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<short_year>\d\d)(?!\d|[-/.:]\d)",
    rf"{THE}{DAY}{OF}[\s/؍-]*{MONTH}{OF_YEAR}{YEAR}",
    rf"{MONTH}[\s-]*(?:the\s+)?{DAY}[\s,،-]+{YEAR}",
    rf"{THE}{DAY}{OF}[\s/؍-]*{MONTH}{NO_YEAR}",
    rf"{MONTH}[\s-]*{DAY}(?!\d?\s?[ap]\.?m{WHOLE_WORD}){NO_YEAR}",
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
            rf"(?<![\w/{JOINER}])(?:{before}(?:{ON}|{BETWEEN}))?{WEEKDAY}{form}{WEEKDAY_AFTER}(?:(?:[Tt]|:(?=\d\d:\d\d:\d\d)|{BETWEEN}){TIME})?(?:\s*\((?:بتوقيت\s+)?(?P<zone_after>غرينتش|جرينتش|GMT|UTC)\))?",
            re.IGNORECASE,
        )
        for form in FORMS
    ]
