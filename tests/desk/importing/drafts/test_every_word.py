"""The account: every word of an item is on its page, in its metadata, or told as dropped, in order."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk import post
from dateline_news.desk.importing.drafts.draft import NotADraftError
from tests.desk.importing.drafting import PRESS, drafted, item, page_words, printed, words

# A piece of HTML, the text that a reader would see of it, and what must be told as dropped.
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
    said = draw(space) + draw(spoken) + draw(space)
    return escape(said, quote=False), said, []


def _joined(pieces: list[Piece]) -> Piece:
    return (
        "".join(one[0] for one in pieces),
        "".join(one[1] for one in pieces),
        [drop for one in pieces for drop in one[2]],
    )


@st.composite
def element(draw: st.DrawFn, tags: list[str], inside: st.SearchStrategy[Piece], gap: str = "") -> Piece:
    tag = draw(st.sampled_from(tags))
    html, said, drops = _joined(draw(st.lists(inside, min_size=1, max_size=3)))
    return f"<{tag}>{html}</{tag}>", f"{gap}{said}{gap}", drops


@st.composite
def media(draw: st.DrawFn) -> Piece:
    said = draw(spoken)
    return draw(
        st.sampled_from(
            [
                (f'<img src="/a.jpg" alt="{escape(said)}">', said, []),
                ('<img src="https://elsewhere.example/p.jpg">', "p.jpg", []),
                (f'<iframe src="https://film.example/1" title="{escape(said)}"></iframe>', f" {said} ", []),
                (f"<button>{escape(said)}</button>", "", [said]),
                ("<script>no()</script>", "", []),
                ("<!-- a comment -->", "", []),
                ("<br>", " ", []),
            ]
        )
    )


@st.composite
def link(draw: st.DrawFn) -> Piece:
    html, said, drops = draw(text())
    href = draw(
        st.sampled_from(
            ["https://a.example/b_c?d=1&amp;e", "/rel", "#in", "javascript:x", "mailto:a@b.example", "ht!tp://["]
        )
    )
    return f'<a href="{href}">{html}</a>', said, drops


@st.composite
def listed(draw: st.DrawFn, inside: st.SearchStrategy[Piece]) -> Piece:
    html, said, drops = _joined(draw(st.lists(element(["li"], inside, " "), min_size=1, max_size=3)))
    tag = draw(st.sampled_from(["ul", "ol"]))
    return f"<{tag}>{html}</{tag}>", f" {said} ", drops


@st.composite
def table(draw: st.DrawFn, inside: st.SearchStrategy[Piece]) -> Piece:
    rows = draw(st.lists(st.lists(element(["td", "th"], inside, " "), min_size=1, max_size=2), min_size=1, max_size=2))
    _, said, drops = _joined([_joined(row) for row in rows])
    return f"<table>{''.join(f'<tr>{_joined(row)[0]}</tr>' for row in rows)}</table>", said, drops


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
def test_every_word_of_a_fragment_is_on_the_page_in_order_or_told_as_dropped(piece: Piece) -> None:
    html, said, drops = piece
    one = item(html, base="https://post.example/one")
    if not said.split():
        with pytest.raises(NotADraftError, match="has no text"):
            drafted(one)
        return
    made = drafted(one)
    assert words(printed(made).html) == said.split()
    told = [drop.text for drop in made.drops if drop.rule == "button"]
    assert told == [" ".join(drop.split()) for drop in drops]


@given(st.lists(spoken, min_size=1, max_size=4), st.booleans())
def test_lines_of_a_classic_post_lose_nothing(lines: list[str], apart: bool) -> None:  # noqa: FBT001  hypothesis gives it
    copy = ("\n\n" if apart else "\n").join(escape(line, quote=False) for line in lines)
    made = drafted(item(copy, broken_lines=True))
    assert words(printed(made).html) == " ".join(lines).split()


@given(spoken, spoken)
def test_metadata_says_what_the_item_says(title: str, summary: str) -> None:
    made = drafted(item("<p>Other words.</p>", title=title, summary=f"{summary} end"))
    found = printed(made)
    assert found.fields["title"] == title
    assert PRESS.text(found.fields["summary"]) == f"{summary} end"


@given(st.binary(max_size=300).map(lambda data: data.decode("utf-8", "replace")))
def test_no_rubbish_makes_a_draft_that_the_press_refuses(rubbish: str) -> None:
    try:
        made = drafted(item(f"<p>words</p>{rubbish}"))
    except NotADraftError:
        return
    found = PRESS.reading(post.text(made.fields, made.body, made.notes))
    assert found.problems == []


@pytest.mark.parametrize("depth", [100, 3000])
def test_deep_nesting_ends_in_words_or_in_a_sentence(depth: int) -> None:
    one = item("<div>" * depth + "words" + "</div>" * depth)
    if depth == 100:
        assert page_words(one) == ["words"]
        return
    with pytest.raises(NotADraftError, match="nested too deeply"):
        drafted(one)
