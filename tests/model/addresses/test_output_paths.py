"""The paths that an edition may hold: those that stay in it, and that every machine can hold."""

import re
import string
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model.addresses import output_paths
from dateline_news.model.addresses.output_paths import LONGEST, LONGEST_PATH, fault, faults, is_hidden_only, key

FIT = [
    "index.html", "2026/03/01/a-story.html", "a/b/c/d.e.f", ".well-known/security.txt", "extra/.well-known/x",
    "topics/خبر.html", "ürü.html", "a b/c d.png", "semi;colon.png", "50%41.png", "what#now.png", "console.html",
    "connor/auxiliary.html", "com/com10.html", "lpt.html", "é" * 127, "a" * LONGEST, "nul-and-void/x", "x..y",
]  # fmt: skip
LEAVING = [
    "",
    "/",
    "/etc/passwd",
    "../x",
    "a/../x",
    "a/..",
    "a/./x",
    "./x",
    "a//x",
    "x/",
    "..",
    ".",
    "..\\x",
    "a\\..\\x",
]
UNFIT = {
    ".env": "has a part that begins with a dot, “.env”", "a/.git/HEAD": "has a part that begins with a dot, “.git”",
    ".well-knowns/x": "begins with a dot", "..html": "begins with a dot", "a/.html": "begins with a dot",
    "a\\b.html": "has “\\” in it", "a:b.html": "has “:” in it", "c:/x": "has “:” in it", "what?.png": "has “?” in it",
    "a*": "has “*” in it", 'a"b': 'has “"” in it', "a<b": "has “<” in it", "a|b": "has “|” in it",
    "a\nb": "has “U+000A” in it", "a\0b": "has “U+0000” in it", "a\udc80b": "has “U+DC80” in it",
    "CON": "has a part, “CON”, by which Windows calls a device", "con.html": "a device", "a/Aux.tar.gz": "a device",
    "nul/index.html": "a device", "COM¹.x": "a device", "lpt9": "a device", "PRN .txt": "a device", "conin$": "a dev",
    "a.": "has a part that ends in a dot or a space, “a.”", "a /b": "ends in a dot or a space", "a./b": "ends in a d",
    "a" * 256: "has a part of more than 255 bytes", "é" * 128: "has a part of more than 255 bytes",
    "/".join(["a" * 200] * 5): "has more than 900 bytes",
}  # fmt: skip


@pytest.mark.parametrize("path", FIT)
def test_a_path_that_every_machine_can_hold_is_right(path: str) -> None:
    assert fault(path) == ""


@pytest.mark.parametrize("path", LEAVING)
def test_a_path_that_leaves_the_site_is_refused(path: str) -> None:
    assert fault(path).startswith("is no path inside of the site; ")
    assert output_paths.LEAVING.search(path)


@pytest.mark.parametrize("path", UNFIT)
def test_a_path_that_some_machine_cannot_hold_is_refused_with_the_reason(path: str) -> None:
    assert UNFIT[path] in fault(path)
    assert "; " in fault(path)
    assert fault(path).isprintable()


@given(st.text(st.sampled_from("aC.oN/ \\:é\u0301~\0-"), max_size=12))
def test_an_accepted_path_stays_inside_and_has_no_refused_part(path: str) -> None:
    parts = path.split("/")
    simple = all(
        part and part[0] != "." and part[-1] not in ". " and not set(part) & set("\\:\0")
        and part.partition(".")[0].rstrip(" ").lower() != "con"
        for part in parts
    )  # fmt: skip
    assert (fault(path) == "") == simple


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("a/B.html", "A/b.html"), ("café.html", "cafe\u0301.html"), ("CAFÉ.html", "cafe\u0301.html"),
        ("straße", "STRASSE"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("ﬁne", "FINE"), (".git", ".g\u200cit"), ("가", "\u1100\u1161"),
    ],
)  # fmt: skip
def test_paths_that_are_the_same_on_some_machine_have_the_same_key(path: str, other: str) -> None:
    assert key(path) == key(other)


@given(st.text(string.ascii_letters + "éÉßſﬁσς가\u0301", max_size=8))
def test_a_key_does_not_change_with_case_or_form(path: str) -> None:
    for form in ("NFC", "NFD"):
        assert key(unicodedata.normalize(form, path)) == key(path)
    assert key(path.upper()) == key(path.lower()) == key(key(path))


def test_different_paths_have_different_keys() -> None:
    assert key("cafe.html") != key("café.html")
    assert key("i.html") != key("ı.html")


@pytest.mark.parametrize("path", [".git/HEAD", ".GIT/HEAD", ".g\u200cit/config", "files/x", "Files", "FILES/y.html"])
def test_a_retained_path_is_refused_even_if_it_is_named(path: str) -> None:
    ((refused, why),) = faults(["index.html", path], [".git", "files"])
    assert refused == path
    assert "which OUTPUT_RETENTION keeps as it is" in why
    assert not is_hidden_only(path, [".git", "files"])


@pytest.mark.parametrize("path", [".htaccess", "a/.cfg", ".a/.b"])
def test_a_path_whose_only_fault_is_a_dot_is_hidden_only(path: str) -> None:
    assert is_hidden_only(path, [".git"])
    assert faults([path], [".git"])


@pytest.mark.parametrize("path", ["a/.CON", "../x", "a/../b", "./x", ".a:b", ".a.", "..", ".", "/.x"])
def test_a_hidden_path_with_another_fault_is_not_hidden_only(path: str) -> None:
    assert not is_hidden_only(path, [])


def test_the_longest_name_has_255_bytes_and_the_longest_path_900() -> None:
    assert (LONGEST, LONGEST_PATH) == (255, 900)


def test_twenty_thousand_paths_are_checked_within_half_a_second() -> None:
    """Every file is checked in every build that plans: that takes a microsecond or two for each."""
    paths = [f"2026/{at % 12 + 1:02}/{at % 28 + 1:02}/a-headline-of-some-words-{at}.html" for at in range(20_000)]
    begun = time.process_time()
    assert list(faults(paths, [".git"])) == []
    assert time.process_time() - begun < 0.5  # seconds; it is a fifteenth of that on an idle machine


def test_a_pathological_path_takes_no_longer_than_another() -> None:
    begun = time.process_time()
    for path in ("a." * 200_000, "con" * 100_000 + ".", "a/" * 200_000, " " * 400_000, "a. " * 100_000 + "/"):
        assert fault(path)
        assert list(faults([path, path[:60]], []))
    assert time.process_time() - begun < 2


@given(st.text(st.sampled_from("aconnul01-_./A"), max_size=12))
def test_an_ordinary_path_is_valid(path: str) -> None:
    assert not output_paths.ORDINARY.fullmatch(path) or output_paths.FIT.fullmatch(path)
    assert [path for path, _ in faults([path], [])] == [path for _ in [0] if fault(path)]


def test_the_pattern_and_the_messages_agree_about_each_character() -> None:
    """The pattern of valid paths and the messages about others are written apart."""
    for code in range(0x3000):
        path = f"a{chr(code)}b" if chr(code) not in "/\\" else "ab"
        assert (fault(path) == "") == (not re.search(f"[{output_paths.UNFIT}]", path))
