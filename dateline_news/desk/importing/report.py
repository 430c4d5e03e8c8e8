"""What `invoke import` tells: as `invoke wire` does, for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from dateline_news.desk.importing.drafts.draft import Draft
from dateline_news.desk.telling import tell
from dateline_news.model.diagnostics import Problem

SHOWN = 70  # characters of something dropped that a line of the report has room for
FOUND = {"title": "headline", "date": "date", "author": "byline", "authors": "byline", "tags": "topics"}

How = Literal["refused", "known", "passed over", "written", "would be written"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item: where it stands, what it is called, and the rest as far as it applies."""

    file: str
    line: int
    name: str
    how: How
    problem: Problem | None = None
    reason: str = ""
    path: Path | None = None
    draft: Draft | None = None


def tell_one(outcome: Outcome) -> None:
    """Print what became of one item; why one became nothing goes to standard error."""
    where = f"{outcome.file}:{outcome.line}"
    if outcome.problem:
        print(outcome.problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
    elif outcome.path is None:
        tell(f"{where} “{outcome.name}” {outcome.reason}; passed over")
    elif outcome.how == "known":
        tell(f"{where} had it already, nothing written: {os.path.relpath(outcome.path)}")
    else:
        tell(f"{where} → {os.path.relpath(outcome.path)}{' (not written)' * (outcome.how == 'would be written')}")
        for label, text in _lines(outcome.draft):
            tell(f"  {label:<11}{text}")


def tell_all(outcomes: Sequence[Outcome], *, as_json: bool) -> None:
    """Print the sum, or the whole run as JSON."""
    if as_json:
        document = {"failed": any(one.problem for one in outcomes), "copies": list(map(_data, outcomes))}
        tell(json.dumps(document, ensure_ascii=False, indent=1))
        return
    counted = Counter(one.how for one in outcomes)
    said = [f"{count} {how}" for how, count in sorted(counted.items(), key=lambda one: "wkpr".index(one[0][0]))]
    tell(f"{'1 item' if len(outcomes) == 1 else f'{len(outcomes)} items'}: {', '.join(said) or 'nothing'}")


def _lines(made: Draft | None) -> Iterator[tuple[str, str]]:
    """The lines about a draft: found, dropped, and what needs a person."""
    if made is None:
        return
    for name, label in FOUND.items():
        if name in made.fields:
            yield label, made.fields[name]
    for fact in made.facts:
        yield "note", fact
    for drop in made.drops:
        yield "dropped", f"“{_cut(drop.text)}” ({drop.rule})" if drop.text else drop.rule
    for remark in made.remarks:
        yield "needs you", remark


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _data(outcome: Outcome) -> dict[str, Any]:
    """All about one item, as plain data."""
    made = outcome.draft
    return {
        "copy": outcome.file,
        "line": outcome.line,
        "name": outcome.name,
        "outcome": outcome.how,
        "post": os.path.relpath(outcome.path) if outcome.path else None,
        "fields": made.fields if made else {},
        "problems": [
            {"line": one.line, "field": one.field, "message": one.message} for one in [outcome.problem] if one
        ],
        "remarks": [{"line": outcome.line, "message": one} for one in made.remarks] if made else [],
        "facts": made.facts if made else [outcome.reason] * bool(outcome.reason),
        "dropped": [asdict(one) for one in made.drops] if made else [],
    }
