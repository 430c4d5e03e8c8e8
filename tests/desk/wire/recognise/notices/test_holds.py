"""Until when a line holds a copy back, in the languages of the desk; and lines that only look like it."""

from datetime import date

import pytest

from dateline_news.desk.wire.recognise.notices.holds import hold_in, hold_in_sentence
from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition

DAY = date(2023, 5, 4)
SIX = "2023-05-05 06:00+00:00"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("EMBARGOED UNTIL 5 May 2023 06:00 GMT", SIX),
        ("Embargoed until 06:00 GMT on Friday, May 5, 2023", SIX),
        ("Under embargo until 6 a.m. UTC, 5 May 2023", SIX),
        ("Strictly under embargo: Friday 5 May 2023, 0600 GMT", SIX),
        ("NOT FOR RELEASE BEFORE 0600 GMT, FRIDAY, MAY 5, 2023", SIX),
        ("Not for publication or broadcast before 06.00 GMT on 5 May 2023", SIX),
        ("Do not publish before 5 May 2023, 06:00 UTC", SIX),
        ("HOLD FOR RELEASE UNTIL 0600 GMT 5 MAY 2023", SIX),
        ("FOR RELEASE AT 6:00 A.M. GMT, FRIDAY, MAY 5, 2023", SIX),
        ("For release: May 5, 2023", "2023-05-05"),
        ("*** EMBARGO: 2023-05-05 06:00 UTC ***", SIX),
        ("EMBARGO 0700 LONDON TIME / 0200 US EASTERN TIME ON FRIDAY 05 MAY 2023", "2023-05-05 07:00+01:00"),
        ("Embargoed for release until 8:30 a.m. (ET), Friday, May 5, 2023", "2023-05-05 08:30-04:00"),
        ("Embargoed until 11:00 PKT, 5 May 2023", "2023-05-05 11:00+05:00"),
        ("Embargoed until noon, Karachi time, 5 May 2023", "2023-05-05 12:00+05:00"),
        ("EMBARGO UNTIL 12.01AM FRIDAY 5 MAY 2023", "2023-05-05 00:01"),
        ("This release is under embargo until 5 May 2023.", "2023-05-05"),
        ("Under embargo until 6am on 5 May", "2023-05-05 06:00"),
        ("PRESS RELEASE | EMBARGOED UNTIL 5 May 2023, 06:00 GMT", SIX),
        ("EMBARGADO HASTA EL 5 DE MAYO DE 2023 A LAS 06:00 GMT", SIX),
        ("Bajo embargo hasta las 8:00, hora de Madrid, del 5 de mayo de 2023", "2023-05-05 08:00+02:00"),
        ("SOUS EMBARGO jusqu'au vendredi 5 mai 2023 à 6h00 (UTC)", SIX),
        ("À ne pas diffuser avant le 5 mai 2023, 8 h 00, heure de Paris", "2023-05-05 08:00+02:00"),
        ("Sperrfrist: Freitag, 5. Mai 2023, 06:00 Uhr", "2023-05-05 06:00"),
        ("SPERRFRIST: 5. Mai 2023, 8 Uhr MESZ", "2023-05-05 08:00+02:00"),
        ("SOB EMBARGO até 5 de maio de 2023, às 6h GMT", SIX),
        ("محظور النشر حتى 5 مايو 2023 الساعة 06:00 بتوقيت غرينتش", SIX),
        ("یہ خبر 5 مئی 2023 سے پہلے شائع نہ کی جائے", "2023-05-05"),
        ("Informação sob embargo até às 10h00 UTC de 5 de maio de 2023", "2023-05-05 10:00+00:00"),
        ("اشاعت پر پابندی: 5 مئی 2023 صبح 6 بجے تک", "2023-05-05 06:00"),
        ("TEXTO BAJO EMBARGO HASTA LAS 8:00 HORAS (CEST) DEL VIERNES 5 DE MAYO DE 2023", "2023-05-05 08:00+02:00"),
        ("Embargado hasta el 5 de mayo de 2023, 8:00 h (hora peninsular)", "2023-05-05 08:00+02:00"),
        ("EMBARGO sampai Jumat, 5 Mei 2023 pukul 09.00 WITA", "2023-05-05 09:00+08:00"),
    ],
)  # fmt: skip
def test_a_line_that_holds_a_copy_says_until_when(line: str, iso: str) -> None:
    hold = hold_in(line)
    assert hold
    assert (hold.end, hold.until.iso(DAY), hold.until.all_doubts(DAY)) == (len(line), iso, [])


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("HOLD FOR RELEASE", "no day"),
        ("*** HOLD FOR RELEASE — DO NOT PUBLISH UNTIL CLEARED BY THIS OFFICE ***", "no day"),
        ("Embargoed until Friday", "no day"),
        ("UNDER EMBARGO", "no day"),
        ("STRICTLY EMBARGOED UNTIL 00:01 HOURS (BST) FRIDAY 5 MAY 2023", "“BST” means no one zone"),
        ("Embargoed until 6:00 local time, 5 May 2023", "no one zone"),
        ("Embargoed until midnight, 5 May 2023", "midnight"),
        ("Embargoed until Monday, 5 May 2023, 06:00 GMT", "says Monday, but 2023-05-05 is a Friday"),
        ("Embargoed until 5 May 2023 or 6 May 2023", "more than one day"),
        ("Embargoed until 06:00 GMT / 09:00 CEST, 5 May 2023", "more than one time"),
        ("Embargo: 05/06/2023, 06:00 GMT", "no day that is clear"),
        ("Embargoed until delivery, 5 May 2023", "“delivery” is no time"),
        ("EMBARGOED UNTIL THE START OF THE MEETING ON 5 MAY 2023", "is no time"),
        ("HOLD FOR A.M. PAPERS, MAY 5, 2023", "is no time"),
    ],
)
def test_what_is_not_clear_of_a_hold_is_said(line: str, doubt: str) -> None:
    hold = hold_in(line)
    assert hold
    assert any(doubt in each for each in hold.until.all_doubts(DAY)), hold.until.all_doubts(DAY)


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on Freeland fish to last until 5 May 2023, ministers say",
        "Arms embargo extended until May 2024",
        "Freeland lifts embargo on herring",
        "The embargo was to end on 5 May 2023, but nobody had told the herring.",
        "Police hold man until Monday",
        "Museum for release of geese",
        "Book is not for use before bedtime, says its author",
        "For release of the geese, wait",
    ],
)
def test_news_of_an_embargo_is_no_hold(line: str) -> None:
    assert hold_in(line) is None
    assert story(TITLE, line, LEAD).fields.keys().isdisjoint({"embargo", "wanted"})


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE", "For Immediate Release:", "*** FOR IMMEDIATE RELEASE ***", "PRESS RELEASE – FOR IMMEDIATE RELEASE",
        "Para publicación inmediata", "Pour diffusion immédiate", "Zur sofortigen Veröffentlichung", "Para divulgação imediata",
        "للنشر الفوري", "برائے فوری اشاعت", "Embargo lifted", "Sperrfrist: keine", "NO EMBARGO",
    ],
)  # fmt: skip
def test_a_line_that_lets_a_copy_go_is_no_hold_and_no_headline(line: str) -> None:
    draft = story(line, TITLE, LEAD, MORE)
    assert "embargo" not in draft.fields
    assert "wanted" not in draft.fields
    assert draft.fields["title"] == TITLE
    assert "".join(with_disposition(draft, "release-notice", "separator")).strip() != ""


