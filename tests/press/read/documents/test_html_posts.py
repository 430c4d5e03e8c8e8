"""HTML posts: what Pelican reads in them is read, and no word of a body is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.document import Document
from dateline_news.press.markup.foreign import NOTHING_FOREIGN
from dateline_news.press.markup.safe_html import safe
from dateline_news.press.read.documents import html_posts
from dateline_news.press.read.documents.html_posts import levelled

PAGE = """\
<html>
    <head>
        <title>A title &amp; more</title>
        <meta name="tags" content="one, two" />
        <meta name="date" content="2021-07-14 09:30" />
        <meta name="Category"
            content="world" />
        <meta name="summary" contents="A &lt;short&gt; one" />
    </head>
    <body>
        <p>The text <a href="{filename}other.html?a=1&amp;b=2">begins</a>.</p>
    </body>
</html>
"""


def read(source: str) -> Document:
    return html_posts.parted(source, "articles/a.html", NOTHING_FOREIGN)


def said(source: str) -> list[tuple[str, str]]:
    return [(one.name, one.text) for one in read(source).fields]


def html(source: str) -> str:
    return (read(source).html or "").strip()


def test_a_page_has_its_title_and_its_metas_as_fields_each_with_its_line() -> None:
    found = read(PAGE)
    assert [(one.name, one.text, one.line) for one in found.fields] == [
        ("title", "A title & more", 3),
        ("tags", "one, two", 4),
        ("date", "2021-07-14 09:30", 5),
        ("category", "world", 6),
        ("summary", "A <short> one", 8),
    ]
    assert found.diagnostics == []


def test_what_stands_in_the_body_is_the_text() -> None:
    assert html(PAGE) == '<p>The text <a href="{filename}other.html?a=1&amp;b=2">begins</a>.</p>'


def test_the_copy_begins_after_the_body_s_tag() -> None:
    """A link that the head names as well is found where readers see it."""
    found = read(PAGE)
    assert found.first_line == 10
    assert found.copy.startswith("\n        <p>The text")


def test_keywords_are_tags_as_with_pelican_and_both_are_kept() -> None:
    source = '<meta name="tags" content="a"><meta name="keywords" content="b, c"><p>x</p>'
    assert said(source) == [("tags", "a"), ("tags", "b, c")]


def test_a_description_stays_one() -> None:
    assert said('<meta name="Description" content="What it is"><p>x</p>') == [("description", "What it is")]


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="utf-8">',
        '<meta http-equiv="refresh" content="0">',
        '<meta name="viewport" content="width=device-width">',
        '<meta name="generator" content="Pelican">',
        '<meta name="robots" content="noindex">',
        '<meta name="twitter:card" content="summary">',
        '<meta property="og:title" content="Another">',
        '<meta name="google-site-verification" content="x">',
        '<meta name="" content="x">',
        '<!-- <meta name="status" content="draft"> -->',
        '<script>document.write(\'<meta name="status" content="draft">\')</script>',
        '<noscript><meta name="status" content="draft"></noscript>',
    ],
)
def test_what_is_said_to_programs_is_no_field_and_does_not_move_the_lines_of_others(meta: str) -> None:
    found = read(f'<head>\n{meta}\n<meta name="slug" content="a">\n</head>\n<body>x')
    assert [(one.name, one.line) for one in found.fields] == [("slug", 3)]


def test_a_meta_in_the_body_is_no_field_as_with_pelican() -> None:
    assert said('<body><p>x</p><meta name="status" content="draft"></body>') == []


def test_a_value_over_several_lines_is_a_value_a_line() -> None:
    (one,) = read('<meta name="aliases" content="/a/\n  /b/"><p>x</p>').fields
    assert one.values == ("/a/", "/b/")


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ('<html lang="de"><body>x', "de"),
        ("<html lang=pt-BR><body>x", "pt-BR"),
        ('<html lang=""><body>x', ""),
        ('<html lang="en_US"><body>x', ""),
        ('<html lang="de"><head><meta name="lang" content="fr"></head><body>x', "fr"),
    ],
)
def test_the_language_of_a_page_is_that_of_the_post_unless_a_meta_says_another(page: str, language: str) -> None:
    assert dict(said(page)).get("lang", "") == language


def test_a_title_is_one_line_and_a_picture_s_title_is_none() -> None:
    assert said("<title>\n  A\n  title\n</title><body><svg><title>No</title></svg>") == [("title", "A title")]
    assert said("<body><svg><title>No</title></svg>") == []


@pytest.mark.parametrize("page", ["<p>One</p>two", "<html><p>One</p>two", "<title>x</title>\n<p>One</p>two"])
def test_a_page_without_a_body_is_one_but_for_its_head(page: str) -> None:
    assert html(page) == "<p>One</p>two"


def test_words_behind_the_end_are_in_the_body_as_browsers_have_it() -> None:
    assert html("<body><p>One</p></body></html><p>Two</p>") == "<p>One</p><p>Two</p>"


def test_comments_are_left_out() -> None:
    assert html("<body><p>One<!-- two --></p><!-- <p>three</p> -->four</body>") == "<p>One</p>four"


def test_a_page_of_frames_has_the_words_for_browsers_without() -> None:
    assert html("<frameset><frame src=a><noframes><body><p>One</p></body></noframes></frameset>") == "<p>One</p>"


def test_front_matter_may_stand_above_a_page_or_a_part_of_one() -> None:
    found = read("---\ntitle: A\ntags: [one, two]\n---\n\n<p>One</p>\n")
    assert [(one.name, one.values, one.line) for one in found.fields] == [
        ("title", ("A",), 2),
        ("tags", ("one", "two"), 3),
    ]
    assert (found.html or "").strip() == "<p>One</p>"
    assert (found.copy.strip(), found.first_line) == ("<p>One</p>", 6)


def test_front_matter_comes_before_what_the_page_says() -> None:
    found = read("---\ntitle: 'A'\n---\n<title>B</title>\n<meta name='slug' content='b'>\n<p>One</p>\n")
    assert [(one.name, one.text, one.line) for one in found.fields] == [("title", "A", 2), ("slug", "b", 5)]


def test_a_page_that_begins_with_a_rule_of_dashes_is_a_page() -> None:
    assert html("---\n\n<p>One</p>") == "---\n\n<p>One</p>"


def test_headings_begin_at_the_second_level_and_skip_none() -> None:
    assert levelled("<h1>a</h1><h4 id=x>b</h4><h5>c</h5><h1>d</h1><h3>e</h3>") == (
        "<h2>a</h2><h3 id=x>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>"
    )
    assert levelled("<header>a</header><hr><h3>b</h3><h2>c</h2>") == "<header>a</header><hr><h2>b</h2><h2>c</h2>"


def test_a_page_as_a_browser_saves_it_keeps_every_word_of_its_body() -> None:
    source = (
        "<!DOCTYPE html>\n<!-- saved -->\n<html lang=en><head><style>p{}</style><title>T</title></head>\n"
        '<body class="home"><nav><a href="/">Home</a></nav><main><article><h1>Head</h1><p>One '
        "<font color=red>two</font><table><tr><td>three</table><form><label>four <input value=x></label>"
        "<select><option>five</select></form>"
        "<noscript>six</noscript><details><summary>seven</summary>eight</details></article></main>"
        "<footer>nine &copy; ten</footer></body></html>"
    )
    words = " ".join(LexborHTMLParser(html(source)).text(separator=" ").split())
    assert words == "Home Head One two three four five six seven eight nine © ten"


BITS = [
    *(
        "<",
        "</",
        ">",
        "<body>",
        "</body>",
        "<head>",
        "</head>",
        "<title>",
        "</title>",
        "<meta name=a content=b>",
        "<!--",
    ),
    *("-->", "<h1>", "</h1>", "<script>", "</script>", "<frameset>", "<noframes>", "<p>", "<template>", "<svg>"),
    *(
        "<html lang=de>",
        "---\n",
        "+++\n",
        "a: b\n",
        "&amp;",
        "\x00",
        "\ud800",
        "<h3 ",
        "\r",
        "<textarea>",
        "<plaintext>",
    ),
]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(BITS), st.text(max_size=4)), max_size=20).map("".join))
def test_whatever_is_written_it_is_read(source: str) -> None:
    found = read(source)
    assert found.html is not None
    assert safe(found.html) == safe(safe(found.html))
    assert all(1 <= one.line <= source.count("\n") + source.count("\r") + 1 for one in found.fields)


WORD = st.text("abcäéрардو漢", min_size=1, max_size=6)
TAGS = st.sampled_from(
    ["p", "div", "span", "li", "td", "h1", "main", "font", "noscript", "section", "b", "pre", "custom-tag"]
)


@given(st.lists(st.tuples(TAGS, WORD), max_size=12))
def test_every_word_of_a_body_stays_in_its_order(drawn: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{word} </{tag}>" for tag, word in drawn)
    found = LexborHTMLParser(html(f"<html><head><title>T</title></head><body>{source}</body></html>"))
    assert found.text().split() == [word for _, word in drawn]


@pytest.mark.parametrize(
    "meta",
    [
        *('name="status" content="draft"', 'name="Status" content="Hidden"', 'name="embargo" content="2030-01-01"'),
        'property="status" content="draft"',
    ],
)
def test_what_would_withhold_a_page_is_refused_in_its_body(meta: str) -> None:
    (diagnostic,) = read(
        f"<html><head><title>T</title></head>\n<body>\n<p>Words.</p>\n<meta {meta}>\n</body></html>"
    ).diagnostics
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (
        "embargo" if "embargo" in meta else "status",
        4,
        "error",
    )


@pytest.mark.parametrize(
    "meta", ['name="status" content="published"', 'name="draft" content="no"', 'name="x" content="draft"']
)
def test_any_other_meta_in_the_body_is_let_be(meta: str) -> None:
    assert not read(f"<head><title>T</title></head><body><p>Words.</p><meta {meta}></body>").diagnostics
