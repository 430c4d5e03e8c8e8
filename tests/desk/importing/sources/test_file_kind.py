import pytest

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.importing.sources.file_kind import archived_page, file_kind
from tests.desk.importing.drafting import FILES


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("rss.xml", "feed"),
        ("atom.xml", "feed"),
        ("truncated.xml", "feed"),
        ("wordpress.xml", "wordpress"),
        ("page.html", "page"),
        ("page.mhtml", "archive"),
        ("page-western.html", "page"),
    ],
)
def test_a_file_is_known_by_what_it_holds(name: str, kind: str) -> None:
    assert file_kind((FILES / name).read_bytes()) == kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "feed"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made up -->\n<atom:feed xmlns:atom="x">', "feed"),
        (b"<RSS version='0.91'>", "feed"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD" "x.dtd"><html>', "page"),
        (b"<!doctype html><p>short", "page"),
        (b"<p>A fragment", "page"),
        (b"<script>a</script><html><body>", "page"),
    ],
)
def test_a_beginning_is_enough(data: bytes, kind: str) -> None:
    assert file_kind(data) == kind


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.7", "is a PDF"),
        (b"PK\x03\x04", "packed"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x89PNG\r\n", "a picture"),
        (b"<rss>\nx\0", "is binary"),
        (b"Just some text.", "plain text is for dateline wire"),
        (b'page = "<html><body>"', "plain text is for dateline wire"),
        (b'<?xml version="1.0"?><svg>', "its first element is <svg>"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "is no feed"),
    ],
)
def test_what_is_none_of_the_three_is_refused_in_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(NoDraftError, match=says):
        file_kind(data)


def test_the_line_of_a_zero_byte_is_reported() -> None:
    with pytest.raises(NoDraftError) as caught:
        file_kind(b"<rss>\nx\0")
    assert caught.value.diagnostic.line == 2


def test_entities_of_its_own_are_refused_with_their_line() -> None:
    with pytest.raises(NoDraftError, match="declares entities") as caught:
        file_kind((FILES / "entities.xml").read_bytes())
    assert caught.value.diagnostic.line == 3


def test_a_page_in_a_web_archive_is_archived_page() -> None:
    page = archived_page((FILES / "page.mhtml").read_bytes()).decode()
    assert "will leave an hour earlier" in page
    assert "=3D" not in page


def test_a_web_archive_without_a_page_is_refused() -> None:
    with pytest.raises(NoDraftError, match="without a page"):
        archived_page(b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nhello")
