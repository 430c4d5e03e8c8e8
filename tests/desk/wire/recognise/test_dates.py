"""Dates: as copies open with them, on lines of their own, in datelines, disagreeing, incomplete, wrong."""

from datetime import date as day

import pytest

from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.recognise import dates
from tests.desk.wire.drafting import LEAD, MORE, TITLE, doubts_of_date, drafted, story, with_disposition

SEED_DAY = day(2021, 7, 14)


@pytest.mark.parametrize(
    "written",
    [
        "2021-07-14",
        "2021/7/14",
        "2021.07.14",
        "14.07.2021",
        "14/07/2021",
        "07/14/2021",
        "14-07-2021",
        "14-Jul-2021",
        "14 July 2021",
        "14 July, 2021",
        "14th July, 2021",
        "14th of July 2021",
        "the 14th of July 2021",
        "July 14, 2021",
        "July 14th, 2021",
        "July 14 2021",
        "Jul 14, 2021",
        "Jul. 14, 2021",
        "JULY 14, 2021",
        "Wed, 14 Jul 2021",
        "Wednesday, July 14, 2021",
        "Wednesday 14 July 2021",
        "fourteenth of July, 2021",
        "the fourteenth of July 2021",
        "14 جولائی 2021",
        "۱۴ جولائی ۲۰۲۱ء",
        "بدھ، 14 جولائی 2021",
        "14 يوليو 2021",
        "١٤ يوليو ٢٠٢١",
    ],
)
def test_a_date_is_read_however_it_is_written(written: str) -> None:
    read = dates.date_at(written, 0)
    assert read is not None
    assert (read.day, read.fault, read.end) == (SEED_DAY, "", len(written))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("July 14, 2021 08:12 PM", "2021-07-14 20:12"),
        ("July 14, 2021 12:05 am", "2021-07-14 00:05"),
        ("2021-07-14T08:12:00Z", "2021-07-14 08:12+00:00"),
        ("2021-07-14T08:12:00.123+05:00", "2021-07-14 08:12+05:00"),
        ("2021-07-14 08:12", "2021-07-14 08:12"),
        ("14 July 2021, 08:12 GMT", "2021-07-14 08:12+00:00"),
        ("14 July 2021 at 8.12pm PKT", "2021-07-14 20:12+05:00"),
        ("8:12 PM · Jul 14, 2021", "2021-07-14 20:12"),
        ("July 14, 2021 | 08:12", "2021-07-14 08:12"),
        ("July 14, 2021 8:12 BST", "2021-07-14"),
        ("July 14, 2021 8:12 NPT", "2021-07-14"),
        ("July 14, 2021 8:12 CET", "2021-07-14"),
        ("January 14, 2021 8:12 CET", "2021-01-14 08:12+01:00"),
        ("July 14, 2021 8:12 UTC-5", "2021-07-14 08:12-05:00"),
        ("July 14, 2021 8:12 GMT +1", "2021-07-14 08:12+01:00"),
        ("July 14, 2021 8:12 \N{MINUS SIGN}05:00", "2021-07-14 08:12-05:00"),
        ("July 14, 2021 8:12 EST+5", "2021-07-14"),
        ("July 14, 2021 18:00-19:00", "2021-07-14"),
        ("July 14, 2021 12:00 pm", "2021-07-14"),
        ("July 14, 2021 28:12", "2021-07-14"),
    ],
)
def test_a_time_is_kept_where_it_is_clear_and_left_out_where_it_is_not(written: str, iso: str) -> None:
    read = dates.date_at(written, 0)
    assert read is not None
    assert read.iso == iso
    assert (bool(read.note), read.end) == (iso == "2021-07-14", len(written))


@pytest.mark.parametrize(
    "copy",
    [
        " date 2021-07-14 {}",
        "date 2021-07-14\n{}",
        "date 2021-07-14\n\n{}",
        "date: 2021-07-14 {}",
        "DATE 14 JULY 2021\n{}",
        "Date - July 14, 2021\n\n{}",
        "dated 14th July, 2021: {}",
        "2021-07-14\n{}",
        "2021-07-14 {}",
        "July 14, 2021 {}",
        "July 14, 2021 — {}",
        "Published: July 14, 2021\n\n{}",
        "Published on July 14, 2021 08:12 PM | {}",
        "Posted on Wednesday, July 14, 2021\n{}",
        "First published 2021-07-14T08:12:00Z\n{}",
        "Created 14/07/2021\n{}",
        "Last updated: July 14, 2021\n{}",
        "\ufeffdate 2021-07-14\r\n\r\n{}",
        "تاریخ: 14 جولائی 2021\n{}",
        "The Sample Paper\n\nWednesday, July 14, 2021\n\n{}",
        "date 2021-07-14{}",
        "(July 14, 2021)\n{}",
        "{}\n\nPublished in The Sample Paper, July 14th, 2021",
        "Ferries to run again | July 14, 2021\n\n{}",
        "Board publishes report on ferries | July 14, 2021\n\n{}",
        "Ferries to run again\nJuly 14, 2021 | 08:12 AM\n\n{}",
        "LAHORE, July 14, 2021 (Agency) — {}",
        "Ferries to run again\n\nStaff Report July 14, 2021\n\n{}",
        "Ferries to run again\nJuly 14, 2021 Wednesday\n{}",
        "Ferries to run again\n14 July 2021 (Wednesday), 10:00\n{}",
        "LAHORE (Agency / Desk - 14th Jul, 2021 ) {}",
    ],
)
def test_a_copy_says_its_date_in_any_common_form(copy: str) -> None:
    draft = drafted(copy.replace("{}", f"{LEAD}\n\n{MORE}"))
    assert draft.problems == []
    assert draft.fields["date"][:10] == "2021-07-14"
    assert with_disposition(draft, "paragraph")[-1:] == [MORE]
    assert any(LEAD in text for text in with_disposition(draft, "paragraph"))


