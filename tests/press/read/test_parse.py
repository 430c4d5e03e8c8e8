"""What one post says: its fields, its body, its references, and what is wrong with it."""

import pytest

from dateline_news.model.fields import Page, Story
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, Reference, parse
from tests.papers import HARD, SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
HEADER = "Title: A headline\nDate: 2026-03-01\n"


def read(text: str, **given: str) -> Reading:
    """A story as read; `given` is what its path says."""
    return parse(of_post(text), "content/a.md", Story, MD, path_fields=given)


def report(text: str, **given: str) -> list[str]:
    """What an editor reads about it."""
    return [str(problem) for problem in read(text, **given).problems]


def test_a_post_is_its_fields_and_its_safe_body() -> None:
    found = read(f"{HEADER}\nSome *words*.\n")
    assert found.fields == {"title": "A headline", "date": "2026-03-01"}
    assert found.html == "<p>Some <em>words</em>.</p>"
    assert found.problems == []


def test_a_headline_is_text_and_stays_as_typed() -> None:
    assert read(f"Title: {HARD}\nDate: 2026-03-01\n\n").fields["title"] == HARD


def test_what_the_path_says_stands_in_for_the_header() -> None:
    assert report("Title: A headline\n\nWords.", date="2026-03-01") == []


def test_what_the_header_says_overrules_the_path() -> None:
    assert report(f"{HEADER}\nWords.", date="no day") == []


def test_a_problem_names_the_line_of_its_field() -> None:
    assert report(f"---\n{HEADER}Status: done\n---\nWords.") == [
        "content/a.md:4: status: “done” is not one of published, draft, hidden, skip"
    ]


def test_what_is_missing_is_told_of_on_the_first_line() -> None:
    assert report("Date: 2026-03-01\n\nWords.")[0].startswith("content/a.md:1: title: is missing")


def test_a_field_that_is_wrong_is_not_handed_on() -> None:
    assert "status" not in read(f"{HEADER}Status: done\n\n").fields


def test_a_field_written_twice_is_told_of_with_both_lines() -> None:
    found = read(f"{HEADER}Title: Another\n\n")
    assert [str(one) for one in found.problems] == [
        "content/a.md:3: title: is written twice, first on line 1; keep one"
    ]
    assert found.fields["title"] == "A headline"


@pytest.mark.parametrize("tags", ["Tags: one\nTags: two", "Tags: one\n    two", "Tags:\n    one\n    two"])
def test_only_a_list_may_stand_on_several_lines(tags: str) -> None:
    found = read(f"{HEADER}{tags}\n\n")
    assert (found.fields["tags"], found.problems) == ("one; two", [])


def test_a_value_that_goes_on_over_lines_is_one_text() -> None:
    assert read(f"{HEADER}Summary: one\n    two\n\n").fields["summary"] == "one two"


def test_a_field_of_a_plugin_is_no_problem_once_it_is_declared() -> None:
    text = f"{HEADER}Weather: fair\n\n"
    assert "weather: is no field of a story" in report(text)[0]
    assert parse(of_post(text), "content/a.md", Story, MD, plugin_fields=["weather"]).problems == []


def test_a_page_is_held_against_its_own_contract() -> None:
    assert parse(of_post("Title: About\n\nWords."), "content/about.md", Page, MD).problems == []


def test_markup_that_no_page_may_hold_is_told_of_with_its_line() -> None:
    assert report(f"{HEADER}\nWords.\n\n<iframe src='https://example.org'></iframe>\n") == [
        "content/a.md:6: text: <iframe> is no markup that a page may hold; write &lt;iframe> if it is meant as text"
    ]


