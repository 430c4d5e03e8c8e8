"""Print what `invoke import` did: for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from dateline_news.desk.console import print_line
from dateline_news.desk.importing.drafts.draft import ImportedDraft
from dateline_news.model.diagnostics import Diagnostic

SHOWN = 70  # characters of something dropped that a line of the report has room for
FIELDS = {"title": "headline", "date": "date", "author": "byline", "authors": "byline", "tags": "topics"}

ImportOutcome = Literal["written", "would be written", "known", "passed over", "refused"]  # in the order of the summary


@dataclass(frozen=True, slots=True)
class ItemReport:
    """What became of one item: where it stands, what it is called, and the rest as far as it applies."""

    file: str
    line: int
    name: str
    outcome: ImportOutcome
    problem: Diagnostic | None = None
    reason: str = ""
    path: Path | None = None
    draft: ImportedDraft | None = None


def print_item(item: ItemReport) -> None:
    """Print what became of one item; why one became nothing goes to standard error."""
    where = f"{item.file}:{item.line}"
    if item.problem:
        print(item.problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
    elif item.path is None:
        print_line(f"{where} “{item.name}” {item.reason}; passed over")
    elif item.outcome == "known":
        print_line(f"{where} had it already, nothing written: {os.path.relpath(item.path)}")
    elif item.draft:
        is_dry = item.outcome == "would be written"
        print_line(f"{where} → {os.path.relpath(item.path)}{' (not written)' * is_dry}")
        for label, text in _lines(item.draft):
            print_line(f"  {label:<11}{text}")


def print_summary(items: Sequence[ItemReport], *, as_json: bool) -> None:
    """Print how many items became what, or the whole run as JSON."""
    if as_json:
        document = {"failed": any(item.problem for item in items), "copies": list(map(_data, items))}
        print_line(json.dumps(document, ensure_ascii=False, indent=1))
        return
    counts = Counter(item.outcome for item in items)
    parts = [f"{counts[name]} {name}" for name in get_args(ImportOutcome) if counts[name]]
    print_line(f"{'1 item' if len(items) == 1 else f'{len(items)} items'}: {', '.join(parts) or 'nothing'}")


def _lines(draft: ImportedDraft) -> Iterator[tuple[str, str]]:
    """The lines about a draft: found, dropped, and what needs a person."""
    for name, label in FIELDS.items():
        if name in draft.fields:
            yield label, draft.fields[name]
    for fact in draft.facts:
        yield "note", fact
    for drop in draft.drops:
        yield "dropped", f"“{_cut(drop.text)}” ({drop.rule})" if drop.text else drop.rule
    for remark in draft.remarks:
        yield "needs you", remark


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _data(item: ItemReport) -> dict[str, Any]:
    """All about one item, as plain data."""
    draft, problem = item.draft, item.problem
    return {
        "copy": item.file,
        "line": item.line,
        "name": item.name,
        "outcome": item.outcome,
        "post": os.path.relpath(item.path) if item.path else None,
        "fields": draft.fields if draft else {},
        "problems": [{"line": problem.line, "field": problem.field, "message": problem.message}] if problem else [],
        "remarks": [{"line": item.line, "message": remark} for remark in draft.remarks] if draft else [],
        "facts": draft.facts if draft else [item.reason] * bool(item.reason),
        "dropped": [asdict(drop) for drop in draft.drops] if draft else [],
    }
