"""A plain header is split off as Python-Markdown does it, with the lines that it forgets."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from dateline_news.model.document import Field
from dateline_news.press.read.documents.plain_header import split

INK = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], include_characters="\t")
KEYS = st.sampled_from(["Title", "Date", "Tags", "Source_url", "a-b", "X1"])
VALUES = st.text(INK, max_size=12)
FENCES = st.sampled_from(["---", "--- ", "-----", "...", "... x", "....", "---\tx"])
LINES = st.one_of(
    st.builds("{}{}: {}".format, st.sampled_from(["", " ", "   "]), KEYS, VALUES),
    st.builds("{}{}".format, st.sampled_from(["    ", "      ", "\t", "  \t"]), VALUES),
    st.builds("{}:{}".format, KEYS, VALUES),
    st.sampled_from(["", "   ", "Words of copy.", "Key : no key", "- one", ": x"]),
    FENCES,
)
POSTS = st.lists(LINES, max_size=8).map("\n".join)


def test_a_header_ends_at_the_first_blank_line() -> None:
    assert split("Title: A\nDate: 2026-03-01\n\nCopy: here.\n") == (
        [Field("title", ("A",), 1), Field("date", ("2026-03-01",), 2)],
        "Copy: here.\n",
        4,
    )


def test_every_field_has_its_line() -> None:
    fields, _, _ = split("---\nTitle: A\nTags: one\n    two\n    three\nSlug: a\nSlug: b\n---\nCopy")
    assert [(field.name, field.line) for field in fields] == [("title", 2), ("tags", 3), ("slug", 6), ("slug", 7)]


@pytest.mark.parametrize("fence", ["---", "...", "-----"])
def test_a_fence_ends_a_header_and_the_copy_begins_after_it(fence: str) -> None:
    _, body, line = split(f"---\nTitle: A\n{fence}\nCopy")
    assert (body, line) == ("Copy", 4)


def test_the_copy_begins_with_words_however_many_blank_lines_stand_before_it() -> None:
    """A line of spaces after the header once began the story with an empty listing."""
    assert split("Title: A\n\n    \n\nCopy\n\nMore") == ([Field("title", ("A",), 1)], "Copy\n\nMore", 5)


@pytest.mark.parametrize("copy", ["Copy goes on.", "...and so they met."])
def test_a_line_that_is_no_field_and_no_fence_ends_the_header_as_copy(copy: str) -> None:
    assert split(f"Title: A\n{copy}") == ([Field("title", ("A",), 1)], copy, 2)


def test_a_post_without_a_header_is_all_copy() -> None:
    assert split("Copy, and no more.") == ([], "Copy, and no more.", 1)


@pytest.mark.parametrize("more", ["    two", "\ttwo", "        two"])
def test_a_value_goes_on_over_indented_lines(more: str) -> None:
    """A tab once ended the header, and the rest of it stood on the page as copy."""
    fields, body, _ = split(f"Title: one\n{more}\n\nCopy")
    assert (fields[0].text, body) == ("one two", "Copy")


def test_a_colon_in_a_value_is_the_value_s_own() -> None:
    assert split("Title: SCO: talks begin: now")[0][0].text == "SCO: talks begin: now"


def as_meta(fields: list[Field]) -> dict[str, list[str]]:
    """Fields as the meta extension has them: name → all values."""
    meta: dict[str, list[str]] = {}
    for field in fields:
        meta.setdefault(field.name, []).extend(field.values)
    return meta


@given(POSTS)
@example("Title: A\n    ---\n\nCopy")
@example("---\n---\nCopy")
@example("Title: a\tb\n \tc")
def test_our_grammar_is_that_of_python_markdown(post: str) -> None:
    md = Markdown(extensions=["meta"])
    html = md.convert(post)
    fields, copy, line = split(post)
    if post.strip():  # Markdown sets no meta for an empty text
        assert as_meta(fields) == getattr(md, "Meta")  # noqa: B009  the extension sets it, no type knows of it
    assert Markdown().convert(copy) == html
    assert "\n".join(post.split("\n")[line - 1 :]) == copy
