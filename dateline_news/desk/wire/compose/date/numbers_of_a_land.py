"""Numbers that may be two days, read by what else a copy says: days with their months, and signs of a land."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline_news.desk.wire.recognise.dates import WrittenDate, dates_in
from dateline_news.desk.wire.recognise.dates.names import WEEKDAY_IN_FULL, WEEKDAYS, number
from dateline_news.desk.wire.segments import Segment
from dateline_news.model.moments import orders

NEAR, FAR = 20, 45  # days within which a copy speaks of what is near; beyond which a reading is out of the question
DAY_FIRST_SIGN = re.compile(
    r"\.(?:uk|ie|au|nz|in|pk|za|ng|ke|gh|my|sg|lk|bd|fr|de|es|it|pt|br|mx|ar|tr|id)\b(?!\.)|£|€|\bRs\.? ?\d|₹|\+(?:44|353|61|64|91|92|27|234|254)\b"
    r"|\b(?:PA Media|AAP|PTI|UNI|ANI|BSS|GNA|NAN|Bernama|BERNAMA)\b"
    # Words before a day, and clocks behind one, in languages that begin with the day.
    r"|\b(?i:publiée?|mis(?:e)? à jour|veröffentlicht|aktualisiert|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|diterbitkan"
    r"|geplaatst) |(?i:giriş|yayın(?:lanma)?|güncelle(?:me|nme)) ?(?i:tarihi)? ?:|\d (?:à|às) \d|\d Uhr\b"
    r"|\b(?:AEDT|AEST|NZDT|NZST|BST|IST|PKT|SAST|WAT|EAT|CEST|CET)\b|\b(?:Constabulary|Cllr|MSP|TDs?|Garda[ií]?|shire|councillors?|lakh|crore)\b"
)
NUMBERED = re.compile(rf"({WEEKDAY_IN_FULL.pattern})\s\((\d{{1,2}})\)", re.IGNORECASE)
MONTH_FIRST_SIGN = re.compile(
    r"\b[A-Z]{2} \d{5}\b|\+1[ -]\d|\b[ECMP][SD]T\b|\b(?:Ill|Calif|Ore|Neb|Colo|Mass|Wis|Minn|Mich|Fla|Tex|Ariz|Conn|Okla|Tenn|Kan|Nev)\."
    r"|\bN\.[YJCHMD]\.|\bU\.S\.|\b(?:Barangay|PHP|County Sheriff)\b"
)


def told_by_copy(written: WrittenDate, segments: Sequence[Segment]) -> WrittenDate | None:
    """The reading that the rest of a copy tells, with a note; None where nothing does, or two things disagree."""
    readings = {order: each for order, each in written.readings.items() if each.day and order != orders.YEAR_FIRST}
    by_weekday = [reading for reading in readings.values() if _is_weekday_named(reading, segments)]
    if len(by_weekday) == 1 < len(readings):
        return _noted(by_weekday[0], "days with their weekdays stand near it")
    days = list(_days(segments)) if len(readings) > 1 else []
    named = {order: reading for order, reading in readings.items() if any(_apart(reading, day) <= NEAR for day in days)}
    if len(named) == 1:
        ((order, reading),) = named.items()
        others = [each for name, each in readings.items() if name != order]
        if all(_apart(each, day) > FAR for each in others for day in days):
            return _noted(reading, "days with their months stand near it")
    text = "\n".join(segment.text for segment in segments)
    signs = {orders.DAY_FIRST: DAY_FIRST_SIGN.search(text), orders.MONTH_FIRST: MONTH_FIRST_SIGN.search(text)}
    of_signs = [order for order, sign in signs.items() if sign and order in readings]
    if len(of_signs) == 1 and bool(signs[orders.DAY_FIRST]) != bool(signs[orders.MONTH_FIRST]):
        sign = signs[of_signs[0]]
        return _noted(readings[of_signs[0]], f"as where “{sign[0].strip()}” is written" if sign else "")
    return None


def _noted(reading: WrittenDate, why: str) -> WrittenDate:
    note = f"read as {reading.day}, since {why}" if why.startswith("days") else f"read as {reading.day}, {why}"
    return replace(reading, note="; ".join(filter(None, (note, reading.note))))


def _is_weekday_named(reading: WrittenDate, segments: Sequence[Segment]) -> bool:
    """Whether a copy names a reading's day, or the one before, by weekday and number: `na terça-feira (10)`."""
    near = [reading.day, reading.day - timedelta(days=1)] if reading.day else []
    named = ((number(WEEKDAYS, match[1]), int(match[2])) for each in segments for match in NUMBERED.finditer(each.text))
    return any((day.weekday(), day.day) == each for each in named for day in near)


def _days(segments: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """The months and days that a copy names with the name of the month."""
    for segment in segments:
        for each in dates_in(segment.text):
            if each.languages and each.month_day:
                yield each.month_day
            elif each.languages and each.day:
                yield each.day.month, each.day.day


def _apart(reading: WrittenDate, month_day: tuple[int, int]) -> int:
    """How many days a reading is from a day of the year."""
    if reading.day is None:
        return FAR + 1
    days = (
        orders.calendar_day(year, *month_day) for year in (reading.day.year - 1, reading.day.year, reading.day.year + 1)
    )
    return min((abs((reading.day - day).days) for day in days if isinstance(day, date)), default=FAR + 1)
