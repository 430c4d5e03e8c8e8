"""Links to places in their own text: where they lead, and what becomes of those that lead nowhere."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.press.markup.anchors import THEME_IDS, heading_ids, resolved
from dateline_news.press.markup.safe_html import text
from tests.papers import THEME

SLOWEST = 3  # seconds of a processor for 100 kB, on any machine, however busy


def html_of(html: str) -> str:
    """The HTML with its links resolved."""
    return resolved(html, html, 1)[0]


def link(fragment: str) -> str:
    return f'<a href="#{fragment}">there</a>'


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


@pytest.mark.parametrize(("heading", "fragment"), HEADINGS)
def test_a_heading_has_the_id_that_a_link_asks_for(heading: str, fragment: str) -> None:
    html, diagnostics = resolved(f"<h2>{heading}</h2><p>{link(fragment)}</p>", "", 1)
    assert len(re.findall(r'<h2 id="([^"]*)"', html)) == 1
    assert f'href="#{fragment}"' in html
    assert diagnostics == []


def test_headings_of_the_same_words_are_numbered_and_have_an_id_only_where_a_link_asks_for_it() -> None:
    html = html_of(f"<h2>Day</h2><h2>Day</h2><h2>Day</h2>{link('day-2')}{link('day')}")
    assert re.findall(r"<h2[^>]*>", html) == ['<h2 id="day">', "<h2>", '<h2 id="day-2">']


def test_two_names_of_one_heading_lead_to_it() -> None:
    html = html_of(f"<h2>A &amp; B</h2>{link('a--b')}{link('a-b')}")
    assert (html.count("id="), html.count('href="#a--b"')) == (1, 2)


@pytest.mark.parametrize(
    "place", ['<a name="old"></a>', "<a name='old'>", "<a name=old>x</a>", '<A class="b" NAME="old"></A>']
)
def test_a_named_place_keeps_its_name(place: str) -> None:
    html = html_of(f"{place}<p>{link('old')}</p>")
    assert ' id="old"' in html
    assert '<a href="#old">' in html


@pytest.mark.parametrize("own", ["main", "latest", "correction-1"])
def test_an_id_of_the_page_s_own_is_left_to_the_page(own: str) -> None:
    for place in (f'<h2 id="{own}">X</h2>', f'<a name="{own}"></a>', f"<h2>{own.capitalize()}</h2>"):
        html = html_of(f"{place}{link(own)}")
        assert f'id="text-{own}"' in html
        assert f'href="#text-{own}"' in html


# Templates of pages without a text of the paper's; a book (theme/templates/book) has prefixes of its own for ids.
WITHOUT_TEXTS = {"404.html", "search.html", "search_form.html", "search_ways.html", "search_result.html"}


def test_every_id_in_a_template_of_a_text_is_one_of_the_theme_s() -> None:
    templates = (file for file in (THEME / "templates").rglob("*.html") if file.parent.name != "book")
    files = sorted(file for file in templates if file.name not in WITHOUT_TEXTS)
    ids = {name for file in files for name in re.findall(r'\bid="([\w-]+)"', file.read_text("utf-8"))}
    assert ids
    assert [name for name in ids if not THEME_IDS.fullmatch(name)] == []


def test_no_id_stands_twice() -> None:
    html = html_of('<p id="a">1</p><p id="a">2</p><a name="a"></a><a id="b" name="c"></a>' + link("a") + link("c"))
    assert re.findall(r'\bid="([^"]*)"', html) == ["a", "b"]
    assert re.findall(r'href="#([^"]*)"', html) == ["a", "b"]


def test_a_link_that_leads_nowhere_leaves_its_words_and_a_diagnostic_on_its_line() -> None:
    copy = "One.\n\n[up](#none) and [*down*](#none), [off](#gone)"
    html, diagnostics = resolved(
        '<p><a href="#none">up</a> <a href="#none"><em>down</em></a> <a href="#gone">off</a></p>', copy, 5
    )
    assert html == "<p>up <em>down</em> off</p>"
    assert [(diagnostic.field, diagnostic.line, diagnostic.severity) for diagnostic in diagnostics] == [
        ("link", 7, "foreign")
    ] * 3
    assert ["#none" in diagnostic.message for diagnostic in diagnostics] == [True, True, False]


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
        # What only looks like a tag in the value of an attribute is none.
        "<h2 title=\"<a href='#z'>\">a</h2>",
        "<p title='<a name=z>'>a</p><b title='<h2>z</h2>'>b</b>",
        "<p it's=\"<a href='#z'>\">a</p>",
        "<p x=\"<a href='#z'>a",
    ],
)
def test_html_in_which_nothing_leads_nowhere_comes_back_byte_for_byte(html: str) -> None:
    assert resolved(html, html, 1) == (html, [])


@given(st.text(alphabet="aB1 -_&é.,", max_size=20))
def test_every_name_of_a_heading_leads_to_it(words: str) -> None:
    for name in filter(None, heading_ids(words)):
        heading = words.replace("&", "&amp;")
        fragment = name.replace("&", "&amp;")
        if heading == " ".join(heading.split()) and not THEME_IDS.fullmatch(name):
            assert "<h2 id=" in html_of(f"<h2>{heading}</h2>{link(fragment)}")


TAGS = st.sampled_from(
    ["<h2>", "</h2>", "<a name=a>", '<a href="#a">', "<a href='#b'>", "</a>", '<p id="a">', "</p>", "a", "b", "&lt;",
     '"', ">", " id=", "<b title='<h2>'>",
     "<i title=\"<a href='#z'>\">", "<a href='#a' title='</a>'>", '<u x="', "it's"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=20).map("".join))
def test_no_word_is_lost_and_resolving_again_changes_nothing(html: str) -> None:
    resolved_html = html_of(html)
    assert text(resolved_html) == text(html)
    assert resolved(resolved_html, html, 1) == (resolved_html, [])


def test_a_link_does_not_end_in_the_value_of_an_attribute() -> None:
    html = html_of('<a href="#z">a <b title="</a>">b</b></a> <a href="#z">c</a>')
    assert html == 'a <b title="</a>">b</b> c'


@pytest.mark.parametrize(
    "sign",
    ["<a href='#a'>", "<h2 title='</h2>'>", "<h2>", "<a name='", "<p id=a>", "<h2>a</h2><a href=#a>b</a>", "<a "],
)
def test_html_full_of_signs_takes_no_longer_than_other_html(sign: str) -> None:
    began = process_time()
    html_of(sign * (100_000 // len(sign)))
    assert process_time() - began < SLOWEST
