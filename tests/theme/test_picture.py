"""A picture with its caption and credit."""

from selectolax.lexbor import LexborNode

from tests.theme.drawing import drawn, words
from tests.theme.examples import IN_URDU, PICTURE, URDU


def picture(**changes: object) -> LexborNode:
    """The usual picture, with some of it changed."""
    return drawn("picture", picture={**PICTURE, **changes})


def test_its_size_in_pixels_keeps_its_place() -> None:
    image = picture().css_first("img")
    assert image
    assert (image.attributes["width"], image.attributes["height"]) == ("1200", "800")


def test_a_picture_of_unknown_size_claims_none() -> None:
    image = picture(width=0, height=0).css_first("img")
    assert image
    assert not {"width", "height"} & set(image.attributes)


def test_a_picture_has_its_alt_text() -> None:
    image = picture().css_first("img")
    assert image
    assert image.attributes["alt"] == PICTURE["alt"]


def test_caption_and_credit_stand_under_it() -> None:
    assert words(picture().css_first("figcaption")) == 'The wall, "rebuilt" & dry Demo desk'


def test_a_picture_without_either_has_no_figcaption() -> None:
    assert not picture(caption="", credit="").css("figcaption")


def test_a_credit_needs_no_caption() -> None:
    body = picture(caption="")
    assert words(body.css_first("figcaption")) == words(body.css_first(".credit")) == "Demo desk"


def test_words_in_another_language_say_so() -> None:
    figure = drawn("picture", picture={**PICTURE, "alt": URDU, "caption": URDU}, own=IN_URDU).css_first("figure")
    assert figure
    assert figure.attributes.items() >= IN_URDU.items()
