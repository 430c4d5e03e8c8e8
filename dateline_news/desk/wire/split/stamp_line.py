"""Lines that are nothing but a day and perhaps an hour: they end no headline, however much room that leaves on its line."""

import re

_MONTH = r"[^\W\d_][^\s\d]{1,11}"  # signs over letters are none, so that any mark may be in a name
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.|º)?(?: de)?[ /-]{_MONTH}(?: de)?[, /-]{{1,2}}\d{{4}}[ءم]?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})"
)
_HOUR = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:[a-z]{2,5}|[+-]\d{1,2}(?::?\d\d)?)){0,2}"
_BETWEEN = r"[\s,|·–—T-]{1,3}(?:(?:at|um|à|às|alle|a las|o[’']clock) )?"
_WEEKDAY = r"(?:[^\W\d_][^\s\d]{1,11}[,،]? )?"
STAMP = re.compile(rf"{_WEEKDAY}{_DAY}(?:{_BETWEEN}{_HOUR})?|{_HOUR}{_BETWEEN}(?:on )?{_WEEKDAY}{_DAY}", re.IGNORECASE)


def is_stamp_line(line: str) -> bool:
    """Whether all of a line is a day with its year, and perhaps an hour beside it."""
    return bool(STAMP.fullmatch(line))
