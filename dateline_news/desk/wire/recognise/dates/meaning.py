"""What a match of a form means: its names in one language, its numbers in the order they allow, its time on that day."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dateline_news.desk.wire.recognise.dates import names, other_calendars
from dateline_news.desk.wire.recognise.dates.written_date import WrittenDate
from dateline_news.model import moments
from dateline_news.model.moments import orders, zones

NO_DAY = "is no day of the calendar"
# What may follow a short name that may be a word as well, in a date without a year: `4 abr (EFE)`, not `12 out of`.
NO_MORE = re.compile(r"\.?\s*(?:$|[(\[),:;/|–—-])")


def written_date(match: re.Match[str], text: str) -> WrittenDate | None:
    """The date of a match; None if its names are not of one language, or are no names here."""
    parts = {name: value for name, value in match.groupdict().items() if value}
    end = match.start() + len(match[0].rstrip())
    languages = _languages(parts)
    if languages is None or ("year" not in parts and _may_be_word(parts, text, match)):
        return None
    weekday = parts.get("weekday") or parts.get("weekday_after")
    written = WrittenDate(
        match.start(),
        end,
        weekday=names.number(names.WEEKDAYS, weekday, languages) if weekday else None,
        languages=frozenset(languages),
    )
    quoted = f"“{text[match.start() : end]}”"
    if "first" in parts:
        return _in_numbers(written, parts, quoted)
    if "lunar" in parts or other_calendars.is_of_another([int(parts.get("year", 0))]):
        return _of_another_calendar(written, parts, quoted)
    month = (
        int(parts["month_number"]) if "month_number" in parts else names.number(names.MONTHS, parts["month"], languages)
    )
    if "day" not in parts and "ordinal" not in parts:
        return replace(written, fault=f"{quoted} is only a month", is_whole=False)
    return _on_day(written, parts, (month, _number_of_day(parts)), quoted)


def _languages(parts: Mapping[str, str]) -> set[str] | None:
    """The languages that all names of a date are of, none if it has no month's name; None if they are not of one."""
    months = [parts[name] for name in ("month", "month_too") if name in parts]
    languages = [names.languages(names.MONTHS, month) for month in months]
    languages += [{"fa"}] * ("solar" in parts)
    if languages and (weekday := parts.get("weekday") or parts.get("weekday_after")):
        languages.append(names.languages(names.WEEKDAYS, weekday))
    common = set.intersection(*languages) if languages else set()
    if languages and not common:
        return None
    numbers = {names.number(names.MONTHS, month, common) for month in months}
    return common if len(numbers) <= 1 else None


def _may_be_word(parts: Mapping[str, str], text: str, match: re.Match[str]) -> bool:
    """Whether what reads as a month may be a word: `12 out of 14`."""
    if "month" not in parts or names.key(parts["month"]) in names.CLEAR:
        return False
    return not NO_MORE.match(text, match.end())


def _on_day(written: WrittenDate, parts: Mapping[str, str], month_day: tuple[int, int], quoted: str) -> WrittenDate:
    """The date with its day and its time, or with what is wrong."""
    if "year" not in parts:
        if not orders.calendar_day(2000, *month_day):  # a leap year
            return replace(written, fault=f"{quoted} {NO_DAY}", weekday=None)
        return replace(written, month_day=month_day, fault=f"{quoted} has no year", is_whole=False)
    on = orders.calendar_day(int(parts["year"]), *month_day)
    if on is None:
        return replace(written, fault=f"{quoted} {NO_DAY}", weekday=None)
    time, note = _time(parts, on)
    return replace(written, day=on, time=time, note=note)


def _number_of_day(parts: Mapping[str, str]) -> int:
    return names.ORDINALS[parts["ordinal"].lower()] if "ordinal" in parts else int(parts["day"])


def _in_numbers(written: WrittenDate, parts: Mapping[str, str], quoted: str) -> WrittenDate:
    """The date of numbers alone, where they can be read in one way only; else with its readings."""
    year = f"{int(parts['year']):04}" if "year" in parts else f"{int(parts['short_year']):02}"
    match = orders.NUMBERS.fullmatch(f"{int(parts['first']):02}/{int(parts['second']):02}/{year}")
    by_order = orders.readings(match) if match else {}
    days = list(dict.fromkeys(by_order.values()))
    if not days:
        return replace(written, fault=f"{quoted} {NO_DAY}", weekday=None)
    readings = {order: _with_time(replace(written, day=day), parts) for order, day in by_order.items()}
    if len(days) == 1 and "year" in parts:
        return next(iter(readings.values()))
    # A weekday settles it where only one of them was one.
    fitting = {day for day in days if written.weekday == day.weekday()}
    if len(fitting) == 1:
        return next(reading for reading in readings.values() if reading.day in fitting)
    what = "may be a day and a month or a month and a day" if "year" in parts else "has a year of two digits"
    return replace(written, fault=f"{quoted} {what}, {' or '.join(map(str, days))}", weekday=None, readings=readings)


def _of_another_calendar(written: WrittenDate, parts: Mapping[str, str], quoted: str) -> WrittenDate:
    """The date of a year that other calendars have now: a day only if its month is named, and no other weekday, or its weekday fits."""
    fault = f"{quoted} is of another calendar"
    day = None
    if "lunar" not in parts and ("day" in parts or "ordinal" in parts) and "month" not in parts:
        month = other_calendars.month_of(parts["solar"]) if "solar" in parts else int(parts["month_number"])
        day = other_calendars.solar_day(int(parts["year"]), month, _number_of_day(parts))
    if day and written.weekday in ((None, day.weekday()) if "solar" in parts else (day.weekday(),)):
        note = f"{quoted} is of the Solar Hijri calendar, and {day} by the paper's"
        read = _with_time(replace(written, day=day), parts)
        return replace(read, note="; ".join(filter(None, (note, read.note))))
    hint = f", and may be {day}" if day else ""
    return replace(written, fault=fault + hint, is_whole=False, weekday=None)


def _with_time(written: WrittenDate, parts: Mapping[str, str]) -> WrittenDate:
    if written.day is None:
        return written
    time, note = _time(parts, written.day)
    return replace(written, time=time, note=note)


def _time(parts: Mapping[str, str], day: date) -> tuple[str, str]:
    """The time on a day as a header writes it, and what was left out of it."""
    given = {name.removeprefix("before_"): value for name, value in parts.items()}
    hour = given.get("hour") or given.get("hours") or given.get("hour_alone")
    if not hour:
        return "", ""
    half = "am" * ("morning" in given) or "pm" * ("evening" in given)
    clock = f"{int(hour)}:{int(given.get('minute') or given.get('minutes') or 0):02}{half}"
    try:
        moment = moments.read(f"{day} {clock}").at
    except ValueError:
        return "", f"{clock} is no clear time of day and was left out"
    zone = given.get("zone", "") or ("GMT" if "zone_after" in given else "")
    letters = "".join(word[0] for word in zone.split()) if zone.endswith(" Time") else zone.upper()
    offset = zones.zone(zone) or zones.by_letters(letters, moment)
    if zone and offset is None:
        return "", f"{zone} means no one zone, so {moment:%H:%M} was left out"
    return moment.replace(tzinfo=offset).isoformat(timespec="minutes").partition("T")[2], ""
