"""The zone of a moment that letters of several countries name, or nothing at all, by the signs of one land in the copy."""

import re
from datetime import datetime

from dateline_news.desk.wire.recognise.notices.zone_names import zone_in

CLOCK = re.compile(r"\d\s?[:.hH]\s?\d\d|\d\s?[ap]\.?m\b|\d\s?(?:h|heures?|hours|hrs)\b", re.IGNORECASE)
SIGNS = {
    "Europe/London": re.compile(
        r"£\s?\d|\.(?:co|org|gov|ac|police)\.uk\b|\+44\b|\b(?:Constabulary|England|Wales|Scotland|Northern Ireland|Westminster)\b"
    ),
    "Asia/Kolkata": re.compile(r"₹|\b(?:crore|lakh)\b|\+91\b|\.(?:gov|nic|co)\.in\b"),
    "Europe/Dublin": re.compile(r"\.ie\b|\+353\b|\b(?:Garda[ií]?|Taoiseach|TDs?|Dáil)\b"),
    "Asia/Dhaka": re.compile(r"\bTk\.? ?\d|৳|\+880\b|\.bd\b|\b(?:Dhaka|Bangladesh)\b"),
    "Europe/Paris": re.compile(r"(?i:liberté\W+égalité\W+fraternité)|\.gouv\.fr\b|\+33\b"),
}
LETTERS = {"BST": ("Europe/London", "Asia/Dhaka"), "IST": ("Asia/Kolkata", "Europe/Dublin")}
WRITTEN = re.compile(rf"(?<![^\W_])(?:{'|'.join(LETTERS)})(?![^\W_])")
ALONE = ("Europe/London", "Europe/Paris")  # lands of whose copy a moment without a zone is, if it has the signs of one
SOME_MOMENT = datetime(2000, 7, 1)  # noqa: DTZ001  to ask whether a notice names a zone at all


def in_zone_of_land(notice: str, text: str) -> tuple[str, str]:
    """A notice with the zone in full that the signs of one land in a copy tell, and the grounds; as it is where none does."""
    letters = WRITTEN.search(notice)
    if not letters and (zone_in(notice, SOME_MOMENT)[1] or not CLOCK.search(notice)):
        return notice, ""
    zones = LETTERS[letters[0]] if letters else ALONE
    signs = [(zone, sign[0]) for zone in zones if (sign := SIGNS[zone].search(text))]
    if len(signs) != 1:
        return notice, ""
    zone, written = signs[0]
    full = f"{zone.rsplit('/', 1)[1]} time"
    why = f"{full}, as where “{' '.join(written.split())}” is written"
    if not letters:
        return f"{notice} {full}", f"it names no zone, and is on {why}"
    return f"{notice[: letters.start()]}{full}{notice[letters.end() :]}", f"{letters[0]} is {why}"
