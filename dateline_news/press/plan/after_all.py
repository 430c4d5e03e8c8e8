"""The late part of the plan: what plugins plan once they know every other file of the edition.

A plugin takes part by connecting to the signal:

    pages    (paper, entries=every file that is planned so far) → Page, File and Original entries, and faults
"""

from collections.abc import Iterable
from dataclasses import dataclass

from blinker import Signal

from dateline_news.model.diagnostics import Problem
from dateline_news.model.paper import Paper
from dateline_news.press.plan import Entry

pages = Signal("the files that plugins plan late")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a plugin has to say of the plan: a problem; one that is foreign is a notice in the lenient mode.

    One that is its own is there whatever else the paper holds: it is told also where posts are missing, being at fault.
    """

    problem: Problem
    is_foreign: bool = False
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Completed:
    """A plan that is whole: every file, what is wrong with it, and what was let pass.

    `own` are those problems that are there whatever else the paper holds.
    """

    entries: list[Entry]
    problems: list[Problem]
    notices: list[Problem]
    own: list[Problem]


def completed(paper: Paper, entries: Iterable[Entry]) -> Completed:
    """The plan with what plugins add to it late. `entries` are all others, copied files among them."""
    whole = list(entries)
    found = [one for _, more in pages.send(paper, entries=tuple(whole)) for one in more]
    faults = [one for one in found if isinstance(one, Fault)]
    is_lenient = paper.settings["STORY_FIELDS"] == "lenient"
    refused = [fault for fault in faults if not (is_lenient and fault.is_foreign)]
    return Completed(
        whole + [one for one in found if not isinstance(one, Fault)],
        [fault.problem for fault in refused],
        [one.problem for one in faults if is_lenient and one.is_foreign],
        [fault.problem for fault in refused if fault.is_own],
    )
