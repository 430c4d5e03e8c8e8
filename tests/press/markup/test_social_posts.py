"""Posts from social media are recognised in quotes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline_news.press.markup.safe_html import markdown, safe
from dateline_news.press.markup.social_posts import social_posts
from tests.papers import SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
BY = "— Name (@handle) July 14, 2021"


def post_of(*lines: str) -> dict[str, Any] | None:
    """The post that a Markdown quote of these lines is; None if it is none."""
    html = safe(MD.reset().convert("\n".join(f"> {line}".rstrip() for line in lines)))
    quote = LexborHTMLParser(html).css_first("blockquote")
    assert quote
    posts = social_posts(quote)
    assert len(posts) < 2
    return posts[0] if posts else None


def runs(*lines: str) -> list[dict[str, str]]:
    """The runs of the text of a post with these lines above its attribution."""
    post = post_of(*lines, "", BY)
    assert post
    text: list[dict[str, str]] = post["text"]
    return text


def links(*lines: str) -> dict[str, str]:
    """What is linked in the text of a post with these lines: its words → the address."""
    return {run["text"]: run["href"] for run in runs(*lines) if "href" in run}


def test_a_post_is_its_words_and_who_wrote_them_when() -> None:
    assert post_of("Good talks.", "", BY) == {
        "text": [{"text": "Good talks."}],
        "pictures": [],
        "dash": "—",
        "name": "Name",
        "handle": "handle",
        "profile": "https://x.com/handle",
        "date": {"iso": "2021-07-14", "text": "July 14, 2021"},
    }


@pytest.mark.parametrize(
    ("line", "name", "handle", "day"),
    [
        ("— Shah Mahmood Qureshi (@SMQureshiPTI) July 14, 2021", "Shah Mahmood Qureshi", "SMQureshiPTI", "2021-07-14"),
        ("—Name (@handle) July 4, 2021", "Name", "handle", "2021-07-04"),
        ("- Name (@handle) Jul 4, 2021", "Name", "handle", "2021-07-04"),
        ("– Name(@handle) December 31, 2020", "Name", "handle", "2020-12-31"),
        ("-- Name (@handle)  July 14, 2021", "Name", "handle", "2021-07-14"),
        ("— Anne-Marie — Desk (@a_m) May 1, 2022", "Anne-Marie — Desk", "a_m", "2022-05-01"),
        ("— Name (official) (@handle) July 14, 2021", "Name (official)", "handle", "2021-07-14"),
        ("— وزارت خارجہ 🇵🇰 (@ForeignOfficePk) July 14, 2021", "وزارت خارجہ 🇵🇰", "ForeignOfficePk", "2021-07-14"),
        ("— A & B (@handle) July 14, 2021", "A & B", "handle", "2021-07-14"),
    ],
)
def test_an_attribution_may_be_written_in_many_ways(line: str, name: str, handle: str, day: str) -> None:
    post = post_of("Words.", line)
    assert post
    assert (post["name"], post["handle"], post["date"]["iso"]) == (name, handle, day)


def test_an_attribution_may_stand_right_under_the_words() -> None:
    assert post_of("Words.", BY) == post_of("Words.", "", BY)


@pytest.mark.parametrize(
    "line",
    [
        "— Name, minister",
        "— Name (@handle)",
        "Name (@handle) July 14, 2021",
        "— (@handle) July 14, 2021",
        "— Name (handle) July 14, 2021",
        "— Name (@handle) 14 July 2021",
        "— Name (@handle) July 44, 2021",
        "— Name (@handle) Julember 14, 2021",
        "— Name (@handle) July 14, 2021, in Dushanbe",
        "— Name (@a_handle_too_long_for_x) July 14, 2021",
        "— Name (@hand-le) July 14, 2021",
    ],
)
def test_an_ordinary_quote_stays_a_quote(line: str) -> None:
    assert post_of("Words.", "", line) is None


@pytest.mark.parametrize(
    "part", ["- one\n> - two", "1. one", "![Boats](a.png)", "| a |\n> |---|\n> | b |", "## Title", "    code"]
)
def test_a_quote_with_more_than_words_in_it_stays_a_quote(part: str) -> None:
    assert post_of("Words.", "", part, "", BY) is None


@pytest.mark.parametrize("lines", [[f"Words. {BY}"], [BY], ["Words.", BY, "", "More words."], ["#SCO meets.", "", BY]])
def test_a_post_is_words_with_an_attribution_below_and_nothing_after_it(lines: list[str]) -> None:
    assert post_of(*lines) is None


def test_paragraphs_of_a_post_stay_apart() -> None:
    assert "".join(run["text"] for run in runs("One.", "", "Two.", "Three.")) == "One.\nTwo.\nThree."


def test_mentions_and_hashtags_are_linked() -> None:
    assert links("Met @WangYi, then #SergeyLavrov; #پاکستان!") == {
        "@WangYi": "https://x.com/WangYi",
        "#SergeyLavrov": "https://x.com/hashtag/SergeyLavrov",
        "#پاکستان": "https://x.com/hashtag/پاکستان",
    }


@pytest.mark.parametrize("before", ["", "(", ".", "“", "🇵🇰", ":"])
def test_a_mention_may_follow_any_sign(before: str) -> None:
    assert links(f"Words {before}@name.") == {"@name": "https://x.com/name"}


@pytest.mark.parametrize("words", ["Write to desk@example.org.", "C# is a language, # a sign, @ another.", "a@b@c"])
def test_an_e_mail_address_or_a_lone_sign_is_no_mention(words: str) -> None:
    assert links(words) == {}


@pytest.mark.parametrize(
    "words", ["https://example.org/@name", "https://example.org/#top", "https://example.org/a#top"]
)
def test_a_web_address_holds_no_mention(words: str) -> None:
    """Part of an address once led to the profile of somebody who had no part in it."""
    assert runs(words) == [{"text": words}]


def test_a_handle_that_no_account_can_have_leads_to_nobody() -> None:
    """Its first fifteen letters were once linked: to another account."""
    assert links("Met @a_handle_too_long_for_x today.") == {}


def picture(text: str) -> dict[str, str]:
    return {"text": text, "href": f"https://{text.removeprefix('https://')}"}


PICTURE = "pic.twitter.com/one"


@pytest.mark.parametrize(
    ("words", "text", "pictures"),
    [
        (f"Words. {PICTURE} pic.twitter.com/two", "Words.", [PICTURE, "pic.twitter.com/two"]),
        (f"Words.\n> {PICTURE}", "Words.", [PICTURE]),
        (f"Words. https://{PICTURE}", "Words.", [f"https://{PICTURE}"]),
        (PICTURE, "", [PICTURE]),
    ],
)
def test_pictures_at_the_end_stand_apart_in_their_order(words: str, text: str, pictures: list[str]) -> None:
    post = post_of(words, "", BY)
    assert post
    assert post["text"] == ([{"text": text}] if text else [])
    assert post["pictures"] == [picture(address) for address in pictures]


def test_a_picture_among_the_words_stays_there() -> None:
    post = post_of(f"See {PICTURE} and more.", "", BY)
    assert post
    assert post["pictures"] == []
    assert picture(PICTURE) in post["text"]


def test_a_hashtag_that_is_escaped_for_markdown_is_linked() -> None:
    assert links("\\#SCO meets.") == {"#SCO": "https://x.com/hashtag/SCO"}


def test_what_looks_like_markup_is_text() -> None:
    assert runs('5 < 6 & `<b>` "q"') == [{"text": '5 < 6 & <b> "q"'}]


WORDS = st.sampled_from([
    "One", "two,", "#three", "@four", "five@six.org", "pic.twitter.com/x1", "🇵🇰", "(@seven)", "میز", "—", "&",
    "https://t.co/a", "July",
])  # fmt: skip
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=6), st.sampled_from(["—", "--", "–", "——"]))
def test_text_pictures_and_attribution_hold_every_word_in_its_order(lines: list[str], dash: str) -> None:
    attribution = BY.replace("—", dash)
    # Markdown takes a hashtag that begins a line for a heading.
    escaped = [line.replace("#", "\\#") for line in lines]
    post = post_of("Begin", *escaped, "", attribution)
    assert post
    parts = [run["text"] for run in post["text"]]
    pictures = [run["text"] for run in post["pictures"]]
    by = f"{post['dash']} {post['name']} (@{post['handle']}) {post['date']['text']}"
    assert " ".join(["".join(parts), *pictures, by]).split() == " ".join(["Begin", *lines, attribution]).split()
