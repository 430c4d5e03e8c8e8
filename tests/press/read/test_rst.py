"""reStructuredText is read as Pelican reads it, and no word of a post is lost."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from html import escape
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from docutils.parsers.rst import directives as docutils_directives
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from dateline_news.model.diagnostics import Severity
from dateline_news.model.document import Document
from dateline_news.model.fields import StoryFields
from dateline_news.press.markup.blocks import parse_body
from dateline_news.press.markup.safe_html import safe, text
from dateline_news.press.read import rst
from dateline_news.press.read.parse import parse
from tests.papers import FOREIGN

ROOT = Path(__file__).parents[3]
POST = """\
A *plain* title & more
######################

:date: 2021-07-14 09:30
:tags: one, two
:category: world
:summary: A *short* sentence
   that goes on.

The text begins.
"""


def read(source: str, settings: Mapping[str, Any] | None = None) -> Document:
    return rst.read(source, "articles/a.rst", settings or {})


def html(source: str, settings: Mapping[str, Any] | None = None) -> str:
    document = read(source, settings)
    assert document.diagnostics == []
    assert document.html is not None
    return document.html


def fields(source: str, settings: Mapping[str, Any] | None = None) -> dict[str, tuple[str, ...]]:
    return {field.name: field.values for field in read(source, settings).fields}


def diagnostics(source: str) -> list[tuple[str, int, Severity]]:
    return [(diagnostic.message, diagnostic.line, diagnostic.severity) for diagnostic in read(source).diagnostics]


# What stands above the text


def test_a_post_has_its_title_and_the_fields_under_it_each_with_its_line() -> None:
    document = read(POST)
    assert [(field.name, field.text, field.line) for field in document.fields] == [
        ("title", "A plain title & more", 1),
        ("date", "2021-07-14 09:30", 4),
        ("tags", "one, two", 5),
        ("category", "world", 6),
        ("summary", "A short sentence that goes on.", 7),
    ]
    assert (document.html, document.diagnostics) == ("<p>The text begins.</p>\n", [])
    # A link that a field names as well is looked for where readers see it.
    assert (document.copy, document.first_line) == ("The text begins.\n", 10)


def test_a_comment_may_stand_above_all() -> None:
    assert fields(f".. -*- mode: rst -*-\n\n{POST}")["title"] == ("A plain title & more",)


def test_the_fields_may_stand_above_the_title() -> None:
    document = read(":date: 2021-07-14\n\nTitle\n=====\n\nText.\n")
    assert [(field.name, field.line) for field in document.fields] == [("title", 3), ("date", 1)]
    assert document.html == "<p>Text.</p>\n"


def test_a_post_with_headings_as_high_as_its_title_has_a_title_and_fields_all_the_same() -> None:
    """docutils makes a title only of a lone heading, and Pelican then finds neither a title nor a date."""
    document = read("Title\n=====\n\n:date: 2021-07-14\n\nText.\n\nMore\n====\n\nOn.\n")
    assert [(field.name, field.text) for field in document.fields] == [("title", "Title"), ("date", "2021-07-14")]
    assert document.html == '<p>Text.</p>\n<h2 id="more">More</h2>\n<p>On.</p>\n'


@pytest.mark.parametrize(("title", "heading"), [("Another", "<h2>Title</h2>\n"), ("Title", "")])
def test_a_title_in_a_field_comes_first_and_another_above_it_is_a_heading(title: str, heading: str) -> None:
    document = read(f"Title\n=====\n\n:title: {title}\n\nText.\n")
    assert [field.values for field in document.fields] == [(title,)]
    assert document.html == f"{heading}<p>Text.</p>\n"


def test_a_subtitle_above_the_fields_is_the_standfirst() -> None:
    source = "Title\n=====\n\nWhat it is about\n----------------\n\n:date: 2021-07-14\n\nText.\n"
    assert fields(source)["summary"] == ("What it is about",)
    assert html(source) == "<p>Text.</p>\n"


def test_a_subtitle_beside_a_summary_is_a_heading() -> None:
    source = "Title\n=====\n\nBelow\n-----\n\n:summary: Said.\n\nText.\n"
    assert fields(source)["summary"] == ("Said.",)
    assert html(source) == '<h2 id="below">Below</h2>\n<p>Text.</p>\n'


def test_a_lone_heading_of_a_post_without_fields_stays_a_heading() -> None:
    assert html("Title\n=====\n\nBelow\n-----\n\nText.\n") == '<h2 id="below">Below</h2>\n<p>Text.</p>\n'


def test_a_list_of_fields_that_does_not_come_first_is_text_as_it_is_for_pelican() -> None:
    document = read("Title\n=====\n\nText.\n\n:date: 2021-07-14\n")
    assert [field.name for field in document.fields] == ["title"]
    assert text(document.html or "") == "Text. date: 2021-07-14"


@pytest.mark.parametrize("field", ["status: draft", "Status: Hidden", "embargo: 2031-01-01"])
def test_a_field_in_the_text_that_would_withhold_the_post_stops_the_build(field: str) -> None:
    source = f"Title\n=====\n\nText.\n\n:{field}\n"
    ((message, line, severity),) = diagnostics(source)
    assert "stands in the copy, where it does nothing" in message
    assert (line, severity) == (6, "error")


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("A. Example", ("A. Example",)),
        ("Ann Example; Bob Example", ("Ann Example; Bob Example",)),
        ("- A. Example\n          - Bob *Example*", ("A. Example", "Bob Example")),
        ("Ann Example\n\n   Bob Example", ("Ann Example", "Bob Example")),
        ("| Ann Example\n          | Bob Example", ("Ann Example", "Bob Example")),
        ("", ("",)),
        ("`Ann <https://example.org>`_", ("Ann",)),
    ],
)
def test_authors_may_stand_in_a_line_in_paragraphs_or_in_a_list(written: str, values: tuple[str, ...]) -> None:
    source = f"Title\n=====\n\n:authors: {written}\n\nText.\n"
    assert fields(source)["authors"] == values
    assert read(source).diagnostics == []


def test_fields_are_read_in_the_language_of_the_paper() -> None:
    source = "Titre\n=====\n\n:Date: 2021-07-14\n:Auteur: Ann Example\n:tags: un\n\nText.\n"
    assert fields(source, {"DEFAULT_LANG": "fr"}).keys() == {"title", "date", "author", "tags"}


def test_a_language_that_docutils_does_not_know_is_english() -> None:
    assert fields(POST, {"DEFAULT_LANG": "ur"}) == fields(POST)


def test_an_abstract_is_text_as_it_is_for_pelican() -> None:
    source = "Title\n=====\n\n:abstract: In *short*.\n\nText.\n"
    assert fields(source).keys() == {"title"}
    assert text(html(source)) == "Abstract In short. Text."


def test_the_day_that_version_control_fills_in_is_a_date() -> None:
    assert fields("T\n=\n\n:date: $Date: 2021/07/14 10:00:00 $\n")["date"] == ("2021-07-14",)


def test_a_value_of_the_directive_meta_is_a_field_unless_the_list_has_it() -> None:
    source = "Title\n=====\n\n:keywords: k\n\n.. meta::\n   :description: What it is\n   :keywords: a, b\n\nText.\n"
    document = read(source)
    assert [(field.name, field.values, field.line) for field in document.fields[1:]] == [
        ("keywords", ("k",), 4),
        ("description", ("What it is",), 7),
    ]


def test_front_matter_may_stand_above_and_all_lines_are_those_of_the_file() -> None:
    document = read("---\ntitle: A\ntags: [one, two]\n---\n\n:slug: a\n\nText *is.\n")
    assert [(field.name, field.line) for field in document.fields] == [("title", 2), ("tags", 3), ("slug", 6)]
    assert (document.copy, document.first_line, document.html) == ("Text *is.\n", 8, "<p>Text *is.</p>\n")
    assert [diagnostic.line for diagnostic in document.diagnostics] == [8]


@pytest.mark.parametrize("rule", ["---", "+++", "==="])
def test_the_upper_line_of_a_title_is_no_front_matter(rule: str) -> None:
    document = read(f"{rule}\nIce\n{rule}\n\n:date: 2021-07-14\n\nText.\n")
    assert [(field.name, field.text) for field in document.fields] == [("title", "Ice"), ("date", "2021-07-14")]


# The text


def test_headings_begin_at_the_second_level_and_nothing_is_around_them() -> None:
    """A listing inside of a section would not be a block of its own."""
    source = f"{POST}\nOne\n===\n\nTwo\n---\n\n::\n\n    listing\n"
    assert html(source).split("\n", 1)[1] == (
        '<h2 id="one">One</h2>\n<h3 id="two">Two</h3>\n<pre class="literal-block">listing</pre>\n'
    )
    assert html(".. raw:: html\n\n   <h1>One</h1><h3>Two</h3>\n") == "<h2>One</h2><h3>Two</h3>\n"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("`a <{filename}other.rst>`_", 'href="{filename}other.rst"'),
        ("`a <{filename}/articles/other.rst#part>`__", 'href="{filename}/articles/other.rst#part"'),
        ("`a <|filename|other.rst>`_", 'href="|filename|other.rst"'),
        ("`a <{static}/files/a%20b.pdf>`_", 'href="{static}/files/a%20b.pdf"'),
        ("`a <{tag}two words>`_", 'href="{tag}twowords"'),
        ("a_\n\n.. _a: {filename}other.rst", 'href="{filename}other.rst"'),
        ("a__\n\n__ {attach}x.pdf", 'href="{attach}x.pdf"'),
        (".. image:: {static}/images/a.png\n   :alt: A", 'src="{static}/images/a.png"'),
        (".. image:: |static|/a.png\n   :target: {filename}b.rst", 'href="{filename}b.rst"'),
        (".. figure:: {attach}ä.png\n\n   A caption", 'src="{attach}ä.png"'),
        ("|x|\n\n.. |x| image:: {static}/a.png", 'src="{static}/a.png"'),
        ("`a <https://example.org/?a=1&b={x}>`_", 'href="https://example.org/?a=1&amp;b={x}"'),
        ("`a <../2021/other.html>`_", 'href="../2021/other.html"'),
    ],
)
def test_the_target_of_a_link_or_a_picture_stays_as_it_is_written(source: str, target: str) -> None:
    assert target in html(source)


def blocks(source: str) -> list[dict[str, Any]]:
    return parse_body(safe(html(source))).blocks


@pytest.mark.parametrize("name", ["code-block", "sourcecode", "code"])
def test_a_listing_is_marked_as_in_markdown(name: str) -> None:
    source = f".. {name}:: python\n\n   def f(): pass\n"
    assert [block["type"] for block in blocks(source)] == ["code"]
    assert html(source).startswith('<div class="highlight"><pre><span></span><code><span class="k">def</span>')


def test_a_listing_in_a_language_that_nobody_knows_is_plain() -> None:
    assert text(html(".. code-block:: nonesuch\n\n   a < b\n")) == "a < b"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (":linenos: table", '<span class="linenos">1</span>'),
        (":linenos: inline\n   :linenostart: 7", '<span class="linenos">7</span>'),
        (":number-lines: 5", '<span class="linenos">5</span>'),
        (":hl_lines: 1", '<span class="hll">'),
        (":lineanchors: a", 'id="a-1"'),
        (":name: here", 'id="here"'),
    ],
)
def test_a_listing_keeps_its_options_and_stays_a_listing(options: str, expected: str) -> None:
    source = f".. code-block:: python\n   {options}\n\n   x = 1\n"
    assert expected in html(source)
    assert [block["type"] for block in blocks(source)][-1] == "code"


@pytest.mark.parametrize(
    "options", ["linenos: table", "linenos: inline", "number-lines: 9", "linenos:\n   :anchorlinenos:"]
)
def test_numbers_of_lines_do_not_touch_the_code(options: str) -> None:
    code = "for x in y:\n\n    z = '<1>'"
    block = code.replace("\n", "\n   ")
    numbered, plain = (html(f".. code-block:: python\n{more}\n   {block}\n") for more in (f"   :{options}\n", ""))
    without = re.sub(r'<span class="linenos">\s*\d+</span> |</?a[^>]*>', "", numbered)
    assert without == plain
    assert numbered.count("</span> ") >= len(code.split("\n"))


def test_a_paper_may_set_options_for_all_listings() -> None:
    paper = {"PYGMENTS_RST_OPTIONS": {"linenos": "table"}}
    assert '<span class="linenos">1</span>' in html(".. code-block:: python\n\n   x = 1\n", paper)


def test_an_example_session_is_a_listing() -> None:
    assert blocks(">>> 1 + 1\n2\n")[0]["type"] == "code"


def test_a_picture_is_a_picture_of_the_paper_with_its_caption() -> None:
    source = ".. figure:: {static}/a.png\n   :alt: What it shows\n\n   A caption\n"
    assert blocks(source) == [
        {"type": "picture", "src": "{static}/a.png", "alt": "What it shows", "caption": "A caption"}
    ]


def test_a_caption_with_a_link_or_a_legend_keeps_them() -> None:
    source = ".. figure:: {static}/a.png\n   :alt: A\n\n   A `link <https://example.org>`_\n\n   A legend.\n"
    assert text(html(source)) == "A link A legend."
    assert '<a href="https://example.org">link</a>' in html(source)


def test_an_alt_text_that_nobody_has_written_is_empty_and_not_the_name_of_the_file() -> None:
    assert html(".. image:: {static}/a.png\n") == '<p><img alt="" src="{static}/a.png" /></p>\n'


def test_a_table_is_a_table_of_the_paper_with_its_heads_and_its_caption() -> None:
    source = ".. table:: What it says\n\n   === ===\n   A   B\n   === ===\n   1   2\n   === ===\n"
    assert [block["type"] for block in blocks(source)] == ["table"]
    assert text(html(source)) == "What it says A B 1 2"
    assert '<th class="head">A</th>' in html(source)


@pytest.mark.parametrize(
    "source",
    [
        ".. csv-table::\n   :header: A, B\n\n   1, 2\n",
        ".. list-table::\n   :header-rows: 1\n\n   * - A\n     - B\n   * - 1\n     - 2\n",
        "+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+\n",
    ],
)
def test_tables_may_be_written_in_every_way(source: str) -> None:
    assert text(html(source)) == "A B 1 2"


def test_notes_lead_to_their_text_and_back() -> None:
    notes = html("Said [1]_ and [#]_ and [A2]_.\n\n.. [1] One.\n.. [#] Two.\n.. [A2] Three.\n")
    assert text(notes) == "Said [1] and [2] and [A2]. [1] One. [2] Two. [A2] Three."
    for anchor in ("footnote-1", "footnote-2", "a2", "footnote-reference-1"):
        assert f'href="#{anchor}"' in notes
        assert f'id="{anchor}"' in notes


def test_admonitions_definitions_lists_and_lines_keep_their_words() -> None:
    source = (
        ".. warning:: Mind this.\n\nterm : kind\n   What it is\n\n- a\n- b\n\n  - c\n\n| One\n| Two\n\n"
        "-a, --all  every one\n\n.. topic:: Beside\n\n   This.\n\n.. epigraph::\n\n   Said.\n\n   -- Ann\n"
    )
    assert text(html(source)) == (
        "Warning Mind this. term : kind What it is a b c One Two -a, --all every one Beside This. Said. — Ann"
    )


def test_a_short_element_of_a_list_is_no_paragraph_and_a_long_one_is() -> None:
    assert html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
    assert html("- a\n\n  b\n") == "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n"


def test_lists_keep_their_letters() -> None:
    assert html("a. x\nb. y\n") == '<ol type="a">\n<li>x</li>\n<li>y</li>\n</ol>\n'


def test_formulas_stay_as_they_are_written() -> None:
    assert html(r"So :math:`a^2 < \beta`.") == '<p>So <code class="math">a^2 &lt; \\beta</code>.</p>\n'
    assert html(".. math::\n\n   \\frac{1}{2}\n") == '<pre class="math">\\frac{1}{2}</pre>\n'


def test_literals_are_code_and_nothing_is_a_teletype() -> None:
    assert html("See ``a  --b`` and :code:`c`.") == "<p>See <code>a  --b</code> and <code>c</code>.</p>\n"


def test_a_string_in_inline_code_is_not_struck_out() -> None:
    """The class of a string is s, and docutils takes such classes for tags."""
    code = html('.. role:: py(code)\n   :language: python\n\n:py:`x = "s"`\n')
    assert "<s>" not in code
    assert text(code) == 'x = "s"'


def test_an_abbreviation_has_its_meaning_as_title_as_with_pelican() -> None:
    assert html(":abbr:`UN (United Nations)`") == '<p><abbr title="United Nations">UN</abbr></p>\n'


def test_substitutions_and_the_names_for_signs_that_docutils_brings_along_are_read() -> None:
    assert html(".. include:: <isonum.txt>\n\n.. |p| replace:: *paper*\n\n|copy| the |p|\n") == (
        "<p>© the <em>paper</em></p>\n"
    )


def test_a_comment_is_not_on_the_page() -> None:
    assert html("One.\n\n.. not for readers\n\nTwo.\n") == "<p>One.</p>\n<p>Two.</p>\n"


def test_the_text_of_the_directives_header_and_footer_stands_at_both_ends() -> None:
    source = f"{POST}\n.. footer:: The end.\n\n.. header:: Before.\n"
    assert text(html(source)) == "Before. The text begins. The end."


def test_a_quoted_post_of_a_network_is_a_post() -> None:
    source = "Said:\n\n    We begin.\n\n    -- Ann Example (@ann_example) July 14, 2021\n"
    assert [block["type"] for block in blocks(source)] == ["text", "post"]


@pytest.mark.parametrize(
    ("source", "address", "words"),
    [
        (".. youtube:: a-b_1\n   :title: A <walk>\n", "https://www.youtube.com/watch?v=a-b_1", "A <walk>"),
        (".. vimeo:: 123\n   :align: center\n", "https://vimeo.com/123", "Video"),
    ],
)
def test_a_video_is_a_link_and_has_a_diagnostic_on_its_own_line(source: str, address: str, words: str) -> None:
    document = read(f"Title\n=====\n\n:date: 2020-08-01\n\nWords.\n\n{source}\n.. raw:: html\n\n   <iframe></iframe>\n")
    assert f'<p><a href="{address}">{escape(words)} ({urlsplit(address).hostname})</a></p>' in (document.html or "")
    (diagnostic,) = document.diagnostics
    assert (diagnostic.line, diagnostic.severity, address in diagnostic.message) == (8, "foreign", True)


def test_a_list_has_no_class_but_its_author_s_so_that_it_keeps_its_bullets() -> None:
    assert "<ul>" in html("- a\n- b\n")
    assert '<ul class="c">' in html(".. class:: c\n\n- a\n- b\n")


def test_a_link_to_the_title_leads_to_the_beginning() -> None:
    assert '<span id="title"></span>' in html("Title\n=====\n\nSee Title_.\n")


# Messages of docutils


@pytest.mark.parametrize(
    ("source", "sentence", "line"),
    [
        ("Text\n\n.. nonesuch:: a\n\n   Words.\n", "“nonesuch::” is no directive here", 3),
        ("One\ntwo :nonesuch:`three`.\n", "“:nonesuch:” is no role here", 2),
        ("One\ntwo\nthree nowhere_.\n", "“nowhere” has no address", 3),
        ("One\n|two|.\n", "|two| stands for nothing", 2),
        ("One\n*two.\n", "emphasis begins here and does not end", 2),
        ("A title\n=====\n\nText.\n", "the underline of a title is shorter than the title", 2),
        ("One\ntwo\n  three\n", "an indented line follows without a blank line", 3),
        ("- a\nb\n", "the bullet list goes over into the text", 2),
        (".. _a: b\n.. _a: c\n\na_\n", "“a” is the name of two addresses", 2),
        ("=====\nOne\n===\n\nTwo\n", "a heading has a line above", 1),
        ("== ==\na  b\n== ==\n1\n\n\nText\n", "a table's lines do not fit together", 1),
        (".. include:: ../other.rst\n", "“include::” takes words from another file", 1),
        (".. raw:: html\n   :file: x.html\n", "“raw::” takes words from another file", 1),
        (".. raw:: html\n   :url: https://example.org/\n", "“raw::” takes words from another file", 1),
        (".. csv-table::\n   :file: x.csv\n", "“csv-table::” takes words from another file", 1),
        (".. csv-table::\n   :url: https://example.org/\n", "“csv-table::” takes words from another file", 1),
        ("Now.\n\n.. |d| date::\n", "“date::” is the day of reading", 3),
        (".. image::\n", "docutils says of it: Error in", 1),
    ],
)
def test_a_message_of_docutils_is_a_sentence_for_an_editor_on_its_line(source: str, sentence: str, line: int) -> None:
    message, *place = diagnostics(source)[0]
    assert message.startswith(sentence)
    assert place == [line, "foreign"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (".. nonesuch:: a\n\n   Words *of* copy.\n", ".. nonesuch:: a Words *of* copy."),
        ("One :ref:`two <three>` four.\n", "One two four."),
        ("One `two`:nonesuch: three.\n", "One two three."),
        ("One `two three`_.\n", "One two three."),
        ("One *two.\n", "One *two."),
        ("One |two|.\n", "One |two|."),
        ("=====\nOne\n===\n\nTwo\n", "===== One === Two"),
        ("== ==\na  b\n== ==\n1\n\n\nText\n", "== == a b == == 1 Text"),
        (".. include:: ../other.rst\n", ".. include:: ../other.rst"),
        ("A heading\n=====\n\nText.\n\nB heading\n=====\n", "Text. B heading"),
        (".. code::\n   :number-lines: x\n\n   y = 1\n", ".. code:: :number-lines: x y = 1"),
    ],
)
def test_words_with_a_message_stay_on_the_page_and_the_message_does_not(source: str, words: str) -> None:
    document = read(source)
    assert text(document.html or "") == words
    assert {diagnostic.severity for diagnostic in document.diagnostics} == {"foreign"}


def test_words_that_docutils_takes_for_a_comment_are_lost_to_readers_and_stop_the_build() -> None:
    ((message, line, severity),) = diagnostics("Text.\n\n.. _no target\n")
    assert message.startswith("a hyperlink target is not written as one")
    assert (line, severity) == (3, "error")


def test_each_fault_has_a_single_diagnostic() -> None:
    assert len(diagnostics("*one\n\n*two\n\n*three\n")) == 3


def test_a_role_is_defined_in_the_post_that_makes_it_and_in_no_other() -> None:
    """docutils keeps a role for the whole process, so a post would depend on those that were read before it."""
    assert html(".. role:: big\n\n:big:`One`\n") == '<p><span class="big">One</span></p>\n'
    ((message, _, _),) = diagnostics(":big:`One`\n")
    assert message == "“:big:” is no role here; write its words without it"


def test_directives_that_are_registered_for_a_post_are_gone_after_it() -> None:
    """Pelican's own reader once stopped at a listing, since it converts them otherwise."""
    names = vars(docutils_directives)["_directives"]
    before = dict(names)
    assert html(".. code-block:: python\n\n   x = 1\n")
    assert names == before


