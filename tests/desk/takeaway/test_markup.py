"""Markup that HTML and XML read alike."""

from xml.etree import ElementTree as ET

import pytest

from dateline_news.desk.takeaway.markup import polyglot


def written(html: str, prefix: str = "") -> str:
    """The markup, where pictures and links lead but for those called `gone`."""
    return polyglot(
        html,
        lambda address: "" if address == "gone" else f"p/{address}",
        lambda a: "" if a == "gone" else f"l/{a}",
        prefix,
    )


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<p>A<br>B &amp; C &lt;d&gt; é</p>", "<p>A<br/>B &amp; C &lt;d&gt; é</p>"),
        ('<img src="a.jpg" alt="&quot;A&quot;" loading="lazy">', '<img src="p/a.jpg" alt="&quot;A&quot;"/>'),
        ("<div></div>", "<div></div>"),
        ('<a href="b.html">B</a>', '<a href="l/b.html">B</a>'),
        ('<a href="gone"><b>B</b></a>', "<b>B</b>"),
        ('<p><img src="gone" alt="A &amp; B"></p>', "<p>A &amp; B</p>"),
        ('<p lang="ur">A</p>', '<p lang="ur" xml:lang="ur">A</p>'),
        ("<input disabled>", '<input disabled=""/>'),
        ('<h2 id="a">A</h2><a href="#a">B</a>', '<h2 id="a">A</h2><a href="#a">B</a>'),
        ('<div tabindex="0">A</div><!-- a note -->', "<div>A</div>"),
    ],
)
def test_each_is_written_so(html: str, markup: str) -> None:
    assert written(html) == markup
    ET.fromstring(f"<x>{written(html)}</x>")  # noqa: S314  our own XML


def test_ids_get_their_prefix_wherever_they_are_named() -> None:
    html = '<h2 id="a">A</h2><section aria-labelledby="a b"></section><a href="#a">B</a><a href="c.html#a">C</a>'
    assert written(html, "s1-") == (
        '<h2 id="s1-a">A</h2><section aria-labelledby="s1-a s1-b"></section><a href="#s1-a">B</a>'
        '<a href="l/c.html#a">C</a>'
    )


def test_a_link_that_leads_nowhere_takes_no_other_with_it() -> None:
    assert written('<a href="gone">A</a><a href="b">B</a><a id="c">C</a>') == 'A<a href="l/b">B</a><a id="c">C</a>'
