"""The zone of a moment that letters of several countries name, or nothing at all, by the signs of one land in the copy."""

import re
from datetime import datetime

from dateline_news.desk.wire.recognise.notices.held_until import held_until
from dateline_news.desk.wire.recognise.notices.zone_names import zone_in

SIGNS = {
    "Europe/London": re.compile(
        r"\.(?:co|org|gov|ac|police)\.uk\b|\+44\b|\b(?:Constabulary|England|Wales|Scotland|Northern Ireland|Westminster)\b"
    ),
    "Asia/Kolkata": re.compile(r"₹|\b(?:crore|lakh)\b|\+91\b|\.(?:gov|nic|co)\.in\b"),
    "Europe/Dublin": re.compile(r"\.ie\b|\+353\b|\b(?:Garda[ií]?|Taoiseach|TDs?|Dáil)\b"),
    "Asia/Dhaka": re.compile(r"\bTk\.? ?\d|৳|\+880\b|\.bd\b|\b(?:Dhaka|Bangladesh)\b"),
    "Europe/Berlin": re.compile(
        r"\+49\b|\.de\b|\b(?:Statistisches Landesamt|Landeskriminalamt|Landkreis|Regierungspräsidium|Staatsministerium|Bundesministerium|Bundesamt)\b"
        r"|, \d{5} [A-ZÄÖÜ][a-zäöüß]{2}"
    ),
    "Europe/Vienna": re.compile(r"\+43\b|\.at\b|\b(?:Österreich|Wien)\b"),
    "Europe/Zurich": re.compile(r"\+41\b|\.ch\b|\b(?:Schweiz|Kanton)\b"),
    "Europe/Paris": re.compile(r"(?i:liberté\W+égalité\W+fraternité)|\.gouv\.fr\b|\+33\b"),
}
# What tells a land only where letters leave two.
WEAK = {"Europe/London": re.compile(r"\b020 [378]\d{3} \d{4}\b|\bSecretary of State for\b")}
# Money by which a land is told where the copy has no other land's.
MONEY, OTHER_MONEY = {"Europe/London": re.compile(r"£\s?\d")}, re.compile(r"[$€₹¥]\s?\d|\b(?:Rs|Tk|AED|SR)\.?\s?\d")
LETTERS = {"BST": ("Europe/London", "Asia/Dhaka"), "IST": ("Asia/Kolkata", "Europe/Dublin")}
WRITTEN = re.compile(rf"(?<![^\W_])(?:{'|'.join(LETTERS)})(?![^\W_])")
# Lands of whose copy a moment without a zone is, if it has the signs of one; those where German is written for German alone.
ALONE, GERMAN = ("Europe/London", "Europe/Paris"), ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich")
IN_GERMAN = re.compile(r"\d\s?Uhr\b(?!.*zeit\b)", re.IGNORECASE)
SEVERAL = "it names no zone, and the copy has signs of more than one land"
SOME_MOMENT = datetime(2000, 7, 1)  # noqa: DTZ001  to ask whether a notice names a zone at all


def in_zone_of_land(notice: str, text: str) -> tuple[str, str]:
    """A notice with the zone in full that the signs of one land in a copy tell, and the grounds; as it is where none does.

    The grounds are SEVERAL where nobody can tell which of two lands is meant.
    """
    letters = WRITTEN.search(notice)
    if not letters and (zone_in(notice, SOME_MOMENT)[1] or not held_until(notice).at):
        return notice, ""
    zones = LETTERS[letters[0]] if letters else GERMAN if IN_GERMAN.search(notice) else ALONE
    weak = WEAK if letters else {}
    forms = [(zone, form) for zone in zones for form in (SIGNS[zone], weak.get(zone), MONEY.get(zone)) if form]
    signs = {zone: (sign[0], form) for zone, form in reversed(forms) if (sign := form.search(text))}
    of_money = [form for _, form in signs.values() if form in MONEY.values()]
    if not letters and zones is ALONE and (len(signs) > 1 or (of_money and OTHER_MONEY.search(text))):
        return notice, SEVERAL
    if len(signs) != 1:
        return notice, ""
    ((zone, (written, _)),) = signs.items()
    full = f"{zone.rsplit('/', 1)[1]} time"
    why = f"{full}, as where “{' '.join(written.split())}” is written"
    if not letters:
        return f"{notice} {full}", f"it names no zone, and is on {why}"
    return f"{notice[: letters.start()]}{full}{notice[letters.end() :]}", f"{letters[0]} is {why}"
