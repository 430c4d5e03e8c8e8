"""The state machine: a newsroom that is edited and printed, again and again. The edits are in the modules beside it."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.press.editing import copy_desk
from tests.press.editing.editions import KEPT, NONE, Edition, difference, edition, laid, touched
from tests.press.editing.printer import Order, Outcome, Printer, apart
from tests.press.editing.promises import WORKERS

Step = TypeVar("Step", bound=Callable[..., None])
PATIENCE = 3  # builds that may be refused one after another; then somebody has to mend what is wrong
PERCENT = st.integers(0, 99)
REMEMBERED = 100  # clean editions, of a megabyte each: shortening a sequence that fails meets the same ones again

_known: dict[bytes, tuple[Outcome, Edition]] = {}


def edit(*, of: str = "content", **given: st.SearchStrategy[Any]) -> Callable[[Step], Step]:
    """A rule, but for a newsroom that has to be mended first, or whose folder `of` (output, cache) holds nothing."""

    def possible(machine: "Printing") -> bool:
        return machine.refused < PATIENCE and any((machine.place / of).rglob("*"))

    def made(step: Step) -> Step:
        ruled: Any = rule(**given)  # type: ignore[call-overload]  # its keywords are the step's own
        wanted: Step = precondition(possible)(ruled(step))
        return wanted

    return made


class Printing(RuleBasedStateMachine):
    """What is there, and what has to hold after every step. Edits come from the classes made of it."""

    def __init__(self) -> None:
        """Open a newsroom of its own."""
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="newsroom-"))
        self.desk = copy_desk.CopyDesk(self.place)
        self.theme = copy_desk.theme(self.place)
        self.settings: dict[str, Any] = {**copy_desk.SETTINGS, "THEME": str(self.theme)}
        self.clock = copy_desk.NOON
        self.output, self.cache = self.place / "output", self.place / "cache"
        self.printer = Printer()
        self.refused = 0
        self.tampered = False  # since the last build, with the output or with the store
        self.good: tuple[Any, ...] = ()
        self.apart: list[tuple[Path, Edition]] = []  # folders that no build may change

    def teardown(self) -> None:
        """Close it."""
        self.printer.kill()
        shutil.rmtree(self.place)

    def renewed(self) -> Printer:
        """A new process that prints, in the place of the one there is."""
        self.printer.kill()
        return Printer()

    @invariant()
    def is_printed_as_a_clean_build_prints_it(self) -> None:
        """Build, as a clean build does beside it, and compare."""
        order = Order(self.desk.content, self.output, self.cache, self.settings, self.clock)
        before = edition(self.output) if self.output.is_dir() else NONE
        has_kept = (self.output / KEPT).exists()
        self.printer.begin(order)
        right, clean = cleanly(order, self.place)
        found = self.printer.outcome()
        after = edition(self.output) if self.output.is_dir() else NONE
        both = f"{found.said}\n— and a clean build:\n{right.said}"
        assert (found.status, found.report) == (right.status, right.report), both
        assert "Traceback" not in found.said + found.report, found.said + found.report
        assert not (left := [*order.scratch.iterdir()]), f"temporary files were left: {left}"
        assert (self.output / KEPT).exists() == has_kept, "what is kept went away"
        for folder, held in self.apart:
            assert not difference(edition(folder), held), "an edition that was kept elsewhere has changed"
        if right.status:
            self._stays(before, after)
        else:
            self._is(clean, before, after)
        self.tampered = False

    def _stays(self, before: Edition, after: Edition) -> None:
        self.refused += 1
        assert not difference(after, before), f"a refused build changed the edition\n{difference(after, before)}"
        assert not touched(before, after, after.files), "a refused build touched the edition"

    def _is(self, clean: Edition, before: Edition, after: Edition) -> None:
        self.refused = 0
        self.good = (self.desk.kept(), dict(self.settings))
        laid(self.theme, self.place / "theme.good")
        wrong = difference(after, clean)
        assert not wrong, f"\n{wrong}"
        assert any(self.cache.rglob("*")), "the press keeps no store in CACHE_PATH"
        assert self.tampered or not (found := touched(before, after, after.files)), f"touched for nothing: {found}"


def cleanly(order: Order, place: Path) -> tuple[Outcome, Edition]:
    """What a build into no output, with no store, in a new process gives. Remembered by all that goes into it."""
    alone = {**order.settings, WORKERS: 1}
    digest = sha256(repr([{**alone, "THEME": ""}, order.clock]).encode())
    for folder in (order.content, Path(order.settings["THEME"])):
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            data = file.read_bytes()
            digest.update(f"{file.relative_to(folder).as_posix()} {len(data)} ".encode() + data)
    if (key := digest.digest()) not in _known:
        if len(_known) > REMEMBERED:
            _known.clear()
        _known[key] = _cleanly(replace(order, settings=alone, output=place / "clean", cache=place / "clean.cache"))
    return _known[key]


def _cleanly(order: Order) -> tuple[Outcome, Edition]:
    try:
        outcome = apart(order)
        return outcome, edition(order.output) if order.output.is_dir() else NONE
    finally:
        shutil.rmtree(order.output, ignore_errors=True)
        shutil.rmtree(order.cache, ignore_errors=True)
