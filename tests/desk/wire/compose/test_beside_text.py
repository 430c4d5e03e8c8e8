"""A mail's subject and a document's head may be all that holds a copy, or kills a story."""

import pytest

from dateline_news.desk.wire.compose.beside_text import with_notices
from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted
from tests.desk.wire.split.test_mail import HEAD
from tests.desk.wire.split.test_word_document import document, paragraph, part

UNTIL = "15 July 2031 06:00 GMT"
SIX = "2031-07-15 06:00+00:00"
BODY = f"\n{TITLE}\n\nLAHORE, July 14, 2031 (Agency) — {LEAD}\n\n{MORE}\n"


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (f"FW: Embargoed until {UNTIL}: Ferries", [f"Embargoed until {UNTIL}: Ferries"]),
        (f"Ferries to run (under embargo until {UNTIL})", ["Ferries to run", f"under embargo until {UNTIL}"]),
        (f"The board | EMBARGOED UNTIL {UNTIL}", ["The board", f"EMBARGOED UNTIL {UNTIL}"]),
        ("BULLETIN KILL: Ferries", ["BULLETIN KILL: Ferries"]),
        ("Ferries to run again", []),
        ("Embargo on arms is lifted by the board", []),
    ],
)
def test_a_line_beside_a_text_counts_if_it_is_for_desks(line: str, lines: list[str]) -> None:
    assert with_notices("Text.", [line, f"Re: {line}"]) == "\n\n".join([*lines, "Text."])


@pytest.mark.parametrize("header", ["Subject: {}", "Subject: =?utf-8?q?{}?="])
def test_the_subject_of_a_mail_holds_it(header: str) -> None:
    subject = header.format(f"EMBARGOED UNTIL {UNTIL}".replace(" ", "_" if "?" in header else " "))
    mail = "\n".join(line for line in HEAD.splitlines() if not line.startswith("Subject:"))
    assert drafted(f"{mail}\n{subject}\n{BODY}").fields["embargo"] == SIX


def test_the_subject_of_the_mail_that_was_forwarded_holds_it() -> None:
    forwarded = f"From: Ada <ada@example.org>\nDate: Monday\nSubject: Embargoed until {UNTIL}\nTo: desk@example.org\n"
    assert drafted(f"{HEAD}\n{forwarded}{BODY}").fields["embargo"] == SIX


def test_the_head_of_a_document_holds_it() -> None:
    body = "".join(map(paragraph, filter(None, BODY.split("\n"))))
    head = part(paragraph(f"EMBARGOED UNTIL {UNTIL}"), "hdr")
    assert drafted(document(body, word__header1_xml=head)).fields["embargo"] == SIX
