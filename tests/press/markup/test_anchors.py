"""Links to places in their own text: where they lead, and what becomes of those that lead nowhere."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.press.markup.anchors import TAKEN, names, settled
from dateline_news.press.markup.safe_html import text
from tests.papers import THEME

SLOWEST = 3  # seconds of a processor for 100 kB, on any machine, however busy


def made(html: str) -> str:
    """The HTML after it."""
    return settled(html, html, 1)[0]


def linked(place: str) -> str:
    return f'<a href="#{place}">there</a>'


HEADINGS = [
    ("Below the heading, twice", "below-the-heading-twice"),
    ("A &amp; B", "a--b"),  # GitHub, Hugo
    ("A &amp; B", "a-b"),  # Python-Markdown
    ("A &amp; B", "a-&amp;-b"),  # markdown-it-anchor
    ("1. First <em>step</em>", "first-step"),  # kramdown
    ("1. First step", "1-first-step"),
    ("Über `uns`".replace("`", ""), "%C3%BCber-uns"),
    ("snake_case", "snake_case"),
    ("The 🎏 flag", "the--flag"),
    ("CamelCase", "CamelCase"),
]


@pytest.mark.parametrize(("heading", "place"), HEADINGS)
def test_a_heading_has_the_id_that_a_link_asks_for(heading: str, place: str) -> None:
    found = made(f"<h2>{heading}</h2><p>{linked(place)}</p>")
    ids = re.findall(r'<h2 id="([^"]*)"', found)
    assert len(ids) == 1
    assert f'href="#{place}"' in found
    assert settled(f"<h2>{heading}</h2><p>{linked(place)}</p>", "", 1)[1] == []


def test_headings_of_the_same_words_are_numbered() -> None:
    found = made(f"<h2>Day</h2><h2>Day</h2><h2>Day</h2>{linked('day-2')}{linked('day')}")
    assert re.findall(r"<h2[^>]*>", found) == ['<h2 id="day">', "<h2>", '<h2 id="day-2">']


def test_a_heading_that_no_link_asks_for_has_no_id() -> None:
    assert made(f"<h2>One</h2><h2>Two</h2>{linked('two')}").startswith("<h2>One</h2><h2 id=")


def test_a_heading_keeps_an_id_of_its_own() -> None:
    html = f'<h2 id="x">One</h2>{linked("x")}'
    assert made(html) == html


def test_two_names_of_one_heading_lead_to_it() -> None:
    found = made(f"<h2>A &amp; B</h2>{linked('a--b')}{linked('a-b')}")
    assert (found.count("id="), found.count('href="#a--b"')) == (1, 2)


@pytest.mark.parametrize(
    "written", ['<a name="old"></a>', "<a name='old'>", "<a name=old>x</a>", '<A class="b" NAME="old"></A>']
)
def test_a_named_place_keeps_its_name(written: str) -> None:
    found = made(f"{written}<p>{linked('old')}</p>")
    assert ' id="old"' in found
    assert '<a href="#old">' in found


@pytest.mark.parametrize("own", ["main", "latest", "correction-1"])
def test_an_id_of_the_page_s_own_is_left_to_the_page(own: str) -> None:
    for place in (f'<h2 id="{own}">X</h2>', f'<a name="{own}"></a>', f"<h2>{own.capitalize()}</h2>"):
        found = made(f"{place}{linked(own)}")
        assert f'id="text-{own}"' in found
        assert f'href="#text-{own}"' in found


def test_the_ids_of_the_theme_are_known() -> None:
    files = sorted((THEME / "templates").rglob("*.html"))
    ids = {found for file in files for found in re.findall(r'\bid="([\w-]+)"', file.read_text("utf-8"))}
    assert ids
    assert [one for one in ids if not TAKEN.fullmatch(one)] == []


def test_no_id_stands_twice() -> None:
    found = made('<p id="a">1</p><p id="a">2</p><a name="a"></a><a id="b" name="c"></a>' + linked("a") + linked("c"))
    assert re.findall(r'\bid="([^"]*)"', found) == ["a", "b"]
    assert re.findall(r'href="#([^"]*)"', found) == ["a", "b"]


def test_a_link_that_leads_nowhere_leaves_its_words_and_is_told_on_its_line() -> None:
    copy = "One.\n\n[up](#none) and [*down*](#none), [off](#gone)"
    html, diagnostics = settled(
        '<p><a href="#none">up</a> <a href="#none"><em>down</em></a> <a href="#gone">off</a></p>', copy, 5
    )
    assert html == "<p>up <em>down</em> off</p>"
    assert [(one.field, one.line, one.severity) for one in diagnostics] == [("link", 7, "foreign")] * 3
    assert ["#none" in one.message for one in diagnostics] == [True, True, False]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Words</p>",
        '<a href="#top">up</a>',
        '<a href="#">up</a>',
        '<a href="a.md#b">c</a>',
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup><li id="fn:1"><a href="#fnref:1">↩</a></li>',
        "<pre>&lt;a href=\"#x\"&gt;</pre><p id='x' class=y>z</p>",
        '<h2 id="x">a</h2><a title=">" href="#x">b</a>',
    ],
)
def test_what_is_right_comes_back_byte_for_byte(html: str) -> None:
    assert settled(html, html, 1) == (html, [])


@given(st.text(alphabet="aB1 -_&é.,", max_size=20))
def test_every_name_of_a_heading_leads_to_it(words: str) -> None:
    for name in filter(None, names(words)):
        heading = words.replace("&", "&amp;")
        place = name.replace("&", "&amp;")
        if heading == " ".join(heading.split()) and not TAKEN.fullmatch(name):
            assert "<h2 id=" in made(f"<h2>{heading}</h2>{linked(place)}")


TAGS = st.sampled_from(
    ["<h2>", "</h2>", "<a name=a>", '<a href="#a">', "<a href='#b'>", "</a>", '<p id="a">', "</p>", "a", "b", "&lt;",
     '"', ">", " id=", "<b title='<h2>'>",
     "<i title=\"<a href='#z'>\">", "<a href='#a' title='</a>'>", '<u x="', "it's"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=20).map("".join))
def test_no_word_is_lost_and_what_is_settled_is_settled(html: str) -> None:
    found, _ = settled(html, html, 1)
    assert text(found) == text(html)
    assert settled(found, html, 1) == (found, [])


@pytest.mark.parametrize(
    "html",
    [
        "<h2 title=\"<a href='#z'>\">a</h2>",
        "<p title='<a name=z>'>a</p><b title='<h2>z</h2>'>b</b>",
        "<p it's=\"<a href='#z'>\">a</p>",
        "<p x=\"<a href='#z'>a",
    ],
)
def test_what_only_looks_like_a_tag_in_the_value_of_an_attribute_is_none(html: str) -> None:
    assert settled(html, html, 1) == (html, [])


def test_a_link_ends_where_it_ends() -> None:
    found = made('<a href="#z">a <b title="</a>">b</b></a> <a href="#z">c</a>')
    assert found == 'a <b title="</a>">b</b> c'


@pytest.mark.parametrize(
    "sign",
    ["<a href='#a'>", "<h2 title='</h2>'>", "<h2>", "<a name='", "<p id=a>", "<h2>a</h2><a href=#a>b</a>", "<a "],
)
def test_html_full_of_signs_takes_no_longer_than_other_html(sign: str) -> None:
    began = process_time()
    made(sign * (100_000 // len(sign)))
    assert process_time() - began < SLOWEST
