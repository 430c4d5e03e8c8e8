"""A story's body is split into blocks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline_news.press.markup.block_kinds import kinds
from dateline_news.press.markup.blocks import Block, parse_body
from dateline_news.press.markup.safe_html import markdown, safe
from tests.papers import SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
POST = "> Good talks.\n>\n> — Name (@handle) July 14, 2021\n"


def blocks(copy: str) -> list[Block]:
    """The blocks of a piece of Markdown."""
    return parse_body(safe(MD.reset().convert(copy))).blocks


def types(copy: str) -> list[str]:
    """The types of its blocks, in order."""
    return [block["type"] for block in blocks(copy)]


def opening(html: str) -> str:
    return parse_body(html).opening


@pytest.mark.parametrize(
    "copy", ["A `b`.", "A\n\n---\n\nB", "A[^1].\n\n[^1]: B", "A\n: B", "> A\n{.pull}", "A\n{.pull}"]
)
def test_what_few_texts_have_has_a_kind_of_its_own(copy: str) -> None:
    assert "rare" in kinds(blocks(copy))
    assert kinds(blocks(f"Pull the footnote code dt.\n\n> {copy[0]}\n\n- hr")) == {"text"}


def test_a_plain_story_is_a_single_block() -> None:
    copy = "One.\n\n## Two\n\n- three\n- four\n\n> A quote.\n\n1. five\n\n---\n\nSix.[^1]\n\n[^1]: Seven.\n"
    assert types(copy) == ["text"]


def test_text_that_is_joined_keeps_its_order_and_all_of_it() -> None:
    html = "<p>One.</p>\n<h2>Two</h2>\n<p>Three <em>four</em>.</p>"
    assert parse_body(html).blocks == [{"type": "text", "html": html}]


@pytest.mark.parametrize(
    ("copy", "block"),
    [
        ("| a | b |\n|---|---|\n| c | d |", "table"),
        ("```python\nprint()\n```", "code"),
        ("    a listing", "code"),
        (POST, "post"),
        ("![Boats](a.png)", "picture"),
        ("Words.", "text"),
        ("> A quote.", "text"),
        ("- one\n- two", "text"),
    ],
)
def test_a_block_has_the_type_of_what_it_holds(copy: str, block: str) -> None:
    assert types(copy) == [block]
    assert types(f"Before.\n\n{copy}\n\nAfter.") == (["text"] if block == "text" else ["text", block, "text"])


def test_a_picture_alone_is_a_block_of_its_own() -> None:
    assert blocks('![Boats & nets](a.png "At dawn")') == [
        {"type": "picture", "src": "a.png", "alt": "Boats & nets", "caption": "At dawn"}
    ]


def test_a_picture_without_words_about_it_has_none() -> None:
    assert parse_body('<p><img src="a.png"></p>').blocks[0]["caption"] == ""


def test_a_picture_among_words_stays_in_its_sentence() -> None:
    assert types("A ![flag](a.png) of wool.") == ["text"]


def test_several_pictures_in_one_paragraph_are_a_gallery() -> None:
    expected = [{"src": f"{name}.png", "alt": name, "caption": ""} for name in "ab"]
    assert blocks("![a](a.png) ![b](b.png)") == [{"type": "gallery", "pictures": expected}]
    assert blocks("![a](a.png)\n![b](b.png)") == [{"type": "gallery", "pictures": expected}]


@pytest.mark.parametrize("copy", ["![a](a.png) ![b](b.png) words", "![a](a.png) [![b](b.png)](https://example.org/)"])
def test_pictures_among_words_or_in_links_stay_text(copy: str) -> None:
    assert types(copy) == ["text"]


def test_a_figure_with_a_plain_caption_is_a_picture_with_it() -> None:
    figure = '<figure><img src="a.png" alt="A"><figcaption>At\ndawn</figcaption></figure>'
    assert blocks(figure) == [{"type": "picture", "src": "a.png", "alt": "A", "caption": "At dawn"}]


def test_a_figure_whose_caption_has_a_link_or_marks_keeps_them() -> None:
    for caption in ('At <a href="https://example.org/">dawn</a>', "At <em>dawn</em>"):
        figure = f'<figure><img src="a.png" alt="A"><figcaption>{caption}</figcaption></figure>'
        assert caption in str(blocks(figure))


def test_a_linked_picture_keeps_its_words() -> None:
    assert "Boats" in str(blocks("[![Boats](a.png)](https://example.org/)"))


def test_a_cell_that_is_the_header_of_nothing_is_no_header() -> None:
    (table,) = blocks("|   | 2020 |\n|:--|-----:|\n| a | 1 |")
    head = table["html"].partition("</thead>")[0]
    assert (head.count("<th "), '<td class="align-left"></td>' in head) == (1, True)


def test_every_listing_and_table_stands_alone_even_side_by_side() -> None:
    table = "| a |\n|---|\n| b |"
    assert types(f"{table}\n\n```\none\n```\n\n```\ntwo\n```") == ["table", "code", "code"]


def test_posts_with_copy_between_them_are_two_posts() -> None:
    other = POST.replace("@handle", "@other")
    assert [block.get("handle") for block in blocks(f"{POST}\nWords.\n\n{other}")] == ["handle", None, "other"]


def test_posts_without_copy_between_them_each_have_their_own_words_and_name() -> None:
    """Markdown joins their quotes: the first post's words once stood under the second one's name."""
    copy = f"{POST}\n{POST.replace('@handle', '@other').replace('Good', 'Bad')}"
    assert [(block["type"], block["text"][0]["text"], block["handle"]) for block in blocks(copy)] == [
        ("post", "Good talks.", "handle"),
        ("post", "Bad talks.", "other"),
    ]


def test_attributions_without_words_between_them_are_no_posts() -> None:
    by = "> — Name (@handle) July 14, 2021"
    assert types(f"> Good talks.\n{by}\n{by}") == ["text"]


def test_the_alignment_of_a_cell_is_a_class() -> None:
    html = blocks("| a | b |\n|:-:|--:|\n| c | d |")[0]["html"]
    assert '<td class="align-center">c</td>' in html
    assert '<th class="align-right">b</th>' in html
    assert "align=" not in html


def test_the_opening_is_the_first_paragraph_with_words() -> None:
    assert opening("<h2>Late</h2><p>One <em>two</em>\nthree &amp; four.</p><p>Five.</p>") == "One two three & four."
    assert opening("<blockquote><p>Said.</p></blockquote><p>Words.</p>") == "Words."
    # Such a story once had no description anywhere: its first paragraph holds no word.
    assert opening('<p><img src="a.png" alt="Boats"></p><p>Words.</p>') == "Words."


@pytest.mark.parametrize(
    ("html", "words"),
    [
        # Markdown's, docutils', kramdown's, Pandoc's and MediaWiki's
        ('One<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>, two.', "One, two."),
        ('One <a class="footnote-reference brackets" href="#note">[1]</a>.', "One."),
        ('One<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote">1</a></sup>.', "One."),
        ('One<a href="#fn1" id="fnref1"><sup>1</sup></a>.', "One."),
        ('One<sup class="reference"><a href="#cite_note-1">[1]</a></sup><sup><a href="#n">2</a></sup> two', "One two"),
        ('Words <img src="a.png" alt="A"> and words <img src="b.png" alt="B">, more.', "Words and words, more."),
        ("Run <code>make site</code>, <code>a  b</code> , now.", "Run make site, a b , now."),
        ("Six m<sup>2</sup> of <a href='#sea'>sea</a>", "Six m2 of sea"),
        ('Un train<sup><a href="#n">1</a></sup> !', "Un train !"),
        ("One<br>two", "One two"),
        ('<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p><p>Words.', "Words."),
    ],
)
def test_an_opening_has_no_number_of_a_note_and_no_space_where_one_stood_and_the_text_has_it(
    html: str, words: str
) -> None:
    body = parse_body(f"<p>{html}</p>")
    assert body.opening == words
    assert "".join(block.get("html", "") for block in body.blocks).count("<sup") == html.count("<sup")


@pytest.mark.parametrize("html", ["", " \n ", "<!-- nothing -->"])
def test_nothing_has_no_blocks_words_or_opening(html: str) -> None:
    assert (parse_body(html).blocks, parse_body(html).words, parse_body(html).opening) == ([], 0, "")


def test_words_of_neighbouring_paragraphs_count_apart() -> None:
    assert parse_body("<p>One</p><p>two</p><ul><li>three</li><li>four</li></ul>").words == 4


PARTS = st.sampled_from(
    [
        "<p>One <em>two</em></p>",
        "<p>three</p>",
        "<h2>four</h2>",
        "<ul><li>five</li><li>six</li></ul>",
        "<table><tbody><tr><td>seven</td></tr></tbody></table>",
        '<div class="highlight"><pre><code>eight</code></pre></div>',
        "<pre>nine</pre>",
        "<blockquote><p>ten</p></blockquote>",
        "bare",
    ]
)


@given(st.lists(PARTS, max_size=8))
def test_blocks_hold_every_word_in_its_order(parts: list[str]) -> None:
    html = "\n".join(parts)
    body = parse_body(html)
    assert words("".join(block["html"] for block in body.blocks)) == words(html)
    assert ("text", "text") not in pairwise(block["type"] for block in body.blocks)


def words(html: str) -> list[str]:
    """The words of HTML."""
    root = LexborHTMLParser(html).body
    return root.text(separator=" ").split() if root else []
