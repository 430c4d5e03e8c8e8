"""Markdown in, safe HTML out."""

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments import plugin

from dateline_news.press.markup.safe_html import literal, markdown, refused, safe, styles, text
from tests.papers import SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])


def html(copy: str) -> str:
    """The safe HTML of Markdown."""
    return safe(MD.reset().convert(copy))


@pytest.mark.parametrize(
    "poison",
    [
        "<script>alert(1)</script>",
        "<style>p{display:none}</style>",
        '<iframe src="https://example.org"></iframe>',
        '<object data="x.swf"></object>',
        '<embed src="x.swf">',
        '<form action="https://example.org"><input name="q"></form>',
        '<svg onload="alert(1)"></svg>',
        '<link rel="stylesheet" href="x.css">',
        '<meta http-equiv="refresh" content="0">',
        '<video src="https://example.org/x.mp4" autoplay></video>',
        "<!-- a note to the desk -->",
    ],
)
def test_what_runs_frames_or_loads_by_itself_is_gone_whole(poison: str) -> None:
    assert safe(f"<p>Before.</p>{poison}<p>After.</p>") == "<p>Before.</p><p>After.</p>"


@pytest.mark.parametrize(
    "attribute", ['onclick="x()"', 'style="color:red"', 'onmouseover="x()"', 'data-x="1"', 'name="x"']
)
def test_an_attribute_that_runs_or_styles_is_gone(attribute: str) -> None:
    assert html(f"<p {attribute}>Words</p>") == "<p>Words</p>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//host.example/a",
        " //host.example/a",
        "/\t/host.example/a",
        "\\\\host.example/a",
        "/\\host.example/a",
    ],
)
def test_an_address_that_runs_or_hides_its_host_is_gone_and_the_words_stay(address: str) -> None:
    assert safe(f'<a href="{address}">Words</a>') == "<a>Words</a>"
    assert safe(f'<q cite="{address}">Words</q>') == "<q>Words</q>"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:image/png;base64,AAAA", "//host.example/a.png"])
def test_a_picture_from_such_an_address_is_not_loaded(address: str) -> None:
    assert "src" not in html(f'<img src="{address}" alt="Boats">')


@pytest.mark.parametrize(
    "address", ["https://example.org/", "mailto:desk@example.org", "tel:+4912345", "#top", "{filename}/a.md"]
)
def test_an_honest_address_stays(address: str) -> None:
    assert f'href="{address}"' in html(f"[Words]({address})")


def test_footnotes_lead_there_and_back() -> None:
    note = html("Copy.[^1]\n\n[^1]: A note.")
    for attribute in ('id="fnref:1"', 'href="#fn:1"', 'id="fn:1"', 'href="#fnref:1"', 'class="footnote-backref"'):
        assert attribute in note
    assert "footnote" not in html("Other copy.")


def test_the_colours_of_code_are_classes() -> None:
    listing = html('```python\nprint("<script>")\n```')
    assert '<div class="highlight">' in listing
    assert '<span class="nb">print</span>' in listing
    assert "<script>" not in listing


def test_the_alignment_of_a_table_is_an_attribute_and_no_style() -> None:
    table = html("| a | b |\n|:--|--:|\n| c | d |")
    assert '<td align="left">c</td>\n<td align="right">d</td>' in table
    assert "style" not in table


@pytest.mark.parametrize(
    "element",
    [
        '<p dir="rtl" lang="ur">میز</p>',
        '<figure><img src="a.png" alt="Boats"><figcaption>Boats</figcaption></figure>',
    ],
)
def test_direction_language_and_captions_stay(element: str) -> None:
    assert html(element) == element


def test_a_line_that_looks_like_a_header_is_copy() -> None:
    assert html("Note: this is copy.") == "<p>Note: this is copy.</p>"


