"""Report what became of drafts: for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice
from typing import get_args

from dateline_news.desk.console import print_line
from dateline_news.desk.drafts.draft import Draft, Line, Outcome

BEHIND = {
    "would be written": " (not written)",
    "changed": ": changed",
    "would be changed": ": to be changed (not written)",
}


def report(drafts: Iterable[Draft], singular: str, plural: str, *, as_json: bool, in_full: int = 0) -> None:
    """Print what became of each draft as soon as it is known, and a summary; or all of it as JSON.

    The two words are what a draft is made of. Of more than `in_full`, unless that is 0, only those get lines that need
    somebody, and the rest is counted. Exits with 1 if something became no draft.
    """
    rest = iter(drafts)
    first = [*islice(rest, in_full + 1)] if in_full else []
    is_brief = len(first) > in_full
    reported: list[Draft] = []
    counted: Counter[Line] = Counter()
    for draft in chain(first, rest):
        reported.append(draft)
        counted.update(draft.counted() if is_brief else ())
        if not as_json:
            _print_draft(draft, is_brief=is_brief)
    failed = any(draft.problems for draft in reported)
    if as_json:
        document = {"failed": failed, "copies": [draft.data() for draft in reported]}
        print_line(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        for (label, text), count in counted.items():
            print_line(f"  {label:<11}{text}{f' ({count} {plural})' * (count > 1)}")
        counts = Counter(draft.outcome for draft in reported)
        parts = [f"{counts[outcome]} {outcome}" for outcome in get_args(Outcome) if counts[outcome]]
        more = "; --json tells all of each" * is_brief
        print_line(
            f"{len(reported)} {singular if len(reported) == 1 else plural}: {', '.join(parts) or 'nothing'}{more}"
        )
    if failed:
        sys.exit(1)


def _print_draft(draft: Draft, *, is_brief: bool) -> None:
    """Print what became of one draft; why one became nothing goes to standard error."""
    for problem in draft.problems:
        print(problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
    if is_brief and not draft.remarks:
        return
    place = f"{draft.file}:{draft.line}" if draft.line else draft.file
    if draft.outcome == "passed over":
        print_line(f"{place} “{draft.name}” {draft.facts[0]}; passed over")
    elif draft.path and draft.outcome == "known":
        more = f"; {draft.advice}" if draft.advice else ""
        print_line(f"{place} had it already, nothing written: {os.path.relpath(draft.path)}{more}")
    elif draft.path:
        newer, path = draft.outcome == "newer version", os.path.relpath(draft.path)
        print_line(
            f"{place} is newer than {path}: nothing written"
            if newer
            else f"{place} → {path}{BEHIND.get(draft.outcome, '')}"
        )
        for label, text in draft.needs() if is_brief else draft.lines():
            print_line(f"  {label:<11}{text}")
