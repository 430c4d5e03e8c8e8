"""Where copy is from, on letterheads, handouts and pages that have captions and stamps around the place."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted

DAY = "4 May 2023"
URDU = "ڈپٹی کمشنر کیل پور نے منڈی کا دورہ کیا اور صفائی کے نظام کا جائزہ لیا اور ہدایت کی۔"


@pytest.mark.parametrize(
    ("line", "place"),
    [("كيلون، في 4 مايو 2023", "كيلون"), ("كيلون، 4 مايو 2023", "كيلون")],
)
def test_the_comma_behind_a_place_is_no_part_of_it(line: str, place: str) -> None:
    text = "أعلنت جامعة كيل في كيلون عن إطلاق أول ماستر متخصص في تدبير الموارد المائية بالواحات."
    assert drafted(f"بلاغ صحفي\n\n{line}\n\nجامعة كيل تطلق أول ماستر في المياه\n\n{text}").fields["dateline"] == place


def test_a_place_with_its_state_is_that_of_its_town() -> None:
    head = "Ayuntamiento de Kellar\nBoletín de prensa 18/2023\nKellar, Oax., 4 de mayo de 2023"
    text = "La presidenta municipal entregó este jueves el mercado, obra en la que se invirtieron 14 millones de pesos."
    assert drafted(f"{head}\n\nENTREGAN EL MERCADO MUNICIPAL\n\n{text}").fields["dateline"] == "Kellar, Oax."


def test_a_handout_leaves_room_for_an_agency_behind_its_day() -> None:
    fields = drafted(f"ڈپٹی کمشنر کا منڈی کا دورہ، دکانداروں کو جرمانہ\n\nکیل پور، ۴ مئی ۲۰۲۳ء (   ) {URDU}").fields
    assert (fields["dateline"], fields["date"]) == ("کیل پور", "2023-05-04")


@pytest.mark.parametrize("credit", ["- Supplied picture", "Picture: Tom Pell", "(Photo: Tom Pell)"])
def test_a_caption_with_a_word_in_capitals_before_it_is_no_speaker(credit: str) -> None:
    copy = f"{TITLE}\n\n{DAY}\n\nKELL: {LEAD}\n\n{MORE}\n\nSPLASH: The bell is lowered on to the path. {credit}"
    assert drafted(copy).fields["dateline"] == "KELL"


def test_labels_above_a_place_with_its_land_are_no_speakers() -> None:
    copy = f"{TITLE}\n\nReported by: Press Trust of India\n{DAY}\nRead Time: 2 mins\n\nKell, Assam:\n{LEAD}\n\n{MORE}"
    assert drafted(copy).fields["dateline"] == "Kell, Assam"


def test_a_word_between_the_stamps_and_the_text_that_may_be_a_place_is_asked_for() -> None:
    text = "For forty years the cheese of Lhamkell went down to market on a back.\n\nNow it goes by jeep."
    copy = f"Cheese makers of Lhamkell get a road of their own\nPublished at : May 4, 2023\nLhamkell\n\n{text}"
    fields = drafted(copy).fields
    assert fields["dateline"] == "Lhamkell"
    assert "place" in fields["wanted"]


def test_a_day_is_that_of_a_page_with_its_site_behind_it_and_of_a_machine_at_the_foot() -> None:
    page = f"The Kell Courier\nSaturday, November 8, 2025   www.kell.example\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"
    assert drafted(page).fields["date"] == "2025-11-08"
    wire = f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\nend\n\n2023-05-04:11:25:03\nCopyright (c) Kell Media 2023."
    assert drafted(wire).fields["date"] == "2023-05-04 11:25"
