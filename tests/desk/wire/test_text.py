"""What stands in the text: posts, headings, lists, captions; and what only stands around it."""

import pytest

from dateline_news.desk.wire import furniture
from dateline_news.desk.wire.draft import Draft
from dateline_news.press.markup.blocks import parse_body
from tests.desk.wire.desk import LEAD, MORE, read, story, with_fate

TITLE = "Ferries of Sample Town to run again"
BY = "(@roe) July 10, 2021"


def blocks(made: Draft) -> list[str]:
    return [str(block["type"]) for block in parse_body(read(made).html).blocks]


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
    made = story(TITLE, LEAD, copy, MORE)
    assert with_fate(made, "quote") == quoted
    assert with_fate(made, "attribution") == [attributed]
    assert with_fate(made, "paragraph") == [LEAD, MORE]
    assert "<blockquote>" in read(made).html


@pytest.mark.parametrize("gap", [": ", "\n", " "])
def test_an_attribution_that_comes_first_stays_first(gap: str) -> None:
    made = story(TITLE, LEAD, f"Anna Roe {BY}{gap}Boats that sail.", MORE)
    assert [text.rstrip(":") for text in with_fate(made, "attribution", "quote")] == [
        f"Anna Roe {BY}",
        "Boats that sail.",
    ]
    assert with_fate(made, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "after", ["More of the copy.", "— and more of the copy.", "(He said so.)", "2021 was the year."]
)
def test_copy_behind_a_post_in_the_same_paragraph_is_copy_again(after: str) -> None:
    made = story(TITLE, LEAD, f"Boats. — Anna Roe {BY} {after}", MORE)
    assert with_fate(made, "paragraph") == [LEAD, after, MORE]


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_each_of_several_posts_is_set_as_a_post(gap: str) -> None:
    made = story(TITLE, LEAD, gap.join(f"Boats {name}. — Anna Roe {BY}" for name in "abc"), MORE)
    assert read(made).html.count("<blockquote>") == 3
    assert blocks(made) == ["text", "post", "post", "post", "text"]


def test_a_post_in_copy_without_empty_lines_takes_only_its_own_line() -> None:
    made = story(f"{LEAD}\n{MORE}\nBoats.\n— Anna Roe {BY}\n{MORE}", date="date 2021-07-14\nFerries to run again")
    assert (with_fate(made, "quote"), with_fate(made, "paragraph")) == (["Boats."], [LEAD, MORE, MORE])


@pytest.mark.parametrize(
    "text", ["Write to the board (@board) on July 10, and see.", "The handle @board was made on a whim."]
)
def test_a_handle_alone_makes_no_post(text: str) -> None:
    assert with_fate(story(TITLE, LEAD, text, MORE), "attribution") == []


