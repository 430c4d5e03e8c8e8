"""Mails: the plain text that a person would read, what is attached set aside and told, and no depth without an end."""

from datetime import date
from email.message import EmailMessage

import pytest

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.split.html_text import html_text
from dateline_news.desk.wire.split.mail import MOST_NESTED, MOST_PARTS, is_mail
from dateline_news.desk.wire.split.received import received
from tests.desk.wire.drafting import LEAD, MORE, doubts_of_date, drafted, with_disposition

HEAD = "From: Press Office <press@kell.example>\nTo: desk@paper.example\nSubject: Ferries to run again\nDate: Wed, 14 Jul 2021 10:49:00 +0500\nMessage-ID: <1@kell.example>\nMIME-Version: 1.0\n"
TEXT = f"Ferries to run again\n\n{LEAD}\n\n{MORE}\n"


def mail(text: str = TEXT, **headers: str) -> EmailMessage:
    message = EmailMessage()
    for line in HEAD.splitlines():
        name, _, value = line.partition(": ")
        if name != "MIME-Version":
            message[name] = headers.get(name.lower(), value)
    message.set_content(text)
    return message


def sent(message: EmailMessage) -> bytes:
    return message.as_bytes()


def test_the_text_of_a_mail_becomes_a_draft_and_its_day_is_offered() -> None:
    undated = drafted(sent(mail()))
    ((_, doubt),) = doubts_of_date(undated)
    assert "the mail was sent on 2021-07-14: if that is it, --date 2021-07-14" in doubt
    assert undated.fields["date"] == "2021-07-14"
    draft = drafted(sent(mail()), WireOptions(date="2021-07-14"))
    assert (draft.problems, draft.fields["title"]) == ([], "Ferries to run again")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
    assert draft.facts[0] == "it is a mail of Press Office <press@kell.example>, about “Ferries to run again”"


@pytest.mark.parametrize(("day", "is_near"), [("July 13", True), ("July 2", False)])
def test_a_day_without_a_year_is_of_the_mail_s_year_if_it_is_near(day: str, is_near: bool) -> None:  # noqa: FBT001  a case
    draft = drafted(sent(mail(f"LAHORE, {day} (Agency) — {LEAD}\n\n{MORE}")))
    assert (draft.fields["date"] == "2021-07-13", not doubts_of_date(draft)) == (is_near, is_near)


def test_of_two_forms_of_a_text_the_plain_one_is_read_and_html_where_there_is_no_other() -> None:
    both = mail()
    both.add_alternative(f"<p>Not this. {LEAD}</p>", subtype="html")
    assert received(sent(both)).text.rstrip() == TEXT.rstrip()
    html = mail(" \n")
    html.add_alternative(f"<h1>Ferries</h1><p>{LEAD}</p>", subtype="html")
    assert received(sent(html)).text == f"Ferries\n\n{LEAD}"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<html><head><title>T</title><style>p{}</style></head><body><p>One\n line &amp; <b>bold</b>.</p><p>Two</p></body>",
            "One line & bold.\n\nTwo",
        ),
        ("<div>Kell<br>2<div>in</div>out</div>", "Kell\n2\n\nin\n\nout"),
        ("<ul><li>first</li><li><p>second</p></li></ul>", "• first\n\n• second"),
        ("<div style='display:none'>preheader</div><script>x()</script><p>seen</p>", "seen"),
        ("<table><tr><td><table><tr><td>deep</td></tr></table></td></tr></table>", "deep"),
        ("a<!-- b -->c<![if !mso]>d<!-- open", "acd"),
        ("<p>1 < 2 and 3 > 2</p>", "1 < 2 and 3 > 2"),
        ('<p><img alt="a > b">x</p><p>Tom <i>Quar</i>rel<o:p></o:p></p>', "x\n\nTom Quarrel"),
        ("<p style='display:none'>open <div>seen</div>", "open\n\nseen"),
    ],
)
def test_html_gives_its_blocks(html: str, text: str) -> None:
    message = mail()
    message.set_content(html, subtype="html")
    assert received(sent(message)).text == text


def test_what_is_attached_is_set_aside_and_told() -> None:
    message = mail()
    message.add_attachment(b"x" * 30_000, maintype="image", subtype="jpeg", filename="Fähre.jpg")
    message.add_attachment("notes", filename="notes.txt")
    message.add_attachment(mail("Another mail."))
    copy = received(sent(message))
    assert copy.text.rstrip() == TEXT.rstrip()
    assert [fact for fact in copy.facts if "set aside" in fact] == [
        "attached, and set aside: Fähre.jpg (image/jpeg, about 30 kB)",
        "attached, and set aside: notes.txt (text/plain, about 1 kB)",
        "attached, and set aside: without a name (message/rfc822)",
    ]


def test_a_mail_whose_copy_is_attached_says_so() -> None:
    message = mail(" \n")
    message.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="release.docx")
    with pytest.raises(NoDraftError, match=r"without a text, only release\.docx .*save what is attached"):
        received(sent(message))


def test_lines_that_the_mail_program_broke_are_one_paragraph() -> None:
    flowed = f"{HEAD}Content-Type: text/plain; format=flowed\n\nOne \nline of a\nparagraph.\n\n-- \nPress Office\n"
    assert received(flowed.encode()).text == "One line of a\nparagraph.\n\n-- \nPress Office\n"


