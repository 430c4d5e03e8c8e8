"""Places that stand beside the day of a copy, and days as printed pages, agencies and broadcasters set them."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted

SPOKEN = "A bell that was lost from a church in Kellpur came up in the nets of four fishers, and the museum has it now."


def fields(*paragraphs: str) -> dict[str, str]:
    draft = drafted("\n\n".join(paragraphs))
    assert draft.problems == []
    return draft.fields


def is_asked(copy: dict[str, str], name: str) -> bool:
    return name in copy["wanted"].split(", ") if "wanted" in copy else False


@pytest.mark.parametrize(
    "line",
    [
        "Published - July 14, 2021 07:55 pm IST - KELLPUR",
        "PTI | Kellpur | Updated: July 14, 2021 14:22 IST",
        "PTI Kellpur Published 14.07.21, 02:22 PM",
        "14 July 2021 | Kellpur",
        "Newsroom | Kellpur | 14 July 2021 | 14:22",
        "By HT Correspondent, Kellpur\n14 July 2021",
        "Harbour News Service, Kellpur\n14 July 2021",
        "14 July 2021\nKellpur",
    ],
)
def test_a_place_beside_the_day_is_that_of_a_copy_which_speaks_of_it(line: str) -> None:
    copy = fields(TITLE, line, SPOKEN, MORE)
    assert copy["dateline"].casefold() == "kellpur"
    assert copy["date"][:10] == "2021-07-14"


def test_a_city_of_the_world_needs_no_other_word() -> None:
    assert fields(TITLE, "بيروت: سالم العلي\nنُشر: 16:41-14 يوليو 2021 م", LEAD)["dateline"] == "بيروت"
    assert "dateline" not in fields(TITLE, "الميناء: سالم العلي\nنُشر: 16:41-14 يوليو 2021 م", LEAD)
    assert fields(TITLE, "14 July 2021 | London", LEAD, MORE)["dateline"] == "London"


@pytest.mark.parametrize(
    "line",
    [
        "دوشنبه / ۱۴ تیر ۱۴۰۰ / ۱۱:۳۸", "پیر | 14 جولائی 2021", "تاریخِ اشاعت: 14 جولائی 2021", "Mercredi | 14 juillet 2021",
        "الأربعاء - 14 يوليو 2021", "बुधवार | 14 जुलाई 2021", "AFP | Rabu | 14 Juli 2021",
    ],
)  # fmt: skip
def test_no_weekday_and_no_label_beside_a_day_is_a_place(line: str) -> None:
    assert "dateline" not in fields(TITLE, line, SPOKEN, MORE)


@pytest.mark.parametrize("section", ["Health", "Sport", "Opinion", "Harbour"])
def test_what_the_text_has_as_a_word_is_a_section_and_no_place(section: str) -> None:
    text = f"Nobody in {section.lower()} was asked, and in {section} it was said that every ferry would run again from Monday on."
    assert "dateline" not in fields(TITLE, f"14 July 2021 | {section}", text, MORE)


def test_a_word_in_capitals_with_its_day_right_above_the_text_is_its_place() -> None:
    assert fields(TITLE, "KELLPUR, 14 JULY 2021", LEAD, MORE)["dateline"] == "KELLPUR"
    assert "dateline" not in fields(TITLE, "FERRY, 14 JULY 2021", LEAD, MORE)


def test_a_writer_may_say_from_where_but_a_headline_is_no_writer() -> None:
    copy = fields(TITLE, "Anna Roe in Kellpur\nWed 14 Jul 2021 14.22 BST", SPOKEN, MORE)
    assert (copy["author"], copy["dateline"]) == ("Anna Roe", "Kellpur")
    copy = fields("Two Bells in Trouble\n14 July 2021", SPOKEN, MORE)
    assert "dateline" not in copy
    assert "author" not in copy


@pytest.mark.parametrize("state", ["Ill.", "N.H."])
def test_a_place_with_its_state_under_the_day_of_a_release_needs_no_other_word(state: str) -> None:
    assert (
        fields(f"FOR IMMEDIATE RELEASE\nJuly 14, 2021\nKell, {state}", TITLE, LEAD, MORE)["dateline"]
        == f"Kell, {state}"
    )
    assert "dateline" not in fields("FOR IMMEDIATE RELEASE\nJuly 14, 2021\nKell Kettles, Inc.", TITLE, LEAD, MORE)


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Kellburg, 14. Juli 2021. ", "Kellburg"),
        ("Villakel, 14 de julio de 2021. ", "Villakel"),
        ("Kellbury, 14 July 2021. ", "Kellbury"),
        ("14 July 2021, Kellbury – ", "Kellbury"),
        ("KELİSTAN - BHA - ", "KELİSTAN"),
    ],
)
def test_a_release_may_set_a_stop_behind_its_day(opening: str, place: str) -> None:
    assert drafted(f"{TITLE}\n\n{opening}{LEAD}\n\n{MORE}").fields["dateline"] == place


def test_who_signs_with_a_day_and_a_stop_is_asked_about() -> None:
    assert is_asked(fields(TITLE, f"Anna Roe, 14 July 2021. {LEAD}", MORE), "place")


@pytest.mark.parametrize(
    ("opening", "place", "source"),
    [
        ("کیل آباد، 14 جولائی 2021 (بندر نامہ) ", "کیل آباد", "بندر نامہ"),
        ("کیل آباد۔ 14؍جولائی 2021 (پریس نوٹ) ", "کیل آباد", None),
        ("संवाद सहयोगी, केलपुर : ", "केलपुर", None),
        ("केलपुर/संवाददाता। ", "केलपुर", None),
    ],
)
def test_who_is_on_the_spot_and_what_was_handed_out_is_no_source(opening: str, place: str, source: str | None) -> None:
    lead = {"ک": "پرانے پل کی مرمت کا کام جمعرات کو شروع ہو گیا جس پر ایک ماہ لگے گا، انتظامیہ نے بتایا۔"}
    text = lead.get(opening[0], "पुराने पुल की मरम्मत का काम गुरुवार को शुरू हो गया और एक महीने तक चलेगा।")
    draft = drafted(f"14 July 2021\n\n{opening}{text}\n\n{text}")
    assert (draft.fields["dateline"], draft.fields.get("source")) == (place, source)


def test_a_dateline_with_capitals_and_a_day_stands_below_a_note_to_the_desk() -> None:
    note = "Here is the regatta, about 230 words as agreed with you.\nPictures follow separately, she is in the yellow hat."
    copy = fields("Hello all,", note, TITLE, f"KELLØY, Freeland, July 14 2021 - {LEAD}", MORE)
    assert copy["dateline"] == "KELLØY, Freeland"


@pytest.mark.parametrize(
    "line",
    [
        "3:42 pm on 14 July 2021",
        "PA Media 14 Jul 2021 15:42",
        "Anna Roe Published July 14, 2021 3:42pm Updated July 15, 2021 02:22pm",
        "THE KELL MERCURY  Wednesday, July 14, 2021  www.mercury.example  NEWS 7",
        "The Kell Mercury | Page 7 | Wednesday, July 14, 2021",
        "7 THE KELL MERCURY Wednesday July 14 2021",
        "News Release 14-Jul-2021",
    ],
)
def test_a_day_is_read_in_the_lines_of_broadcasters_agencies_and_printed_pages(line: str) -> None:
    copy = fields(line, TITLE, LEAD, MORE)
    assert copy["date"] in ("2021-07-14", "2021-07-14 15:42")
    assert not is_asked(copy, "date")


def test_the_day_of_a_meeting_is_not_that_of_a_copy() -> None:
    assert is_asked(fields(TITLE, "Kell Council Meeting Date: 14 July 2021", LEAD, MORE), "date")


def test_a_stamp_in_a_language_that_begins_with_the_day_says_how_its_numbers_are_read() -> None:
    assert drafted(f"{TITLE}\n\nPublié le 06/03/2021 à 14h22\n\n{LEAD}").fields["date"] == "2021-03-06 14:22"
    assert drafted(f"{TITLE}\n\n06/03/2021 14:22\n\n{LEAD}").problems != []
