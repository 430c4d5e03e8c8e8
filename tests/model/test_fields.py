"""The check of fields: what a header may hold, and the message where it may not."""

from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model import paper
from dateline_news.model.fields import REQUIRED_BY, PageFields, StoryFields, choices, faults
from dateline_news.model.kinds import KINDS

LEAST = {"title": "A headline", "date": "2026-03-01"}
WITH_IMAGE = {"image": "images/boats.png", "image_alt": "Boats"}


def fault(**fields: str) -> dict[str, str]:
    """What is wrong with a story of these fields and the least that a story needs."""
    return faults(StoryFields, {**LEAST, **fields})


def test_a_stock_pelican_article_is_valid() -> None:
    assert faults(StoryFields, {"title": "A headline", "date": "2010-12-03 10:20", "category": "Python"}) == {}


def test_a_page_needs_nothing_but_a_title() -> None:
    assert faults(PageFields, {"title": "About"}) == {}


@pytest.mark.parametrize("name", ["title", "date"])
def test_a_missing_field_is_named(name: str) -> None:
    rest = {field: text for field, text in LEAST.items() if field != name}
    assert faults(StoryFields, rest)[name].startswith("is missing; write ")


def test_all_faults_are_reported_at_once() -> None:
    assert set(fault(title=" ", date="soon", status="done", priority="10")) == {"title", "date", "status", "priority"}


def test_an_unknown_field_is_refused_and_the_right_one_suggested() -> None:
    assert fault(sumry="A deck")["sumry"] == "is no field of a story; did you mean summary?"


def test_an_unknown_field_that_resembles_none_gets_a_list_of_all() -> None:
    sentence = faults(PageFields, {"title": "About", "zzzz": "1"})["zzzz"]
    assert sentence.startswith("is no field of a page; the fields are ")
    assert all(name in sentence for name in PageFields.model_fields)


def test_a_story_field_is_no_field_of_a_page() -> None:
    assert "dateline" in faults(PageFields, {"title": "About", "dateline": "Dushanbe"})


@pytest.mark.parametrize("name", ["title", "summary", "dateline", "source", "credit", "rights", "tags", "authors"])
def test_an_empty_field_is_refused(name: str) -> None:
    assert fault(**{name: "  "})[name] == "is empty; write something, or leave the line out"


@pytest.mark.parametrize(
    "day",
    ["2021-07-14", "2021-07-14 09:30", "2021-07-14T09:30:00+05:00", "14 July 2021", "2021-07-14_09:30", "2024-02-29"],
)
def test_a_day_may_be_written_in_many_ways(day: str) -> None:
    assert fault(date=day, modified=day) == {}


@pytest.mark.parametrize("day", ["2021-02-30", "2023-02-29", "2021-07-32 25:00", "9" * 20, "today", "", "0000-00-00"])
def test_a_day_that_is_not_in_the_calendar_is_refused(day: str) -> None:
    assert "is no day of the calendar; write it as 2021-07-14" in fault(date=day)["date"]


@pytest.mark.parametrize("day", ["2021", "July 2021", "14 July", "09:30", "Wednesday"])
def test_a_day_is_never_filled_up_from_today(day: str) -> None:
    assert "is not a whole day" in fault(date=day)["date"]


@pytest.mark.parametrize("zone", ["PKT", "EST", "BRST"])
def test_a_zone_in_letters_is_refused(zone: str) -> None:
    """Letters mean other hours elsewhere; they were once ignored, and the time taken for the newsroom's."""
    assert "write an offset, as in 09:30 +05:00" in fault(date=f"2021-07-14 09:30 {zone}")["date"]
    assert fault(date="2021-07-14 09:30 +05:00") == fault(date="2021-07-14 09:30 UTC") == {}


@pytest.mark.parametrize(
    ("date", "modified", "is_right"),
    [
        ("2026-03-01 09:30", "2026-03-01 09:29", False),
        ("2026-03-01 09:30", "2026-03-01 09:30", True),
        ("2026-03-01 09:30", "2026-03-01", True),
        ("2026-03-01", "2026-03-01 00:00", True),
        ("2026-03-01 09:30", "2026-02-28", False),
        ("2026-03-01", "2026-02-28 23:59", False),
        ("2026-03-01", "2026-02-28", False),
        ("2026-03-01", "2026-02-28 21:00 UTC", True),  # 02:00 on the paper's clock
        ("2026-03-01", "2026-03-01 01:00 +14:00", True),  # as it is written
        ("2026-03-01 09:30", "2026-03-01 05:00 UTC", True),
        ("2026-03-01 09:30", "2026-03-01 04:00 UTC", False),
    ],
)
def test_a_change_before_the_date_is_refused(date: str, modified: str, is_right: bool) -> None:  # noqa: FBT001  a case
    messages = faults(StoryFields, {"title": "A", "date": date, "modified": modified}, ZoneInfo("Asia/Karachi"))
    assert messages.keys() == (set() if is_right else {"modified"})
    assert is_right or f"“{modified}” is before the date, “{date}”; write when" in messages["modified"]


