"""A document is parsed to a reading: fields, body, references and problems."""

import pytest

from dateline_news.model.fields import PageFields, StoryFields
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, Reference, parse
from tests.papers import HARD, SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
HEADER = "Title: A headline\nDate: 2026-03-01\n"


def read(text: str, **path_fields: str) -> Reading:
    """The reading of a story with these fields of its path."""
    return parse(of_post(text), "content/a.md", StoryFields, MD, path_fields=path_fields)


def report(text: str, **path_fields: str) -> list[str]:
    """The problems of a story, as an editor reads them."""
    return [str(problem) for problem in read(text, **path_fields).problems]


def test_a_reading_has_the_fields_and_the_safe_body_of_a_post() -> None:
    reading = read(f"{HEADER}\nSome *words*.\n")
    assert reading.fields == {"title": "A headline", "date": "2026-03-01"}
    assert reading.html == "<p>Some <em>words</em>.</p>"
    assert reading.problems == []


def test_a_headline_is_text_and_stays_as_typed() -> None:
    assert read(f"Title: {HARD}\nDate: 2026-03-01\n\n").fields["title"] == HARD


def test_a_field_of_the_path_counts_where_the_header_has_none() -> None:
    assert report("Title: A headline\n\nWords.", date="2026-03-01") == []


def test_a_field_of_the_header_counts_before_that_of_the_path() -> None:
    assert report(f"{HEADER}\nWords.", date="no day") == []


def test_a_problem_names_the_line_of_its_field() -> None:
    assert report(f"---\n{HEADER}Status: done\n---\nWords.") == [
        "content/a.md:4: status: “done” is not one of published, draft, hidden, skip"
    ]


def test_a_missing_field_is_reported_on_the_first_line() -> None:
    assert report("Date: 2026-03-01\n\nWords.")[0].startswith("content/a.md:1: title: is missing")


def test_a_faulty_field_is_left_out() -> None:
    assert "status" not in read(f"{HEADER}Status: done\n\n").fields


def test_a_field_written_twice_is_reported_with_both_lines() -> None:
    reading = read(f"{HEADER}Title: Another\n\n")
    (problem,) = reading.problems
    assert str(problem) == "content/a.md:3: title: is written twice, first on line 1; keep one"
    assert reading.fields["title"] == "A headline"


@pytest.mark.parametrize("tags", ["Tags: one\nTags: two", "Tags: one\n    two", "Tags:\n    one\n    two"])
def test_only_a_list_may_stand_on_several_lines(tags: str) -> None:
    reading = read(f"{HEADER}{tags}\n\n")
    assert (reading.fields["tags"], reading.problems) == ("one; two", [])


@pytest.mark.parametrize(
    "points",
    ["Points: One, two.\nPoints: Three.", "Points: One, two.\n    Three.", "Points:\n    One, two.\n    Three."],
)
def test_every_line_of_key_points_is_a_point(points: str) -> None:
    reading = read(f"{HEADER}{points}\n\n")
    assert (reading.fields["points"], reading.problems) == ("One, two.\nThree.", [])


def test_a_value_over_several_lines_is_joined() -> None:
    assert read(f"{HEADER}Summary: one\n    two\n\n").fields["summary"] == "one two"


def test_a_field_of_a_plugin_is_no_problem_once_it_is_declared() -> None:
    text = f"{HEADER}Weather: fair\n\n"
    assert "weather: is no field of a story" in report(text)[0]
    assert parse(of_post(text), "content/a.md", StoryFields, MD, plugin_fields=["weather"]).problems == []


def test_a_page_is_checked_against_its_own_contract() -> None:
    assert parse(of_post("Title: About\n\nWords."), "content/about.md", PageFields, MD).problems == []


def test_markup_that_no_page_may_hold_is_reported_on_its_line() -> None:
    assert report(f"{HEADER}\nWords.\n\n<iframe src='https://example.org'></iframe>\n") == [
        "content/a.md:6: text: <iframe> is no markup that a page may hold; write &lt;iframe> if it is meant as text"
    ]


def test_each_style_and_program_in_a_tag_is_reported_once() -> None:
    text = f"{HEADER}\nWords.\n\n<p style='color:red'>a</p>\n\n<p onclick='b()' style='c'>d</p>\n"
    assert report(text) == [
        "content/a.md:6: style: style=… styles or runs something of its own; it is left out",
        "content/a.md:8: style: onclick=… styles or runs something of its own; it is left out",
    ]
    problems = report(f"{HEADER}\n<style>p{{}}</style>\n")
    assert "content/a.md:4: style: <style> sets a page in a style of its own; it is left out" in problems


def test_links_and_pictures_are_noted_with_their_lines() -> None:
    body = "[one]({filename}/b.md?x=1&y=2#top)\n\n![Boats]({static}/images/a%20b.png)\n"
    assert read(f"{HEADER}\n{body}").references == [
        Reference("{filename}/b.md?x=1&y=2#top", 4, is_picture=False),
        Reference("{static}/images/a%20b.png", 6, is_picture=True),
    ]


