"""Addresses are found in attributes, styles and comments of HTML."""

from itertools import chain

import pytest

from dateline_news.model.fields import StoryFields
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.html_addresses import (
    ATTRIBUTES,
    MORE,
    addresses,
    files_in_definitions,
    files_not_shown,
    without_comments,
)
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import parse
from tests.papers import SETTINGS


def files(html: str) -> list[str]:
    """The files that are named where no page shows them."""
    return files_not_shown(html, safe_html.ADDRESSES)


def test_the_sanitiser_keeps_addresses_only_in_attributes_that_hold_a_single_address() -> None:
    """A picture's `srcset` holds several, and would have to be read otherwise."""
    allowed = {
        (tag, name)
        for tag, names in safe_html.ATTRIBUTES.items()
        for name in names | ATTRIBUTES
        if tag in safe_html.TAGS
        and ' a="' in f' a="{name}"'
        and f'{name}="/x"' in safe_html.safe(f'<{tag} {name}="/x">x')
    }
    assert {(tag, name) for tag, name in allowed if name in ATTRIBUTES} == {
        (tag, name) for tag, names in safe_html.ADDRESSES.items() for name in names
    }
    assert set(chain(*safe_html.ADDRESSES.values())) == {"cite", "href", "src"}


def test_every_address_is_found_whatever_surrounds_its_value() -> None:
    html = "<a href='a'>x</a><IMG alt='>' SRC = b><q title='href=\"x\"' cite=\"c&amp;d\">y</q><p title='src=\"z\"'>z"
    assert list(addresses(html)) == [("a", "href", "a"), ("img", "src", "b"), ("q", "cite", "c&d")]


@pytest.mark.parametrize("attribute", sorted(ATTRIBUTES | MORE))
def test_a_file_that_a_page_does_not_show_is_named_in_any_attribute(attribute: str) -> None:
    value = "color:red;background:url(&quot;/a.png&quot;)" if attribute == "style" else "/a.png"
    assert files(f'<p {attribute}="{value}">x</p>') == ["/a.png"]
    assert files(f"<object {attribute.upper()}='{value}'></object>") == ["/a.png"]


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ('<img src="z.png" srcset="{static}/a.png 1x, ../b%20c.png?d 2x">', ["{static}/a.png", "../b%20c.png?d"]),
        ('<img src="z.png" srcset="/a,b.png 1x, c.png">', ["/a,b.png", "c.png", "b.png"]),
        ("<style>p { background: url(a.png), url('b.png') }</style>", ["a.png", "b.png"]),
        ('<!-- ![a]({static}/a.png) <img src="/b.png"> and c, i.e. d -->', ["{static}/a.png", "/b.png"]),
        ('<video poster="a b.png"><source src="c.mp4"></video>', ["a b.png", "c.mp4"]),
        ('<template><img srcset="a.png"></template>', ["a.png"]),
        ('<a href="a.pdf"><img src="b.png"></a><q cite="c.html">d</q>', []),
        ("<p title='a.png'>b.png</p>", []),
    ],
)
def test_each_file_that_no_page_shows_is_found_by_itself(html: str, names: list[str]) -> None:
    assert files(html) == names


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('a<!-- <a href="b">c</a> -->d', "a<!---->d"),
        ("<!-->a<!--->b<!-- c --!>d<!-- e", "<!---->a<!---->b<!---->d<!---->"),
        ('<a title="<!--">b</a><!-- c -->', '<a title="<!--">b</a><!---->'),
        ("<p it's>a<!-- b -->'</p>", "<p it's>a<!---->'</p>"),
        ("<<!-- a -->b>", "<<!---->b>"),
        ("<xmp><!-- a --></xmp><!-- b -->", "<xmp><!-- a --></xmp><!---->"),
        ("a <!- b -->", "a <!- b -->"),
    ],
)
def test_a_comment_is_emptied_and_nothing_else_is(html: str, expected: str) -> None:
    assert without_comments(html) == expected
    assert safe_html.safe(html) == safe_html.safe(expected)


@pytest.mark.parametrize(
    "copy",
    [
        *("[r]: {static}/extra/rd.png", "  [r r]: <{static}/extra/rd.png> 'Of it'", "[r]:\n    {static}/extra/rd.png"),
        *("> [r]: {static}/extra/rd.png", ".. _r: {static}/extra/rd.png", ".. |r| image:: {static}/extra/rd.png"),
    ],
)
def test_a_file_in_a_definition_that_nobody_uses_is_found(copy: str) -> None:
    assert files_in_definitions(f"x\n\n{copy}\n") == ["{static}/extra/rd.png"]


@pytest.mark.parametrize("copy", ["x", "[^1]: A note.", "As [he] said: it is a.png", "[r]: https://example.org/"])
def test_copy_without_a_definition_of_a_file_has_none(copy: str) -> None:
    assert files_in_definitions(f"{copy}\n") == []


def test_a_reading_notes_the_file_of_a_definition() -> None:
    text = "Title: T\nDate: 2026-01-02\nStatus: draft\n\nx\n\n[r]: {static}/extra/rd.png\n"
    reading = parse(of_post(text), "a.md", StoryFields, safe_html.markdown(SETTINGS["MARKDOWN"]))
    assert reading.named == ["{static}/extra/rd.png"]
