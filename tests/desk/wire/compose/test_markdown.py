"""Hazards: whatever copy says, the page says the same, and nothing of it is markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.wire.compose import markdown
from dateline_news.desk.wire.segments import letters
from dateline_news.press.markup import safe_html
from tests.desk.wire.drafting import LEAD, MARKDOWN, MORE, read, story, with_disposition
from tests.desk.wire.generated import ANYTHING, HAZARDS, NASTY

HAZARDOUS = [
    "A heading {: .b}",
    "The language C#",
    "Part # two ##",
    "#Harbour is trending",
    "# Harbour",
    "###### six",
    "2021. The year of boats",
    "1. one",
    "- a dash",
    "+ a plus",
    "* a star",
    "> a quote",
    "-----",
    "- - -",
    "* * *",
    "***",
    "___",
    "=====",
    "~~~",
    "```",
    "    four spaces",
    "\ttab",
    "| a | b |",
    "Title: nothing",
    "Key: value",
    ": a definition",
    "[^1]: a note",
    "a note[^1]",
    "*[HTML]: abbreviated",
    "[x]: https://example.org",
    "[a link](javascript:alert(1))",
    "![a picture](x.png)",
    "[text][ref]",
    "<https://example.org>",
    "<x@example.org>",
    "<script>alert(1)</script>",
    "<b>bold</b>",
    "a < b > c",
    "<!-- comment -->",
    "<?php x ?>",
    "&amp; &lt; &copy; &#42; &#x2a;",
    "AT&T",
    "&",
    "*emphasis* and **more**",
    "_emphasis_ and __more__",
    "snake_case and _",
    "`code`",
    "\\*not\\*",
    "\\# not",
    "back\\slash\\",
    "a {: .b }",
    "{#id}",
    "C#",
    "[TOC]",
    "!!! note",
    "$x$",
    "H~2~O x^2^",
    "--- and dots ...",
    "“quotes” ‘here’",
    "~~struck~~",
    "1) one",
    "(c) (r)",
    "::: x",
    "\\",
    "\\\\",
    "\\<b>",
    "<",
    "&lt",
    "<div",
    "</p>",
]
TAG = re.compile("<[^>]*>")


def shown(md: str) -> str:
    html = MARKDOWN.reset().convert(md)
    assert safe_html.refused(html) == []
    return safe_html.text(safe_html.safe(html))


@pytest.mark.parametrize("text", HAZARDOUS)
def test_a_hazard_is_shown_as_it_is_written_wherever_it_stands(text: str) -> None:
    words = " ".join(text.split())
    assert TAG.findall(MARKDOWN.reset().convert(markdown.line(text))) == ["<p>", "</p>"]
    for md in (markdown.line(text), f"Before it.\n\n{markdown.line(text)}\n\nAfter it.", f"> {markdown.line(text)}"):
        assert words in shown(md)
    assert shown(f"- {markdown.line(text)}\n- more") == f"{words} more"
    assert shown(f"*x {markdown.words(text)} x*") == f"x {words} x"


@pytest.mark.parametrize("text", HAZARDOUS)
def test_a_hazard_in_a_copy_is_shown_as_it_is_written(text: str) -> None:
    draft = story("Ferries to run again", LEAD, text, MORE)
    parts = with_disposition(draft, "paragraph", "heading", "caption", "item", "quote", "attribution")
    assert safe_html.text(read(draft).html).split() == " ".join(parts).split()
    assert letters(parts[1:-1]) == letters([text])


def test_a_fence_cannot_be_closed_further_down() -> None:
    draft = story(LEAD, "~~~", MORE, "~~~", "```", MORE, "```")
    assert "<pre>" not in read(draft).html
    assert "<code>" not in read(draft).html


@given(st.one_of(ANYTHING, NASTY, HAZARDS).filter(lambda text: bool(text.split())))
def test_any_line_is_shown_as_it_is_written(text: str) -> None:
    clean = "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
    if clean.strip():
        assert shown(markdown.line(clean)).split() == clean.split()
        assert shown(markdown.line(clean)) == shown(f"> {markdown.line(clean)}")
