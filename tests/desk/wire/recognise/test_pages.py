"""What pages have in their heads that is no byline, no deck and no place: rows of links and buttons, desks, and pictures."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, with_disposition

DAY = "4 May 2023"
STAMP = f"Published {DAY}"
HINDI_TITLE = "केलपुर में खुला पहला पुस्तकालय, बच्चों में खुशी"
HINDI = "केलपुर के गांव में सोमवार को पहली बार पुस्तकालय खुला और बच्चों ने किताबें देखीं और उन्हें पढ़ा।"
HINDI_APP = "ताजा खबरें पढ़ने के लिए नई सुबह एप डाउनलोड करें।"
DESK = "न्यूज डेस्क, नई सुबह"


@pytest.mark.parametrize("link", ["Today’s Gazette", "Digital Edition", "Kell Tides"])
def test_a_link_beside_the_day_over_a_page_is_no_writer_and_the_name_above_the_stamp_is(link: str) -> None:
    page = f"DAYBREAK\n{link} | {DAY}\n\n{TITLE}\n\n"
    assert drafted(f"{page}Anna Roe\n{STAMP}\n\n{LEAD}\n\n{MORE}").fields["author"] == "Anna Roe"
    assert "author" not in drafted(f"{page}{LEAD}\n\n{MORE}").fields


@pytest.mark.parametrize(
    "row",
    [
        "فیس بک ٹویٹر واٹس ایپ",
        "فیس بک، ایکس، ٹیلی گرام، ای میل",
        "فيسبوك تويتر واتساب تيليجرام نسخ الرابط",
        "फेसबुक ट्विटर व्हाट्सएप टेलीग्राम",
        "Facebook ٹویٹر WhatsApp ای میل",
    ],
)
def test_a_row_of_networks_is_no_deck_in_any_script(row: str) -> None:
    draft = drafted(f"{TITLE}\n\n{DAY}\n\n{row}\n\nBy Anna Roe\n\n{LEAD}\n\n{MORE}")
    assert "summary" not in draft.fields
    assert with_disposition(draft, "share-buttons") == [row]


def test_a_few_words_below_a_stamp_are_of_its_picture_and_no_deck() -> None:
    head = f"{TITLE}\n\n{STAMP}\n\n"
    assert "summary" not in drafted(f"{head}The ferry last year\n\nBy Anna Roe\n\n{LEAD}\n\n{MORE}").fields
    draft = drafted(f"{head}جانب من افتتاح المكتبة الجديدة في القرية\n\nBy Anna Roe\n\n{LEAD}\n\n{MORE}")
    assert "summary" not in draft.fields
    assert len(with_disposition(draft, "caption")) == 1


def test_a_desks_line_names_the_house_and_the_place_of_which_the_copy_speaks() -> None:
    fields = drafted(f"{HINDI_TITLE}\n\n{DESK}, केलपुर\n{STAMP}\n\n{HINDI}\n\n{HINDI_APP}").fields
    assert (fields["source"], fields["dateline"], "summary" in fields) == ("नई सुबह", "केलपुर", False)


def test_a_desks_line_says_nothing_of_a_house_and_a_place_that_nothing_else_names() -> None:
    fields = drafted(f"{HINDI_TITLE}\n\n{DESK}, बागनगर\n{STAMP}\n\n{HINDI}").fields
    assert not {"source", "dateline", "summary"} & set(fields)


def test_a_desk_alone_with_its_place_is_no_house() -> None:
    assert "source" not in drafted(f"{HINDI_TITLE}\n\nन्यूज डेस्क, केलपुर\n{STAMP}\n\n{HINDI}").fields


def test_a_caption_is_told_by_whose_picture_it_is_behind_a_gap() -> None:
    caption = "Off again: the ferry last April      Picture: T. Pell"
    assert with_disposition(drafted(f"{TITLE}\n{DAY}\n\n{LEAD}\n\n{MORE}\n\n{caption}"), "caption") == [caption]