@pytest.mark.parametrize("mark", ["", "---------- Forwarded message ---------\n", "Begin forwarded message:\n\n", "> "])
def test_the_header_of_a_forwarded_mail_is_set_aside_and_told(mark: str) -> None:
    header = "From: Anna Roe <roe@kell.example>\nDate: Wed, Jul 14, 2021 at 10:49 AM\nSubject: Ferries to run\nTo: <desk@paper.example>\n"
    copy = received(f"{HEAD}\n{mark}{header}\n\n{TEXT}".encode())
    assert copy.text.strip() == TEXT.strip()
    (told,) = (fact for fact in copy.facts if fact.startswith("forwarded, and its header set aside: "))
    assert "From: Anna Roe" in told


def test_lines_with_labels_that_a_copy_opens_with_are_no_header() -> None:
    text = "From: the harbour\nTo: the world\n\nText."
    assert received(f"{HEAD}\n{text}".encode()).text == text


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1256", "koi8-r", "gb18030"])
def test_a_text_is_read_in_the_encoding_that_it_names(charset: str) -> None:
    text = {"windows-1256": "قال", "koi8-r": "Совет", "gb18030": "报纸"}.get(charset, "é")
    data = HEAD.encode() + f"Content-Type: text/plain; charset={charset}\n\n".encode() + text.encode(charset)
    assert received(data).text == text


@pytest.mark.parametrize("charset", ["us-ascii", "klingon", "idna", "rot13", "utf-8"])
def test_one_that_names_the_wrong_encoding_is_read_as_a_text_file_is(charset: str) -> None:
    text = "The board said “we will – perhaps” and no more than that."
    data = HEAD.encode() + f"Content-Type: text/plain; charset={charset}\n\n".encode() + text.encode("cp1252")
    assert received(data).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Date: July 14, 2021\nSubject: Ferries\n\nText.",
        "From: the board\nTo: all\n\nText.",
        f"A line first.\n{HEAD}\nText.",
        "Kellabad: April 2, 2022\n\nText.",
    ],
)
def test_copy_that_a_person_has_typed_is_no_mail(text: str) -> None:
    assert not is_mail(text.encode())


def nested(depth: int, kind: str = "multipart/mixed") -> bytes:
    head = "".join(f'Content-Type: {kind}; boundary="b{number}"\n\n--b{number}\n' for number in range(depth))
    return f"{HEAD}{head}Content-Type: text/plain\n\ndeep\n".encode()


def flat(parts: int) -> bytes:
    body = "--b\n\nx\n" * parts
    return f'{HEAD}Content-Type: multipart/mixed; boundary="b"\n\n{body}--b--\n'.encode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (nested(MOST_NESTED + 1), "more parts in parts"),
        (nested(100_000), "more parts in parts"),
        (nested(3_000).replace(b"Type: ", b"Type:\n "), "more parts in parts"),
        (nested(3_000, "message/rfc822"), "more parts in parts"),
        (flat(MOST_PARTS + 1), f"more than {MOST_PARTS} parts"),
        (f"{HEAD}Content-Type: text/plain{';a=b' * 50_000}\n\nx".encode(), "more parts in parts"),
        (HEAD.encode() + b"Content-Type: text/html\n\n" + b"<b>" * 1_100_000, "3 MB of HTML"),
        (HEAD.encode() + b"Content-Type: text/plain\n\n" + b"a" * 5_000_001, "5 MB of text"),
        (HEAD.encode() + b"\n", "without a text"),
        (b"From: <Saved by Blink>\n" + HEAD.partition("\n")[2].encode() + b"\n<html>", "dateline import"),
    ],
)
def test_a_mail_that_is_made_to_harm_or_has_no_text_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(NoDraftError, match=message):
        received(data)


def test_as_many_parts_as_are_allowed_are_read() -> None:
    assert received(nested(MOST_NESTED)).text.strip() == "deep"
    assert received(flat(MOST_PARTS - 1)).text.count("x") == MOST_PARTS - 1


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>" * 20_000 + "deep", "deep"),
        ("".join(f"<b id={number}>" for number in range(2_000)) + "<p>x" * 2_000, "x\n\n" * 1_999 + "x"),
        ("<!--" * 40_000, ""),
        ('<a href="' * 20_000 + "x", None),
        ("<style>" * 20_000 + "x", None),
        ("<p style='display:none'>" * 10_000 + "x", None),
        ("&" * 100_000, "&" * 100_000),
    ],
    ids=["deep", "reopened", "comments", "quotes", "styles", "hidden", "entities"],
)
def test_html_that_is_made_to_take_long_takes_no_longer(html: str, text: str | None) -> None:
    assert text is None or html_text(html) == text
    assert html_text(f'{html}--></style></p>"><p>after').endswith("after")


@pytest.mark.parametrize(
    "headers",
    [
        {"subject": "=?utf-8?b?!!!?= =?x?q?=ZZ?= " + "=?" * 4_000},
        {"date": "yesterday"},
        {"date": "99 Foo 99999999999 99:99:99 +9999999999"},
        {"from": "(" * 20_000},
    ],
)
def test_a_header_that_nobody_can_read_is_told_as_it_is(headers: dict[str, str]) -> None:
    data = HEAD
    for name, value in headers.items():
        data = "\n".join(
            f"{line.split(':')[0]}: {value}" if line.lower().startswith(f"{name}:") else line
            for line in data.split("\n")
        )
    copy = received(f"{data}\nText of a mail.".encode())
    assert copy.text == "Text of a mail."
    assert copy.sent in (None, date(2021, 7, 14))
