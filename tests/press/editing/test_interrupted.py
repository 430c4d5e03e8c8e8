"""A build that is killed, or that finds the disk full, leaves the old edition or the new one; the next needs no hand.

`invoke test` kills 4 builds, `invoke prove` 100.
"""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from tests.press.editing.copy_desk import NOON, SETTINGS, CopyDesk, picture, story
from tests.press.editing.editions import KEPT, NONE, Edition, difference, edition, laid
from tests.press.editing.moments import At, Count, die, disk_full
from tests.press.editing.printer import Order, Outcome, Printer, apart
from tests.site.built import ROOT

KILLS = max(1, settings().max_examples // 10)
AT_ONCE = sys.platform == "linux"  # elsewhere it takes renames, and the next build mends
EDITS: dict[str, Callable[[CopyDesk], object]] = {
    "a new story": lambda desk: desk.posts.update(new=story("world/2026-05-05-new", "New", "2026-05-05 08:00", "Sea")),
    "a text": lambda desk: setattr(desk.posts["ferry"], "text", "It did not come."),
    "a story gone": lambda desk: desk.posts.pop("play"),
    "a section": lambda desk: desk.posts["old"].fields.update(Category="Weather"),
    "a picture": lambda desk: desk.put("images/boats.png", picture(90)),
    "nothing": lambda desk: desk.touch(),
}
# A share of a build's length, of the moments at which it changes the disk, or so many of those before its end.
MOMENTS = st.one_of(
    st.tuples(st.sampled_from(["time", "change"]), st.integers(0, 100)), st.tuples(st.just("last"), st.integers(0, 12))
)
LIMITS = settings(max_examples=KILLS, suppress_health_check=list(HealthCheck))


@dataclass(frozen=True)
class Base:
    """A newsroom that was printed: how long that takes in seconds and in changes of the disk, and what lies around."""

    place: Path
    seconds: float
    changes: int
    around: frozenset[str]


def order_in(place: Path) -> Order:
    """A build of the newsroom in a folder."""
    given = {**SETTINGS, "THEME": str(ROOT / "theme")}
    return Order(place / "content", place / "output", place / "cache", given, NOON)


@cache
def right_after(base: Base, name: str) -> Edition:
    """What a clean build gives after an edit."""
    place = base.place.with_name(f"after {name}")
    return right(edited(base, place, name, clean=True))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """The newsroom that every build here begins with."""
    place = tmp_path_factory.mktemp("interrupted") / "base"
    desk = CopyDesk(place)
    count = Count()
    with Printer(count) as printer:
        assert printer.built(order_in(place)).status == 0
        (place / "output" / KEPT).mkdir()
        (place / "output" / KEPT / "HEAD").write_text("main", encoding="utf-8")
        desk.put("images/boats.png", picture(91))
        started, seen = time.perf_counter(), count.seen.value
        assert printer.built(order_in(place)).status == 0
        around = frozenset(one.name for one in place.iterdir())
        return Base(place, time.perf_counter() - started, count.seen.value - seen, around)


@pytest.fixture
def place(base: Base, tmp_path: Path) -> Iterator[Path]:
    """Where one build after another happens."""
    yield tmp_path / "dateline_news"
    shutil.rmtree(tmp_path / "dateline_news", ignore_errors=True)


def edited(base: Base, place: Path, name: str, *, clean: bool) -> Order:
    """The newsroom with an edit made in it, ready to be built over what is there, or cleanly."""
    laid(base.place, place)
    desk = CopyDesk(place)
    EDITS[name](desk)
    desk.write()
    if clean:
        shutil.rmtree(place / "output")
        shutil.rmtree(place / "cache", ignore_errors=True)
    return order_in(place)


def right(order: Order) -> Edition:
    """What a clean build beside it gives."""
    beside = replace(order, output=order.output.with_name("right"), cache=order.cache.with_name("right.cache"))
    assert apart(beside).status == 0
    found = edition(beside.output)
    for folder in (beside.output, beside.cache):
        shutil.rmtree(folder, ignore_errors=True)
    return found


def interrupted(order: Order, base: Base, kind: str, at: int) -> Outcome:
    """Begin a build, and kill it."""
    if kind == "time":
        with Printer() as printer:
            printer.begin(order)
            time.sleep(base.seconds * at / 100)
            printer.kill()
            return Outcome(-9)
    moment = base.changes * at // 100 if kind == "change" else base.changes - at
    with Printer(At(max(1, moment), die)) as printer:
        return printer.built(order)


def check(order: Order, base: Base, old: Edition, new: Edition) -> None:
    """The old edition or the new one is there; the next build gives the new one, and leaves nothing around."""
    there = edition(order.output) if order.output.is_dir() else NONE
    if there.files or AT_ONCE:
        assert not difference(there, old) or not difference(there, new), (
            f"neither the old edition:\n{difference(there, old)}\nnor the new one:\n{difference(there, new)}"
        )
    had_kept = bool(old.files)
    again = apart(order)
    assert again.status == 0, again.said + again.report
    wrong = difference(edition(order.output), new)
    assert not wrong, f"the next build is not right:\n{wrong}"
    assert (order.output / KEPT / "HEAD").is_file() or not had_kept, "what is kept got lost"
    around = {one.name for one in order.content.parent.iterdir()}
    assert around <= base.around, "the next build has left things around"
    assert not (left := [*order.scratch.iterdir()]), f"temporary files of the killed build are still there: {left}"


@pytest.mark.thorough
@given(moment=MOMENTS, name=st.sampled_from(sorted(EDITS)), clean=st.booleans())
@LIMITS
def test_a_build_killed_at_any_moment_leaves_an_edition_and_the_next_is_right(
    base: Base,
    tmp_path_factory: pytest.TempPathFactory,
    moment: tuple[str, int],
    name: str,
    clean: bool,  # noqa: FBT001  hypothesis gives it
) -> None:
    place = tmp_path_factory.mktemp("killed") / "newsroom"
    order = edited(base, place, name, clean=clean)
    old, new = edition(order.output) if order.output.is_dir() else NONE, right_after(base, name)
    note(f"{interrupted(order, base, *moment)}")
    check(order, base, old, new)
    shutil.rmtree(place)


@pytest.mark.parametrize("share", [2, 30, 60, 95])
def test_a_disk_that_is_full_leaves_an_edition_and_the_next_build_is_right(base: Base, place: Path, share: int) -> None:
    order = edited(base, place, "a section", clean=False)
    old, new = edition(order.output), right_after(base, "a section")
    with Printer(At(max(1, base.changes * share // 100), disk_full)) as printer:
        ended = printer.built(order)
    assert ended.status in (0, 1)
    assert "Traceback" not in ended.said + ended.report, ended.said
    check(order, base, old, new)


def test_the_moments_are_those_of_a_whole_build(base: Base) -> None:
    """Or the tests above would kill builds before they begin, or after their end, and prove nothing."""
    assert base.changes > 3
