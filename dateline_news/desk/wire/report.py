"""What `invoke wire` tells: for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from dateline_news.desk.console import print_line
from dateline_news.desk.wire.compose.draft import WireDraft
from dateline_news.desk.wire.segments import Disposition, Segment

LONGEST = 70  # characters of a segment that a line of the report has room for
FIELDS = {"dateline": "place", "title": "headline"}  # how people call them
LIST_SIGNS = {"bullet-sign", "number-sign"}  # dropped because the list draws its own: one line for all of them
STYLES = {"heading": "headings", "quote": "", "attribution": "posts", "item": "list items", "number": "list items",
          "caption": "captions", "paragraph": "paragraphs"}  # fmt: skip
OUTCOMES = ("written", "would be written", "known", "refused")


def print_draft(draft: WireDraft) -> None:
    """Print what became of one copy; why one became nothing goes to standard error."""
    if draft.path is None:
        for problem in draft.problems:
            print(problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
        return
    result = "had it already, nothing written:" if draft.outcome == "known" else "→"
    not_written = " (not written)" * (draft.outcome == "would be written")
    print_line(f"{draft.name} {result} {os.path.relpath(draft.path)}{not_written}")
    if draft.outcome != "known":
        for label, text in _lines(draft):
            print_line(f"  {label:<11}{text}")


def print_summary(drafts: Sequence[WireDraft], *, as_json: bool) -> None:
    """Print how many copies became what, or the whole run as JSON."""
    if as_json:
        document = {"failed": any(draft.problems for draft in drafts), "copies": list(map(_data, drafts))}
        print_line(json.dumps(document, ensure_ascii=False, indent=1))
        return
    counts = Counter[str](draft.outcome for draft in drafts)
    parts = [f"{counts[outcome]} {outcome}" for outcome in OUTCOMES if counts[outcome]]
    print_line(f"{'1 copy' if len(drafts) == 1 else f'{len(drafts)} copies'}: {', '.join(parts)}")


def _lines(draft: WireDraft) -> Iterator[tuple[str, str]]:
    """The lines about a draft: its fields, its text, what was dropped, and what needs a person."""
    for segment, field in _with_kind(draft, "metadata"):
        words = "" if segment.text == field.value else f": “{_shortened(segment.text)}”"
        yield FIELDS.get(field.name, field.name), f"{field.value} (line {segment.line}{words})"
    for fact in draft.facts:
        yield "note", fact
    counts = Counter(STYLES[style.name] for _, style in _with_kind(draft, "shown"))
    yield "text", ", ".join(f"{count} {name[:-1] if count == 1 else name}" for name, count in counts.items() if name)
    for segment in draft.segments:
        if segment.is_shown_as("heading"):
            yield "heading", f"{_shortened(segment.text)} (line {segment.line})"
    signs = Counter(rule.name for _, rule in _with_kind(draft, "dropped") if rule.name in LIST_SIGNS)
    for name, count in signs.items():
        yield "dropped", f"{count} {name.replace('-', ' ')}{'s' * (count > 1)}, since the list draws its own"
    for segment, rule in _with_kind(draft, "dropped"):
        if rule.name not in LIST_SIGNS:
            yield "dropped", f"“{_shortened(segment.text)}” (line {segment.line}, {rule.name})"
    for line, remark in draft.remarks:
        yield "needs you", f"{remark}{f' (line {line})' * bool(line)}"


def _with_kind(draft: WireDraft, kind: str) -> Iterator[tuple[Segment, Disposition]]:
    for segment in draft.segments:
        if segment.disposition and segment.disposition.kind == kind:
            yield segment, segment.disposition


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _data(draft: WireDraft) -> dict[str, Any]:
    """All about one copy, as plain data; `ledger` is every segment of it, in order."""
    return {
        "copy": draft.name,
        "outcome": draft.outcome,
        "post": os.path.relpath(draft.path) if draft.path else None,
        "fields": draft.fields,
        "problems": [
            {"line": problem.line, "field": problem.field, "message": problem.message} for problem in draft.problems
        ],
        "remarks": [{"line": line, "message": remark} for line, remark in draft.remarks],
        "facts": draft.facts,
        "topics": draft.topics,
        "names": draft.names,
        "ledger": [
            {"line": segment.line, "text": segment.text, "kind": end.kind, "name": end.name, "value": end.value}
            for segment in draft.segments
            if (end := segment.disposition)
        ],
    }