def test_styles_and_programs_in_tags_are_told_of_once_each() -> None:
    text = f"{HEADER}\nWords.\n\n<p style='color:red'>a</p>\n\n<p onclick='b()' style='c'>d</p>\n"
    assert report(text) == [
        "content/a.md:6: style: style=… styles or runs something of its own; it is left out",
        "content/a.md:8: style: onclick=… styles or runs something of its own; it is left out",
    ]
    assert "content/a.md:4: style: <style> sets a page in a style of its own; it is left out" in report(
        f"{HEADER}\n<style>p{{}}</style>\n"
    )


def test_links_and_pictures_are_noted_with_their_lines() -> None:
    body = "[one]({filename}/b.md?x=1&y=2#top)\n\n![Boats]({static}/images/a%20b.png)\n"
    assert read(f"{HEADER}\n{body}").references == [
        Reference("{filename}/b.md?x=1&y=2#top", 4, is_picture=False),
        Reference("{static}/images/a%20b.png", 6, is_picture=True),
    ]


def test_a_sign_in_the_words_about_a_picture_does_not_hide_it() -> None:
    assert [one.target for one in read(f'{HEADER}\n![a > b](a.png "c > d")').references] == ["a.png"]


def test_an_address_in_code_is_no_reference() -> None:
    assert read(f'{HEADER}\n`<a href="a.md">`\n').references == []


@pytest.mark.parametrize("picture", ["![](a.png)", "![ ](a.png)", '<img src="a.png">', '<img alt="" src="a.png">'])
def test_a_picture_without_words_about_it_is_told_of(picture: str) -> None:
    assert report(f"{HEADER}\nWords.\n\n{picture}\n") == [
        "content/a.md:6: picture: a.png has no alt text; say what it shows: ![what it shows](…)"
    ]


def test_a_picture_with_words_about_it_is_right() -> None:
    assert report(f"{HEADER}\n![Boats](a.png)") == []


def test_everything_wrong_is_said_at_once() -> None:
    text = "Titlle: A\nDate: soon\n\n![](a.png)\n\n<video></video>\n"
    assert [line.split(":")[2].strip() for line in report(text)] == ["title", "date", "titlle", "text", "picture"]


def test_a_post_of_nothing_is_a_post_with_problems() -> None:
    assert {one.field for one in read("").problems} == {"title", "date"}


def test_one_post_leaves_nothing_behind_for_the_next() -> None:
    read(f"{HEADER}\n[one][1]\n\n[1]: https://example.org/\n")
    assert read(f"{HEADER}\n[one][1]\n").references == []


def test_an_address_that_the_sanitiser_refuses_is_told() -> None:
    told = report(f"{HEADER}\n[a](javascript:alert) [b](//example.org/x)\n")
    assert [line for line in told if "javascript:alert is no address" in line]
    assert [line for line in told if "//example.org/x is no address" in line]


@pytest.mark.parametrize(
    "written",
    [
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=javascript:alert(1)>x</a>",
        '<a title="href=" class=\'"\' HREF="javascript:alert(1)">x</a>',
        '<q cite="javascript:alert(1)">x</q>',
    ],
)
def test_however_it_is_written(written: str) -> None:
    (one,) = report(f"{HEADER}\nA {written}.\n")
    assert one.startswith("content/a.md:4: link: javascript:alert(1) is no address")


def test_an_address_that_only_looks_like_one_in_the_words_about_a_link_is_none() -> None:
    found = read(f"""{HEADER}\n<a title='href="{{static}}/b"' href="{{static}}/a.png">x</a>\n""")
    assert [one.target for one in found.references] == ["{static}/a.png"]


def test_a_picture_whose_title_speaks_of_alt_is_told_of_nevertheless() -> None:
    assert "c.png has no alt text" in report(f'{HEADER}\n<img title=\'alt="x"\' src="c.png">\n')[0]
    assert report(f'{HEADER}\n<img title="a > b" alt="Boats" src="c.png">\n') == []


def test_words_in_angle_brackets_that_look_like_a_tag_are_told() -> None:
    assert [line for line in report(f"{HEADER}\nif a <b and c> d\n") if "<b and c> is no markup" in line]