def test_a_link_opens_no_window_and_gets_no_rel() -> None:
    assert html("[Words](https://example.org/)") == '<p><a href="https://example.org/">Words</a></p>'


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("# One\n\n## Two\n\n# One", "232"),
        ("## Two\n\n### Three\n\n## Two", "232"),
        ("#### Four\n\n# One", "22"),
        ("## Two\n\n##### Five\n\n### Three", "233"),
        ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", "234566"),
    ],
)
def test_headings_begin_below_the_headline_and_skip_no_level(written: str, levels: str) -> None:
    assert "".join(re.findall(r"<h(\d)", html(written))) == levels


def test_refused_names_each_tag_that_would_be_lost_in_order() -> None:
    assert refused("<p>a</p><video></video><iframe></iframe><Video></Video><b>x</b>") == ["video", "iframe", "Video"]


@pytest.mark.parametrize(
    "copy", ["`<iframe>`", "&lt;iframe>", "```\n<iframe>\n```", "5 < 6", "a <- b", "x <y", "<https://example.org/>"]
)
def test_what_is_meant_as_text_is_not_refused(copy: str) -> None:
    assert refused(MD.reset().convert(copy)) == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<live> from <b>here</b>", "<live> from here"),
        ("5 < 6 and <3", "5 < 6 and <3"),
        ("</live> <Video>", "</live> <Video>"),
        ("<em>AT&T</em> *now*", "AT&T now"),
    ],
)
def test_a_sign_that_opens_no_tag_that_a_page_may_hold_is_text(written: str, read: str) -> None:
    assert text(MD.reset().convert(literal(written))) == read


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>5 &lt; 6 &amp;&amp; 7 &gt; 6,\n  &quot;she&#39;s&nbsp;right&quot;</p>", '5 < 6 && 7 > 6, "she\'s right"'),
        ("<p>&amp;lt; is how &lt; is written</p>", "&lt; is how < is written"),
        ("<p>One</p><script>two()</script>", "One"),
    ],
)
def test_text_is_the_words_on_one_line_with_their_entities_resolved_once(markup: str, words: str) -> None:
    assert text(markup) == words


LETTERS = "abcdefgäöüßéñкириллицаاردو漢字"
WORD = st.builds("{}{}".format, st.sampled_from(LETTERS), st.text(f"{LETTERS}0123456789'’“”—,;:?!()%$€/", max_size=9))
WORDS = st.lists(WORD, min_size=1, max_size=40)
JOINS = st.sampled_from([" ", "\n", "\n\n"])


@given(WORDS, st.data())
def test_every_plain_word_stays_in_its_order(words: list[str], data: st.DataObject) -> None:
    copy = words[0]
    for word in words[1:]:
        copy += data.draw(JOINS) + word
    assert text(html(copy)).split() == copy.split()


@given(st.text(max_size=200))
def test_safe_html_stays_as_it_is_when_it_is_made_safe_again(copy: str) -> None:
    safe_html = html(copy)
    assert safe(safe_html) == safe_html
    assert refused(safe_html) == []


@pytest.mark.parametrize(
    "hostile", ["<div style=a>", "<svg><g onclick=a>", "<b><i style=a>", "<p onload=a ", "<style>"]
)
def test_styles_are_found_in_linear_time(hostile: str) -> None:
    """Were it quadratic, each would take minutes."""
    begun = process_time()
    assert len(styles(hostile * 20_000)) <= 1
    assert process_time() - begun < 10


def test_a_paragraph_or_a_quotation_may_be_marked_to_be_drawn_large() -> None:
    assert html("It comes in twice.\n{.pull}") == '<p class="pull">It comes in twice.</p>'
    quoted = html("> We get few.\n> {.pull}")
    assert " ".join(quoted.split()) == '<blockquote> <p class="pull">We get few.</p> </blockquote>'


def test_packages_are_asked_once_for_lexers_whatever_number_of_listings_there_is() -> None:
    assert plugin.iter_entry_points("pygments.lexers") is plugin.iter_entry_points("pygments.lexers")
