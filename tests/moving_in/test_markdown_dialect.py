"""Markdown as Hugo, Jekyll and Eleventy read it, where it is not Python-Markdown's own."""

import re
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline_news.moving_in.markdown_dialect import converter, differs
from dateline_news.press.markup.safe_html import markdown, safe, text
from tests.papers import SETTINGS

MD, OURS = converter(SETTINGS["MARKDOWN"]), markdown(SETTINGS["MARKDOWN"])
SLOWEST = 3  # seconds for 20 kB, on any machine


def html(copy: str) -> str:
    """What a page holds of the copy."""
    return safe(MD.reset().convert(copy))


def paragraph(copy: str) -> str:
    """The inside of the one paragraph that the copy is."""
    match = re.fullmatch(r"<p>((?:(?!<p>).)*)</p>", html(copy), re.DOTALL)
    assert match, html(copy)
    return match[1]


@pytest.mark.parametrize(
    ("copy", "made"),
    [
        ("That is ~~all~~ most.", "That is <del>all</del> most."),
        ("~~a *b* c~~", "<del>a <em>b</em> c</del>"),
        ("~~a ~ b~~ ~~c~~", "<del>a ~ b</del> <del>c</del>"),
        ("H~2~O", "H~2~O"),
        ("~~ a ~~ and ~~~b~~~ and ~~c", "~~ a ~~ and ~~~b~~~ and ~~c"),
        ("`~~a~~`", "<code>~~a~~</code>"),
    ],
)
def test_two_tildes_strike_words_out(copy: str, made: str) -> None:
    assert paragraph(copy) == made


@pytest.mark.parametrize("kind", ["NOTE", "Tip", "important", "WARNING", "CAUTION"])
def test_an_alert_is_a_quotation_that_begins_with_its_word(kind: str) -> None:
    assert html(f"Before.\n\n> [!{kind}]\n> It is *wet*.\n>\n> - a\n\nAfter.") == (
        f"<p>Before.</p>\n<blockquote>\n<p><strong>{kind.capitalize()}</strong></p>\n<p>It is <em>wet</em>.</p>\n"
        "<ul>\n<li>a</li>\n</ul>\n</blockquote>\n<p>After.</p>"
    )


def test_the_words_behind_the_sign_of_an_alert_stay() -> None:
    assert text(html("> [!NOTE]- Mind the step\n> It is steep.")) == "Note Mind the step It is steep."


@pytest.mark.parametrize("copy", ["> Words\n> [!NOTE] more", "[!NOTE] more", "> ```\n> [!NOTE]\n> ```"])
def test_only_the_first_line_of_a_quotation_makes_an_alert(copy: str) -> None:
    assert "[!NOTE]" in text(html(copy))


@pytest.mark.parametrize("sign", ["\\\\", "\\", " \\", "  "])
def test_backslashes_at_the_end_of_a_line_break_it(sign: str) -> None:
    assert paragraph(f"one{sign}\ntwo") == "one<br>\ntwo"


@pytest.mark.parametrize("copy", ["a \\ b", "a\\*\\*b", "`a\\`", "one\\", "$$ a_1 b_1 \\\\\n c \\times d $$"])
def test_other_backslashes_are_what_they_were(copy: str) -> None:
    kept = copy.replace("\\*", "*").replace("`", "")
    assert text(html(copy)) == " ".join(kept.split())


ADDRESSES = [
    ("https://a.example/b.", "https://a.example/b", "."),
    ("(http://a.example/b_(c))", "http://a.example/b_(c)", ")"),
    ("**https://a.example/b**", "https://a.example/b", ""),
    ("https://a.example/?x=1&amp;y=_2_;", "https://a.example/?x=1&y=_2", "_;"),
    ("https://a.example/?x=1&y=2", "https://a.example/?x=1&y=2", ""),
    ("https://a.example/*, more", "https://a.example/", "*, more"),
    ("http://localhost:8000/a", "http://localhost:8000/a", ""),
    ("<https://a.example>", "https://a.example", ""),
    ("[https://a.example](https://a.example)", "https://a.example", ""),
    ('<a href="https://a.example">https://a.example</a>', "https://a.example", ""),
    ('<a href="https://a.example"><b>https://a.example</b></a>', "https://a.example", ""),
    (r'<a href="https://a.example/a\_b">https://a.example</a>', r"https://a.example/a\_b", ""),
]


@pytest.mark.parametrize(("copy", "address", "rest"), ADDRESSES)
def test_an_address_is_one_link_without_the_sentence_around_it(copy: str, address: str, rest: str) -> None:
    made = html(f"See {copy}")
    assert [match.replace("&amp;", "&") for match in re.findall('href="([^"]*)"', made)] == [address]
    assert re.sub("<[^>]*>", "", made.partition("</a>")[2]).strip() == rest


def test_an_address_that_begins_with_www_gets_a_scheme() -> None:
    assert paragraph("See www.a.example/b, now.") == 'See <a href="http://www.a.example/b">www.a.example/b</a>, now.'


