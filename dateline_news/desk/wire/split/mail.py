"""The text of a mail (.eml): what it says in plain text, else in HTML; what is attached is set aside, and told.

Python's parser goes down into parts of parts and reads what headers say of them; so their number, their depth and the
length of such headers are limited before it sees them.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from dateline_news.desk.drafts.draft import NoDraftError, shortened
from dateline_news.desk.wire.split.encodings import decoded
from dateline_news.desk.wire.split.html_text import html_text

HEAD = 100_000  # bytes that a mail's header has room for
FIELD = re.compile(rb"([!-9;-~]{1,60}):")
BLANK = re.compile(rb"\r?\n\r?\n|\r\r")
SENT_BY_MACHINE = {"content-type", "delivered-to", "message-id", "mime-version", "received", "return-path", "x-mailer"}
SAVED_PAGE = re.compile(rb"^(?:snapshot-content-location:|from:\s*<saved by )", re.IGNORECASE | re.MULTILINE)
NESTED = re.compile(rb"^content-type\s*:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
LONG_HEADER = re.compile(rb"^content-[a-z-]{1,40}:(?:[^\r\n]|\r?\n[ \t]){5000}", re.IGNORECASE | re.MULTILINE)
# The header of the mail that was forwarded, as mail programs put it above its text, in some of their languages.
LABELS = r"(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|enviado|fecha|para|asunto|envoyé|à|objet)"
FORWARDED = re.compile(
    rf"\s*(?:(?:-{{2,}}|_{{5,}}|begin forwarded|anfang der weitergeleiteten).{{0,80}}\n\s*)?"
    rf"(?P<lines>(?:[>*\s]{{0,3}}{LABELS}\s?:.{{0,300}}\n(?:[ \t]+\S.{{0,300}}\n){{0,5}}){{3,12}})",
    re.IGNORECASE,
)
SUBJECT = re.compile(r"^[>*\s]{0,3}(?:subject|betreff|asunto|objet)\s?:[* ]*(\S.*)$", re.IGNORECASE | re.MULTILINE)
MOST_NESTED, MOST_PARTS = 40, 200
MOST_TOLD = 12  # attachments that the report names one by one
CHARSET = re.compile(
    r"utf-?8|us-ascii|iso-?8859-\d{1,2}|(?:windows-|cp)125\d|koi8-[ru]|utf-16(?:[lb]e)?|gb2312|gb18030|gbk|big5|euc-(?:kr|jp)|shift_jis|iso-2022-jp",
    re.IGNORECASE,
)
FLOWED = re.compile(r"(?<!^--) \r?\n(?=[^>\s])", re.MULTILINE)  # a line that a mail program has broken (RFC 3676)


@dataclass(slots=True)
class Mail:
    """The text of a mail, its subject and that of the one it forwards, the day it was sent, and what was set aside."""

    text: str = ""
    subjects: list[str] = field(default_factory=list)
    sent: date | None = None
    facts: list[str] = field(default_factory=list)


def is_mail(data: bytes) -> bool:
    """Whether bytes begin as a mail that was sent: with a header that no person types."""
    top = BLANK.split(data[:HEAD].removeprefix(b"\xef\xbb\xbf"), maxsplit=1)[0]
    lines = [line for line in top.splitlines() if not line.startswith((b" ", b"\t"))]
    lines = lines[1:] if lines and lines[0].startswith(b"From ") else lines  # as mailboxes part their mails
    fields = [FIELD.match(line) for line in lines]
    names = {match[1].decode().lower() for match in fields if match}
    return all(fields) and "from" in names and bool(names & SENT_BY_MACHINE)


def read_mail(data: bytes) -> Mail:
    """The text of a mail. Raises NoDraftError if it has none, or more parts than a mail has."""
    if SAVED_PAGE.search(data[:HEAD]):
        raise NoDraftError("is a web page saved as an archive; dateline import makes drafts of those")
    if len(NESTED.findall(data)) > MOST_NESTED or LONG_HEADER.search(data):
        raise NoDraftError("is a mail with more parts in parts than a mail has; save its text as plain text")
    message = message_from_bytes(data, policy=policy.compat32)
    aside: list[str] = []
    texts = [text for text in _texts(message, aside, [MOST_PARTS]) if text.strip()]
    if not texts:
        names = f", only {', '.join(aside[:MOST_TOLD])}: save what is attached, and name that" if aside else ""
        raise NoDraftError(f"is a mail without a text{names}")
    facts = [f"it is a mail of {_header(message, 'From')}, about “{_header(message, 'Subject')}”"]
    subjects = [_words(str(message.get("Subject") or "")), *SUBJECT.findall(texts[0][:HEAD])[:1]]
    texts[0], forwarded = _without_forwarding(texts[0])
    facts += [f"forwarded, and its header set aside: “{shortened(forwarded)}”"] * bool(forwarded)
    facts += [f"attached, and set aside: {name}" for name in aside[:MOST_TOLD]]
    facts += [f"attached, and set aside: {len(aside) - MOST_TOLD} more"] * (len(aside) > MOST_TOLD)
    return Mail("\n\n".join(texts), subjects if forwarded else subjects[:1], _sent(message), facts)


def _without_forwarding(text: str) -> tuple[str, str]:
    """A text without the header of a forwarded mail above it, and that header in one line."""
    text = text.replace("\r\n", "\n")
    header = FORWARDED.match(text)
    return (text[header.end() :], " ".join(header["lines"].split())) if header else (text, "")


def _texts(message: Message, aside: list[str], left: list[int]) -> Iterator[str]:
    """The texts of a part and of those in it; of several forms of one text only the plain one."""
    left[0] -= 1
    if left[0] < 0:
        raise NoDraftError(f"is a mail with more than {MOST_PARTS} parts; save its text as plain text")
    kind = message.get_content_type()
    payload = message.get_payload() if kind.startswith("multipart/") else []
    parts = [part for part in payload if isinstance(part, Message)]
    if parts:
        if kind == "multipart/alternative":
            yield from _best([(part.get_content_type(), list(_texts(part, aside, left))) for part in parts])
        else:
            for part in parts:
                yield from _texts(part, aside, left)
    elif (
        kind in ("text/plain", "text/html")
        and message.get_content_disposition() != "attachment"
        and not message.get_filename()
    ):
        text = _decoded(message)
        yield html_text(text) if kind == "text/html" else _unbroken(message, text)
    elif not kind.startswith("multipart/"):
        aside.append(_attachment(message, kind))


def _best(forms: list[tuple[str, list[str]]]) -> list[str]:
    """The plain one of the forms that a text has; else the last that has words, which is the richest."""
    filled = [(kind, texts) for kind, texts in forms if any(text.strip() for text in texts)]
    return next((texts for kind, texts in filled if kind == "text/plain"), filled[-1][1] if filled else [])


def _decoded(message: Message) -> str:
    """The text of a part, in the encoding that it names; else as a text file's. Raises NoDraftError."""
    payload = message.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = str(message.get_content_charset() or "utf-8")
    try:
        if CHARSET.fullmatch(charset):
            return codecs.decode(data, charset)
    except (LookupError, UnicodeDecodeError):
        pass
    return decoded(data)[0]


def _unbroken(message: Message, text: str) -> str:
    """A text whose lines the mail program has broken, with each paragraph one line again."""
    return FLOWED.sub(" ", text) if message.get_param("format") == "flowed" else text


def _attachment(message: Message, kind: str) -> str:
    """What a part that is no text is called."""
    name = shortened(_words(message.get_filename() or "without a name"))
    payload = message.get_payload()
    size = len(payload) * 3 // 4 if isinstance(payload, str) else 0  # most are in base 64
    return f"{name} ({shortened(kind)}{f', about {max(1, size // 1000)} kB' if size else ''})"


def _header(message: Message, name: str) -> str:
    return shortened(_words(str(message.get(name) or "")))


def _words(value: str) -> str:
    """A header as people read it; as it stands if that cannot be told."""
    try:
        return " ".join(str(make_header(decode_header(value[:500]))).split())
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return " ".join(value[:500].split())


def _sent(message: Message) -> date | None:
    """The day on which it was sent, on its sender's calendar."""
    try:
        return parsedate_to_datetime(str(message.get("Date"))[:100]).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
