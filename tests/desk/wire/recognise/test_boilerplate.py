"""What web pages put around copy."""

import pytest

from dateline_news.desk.wire.recognise import boilerplate
from tests.desk.wire.drafting import LEAD, MORE, TITLE, story, with_disposition


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Share", "share-buttons"),
        ("Tweet", "share-buttons"),
        ("Share on Facebook", "share-buttons"),
        ("12 Shares", "share-buttons"),
        ("Facebook Twitter WhatsApp Email", "share-buttons"),
        ("Share this article", "share-buttons"),
        ("SHARE:", "share-buttons"),
        ("Home News World Business", "menu"),
        ("Home | World | Sport", "menu"),
        ("Menu", "menu"),
        ("Home » World » Ferries", "breadcrumb"),
        ("Home > World", "breadcrumb"),
        ("Home / World / Ferries", "breadcrumb"),
        ("Skip to main content", "skip-link"),
        ("Advertisement", "advertisement"),
        ("- ADVERTISEMENT -", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Also read: Something else", "also-read"),
        ("READ MORE: Something else", "also-read"),
        ("Related stories", "also-read"),
        ("یہ بھی پڑھیں: کچھ اور", "also-read"),
        ("We use cookies to improve this site. Accept?", "cookies"),
        ("Accept all cookies", "cookies"),
        ("We use cookies " + "to make this site better for everyone, and for other reasons " * 5, "cookies"),
        ("Subscribe to our newsletter", "subscribe"),
        ("Follow us on X and Facebook", "subscribe"),
        ("Join our WhatsApp channel", "subscribe"),
        ("Is this page useful?  Yes  No", "page-feedback"),
        ("Report a problem with this page", "page-feedback"),
        ("War diese Seite hilfreich?", "page-feedback"),
        ("Donate today", "appeal"),
        ("❤ £5 could buy a rope for a ferry", "appeal"),
        ("Support independent journalism. Become a member »", "appeal"),
        ("Explore this topic", "also-read"),
        ("Any queries, please ring the harbour office", "word-to-desk"),
        ("Pictures attached, names from left to right", "word-to-desk"),
        ("18:05 ✓✓", "phone-stamp"),
        ("Leave a comment", "comments"),
        ("(12) Comments", "comments"),
        ("3 min read", "reading-time"),
        ("Updated 2 hours ago", "relative-time"),
        ("Next article", "paging"),
        ("Page 1 of 2", "paging"),
        ("Read Time: 2 mins", "reading-time"),
        ("Representational image", "picture-mark"),
        ("Archivbild | Foto: Tom Pell", "picture-mark"),
        (
            "(Except for the headline, this story has not been edited by Sample staff and is published from a syndicated feed.)",
            "house-line",
        ),
    ],
)
def test_boilerplate_is_dropped_by_a_rule_that_has_a_name(line: str, rule: str) -> None:
    draft = story(TITLE, LEAD, line, MORE)
    assert with_disposition(draft, rule) == [line.strip()]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Home is where the ferry is.",
        "Advertisement of the ferries was banned.",
        "Related firms said nothing.",
        "We use cookies as money here, said the mayor of Sample Town.",
        "Follow the money, she said.",
        "Subscribers fell by half.",
        "Comments made by the board were not heard.",
        "Next Monday the board meets again.",
        "Copyright law was changed on Monday.",
        "World leaders met in Sample Town.",
        "Read more books, the mayor told the children.",
        "Tweets were read aloud.",
        "Print is not dead.",
        "The end is near, said the board.",
        "Sign of the times.",
        "More ferries will run.",
        "News of it spread.",
        LEAD,
        MORE,
        "The report has not been edited by anybody, the minister said.",
        "File photographs of the ferry were shown to the court.",
    ],
)
def test_no_rule_eats_news(line: str) -> None:
    assert boilerplate.matching_rule(line) == ""
    assert line in with_disposition(story(TITLE, LEAD, line, MORE), "paragraph")


@pytest.mark.parametrize("mark", ["ENDS", "(ends)", "-30-", "###", "~ENDS~"])
def test_a_mark_at_the_end_is_dropped(mark: str) -> None:
    assert with_disposition(story(TITLE, LEAD, mark), "end-mark") == [mark]
    assert with_disposition(story(TITLE, LEAD, mark, MORE), "end-mark") == []


@pytest.mark.parametrize(
    "line",
    [
        "© 2021 The Sample Paper. All rights reserved.",
        "Copyright © 2021 Sample",
        "(c) 2021 Sample Press",
        "Copyright 2021 Sample",
    ],
)
def test_a_line_about_rights_becomes_metadata(line: str) -> None:
    assert story(TITLE, LEAD, line).fields["rights"] == line


def test_the_words_of_a_menu_are_boilerplate_only_together() -> None:
    assert with_disposition(story("Home\nNews\nWorld\nSport", TITLE, LEAD), "menu") == [
        "Home",
        "News",
        "World",
        "Sport",
    ]
    assert with_disposition(story(TITLE, LEAD, "World", MORE), "menu") == []


@pytest.mark.parametrize(
    "mark", ["(Optional trim begins)", "(End optional trim)", "(STORY CAN END HERE)", "(Begin optional trim)"]
)
def test_marks_of_what_a_desk_may_cut_are_dropped_and_the_text_between_stays(mark: str) -> None:
    draft = story(TITLE, LEAD, mark, MORE)
    assert with_disposition(draft, "trim-mark") == [mark]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
