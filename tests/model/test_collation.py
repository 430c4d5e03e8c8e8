"""The order of names in lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model.collation import letter, letter_order, order
from dateline_news.model.paper import LABEL_KINDS
from tests.papers import author, paper, section, story, topic


@pytest.mark.parametrize(
    "names",
    [
        ["Emil", "Emilie", "Émilie", "Emilio", "Zoë"],
        ["Aalborg", "Åland", "Albania"],
        ["Lodi", "Łódź", "Lomé"],
        ["Orebro", "Øresund", "Ostrava"],
        ["Strand", "Straße", "Stratford"],
        ["ada", "Béla", "chen"],
        ["Zoë", "ایران", "پاکستان"],
    ],
)
def test_names_are_sorted_by_their_letters_without_accents(names: list[str]) -> None:
    other_way_round = names[::-1]
    assert sorted(other_way_round, key=order) == names


@given(st.lists(st.text(st.characters(max_codepoint=127))))
def test_ascii_names_are_sorted_without_regard_to_case(names: list[str]) -> None:
    assert sorted(names, key=order) == sorted(names, key=str.casefold)


def test_topics_authors_and_sections_are_sorted_so() -> None:
    """Émilie was once sorted after Zoë."""
    named = ("Zoë", "Émilie", "Ada")
    paper_of_labels = paper(
        *(story(name, within=name, topics=(topic(name),), authors=(author(name),)) for name in named), sections=("zoë",)
    )
    for kind in ("tag", "author"):
        assert [name.name for name in paper_of_labels.labels_of(LABEL_KINDS[kind])] == ["Ada", "Émilie", "Zoë"]
    assert list(paper_of_labels.sections) == [section("Zoë"), section("Ada"), section("Émilie")]


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Émilie", "E"),
        ("łódź", "L"),
        ("“Quoted”", "Q"),
        ("3D", "#"),
        ("آب", "ا"),
        ("پاکستان", "پ"),
        ("…", "#"),
    ],
)
def test_an_index_has_a_name_under_its_first_letter_without_accents(name: str, sign: str) -> None:
    assert letter(name) == sign


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("es", ["Nube", "Nuria", "Ñandú", "Oaxaca"]),
        ("", ["Ñandú", "Nube", "Nuria", "Oaxaca"]),
        ("ur", ["3D", "Radio", "آرکائیو", "پاکستان", "ٹیکنالوجی", "ڈاک", "کتب", "کھیل", "معیشت", "یورپ"]),
        ("ur-PK", ["کتب", "گاؤں", "لاہور"]),
        ("fa", ["ایران", "پاریس", "چین", "ژاپن", "گرگان", "یزد"]),
    ],
)
def test_a_language_with_an_alphabet_of_its_own_sorts_by_it(lang: str, names: list[str]) -> None:
    assert sorted({*names}, key=lambda name: order(name, lang)) == names


@pytest.mark.parametrize(("lang", "name", "sign"), [("es", "Ñandú", "Ñ"), ("es", "Ébano", "E"), ("ur", "ٹیم", "ٹ")])
def test_an_index_has_a_name_under_the_letter_of_its_alphabet(lang: str, name: str, sign: str) -> None:
    assert letter(name, lang) == sign


def test_the_letters_of_an_index_stand_in_the_order_of_the_alphabet() -> None:
    signs = ["#", "A", "آ", "پ", "ٹ", "ک", "م"]
    assert sorted({*signs}, key=lambda sign: letter_order(sign, "ur")) == signs
