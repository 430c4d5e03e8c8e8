"""What `invoke wire` tells: for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from dateline_news.desk.telling import tell
from dateline_news.desk.wire.draft import Draft
from dateline_news.desk.wire.pieces import Piece

SHOWN = 70  # characters of a piece that a line of the report has room for
FIELDS = {"dateline": "place", "title": "headline"}  # how people call them
SILENT = {
    "bullet-sign",
    "number-sign",
}  # dropped because what they mean is shown in another way: one line for all of them
SET = {"heading": "headings", "quote": "", "attribution": "posts", "item": "list items", "number": "list items",
       "caption": "captions", "paragraph": "paragraphs"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a copy, and where its post lies."""

    draft: Draft
    path: Path | None = None
    how: Literal["refused", "known", "written", "would be written"] = "refused"


def tell_one(outcome: Outcome) -> None:
    """Print what became of one copy; why one became nothing goes to standard error."""
    made = outcome.draft
    if outcome.path is None:
        for problem in made.problems:
            print(problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
        return
    how = "had it already, nothing written:" if outcome.how == "known" else "→"
    tell(f"{made.name} {how} {os.path.relpath(outcome.path)}{' (not written)' * (outcome.how == 'would be written')}")
    if outcome.how != "known":
        for label, text in _lines(made):
            tell(f"  {label:<11}{text}")


def tell_all(outcomes: Sequence[Outcome], *, as_json: bool) -> None:
    """Print the sum, or the whole run as JSON."""
    if as_json:
        document = {"failed": any(one.draft.problems for one in outcomes), "copies": list(map(_data, outcomes))}
        tell(json.dumps(document, ensure_ascii=False, indent=1))
        return
    counted = Counter(one.how for one in outcomes)
    words = {"written": "written", "would be written": "would be written", "known": "known", "refused": "refused"}
    said = [f"{counted[how]} {text}" for how, text in words.items() if counted[how]]  # type: ignore[index]
    tell(f"{'1 copy' if len(outcomes) == 1 else f'{len(outcomes)} copies'}: {', '.join(said)}")


def _lines(made: Draft) -> Iterator[tuple[str, str]]:
    """The lines about a draft: found, set, dropped, and what needs a person."""
    for piece in made.pieces:
        if piece.fate and piece.fate.kind == "metadata":
            yield FIELDS.get(piece.fate.name, piece.fate.name), f"{piece.fate.value} {_where(piece)}"
    for fact in made.facts:
        yield "note", fact
    counted = Counter(SET[piece.fate.name] for piece in made.pieces if piece.fate and piece.fate.kind == "shown")
    yield "text", ", ".join(f"{count} {name[:-1] if count == 1 else name}" for name, count in counted.items() if name)
    for piece in made.pieces:
        if piece.is_shown_as("heading"):
            yield "heading", f"{_cut(piece.text)} (line {piece.line})"
    drops = [piece for piece in made.pieces if piece.fate and piece.fate.kind == "dropped"]
    marks = Counter(piece.fate.name for piece in drops if piece.fate and piece.fate.name in SILENT)
    for name, count in marks.items():
        yield "dropped", f"{count} {name.replace('-', ' ')}{'s' * (count > 1)}, since the list draws its own"
    for piece in drops:
        if piece.fate and piece.fate.name not in SILENT:
            yield "dropped", f"“{_cut(piece.text)}” (line {piece.line}, {piece.fate.name})"
    for line, remark in made.remarks:
        yield "needs you", f"{remark}{f' (line {line})' * bool(line)}"


def _where(piece: Piece) -> str:
    said = "" if piece.fate and piece.text == piece.fate.value else f": “{_cut(piece.text)}”"
    return f"(line {piece.line}{said})"


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _data(outcome: Outcome) -> dict[str, Any]:
    """All about one copy, as plain data; `ledger` is every piece of it, in order."""
    made = outcome.draft
    return {
        "copy": made.name,
        "outcome": outcome.how,
        "post": os.path.relpath(outcome.path) if outcome.path else None,
        "fields": made.fields,
        "problems": [{"line": one.line, "field": one.field, "message": one.message} for one in made.problems],
        "remarks": [{"line": line, "message": remark} for line, remark in made.remarks],
        "facts": made.facts,
        "topics": made.topics,
        "names": made.names,
        "ledger": [
            {
                "line": piece.line,
                "text": piece.text,
                "kind": piece.fate.kind,
                "name": piece.fate.name,
                "value": piece.fate.value,
            }
            for piece in made.pieces
            if piece.fate
        ],
    }
