"""The workflows of a paper that are not those of the Dateline that is installed."""

import re
from collections.abc import Iterator
from pathlib import Path

from dateline_news.desk.new_paper import WORKFLOW, installed_version, shipped_workflow
from dateline_news.model.diagnostics import Diagnostic

CALL = re.compile(r"uses: \S+/paper\.yml@v(?P<version>\S+)")


def faults() -> Iterator[Diagnostic]:
    """A warning for the paper's copy of the workflow, and for each call of it by another version."""
    copy, now = Path(WORKFLOW), installed_version()
    if copy.is_file() and copy.read_bytes() != shipped_workflow().read_bytes():
        message = f"is not the one of Dateline {now}; copy it anew from {shipped_workflow()}"
        yield Diagnostic(WORKFLOW, 1, "workflow", message, "warning")
    for file in sorted(Path(".github/workflows").glob("*.y*ml")):
        for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if (call := CALL.search(line)) and call["version"] != now:
                message = f"calls the workflow of Dateline {call['version']}, and {now} is installed; write @v{now}"
                yield Diagnostic(str(file), at, "workflow", message, "warning")