def test_a_directive_has_its_name_in_the_language_of_the_paper_and_in_no_other() -> None:
    assert "Achtung" in html(".. achtung:: Text\n", {"DEFAULT_LANG": "de"})
    assert diagnostics(".. achtung:: Text\n")


def test_a_line_may_be_longer_than_docutils_allows() -> None:
    assert len(html("word " * 5000).split()) == 5000


def test_a_sign_at_which_docutils_ends_a_line_does_not_move_the_lines_below_it() -> None:
    assert diagnostics("One\x85two\u2028three\n\n*four\n")[0][1] == 3


def test_a_post_that_docutils_cannot_read_is_shown_as_it_was_written() -> None:
    source = "\n\n".join("  " * depth + f"word{depth}" for depth in range(300))
    document = read(source)
    assert text(document.html or "").split() == source.split()
    assert [diagnostic.severity for diagnostic in document.diagnostics] == ["error"]


@pytest.mark.parametrize(
    ("setting", "source", "expected"),
    [
        ({"smart_quotes": True}, '"a"', "<p>“a”</p>\n"),
        ({"footnote_references": "superscript"}, "a [1]_\n\n.. [1] b", "<sup>1</sup>"),
        ({"doctitle_xform": False, "initial_header_level": 1}, "A\n=\n\nB\n-\n\nC\n", '<h2 id="b">B</h2>'),
    ],
)
def test_a_paper_s_settings_for_docutils_count_where_they_do_no_harm(
    setting: dict[str, Any], source: str, expected: str
) -> None:
    assert expected in html(source, {"DOCUTILS_SETTINGS": setting})


