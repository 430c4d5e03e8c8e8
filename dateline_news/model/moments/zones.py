"""Reads time zones in moments: offsets from UTC, and letters that mean the same zone everywhere."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

SIGN = "[+\\-\N{MINUS SIGN}]"
UNIVERSAL = ("UTC", "GMT", "UT", "Z")
# After UTC and GMT one digit is clear as well. What follows an offset in brackets is a comment (RFC 5322).
OFFSET = re.compile(
    rf"(?P<from>(?:UTC|GMT) ?)?(?P<sign>{SIGN})(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?(?: \([^()]*\))?",
    re.ASCII | re.IGNORECASE,
)
FURTHEST = timedelta(hours=14)  # of all clocks from UTC: 18:00-19:00 is no offset, but two times
# Letters that mean the same zone everywhere, and a place in it. Not EST, CST, IST, BST, PST and the like: each of
# these is the time of several countries.
LETTERS = {
    **dict.fromkeys(("WET", "WEST"), "Europe/Lisbon"),
    **dict.fromkeys(("CET", "CEST"), "Europe/Berlin"),
    **dict.fromkeys(("EET", "EEST"), "Europe/Helsinki"),
    **dict.fromkeys(("AEST", "AEDT"), "Australia/Sydney"),
    **dict.fromkeys(("NZST", "NZDT"), "Pacific/Auckland"),
    "EAT": "Africa/Nairobi",
    "EDT": "America/New_York",
    "HKT": "Asia/Hong_Kong",
    "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul",
    "MSK": "Europe/Moscow",
    "PDT": "America/Los_Angeles",
    "PKT": "Asia/Karachi",
    "SAST": "Africa/Johannesburg",
    "SGT": "Asia/Singapore",
    "TSİ": "Europe/Istanbul",
    "WIB": "Asia/Jakarta",
    "WIT": "Asia/Jayapura",
    "WITA": "Asia/Makassar",
}


def zone(written: str) -> tzinfo | None:
    """The zone of a moment: `Z`, `UTC`, `+05:00`, `+05`, `UTC-5` (five hours behind UTC); None for anything else."""
    if written.upper() in UNIVERSAL:
        return timezone(timedelta(0))
    match = OFFSET.fullmatch(written)
    if not match or not (match["from"] or len(match["hours"]) > 1):
        return None
    minutes = int(match["minutes"] or 0)
    offset = timedelta(hours=int(match["hours"]), minutes=minutes)
    if minutes >= 60 or offset > FURTHEST:  # noqa: PLR2004  minutes of an hour
        return None
    return timezone(offset if match["sign"] == "+" else -offset)


def by_letters(letters: str, at: datetime) -> tzinfo | None:
    """The zone that letters name at a local moment; None if they might mean another.

    They have to be the name of the zone at that moment: CET on a day in summer may be meant as CEST.
    """
    if letters not in LETTERS:
        return None
    place = ZoneInfo(LETTERS[letters])
    for local in (at.replace(tzinfo=place, fold=fold) for fold in (0, 1)):
        name, offset = local.tzname() or "", local.utcoffset()
        if offset is not None and (name == letters or name[:1] in ("+", "-")):  # some zones have only a number
            return timezone(offset)
    return None
