"""A block of a body is drawn by the component of its type."""

import re
from pathlib import Path

import pytest

from dateline_news.press.markup import blocks
from dateline_news.press.render.base_inputs import STYLED
from tests.theme.drawing import THEME, markup
from tests.theme.examples import CODE, EXAMPLES, NOTE, PICTURE, POST, TABLE

TYPES = re.findall(r"^    (\w+) +\{", blocks.__doc__ or "", re.MULTILINE)


def test_every_type_of_block_has_an_example() -> None:
    assert {example["part"]["type"] for example in EXAMPLES["block"].examples.values()} == {*TYPES, "media"}


def test_text_is_set_as_it_is() -> None:
    assert markup("block", part={"type": "text", "html": "<p>AT&amp;T</p>"}).strip() == "<p>AT&amp;T</p>"


@pytest.mark.parametrize(
    ("component", "arguments"),
    [("post", POST), ("table", {"html": TABLE}), ("code", {"html": CODE}), ("inset", {"html": NOTE})],
)
def test_another_block_is_what_its_component_makes_of_it(component: str, arguments: dict[str, object]) -> None:
    assert markup("block", part={"type": component, **arguments}).strip() == markup(component, **arguments).strip()


def test_a_picture_in_a_text_has_no_credit_of_its_own() -> None:
    arguments = {**PICTURE, "credit": ""}
    alone = markup("picture", picture=arguments).strip()
    assert markup("block", part={"type": "picture", **arguments}).strip() == alone
    assert "credit" not in alone


def test_an_unknown_type_of_block_draws_nothing() -> None:
    assert not markup("block", part={"type": "unheard-of"}).strip()


def test_a_block_that_brings_a_sheet_has_one() -> None:
    sheets = {Path(file).stem for file in (THEME / "static" / "css" / "components").glob("*.css")}
    assert set(STYLED) <= sheets & set(TYPES)
