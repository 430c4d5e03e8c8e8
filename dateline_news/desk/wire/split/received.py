"""What came in, as text: a text file, a Word document or a mail, told by what it holds and never by its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.split import word_document
from dateline_news.desk.wire.split.decode import cleaned, decode
from dateline_news.desk.wire.split.mail import is_mail, read_mail

MOST_FILE_BYTES = 30_000_000  # of a document or a mail with its pictures; its text has 5 MB at most
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Received:
    """The text of what came in, what is worth knowing of it, the day a mail was sent, and lines that stand beside it."""

    text: str
    facts: list[str]
    sent: date | None = None
    beside: Sequence[str] = ()


def received(data: bytes) -> Received:
    """The text of a copy's bytes. Raises NoDraftError if they are nothing that can be read, or too much."""
    if len(data) > MOST_FILE_BYTES:
        raise NoDraftError(f"has more than {MOST_FILE_BYTES // MEGABYTE} MB; take its pictures out, or part it")
    if data.startswith(word_document.SIGNATURE):
        document = word_document.word_text(data)
        text, notes = cleaned(document.text)
        return Received(text, document.facts + notes, None, document.beside)
    if is_mail(data):
        mail = read_mail(data)
        text, notes = cleaned(mail.text)
        return Received(text, mail.facts + notes, mail.sent, mail.subjects)
    return Received(*decode(data))