def test_for_immediate_release_claims_itself_and_leaves_the_day_behind_it() -> None:
    draft = story("FOR IMMEDIATE RELEASE – July 14, 2021", TITLE, LEAD, MORE)
    assert with_disposition(draft, "release-notice") == ["FOR IMMEDIATE RELEASE –"]
    assert "July 14, 2021" in with_disposition(draft, "date")


@pytest.mark.parametrize(
    "lines",
    [
        ["EMBARGOED UNTIL 14 July 2021 18:00 GMT"],
        ["EMBARGOED UNTIL:", "14 July 2021 18:00 GMT"],
        [f"EMBARGOED UNTIL 14 July 2021 18:00 GMT: {TITLE}"],
        ["STRICTLY EMBARGOED", "Not for release before 1800 GMT, 14 July 2021"],
    ],
)
def test_a_hold_becomes_the_embargo_and_never_the_headline(lines: list[str]) -> None:
    draft = story("\n".join(lines), TITLE, LEAD, MORE)
    assert draft.fields["embargo"] == "2021-07-14 18:00+00:00"
    assert draft.fields["title"] == TITLE
    assert ("embargo", "sure") in {(guess.field, guess.grade) for guess in draft.guesses}


def test_a_hold_at_the_foot_holds_as_well() -> None:
    assert story(TITLE, LEAD, MORE, "Embargoed until 15 July 2021 06:00 GMT").fields["embargo"].startswith("2021-07-15")


def test_a_hold_without_a_time_leaves_a_draft_that_says_what_is_missing() -> None:
    draft = story("HOLD FOR RELEASE", TITLE, LEAD, MORE)
    assert (draft.fields["status"], draft.fields["wanted"]) == ("draft", "embargo")
    assert "embargo" not in draft.fields
    assert any("it is held, and it names no day" in remark.lower() for _, remark in draft.remarks)
    assert any("embargo is not sure" in note for note in draft.notes)


def test_of_two_holds_the_later_stands_and_a_person_is_asked() -> None:
    draft = story("Embargoed until 15 July 2021 06:00 GMT", TITLE, LEAD, "Embargoed until 16 July 2021 06:00 GMT")
    assert (draft.fields["embargo"], draft.fields["wanted"]) == ("2021-07-16 06:00+00:00", "embargo")


