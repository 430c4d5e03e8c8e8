"""Posts from social media inside of copy."""

import pytest

from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.press.markup.blocks import parse_body
from tests.desk.wire.drafting import LEAD, MORE, TITLE, read, story, with_disposition

BY = "(@roe) July 10, 2021"


def blocks(draft: WireDraft) -> list[str]:
    return [str(block["type"]) for block in parse_body(read(draft).html).blocks]


@pytest.mark.parametrize(
    ("copy", "quoted", "attributed"),
    [
        (
            f"Boats #Now & then pic.twitter.com/Ab1 — Anna Roe {BY}",
            ["Boats #Now & then pic.twitter.com/Ab1"],
            f"— Anna Roe {BY}",
        ),
        (f"Boats.\n— Anna Roe {BY}", ["Boats."], f"— Anna Roe {BY}"),
        (f"Boats.\n\n— Anna Roe {BY}", ["Boats."], f"— Anna Roe {BY}"),
        (
            f"Boats.\nMore.\nhttps://t.co/ab\n– Anna Roe {BY}",
            ["Boats.", "More.", "https://t.co/ab"],
            f"– Anna Roe {BY}",
        ),
        (f"Boats https://t.co/ab_c - Anna Roe {BY}", ["Boats https://t.co/ab_c"], f"- Anna Roe {BY}"),
        (f"Boats #Now— Anna Roe {BY}", ["Boats #Now"], f"— Anna Roe {BY}"),
        (f"Boats -- Anna Roe {BY}", ["Boats"], f"-- Anna Roe {BY}"),
        (f"Boats — and ferries. — Anna-Lena – Desk {BY}", ["Boats — and ferries."], f"— Anna-Lena – Desk {BY}"),
        (f"Boats. — Ministry of Boats — Sample {BY}", ["Boats."], f"— Ministry of Boats — Sample {BY}"),
        (f"Boats. — وزارت {BY}", ["Boats."], f"— وزارت {BY}"),
        (f"Boats pic.x.com/a Anna Roe {BY}", ["Boats pic.x.com/a"], f"Anna Roe {BY}"),
        (
            "Boats. — Anna Roe (@roe@sample.social) 10 July 2021",
            ["Boats."],
            "— Anna Roe (@roe@sample.social) 10 July 2021",
        ),
        ("Boats. — Anna Roe (@roe) July 10, 2021 8:12 PM", ["Boats."], "— Anna Roe (@roe) July 10, 2021 8:12 PM"),
        ("Boats.\nAnna Roe @roe · Jul 10, 2021", ["Boats."], "Anna Roe @roe · Jul 10, 2021"),
        (f"Boats.\n\npic.twitter.com/Ab1\n\n— Anna Roe {BY}", ["Boats.", "pic.twitter.com/Ab1"], f"— Anna Roe {BY}"),
    ],
)
def test_a_post_becomes_a_quote_with_its_attribution(copy: str, quoted: list[str], attributed: str) -> None:
    draft = story(TITLE, LEAD, copy, MORE)
    assert with_disposition(draft, "quote") == quoted
    assert with_disposition(draft, "attribution") == [attributed]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
    assert "<blockquote>" in read(draft).html


@pytest.mark.parametrize("gap", [": ", "\n", " "])
def test_an_attribution_that_comes_first_stays_first(gap: str) -> None:
    draft = story(TITLE, LEAD, f"Anna Roe {BY}{gap}Boats that sail.", MORE)
    assert [text.rstrip(":") for text in with_disposition(draft, "attribution", "quote")] == [
        f"Anna Roe {BY}",
        "Boats that sail.",
    ]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "after", ["More of the copy.", "— and more of the copy.", "(He said so.)", "2021 was the year."]
)
def test_copy_behind_a_post_in_the_same_paragraph_is_copy_again(after: str) -> None:
    draft = story(TITLE, LEAD, f"Boats. — Anna Roe {BY} {after}", MORE)
    assert with_disposition(draft, "paragraph") == [LEAD, after, MORE]


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_each_of_several_posts_is_set_as_a_post(gap: str) -> None:
    draft = story(TITLE, LEAD, gap.join(f"Boats {name}. — Anna Roe {BY}" for name in "abc"), MORE)
    assert read(draft).html.count("<blockquote>") == 3
    assert blocks(draft) == ["text", "post", "post", "post", "text"]


def test_a_post_in_copy_without_empty_lines_takes_only_its_own_line() -> None:
    draft = story(f"{LEAD}\n{MORE}\nBoats.\n— Anna Roe {BY}\n{MORE}", date="date 2021-07-14\nFerries to run again")
    assert (with_disposition(draft, "quote"), with_disposition(draft, "paragraph")) == (["Boats."], [LEAD, MORE, MORE])


@pytest.mark.parametrize(
    "text", ["Write to the board (@board) on July 10, and see.", "The handle @board was made on a whim."]
)
def test_a_handle_alone_makes_no_post(text: str) -> None:
    assert with_disposition(story(TITLE, LEAD, text, MORE), "attribution") == []
