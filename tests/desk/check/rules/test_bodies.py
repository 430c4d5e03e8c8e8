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
