"""Encodings of text files: what word processors write is read where it is sure what they wrote, and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.split.decode import decode
from dateline_news.desk.wire.split.encodings import decoded
from tests.desk.wire.drafting import LEAD, drafted

ENGLISH = "The board said “we will – perhaps” to the owner of the café… and that was all it said on that day."
GERMAN = "Der Rat hat über die Brücke gestritten und die Fähre für größer erklärt, als sie ist; das war nicht alles."
SPANISH = (
    "El año pasado, según la junta, no se vendió más de un puente en la ciudad de Villamuestra, y no fue el señor."
)
POLISH = "Rada powiedziała, że łódź wróci, gdy będzie mgła, i że się nie śpieszy, bo nie ma już żadnej innej łodzi."
CZECH = "Rada řekla, že loď příští týden zase vyjede a že všichni mohou být klidní, protože řeka je mělká."
TURKISH = "Meclis, köprünün yeşile boyanacağını söyledi ve bu iş için bir ay daha gerektiğini, sonra ise başka bir şey."
RUSSIAN = "Совет сказал, что паром снова пойдет в понедельник, и больше ничего не сказал."
ARABIC = "قال المجلس إن العبارة ستعود يوم الاثنين ولم يقل شيئا آخر في هذا اليوم."


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, SPANISH, "A plain line, “quoted” – and done."])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_windows_1252_is_read_and_told(text: str, ends: str) -> None:
    read, notes = decode(f"{text}{ends}{text}".encode("cp1252"))
    assert read == f"{text}\n{text}"
    assert notes == ["it is Windows-1252, not UTF-8, and was read as such"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (ARABIC, "cp1256"),
        (ENGLISH, "mac-roman"),
        ("The board didn’t say what it will do, and the mayor did not ask for it to be said.", "mac-roman"),
        ("The mayor, Mr Doğan, said that it was all the fault of the harbour and not of the town.", "cp1254"),
        ("The mayor, Mr Wałek, said that it was all the fault of the harbour and not of the town.", "cp1250"),
        (GERMAN, "cp437"),
        (SPANISH, "mac-roman"),
    ],
)
def test_any_other_old_encoding_is_refused_and_not_misread(text: str, encoding: str) -> None:
    with pytest.raises(NoDraftError, match="is not UTF-8"):
        decode(text.encode(encoding))


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN, ARABIC, "गुरुवार को कुछ नहीं हुआ और सब घर गए।"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    data = f"{text}\r\n\r\n{text}".encode(encoding)
    if encoding == "utf-16-be":
        data = b"\xfe\xff" + data
    read, notes = decode(data)
    assert read == f"{text}\n\n{text}"
    assert len(notes) == 1


def test_utf_16_of_the_other_order_is_read_without_its_mark() -> None:
    assert decoded(ENGLISH.encode("utf-16-be")) == (ENGLISH, "UTF-16")


@pytest.mark.parametrize(
    "data", [b"\xff\xfea", "a\ud800b".encode("utf-16-le", "surrogatepass"), b"\xff\xfe\x00\xd8a\0"]
)
def test_utf_16_that_breaks_off_is_refused(data: bytes) -> None:
    with pytest.raises(NoDraftError):
        decode(data)


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_read_as_what_they_are_or_refused(data: bytes) -> None:
    try:
        text, encoding = decoded(data)
    except NoDraftError:
        return
    names = {"": "utf-8", "UTF-16": "utf-16", "UTF-32": "utf-32", "Windows-1252": "cp1252"}
    assert encoding in names
    if encoding in ("", "Windows-1252"):
        assert text.encode(names[encoding]) in (data, data.removeprefix(b"\xef\xbb\xbf"))


def test_a_draft_of_an_old_encoding_tells_it() -> None:
    draft = drafted(f"date 2021-07-14\r\n\r\n{LEAD} It was a café.".encode("cp1252"))
    assert (draft.problems, draft.body) == ([], f"{LEAD} It was a café.")
    assert "it is Windows-1252, not UTF-8, and was read as such" in draft.facts
