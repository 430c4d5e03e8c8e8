"""Lists and key points."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, read, story, with_disposition


@pytest.mark.parametrize(
    "copy",
    [
        "• One\n• Two\n• Three",
        "•One\n•Two\n•Three",
        "- One\n- Two\n- Three",
        "* One\n* Two\n* Three",
        "– One\n– Two\n– Three",
        "▪ One\n\n▪ Two\n\n▪ Three",
        "• One • Two • Three",
        "● One\n● Two\n● Three",
        "+ One\n+ Two\n+ Three",
        "\t• One\n\t• Two\n\t• Three",
        "1. One\n2. Two\n3. Three",
        "1) One\n2) Two\n3) Three",
        "(1) One\n\n(2) Two\n\n(3) Three",
    ],
)
def test_key_points_become_a_list(copy: str) -> None:
    draft = story(TITLE, "Key points:", copy, LEAD)
    assert with_disposition(draft, "item", "number") == ["One", "Two", "Three"]
    assert with_disposition(draft, "heading") == ["Key points:"]
    html = read(draft).html
    assert html.count("<li>") == 3
    assert ("<ol>" in html) == copy.lstrip("(").startswith("1")


@pytest.mark.parametrize(
    "copy", ["- One dash alone.", "2. Two, and no one.", "1. One, and no two.", "* A footnote.", "3.5 per cent of it."]
)
def test_a_mark_alone_makes_no_list(copy: str) -> None:
    draft = story(TITLE, LEAD, copy, MORE)
    assert with_disposition(draft, "paragraph") == [LEAD, copy, MORE]
    assert "<li>" not in read(draft).html
