"""Bodies: whether there is copy, and how its headings follow one another."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, post_of


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n\n  \n",
        "<!-- For the editor: nothing yet -->",
        "## A heading\n",
        "***",
        "<!-- a\n\nb -->\n\n## A heading",
    ],
)
def test_a_story_without_copy_is_flagged(body: str) -> None:
    assert is_flagged("empty-body", body)


@pytest.mark.parametrize(
    "body",
    [
        "Words.",
        "> A quotation",
        "- one\n- two",
        "![a ferry]({static}/images/a.png)",
        "    code",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_whatever_readers_see_counts_as_copy(body: str) -> None:
    assert not is_flagged("empty-body", body)


def test_a_static_page_may_be_empty() -> None:
    assert not is_flagged("empty-body", "", is_story=False)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Words.\n\n## One\n\n#### Three", [5]),
        ("### Deep at once", [1]),
        ("# One\n\n### Three\n\n## Two\n\n#### Four", [3, 7]),
        ("One\n===\n\n### Three", [4]),
        ("Two\n---\n\n#### Four", [4]),
    ],
)
def test_a_heading_that_skips_a_level_is_flagged_on_its_line(body: str, expected: list[int]) -> None:
    assert lines("heading-skips-level", post_of(body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "## One\n\n### Two\n\n## One\n\n### Two\n\n#### Three",
        "# One\n\n## Two",
        "## One\n\n```\n#### not a heading\n```",
        "## One\n\n    #### not a heading",
        "## One\n\n#hashtag and more",
        "## One\n\n####### seven signs are no heading",
    ],
)
def test_headings_in_order_and_other_lines_are_not_flagged(body: str) -> None:
    assert lines("heading-skips-level", post_of(body)) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Words.\n\nMore [words] (https://example.org/a).", 3),
        ("A picture:\n![A boat] ({static}/images/boat.jpg)", 2),
        ("- one\n- **two", 2),
        ("> She **said so.", 1),
        ("Words.\n\n```\ncode\n\nMore words.", 3),
        ("Words.\n\n```", 3),
    ],
)
def test_signs_that_readers_would_see_are_flagged_on_their_line(body: str, line: int) -> None:
    assert lines("markdown-left-over", post_of(body)) == [line]


@pytest.mark.parametrize(
    "body",
    [
        "[words](https://example.org), **bold**, and **two\nlines** of it.",
        "The council [sic] (of nine) met.",
        "Two to the power of ten is 2\\*\\*10, and `2**10` in a program.",
        "***Both*** and **bold *and* slanted**.",
        "```\na ** b [c] (d/e)\n```",
        "~~~ python\n```\n~~~",
        "    x = [1] (a/b) ** 2",
        "Two ** ten is a thousand and more.",
    ],
)
def test_signs_that_do_what_they_are_for_are_not(body: str) -> None:
    assert not is_flagged("markdown-left-over", body)


@pytest.mark.parametrize(
    "body",
    ["\tThe ferry came back on Monday, after four years.", "    Nobody was hurt,\n    and the boat was saved in time."],
)
def test_sentences_behind_a_tab_are_flagged(body: str) -> None:
    assert lines("indented-prose", post_of(f"Words.\n\n{body}")) == [3]


@pytest.mark.parametrize(
    "body",
    [
        "    for boat in boats:\n        print(boat)",
        "    # A remark in a listing is a sentence as well.\n    print(boat)",
        "    boats = fleet()  # and one at the end of a line is one, too.",
        "    Ferry.\n",
        "```\nThis is a sentence that a listing holds.\n```",
        "- one\n\n    The ferry came back on Monday, after four years.",
    ],
)
def test_code_and_parts_of_lists_are_not(body: str) -> None:
    assert not is_flagged("indented-prose", body)
