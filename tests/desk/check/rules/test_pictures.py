"""Alternative texts that do not say what a picture shows."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, post_of

VAGUE = [
    "image", "Image", "A photo", "the picture.", "photo of a ferry", "A photo of a ferry", "Image showing a ferry",
    "Picture of the harbour", "IMG_2034", "IMG_2034.JPG", "DSC00012", "harbour.png", "ferry-at-dawn.webp", "photo1",
    "image 3", "Screenshot 2021-07-14 at 09.30", "WhatsApp Image 2021-07-14 at 09.30.12", "untitled", "alt text",
]  # fmt: skip
TELLING = [
    "A ferry leaving the harbour", "Photographers wait outside the court", "The picture gallery in Port Ellery",
    "Two figures in a photograph booth", "Image rights protesters at the harbour", "A ferry, in a photo from 1950",
    "ایک فیری بندرگاہ سے نکل رہی ہے", "Imogen Larkmere", "Figure skater on ice", "A file of soldiers",
]  # fmt: skip


@pytest.mark.parametrize("alt", VAGUE)
def test_a_vague_alt_text_is_flagged_in_the_header_and_in_the_body(alt: str) -> None:
    assert is_flagged("alt-vague", Image="images/a.png", Image_alt=alt)
    assert is_flagged("alt-vague", f"![{alt}]({{static}}/images/a.png)")


@pytest.mark.parametrize("alt", TELLING)
def test_an_alt_text_that_says_what_can_be_seen_is_not_flagged(alt: str) -> None:
    assert not is_flagged("alt-vague", Image="images/a.png", Image_alt=alt)
    assert not is_flagged("alt-vague", f"![{alt}]({{static}}/images/a.png)")


def test_each_picture_is_flagged_on_its_line() -> None:
    post = post_of("Words.\n\n![image]({static}/a.png)\n\nWords ![a boat]({static}/b.png) and\n![photo][c]")
    assert lines("alt-vague", post) == [3, 6]


@pytest.mark.parametrize(
    "body", ["`![image](a.png)`", "    ![image](a.png)", "```\n![image](a.png)\n```", "[image](a.html)", "![](a.png)"]
)
def test_code_links_and_missing_texts_are_not_flagged(body: str) -> None:
    assert not is_flagged("alt-vague", body)