@pytest.mark.parametrize(
    "copy",
    [
        "`https://a.example`",
        "```\nhttps://a.example\n```",
        "    https://a.example",
        "x://y",
        "https://",
        "www.",
        "awww.b",
    ],
)
def test_what_is_code_or_no_address_is_no_link(copy: str) -> None:
    assert "<a" not in html(copy)


def test_an_address_in_a_tag_is_none_of_the_text() -> None:
    assert paragraph('<img src="https://a.example/x.png" alt="x">').count("https://") == 1


@pytest.mark.parametrize(
    "list_of", ["- [x] done\n- [ ] to *do*", "1. [X] done\n\n2. [ ] to *do*", "* [x]  done\n* [ ] to *do*"]
)
def test_tasks_keep_their_words_and_show_whether_they_are_done(list_of: str) -> None:
    assert text(html(list_of)) == "☑ done ☐ to do"


@pytest.mark.parametrize("copy", ["- [a](b.md) c", "- [x]", "[x] done", "- `[x] done`", "- [y] done"])
def test_other_brackets_are_no_tasks(copy: str) -> None:
    assert not set(html(copy)) & set("☑☐")


# ── HTML around Markdown ─────────────────────────────────────────────────────────────────────


BOXES = [
    ('<section class="two">\n\n### A\n\nWere *pressed*.\n\n</section>', "<h2>A</h2>\n<p>Were <em>pressed</em>.</p>"),
    (
        "<details>\n<summary>Open</summary>\n\n**Words**\n\n</details>",
        "<summary>Open</summary>\n<p><strong>Words</strong></p>",
    ),
    ("<div>\n\n<div>\n\n*a*\n\n</div>\n\n*b*\n</div>", "<p><em>a</em></p>\n</div>\n<p><em>b</em></p>"),
    ("<div>\n\n    <p>a *b*</p>\n\n</div>", "<p>a *b*</p>"),
    ("<div>\n*raw*\n\n*a*\n</div>", "<div>\n*raw*\n<p><em>a</em></p>"),
    ("<table><tr><td>\n\n*a*\n\n</td></tr></table>", "<p><em>a</em></p>"),
    ('<div markdown="1">\n\n*a*\n\n</div>', "<p><em>a</em></p>"),
    ("<div>*raw*</div>\n\n*a*", "<div>*raw*</div>\n\n<p><em>a</em></p>"),
    ("<div\n  class='b'>\n\n*a*\n\n</div>", '<div class="b">\n<p><em>a</em></p>\n</div>'),
]


@pytest.mark.parametrize(("copy", "made"), BOXES)
def test_what_empty_lines_part_from_tags_is_markdown(copy: str, made: str) -> None:
    assert made in html(copy)


@pytest.mark.parametrize(
    "copy",
    [
        "<div><pre><code>a\n\n*b*\n</code></pre></div>",
        "<pre>\n\n*b*\n\n<div>\n\n</pre>",
        "<!-- a\n\n<div>\n\n-->\n\n`*b*`",
        "```\n<div>\n\n*b*\n\n</div>\n```",
        "    <div>\n\n    *b*\n\n    </div>",
    ],
)
def test_listings_stay_listings(copy: str) -> None:
    assert "<em>" not in html(f"{copy}\n\nAfter.")
    assert "*b*" in text(html(copy))
    assert html(f"{copy}\n\n*After.*").endswith("<p><em>After.</em></p>")


def test_an_element_that_is_never_ended_takes_nothing_away() -> None:
    assert text(html("<div>\n\n*a*\n\n    <p>c</p>\n\nd")) == "a c d"


# ── As a whole ───────────────────────────────────────────────────────────────────────────────

PIECES = st.sampled_from(
    ["words", " ", "\n", "\n\n", "- ", "> ", "# ", "`", "*", "_", "~", "[", "]", "(a)", "x", "\\", "<b>", "</b>",
     "<div>", "    ", "```\n", "$", "!", "://", "https", "www.", "|", "&amp;", "{", "}", ":", "1. ", "[^1]", "é"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
@example("a\\\nb")
@example("<b>x</b>")
def test_copy_without_a_sign_of_the_dialect_is_the_same_in_both(copy: str) -> None:
    assert differs(copy) or MD.reset().convert(copy) == OURS.reset().convert(copy)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_copy_stops_the_converter_or_leaves_its_signs(copy: str) -> None:
    assert not set(html(copy)) & set("\x02\x03")


@pytest.mark.parametrize(
    "sign",
    [
        "~~a ",
        "<div>\n\n",
        "https://a.example/((((",
        "$$ a ",
        "> [!NOTE]\n\n",
        "<a href=x> www.",
        "<!-- ",
        "<pre>\n\n",
        "\\\n",
    ],
)
def test_copy_full_of_signs_takes_no_longer_than_other_copy(sign: str) -> None:
    began = process_time()
    html(sign * (20_000 // len(sign)))
    assert process_time() - began < SLOWEST
