"""Report what became of drafts: for people on the terminal, for machines as one JSON document."""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable
from typing import get_args

from dateline_news.desk.console import print_line
from dateline_news.desk.drafts.draft import Draft, Outcome


def report(drafts: Iterable[Draft], singular: str, plural: str, *, as_json: bool) -> None:
    """Print what became of each draft as soon as it is known, and a summary; or all of it as JSON.

    The two words are what a draft is made of. Exits with 1 if something became no draft.
    """
    reported = []
    for draft in drafts:
        reported.append(draft)
        if not as_json:
            _print_draft(draft)
    failed = any(draft.problems for draft in reported)
    if as_json:
        document = {"failed": failed, "copies": [draft.data() for draft in reported]}
        print_line(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        counts = Counter(draft.outcome for draft in reported)
        parts = [f"{counts[outcome]} {outcome}" for outcome in get_args(Outcome) if counts[outcome]]
        print_line(f"{len(reported)} {singular if len(reported) == 1 else plural}: {', '.join(parts) or 'nothing'}")
    if failed:
        sys.exit(1)


def _print_draft(draft: Draft) -> None:
    """Print what became of one draft; why one became nothing goes to standard error."""
    for problem in draft.problems:
        print(problem, file=sys.stderr, flush=True)  # noqa: T201  it speaks to a person
    place = f"{draft.file}:{draft.line}" if draft.line else draft.file
    if draft.outcome == "passed over":
        print_line(f"{place} “{draft.name}” {draft.facts[0]}; passed over")
    elif draft.path and draft.outcome == "known":
        print_line(f"{place} had it already, nothing written: {os.path.relpath(draft.path)}")
    elif draft.path and draft.outcome in ("newer version", "changed", "would be changed"):
        changed = {"newer version": "nothing written", "would be changed": "to be changed (not written)"}
        print_line(f"{place} is newer than {os.path.relpath(draft.path)}: {changed.get(draft.outcome, 'changed')}")
        for label, text in draft.lines():
            print_line(f"  {label:<11}{text}")
    elif draft.path:
        not_written = " (not written)" * (draft.outcome == "would be written")
        print_line(f"{place} → {os.path.relpath(draft.path)}{not_written}")
        for label, text in draft.lines():
            print_line(f"  {label:<11}{text}")
