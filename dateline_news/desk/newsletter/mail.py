"""A newsletter as a mail (RFC 5322), which mail programs open to be sent on, and as the one item of a feed."""

from email.message import EmailMessage
from email.policy import SMTP
from typing import Any
from urllib.parse import urlsplit

from dateline_news.desk.newsletter.letter import Letter
from dateline_news.model.addresses import is_on_the_web
from dateline_news.model.archive import Archive
from dateline_news.model.digests import digest
from dateline_news.model.paper import for_machines
from dateline_news.plugins.feeds.formats import RSS, feed
from dateline_news.press.plan import words

SENTENCE = "Mail services read this feed, and send what is new in it."


def message(letter: Letter, archive: Archive) -> bytes:
    """The mail, plain text first, the same bytes for the same letter and the same moment; it names no receiver."""
    masthead, known_by = archive.masthead, digest((letter.html, letter.text))[:32]
    mail = EmailMessage(SMTP.clone(max_line_length=998))
    mail["Subject"] = letter.subject
    if is_on_the_web(f"mailto:{masthead.contact}"):
        name = masthead.name.replace('"', "'")
        mail["From"] = f'"{name}" <{masthead.contact}>'
    mail["Date"] = archive.now.replace(microsecond=0)
    mail["Message-ID"] = f"<{known_by}@{urlsplit(masthead.site).hostname}>"
    mail["X-Unsent"] = "1"  # programs that know it open the mail to be written on
    mail.set_content(letter.text)
    mail.add_alternative(letter.html, subtype="html")
    mail.set_boundary(f"=_{known_by}")
    return mail.as_bytes()


def feed_of(letter: Letter, archive: Archive) -> bytes:
    """RSS with this letter as its one item: a mail service sends each that it has not seen."""
    masthead, at = archive.masthead, for_machines(archive.now.replace(microsecond=0))
    item: dict[str, Any] = {
        "title": letter.subject,
        "link": f"{masthead.site}/",
        "description": letter.subject,
        "content": letter.html,
        "author_name": None,
        "categories": [],
        "pubdate": at,
        "updateddate": at,
        "day": words(archive.front).day(archive.now),
        "unique_id": f"{masthead.site}/newsletter/{letter.name}/{archive.now.date()}",
    }
    about = {
        "title": masthead.name,
        "description": masthead.tagline or masthead.name,
        "link": f"{masthead.site}/",
        "feed_url": None,  # nobody knows yet where it will lie
        "author_name": masthead.name,
        "hub": "",
        "sentence": SENTENCE,
        "guide": None,
        "style": "",
        "language": masthead.lang,
    }
    return feed({"kind": RSS, **about, "updated": at, "items": [item]})
