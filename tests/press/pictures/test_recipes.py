"""Which renditions a picture has, and what they are called: arithmetic, without a picture."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.press.pictures import recipes
from dateline_news.press.pictures.measure import PHOTOGRAPH, TRANSPARENT, Measure
from dateline_news.press.pictures.recipes import CARD, PORTRAIT

PIXELS = st.integers(1, 30_000)
PERCENT = st.integers(0, 100)


def measure(width: int, height: int, kind: str = PHOTOGRAPH) -> Measure:
    """What a picture of a size is."""
    return Measure(width, height, kind)


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), (480, 800, 1200, 1600)),
        ((3000, 4000), (480, 800, 1200)),
        ((1600, 1000), (480, 800, 1200, 1600)),
        ((1250, 800), (480, 800, 1200)),
        ((1000, 800), (480, 800, 1000)),
        ((480, 300), (480,)),
        ((1, 1), (1,)),
    ],
)
def test_a_picture_has_widths_up_to_its_own(size: tuple[int, int], widths: tuple[int, ...]) -> None:
    assert recipes.whole("a.jpg", "d", measure(*size)).widths == widths


def test_a_photograph_has_one_jpeg_and_what_can_be_seen_through_one_png() -> None:
    of = recipes.whole("images/Quay.jpg", "d", measure(4000, 3000))
    assert of.fallback_path == f"{of.stem}-1200.jpg"
    assert recipes.whole("a.png", "d", measure(90, 60, TRANSPARENT)).fallback_path.endswith("-90.png")


def test_a_name_depends_on_the_bytes_of_the_source_and_on_the_recipe() -> None:
    of = recipes.whole("images/quay.jpg", "d", measure(4000, 3000))
    others = [
        recipes.whole("images/quay.jpg", "e", measure(4000, 3000)),
        recipes.cut("images/quay.jpg", "d", measure(4000, 3000), CARD),
        recipes.cut("images/quay.jpg", "d", measure(4000, 3000), CARD, (0, 100)),
        recipes.cut("images/quay.jpg", "d", measure(4000, 3000), PORTRAIT),
        replace(of, fallback="png"),
    ]
    assert len({of.stem, *(other.stem for other in others)}) == 6
    assert recipes.whole("elsewhere/quay.jpg", "d", measure(4000, 3000)).stem == of.stem


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Süd Kai, 2.jpg", "sud-kai-2"), ("دریا.png", "picture"), ("a" * 99 + ".png", "a" * 40), ("-.png", "picture")],
)
def test_a_name_can_stand_in_any_list_of_addresses(name: str, slug: str) -> None:
    stem = recipes.whole(f"images/{name}", "d", measure(9, 9)).stem
    assert stem.removeprefix("pictures/")[:-11] == slug


def test_what_lists_show_of_a_picture_of_their_shape_is_the_picture() -> None:
    assert recipes.cut("a.jpg", "d", measure(1500, 1000), CARD) == recipes.whole("a.jpg", "d", measure(1500, 1000))


@given(PIXELS, PIXELS, PERCENT, PERCENT)
def test_a_part_lies_in_its_picture_and_around_its_focus(width: int, height: int, across: int, down: int) -> None:
    left, upper, right, lower = recipes.box_of(width, height, 3 / 2, (across, down))
    assert 0 <= left < right <= width
    assert 0 <= upper < lower <= height
    assert left - 1 <= width * across / 100 <= right + 1
    assert upper - 1 <= height * down / 100 <= lower + 1


@given(PIXELS, PIXELS, PERCENT, PERCENT)
def test_each_file_can_be_made_of_the_one_before(width: int, height: int, across: int, down: int) -> None:
    for of in (
        recipes.whole("a.jpg", "d", measure(width, height)),
        recipes.cut("a.jpg", "d", measure(width, height), CARD, (across, down)),
    ):
        widths = [size for _, size in of.files]
        assert widths == sorted(widths, reverse=True)
        assert max(widths) <= of.shape[0]
        assert all(of.height(size) >= 1 for size in widths)


@pytest.mark.parametrize(
    ("size", "form", "focus", "classes"),
    [
        ((3000, 2000), CARD, (0, 100), "across-0 down-4"),
        ((3000, 2000), CARD, (40, 20), "across-2 down-1"),
        ((2000, 3000), CARD, (50, 50), "across-2 down-2"),
        ((2000, 3000), CARD, (50, 0), "across-2 down-0"),
        ((2000, 3000), CARD, (50, 10), "across-2 down-1"),
        ((3000, 1000), PORTRAIT, (90, 50), "across-3 down-2"),
    ],
)
def test_classes_say_where_in_its_part_the_focus_of_a_picture_is(
    size: tuple[int, int], form: recipes.Form, focus: tuple[int, int], classes: str
) -> None:
    assert recipes.position(recipes.cut("a.jpg", "d", measure(*size), form, focus), focus) == classes


def test_a_portrait_is_square_and_small() -> None:
    of = recipes.cut("ada.jpg", "d", measure(1500, 1000), PORTRAIT)
    assert (of.shape, of.widths, of.fallback) == ((1000, 1000), (192, 384), "")
