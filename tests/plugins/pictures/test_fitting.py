"""Headlines in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.plugins.pictures.fitting import CUT, LEADING, UNIT, fitted

SIZES = (80, 60, 40)
ROOM = (600, 200)  # pixels


def length(text: str) -> float:
    """Every letter is half as wide as it is high."""
    return len(text) * UNIT / 2


@pytest.mark.parametrize(
    ("text", "lines", "size"),
    [
        ("Rain", ["Rain"], 80),
        ("Rain on the harbour", ["Rain on the", "harbour"], 80),
        ("Rain on the harbour and on the town", ["Rain on the harbour", "and on the town"], 60),
        ("Unbreakableunbreakable", ["Unbreakableunbreakable"], 40),
    ],
)
def test_a_headline_is_as_large_as_there_is_room(text: str, lines: list[str], size: int) -> None:
    assert fitted(text, SIZES, ROOM, length) == (lines, size)


@pytest.mark.parametrize("text", ["rain " * 60, "雨" * 200])
def test_what_has_no_room_is_cut(text: str) -> None:
    lines, size = fitted(text, SIZES, ROOM, length)
    assert (len(lines), size) == (4, 40)
    assert lines[-1].endswith(CUT)


@given(st.text(st.sampled_from("ab c"), min_size=1, max_size=200).filter(str.strip))
def test_whatever_it_says_it_keeps_its_words_in_order_and_its_room(text: str) -> None:
    lines, size = fitted(text, SIZES, ROOM, length)
    assert len(lines) * size * LEADING <= ROOM[1]
    assert all(length(line) * size / UNIT <= ROOM[0] for line in lines)
    whole = "".join(text.split())
    shown = "".join("".join(lines).split()).removesuffix(CUT)
    assert whole.startswith(shown)
    assert (shown == whole) is not lines[-1].endswith(CUT)
