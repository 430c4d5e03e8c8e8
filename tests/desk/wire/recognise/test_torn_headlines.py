"""Headlines in copy that was wrapped: what is the end of one, what is not, and the way to a page in front of one."""

import textwrap

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition

LONG = "Ferries of Sample Town to run from next week on after two winters"
NAMED = "Ferries of Sample Town to Run From Next Week After Two Cold Years"
BODY = "\n\n".join(
    "\n".join(textwrap.wrap(text, 70)) for text in (f"SAMPLE TOWN, July 14, 2021 (Agency) - {LEAD}", MORE, LEAD)
)
HINDI = "नमूना नगर में दो साल बाद अगले हफ्ते से सभी नावें फिर चलने लगेंगी और"
HINDI_TEXT = (
    "नमूना नगर के बंदरगाह बोर्ड ने सोमवार को कहा कि अगले हफ्ते से सभी नावें फिर चलने लगेंगी और किराया वही रहेगा जो दो साल पहले था।"
)
HINDI_BODY = "\n\n".join(
    "\n".join(textwrap.wrap(text, 70))
    for text in (f"नमूना नगर, 14 जुलाई 2021 (भाषा) {HINDI_TEXT}", HINDI_TEXT, HINDI_TEXT)
)


@pytest.mark.parametrize(
    "stamp",
    [
        "14-Jul-2021 13:20:11",
        "July 14, 2021 at 1:20 PM",
        "Wednesday, 14 July 2021, 13:20 GMT",
        "13:20 GMT, 14 July 2021",
        "14.07.2021, 13:20 Uhr",
        "2021-07-14 13:20",
        "14 जुलाई 2021",
    ],
)
def test_a_day_and_an_hour_are_no_end_of_a_headline_that_fills_its_line(stamp: str) -> None:
    draft = drafted(f"{LONG}\n{stamp}\n\n{BODY}")
    assert draft.fields["title"] == LONG
    assert "wanted" not in draft.fields


@pytest.mark.parametrize(
    "line", ["By Annabella Roe", "Transport correspondent", "Updated: 14 July 2021 13:20", "3 min read"]
)
def test_what_begins_a_line_of_its_own_is_no_end_of_a_headline(line: str) -> None:
    draft = drafted(f"{LONG}\n{line}\n\n{BODY}")
    assert draft.fields["title"] == LONG
    assert "headline" not in draft.fields.get("wanted", "")


@pytest.mark.parametrize("rest", ["without ferries", "of ice, says the harbour board"])
def test_the_end_of_a_headline_in_small_letters_is_of_it(rest: str) -> None:
    assert drafted(f"{LONG}\n{rest}\n\n{BODY}").fields["title"] == f"{LONG} {rest}"


@pytest.mark.parametrize(
    ("title", "line"),
    [(LONG, "Harbour authorities count on more passengers"), (NAMED, "Without Ferries"), (LONG, "Kell and Norwall")],
)
def test_a_line_that_may_be_a_deck_or_the_end_of_a_headline_is_asked_about(title: str, line: str) -> None:
    assert "headline" in drafted(f"{title}\n{line}\n\n{BODY}").fields["wanted"]


def test_a_deck_in_small_letters_is_no_end_of_a_headline_in_capitals() -> None:
    draft = drafted(f"{NAMED}\nPassengers will pay what they paid before the winters\n\n{BODY}")
    assert draft.fields["title"] == NAMED
    assert "wanted" not in draft.fields


def test_a_few_words_without_capitals_are_the_end_of_the_line_that_had_no_room_for_them() -> None:
    assert drafted(f"{HINDI}\nकिराया वही\n\n{HINDI_BODY}").fields["title"] == f"{HINDI} किराया वही"
    assert "headline" in drafted(f"{HINDI}\nरमेश कुमार\n\n{HINDI_BODY}").fields["wanted"]  # who may have written it
    assert drafted(f"{HINDI}\nराष्ट्रीय\n\n{HINDI_BODY}").fields["title"] == HINDI


@pytest.mark.parametrize(
    "path",
    [
        f"Home  News  {TITLE}",
        f"Regional News  {TITLE}",
        f"Home News {TITLE}",
        f"Sport · Ferries · {TITLE}",
        f"News  {TITLE[:25]}...",
    ],
)
def test_sections_in_front_of_a_headline_that_stands_below_are_the_way_to_the_page(path: str) -> None:
    draft = drafted(f"THE SAMPLE\n{path}\n\n{TITLE}\nJuly 14, 2021\n\n{LEAD}\n\n{MORE}")
    assert draft.fields["title"] == TITLE
    assert path in with_disposition(draft, "breadcrumb")
    assert "headline" not in draft.fields.get("wanted", "")


@pytest.mark.parametrize("path", [f"Home  News  {TITLE}", f"Regional News  {TITLE}"])
def test_a_headline_that_only_the_way_to_the_page_has_is_asked_about(path: str) -> None:
    assert "headline" in story(path, LEAD, MORE).fields["wanted"]


def test_the_first_of_two_lines_that_say_much_is_the_headline_and_the_other_its_deck() -> None:
    title, deck = (
        "Ferries of Sample Town to run from next week on",
        "Harbour board of Sample Town met and said that ferries run",
    )
    draft = story(title, deck, f"SAMPLE TOWN, July 14, 2021 – {LEAD}", MORE)
    assert (draft.fields["title"], draft.fields.get("summary")) == (title, deck)


def test_a_press_office_with_its_house_is_no_headline() -> None:
    draft = story("Press Office, University of Kell", "For immediate use", TITLE, LEAD, MORE)
    assert draft.fields["title"] == TITLE
