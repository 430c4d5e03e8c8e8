"""What other people's posts load from elsewhere, as plain links; and every word where it was."""

import re
from html import escape, unescape
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline_news.moving_in.embeds import unembedded
from dateline_news.moving_in.embeds.rewriter import FALLBACK
from dateline_news.press.markup.embed_hosts import kind, page, whole
from dateline_news.press.markup.fast_markdown import MARK
from dateline_news.press.markup.fast_markdown import MARKED as MARKED_RUN
from dateline_news.press.markup.safe_html import markdown, refused, safe, styles, text
from tests.papers import SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
SAMPLE = "https://media.example.org/a"


def made(html: str) -> str:
    """The HTML after it."""
    return unembedded(html, html, 1)[0]


def told(html: str) -> list[str]:
    """What is told of it."""
    return [diagnostic.message for diagnostic in unembedded(html, html, 1)[1]]


PLAIN = [
    "", "<p>Words</p>", "<p>One &amp; &quot;two&quot;<br />three</p>\n<hr />",
    '<p><img alt="A" src="images/a.png" /></p>',
    '<p><img alt="A" src="/a.png" title=\'b\'></p>', '<p><a href="https://example.org/">Words</a></p>',
    "<P>un<b>closed",
    '<div class="highlight"><pre><span></span><code>&lt;iframe src=&quot;//x&quot;&gt;\n</code></pre></div>',
    "<p>5 < 6, on = off and style= nothing</p>", "<details open><summary>a</summary>b</details>", "<p hidden>Words</p>",
    "<p>\ue001</p>", "<ol reversed><li>Words</ol>", '<p>href="//x"</p>', "<center>Words</center>",
]  # fmt: skip


@pytest.mark.parametrize("html", PLAIN)
def test_html_without_any_of_it_comes_back_byte_for_byte(html: str) -> None:
    assert unembedded(html, html, 1) == (html, [])


@given(st.text(max_size=200))
def test_markdown_without_markup_comes_back_byte_for_byte(copy: str) -> None:
    html = MD.reset().convert(copy.replace("<", "").replace("!", ""))
    assert made(html) == html


LINKED = [
    (f'<iframe src="{SAMPLE}" title="A map"></iframe>', SAMPLE, "A map (media.example.org)"),
    (f'<iframe src="{SAMPLE}" aria-label="A map"></iframe>', SAMPLE, "A map (media.example.org)"),
    (f'<iframe src="{SAMPLE}"></iframe>', SAMPLE, "Page (media.example.org)"),
    ('<iframe src="//media.example.org/a"></iframe>', SAMPLE, "Page (media.example.org)"),
    (f'<iframe data-src="{SAMPLE}" src=""></iframe>', SAMPLE, "Page (media.example.org)"),
    ('<iframe src="/a/b.html"></iframe>', "/a/b.html", "Page (b.html)"),
    ('<iframe src="//www.youtube-nocookie.com/embed/w7Ft2ymGmfc?rel=0&amp;x=1" allowfullscreen></iframe>',
     "https://www.youtube.com/watch?v=w7Ft2ymGmfc", "Video (www.youtube.com)"),
    ('<iframe src="https://player.vimeo.com/video/12?byline=0"></iframe>', "https://vimeo.com/12", "Video (vimeo.com)"),
    ('<iframe src="https://www.google.com/maps/embed?pb=!1m18!2d11.5!3d48.1!2sx"></iframe>',
     "https://www.google.com/maps?q=48.1,11.5", "Map (www.google.com)"),
    ('<iframe src="https://open.spotify.com/embed/track/1a?utm=x"></iframe>', "https://open.spotify.com/track/1a",
     "Audio (open.spotify.com)"),
    ('<video src="/media/x.mp4" poster="x.png"></video>', "/media/x.mp4", "Video (x.mp4)"),
    ('<audio controls><source src="talk.mp3"><source src="talk.ogg"></audio>', "talk.mp3", "Audio (talk.mp3)"),
    (f'<video><source src="{SAMPLE}"><track src="a.vtt"></video>', SAMPLE, "Video (media.example.org)"),
    ('<object data="a.pdf" type="application/pdf"></object>', "a.pdf", "Document (a.pdf)"),
    (('<object><param name="movie" value="http://www.youtube.com/v/w7Ft2ymGmfc"><param name="x" value="y">'
      '<embed src="http://www.youtube.com/v/w7Ft2ymGmfc"></object>'),
     "https://www.youtube.com/watch?v=w7Ft2ymGmfc", "Video (www.youtube.com)"),
    (f'<embed src="{SAMPLE}">', SAMPLE, "Page (media.example.org)"),
    ('<script src="https://gist.github.com/made-up/12ab.js?file=a.rb"></script>',
    "https://gist.github.com/made-up/12ab",
     "Code (gist.github.com)"),
    (f'<img src="{SAMPLE}" alt="A boat">', SAMPLE, "A boat (media.example.org)"),
    ('<img src="//media.example.org/a">', SAMPLE, "Picture (media.example.org)"),
    (f'<img src="data:image/gif;base64,R0lG" data-src="{SAMPLE}" alt="A">', SAMPLE, "A (media.example.org)"),
    (f'<img srcset="{SAMPLE} 1x, {SAMPLE}2 2x" alt="A">', SAMPLE, "A (media.example.org)"),
    (f'<picture><source srcset="{SAMPLE}.webp"><img src="{SAMPLE}" alt="A"></picture>', SAMPLE,
    "A (media.example.org)"),
    (f'<img src="{SAMPLE}" alt="&quot;A&quot; &amp; &lt;B&gt;">', SAMPLE, '"A" &amp; &lt;B&gt; (media.example.org)'),
]  # fmt: skip


