"""Word documents: their words in order, and no file that is made to harm gets further than its size."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.split.received import MOST_FILE_BYTES, received
from dateline_news.desk.wire.split.word_document import MOST_XML
from tests.desk.wire.drafting import LEAD, MORE, drafted, with_disposition

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs>{properties}</w:pPr>{run(text)}</w:p>"


def part(body: str, root: str = "document") -> str:
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:{root}>'


def document(body: str, **more: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", part(body))
        for name, content in more.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


BOXED = "".join(  # as Word writes a text box, for itself and for others
    f"<mc:{name}><w:txbxContent>{paragraph('boxed')}</w:txbxContent></mc:{name}>" for name in ("Choice", "Fallback")
)


def test_the_paragraphs_of_a_document_become_a_draft() -> None:
    body = "".join(map(paragraph, ("Ferries to run again", "14 July 2021", LEAD, MORE)))
    draft = drafted(document(body), name="copy.docx")
    assert (draft.problems, draft.fields["title"], draft.fields["date"]) == ([], "Ferries to run again", "2021-07-14")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{run('one')}{run(' two')}</w:p>", "one two"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        (
            paragraph("kept")
            + f"<w:p><w:ins>{run('in')}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>",
            "kept\n\nin",
        ),
        (f"<w:p><w:moveFrom>{run('old')}</w:moveFrom>{run('new')}</w:p>", "new"),
        (
            f"<w:p>{run('seen')}{run('unseen', '<w:vanish/>')}{run('!', '<w:vanish w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}</w:p>",
            "seen!",
        ),
        ("<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" + paragraph("a"), "a"),
        (
            paragraph("first", "<w:numPr><w:numId w:val='1'/></w:numPr>")
            + paragraph("none", "<w:numPr><w:numId w:val='0'/></w:numPr>"),
            "• first\n\nnone",
        ),
        (
            paragraph("second", "<w:pStyle w:val='ListBullet2'/>")
            + paragraph("– typed", "<w:pStyle w:val='ListBullet'/>"),
            "• second\n\n– typed",
        ),
        (
            "<w:tbl><w:tr>" + f"<w:tc>{paragraph('Kell')}</w:tc><w:tc>{paragraph('2')}</w:tc>" + "</w:tr></w:tbl>",
            "Kell\t2",
        ),
        (
            f"<w:tbl><w:tr><w:tc>{paragraph('one')}{paragraph('two')}</w:tc><w:tc>{paragraph('side')}</w:tc></w:tr></w:tbl>",
            "one\n\ntwo\n\nside",
        ),
        (
            f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{paragraph('deep')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
            "deep",
        ),
        (f"<w:p><w:r>{BOXED}</w:r>{run('around')}</w:p>", "boxed\n\naround"),
    ],
)
def test_what_a_reader_sees_of_a_document_is_its_text(body: str, text: str) -> None:
    assert received(document(body)).text == text


def test_what_is_set_aside_is_told() -> None:
    foot = part(paragraph("Page 1 of 2"), "ftr")
    copy = received(
        document(paragraph("a"), word__footer1_xml=foot, word__comments_xml=part(paragraph("Really?"), "comments"))
    )
    assert copy.text == "a"
    assert [fact for fact in copy.facts if "set aside" in fact] == [
        "set aside, of its comments: “Really?”",
        "set aside, of its foot: “Page 1 of 2”",
    ]


def test_the_document_is_where_the_package_says() -> None:
    relations = f'<Relationships><Relationship Id="a" Type="{RELATION}" Target="/word/document2.xml"/></Relationships>'
    data = document(paragraph("no"), **{"_rels/.rels": relations, "word/document2.xml": part(paragraph("yes"))})
    assert received(data).text == "yes"


def lying(data: bytes) -> bytes:
    """A package that says of each part in it that it has ten bytes."""
    for sign, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        begin = data.find(sign)
        while begin >= 0:
            data = data[: begin + at] + struct.pack("<I", 10) + data[begin + at + 4 :]
            begin = data.find(sign, begin + 4)
    return data


BOMB = document(paragraph("a" * (MOST_XML + 1)))
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_document(content: str, name: str = "word/document.xml") -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as package:
        package.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (BOMB, "has more than 10 MB in word/document.xml"),
        (lying(BOMB), "damaged"),
        (document("", **{f"word/{number}": "" for number in range(6_000)}), "too much in it"),
        (
            with_document(f'{ENTITIES}<w:document xmlns:w="{W}"><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>'),
            "DOCTYPE",
        ),
        (with_document('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'), "DOCTYPE"),
        (with_document("<w:document>"), "word/document.xml is damaged"),
        (with_document("x", "content.xml"), "OpenDocument"),
        (with_document("x", "xl/workbook.xml"), "Excel"),
        (with_document("x", "photo.jpg"), "a packed file"),
        (document(""), "is empty"),
        (b"PK\x03\x04", "damaged packed file"),
        (document(paragraph("a"))[:-30], "damaged"),
        (document(paragraph("a" * 5_000_001)), "5 MB of text"),
        (b"PK\x03\x04" + b"\0" * MOST_FILE_BYTES, "more than 30 MB"),
    ],
)
def test_a_document_that_is_made_to_harm_or_is_none_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(NoDraftError, match=message):
        received(data)


def test_a_package_that_hides_a_second_table_of_contents_is_refused() -> None:
    data = document(paragraph("a"))
    at = data.rfind(b"PK\x05\x06")
    with pytest.raises(NoDraftError, match="too much in it"):
        received(data[:at] + b"PK\x06\x07" + b"\0" * 16 + data[at:])


def test_a_hundred_thousand_elements_in_each_other_are_read() -> None:
    deep = 100_000
    assert received(document("<w:sdt>" * deep + paragraph("deep") + "</w:sdt>" * deep)).text == "deep"


def test_a_document_that_is_cut_anywhere_is_refused_or_read_and_never_ends_in_a_traceback() -> None:
    data = document(paragraph(LEAD))
    for end in range(4, len(data), 7):
        with pytest.raises(NoDraftError):
            received(data[:end])
    for at in range(4, len(data), 5):
        try:
            received(data[:at] + b"\xff" + data[at + 1 :])
        except NoDraftError as error:
            assert error.diagnostic.message  # noqa: PT017  either is right
