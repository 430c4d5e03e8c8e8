"""Completes the plan with what plugins plan once they know every other file, and with the faults that they find."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import Paper
from dateline_news.press.plan.files import PlannedFile
from dateline_news.press.plan.signals import after_all


class PlanFault(NamedTuple):
    """A problem that a plugin has found; it `is_own` if it does not depend on posts that may be faulty, and missing."""

    diagnostic: Diagnostic
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class CompletePlan:
    """A complete plan: its files, problems and notices; `own` are the problems that depend on no other post."""

    files: list[PlannedFile]
    problems: list[Diagnostic]
    notices: list[Diagnostic]
    own: list[Diagnostic]


def complete(paper: Paper, files: Iterable[PlannedFile]) -> CompletePlan:
    """The plan with what plugins add to it last; `files` are all others, copied ones among them."""
    files = list(files)
    added = [planned for _, more in after_all.send(paper, entries=tuple(files)) for planned in more]
    faults = [planned for planned in added if isinstance(planned, PlanFault)]
    is_lenient = paper.settings["STORY_FIELDS"] == "lenient"
    refused = [fault for fault in faults if fault.diagnostic.stops(is_lenient=is_lenient)]
    return CompletePlan(
        files + [planned for planned in added if not isinstance(planned, PlanFault)],
        [fault.diagnostic for fault in refused],
        [fault.diagnostic for fault in faults if not fault.diagnostic.stops(is_lenient=is_lenient)],
        [fault.diagnostic for fault in refused if fault.is_own],
    )
