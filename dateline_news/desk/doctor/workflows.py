"""The workflows of a paper that do nothing, or are not those of the Dateline that is installed."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from dateline_news.desk.doctor import reports
from dateline_news.desk.installed import installed_version
from dateline_news.desk.new_paper import WORKFLOW, shipped_workflow
from dateline_news.model.diagnostics import Diagnostic

CALL = re.compile(r"uses: \S+/paper\.yml@v(?P<version>\S+)")
OWN_CALL = re.compile(r"uses: \./(?P<file>\.github/workflows/\S+)")


def faults() -> Iterator[Diagnostic]:
    """A warning for the paper's copy of the workflow, and for each workflow of its own that would not run."""
    for file, text in reports.texts(Path(WORKFLOW).parent, "*.y*ml"):
        if isinstance(text, Diagnostic):
            yield text
            continue
        at, message = _fault(text)
        if not message and str(file) == WORKFLOW and text != shipped_workflow().read_text(encoding="utf-8"):
            message = f"is not the one of Dateline {installed_version()}; copy it anew from {shipped_workflow()}"
        if message:
            yield Diagnostic(str(file), at, "workflow", message, "warning")
        yield from _wrong_calls(file, text)


def _fault(text: str) -> tuple[int, str]:
    """The line at which GitHub would not run a workflow, and why, as half a sentence; that is empty if it would."""
    try:
        workflow = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line + 1 if mark else 1, "is no YAML; mend it, or remove it"
    has_jobs = isinstance(workflow, dict) and bool(workflow.get("jobs"))
    return 1, "" if has_jobs else "has no jobs, so that it does nothing; write some, or remove it"


def _wrong_calls(file: Path, text: str) -> Iterator[Diagnostic]:
    now = installed_version()
    for at, line in enumerate(text.splitlines(), 1):
        message = ""
        if (call := CALL.search(line)) and call["version"] != now:
            message = f"calls the workflow of Dateline {call['version']}, and {now} is installed; write @v{now}"
        elif (call := OWN_CALL.search(line)) and not Path(call["file"]).is_file():
            right = f"copy it from {shipped_workflow()}" if call["file"] == WORKFLOW else "write it, or take this out"
            message = f"calls {call['file']}, which is not there; {right}"
        if message:
            yield Diagnostic(str(file), at, "workflow", message, "warning")