@pytest.mark.parametrize(("embed", "address", "words"), LINKED)
def test_what_would_be_loaded_is_a_link_that_says_what_and_where(embed: str, address: str, words: str) -> None:
    link = f'<a href="{address}">{words}</a>'
    assert made(f"<p>One</p>{embed}<p>Two</p>") == f"<p>One</p><p>{link}</p><p>Two</p>"
    assert made(f"<p>One {embed} two</p>") == f"<p>One {link} two</p>"
    assert len(told(embed)) == 1


@pytest.mark.parametrize(("embed", "address", "words"), LINKED)
def test_a_link_that_stands_for_something_is_safe_already(embed: str, address: str, words: str) -> None:
    assert safe(made(embed)) == made(embed)
    assert refused(made(embed)) == []
    assert unembedded(made(embed), "", 1) == (made(embed), [])


@pytest.mark.parametrize(
    ("html", "after"),
    [
        (f'<a href="/b"><img src="{SAMPLE}" alt="Build"></a>', '<a href="/b">Build</a>'),
        (f'<a href="/b"><img src="{SAMPLE}"></a>', '<a href="/b">Picture (media.example.org)</a>'),
        (f'<p><a href="/b">One <img src="{SAMPLE}" alt="A"></a></p>', '<p><a href="/b">One A</a></p>'),
    ],
)
def test_within_a_link_only_the_words_of_a_picture_stay(html: str, after: str) -> None:
    assert made(html) == after


@pytest.mark.parametrize(
    ("html", "after"),
    [
        (f'<p><img alt="A" src="{SAMPLE}" title="C"></p>', f'<p><a href="{SAMPLE}">A (media.example.org)</a> – C</p>'),
        (f'<p>One <img alt="A" src="{SAMPLE}" title="C"></p>',
         f'<p>One <a href="{SAMPLE}" title="C">A (media.example.org)</a></p>'),
        (f'<figure><img alt="A" src="{SAMPLE}"><figcaption>C <b>d</b></figcaption></figure>',
         f'<figure><p><a href="{SAMPLE}">A (media.example.org)</a></p><figcaption>C <b>d</b></figcaption></figure>'),
    ],
)  # fmt: skip
def test_the_caption_of_a_picture_stays(html: str, after: str) -> None:
    assert made(html) == after