@pytest.mark.parametrize(
    ("date", "day", "is_right"),
    [
        ("2026-03-01", "2026-02-28", False),
        ("2026-03-01 09:30", "2026-03-01", True),
        ("2026-03-01", "2026-03-02", True),
        ("2026-03-01 01:00", "2026-02-28", False),
        ("2026-02-28 21:00 UTC", "2026-02-28", True),  # as it is written, though it is 1 March on the paper's clock
    ],
)
def test_a_correction_before_the_date_is_refused(date: str, day: str, is_right: bool) -> None:  # noqa: FBT001  a case
    entries = f"2026-03-05 (update) X\n{day} (correction) Y"
    messages = faults(StoryFields, {"title": "A", "date": date, "correction": entries}, ZoneInfo("Asia/Karachi"))
    assert messages.keys() == (set() if is_right else {"correction"})
    assert is_right or f"“{day} (correction) Y” is before the date, “{date}”; write the day" in messages["correction"]


@pytest.mark.parametrize("name", ["tags", "author", "authors", "category"])
def test_a_name_without_letters_has_no_address_and_is_refused(name: str) -> None:
    assert "“—” has no letter or digit" in fault(**{name: "—"})[name]


@pytest.mark.parametrize("written", ["Afghanistan, Peace talks", "Khan, A.; Chen, B.", "ایران, 中国", "C++"])
def test_names_of_any_script_are_accepted(written: str) -> None:
    assert fault(tags=written, authors=written) == {}


def test_a_final_semicolon_makes_one_name_of_one_with_a_comma() -> None:
    assert fault(tags="a, b;", authors="Khan, A.;") == {}
    assert "“” has no letter or digit" in fault(tags="a,,b;")["tags"]
    assert "“” has no letter or digit" in fault(tags="a;;")["tags"]


@pytest.mark.parametrize("slug", ["peace-talks", "2021_07", "میز", "a.b"])
def test_a_slug_is_one_word_of_any_script(slug: str) -> None:
    assert fault(slug=slug) == {}


@pytest.mark.parametrize(
    "slug", ["peace talks", "a/b", "a?b", "a#b", "50%", 'a"b', "", "a\\b", "a:b", "javascript:alert(1)"]
)
def test_a_slug_that_breaks_addresses_is_refused(slug: str) -> None:
    assert "is not one word fit for an address" in fault(slug=slug)["slug"]


@pytest.mark.parametrize("lang", ["en", "ur", "pt-BR", "zh-Hant-TW", "ckb"])
def test_a_language_is_a_tag(lang: str) -> None:
    assert fault(lang=lang) == {}


@pytest.mark.parametrize("lang", ["english", "e", "en_GB", "en-", ""])
def test_another_text_than_a_language_tag_is_refused(lang: str) -> None:
    assert "is not a language tag such as en" in fault(lang=lang)["lang"]


@pytest.mark.parametrize("rank", ["0", "9", "never", "Never"])
def test_priority_is_a_digit_or_never(rank: str) -> None:
    assert fault(priority=rank) == {}


@pytest.mark.parametrize("other", ["10", "-1", "high", "5.0", "", "٣"])
def test_another_priority_than_a_digit_is_refused(other: str) -> None:
    assert "is not one of 0, 1, 2" in fault(priority=other)["priority"]


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("kind", "Opinion", "editorial"),
        ("status", "Draft", "done"),
        ("translation", "True", "yes"),
    ],
)
def test_a_choice_is_one_of_its_list_in_any_case(name: str, good: str, bad: str) -> None:
    assert fault(**{name: good}) == {}
    assert f"“{bad}” is not one of " in fault(**{name: bad})[name]


@pytest.mark.parametrize("name", ["save_as", "url"])
@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "a:b", "a?b.html", "a#b.html", "50%.html", "a\\b.html", "a%3Fb.html", "a/%2e%2e/b"]
)
def test_a_sign_with_a_meaning_in_addresses_is_refused_in_a_page_s_file_or_address(name: str, value: str) -> None:
    """Whoever clicked on the first of these ran it."""
    assert f"“{value}” " in fault(**{name: value})[name] or f"“{unquote(value)}” " in fault(**{name: value})[name]


@pytest.mark.parametrize("name", ["save_as", "url", "image"])
@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x", "a//", "/", "\\x"])
def test_a_path_stays_inside_of_the_site(name: str, path: str) -> None:
    assert "is not a path inside the site" in fault(**{name: path})[name]


def test_an_address_may_end_with_a_slash_and_a_file_may_not() -> None:
    assert fault(save_as="a/index.html", url="a/") == {}
    assert fault(save_as="a b/it's, میز.html", url="a%20b/%D9%85/") == {}
    assert "is not a path inside the site" in fault(save_as="a/")["save_as"]


@pytest.mark.parametrize("address", ["https://example.org/a?b=1#c", "http://example.org", "http://localhost:8000/x"])
def test_a_source_has_a_web_address(address: str) -> None:
    assert fault(source="Daily", source_url=address) == {}