def test_a_sentence_that_holds_keeps_its_words_and_a_person_is_asked() -> None:
    sentence = "Editors and readers of this invented paper are told that it is embargoed until 15 July 2021 at 06:00 GMT, by all."
    draft = story(TITLE, LEAD, sentence)
    assert sentence in with_disposition(draft, "paragraph")
    assert (draft.fields["embargo"], draft.fields["wanted"]) == ("2021-07-15 06:00+00:00", "embargo")
    past = story(
        TITLE, LEAD, "The report had been embargoed until 1 July 2021, and then the sea came in over the pier."
    )
    assert past.fields.keys().isdisjoint({"embargo", "wanted"})
    assert hold_in_sentence("The embargo will end when the sea is calm.") is None


def test_a_copy_that_names_no_other_day_is_of_the_day_that_it_is_held_until() -> None:
    draft = drafted(f"EMBARGOED UNTIL 5 May 2023 06:00 GMT\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["date"], draft.fields["embargo"]) == ("2023-05-05", SIX)
    assert ("date", "likely") in {(guess.field, guess.grade) for guess in draft.guesses}


def test_a_word_to_editors_that_is_held_says_until_when_and_has_no_day_of_that() -> None:
    hold = "OPERATIONAL NOTE - EMBARGOED: NOT FOR PUBLICATION OR BROADCAST UNTIL 10:30 GMT ON FRIDAY 5 MAY 2023"
    draft = drafted(f"{hold}\n\nDear editors,\n\n{LEAD}\n\n{MORE}")
    assert draft.message == "advisory"
    assert draft.message_fields["embargo"] == "2023-05-05 10:30+00:00"
    assert "date" not in draft.message_fields
    assert "held until 2023-05-05 10:30+00:00" in draft.facts[0]
    draft = drafted(f"{hold.replace('GMT', 'BST')}\n\n{LEAD}\n\n{MORE}")
    assert draft.message_fields["wanted"] == "embargo"
    assert "nobody can say until when" in draft.facts[0]


@pytest.mark.parametrize(
    ("sign", "hour", "zone"),
    [
        ("Statistisches Landesamt", "Uhr", "+02:00"),
        ("Tel. +43 555 9010", "Uhr", "+02:00"),
        ("Statistisches Landesamt", "Uhr New Yorker Zeit", "-04:00"),
        ("Pressestelle", "Uhr", ""),
    ],
)
def test_an_hour_in_german_is_of_central_europe_where_the_copy_is_of_one_of_its_lands(
    sign: str, hour: str, zone: str
) -> None:
    text = "Die Fähren in der Stadt Kell fahren von der nächsten Woche an wieder, wie der Rat am Donnerstag gesagt hat."
    hold = f"Sperrfrist: Freitag, 5. Mai 2023, 10.00 {hour}"
    draft = drafted(f"{sign}\n\n{hold}\n\nDie Fähren in Kell fahren wieder\n\nKELL – {text}\n\n{text}")
    assert draft.fields["embargo"] == f"2023-05-05 10:00{zone}"


@pytest.mark.parametrize(
    ("signs", "embargo", "wanted"),
    [
        ("Fares are £3.", "2021-07-15 07:00+01:00", ""), ("Fares are 3 crowns.", "2021-07-15 07:00", ""),
        ("Fares are £3, or $4.", "2021-07-15 07:00", "embargo"), ("Fares are £3, or $4. Ask +44 1632 960000.", "2021-07-15 07:00+01:00", ""),
        ("Ask +44 1632 960000 or +33 1 99 00 00 00.", "2021-07-15 07:00", "embargo"),
    ],
)  # fmt: skip
def test_an_hour_without_a_zone_is_of_the_one_land_whose_signs_the_copy_has(
    signs: str, embargo: str, wanted: str
) -> None:
    draft = story("NOT FOR PUBLICATION BEFORE 07.00 ON THURSDAY 15 JULY 2021", TITLE, LEAD, f"{MORE} {signs}")
    assert (draft.fields["embargo"], draft.fields.get("wanted", "")) == (embargo, wanted)


def test_an_hour_that_is_local_somewhere_is_asked_about() -> None:
    hold = hold_in("Texto bajo embargo hasta las 8:00, hora local, del 5 de mayo de 2023")
    assert hold
    assert "hora local" in hold.until.all_doubts(DAY)[0]


@pytest.mark.parametrize("subject", ["[EMBARGOED] Ferries to run", "NP EMBARGADA - Los barcos", "EMBARGO: Ferries"])
def test_a_subject_that_says_embargo_and_nothing_else_that_says_until_when_is_asked_about(subject: str) -> None:
    mail = f"From: Ann Roe <roe@mail.example>\nTo: desk\nDate: Thu, 4 May 2023 at 08:11\nSubject: {subject}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"
    assert "embargo" in drafted(mail).fields["wanted"]
    assert "embargo" not in drafted(mail.replace(subject, "Oil embargo hits ferries")).fields.get("wanted", "")


def test_a_sentence_that_holds_is_asked_about_below_the_end_of_the_text_too() -> None:
    held = "Notes: this text is under embargo until 5 May 2023 at 10:00 GMT."
    draft = drafted(f"{TITLE}\n\n2023-05-04\n\n{LEAD}\n\n{MORE}\n\nENDS\n\n{held}")
    assert draft.fields["embargo"] == "2023-05-05 10:00+00:00"
