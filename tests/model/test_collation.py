"""The order of names in lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model.collation import order
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
def test_names_stand_by_their_letters_whatever_accents_these_bear(names: list[str]) -> None:
    other_way_round = names[::-1]
    assert sorted(other_way_round, key=order) == names


@given(st.lists(st.text(st.characters(max_codepoint=127))))
def test_plain_names_stand_as_they_always_did(names: list[str]) -> None:
    assert sorted(names, key=order) == sorted(names, key=str.casefold)


def test_topics_authors_and_sections_stand_in_that_order() -> None:
    """Émilie once stood behind Zoë."""
    named = ("Zoë", "Émilie", "Ada")
    of = paper(
        *(story(one, within=one, topics=(topic(one),), authors=(author(one),)) for one in named), sections=("zoë",)
    )
    for kind in ("tag", "author"):
        assert [one.name for one in of.labels_of(LABEL_KINDS[kind])] == ["Ada", "Émilie", "Zoë"]
    assert list(of.sections) == [section("Zoë"), section("Ada"), section("Émilie")]