@pytest.mark.parametrize(
    "address",
    ["example.org", "javascript:alert(1)", "https://", "ftp://example.org", "https://a b.org", "https://e.org:99999/"],
)
def test_another_text_than_a_web_address_of_a_source_is_refused(address: str) -> None:
    assert "is not a web address" in fault(source="Daily", source_url=address)["source_url"]


@pytest.mark.parametrize("name", ["image_alt", "image_caption", "image_credit", "image_focus"])
def test_a_caption_credit_or_alt_text_without_a_picture_is_refused(name: str) -> None:
    assert fault(**{name: "40% 20%"}) == {name: "needs image beside it"}


@pytest.mark.parametrize(("written", "point"), [("40% 20%", (40, 20)), ("0 100", (0, 100)), ("33 %, 5 %", (33, 5))])
def test_the_focus_of_a_picture_is_a_point_in_percent(written: str, point: tuple[int, int]) -> None:
    assert fault(**WITH_IMAGE, image_focus=written) == {}
    assert paper.focus(written) == point


@pytest.mark.parametrize("written", ["left", "40%", "40% 101%", "-1% 5%", "4.5% 5%", "40px 20px"])
def test_another_focus_is_refused_with_what_would_be_right(written: str) -> None:
    assert fault(**WITH_IMAGE, image_focus=written) == {
        "image_focus": f"“{written}” is no point of a picture; write how far across and how far down it is: 40% 20%"
    }


def test_a_picture_without_alt_text_is_refused() -> None:
    assert fault(image="images/boats.png")["image_alt"].startswith("is missing; say what the picture shows")
    assert fault(**WITH_IMAGE) == {}


def test_required_fields_and_those_that_require_them_exist() -> None:
    assert {*REQUIRED_BY, *REQUIRED_BY.values()} <= StoryFields.model_fields.keys()
    assert REQUIRED_BY[next(iter(fault(image="images/boats.png")))] == "image"


def test_the_address_of_a_source_without_the_source_is_refused() -> None:
    assert fault(source_url="https://example.org/a") == {"source_url": "needs source beside it"}


def test_the_end_of_a_live_story_is_a_moment_after_its_beginning() -> None:
    assert fault(kind="Live", live_ended="2026-03-01 18:00") == fault(kind="live", live_ended="2026-03-01") == {}
    assert "is before the date" in fault(kind="live", live_ended="2026-02-28 18:00")["live_ended"]
    assert "write Kind: live" in fault(live_ended="2026-03-01 18:00")["live_ended"]
    assert set(fault(kind="live", live_ended="soon")) == {"live_ended"}


@pytest.mark.parametrize("part", ["1", "2", "120"])
def test_a_part_is_a_whole_number_from_1_on(part: str) -> None:
    assert fault(series="The dam", part=part) == {}


@pytest.mark.parametrize("part", ["0", "-1", "1.5", "two", "II", "2 of 3", "99999", " "])
def test_another_part_is_refused(part: str) -> None:
    assert "whole number from 1 on" in fault(series="The dam", part=part)["part"]


def test_a_part_without_a_series_is_refused() -> None:
    assert fault(part="2") == {"part": "needs series beside it"}


def test_two_fields_of_bylines_are_refused() -> None:
    assert fault(author="A", authors="B, C") == {"author": "stands beside authors; keep one of the two"}


def test_every_field_has_a_description() -> None:
    assert [name for name, field in StoryFields.model_fields.items() if not field.description] == []


WRITTEN: st.SearchStrategy[Any] = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@given(st.dictionaries(st.sampled_from(sorted(StoryFields.model_fields)), WRITTEN))
def test_whatever_is_written_every_fault_has_a_message(fields: dict[str, str]) -> None:
    assert all(sentence.strip() for sentence in faults(StoryFields, fields).values())


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ("One.", ""),
        ("\n".join(["One."] * 6), ""),
        ("\n".join(["One."] * 7), "has 7 points, and a reader takes in 6; leave some to the text"),
        ("A" * 300, ""),
        (f"One.\n{'A' * 301}", f"“{'A' * 60}…” has more than 300 letters; write a sentence, and one a line"),
        (" ", "is empty; write something, or leave the line out"),
    ],
)
def test_key_points_are_few_and_short(points: str, message: str) -> None:
    messages = faults(StoryFields, {"title": "A", "date": "2026-03-01", "points": points})
    assert messages == ({"points": message} if message else {})


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_story_may_be_written_in_capitals_too(kind: str) -> None:
    assert faults(StoryFields, {"title": "A", "date": "2026-03-01", "kind": kind.upper()}) == {}


def test_a_kind_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    message = faults(StoryFields, {"title": "A", "date": "2026-03-01", "kind": "gossip"})["kind"]
    assert message.startswith("“gossip” is not one of news, analysis, opinion")
    assert choices(StoryFields.model_fields["kind"]) == tuple(KINDS)
