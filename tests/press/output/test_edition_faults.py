"""At whatever call a build is killed or fails, the old edition stands there or the new one, and the next is right."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from dateline_news.press.output.edition import MARK, Edition
from tests.press.faults import (
    Fault,
    KilledError,
    Printer,
    beside,
    broken_at,
    files_on_disk,
    full_from,
    killed_at,
    system,
)

SAME = {MARK: b"", "2026/03/01/same.html": b"same", "2026/03/02/same.html": b"same too"}
OLD = SAME | {"index.html": b"old", "gone/away.html": b"gone", "folder/then.html": b"then", "file": b"then a file"}
NEW = SAME | {"index.html": b"newer", "2026/03/03/c.html": b"new", "folder": b"a file", "file/now.html": b"a folder"}
KILLS = settings().max_examples // 10


@contextmanager
def refused(what: str) -> Iterator[None]:
    """A system that has no such call, or a file system that refuses it."""
    with patch(what, side_effect=PermissionError(1, "Operation not permitted")):
        yield


def nothing(place: Path) -> Printer:
    """No edition yet."""
    place.parent.mkdir()
    return Printer(place)


def one_edition(place: Path) -> Printer:
    """The first edition, with a repository in it that is kept; it has no spare yet."""
    printer = Printer(place)
    printer.print(OLD)
    (place / ".git").mkdir()
    (place / ".git" / "HEAD").write_text("main", encoding="utf-8")
    return printer


def two_editions(place: Path) -> Printer:
    """The second edition, beside which stands a spare."""
    printer = one_edition(place)
    printer.print(OLD | {"second.html": b"second"})
    printer.print(OLD)
    return printer


def torn(place: Path) -> Printer:
    """What another killed build has left."""
    printer = two_editions(place)
    with system(killed_at(15)), pytest.raises(KilledError):
        printer.print(NEW)
    return printer


def cut_off(place: Path) -> Printer:
    """What a build has left that was killed right after the exchange, with the repository in the old edition."""
    printer = one_edition(place)
    with system(lambda _, name: KilledError() if name == "rename" and (place / "between").exists() else None):
        with pytest.raises(KilledError):
            printer.print(OLD | {"between": b"between"})
        assert not (place / ".git").exists()
    return printer


BEFORE = (nothing, one_edition, two_editions, torn, cut_off)


def every_moment(
    tmp_path: Path, before: Callable[[Path], Printer], fault: Callable[[int], Fault]
) -> Iterator[tuple[Printer, dict[str, bytes], str]]:
    """A build of NEW in a new place for every call that it makes, with a fault at that call; and what stood there.

    Gives the sentence with which the build stopped, an empty one for a kill, and nothing for a build that was through.
    """
    for moment in count(1):
        place = tmp_path / str(moment) / "output"
        printer = before(place)
        stood = files_on_disk(place)
        sentence = None
        with system(fault(moment)) as calls:
            try:
                printer.print(NEW)
            except KilledError:
                sentence = ""
            except SystemExit as stop:
                sentence = str(stop)
        if len(calls) < moment:
            assert moment > 10
            return
        if sentence is not None:
            yield printer, stood, sentence


def is_right(printer: Printer, wanted: dict[str, bytes]) -> None:
    """Assert that the next build gives what is wanted, and leaves nothing else behind."""
    repository = (printer.place / ".git").exists()
    printer.print(wanted)
    assert files_on_disk(printer.place) == wanted
    assert (printer.place / ".git").exists() >= repository
    assert beside(printer.place) == set()


@pytest.mark.parametrize("before", BEFORE)
def test_a_build_killed_at_any_call_leaves_the_old_or_the_new_edition(
    tmp_path: Path, before: Callable[[Path], Printer]
) -> None:
    seen = []
    for printer, stood, _ in every_moment(tmp_path, before, killed_at):
        seen.append(files_on_disk(printer.place))
        assert seen[-1] in (stood, NEW)
        with Edition(printer.place, printer.kept).acquire():
            assert files_on_disk(printer.place) == seen[-1]
            assert before is nothing or (printer.place / ".git" / "HEAD").read_text(encoding="utf-8") == "main"
        is_right(printer, (OLD, NEW)[len(seen) % 2])
    assert (NEW in seen) == (before is not nothing)  # the first edition's last call lets it stand there


@pytest.mark.parametrize("before", [two_editions, cut_off])
def test_so_it_does_where_a_name_takes_two_renames_once_it_is_mended(
    tmp_path: Path, before: Callable[[Path], Printer]
) -> None:
    seen = []
    with patch("dateline_news.press.output.atomic_swap.CALLS", {}):
        for printer, stood, _ in every_moment(tmp_path, before, killed_at):
            seen.append(files_on_disk(printer.place))
            assert seen[-1] in (stood, NEW, {})
            with Edition(printer.place, printer.kept).acquire():
                assert files_on_disk(printer.place) == (seen[-1] or stood)
            is_right(printer, NEW)
    assert {} in seen


def test_so_it_does_where_the_file_system_has_no_links(tmp_path: Path) -> None:
    def copying(place: Path) -> Printer:
        with refused("os.link"):
            return two_editions(place)

    def killed_without_links(moment: int) -> Fault:
        def fault(call: int, name: str) -> BaseException | None:
            return killed_at(moment)(call, name) or (PermissionError(1, "refused") if name == "link" else None)

        return fault

    for printer, stood, _ in every_moment(tmp_path, copying, killed_without_links):
        assert files_on_disk(printer.place) in (stood, NEW)
        with refused("os.link"):
            is_right(printer, NEW)


@pytest.mark.parametrize("fault", [broken_at, full_from])
@pytest.mark.parametrize("before", [one_edition, two_editions, cut_off])
def test_a_build_that_fails_at_any_call_says_truly_what_stands_there(
    tmp_path: Path, before: Callable[[Path], Printer], fault: Callable[[int], Fault]
) -> None:
    for printer, stood, sentence in every_moment(tmp_path, before, fault):
        says_truly(printer, stood, sentence)


def test_so_it_does_where_a_name_takes_two_renames(tmp_path: Path) -> None:
    with patch("dateline_news.press.output.atomic_swap.CALLS", {}):
        for printer, stood, sentence in every_moment(tmp_path, one_edition, broken_at):
            says_truly(printer, stood, sentence)


def says_truly(printer: Printer, stood: dict[str, bytes], sentence: str) -> None:
    """Assert that a sentence of a build that failed is true, and that the next build is right."""
    if "output stays as it was" in sentence:
        assert files_on_disk(printer.place) == stood
    else:
        assert "output is the new edition" in sentence
        assert files_on_disk(printer.place) == NEW
    is_right(printer, NEW)


def test_a_full_disk_gets_back_what_was_not_published(tmp_path: Path) -> None:
    for printer, stood, _ in every_moment(tmp_path, two_editions, full_from):
        assert beside(printer.place) == set()
        if files_on_disk(printer.place) == stood:
            written = set(NEW.values()) - set(OLD.values())
            assert not written & set(files_on_disk(printer.place.with_name(".output.spare")).values())


def test_a_first_edition_that_fails_leaves_nothing(tmp_path: Path) -> None:
    for printer, _, _ in every_moment(tmp_path, nothing, full_from):
        assert beside(printer.place) == set()
        assert not printer.place.exists()


def edition_of(turn: int) -> dict[str, bytes]:
    """One of two editions, every file of which is another in the other."""
    return {MARK: b"x" * turn} | {f"{page % 7}/{page}.html": b"x" * (page + turn) for page in range(60)}


@pytest.mark.parametrize("kill", range(KILLS))
def test_a_process_killed_at_a_random_moment_leaves_one_edition_and_a_free_press(tmp_path: Path, kill: int) -> None:
    place = tmp_path / "output"
    process = os.fork()
    if not process:
        try:
            printer = Printer(place)
            for turn in count():
                printer.print(edition_of(turn % 2))
        finally:
            os._exit(1)
    while not (place / MARK).exists():
        time.sleep(0.001)
    time.sleep(random.Random(kill).uniform(0, 0.05))  # noqa: S311  nothing secret
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    assert files_on_disk(place) in (edition_of(0), edition_of(1))
    printer = Printer(place)
    with Edition(place).acquire(patience=0):
        pass
    printer.print(NEW)
    assert files_on_disk(place) == NEW
    assert beside(place) == set()


def test_a_worker_that_outlives_its_build_holds_nothing_and_writes_into_no_later_edition(tmp_path: Path) -> None:
    printer = two_editions(tmp_path / "output")
    begun, done = tmp_path / "begun", tmp_path / "done"
    build = os.fork()
    if not build:
        try:
            work_on(Edition(printer.place, printer.kept), begun, done)
        finally:
            os._exit(1)
    os.waitpid(build, 0)
    later = Edition(printer.place, printer.kept)
    with later.acquire(patience=0):
        for _ in range(3):
            later.open()
            time.sleep(0.02)  # the worker is at work
            later.publish()
    done.touch()
    assert files_on_disk(printer.place) == OLD


def work_on(edition: Edition, begun: Path, done: Path) -> None:
    """Kill the process that holds the press; its worker writes on for a while, until it is told."""
    with edition.acquire():
        edition.open()
        if os.fork():
            while not begun.exists():
                time.sleep(0.001)
            os.kill(os.getpid(), signal.SIGKILL)
        until = time.monotonic() + 10
        while time.monotonic() < until and not done.exists():
            with suppress(OSError):
                edition.write("late.html", b"late")
                begun.touch()
