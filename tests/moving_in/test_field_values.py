"""Values that were written for another program: what they are here."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from dateline_news.model.document import Field
from dateline_news.model.fields import Path
from dateline_news.model.moments import read
from dateline_news.model.moments.zones import LETTERS
from dateline_news.moving_in.field_values import (
    OF_MAIL,
    file_of,
    is_address,
    is_ended,
    is_untemplated,
    is_yes,
    picture,
    with_offset,
    zoned,
)

POST = "articles/world/a.md"
BUNDLE = "posts/talks/index.md"


@pytest.mark.parametrize(
    ("value", "says"),
    [("true", True), ("Yes", True), (" False ", False), ("0", False), ("2021-07-14", None), ("", None)],
)
def test_yes_is_said_in_several_ways(value: str, says: bool | None) -> None:  # noqa: FBT001  what is claimed
    assert is_yes(value) is says


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ("2021-01-14 09:30 CET", "2021-01-14 09:30+0100"),
        ("2021-07-14 09:30:15 CEST", "2021-07-14 09:30:15+0200"),
        ("2021-07-14T09:30EEST", "2021-07-14T09:30+0300"),
        ("2012-07-14 09:30 MSK", "2012-07-14 09:30+0400"),
        ("2021-07-14 09:30 MSK", "2021-07-14 09:30+0300"),
        ("2021-01-14 09:30 AEDT", "2021-01-14 09:30+1100"),
        ("2021-10-31 02:30 CET", "2021-10-31 02:30+0100"),
        ("2021-10-31 02:30 CEST", "2021-10-31 02:30+0200"),
        ("Tue, 05 Jan 2021 10:00:00 EDT", "Tue, 05 Jan 2021 10:00:00-0400"),
        ("5 Jan 2021 10:00 PST", "5 Jan 2021 10:00-0800"),
        ("Tue Jan  5 10:00:00 CET 2021", "Tue Jan  5 2021 10:00:00+0100"),
        ("Tue, 05 Jan 2021 10:00:00 CET", "Tue, 05 Jan 2021 10:00:00+0100"),
    ],
)
def test_a_zone_by_letters_is_its_offset(written: str, settled: str) -> None:
    assert zoned(written) == settled


@pytest.mark.parametrize(
    "written",
    [
        "2021-07-14 09:30 CET",
        "2021-01-14 09:30 CEST",
        "2021-07-14 09:30 EST",
        "2021-02-30 09:30 CET",
        "Mon, 05 Jan 2021 10:00:00 EDT",
        "Tue, 05 Jan 2021 10:00:00 IST",
        "2021-01-14 CET",
        "2021-01-14 09:30 +01:00",
        "14 January 2021 09:30 CET",
        "2021-01-14",
        "",
    ],
)
def test_what_could_mean_another_moment_stays_for_the_contract_to_judge(written: str) -> None:
    assert zoned(written) == written


@pytest.mark.parametrize("letters", OF_MAIL)
def test_letters_that_mail_knows_mean_the_same_elsewhere_where_that_is_told(letters: str) -> None:
    written = f"2021-01-05 10:00 {letters}"
    settled = zoned(written, as_in_mail=True)
    assert settled == written.replace(f" {letters}", f"-0{-OF_MAIL[letters]}00")
    assert read(settled).at.date() == date(2021, 1, 5)


@pytest.mark.parametrize("letters", LETTERS)
def test_every_zone_of_the_table_goes_by_its_letters_in_winter_or_in_summer(letters: str) -> None:
    assert any(zoned(day := f"2021-{month}-14 09:30 {letters}") != day for month in ("01", "07"))


@given(st.text() | st.from_regex(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? ?(CET|JST|MSK)", fullmatch=True))
def test_whatever_a_moment_says_it_is_read(written: str) -> None:
    assert zoned(written)[:16] == written[:16]


@pytest.mark.parametrize(
    ("expiry", "comes"),
    [("2022-02-01", True), ("soon", True), ("2100-12-31", False), ("9999-12-31", False), ("0001-01-01", False)],
)
def test_an_end_comes_unless_its_year_says_never(expiry: str, comes: bool) -> None:  # noqa: FBT001  likewise
    assert is_ended(expiry) is comes


@pytest.mark.parametrize(
    ("name", "value", "holds"),
    [
        ("renderwithliquid", "false", True),
        ("renderwithliquid", "true", False),
        ("templateengineoverride", "md", True),
        ("templateengineoverride", "False", True),
        ("templateengineoverride", "html", True),
        ("templateengineoverride", "njk,md", False),
        ("layout", "false", False),
    ],
)
def test_a_field_may_say_that_no_template_reads_the_copy(name: str, value: str, holds: bool) -> None:  # noqa: FBT001  likewise
    assert is_untemplated(Field(name, (value,), 1)) is holds


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("/a", True),
        ("a/b/", True),
        ("a.html", True),
        ("a", False),
        ("https://example.org/a/", False),
        ("//b.org/", False),
    ],
)
def test_an_address_is_told_by_its_slashes_or_its_ending(value: str, holds: bool) -> None:  # noqa: FBT001  likewise
    assert is_address(value) is holds


@pytest.mark.parametrize(
    ("address", "bare", "file"),
    [
        ("/a/b/", ".html", "a/b/index.html"),
        ("/a/b", ".html", "a/b.html"),
        ("/a/b", "/index.html", "a/b/index.html"),
        ("a/b.html", ".html", "a/b.html"),
        ("/Z%C3%BCrich/", ".html", "Zürich/index.html"),
        ("/releases/v1.2", ".html", "releases/v1.2.html"),
        ("/a:b/", ".html", "a:b/index.html"),
    ],
)
def test_an_address_survives_as_a_file(address: str, bare: str, file: str) -> None:
    assert file_of(address, bare) == file


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/:year/:title/", "placeholder"),
        ("/a/{{ page.fileSlug }}/", "placeholder"),
        ("/", "the front page's"),
        ("/index.html", "the front page's"),
        ("/a/../b/", "no address of a page"),
        ("/a//b/", "no address of a page"),
        ("/?p=12", "no address of a page"),
        ("https://example.org/a/", "no address of a page"),
        ("/feed.xml", "by its ending"),
        ("", "front page"),
    ],
)
def test_what_no_file_can_be_for_is_told(address: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        file_of(address, ".html")


@given(st.text())
def test_a_file_is_always_a_path_inside_the_site(address: str) -> None:
    try:
        file = file_of(address, ".html")
    except ValueError:
        return
    assert TypeAdapter(Path).validate_python(file) == file.strip()


@pytest.mark.parametrize(
    ("value", "path", "file"),
    [
        ("images/a.png", POST, "images/a.png"),
        ("/images/a.png", POST, "images/a.png"),
        ("{static}/images/a.png", POST, "images/a.png"),
        ("{static}a.png", POST, "articles/world/a.png"),
        ("{attach}a.png", POST, "articles/world/a.png"),
        ("|filename|/a.png", POST, "a.png"),
        ("./a.png", POST, "articles/world/a.png"),
        ("../a.png", POST, "articles/a.png"),
        ("a.png", POST, "a.png"),
        ("a.png", BUNDLE, "posts/talks/a.png"),
        ("", BUNDLE, ""),
        ("images/a.png", BUNDLE, "images/a.png"),
        ("/my%20pictures/a.png?v=2", POST, "my pictures/a.png"),
    ],
)
def test_a_picture_is_a_file_under_the_content_folder(value: str, path: str, file: str) -> None:
    assert picture(value, path) == file


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org/a.png",
        "//example.org/a.png",
        "data:image/png;base64,AA",
        "{{ site.logo }}",
        "../../../a.png",
    ],
)
def test_a_picture_from_elsewhere_is_none_of_ours(value: str) -> None:
    with pytest.raises(ValueError, match="content folder"):
        picture(value, POST)


@pytest.mark.parametrize(
    ("name", "written", "read"),
    [
        ("date", "2015-03-17 14:00:00 -4", "2015-03-17 14:00:00 -04"),
        ("lastmod", "2015-3-7T9:00:00+5:30", "2015-3-7T9:00:00+05:30"),
        ("date", "2015-03-17 14:00 -4", "2015-03-17 14:00 -4"),  # YAML has seconds
        ("date", "2015-03-17 14:00:00 -0400", "2015-03-17 14:00:00 -0400"),
        ("date", "Sat Jan  3 02:52:40 JST 2015", "Sat Jan  3 2015 02:52:40+0900"),
        ("date", "Sat Foo  3 02:52:40 JST 2015", "Sat Foo  3 02:52:40 JST 2015"),
        ("title", "2015-03-17 14:00:00 -4", "2015-03-17 14:00:00 -4"),
    ],
)
def test_a_moment_may_be_written_as_programs_write_it(name: str, written: str, read: str) -> None:
    assert with_offset(Field(name, (written,), 1)).text == read
