"""Places as desks set them without brackets, with marks around them, below other text, and on lines of their own."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story

SPOKEN = "In Kellbury it rained all day, and nobody in Kellbury was on the pier when the ferries came in at last."


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("AKTAU. July 14 (Harbour-News) - ", "AKTAU", "Harbour-News"),
        ("AKTAU. July 14. HARBOUR NEWS - ", "AKTAU", "HARBOUR NEWS"),
        ("KELL, Ill. (AP) — ", "KELL, Ill.", "AP"),
        ("TOKYO, July 14 Kyodo - ", "TOKYO", "Kyodo"),
        ("BRISBANE, July 14 AAP - ", "BRISBANE", "AAP"),
        ("KELLBURY, July 14 Scana - ", "KELLBURY", "Scana"),
        ("ST. KELL'S, Freeland, July 14, FMC – ", "ST. KELL'S, Freeland", "FMC"),
        ("HARBOUR WIRE, KELLBURY, 14 JULY 2021 – ", "KELLBURY", "HARBOUR WIRE"),
        ("(HNA) KELLBURY – ", "KELLBURY", "HNA"),
        ("(hna) Kellbury – ", "Kellbury", "hna"),
        ("Kellburg (hna/kn) - ", "Kellburg", "hna/kn"),
        ("**KELLBURY** — ", "KELLBURY", None),
        ("*KELLBURY, July 14:* ", "KELLBURY", None),
        ("À Kelbourg, le 14 juillet 2021 – ", "Kelbourg", None),
    ],
)
def test_a_place_is_read_in_the_order_of_any_desk(opening: str, place: str, source: str | None) -> None:
    draft = story(TITLE, f"{opening}{LEAD}", MORE)
    assert (draft.fields["dateline"], draft.fields.get("source")) == (place, source)


@pytest.mark.parametrize(
    ("opening", "spoken"),
    [
        ("Kellbury (HNA) – ", SPOKEN),
        ("کیل آباد (۱۴ جولائی ، ۲۰۲۱ء)__ ", "کیل آباد میں بارش ہوئی اور بندرگاہ پر کوئی نہیں تھا جب کشتیاں آئیں۔"),
        ("کیل آباد - ", "کیل آباد میں بارش ہوئی اور بندرگاہ پر کوئی نہیں تھا جب کشتیاں آئیں۔"),
        ("*केलपुर।* ", "केलपुर में बारिश हुई और जब नावें आईं तब घाट पर कोई नहीं था, ऐसा बोर्ड ने बताया।"),
        ("كيلون – الميناء: ", "هطل المطر في كيلون طوال اليوم ولم يكن أحد على الرصيف عندما وصلت العبارات أخيرا."),
    ],
)
def test_a_place_may_have_little_beside_it_where_the_copy_speaks_of_it(opening: str, spoken: str) -> None:
    place = opening.strip("*").split(" (")[0].split(" –")[0].split(" -")[0].split("।")[0]
    lead = spoken if spoken != SPOKEN else LEAD
    assert story(TITLE, f"{opening}{lead}", spoken).fields["dateline"] == place
    if "(۱۴" not in opening and "।" not in opening:
        assert "dateline" not in story(TITLE, f"{opening}{LEAD}", MORE).fields


def test_a_dateline_below_what_is_said_to_readers_first_is_the_only_one_of_its_kind() -> None:
    note = "This is a summary of what was said by the board of the harbour at today’s meeting in Kellbury, to which it may be put down."
    assert story(TITLE, note, LEAD, f"KELLBURY – {MORE}", SPOKEN).fields["dateline"] == "KELLBURY"
    two = story(TITLE, note, LEAD, f"Kellbury – {MORE}", f"Sample Town – {MORE}", f"{SPOKEN} In Sample Town too.")
    assert "dateline" not in two.fields
    assert "dateline" not in story(TITLE, note, LEAD, f"Ferries – {MORE}").fields


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("By Ann Roe\n\nKELLPINAR, Türkiye", "KELLPINAR, Türkiye"),
        ("By Ann Roe\n\nKELLBURY, Freeland", None),
        ("By Ann Roe\n\nHARBOUR, Ferries", None),
        ("PRESS RELEASE\n\nKellbury, 14 July 2021", "Kellbury"),
        ("PRESS RELEASE\n\nAnn Roe, 14 July 2021", None),
        ("HIGH COMMISSION OF FREELAND\nKELLBURY", None),
    ],
)
def test_a_place_has_a_line_to_itself_where_its_land_or_a_release_says_so(lines: str, place: str | None) -> None:
    draft = drafted(f"{TITLE}\n\n14 July 2021\n\n{lines}\n\n{LEAD}\n\n{MORE}")
    assert draft.fields.get("dateline") == place


def test_a_place_under_an_office_is_its_place_if_the_text_speaks_of_it() -> None:
    copy = f"HIGH COMMISSION OF FREELAND\nKELLBURY\n\n14 July 2021\n\n{TITLE}\n\n{LEAD}\n\n"
    assert drafted(f"{copy}{SPOKEN}").fields["dateline"] == "KELLBURY"
    assert "dateline" not in drafted(f"{copy}{MORE}").fields


@pytest.mark.parametrize(
    "line", ["pls use dateline char kell", "Please use the dateline: char kell", "Dateline should be char kell."]
)
def test_a_place_that_the_desk_is_asked_for_is_used(line: str) -> None:
    assert story(line, TITLE, LEAD, MORE).fields["dateline"] == "char kell"


@pytest.mark.parametrize(
    "opening",
    [
        "Roe (Labour) – ",
        "(SPD) Roe – ",
        "(ABC) Harbour – ",
        "HARBOUR July 14 Festival – ",
        "FERRIES JULY 14 RUN - ",
        "*Update:* ",
        "WEATHER, July 14 - ",
    ],
)
def test_a_party_a_section_and_a_label_are_no_places(opening: str) -> None:
    assert "dateline" not in story(TITLE, f"{opening}{LEAD}", MORE).fields


def test_a_town_behind_a_club_at_the_top_is_the_place_beside_its_day_and_the_club_the_source() -> None:
    draft = drafted(
        f"KELL ROWING CLUB OLDBURY\n\nWinter races of the ferry crews\n\nOldbury, 14.7.2021\n\n{LEAD}\n\n{MORE}"
    )
    assert (draft.fields["dateline"], draft.fields["source"]) == ("Oldbury", "KELL ROWING CLUB OLDBURY")
    assert draft.fields["title"] == "Winter races of the ferry crews"


def test_a_place_between_who_writes_and_the_text_is_its_place_and_a_street_in_a_byline_is_none() -> None:
    assert story(TITLE, f"By Anna Roe\nKellbury\n\n{LEAD}", SPOKEN).fields["dateline"] == "Kellbury"
    assert "dateline" not in story(TITLE, "By Anna Roe in Old Quay Street", LEAD, MORE).fields
