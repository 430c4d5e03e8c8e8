"""The blocks of a copy as plain text."""

import pytest

from dateline_news.plugins.text_edition.plain import Links, text_of_blocks
from dateline_news.press.markup.blocks import parse_body

POST = """<blockquote><p>We sail. #Boats<br>\n— Ada Fen (@adafen) March 1, 2026</p></blockquote>"""
PICTURE = '<p><img src="a.jpg" alt="A boat" title="At the quay"></p>'


def plain(html: str, links: Links | None = None) -> str:
    """The text of safe HTML."""
    return text_of_blocks(parse_body(html).blocks, links or Links())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\ntwo <em>three</em> &amp; <b>four</b>.</p><p>Five.</p>", "One\ntwo three & four.\n\nFive."),
        ("<p>A<br>B</p>", "A\nB"),
        ("<h2>Head</h2><p>Text.</p>", "\nHead\n\nText."),
        ("<ul><li>One</li><li><p>Two</p><ul><li>Three</li></ul></li></ul>", "* One\n* Two\n  * Three"),
        ('<ol start="9"><li>One</li><li>Two</li></ol>', "9. One\n10. Two"),
        ("<blockquote><p>Said so.</p><p>Twice.</p></blockquote>", "> Said so.\n>\n> Twice."),
        ("<pre><code>if a:\n    b\n</code></pre>", "    if a:\n        b"),
        (
            "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
            "A | B\n1 | 2",
        ),
        (PICTURE, "[A boat — At the quay]"),
        ('<p>See <img src="a.jpg" alt="a boat">.</p>', "See [a boat]."),
        ("<p>A</p><hr><p>B</p>", "A\n\n* * *\n\nB"),
        ("<dl><dt>Tide</dt><dd>It comes.</dd></dl>", "Tide\n\nIt comes."),
        (POST, "> We sail. #Boats [1]\n> — Ada Fen (@adafen) March 1, 2026"),
        (f"{PICTURE[:-4]} {PICTURE[3:]}", "[A boat — At the quay]\n\n[A boat — At the quay]"),
    ],
)
def test_every_kind_of_block_has_its_form(html: str, text: str) -> None:
    assert plain(html) == text


def test_links_are_numbered_in_their_order_and_an_address_has_one_number() -> None:
    links = Links()
    html = '<p><a href="https://a.example">One</a> <a href="b.html">two</a> <a href="https://a.example">again</a></p>'
    assert plain(html, links) == "One [1] two [2] again [1]"
    assert [*links.listed()] == ["[1] https://a.example", "[2] b.html"]


def test_a_link_to_a_place_in_the_same_text_is_its_words() -> None:
    assert plain('<p><a href="#note">See below</a></p>') == "See below"


def test_no_word_of_a_copy_is_lost() -> None:
    figure = "<figure><p>f</p><figcaption>g</figcaption></figure>"
    words = plain(f"<p>a <span>b</span></p>loose<div>c<p>d</p>e</div>{PICTURE}{figure}").split()
    assert [word for word in (*"abcdefg", "loose", "[A", "boat") if word not in words] == []
