"""HTML posts are read as Pelican reads them, and no word of a body is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.document import Document
from dateline_news.press.markup.foreign import NOTHING_FOREIGN
from dateline_news.press.markup.safe_html import safe
from dateline_news.press.read.documents import html_posts
from dateline_news.press.read.documents.html_posts import with_heading_levels

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
    return html_posts.read(source, "articles/a.html", NOTHING_FOREIGN)


def fields(source: str) -> list[tuple[str, str]]:
    return [(field.name, field.text) for field in read(source).fields]


def html(source: str) -> str:
    return (read(source).html or "").strip()


def test_a_page_has_its_title_and_its_metas_as_fields_each_with_its_line() -> None:
    document = read(PAGE)
    assert [(field.name, field.text, field.line) for field in document.fields] == [
        ("title", "A title & more", 3),
        ("tags", "one, two", 4),
        ("date", "2021-07-14 09:30", 5),
        ("category", "world", 6),
        ("summary", "A <short> one", 8),
    ]
    assert document.diagnostics == []


def test_the_body_is_the_text_and_the_copy_begins_after_its_tag() -> None:
    """A link that the head names as well is found where readers see it."""
    document = read(PAGE)
    assert html(PAGE) == '<p>The text <a href="{filename}other.html?a=1&amp;b=2">begins</a>.</p>'
    assert document.first_line == 10
    assert document.copy.startswith("\n        <p>The text")


def test_keywords_are_tags_as_with_pelican_and_both_are_kept() -> None:
    source = '<meta name="tags" content="a"><meta name="keywords" content="b, c"><p>x</p>'
    assert fields(source) == [("tags", "a"), ("tags", "b, c")]


def test_a_description_stays_one() -> None:
    assert fields('<meta name="Description" content="What it is"><p>x</p>') == [("description", "What it is")]


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
def test_a_meta_for_programs_is_no_field_and_does_not_move_the_lines_of_others(meta: str) -> None:
    document = read(f'<head>\n{meta}\n<meta name="slug" content="a">\n</head>\n<body>x')
    assert [(field.name, field.line) for field in document.fields] == [("slug", 3)]


def test_a_meta_in_the_body_is_no_field_as_with_pelican() -> None:
    assert fields('<body><p>x</p><meta name="status" content="draft"></body>') == []


def test_a_value_over_several_lines_is_a_value_a_line() -> None:
    (field,) = read('<meta name="aliases" content="/a/\n  /b/"><p>x</p>').fields
    assert field.values == ("/a/", "/b/")


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
    assert dict(fields(page)).get("lang", "") == language


def test_a_title_is_on_one_line_and_a_picture_s_title_is_none() -> None:
    assert fields("<title>\n  A\n  title\n</title><body><svg><title>No</title></svg>") == [("title", "A title")]
    assert fields("<body><svg><title>No</title></svg>") == []


@pytest.mark.parametrize(
    "page",
    [
        "<p>One</p>two",
        "<html><p>One</p>two",
        "<title>x</title>\n<p>One</p>two",
        "<body><p>One</p></body></html>two",
        "<body><p>One<!-- and --></p><!-- <p>a half</p> -->two</body>",
        "<frameset><frame src=a><noframes><body><p>One</p>two</body></noframes></frameset>",
        "---\ntitle: A\ntags: [one, two]\n---\n<p>One</p>two",
    ],
)
def test_the_text_is_the_body_as_browsers_have_it_without_comments(page: str) -> None:
    assert html(page) == "<p>One</p>two"


def test_front_matter_may_stand_above_a_page_or_a_part_of_one() -> None:
    document = read("---\ntitle: A\ntags: [one, two]\n---\n\n<p>One</p>\n")
    assert [(field.values, field.line) for field in document.fields] == [(("A",), 2), (("one", "two"), 3)]
    assert (document.copy.strip(), document.first_line) == ("<p>One</p>", 6)


def test_front_matter_comes_before_the_fields_of_the_page() -> None:
    document = read("---\ntitle: 'A'\n---\n<title>B</title>\n<meta name='slug' content='b'>\n<p>One</p>\n")
    assert [(field.name, field.text, field.line) for field in document.fields] == [("title", "A", 2), ("slug", "b", 5)]


def test_a_page_that_begins_with_a_rule_of_dashes_is_a_page() -> None:
    assert html("---\n\n<p>One</p>") == "---\n\n<p>One</p>"


def test_headings_begin_at_the_second_level_and_skip_none() -> None:
    assert with_heading_levels("<h1>a</h1><h4 id=x>b</h4><h5>c</h5><h1>d</h1><h3>e</h3>") == (
        "<h2>a</h2><h3 id=x>b</h3><h4>c</h4><h2>d</h2><h3>e</h3>"
    )
    header = "<header>a</header><hr>"
    assert with_heading_levels(f"{header}<h3>b</h3><h2>c</h2>") == f"{header}<h2>b</h2><h2>c</h2>"


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
    "<", "</", ">", "<body>", "</body>", "<head>", "</head>", "<title>", "</title>", "<meta name=a content=b>", "<!--",
    "-->", "<h1>", "</h1>", "<script>", "</script>", "<frameset>", "<noframes>", "<p>", "<template>", "<svg>",
    "<html lang=de>", "---\n", "+++\n", "a: b\n", "&amp;", "\x00", "\ud800", "<h3 ", "\r", "<textarea>", "<plaintext>",
]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(BITS), st.text(max_size=4)), max_size=20).map("".join))
def test_any_text_at_all_is_read_as_a_page(source: str) -> None:
    document = read(source)
    assert document.html is not None
    assert safe(document.html) == safe(safe(document.html))
    last = source.count("\n") + source.count("\r") + 1
    assert all(1 <= field.line <= last for field in document.fields)


WORD = st.text("abcäéрардو漢", min_size=1, max_size=6)
TAGS = st.sampled_from(
    ["p", "div", "span", "li", "td", "h1", "main", "font", "noscript", "section", "b", "pre", "custom-tag"]
)


@given(st.lists(st.tuples(TAGS, WORD), max_size=12))
def test_every_word_of_a_body_stays_in_its_order(elements: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{word} </{tag}>" for tag, word in elements)
    tree = LexborHTMLParser(html(f"<html><head><title>T</title></head><body>{source}</body></html>"))
    assert tree.text().split() == [word for _, word in elements]


@pytest.mark.parametrize(
    "meta",
    [
        *('name="status" content="draft"', 'name="Status" content="Hidden"', 'name="embargo" content="2030-01-01"'),
        'property="status" content="draft"',
    ],
)
def test_a_meta_that_would_withhold_a_page_is_refused_in_its_body(meta: str) -> None:
    source = f"<html><head><title>T</title></head>\n<body>\n<p>Words.</p>\n<meta {meta}>\n</body></html>"
    (diagnostic,) = read(source).diagnostics
    name = "embargo" if "embargo" in meta else "status"
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name, 4, "error")


@pytest.mark.parametrize(
    "meta", ['name="status" content="published"', 'name="draft" content="no"', 'name="x" content="draft"']
)
def test_any_other_meta_in_the_body_has_no_diagnostic(meta: str) -> None:
    assert not read(f"<head><title>T</title></head><body><p>Words.</p><meta {meta}></body>").diagnostics