@pytest.mark.parametrize(
    ("copy", "targets"),
    [
        ('![a > b](a.png "c > d")', ["a.png"]),
        ("""<a title='href="{static}/b"' href="{static}/a.png">x</a>""", ["{static}/a.png"]),
        ('`<a href="a.md">`', []),
    ],
)
def test_signs_and_addresses_in_titles_and_code_are_no_references(copy: str, targets: list[str]) -> None:
    assert [reference.target for reference in read(f"{HEADER}\n{copy}\n").references] == targets


@pytest.mark.parametrize(
    "picture",
    [
        "![](a.png)",
        "![ ](a.png)",
        '<img src="a.png">',
        '<img alt="" src="a.png">',
        '<img title=\'alt="x"\' src="a.png">',
    ],
)
def test_a_picture_without_words_about_it_is_reported(picture: str) -> None:
    assert report(f"{HEADER}\nWords.\n\n{picture}\n") == [
        "content/a.md:6: picture: a.png has no alt text; say what it shows: ![what it shows](…)"
    ]


@pytest.mark.parametrize("picture", ["![Boats](a.png)", '<img title="a > b" alt="Boats" src="c.png">'])
def test_a_picture_with_words_about_it_has_no_problem(picture: str) -> None:
    assert report(f"{HEADER}\n{picture}\n") == []


def test_all_problems_are_reported_at_once() -> None:
    text = "Titlle: A\nDate: soon\n\n![](a.png)\n\n<video></video>\n"
    assert [line.split(":")[2].strip() for line in report(text)] == ["title", "date", "titlle", "text", "picture"]


def test_an_empty_post_misses_title_and_date() -> None:
    assert {problem.field for problem in read("").problems} == {"title", "date"}


def test_a_definition_of_a_post_does_not_count_in_the_next() -> None:
    read(f"{HEADER}\n[one][1]\n\n[1]: https://example.org/\n")
    assert read(f"{HEADER}\n[one][1]\n").references == []


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<a href='javascript:alert(1)'>x</a>", "javascript:alert(1)"),
        ("<a href=javascript:alert(1)>x</a>", "javascript:alert(1)"),
        ('<a title="href=" class=\'"\' HREF="javascript:alert(1)">x</a>', "javascript:alert(1)"),
        ('<q cite="javascript:alert(1)">x</q>', "javascript:alert(1)"),
        ("[a](javascript:alert)", "javascript:alert"),
        ("[b](//example.org/x)", "//example.org/x"),
    ],
)
def test_an_address_that_the_sanitiser_refuses_is_reported(markup: str, address: str) -> None:
    (problem,) = report(f"{HEADER}\nA {markup}.\n")
    assert problem.startswith(f"content/a.md:4: link: {address} is no address")


def test_words_in_angle_brackets_that_look_like_a_tag_are_reported() -> None:
    assert [line for line in report(f"{HEADER}\nif a <b and c> d\n") if "<b and c> is no markup" in line]


LIVE = f"{HEADER}Kind: live\n\nBefore.\n\n## 23:50 A\n\nB.\n\n"


def test_the_times_of_a_live_story_are_held_against_each_other_and_told_with_their_lines() -> None:
    assert report(f"{LIVE}## 2026-03-02 00:10 C\n\n### D\n") == []
    assert report(f"{LIVE}## Background\n\n## 00:10 C\n") == [
        (
            "content/a.md:11: entry: “Background” does not begin with the time of an entry; write ## 14:05 Headline, "
            "or ## 2026-05-04 14:05 Headline for another day; a heading inside of an entry has one # more"
        ),
        (
            "content/a.md:13: entry: “00:10 C” is before the entry above it, of 2026-03-01 23:50; entries stand in the "
            "order of their times; move it up, or write its day if that is another"
        ),
    ]


def test_a_link_to_an_entry_of_the_same_story_leads_there_and_one_to_none_is_told() -> None:
    reading = read(f"{LIVE}[A](#at-20260301-2350) [C](#at-20260301-2351)\n")
    assert '<a href="#at-20260301-2350">A</a> C' in reading.html
    assert [problem.message.partition(" names ")[0] for problem in reading.problems] == ["#at-20260301-2351"]


def test_two_entries_with_the_same_words_are_told_each_on_its_line() -> None:
    assert [problem.partition(": ")[0] for problem in report(f"{LIVE}## More\n\nText.\n\n## More\n")] == [
        "content/a.md:11", "content/a.md:15",
    ]  # fmt: skip


def test_a_story_of_another_kind_has_headings_of_any_words() -> None:
    assert report(f"{HEADER}\n## Background\n\n## 00:10 C\n\n## 00:05 D\n") == []


def test_an_address_with_a_space_in_its_host_is_told() -> None:
    (problem,) = report(f"{HEADER}\nWords and a [link](https://exa mple.org).")
    assert problem.endswith("https://exa mple.org is no address that a page may hold; take the space out of it")


def test_an_empty_link_is_on_the_line_where_it_stands() -> None:
    assert read(f"{HEADER}\nWords.\n\nMore, and a [link]().").references == [Reference("", 6, is_picture=False)]
