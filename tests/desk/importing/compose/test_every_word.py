"""Every word of an item is on its page, in its metadata, or reported as dropped, in order."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.draft import NoDraftError
from tests.desk.importing.drafting import PRESS, drafted, item, page_words, printed, words

# A piece of HTML, the text that a reader would see of it, and what must be reported as dropped.
Piece = tuple[str, str, list[str]]

ODD = (
    "# - + * > 1. 2) --- *** === ~~~ ``` : | \\ *a* _b_ __c_d__ `e` [f](g) [h]: ![i] [^1] <j> </p> &amp; &copy; & "
    "{: .k} #tag @name pic.example/x https://l.example/m_n(o) 5<6 ٣ اردو é ‘q’ — – … C# {filename} [sic] [gallery] "
    "$x$ \u200c"
).split()
token = st.one_of(st.sampled_from(ODD), st.integers(0, 999).map(lambda number: f"w{number}"))
spoken = st.lists(token, min_size=1, max_size=6).map(" ".join)
space = st.sampled_from(["", " ", "\n", "\xa0"])


@st.composite
def text(draw: st.DrawFn) -> Piece:
    shown = draw(space) + draw(spoken) + draw(space)
    return escape(shown, quote=False), shown, []


def _joined(pieces: list[Piece]) -> Piece:
    return (
        "".join(piece[0] for piece in pieces),
        "".join(piece[1] for piece in pieces),
        [drop for piece in pieces for drop in piece[2]],
    )


@st.composite
def element(draw: st.DrawFn, tags: list[str], inside: st.SearchStrategy[Piece], gap: str = "") -> Piece:
    tag = draw(st.sampled_from(tags))
    html, shown, drops = _joined(draw(st.lists(inside, min_size=1, max_size=3)))
    return f"<{tag}>{html}</{tag}>", f"{gap}{shown}{gap}", drops


@st.composite
def media(draw: st.DrawFn) -> Piece:
    shown = draw(spoken)
    return draw(
        st.sampled_from(
            [
                (f'<img src="/a.jpg" alt="{escape(shown)}">', shown, []),
                ('<img src="https://elsewhere.example/p.jpg">', "p.jpg", []),
                (f'<iframe src="https://film.example/1" title="{escape(shown)}"></iframe>', f" {shown} ", []),
                (f"<button>{escape(shown)}</button>", "", [shown]),
                ("<script>no()</script>", "", []),
                ("<!-- a comment -->", "", []),
                ("<br>", " ", []),
            ]
        )
    )


@st.composite
def link(draw: st.DrawFn) -> Piece:
    html, shown, drops = draw(text())
    href = draw(
        st.sampled_from(
            ["https://a.example/b_c?d=1&amp;e", "/rel", "#in", "javascript:x", "mailto:a@b.example", "ht!tp://["]
        )
    )
    return f'<a href="{href}">{html}</a>', shown, drops


@st.composite
def listed(draw: st.DrawFn, inside: st.SearchStrategy[Piece]) -> Piece:
    html, shown, drops = _joined(draw(st.lists(element(["li"], inside, " "), min_size=1, max_size=3)))
    tag = draw(st.sampled_from(["ul", "ol"]))
    return f"<{tag}>{html}</{tag}>", f" {shown} ", drops


@st.composite
def table(draw: st.DrawFn, inside: st.SearchStrategy[Piece]) -> Piece:
    rows = draw(st.lists(st.lists(element(["td", "th"], inside, " "), min_size=1, max_size=2), min_size=1, max_size=2))
    _, shown, drops = _joined([_joined(row) for row in rows])
    return f"<table>{''.join(f'<tr>{_joined(row)[0]}</tr>' for row in rows)}</table>", shown, drops


inline = st.recursive(
    st.one_of(text(), media(), link()),
    lambda inner: element(["b", "em", "code", "span", "sup", "u", "del", "unknown-one"], inner),
    max_leaves=4,
)
block = st.recursive(
    st.one_of(
        element(["p", "h1", "h2", "h4", "pre"], inline, " "),
        listed(inline),
        table(st.one_of(inline, element(["div", "p", "section"], inline, " "))),
        inline,
    ),
    lambda inner: st.one_of(element(["div", "blockquote", "section", "figure", "aside"], inner, " "), listed(inner)),
    max_leaves=5,
)
fragment = st.lists(block, min_size=1, max_size=4).map(_joined)


@given(fragment)
def test_every_word_of_a_fragment_is_on_the_page_in_order_or_reported_as_dropped(piece: Piece) -> None:
    html, shown, drops = piece
    copy = item(html, base="https://post.example/one")
    if not shown.split():
        with pytest.raises(NoDraftError, match="has no text"):
            drafted(copy)
        return
    draft = drafted(copy)
    assert words(printed(draft).html) == shown.split()
    reported = [drop.text for drop in draft.drops if drop.rule == "button"]
    assert reported == [" ".join(drop.split()) for drop in drops]


@given(st.lists(spoken, min_size=1, max_size=4), st.booleans())
def test_lines_of_a_classic_post_lose_nothing(lines: list[str], apart: bool) -> None:  # noqa: FBT001  hypothesis gives it
    copy = ("\n\n" if apart else "\n").join(escape(line, quote=False) for line in lines)
    draft = drafted(item(copy, broken_lines=True))
    assert words(printed(draft).html) == " ".join(lines).split()


@given(spoken, spoken)
def test_metadata_says_what_the_item_says(title: str, summary: str) -> None:
    draft = drafted(item("<p>Other words.</p>", title=title, summary=f"{summary} end"))
    reading = printed(draft)
    assert reading.fields["title"] == title
    assert PRESS.text(reading.fields["summary"]) == f"{summary} end"


@given(st.binary(max_size=300).map(lambda data: data.decode("utf-8", "replace")))
def test_no_rubbish_makes_a_draft_that_the_press_refuses(rubbish: str) -> None:
    try:
        draft = drafted(item(f"<p>words</p>{rubbish}"))
    except NoDraftError:
        return
    reading = PRESS.reading(post_writer.text(draft.fields, draft.body, draft.notes))
    assert reading.problems == []


@pytest.mark.parametrize("depth", [100, 3000])
def test_deep_nesting_ends_in_words_or_in_a_sentence(depth: int) -> None:
    copy = item("<div>" * depth + "words" + "</div>" * depth)
    if depth == 100:
        assert page_words(copy) == ["words"]
        return
    with pytest.raises(NoDraftError, match="nested too deeply"):
        drafted(copy)
