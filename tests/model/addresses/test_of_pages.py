"""Where pages stand of which there is one, or one a period, and the addresses that are published for them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.addresses.of_pages import address_of, address_of_period, file_of, file_of_period, settle
from tests.papers import SETTINGS

DAY = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "settings", "file", "address"),
    [
        ("ARCHIVES", {}, "archives.html", "archives.html"),
        ("ARCHIVES", {"ARCHIVES_SAVE_AS": "archive/index.html"}, "archive/index.html", "archive/index.html"),
        ("ARCHIVES", {"ARCHIVES_SAVE_AS": "a/index.html", "ARCHIVES_URL": "a/"}, "a/index.html", "a/"),
        ("ARCHIVES", {"ARCHIVES_URL": "archive"}, "archives.html", "archive"),
        ("ARCHIVES", {"ARCHIVES_SAVE_AS": "", "ARCHIVES_URL": "archive/"}, "", ""),
        ("TAGS", {"TAGS_SAVE_AS": None}, "", ""),
        ("INDEX", {}, "index.html", ""),
        ("INDEX", {"INDEX_SAVE_AS": "blog.html"}, "blog.html", "blog.html"),
        ("INDEX", {"INDEX_SAVE_AS": "blog/index.html", "INDEX_URL": "blog/"}, "blog/index.html", "blog/"),
        ("INDEX", {"INDEX_SAVE_AS": ""}, "index.html", ""),
    ],
)
def test_a_page_has_a_file_and_an_address_as_the_settings_say(
    name: str, settings: dict[str, Any], file: str, address: str
) -> None:
    given = {**SETTINGS, **settings}
    assert (file_of(name, given), address_of(name, given)) == (file, address)


@pytest.mark.parametrize(
    ("settings", "file", "address"),
    [
        ({}, "2026/03/index.html", "2026/03/index.html"),
        ({"MONTH_ARCHIVE_URL": "{date:%Y}/{date:%m}/"}, "2026/03/index.html", "2026/03/"),
        ({"MONTH_ARCHIVE_URL": ""}, "2026/03/index.html", "2026/03/index.html"),
        ({"MONTH_ARCHIVE_SAVE_AS": "", "MONTH_ARCHIVE_URL": ""}, "", ""),
    ],
)
def test_so_has_a_period(settings: dict[str, Any], file: str, address: str) -> None:
    given = {**SETTINGS, **settings}
    assert (file_of_period("MONTH", DAY, given), address_of_period("MONTH", DAY, given)) == (file, address)


@pytest.mark.parametrize(
    ("given", "settled"),
    [(None, ""), (False, ""), ("", ""), ("/a/{slug}/", "a/{slug}/"), (Path("a/{slug}.html"), "a/{slug}.html")],
)
def test_addresses_are_settled_however_they_are_written(given: Any, settled: str) -> None:
    settings: dict[str, Any] = {"TAG_SAVE_AS": given, "TAG_URL": given, "GITHUB_URL": "/x", "FEED_ALL_ATOM": None}
    settle(settings)
    assert settings == {"TAG_SAVE_AS": settled, "TAG_URL": settled, "GITHUB_URL": "/x", "FEED_ALL_ATOM": None}


def test_the_paper_s_own_addresses_stand_as_they_are_written() -> None:
    settings = dict(SETTINGS)
    settle(settings)
    assert settings == SETTINGS
