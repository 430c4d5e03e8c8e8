"""Print what `invoke import` did: for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from dateline_news.desk.importing.drafts.draft import ImportedDraft
from dateline_news.desk.telling import tell
from dateline_news.model.diagnostics import Problem

SHOWN = 70  # characters of something dropped that a line of the report has room for
FIELDS = {"title": "headline", "date": "date", "author": "byline", "authors": "byline", "tags": "topics"}

Disposition = Literal["refused", "known", "passed over", "written", "would be written"]
ORDER: tuple[Disposition, ...] = ("written", "would be written", "known", "passed over", "refused")  # in the sum


@dataclass(frozen=True, slots=True)
class ItemOutcome:
    """What became of one item: where it stands, what it is called, and the rest as far as it applies."""

    file: str
    line: int
    name: str
    disposition: Disposition
    problem: Problem | None = None
    reason: str = ""
    path: Path | None = None
    draft: ImportedDraft | None = None


def print_outcome(outcome: ItemOutcome) -> None:
    """Print what became of one item; why one became nothing goes to standard error."""
    where = f"{outcome.file}:{outcome.line}"
    if outcome.problem:
        print(outcome.problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
    elif outcome.path is None:
        tell(f"{where} “{outcome.name}” {outcome.reason}; passed over")
    elif outcome.disposition == "known":
        tell(f"{where} had it already, nothing written: {os.path.relpath(outcome.path)}")
    else:
        is_dry = outcome.disposition == "would be written"
        tell(f"{where} → {os.path.relpath(outcome.path)}{' (not written)' * is_dry}")
        for label, text in _lines(outcome.draft):
            tell(f"  {label:<11}{text}")


def print_sum(outcomes: Sequence[ItemOutcome], *, as_json: bool) -> None:
    """Print how many items became what, or the whole run as JSON."""
    if as_json:
        document = {"failed": any(outcome.problem for outcome in outcomes), "copies": list(map(_data, outcomes))}
        tell(json.dumps(document, ensure_ascii=False, indent=1))
        return
    counts = Counter(outcome.disposition for outcome in outcomes)
    parts = [f"{counts[name]} {name}" for name in ORDER if counts[name]]
    tell(f"{'1 item' if len(outcomes) == 1 else f'{len(outcomes)} items'}: {', '.join(parts) or 'nothing'}")


def _lines(draft: ImportedDraft | None) -> Iterator[tuple[str, str]]:
    """The lines about a draft: found, dropped, and what needs a person."""
    if draft is None:
        return
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


def _data(outcome: ItemOutcome) -> dict[str, Any]:
    """All about one item, as plain data."""
    draft, problem = outcome.draft, outcome.problem
    return {
        "copy": outcome.file,
        "line": outcome.line,
        "name": outcome.name,
        "outcome": outcome.disposition,
        "post": os.path.relpath(outcome.path) if outcome.path else None,
        "fields": draft.fields if draft else {},
        "problems": [{"line": problem.line, "field": problem.field, "message": problem.message}] if problem else [],
        "remarks": [{"line": outcome.line, "message": remark} for remark in draft.remarks] if draft else [],
        "facts": draft.facts if draft else [outcome.reason] * bool(outcome.reason),
        "dropped": [asdict(drop) for drop in draft.drops] if draft else [],
    }
