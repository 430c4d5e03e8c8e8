"""Posts from social media, set from the copy."""

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


def found(*lines: str) -> dict[str, Any] | None:
    """What a Markdown quote of these lines says as a post."""
    html = safe(MD.reset().convert("\n".join(f"> {line}".rstrip() for line in lines)))
    quote = LexborHTMLParser(html).css_first("blockquote")
    assert quote
    said = social_posts(quote)
    assert len(said) < 2
    return said[0] if said else None


def runs(*lines: str) -> list[dict[str, str]]:
    """The runs of the text of a post with these lines above its attribution."""
    said = found(*lines, "", BY)
    assert said
    text: list[dict[str, str]] = said["text"]
    return text


def links(*lines: str) -> dict[str, str]:
    """What is linked in the text of a post with these lines: its words → the address."""
    return {run["text"]: run["href"] for run in runs(*lines) if "href" in run}


def test_a_post_is_its_words_and_who_wrote_them_when() -> None:
    assert found("Good talks.", "", BY) == {
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
    said = found("Words.", line)
    assert said
    assert (said["name"], said["handle"], said["date"]["iso"]) == (name, handle, day)


def test_an_attribution_may_stand_right_under_the_words() -> None:
    assert found("Words.", BY) == found("Words.", "", BY)


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
    assert found("Words.", "", line) is None


def test_words_and_attribution_on_one_line_stay_a_quote() -> None:
    assert found(f"Words. {BY}") is None


def test_an_attribution_of_nothing_is_no_post() -> None:
    assert found(BY) is None


@pytest.mark.parametrize(
    "part", ["- one\n> - two", "1. one", "![Boats](a.png)", "| a |\n> |---|\n> | b |", "## Title", "    code"]
)
def test_a_quote_with_more_than_words_in_it_stays_a_quote(part: str) -> None:
    assert found("Words.", "", part, "", BY) is None


def test_a_quote_that_ends_in_words_stays_a_quote() -> None:
    assert found("Words.", BY, "", "More words.") is None


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


def test_pictures_at_the_end_stand_apart_in_their_order() -> None:
    said = found("Words. pic.twitter.com/one pic.twitter.com/two", "pic.twitter.com/three", "", BY)
    assert said
    assert said["text"] == [{"text": "Words."}]
    assert said["pictures"] == [
        {"text": f"pic.twitter.com/{name}", "href": f"https://pic.twitter.com/{name}"}
        for name in ("one", "two", "three")
    ]


def test_a_picture_among_the_words_stays_there() -> None:
    said = found("See pic.twitter.com/one and more.", "", BY)
    assert said
    assert said["pictures"] == []
    assert {"text": "pic.twitter.com/one", "href": "https://pic.twitter.com/one"} in said["text"]


def test_a_picture_with_its_scheme_is_one_address() -> None:
    said = found("Words. https://pic.twitter.com/one", "", BY)
    assert said
    assert said["text"] == [{"text": "Words."}]
    assert said["pictures"] == [{"text": "https://pic.twitter.com/one", "href": "https://pic.twitter.com/one"}]


def test_a_post_may_be_nothing_but_a_picture() -> None:
    said = found("pic.twitter.com/one", "", BY)
    assert said
    assert (said["text"], len(said["pictures"])) == ([], 1)


def test_a_hashtag_at_the_beginning_is_escaped_for_markdown() -> None:
    assert links("\\#SCO meets.") == {"#SCO": "https://x.com/hashtag/SCO"}
    assert found("#SCO meets.", "", BY) is None


def test_what_looks_like_markup_is_text() -> None:
    assert runs('5 < 6 & `<b>` "q"') == [{"text": '5 < 6 & <b> "q"'}]


WORDS = st.sampled_from(
    [
        "One",
        "two,",
        "#three",
        "@four",
        "five@six.org",
        "pic.twitter.com/x1",
        "🇵🇰",
        "(@seven)",
        "میز",
        "—",
        "&",
        "https://t.co/a",
        "July",
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=6), st.sampled_from(["—", "--", "–", "——"]))
def test_text_pictures_and_attribution_hold_every_word_in_its_order(lines: list[str], dash: str) -> None:
    attribution = BY.replace("—", dash)
    escaped = [
        line.replace("#", "\\#") for line in lines
    ]  # else Markdown takes a hashtag that begins a line for a heading
    said = found("Begin", *escaped, "", attribution)
    assert said
    parts = [run["text"] for run in said["text"]]
    pictures = [run["text"] for run in said["pictures"]]
    by = f"{said['dash']} {said['name']} (@{said['handle']}) {said['date']['text']}"
    assert " ".join(["".join(parts), *pictures, by]).split() == " ".join(["Begin", *lines, attribution]).split()
