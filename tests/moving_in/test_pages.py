"""HTML posts of other programs: template tags, headers, and what would withhold one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.document import Document
from dateline_news.press.read.documents import html_posts
from tests.papers import FOREIGN


def read(source: str) -> Document:
    return html_posts.read(source, "posts/a.html", FOREIGN)


def foreign(body: str) -> Document:
    """A page under front matter, on whose line 5 its body begins."""
    return read(f"---\ntitle: A\nlayout: post\n---\n{body}")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("<p>It is {{ title }}.</p>", "<p>It is .</p>"),
        ("<p>{% for one in all %}One{% endfor %}</p>", "<p>One</p>"),
        ("<p>{# no #}a{% comment %}\nb\n{% endcomment %}</p>", "<p>a\n\n</p>"),
        ('<a href="{{ site.baseurl }}/about/">a</a>', '<a href="/about/">a</a>'),
        ("<img src=\"{{ '/a.png' | relative_url }}\">", '<img src="/a.png">'),
        ('<a href="{% post_url 2021-01-02-b %}">b</a>', '<a href="2021-01-02-b.md">b</a>'),
        ("<p>{% raw %}[a](b) {{ c }}{% endraw %}</p>", "<p>[a](b) {{ c }}</p>"),
        ("{% highlight py %}a < {{ b }}{% endhighlight %}", "<pre><code>a &lt; {{ b }}</code></pre>"),
        ('<p>{{< figure src="a.png" alt="b" >}}</p>', '<p><img alt="b" src="a.png"></p>'),
        ("<p>{% youtube abcdef %}</p>", '<a href="https://www.youtube.com/watch?v=abcdef">'),
    ],
)
def test_template_tags_under_front_matter_are_read_or_left_out(body: str, shown: str) -> None:
    assert shown in (foreign(body).html or "")


@pytest.mark.parametrize("tag", ["pre", "code", "PRE", "xmp", "textarea"])
def test_template_tags_in_code_stay(tag: str) -> None:
    found = foreign(f"<{tag}>{{{{ a }}}} {{% b %}} {{% raw %}}{{{{ c }}}}{{% endraw %}}</{tag}><p>{{{{ d }}}}</p>")
    assert LexborHTMLParser(found.html or "").text().strip() == "{{ a }} {% b %} {{ c }}"
    assert len(found.diagnostics) == 1


def test_each_tag_that_is_left_out_is_told_on_its_line() -> None:
    found = foreign("<p>{{ a }}</p>\n<pre>\n{{ b }}\n</pre>\n<!-- {{ c }} -->\n{% d\n  e %}\n<p>{{ f }}</p>")
    assert [(one.line, one.severity) for one in found.diagnostics] == [(5, "foreign"), (10, "foreign"), (12, "foreign")]
    assert [one.message.partition(" is ")[0] for one in found.diagnostics] == ["{{ a }}", "{% d e %}", "{{ f }}"]


def test_a_page_without_front_matter_is_no_template() -> None:
    assert "{{ title }}" in (read("<p>{{ title }}</p>").html or "")


@given(st.lists(st.sampled_from(["{{", "}}", "{%", "%}", " a ", "<pre>", "</pre>", "<!--", "-->", "\n", "raw", "<p>"])))
def test_a_page_keeps_its_lines_whatever_tags_it_has(parts: list[str]) -> None:
    body = "x" + "".join(parts)
    assert foreign(body).copy.count("\n") == body.count("\n")


def test_a_draft_of_others_in_the_body_of_a_page_is_refused() -> None:
    page = "<head><title>T</title></head>\n<body><p>Words.</p>\n<meta name='{}' content='{}'></body>"
    (diagnostic,) = read(page.format("draft", "true")).diagnostics
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == ("status", 3, "error")
    assert read(page.format("draft", "no")).diagnostics == []


def test_a_page_may_begin_with_front_matter_in_json() -> None:
    found = read('---json\n{"draft": true}\n---\n<p>Words.</p>')
    assert [(one.name, one.values) for one in found.fields] == [("draft", ("true",))]