@pytest.mark.parametrize(
    "setting", [{"file_insertion_enabled": True}, {"halt_level": 1}, {"_disable_config": False}, {"raw_enabled": False}]
)
def test_a_paper_s_settings_for_docutils_that_do_harm_do_not_count(setting: dict[str, Any], tmp_path: Path) -> None:
    other = tmp_path / "other.rst"
    other.write_text("Secret.", encoding="utf-8")
    source = f"*x\n\n.. include:: {other}\n\n.. raw:: html\n\n   <b>y</b>\n"
    document = read(source, {"DOCUTILS_SETTINGS": setting})
    assert "Secret" not in (document.html or "")
    assert "<b>y</b>" in (document.html or "")


PROGRAM = """
import sys
from dateline_news.press.read.rst import read
document = read(sys.stdin.read(), "a.rst", {"DEFAULT_LANG": "en"})
sys.stdout.buffer.write(repr(document).encode())
"""
EVERYTHING = f"""{POST}
.. role:: both
   :class: kbd samp ins

:both:`x` *wrong "quoted" :nonesuch:`y`

.. code-block:: python

   x = {{1, 2}}

.. include:: other.rst
"""


def test_a_post_is_the_same_in_every_folder_locale_and_process_and_nothing_is_printed(tmp_path: Path) -> None:
    configuration = "[general]\nsmart_quotes: yes\nfile_insertion_enabled: yes\n"
    for name in ("docutils.conf", ".docutils"):
        (tmp_path / name).write_text(configuration, encoding="utf-8")
    (tmp_path / "other.rst").write_text("Secret.\n", encoding="utf-8")
    shared = {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "DOCUTILSCONFIG": str(tmp_path / "docutils.conf")}
    outputs = set()
    for seed, folder, locale in (("0", ROOT, "C"), ("1", tmp_path, "C.UTF-8"), ("2", tmp_path, "POSIX")):
        command, source = [sys.executable, "-c", PROGRAM], EVERYTHING.encode()
        environment = {**os.environ, **shared, "PYTHONHASHSEED": seed, "LC_ALL": locale}
        process = subprocess.run(command, cwd=folder, env=environment, input=source, capture_output=True, check=True)
        assert process.stderr == b""
        outputs.add(process.stdout)
    assert len(outputs) == 1
    assert b"Secret" not in outputs.pop()


