import pytest

from dateline_news.desk.importing.conversion.safe_blocks import safe_blocks
from dateline_news.desk.importing.item import Drop

BASE = "https://post.example/2026/ferry"


def test_loose_text_becomes_paragraphs_between_blocks() -> None:
    assert safe_blocks("one <b>two</b><h2>three</h2>four<div>five</div>").html == [
        "<p>one <b>two</b></p>", "<h2>three</h2>", "<p>four</p>", "<p>five</p>",
    ]  # fmt: skip


def test_two_breaks_part_paragraphs() -> None:
    assert safe_blocks("one<br><br/>two<br>three").html == ["<p>one</p>", "<p>two<br>three</p>"]


def test_line_breaks_count_only_where_they_are_meant() -> None:
    assert safe_blocks("one\ntwo\n\nthree", broken_lines=True).html == ["<p>one<br>two</p>", "<p>three</p>"]
    assert safe_blocks("one\ntwo\n\nthree").html == ["<p>one two three</p>"]


def test_a_picture_becomes_a_link_with_its_words() -> None:
    copy = safe_blocks('<img src="/a.jpg" alt="A &quot;boat&quot;"> <img src="//elsewhere.example/b%20c">', BASE)
    assert copy.html == [
        '<p><a href="https://post.example/a.jpg">A "boat"</a> <a href="https://elsewhere.example/b%20c">b c</a></p>'
    ]
    assert copy.pictures == ['https://post.example/a.jpg (A "boat")', "https://elsewhere.example/b%20c"]


def test_a_picture_in_a_link_leaves_its_words_there() -> None:
    assert safe_blocks('<a href="/big"><img src="a.jpg" alt="A boat"></a>', BASE).html == [
        '<p><a href="https://post.example/big">A boat</a></p>'
    ]


def test_a_picture_that_loads_late_is_named_once() -> None:
    late = (
        '<img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="A"><noscript><img src="/a.jpg" alt="A"></noscript>'
    )
    assert safe_blocks(late, BASE).html == ['<p><a href="https://post.example/a.jpg">A</a></p>']
    only_without = '<img src="data:image/gif;base64,R0"><noscript><img src="/a.jpg" alt="A"></noscript>'
    assert safe_blocks(only_without, BASE).html == ['<p><a href="https://post.example/a.jpg">A</a></p>']


@pytest.mark.parametrize(
    ("html", "drop"),
    [
        ('<img src="https://count.example/x" width="1" height="1">', Drop("tracking-pixel", "https://count.example/x")),
        ('<img src="data:image/png;base64,AA">', Drop("picture-inside-the-file", "data:image/png;base64,AA…")),
        ("<script src='/x.js'></script>", Drop("script", "/x.js")),
        ("<style>p{}</style>", Drop("style", "")),
        ("<button>Press <b>me</b></button>", Drop("button", "Press me")),
        ("<iframe></iframe>", Drop("iframe", "without an address")),
        ("<iframe src='javascript:x()'></iframe>", Drop("iframe", "javascript:x()")),
        ("<a href='#top'>words</a>", Drop("link-that-leads-nowhere", "#top")),
        ("<a href='https://x.example/'></a>", Drop("link-without-words", "https://x.example/")),
        ("<noscript>Switch it on</noscript>", Drop("noscript", "Switch it on")),
    ],
)
def test_what_becomes_nothing_is_reported(html: str, drop: Drop) -> None:
    copy = safe_blocks(f"<p>copy {html}</p>")
    assert copy.drops == [drop]
    assert "copy" in copy.html[0]


@pytest.mark.parametrize(
    ("html", "link"),
    [
        (
            '<iframe src="https://film.example/1"></iframe>',
            '<a href="https://film.example/1">https://film.example/1</a>',
        ),
        (
            '<iframe src="https://film.example/1" title="A film"></iframe>',
            '<a href="https://film.example/1">A film</a>',
        ),
        ('<video><source src="/a.mp4"></video>', '<a href="https://post.example/a.mp4">https://post.example/a.mp4</a>'),
        ('<object data="/a.pdf"></object>', '<a href="https://post.example/a.pdf">https://post.example/a.pdf</a>'),
        (
            "https://solo.example/a?b=1&amp;c",
            '<a href="https://solo.example/a?b=1&amp;c">https://solo.example/a?b=1&amp;c</a>',
        ),
    ],
)
def test_what_would_be_fetched_becomes_a_link(html: str, link: str) -> None:
    assert safe_blocks(html, BASE).html == [f"<p>{link}</p>"]


@pytest.mark.parametrize(
    "html",
    [
        '<p onclick="x()" style="color:red">a</p>',
        '<a href="javascript:alert(1)">a</a>',
        '<a href=" java\nscript:alert(1)">a</a>',
        '<a href="data:text/html,x">a</a>',
        "<svg onload=x()></svg><p>a</p>",
        "<math><mtext><img src=x onerror=y></mtext></math>a",
        "<iframe srcdoc='<script>x</script>'></iframe>a",
        "<form action='/steal'><input name=q><label>a</label></form>",
    ],
)
def test_nothing_runs_frames_or_styles(html: str) -> None:
    written = "".join(safe_blocks(html).html)
    assert not any(
        bad in written
        for bad in ("javascript", "script:", "onclick", "onload", "onerror", "style", "<iframe", "<form", "data:")
    )
    assert "a" in written


def test_blocks_inside_of_an_inline_element_are_found() -> None:
    assert safe_blocks("<span><p>one</p><p>two</p></span>").html == ["<p>one</p>", "<p>two</p>"]


def test_boxes_inside_of_a_cell_do_not_run_their_words_together() -> None:
    (table,) = safe_blocks("<table><tr><td><div>one</div><div>two</div></td></tr></table>").html
    assert "onetwo" not in table


def test_a_listing_keeps_its_lines() -> None:
    assert safe_blocks("<pre>a &lt;b&gt;<br>  <span>c</span>\n d</pre>").html == [
        "<pre><code>a &lt;b&gt;\n  c\n d</code></pre>"
    ]
