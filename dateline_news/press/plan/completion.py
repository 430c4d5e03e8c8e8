"""Completes the plan with what plugins plan once they know every other file, and with the faults that they find."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from dateline_news.model.addresses.output_paths import key
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import Paper
from dateline_news.press.plan.files import CopiedFile, PlannedFile
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
    files, given_way = _without_rivals(paper, list(files))
    added = [planned for _, more in after_all.send(paper, entries=tuple(files)) for planned in more]
    faults = [planned for planned in added if isinstance(planned, PlanFault)]
    is_lenient = paper.settings["STORY_FIELDS"] == "lenient"
    refused = [fault for fault in faults if fault.diagnostic.stops(is_lenient=is_lenient)]
    return CompletePlan(
        files + [planned for planned in added if not isinstance(planned, PlanFault)],
        [fault.diagnostic for fault in refused],
        [*given_way, *(fault.diagnostic for fault in faults if not fault.diagnostic.stops(is_lenient=is_lenient))],
        [fault.diagnostic for fault in refused if fault.is_own],
    )


def _without_rivals(paper: Paper, files: list[PlannedFile]) -> tuple[list[PlannedFile], list[Diagnostic]]:
    """The files without those of the fronts of languages whose address a file of the paper's own has, which is told."""
    folders = tuple(f"{lang}/" for lang in paper.languages)
    below = [file for file in files if folders and file.path.startswith(folders)]
    own = {key(file.path): file for file in below if file.source or isinstance(file, CopiedFile)}
    left_out = [file for file in below if key(file.path) in own and file is not own[key(file.path)] and not file.source]
    content = str(paper.settings["PATH"]).rpartition("/")[2]
    message = "has the address of {}, which the front of its language would have; that is left out"
    notices = [
        Diagnostic(
            f"{content}/{own[key(file.path)].source or file.path}", 1, "LANGUAGES", message.format(file.path), "advice"
        )
        for file in left_out
    ]
    gone = set(map(id, left_out))
    return [file for file in files if id(file) not in gone], notices
