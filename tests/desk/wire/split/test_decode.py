import pytest

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.split.decode import MOST_BYTES, decode
from tests.desk.wire.drafting import LEAD, drafted


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        (b"a b", "a b", 0),
        ("\ufeffa b".encode(), "a b", 0),
        (b"a\r\nb\rc", "a\nb\nc", 0),
        ("a\xa0b\u202fc".encode(), "a b c", 1),
        ("a\u200bb\u2060c\ufeffd".encode(), "abcd", 1),
        ("a\u2028b\u2029c\x0bd\x0ce\x85f".encode(), "a\nb\nc\nd\ne\nf", 0),
        (b"a\x1cb\x02c\x07", "a bc", 2),
        ("a\U0002fffeb\ufdd0c\uffff".encode(), "abc", 1),
        ("کے\u200cلیے 👩\u200d🚀".encode(), "کے\u200cلیے 👩\u200d🚀", 0),
        ("ไทย\u200bไทย".encode(), "ไทย\u200bไทย", 0),
    ],
)
def test_what_nobody_can_see_is_taken_out_and_told(data: bytes, text: str, notes: int) -> None:
    decoded, told = decode(data)
    assert (decoded, len(told)) == (text, notes)


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", 1, "is empty"),
        (b" \n\r\n\t", 1, "is empty"),
        ("\ufeff \u200b".encode(), 1, "is empty"),
        (b"a\nb\n\xff", 3, "byte 5"),
        ("\xe9t\xe9".encode("latin-1"), 1, "is not UTF-8"),
        (b"a\nb\0c", 2, "binary"),
        (b"%PDF-1.7 x", 1, "a PDF"),
        (b"{\\rtf1 x}", 1, "rich text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 1, "an old Office or Outlook file"),
        (b"<!DOCTYPE html><title>x</title>", 1, "dateline import"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><!-- a --><!-- b --><HTML lang=en>", 1, "dateline import"),
        (b"\x89PNG\r\n\x1a\n\0", 3, "binary"),
        (b"a" * (MOST_BYTES + 1), 1, "5 MB"),
    ],
)
def test_what_is_no_text_is_refused_with_the_line(data: bytes, line: int, message: str) -> None:
    with pytest.raises(NoDraftError, match=message) as caught:
        decode(data)
    assert caught.value.diagnostic.line == line
    draft = drafted(data)
    assert [(problem.line, problem.field) for problem in draft.problems] == [(line, "file")]


def test_copy_that_shows_an_element_of_a_page_is_copy() -> None:
    assert decode(b"Write <html> at the top.")[0] == "Write <html> at the top."
    assert decode(b"<p>Not a page.")[0] == "<p>Not a page."


def test_ten_thousand_comments_that_begin_no_page_are_read_at_once() -> None:
    assert decode(b"<!---->" * 10_000)[0]


def test_five_megabytes_are_read() -> None:
    assert len(decode(b"a" * MOST_BYTES)[0]) == MOST_BYTES


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\u2028"])
def test_line_ends_make_no_difference(ends: str) -> None:
    draft = drafted(f"date 2021-07-14{ends}Ferries to run{ends}{ends}{LEAD}")
    assert (draft.fields["title"], draft.body) == ("Ferries to run", LEAD)
