"""A story as a headline that stands alone."""

import pytest

from tests.theme.drawing import drawn, words
from tests.theme.examples import LINE


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        ({}, "Ferry returns to Port Ellery"),
        ({"retracted": True}, "Retracted: Ferry returns to Port Ellery"),
        ({"paid": True}, "Paid content: Ferry returns to Port Ellery"),
        ({"standing": "Draft"}, "Draft: Ferry returns to Port Ellery"),
    ],
)
def test_a_headline_says_what_a_reader_has_to_know_before_it(mark: dict[str, object], text: str) -> None:
    assert words(drawn("line", story={**LINE, **mark}, root="", lang="en").css_first("a")) == text