@pytest.mark.parametrize(
    ("copy", "line", "message"),
    [
        ("{}", 1, "names no date"),
        ("date July 2021\n\n{}", 1, "only a month"),
        ("\nPublished: July 2021\n\n{}", 2, "only a month"),
        ("date 2021-02-30 {}", 1, "no day of the calendar"),
        ("Published: 31 June 2021\n\n{}", 1, "no day of the calendar"),
        ("2021-13-01\n{}", 1, "no day of the calendar"),
        ("Ferries run\n\nFebruary 29, 2021\n\n{}", 3, "no day of the calendar"),
        ("date 2021-07-14 {}\n\nPublished: July 15, 2021", 3, "line 1 says 2021-07-14"),
        ("Posted 14 July 2021\nPublished 16 July 2021\n\n{}", 2, "line 1 says 2021-07-14"),
        ("date 2021-07-14\n\nLAHORE, July 10, 2021 (Agency) — {}", 3, "the dateline says 2021-07-10"),
        ("date 04/05/2021\n\n{}", 1, "a day and a month or a month and a day, 2021-05-04 or 2021-04-05"),
        ("date 4.5.2021\n\n{}", 1, "a day and a month or a month and a day, 2021-05-04 or 2021-04-05"),
        ("VIENNA, 4 May (Agency) — {}", 1, "has no year"),
        ("{}\n\nOn July 14, 2021, nothing happened at all.", 1, "--date 2021-07-14"),
        ("date 2021-07-14\n\nPublished: 2021-02-30\n\n{}", 3, "no day of the calendar"),
    ],
)
def test_without_a_clear_date_the_reason_is_told_with_its_line(copy: str, line: int, message: str) -> None:
    text = copy.replace("{}", LEAD)
    draft = drafted(text)
    ((at, doubt),) = doubts_of_date(draft)
    assert at == line
    assert message in doubt
    assert "--date" in doubt
    assert not draft.fields or draft.fields["wanted"] == "headline, date"
    settled = drafted(text, WireOptions(date="2021-07-20"))
    assert (settled.problems, settled.fields["date"]) == ([], "2021-07-20")


@pytest.mark.parametrize(
    "post",
    [
        "Boats. pic.twitter.com/Ab1 — Anna Roe (@roe) July 10, 2021",
        "Boats.\n— Anna Roe (@roe) July 10, 2021",
        "Anna Roe (@roe) July 10, 2021: Boats.",
        "Boats.\n\n— Anna Roe (@roe) 10 July 2021",
        "Boats. - Anna Roe (@roe) Jul 10, 2021 More copy.",
        "Boats.\nAnna Roe @roe · Jul 10, 2021",
    ],
)
def test_the_date_of_a_quoted_post_is_no_disagreement(post: str) -> None:
    draft = drafted(f"date 2021-07-14\n\n{LEAD}\n\n{post}\n\n{MORE}")
    assert (draft.problems, draft.remarks[1:], draft.fields["date"]) == ([], [], "2021-07-14")


@pytest.mark.parametrize(
    ("stamps", "published", "modified"),
    [
        ("Published: July 14, 2021\nUpdated: July 15, 2021", "2021-07-14", "2021-07-15"),
        ("Updated: July 15, 2021 | Published: July 14, 2021", "2021-07-14", "2021-07-15"),
        ("Published July 14, 2021 08:00 AM, Updated July 14, 2021 09:30 AM", "2021-07-14 08:00", "2021-07-14 09:30"),
        ("Published July 14, 2021 09:30 AM, Updated July 14, 2021 08:00 AM", "2021-07-14 09:30", None),
        ("Created: 13 July 2021\nPublished: 14 July 2021", "2021-07-14", None),
        ("Created: 14 July 2021\nLast modified: 16 July 2021", "2021-07-14", "2021-07-16"),
        ("Updated: July 14, 2021", "2021-07-14", None),
        ("date 2021-07-14\nPublished: July 14, 2021 08:00 AM", "2021-07-14 08:00", None),
    ],
)
def test_stamps_of_a_change_are_no_disagreement(stamps: str, published: str, modified: str | None) -> None:
    draft = drafted(f"{stamps}\n\n{LEAD}")
    assert draft.problems == []
    assert (draft.fields["date"], draft.fields.get("modified")) == (published, modified)


