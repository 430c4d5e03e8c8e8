"""Where copy was reported from, and by which agency."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, story, with_disposition


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LAHORE: ", "LAHORE", None),
        ("Quetta: ", "Quetta", None),
        ("KARACHI : ", "KARACHI", None),
        ("LAHORE - ", "LAHORE", None),
        ("LAHORE — ", "LAHORE", None),
        ("LAHORE— ", "LAHORE", None),
        ("LAHORE -- ", "LAHORE", None),
        ("LAHORE ― ", "LAHORE", None),
        ("LAHORE ‐ ", "LAHORE", None),
        ("LAHORE − ", "LAHORE", None),
        ("Sample Town — ", "Sample Town", None),
        ("VIENNA, 14 July (Agency) — ", "VIENNA", "Agency"),
        ("VIENNA, July 14 (Agency) - ", "VIENNA", "Agency"),
        ("NEW YORK, July 14, 2021 (Sample Press) -- ", "NEW YORK", "Sample Press"),
        ("GENEVA, 14 July /Agency/ – ", "GENEVA", "Agency"),
        ("ISLAMABAD (APP) – ", "ISLAMABAD", "APP"),
        ("Islamabad (Web Desk) ", "Islamabad", "Web Desk"),
        ("LAHORE [Agency]: ", "LAHORE", "Agency"),
        ("CITY (Agency / Desk - 14th Jul, 2021 ) ", "CITY", "Agency / Desk"),
        ("CITY (Agency – 14 July 2021) – ", "CITY", "Agency"),
        ("DUSHANBE, Tajikistan (AFP) - ", "DUSHANBE, Tajikistan", "AFP"),
        ("Washington, D.C. (AP) — ", "Washington, D.C.", "AP"),
        ("LIMA/RIO DE JANEIRO: ", "LIMA/RIO DE JANEIRO", None),
        ("[LAHORE] ", "LAHORE", None),
        ("(LAHORE) ", "LAHORE", None),
        ("PESHAWAR – 14 July 2021 – ", "PESHAWAR", None),
        ("ISLAMABAD, (Web Desk): ", "ISLAMABAD", "Web Desk"),
        ("لاہور: ", "لاہور", None),
        ("اسلام آباد (نمائندہ خصوصی) ", "اسلام آباد", "نمائندہ خصوصی"),
        ("کراچی (ایجنسیاں) – ", "کراچی", "ایجنسیاں"),
    ],
)
def test_place_and_agency_become_metadata(opening: str, place: str, agency: str | None) -> None:
    draft = story(TITLE, opening + LEAD, MORE)
    assert (draft.fields["dateline"], draft.fields.get("source")) == (place, agency)
    assert draft.fields["title"] == TITLE
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("opening", ["LAHORE:", "VIENNA, 14 July (Agency) —", "ISLAMABAD (APP)"])
def test_a_dateline_may_have_a_line_to_itself(opening: str) -> None:
    draft = story(TITLE, opening, LEAD, MORE)
    assert (
        draft.fields["dateline"]
        == opening.split(",", maxsplit=1)[0].split(":", maxsplit=1)[0].split(" (", maxsplit=1)[0]
    )
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "lead",
    [
        "Minister Anna Roe (right) said on Monday that nothing had been decided by anybody.",
        "Update: the board met again on Monday.",
        "Anna Roe - the mayor of Sample Town - said on Monday that nothing was wrong.",
        "US-China talks of an invented kind went on.",
        "The board (founded in 1900) said nothing.",
        "COVID-19 was not spoken of at the meeting of the board.",
        "A: What? B: Nothing at all.",
        "Exclusive: The board met again on Monday, and nobody was there.",
        "WHO chief Anna Roe said nothing on Monday, as always.",
        "At 9:30 the board met.",
    ],
)
def test_no_dateline_is_made_of_other_words(lead: str) -> None:
    draft = story(TITLE, lead, MORE)
    assert "dateline" not in draft.fields
    assert with_disposition(draft, "paragraph") == [lead, MORE]
