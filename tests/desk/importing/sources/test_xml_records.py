from pathlib import Path

from dateline_news.desk.importing.sources.xml_records import XmlElement, records
from dateline_news.model.diagnostics import Diagnostic


def read(tmp_path: Path, text: str | bytes, name: str = "item") -> list[XmlElement | Diagnostic]:
    file = tmp_path / "export.xml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(records(file, name))


def test_records_come_with_their_lines_and_their_elements(tmp_path: Path) -> None:
    first, second = read(
        tmp_path,
        '<rss>\n<item><a x="1">one</a><a>two</a><b><c>three</c></b></item>\n\n<item><a/></item></rss>',
    )
    assert isinstance(first, XmlElement)
    assert isinstance(second, XmlElement)
    assert (first.line, second.line) == (2, 4)
    assert [(element.text, element.attributes) for element in first.all("a")] == [("one", {"x": "1"}), ("two", {})]
    assert first.all("b")[0].text_of("c") == "three"
    assert (second.text_of("a"), second.text_of("none")) == ("", "")


def test_lines_are_counted_beyond_the_65535th(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "<rss>" + "\n" * 70_000 + "<item><a>x</a></item></rss>")
    assert isinstance(record, XmlElement)
    assert record.line == 70_001


def test_one_broken_record_takes_no_other_along(tmp_path: Path) -> None:
    parts = read(
        tmp_path,
        "<rss>\n<item><a>1</a></item>\n<item>\n<a>a & b < c</a></item>\n<item><a>3</a></item>\n</rss>\n",
    )
    assert [type(record) for record in parts] == [XmlElement, Diagnostic, XmlElement]
    assert [record.line for record in parts] == [2, 4, 5]


def test_a_record_that_is_never_closed_takes_no_other_along(tmp_path: Path) -> None:
    parts = read(tmp_path, "<rss>\n<item><a>1</a>\n<item><a>2</a></item>\n</rss>")
    assert [(type(part), part.line) for part in parts] == [(Diagnostic, 3), (XmlElement, 3)]


def test_what_only_stands_in_a_record_is_none(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "<rss><!-- <item> --><item><a><![CDATA[<item>1</item>]]></a></item></rss>")
    assert isinstance(record, XmlElement)
    assert record.text_of("a") == "<item>1</item>"


def test_a_file_that_ends_too_early_says_where(tmp_path: Path) -> None:
    _, end = read(tmp_path, "<rss><channel>\n<item><a>1</a></item>\n<item><a>half")
    sentence = "the file ends here in the middle of something; what was whole before it was read"
    assert end == Diagnostic("", 3, "file", sentence)


def test_signs_that_xml_forbids_are_taken_out(tmp_path: Path) -> None:
    (record,) = read(tmp_path, b"<rss><item><a><![CDATA[o\x08n\x0be]]></a></item></rss>")
    assert isinstance(record, XmlElement)
    assert record.text_of("a") == "one"


def test_an_undeclared_name_is_handed_over_as_it_stands(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "<rss><item><a>one&nbsp;two &amp; three</a></item></rss>")
    assert isinstance(record, XmlElement)
    assert record.text_of("a") == "one&nbsp;two & three"


def test_entities_of_its_own_are_never_put_in(tmp_path: Path) -> None:
    declaration = '<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "&b;&b;">]>'
    (record,) = read(tmp_path, f"{declaration}<rss><item><a>&a;</a></item></rss>")
    assert isinstance(record, XmlElement)
    assert record.text_of("a") == "&a;"


def test_other_encodings_are_read_as_declared(tmp_path: Path) -> None:
    (record,) = read(
        tmp_path, '<?xml version="1.0" encoding="iso-8859-1"?><rss><item><a>é</a></item></rss>'.encode("latin-1")
    )
    assert isinstance(record, XmlElement)
    assert record.text_of("a") == "é"