GONE = [
    ("<script>a < b && document.write('<p>words</p>')</script>", "<script> runs a program"),
    ('<script src="https://stats.example.org/a.js"></script>', "https://stats.example.org/a.js is a program"),
    ("<style>p{color:red}</style>", "<style> sets a page in a style of its own"),
    (f'<img src="{SAMPLE}.gif" width="1" height="1">', f"{SAMPLE}.gif is a dot that counts readers"),
    ('<iframe src="about:blank"></iframe>', "<iframe> names no address"),
    ('<iframe src="javascript:x()"></iframe>', "<iframe> names no address"),
    ("<video></video>", "<video> names no address"),
    ('<img src="data:image/png;base64,AAAA">', "a picture is written into the text"),
    ("<img>", "a picture names no file"),
    ('<input type="text">', "<input> is a place to write"),
    ("<link rel='stylesheet' href='//a.example.org/a.css'>", "<link> is no markup"),
    ("<meta name='a' content='b'>", "<meta> is no markup"),
]


@pytest.mark.parametrize(("html", "message"), GONE)
def test_what_no_link_can_stand_for_is_left_out_and_told(html: str, message: str) -> None:
    assert made(f"<p>One</p>{html}<p>Two</p>") == "<p>One</p><p>Two</p>"
    (found,) = told(html)
    assert found.startswith(message)
    assert "; " in found


@pytest.mark.parametrize("service", ["https://platform.twitter.com/widgets.js", "//www.instagram.com/embed.js",
                                     "https://www.tiktok.com/embed.js"])  # fmt: skip
def test_a_post_keeps_its_words_and_only_its_script_goes(service: str) -> None:
    post = '<blockquote class="x"><p>Words</p>— Name <a href="https://x.com/a/status/1">July 14, 2021</a></blockquote>'
    assert made(f'{post}<script async src="{service}"></script>') == post
    assert told(f'<script async src="{service}"></script>') == [
        f"{whole(service)} would set a post anew; the words of the post stay as they are"
    ]


def test_what_is_for_those_without_scripts_stays_once() -> None:
    lazy = f'<img data-src="{SAMPLE}" alt="A"><noscript><img src="{SAMPLE}" alt="A"> More words</noscript>'
    assert made(lazy).count(SAMPLE) == 1
    assert text(made(lazy)) == "A (media.example.org) More words"


def test_a_mark_of_plain_copy_stays_where_it_is() -> None:
    """See dateline_news/press/markup/fast_markdown.py."""
    assert made(f"<p>{MARK}</p>\n<script>a</script>\n<p>{MARK}</p>").count(MARKED_RUN) == 2


def test_the_alt_text_of_a_picture_without_a_file_stays() -> None:
    assert made('<p>One <img src="data:image/png;base64,AAAA" alt="a &amp; b"> two</p>') == "<p>One a &amp; b two</p>"


def test_a_picture_beside_the_post_stays_and_its_other_sizes_are_told() -> None:
    html = '<picture><source srcset="a.webp"><img src="a.png" alt="A" srcset="b.png 2x"></picture>'
    assert safe(made(html)) == '<img src="a.png" alt="A">'
    assert told(html) == ["srcset names a picture in several sizes; it is shown in one"]


@pytest.mark.parametrize(
    "words",
    [
        "Your browser does not support the video tag.", "Sorry, your browser doesn't support this!", "Loading…",
        "It looks like your browser does not have this",
    ],
)  # fmt: skip
def test_what_is_said_to_browsers_of_the_past_is_quoted_and_left_out(words: str) -> None:
    assert words not in text(made(f"<p>One</p><video src='a.mp4'>{words}</video>"))
    assert words not in text(made(f"<iframe src='a'><p>{words}</p></iframe>"))
    assert any(words in message for message in told(f"<video src='a.mp4'>{words}</video>"))
    assert words in text(made(f"<p>{words}</p><video src='a.mp4'></video>"))


