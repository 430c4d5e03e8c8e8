"""The plan made whole: what plugins plan once they know every other file of the edition, and what is wrong with it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import Paper
from dateline_news.press.plan.files import PlannedFile
from dateline_news.press.plan.signals import after_all


class PlanFault(NamedTuple):
    """What a plugin has against the plan.

    One that is its own is there whatever else the paper holds: it is told also where posts are missing, being at fault.
    """

    diagnostic: Diagnostic
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class CompletePlan:
    """A plan that is whole: every file, what is wrong with it, and what was let pass.

    `own` are those problems that are there whatever else the paper holds.
    """

    entries: list[PlannedFile]
    problems: list[Diagnostic]
    notices: list[Diagnostic]
    own: list[Diagnostic]


def complete(paper: Paper, entries: Iterable[PlannedFile]) -> CompletePlan:
    """The plan with what plugins add to it late. `entries` are all others, copied files among them."""
    whole = list(entries)
    planned = [planned_entry for _, more in after_all.send(paper, entries=tuple(whole)) for planned_entry in more]
    faults = [planned_entry for planned_entry in planned if isinstance(planned_entry, PlanFault)]
    is_lenient = paper.settings["STORY_FIELDS"] == "lenient"
    refused = [fault for fault in faults if fault.diagnostic.stops(is_lenient=is_lenient)]
    return CompletePlan(
        whole + [planned_entry for planned_entry in planned if not isinstance(planned_entry, PlanFault)],
        [fault.diagnostic for fault in refused],
        [fault.diagnostic for fault in faults if not fault.diagnostic.stops(is_lenient=is_lenient)],
        [fault.diagnostic for fault in refused if fault.is_own],
    )
