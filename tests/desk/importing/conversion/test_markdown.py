import pytest

from dateline_news.desk.importing.conversion.markdown import markdown, proven_markdown, signature
from tests.desk.importing.drafting import PRESS

HAZARDS = [
    "# no heading", "#hashtag", "1. no list", "2026. A year", "12) no list", "- no item", "+ none", "* none", "> none",
    "--- ", "***", "===", "~~~", "```", ": no definition", "| a | b |", "*a* _b_ __c__ `d`", "snake_case_name",
    "[a](javascript:x)", "[a]: https://b.example", "*[HTML]: no abbreviation", "[^1]", "[^1]: no note", "![a](b)",
    "&amp;amp; &amp;copy; &amp;#35;", "a &lt;b&gt; &lt;script&gt; 5 &lt; 6", "\\ \\* \\\\", "{: .class } x {: #id }",
    "&lt;https://a.example&gt;", "C#", "a\\", "Title: not metadata", "&lt;!-- no comment --&gt;", "x {filename}/a.md",
]  # fmt: skip


@pytest.mark.parametrize("text", HAZARDS)
@pytest.mark.parametrize(
    "around",
    ["<p>{}</p>", "<ul><li>{}</li></ul>", "<h2>{}</h2>", "<blockquote><p>{}</p></blockquote>", "<p>x<br>{}</p>"],
)
def test_what_looks_like_markdown_is_shown_as_it_is(text: str, around: str) -> None:
    block = around.format(text)
    assert signature(PRESS.html(markdown([block]))) == signature(block)


@pytest.mark.parametrize("text", HAZARDS)
def test_hazards_are_escaped_and_not_left_as_html(text: str) -> None:
    assert "<p>" not in markdown([f"<p>{text}</p>"])


@pytest.mark.parametrize(
    ("block", "written"),
    [
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n    - b\n- c"),
        ('<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<p>a<br>b</p>", "a  \nb"),
        ("<h3>a b</h3>", "### a b"),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b|c</td></tr></tbody></table>",
            "| a |\n| --- |\n| b\\|c |",
        ),
        ("<pre><code>a\n  *b*</code></pre>", "```\na\n  *b*\n```"),
    ],
)
def test_shapes_are_written_as_an_editor_would(block: str, written: str) -> None:
    assert markdown([block]) == written
    assert signature(PRESS.html(written)) == signature(block)


def test_two_lists_do_not_grow_together() -> None:
    both = ["<ul><li>a</li></ul>", "<ol><li>b</li></ol>"]
    assert signature(PRESS.html(markdown(both))) == signature("".join(both))


@pytest.mark.parametrize(
    "block",
    [
        "<table><tbody><tr><td>no head</td></tr></tbody></table>",
        '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
        "<pre><code>```\nfence</code></pre>",
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><ul><li>b</li></ul></td></tr></tbody></table>",
    ],
)
def test_what_markdown_cannot_say_stays_html(block: str) -> None:
    written = proven_markdown(["<p>before</p>", block, "<p>after *</p>"], PRESS.html)
    assert signature(PRESS.html(written)) == signature(f"<p>before</p>{block}<p>after *</p>")
    assert written.startswith("before")
    assert written.endswith("after \\*")


def test_a_signature_tells_words_links_and_shapes_apart() -> None:
    assert signature("<p>One<b>two</b> x</p><p>y</p>").words == ["Onetwo", "x", "y"]
    assert signature('<p>ab<a href="/c?d&amp;e">f</a></p><ul><li>g</li></ul>').shapes == [
        (2, "/c?d&e"),
        (3, "ul"),
        (3, "li"),
    ]
    assert signature("<p>1. a</p>") != signature("<ol><li>a</li></ol>")