# Any text at all

WORD = st.text("abcdefgäéкириллاردو漢字", min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=6).map(" ".join)
RULES = {"-": 1, "~": 2}
BLOCK = st.one_of(
    WORDS,
    WORDS.map("*{}*".format),
    WORDS.map("**{0}** ``{0}``".format),
    WORDS.map("`{} <https://example.org/>`__".format),
    WORDS.map(":nonesuch:`{}`".format),
    WORDS.map("|{}|".format),
    WORDS.map("*{}".format),
    st.lists(WORDS, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    WORDS.map("    {}".format),
    WORDS.map(".. note:: {}".format),
    WORDS.map(".. code-block:: text\n\n   {}".format),
    WORDS.map(".. nonesuch::\n\n   {}".format),
    WORDS.map("{}\n   x".format),
    WORDS.map("| {}".format),
    WORDS.map(".. image:: a.png\n\n{}".format),
    st.tuples(WORDS, st.sampled_from(list(RULES))).map(lambda both: f"{both[0]}\n{both[1] * 80}"),
)


def words(source: str) -> list[str]:
    return "".join(letter if letter.isalpha() else " " for letter in source).split()


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCK, min_size=1, max_size=8))
def test_every_word_stays_in_its_order(parts: list[str]) -> None:
    document = read("Title\n=====\n\n:date: 2021-07-14\n\nx\n\n" + "\n\n".join(parts) + "\n")
    shown = iter(words(text(document.html or "")))
    signs = {"nonesuch", "note", "code", "block", "text", "image", "png", "a", "https", "example", "org"}
    assert all(word in shown for word in words("\n".join(parts)) if word not in signs)