@pytest.mark.parametrize(
    ("html", "after"),
    [
        ("<p>b<font color=red>o</font>o</p>", "<p>boo</p>"),
        ("a<main>b</main>c", "a<div>b</div>c"),
        ("<select><option>a<option>b</select>", "a  b"),
        (
            "<ul><li><input type=checkbox checked> a</li><li><input type=checkbox> b</li></ul>",
            "<ul><li>☑  a</li><li>☐  b</li></ul>",
        ),
        ("<svg aria-label=L><style>x{}</style><title>T</title><g><text>a</text><text>b</text></g></svg>", "L T a b"),
        ("<my-chart><p>Words</p></my-chart>", "<p>Words</p>"),
        ("<form action=/s><label>a</label><input><button>b</button></form>", "a b"),
        ("<canvas>a</canvas>", "a"),
        ("<xmp><b>a</b></xmp>", "&lt;b&gt;a&lt;/b&gt;"),
    ],
)
def test_the_words_in_tags_that_a_page_may_not_hold_stay(html: str, after: str) -> None:
    assert after == made(html).strip() or text(made(html)).split() == after.split()
    assert refused(made(html)) == []


@pytest.mark.parametrize(
    "written",
    ["a List<String> b", "if a <b", "if a <b and c> d", "<your name here>", "<T>a</t>", 'x <Widget name="y"> z'],
)
def test_angle_brackets_that_hold_no_markup_are_text(written: str) -> None:
    assert text(made(written)).lower() == written.lower()
    assert "; it is shown as text" in told(written)[0]


def test_styles_and_programs_in_attributes_are_told_once() -> None:
    html = '<p style="color:red" onclick="x()">a</p><p style="x">b</p>'
    assert safe(made(html)) == "<p>a</p><p>b</p>"
    assert told(html) == [
        f"{name}=… styles or runs something of its own; it is left out" for name in ("style", "onclick")
    ]


def test_a_link_that_leaves_out_its_scheme_gets_one() -> None:
    assert made('<a href="//example.org/a">Words</a>') == '<a href="https://example.org/a">Words</a>'


def test_each_is_told_on_its_own_line() -> None:
    script, frame = "<script>a</script>", f"<iframe src='{SAMPLE}'></iframe>"
    copy = f"Words\n\n{script}\n\n![A](//x.example.org/?a=1&b=2)\n\n{script}\n\n{frame}"
    _, diagnostics = unembedded(MD.reset().convert(copy), copy, 11)
    assert [diagnostic.line for diagnostic in diagnostics] == [13, 15, 17, 19]
    assert all(diagnostic.severity == "foreign" for diagnostic in diagnostics)


@pytest.mark.parametrize(
    ("player", "opened"),
    [
        ("https://www.youtube.com/embed/w7Ft2ymGmfc?start=12&rel=0",
        "https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=12s"),
        ("https://www.youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1"),
        ("https://player.vimeo.com/video/12?h=ab12", "https://vimeo.com/12/ab12"),
        ("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa&w=1",
        "https://www.facebook.com/a"),
        ("https://codepen.io/made-up/embed/abc?x", "https://codepen.io/made-up/pen/abc"),
        ("https://www.openstreetmap.org/export/embed.html?bbox=1&marker=48.1%2C11.5",
         "https://www.openstreetmap.org/?mlat=48.1&mlon=11.5"),
        ("https://example.org/embed/1", "https://example.org/embed/1"),
    ],
)  # fmt: skip
def test_a_player_leads_to_its_page(player: str, opened: str) -> None:
    assert page(player) == opened
    assert page(opened) == opened


def test_what_stands_at_an_address_is_told_by_its_host_or_its_ending() -> None:
    assert kind("https://netflix.com/a") == "Page"
    assert kind("https://mobile.x.com/a") == "Post"
    assert kind("a/b.mp3?x=1") == "Audio"
    assert kind("", "Video") == "Video"


