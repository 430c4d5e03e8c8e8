"""The files and addresses of pages of which there is one, or one for each period."""

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
def test_a_page_has_the_file_and_the_address_of_the_settings(
    name: str, settings: dict[str, Any], file: str, address: str
) -> None:
    all_settings = {**SETTINGS, **settings}
    assert (file_of(name, all_settings), address_of(name, all_settings)) == (file, address)


@pytest.mark.parametrize(
    ("settings", "file", "address"),
    [
        ({}, "2026/03/index.html", "2026/03/index.html"),
        ({"MONTH_ARCHIVE_URL": "{date:%Y}/{date:%m}/"}, "2026/03/index.html", "2026/03/"),
        ({"MONTH_ARCHIVE_URL": ""}, "2026/03/index.html", "2026/03/index.html"),
        ({"MONTH_ARCHIVE_SAVE_AS": "", "MONTH_ARCHIVE_URL": ""}, "", ""),
    ],
)
def test_a_period_has_the_file_and_the_address_of_the_settings(
    settings: dict[str, Any], file: str, address: str
) -> None:
    all_settings = {**SETTINGS, **settings}
    assert (file_of_period("MONTH", DAY, all_settings), address_of_period("MONTH", DAY, all_settings)) == (
        file,
        address,
    )


@pytest.mark.parametrize(
    ("written", "normalised"),
    [(None, ""), (False, ""), ("", ""), ("/a/{slug}/", "a/{slug}/"), (Path("a/{slug}.html"), "a/{slug}.html")],
)
def test_addresses_are_normalised_however_they_are_written(written: Any, normalised: str) -> None:
    settings: dict[str, Any] = {"TAG_SAVE_AS": written, "TAG_URL": written, "GITHUB_URL": "/x", "FEED_ALL_ATOM": None}
    settle(settings)
    assert settings == {"TAG_SAVE_AS": normalised, "TAG_URL": normalised, "GITHUB_URL": "/x", "FEED_ALL_ATOM": None}


def test_our_own_settings_are_normalised_already() -> None:
    settings = dict(SETTINGS)
    settle(settings)
    assert settings == SETTINGS
