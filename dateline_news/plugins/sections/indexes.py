"""The list of all sections, topics or authors: by letter once they are many, and first those with most stories."""

from collections.abc import Iterator
from typing import Any

from dateline_news.model.addresses import absolute
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.cards import card
from dateline_news.model.collation import letter, letter_order
from dateline_news.model.paper import LabelKind
from dateline_news.press import plan

BY_LETTER = 40  # labels; a list of more has its letters
MOST_COVERED = 10
Rows = list[dict[str, Any]]


def index(kind: LabelKind, paper: plan.Archive) -> Iterator[plan.Page]:
    """The list of all labels of a kind, if the settings give it a file."""
    template = kind.plural
    path = file_of(template.upper(), paper.settings)
    rows = [{"role": "", **label.data(), "count": count} for label, count in paper.label_counts(kind)]
    if not path or not (rows or kind.is_always_listed):
        return
    _, name = plan.words(paper.front).gettext, paper.masthead.name
    inputs: plan.Inputs = {
        "title": f"{_(kind.title)} — {name}",
        "description": _("%(labels)s of %(paper)s, all of them.", labels=_(kind.title), paper=name),
        "canonical": absolute(paper.masthead.site, address_of(template.upper(), paper.settings)),
    }
    if kind.name == "category":
        newest = [section.newest(1)[0] for section in paper.labels(kind)]
        year = max((story.date.at.year for story in newest), default=0)
        inputs[template] = [{**row, "newest": card(story, year)} for row, story in zip(rows, newest, strict=True)]
    else:
        inputs |= {template: rows, "letters": letters(rows, paper.masthead.lang), "most_covered": most_covered(rows)}
    yield plan.Page(path, template, inputs)


def letters(rows: Rows, lang: str) -> list[dict[str, Any]]:
    """Labels in groups of one letter: [{letter, id, labels}]; a short list is one group without a letter."""
    if len(rows) <= BY_LETTER:
        return [{"letter": "", "id": "", "labels": rows}] if rows else []
    by_letter: dict[str, Rows] = {}
    for row in rows:
        by_letter.setdefault(letter(row["name"], lang), []).append(row)
    signs = sorted(by_letter, key=lambda sign: letter_order(sign, lang))
    return [{"letter": sign, "id": _anchor(sign), "labels": by_letter[sign]} for sign in signs]


def _anchor(sign: str) -> str:
    """The name of a letter's place in the page: `letter-a`, `letter-627`."""
    return f"letter-{sign.lower() if sign.isascii() and sign.isalpha() else format(ord(sign[0]), 'x')}"


def most_covered(rows: Rows) -> Rows:
    """The labels with most stories, where a list is so long that nobody sees them in it."""
    if len(rows) <= BY_LETTER:
        return []
    return sorted(rows, key=lambda row: -row["count"])[:MOST_COVERED]