BITS = [
    *("*", "**", "``", "`", "_", "__", "|", ".. ", "::", "\n", "\n\n", "   ", "\t", "- ", "1. ", "=====", "-----"),
    *("+---+---+\n", "| a | b |\n", ":a:", "`x`", ".. [1] ", "[1]_", ".. _a: b", "`a <b>`_", ".. |a| image:: x", "|a|"),
    *(".. code:: python\n\n   x", ".. note::\n\n   y", ".. include:: /etc/passwd", ".. raw:: html\n\n   <b>", "---\n"),
    *("a: b\n", "\x00", "\x85", "\\", ">>> 1", "-a  b", ".. |b| unicode:: 0xD800", "|b|", ".. table::\n\n", "== ==\n"),
    *(".. csv-table::\n\n   a, b", ".. contents::", ".. sectnum::", ".. footer:: x", ".. class:: q", ".. role:: z"),
    *(".. default-role:: math", ".. figure:: x\n\n   cap\n\n   leg", ".. meta::\n   :a: b"),
    *(
        ".. title:: t",
        ".. date::",
        ".. parsed-literal::\n\n   *x*",
        ".. target-notes::",
        ":title: x\n",
        ":date: y\n",
        ".. math:: \\frac",
        "\ud800",
    ),
]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(BITS), st.text(max_size=4)), max_size=20).map("".join))
@example("\r__\r*")
def test_any_text_at_all_is_read_and_no_message_of_docutils_is_on_the_page(source: str) -> None:
    document = read(source)
    assert document.html is not None
    assert "system-message" not in document.html
    assert "problematic" not in document.html
    assert safe(document.html) == safe(safe(document.html))
    lines = len(source.splitlines()) + 2  # docutils takes a carriage return for the end of a line as well
    assert all(1 <= diagnostic.line <= lines for diagnostic in document.diagnostics)


MD = Markdown()


@pytest.mark.parametrize(
    "line",
    [
        *(":status : draft", "\n:status : draft", ":status draft", ": status: draft", "\nstatus: draft"),
        *(":embargo : 2030-01-01", ":statuss: draft", " :status: draft", ":summary: x\n   status: draft"),
        ":summary: x\n   :embargo: 2030-01-01",
    ],
)
def test_a_status_that_is_no_field_is_refused_in_both_modes_with_and_without_a_field_above(line: str) -> None:
    sources = [f"Title\n=====\n\n{above}{line}\n\nBody.\n" for above in (":date: 2021-07-14\n", "")]
    for source, lenient in product(sources, (None, FOREIGN)):
        reading = parse(read(source), "a.rst", StoryFields, MD, lenient=lenient)
        assert {problem.field[:6] for problem in reading.problems} & {"status", "embarg"}
