"""Whose copy it is where its house is named beside its press office, by its initials, its app, its owner or its writer."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted

TEXT = f"{TITLE}\n\n{LEAD}\n\n{MORE}"
DAY = "4 May 2023"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Press Office, University of Norkell", "University of Norkell"),
        ("University of Norkell Media Centre", "University of Norkell"),
        ("Norkell University – Media Relations", "Norkell University"),
        ("Communications, Norkell City Council", "Norkell City Council"),
        ("Pressestelle der Universität Kellburg", "Universität Kellburg"),
        ("Ministry of Public Information", "Ministry of Public Information"),
    ],
)
def test_a_press_office_speaks_for_its_house(line: str, source: str) -> None:
    fields = drafted(f"{line}\n\n{DAY}\n\nFor immediate use\n\n{TEXT}").fields
    assert (fields["source"], fields["title"]) == (source, TITLE)


def test_a_mission_is_who_a_page_is_from_and_a_person_is_not() -> None:
    page = "{title}\n\nFrom: {name}\nPublished {day}\n\n{text}"
    for name, source in (("British High Commission Kellville", "British High Commission Kellville"), ("Anna Roe", "")):
        copy = page.format(title=TITLE, name=name, day=DAY, text=f"{LEAD}\n\n{MORE}")
        assert drafted(copy).fields.get("source", "") == source


def test_an_office_over_a_release_is_told_by_its_initials_in_the_number() -> None:
    release = "{name}\nPRESS RELEASE\n\nNo 41/2023-{initials}\n\nKell, 4 May 2023:\n\n{text}"
    for initials, source in (("KSRW", "KELL STATE RAILWAY WORKS"), ("PR", "")):
        copy = release.format(name="KELL STATE RAILWAY WORKS", initials=initials, text=f"{LEAD}\n\n{MORE}")
        assert drafted(copy).fields.get("source", "") == source


def test_who_issues_a_copy_is_told_about_below_its_end_too() -> None:
    text = f"KELL, {DAY} – {LEAD}\n\n{MORE} So said officials at Waterkell.\n\n###"
    assert drafted(f"{TITLE}\n\n{text}\n\nAbout Waterkell\n\nWaterkell builds pools.").fields["source"] == "Waterkell"


@pytest.mark.parametrize(
    ("foot", "source"),
    [
        ("Get updated faster: Download the Harbour News app now - simply click here.", "Harbour News"),
        ("Parents may download the Poolside app to book a lane.", ""),
    ],
)
def test_a_paper_asks_its_readers_to_download_its_app(foot: str, source: str) -> None:
    assert drafted(f"{DAY}\n\n{TEXT}\n\n{foot}").fields.get("source", "") == source


def test_the_owner_of_a_paper_stands_below_its_writer() -> None:
    head = f"{TITLE}\n\nBy Anna Roe\nCorrespondent\nHarbour Media Group\n\n{DAY}"
    assert drafted(f"{head}\n\n{LEAD}\n\n{MORE}").fields["source"] == "Harbour Media Group"


FORECAST = f"{LEAD.upper()}\n\n{MORE.upper()}"


@pytest.mark.parametrize(
    ("copy", "source"),
    [
        (f"Radio Kell 101.3 FM\n{DAY}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", "Radio Kell 101.3 FM"),
        (f"THE TIDE\nMonthly bulletin of the Kell Sailing Association\n{DAY}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", "Kell Sailing Association"),
        (f"THE KELL QUARTERLY    Issue dated {DAY}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", "THE KELL QUARTERLY"),
        (f"Cyngor Cell | Kell Council\n{DAY}\n\n{TITLE}\n\nKell Council has asked for it. {LEAD}\n\n{MORE}", "Kell Council"),
        (f"GALE WARNING FOR KELL SOUND\n\nMARINE FORECAST CENTRE KELL\nISSUED 0600 UTC 4 MAY 2023\n\n{FORECAST}", "MARINE FORECAST CENTRE KELL"),
        (f"FIRE SERVICE SAVES FORTY BOATS\nIssued: {DAY}\n\n{LEAD}\n\n{MORE}", ""),
        (f"Zentrum für Tidenkunde Kellburg\nPressemitteilung Nr. 3\n{DAY}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", "Zentrum für Tidenkunde Kellburg"),
        (f"Letter from the Editor\n{DAY}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", ""),
    ],
)  # fmt: skip
def test_a_head_says_of_its_station_its_newsletter_its_issue_and_its_office_whose_copy_it_is(
    copy: str, source: str
) -> None:
    assert drafted(copy).fields.get("source", "") == source


@pytest.mark.parametrize(
    ("contact", "source"),
    [
        ("Contact: Anna Roe, University Press, a.roe@kell.example", "Kell Technical University"),
        ("Contact: Anna Roe, a.roe@kell.example", ""),
    ],
)
def test_an_address_is_that_of_the_one_body_whose_kind_stands_beside_it(contact: str, source: str) -> None:
    text = f"The tides are rising, biologists at Kell Technical University say. {LEAD}"
    assert drafted(f"{TITLE}\n\n{DAY}\n\n{text}\n\n{MORE}\n\n{contact}").fields.get("source", "") == source


def test_an_agency_is_whose_writer_people_have_spoken_to_and_whose_desk_signs_a_kill() -> None:
    text = "Belediye başkanı, AA muhabirine yaptığı açıklamada limanın pazartesi günü açılacağını ve kırk teknenin geleceğini söyledi."
    more = "AA ekibinin gördüğü limanda onarım iki ay sürdü ve iki milyona mal oldu, bunu da belediye ödedi."
    assert drafted(f"Liman yeniden açıldı\n\n4 Mayıs 2023\n\n{text}\n\n{more}").fields["source"] == "AA"
    kill = f"HHH MANDATORY KILL - COURTS Kell\n\nPlease kill the story slugged COURTS Kell.\n\n{MORE}\n\nPress Association Sports Desk\nend"
    fields = drafted(kill).message_fields
    assert (fields["source"], fields["title"]) == ("Press Association", "MANDATORY KILL - COURTS Kell")
