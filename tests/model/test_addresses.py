"""How a path, or an address that somebody wrote, is written in a link."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dateline_news
from dateline_news.model.addresses import absolute, encoded, is_on_the_web, mended
from tests.papers import THEME

SITE = "https://example.org/paper"
NAMES = st.text(st.characters(exclude_characters="/\r", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in (".", "..")
)


@given(st.lists(NAMES, min_size=1, max_size=4), st.lists(NAMES, min_size=1, max_size=4))
def test_a_browser_requests_the_file_whose_path_is_encoded(page: list[str], file: list[str]) -> None:
    """The link is relative to a page, as all links in pages are, and its host resolves percent signs."""
    from_page = "../" * (len(page) - 1) + encoded("/".join(file))
    url = urlsplit(urljoin(f"{SITE}/{encoded('/'.join(page))}", from_page))
    assert unquote(url.path) == "/paper/" + "/".join(file)
    assert (url.netloc, url.query, url.fragment) == ("example.org", "", "")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("2021/07/14/peace-talks.html", "2021/07/14/peace-talks.html"),
        ("images/it's_(1)~a+b,c!.png", "images/it's_(1)~a+b,c!.png"),
        ("2026/سیلاب.html", "2026/سیلاب.html"),
        ("می\u200cخواهم/日本/é.html", "می\u200cخواهم/日本/é.html"),
        ("what#now.png", "what%23now.png"),
        ("50%41.png", "50%2541.png"),
        ("a b\u00a0c.png", "a%20b%C2%A0c.png"),
        ("javascript:alert(1)", "javascript%3Aalert(1)"),
        ("a?b;c\\d.png", "a%3Fb%3Bc%5Cd.png"),
        ('say"so"<b>.png', "say%22so%22%3Cb%3E.png"),
        ("left\u202eright", "left%E2%80%AEright"),
    ],
)
def test_letters_are_unchanged_and_signs_are_encoded(path: str, address: str) -> None:
    assert encoded(path) == address


NOWHERE = [
    "http://[",
    "http://[::1",
    "https://e.org:99999/",
    "https://e.org:8o/",
    "https://:80/",
    "https://a@/",
    "http://a<b/",
]


@pytest.mark.parametrize("address", NOWHERE)
def test_an_address_that_no_browser_opens_is_no_web_address(address: str) -> None:
    assert not is_on_the_web(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "HTTPS://e.org:8443/a?b#c",
        "http://[::1]/",
        "http://سیلاب.example/",
        "mailto:a@e.org?subject=b",
    ],
)
def test_an_address_that_browsers_open_is_a_web_address(address: str) -> None:
    assert is_on_the_web(address)


@pytest.mark.parametrize("address", ["a%20b/c.html?q=1&r=2#top", "سیلاب/", "a:b", ""])
def test_a_valid_address_is_unchanged(address: str) -> None:
    assert mended(address) == address
    assert mended(encoded(address)) == encoded(address)


def test_invalid_characters_of_an_address_are_encoded() -> None:
    assert mended('a b/100%/"c"') == "a%20b/100%25/%22c%22"


def test_a_site_without_an_address_has_no_absolute_addresses() -> None:
    assert (absolute(SITE, "a b.html"), absolute(SITE, ""), absolute("", "a.html")) == (
        f"{SITE}/a%20b.html",
        f"{SITE}/",
        "",
    )


def test_no_other_code_joins_a_path_to_the_site_s_address() -> None:
    """But for ids in feeds, which never change, and for files with a fixed name."""
    folder = Path(dateline_news.__file__).parent
    joined = {
        (file.relative_to(folder).as_posix(), name)
        for file in folder.rglob("*.py")
        if not file.is_relative_to(folder / "desk")
        for name in re.findall(r"(?:site|domain)\}/\{([\w.]+)", file.read_text(encoding="utf-8"))
        if not name.isupper()
    }
    assert joined == {
        ("model/addresses/__init__.py", "mended"), ("plugins/feeds/__init__.py", "story.identity"),
        ("plugins/corrections.py", "story.identity"), ("plugins/corrections.py", "path"),
    }  # fmt: skip


def test_templates_join_only_addresses_to_the_root() -> None:
    """An input called `path`, or ending in SAVE_AS, is encoded; another may be a file's path as it is."""
    templates = [file.read_text(encoding="utf-8") for file in (THEME / "templates").rglob("*.html")]
    joined = {name for text in templates for name in re.findall(r"\broot(?: \}\}\{\{ | ~ )([\w.]+)", text)}
    unencoded = {name for name in joined if not name.endswith(("path", "_SAVE_AS"))}
    assert unencoded == {"corrections_policy"}
    assert len(joined) > 10