@pytest.mark.parametrize(
    "heading",
    [
        "Qureshi-Wang Meeting",
        "What happens next",
        "BACKGROUND",
        "Who pays?",
        "A short history of ferries",
        "پس منظر",
        "‘Nothing new’ here",
        "5 things to know",
        "Fares & times",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    made = story(TITLE, LEAD, heading, MORE)
    assert with_fate(made, "heading") == [heading]
    assert "<h2>" in read(made).html


@pytest.mark.parametrize(
    "lines",
    [
        ["He was not there."],
        ["“Never!”"],
        ["One line", "Another line", "A third line"],
        ["and so it went"],
        ["https://example.org"],
        ["Nobody;"],
        ["#Ferries"],
        ["-----"],
        ["They said:"],
    ],
)
def test_other_short_lines_are_no_headings(lines: list[str]) -> None:
    made = story(TITLE, LEAD, *lines, MORE)
    assert with_fate(made, "heading") == []
    assert with_fate(made, "paragraph") == [LEAD, *lines, MORE]


@pytest.mark.parametrize("last", ["The end of it", "Additional reporting by Jo Doe"])
def test_a_short_line_at_the_end_heads_nothing(last: str) -> None:
    assert with_fate(story(TITLE, LEAD, MORE, last), "heading") == []


@pytest.mark.parametrize(
    "copy",
    [
        "• One\n• Two\n• Three",
        "•One\n•Two\n•Three",
        "- One\n- Two\n- Three",
        "* One\n* Two\n* Three",
        "– One\n– Two\n– Three",
        "▪ One\n\n▪ Two\n\n▪ Three",
        "• One • Two • Three",
        "● One\n● Two\n● Three",
        "+ One\n+ Two\n+ Three",
        "\t• One\n\t• Two\n\t• Three",
        "1. One\n2. Two\n3. Three",
        "1) One\n2) Two\n3) Three",
        "(1) One\n\n(2) Two\n\n(3) Three",
    ],
)
def test_key_points_become_a_list(copy: str) -> None:
    made = story(TITLE, "Key points:", copy, LEAD)
    assert with_fate(made, "item", "number") == ["One", "Two", "Three"]
    assert with_fate(made, "heading") == ["Key points:"]
    html = read(made).html
    assert html.count("<li>") == 3
    assert ("<ol>" in html) == copy.lstrip("(").startswith("1")


@pytest.mark.parametrize(
    "copy", ["- One dash alone.", "2. Two, and no one.", "1. One, and no two.", "* A footnote.", "3.5 per cent of it."]
)
def test_a_mark_alone_makes_no_list(copy: str) -> None:
    made = story(TITLE, LEAD, copy, MORE)
    assert with_fate(made, "paragraph") == [LEAD, copy, MORE]
    assert "<li>" not in read(made).html


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: AFP",
        "(Photo: A. Roe)",
        "Photo by Anna Roe",
        "Image courtesy of A. Roe",
        "A ferry leaves. — File photo",
        "FILE PHOTO: A ferry",
        "A ferry leaves the harbour. (Reuters)",
        "A ferry at Sample Town. – AFP",
        "A ferry | AFP",
        "A ferry. — Photo by A. Roe",
        "File photo",
        "Caption: a ferry",
        "Picture: Sample/AFP",
        "تصویر: اے ایف پی",
        "A ferry. — AFP/File",
        "Courtesy: A. Roe",
    ],
)
def test_captions_and_credits_are_set_as_such(caption: str) -> None:
    made = story(TITLE, LEAD, caption, MORE)
    assert with_fate(made, "caption") == [caption]
    assert f"<p><em>{caption}</em></p>" in read(made).html


@pytest.mark.parametrize(
    "text",
    [
        "Pictures of it were everywhere, he said.",
        "Credit markets fell on Monday.",
        "He (Anna) said so.",
        "The talks went on — by video link.",
    ],
)
def test_other_lines_are_no_captions(text: str) -> None:
    assert with_fate(story(TITLE, LEAD, text, MORE), "caption") == []


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
        ("Leave a comment", "comments"),
        ("(12) Comments", "comments"),
        ("3 min read", "reading-time"),
        ("Updated 2 hours ago", "relative-time"),
        ("Next article", "paging"),
        ("Page 1 of 2", "paging"),
    ],
)
def test_furniture_is_dropped_by_a_rule_that_has_a_name(line: str, rule: str) -> None:
    made = story(TITLE, LEAD, line, MORE)
    assert with_fate(made, rule) == [line.strip()]
    assert with_fate(made, "paragraph") == [LEAD, MORE]


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
    ],
)
def test_no_rule_eats_news(line: str) -> None:
    assert furniture.rule(line) == ""
    assert line in with_fate(story(TITLE, LEAD, line, MORE), "paragraph")


@pytest.mark.parametrize("mark", ["ENDS", "(ends)", "-30-", "###", "~ENDS~"])
def test_a_mark_at_the_end_is_dropped(mark: str) -> None:
    assert with_fate(story(TITLE, LEAD, mark), "end-mark") == [mark]
    assert with_fate(story(TITLE, LEAD, mark, MORE), "end-mark") == []


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


def test_the_words_of_a_menu_are_furniture_only_together() -> None:
    assert with_fate(story("Home\nNews\nWorld\nSport", TITLE, LEAD), "menu") == ["Home", "News", "World", "Sport"]
    assert with_fate(story(TITLE, LEAD, "World", MORE), "menu") == []