WORD = st.text("abcdefgäöüاردو漢字&<>\"'", min_size=1, max_size=6).map("¤{}¤".format).map(escape)
MARKED = re.compile("¤[^¤]*¤")  # words, told from those that embeds are given
WRAPS = [
    "<p>{}</p>", "<div>{}</div>", "<blockquote>{}</blockquote>", "<ul><li>{}</li></ul>", "<figure>{}</figure>",
    "<b>{}</b>",
    "<noscript>{}</noscript>", "<form>{}</form>", "<font>{}</font>", "<video src='a.mp4'>{}</video>", "<main>{}</main>",
    "<object data='a.swf'>{}</object>", "<center>{}</center>", "<table><tr><td>{}</td></tr></table>", "<x-y>{}</x-y>",
    "<label>{}</label>", "<canvas>{}</canvas>", "<h2>{}</h2>", "<pre>{}</pre>", "<svg><text>{}</text></svg>",
    "<nav>{}</nav>",
    "<button>{}</button>", "<a href='//x.example.org'>{}</a>", "<p style='a'>{}</p>", "<picture>{}</picture>", "{}",
    "{}",
]  # fmt: skip
EMBEDS = [embed for embed, *_ in LINKED] + [html for html, _ in GONE]


@st.composite
def pages(draw: st.DrawFn) -> str:
    """HTML of words among things that would be loaded, nested in each other."""
    parts = draw(st.lists(st.one_of(WORD, WORD, st.sampled_from(EMBEDS), st.just(None)), max_size=6))
    inside = " ".join(draw(pages()) if part is None else part for part in parts)
    return str(draw(st.sampled_from(WRAPS))).format(inside)


@pytest.mark.thorough
@given(pages())
@example("<picture>¤a¤</picture>")
def test_every_word_of_a_page_stays_in_its_order(html: str) -> None:
    after = made(html)
    assert MARKED.findall(text(after)) == MARKED.findall(unescape(html))
    assert MARKED.findall(text(safe(after))) == MARKED.findall(unescape(html))


@pytest.mark.thorough
@given(pages())
def test_nothing_is_left_that_the_sanitiser_would_drop_without_a_word(html: str) -> None:
    after, diagnostics = unembedded(html, html, 1)
    assert refused(after) == []
    assert text(safe(after)).split() == text(after).split()
    assert all(diagnostic.line == 1 for diagnostic in diagnostics)


@given(pages())
@example("<svg style='a'><style>b</style><g onclick='c'><svg onload='d'></svg></g></svg>")
@example("<iframe><p style='a'></iframe><!-- <style> --><textarea><style></textarea><noscript><style></noscript>")
def test_what_is_told_of_styles_is_what_the_strict_mode_refuses(html: str) -> None:
    _, diagnostics = unembedded(html, html, 1)
    assert list(styles(html)) == [diagnostic.message for diagnostic in diagnostics if diagnostic.field == "style"]


@given(st.text("<>/abp iframesvgscript=&;!-", max_size=60))
def test_whatever_is_written_nothing_is_left_that_the_sanitiser_would_refuse(html: str) -> None:
    assert refused(made(html)) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>", "<a ", '<a b="', f'<img src="{SAMPLE}">', f'<iframe src="{SAMPLE}">', "<video>", "<object>",
        "<svg>", "<x-y>",
        "<Str>", "<!--", "<b and c>", "<p style='a'>", "<script>", "<noscript>", '<picture><img src="//x.y/z">',
        "a <", "<form>",
        "<a href='//x'>", "<pre>\n", "<b><i>", "<plaintext>", "<audio><source src=a>",
        f"<script src='{SAMPLE}'></script>",
    ],
)  # fmt: skip
def test_hostile_html_is_looked_through_in_linear_time(hostile: str) -> None:
    """Were it quadratic, each would take minutes."""
    html = f"<iframe></iframe>{hostile * 20_000}"
    begun = process_time()
    unembedded(html, html, 1)
    assert process_time() - begun < 10


def test_what_is_said_to_browsers_is_told_from_what_is_said_to_readers() -> None:
    assert not FALLBACK.fullmatch("Your browser does not support it. Get the film from the archive.")
    assert not FALLBACK.fullmatch("Loading bay")


@pytest.mark.parametrize("href", [" https://a.example/b", "\n\thttps://a.example/b "])
def test_a_link_with_space_around_its_address_leads_there(href: str) -> None:
    html, diagnostics = unembedded(f'<p><a href="{href}">A</a></p>', "A", 1)
    assert (html, diagnostics) == ('<p><a href="https://a.example/b">A</a></p>', [])
