"""The kinds of stories."""

import pytest

from dateline_news.model.kinds import KINDS, PAID, is_said, name_beside


@pytest.mark.parametrize(
    ("section", "kind", "name"),
    [
        ("World", "news", ""),
        ("World", "opinion", "Opinion"),
        ("Opinion", "opinion", ""),
        ("OPINION", "opinion", ""),
        ("Opinion", "analysis", "Analysis"),
        ("Letters", "letter", ""),
        ("Obituaries", "obituary", ""),
        ("Books", "review", "Review"),
        ("Paid content", PAID, "Paid content"),
        ("رائے", "opinion", "Opinion"),
    ],
)
def test_a_kind_is_named_unless_its_section_says_it_and_what_is_paid_always(section: str, kind: str, name: str) -> None:
    assert name_beside(section, kind) == name


@pytest.mark.parametrize(
    ("section", "name"), [("Meinung", "Meinung"), ("الرأي", "رأي"), ("رائے", "رائے"), ("Obituaries", "Obituary")]
)
def test_a_section_may_say_a_kind_in_any_language(section: str, name: str) -> None:
    assert is_said(section, name)
    assert not is_said("Kultur", name)


def test_every_kind_but_news_has_a_name() -> None:
    assert [kind for kind, about in KINDS.items() if not about.name] == ["news"]