@pytest.mark.parametrize(
    ("copy", "warned"),
    [
        ("Tuesday, July 14, 2021\n\n{}", True),
        ("Wednesday, July 14, 2021\n\n{}", False),
        ("date Tue 14 Jul 2021\n\n{}", True),
        ("date 2021-07-14\n\n{} It met on Friday, July 9, 2021 for the first time.", False),
        ("date 2021-07-14\n\n{} It met on Monday, July 9, 2021 for the first time.", True),
        ("date 2021-07-14\n\n{} It meets again on Sunday, July 19.", True),
        ("منگل 14 جولائی 2021\n\n{}", True),
    ],
)
def test_a_weekday_that_does_not_fit_is_told(copy: str, warned: bool) -> None:  # noqa: FBT001  a case of a table
    draft = drafted(copy.replace("{}", LEAD))
    assert draft.problems == []
    assert any(" is a " in remark for _, remark in draft.asides) == warned


def test_a_dateline_a_day_before_is_told_and_no_more() -> None:
    draft = drafted(f"date 2021-07-14\n\nLAHORE, July 13 (Agency) — {LEAD}")
    assert draft.problems == []
    assert any("dateline is of another day" in remark for _, remark in draft.asides)
    assert with_disposition(draft, "filed-date-not-used") == [", July 13"]


def test_a_date_inside_of_a_sentence_stays_where_it_is() -> None:
    text = "July 14, 2021 was the day on which the harbour board of Sample Town met, as if it could."
    assert doubts_of_date(drafted(f"{text}\n\n{MORE}"))
    draft = drafted(f"{text}\n\n{MORE}", WireOptions(date="2021-07-14"))
    assert with_disposition(draft, "paragraph") == [text, MORE]


def test_what_the_editor_says_overrules_the_copy_and_the_report_tells() -> None:
    draft = drafted(f"date 2021-07-14 {LEAD}", WireOptions(date="2021-07-20 09:30"))
    assert draft.fields["date"] == "2021-07-20 09:30"
    assert with_disposition(draft, "date-overruled") == ["date 2021-07-14"]


@pytest.mark.parametrize(
    "line",
    ["Wednesday, 14 July 2021 15:22:09ABCD [nABC1234XY] {C}ENDS", "APP/2021/07/14/1522", "AFP-2021-07-14 1522"],
)
def test_what_an_agency_writes_of_when_it_sent_a_copy_gives_the_day_to_a_dateline_without_its_year(line: str) -> None:
    draft = drafted(f"Ferries to run\n\nKELL, July 14 (Reuters) - {LEAD}\n\n{MORE}\n\n{line}")
    assert draft.fields["date"] == "2021-07-14 15:22"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Anna Roe | 14.07.2021 - Güncelleme : 15.07.2021", "2021-07-14"),
        ("Published 14 July 2021\nLocation: Kell\nDelivered on: 13 July 2021", "2021-07-14"),
        ("تاریخ: ۱۴۰۰/۰۴/۲۳ برابر با ۱۴ ژوئیه ۲۰۲۱", "2021-07-14"),
        ("नमूना न्यूज एजेंसी, नवलकेल Published by: राधिका सेमवाल Updated Wed, 14 Jul 2021 09:42 PM IST", "2021-07-14"),
    ],
)
def test_the_day_of_a_page_is_read_beside_names_places_and_other_calendars(head: str, date: str) -> None:
    draft = drafted(f"{TITLE}\n{head}\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["date"], draft.problems) == (date, [])


def test_the_day_of_another_release_below_a_list_is_no_second_day_of_this() -> None:
    foot = "Weitere Meldungen: Polizei Musterstadt\n13.07.2021 – 14:05\nFahrraddieb kehrt zurück"
    draft = drafted(f"{TITLE}\n14.07.2021 – 11:42\n\n{LEAD}\n\n{MORE}\n\n{foot}")
    assert draft.fields["date"] == "2021-07-14 11:42"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Rede der Ministerin Ada Quill zum Hafenfest am 14. Juli 2021 im Hafen von Kell",
            "Rede der Ministerin Ada Quill zum Hafenfest",
        ),
        ("Remarks by Minister Ada Quill on ferries, 14 July 2021", "Remarks by Minister Ada Quill on ferries"),
    ],
)
def test_the_day_and_the_place_of_a_speech_are_no_part_of_its_headline(line: str, title: str) -> None:
    speech = "My friends, every ferry of Kell will run again, the minister Ada Quill has said it so often that nobody believes it any more."
    draft = drafted(f"{line}\n\n{speech}\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["title"], draft.fields["date"]) == (title, "2021-07-14")


def test_a_day_in_the_middle_of_a_headline_about_a_speech_stays_in_it() -> None:
    title = "Minister's remarks on ferries of 14 July 2021 anger harbour board"
    assert story(title, LEAD, MORE).fields["title"] == title
