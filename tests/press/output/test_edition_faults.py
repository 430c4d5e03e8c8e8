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


def nothing(output: Path) -> Printer:
    """No edition yet."""
    output.parent.mkdir()
    return Printer(output)


def one_edition(output: Path) -> Printer:
    """The first edition, with a repository in it that is kept; it has no spare yet."""
    printer = Printer(output)
    printer.print(OLD)
    (output / ".git").mkdir()
    (output / ".git" / "HEAD").write_text("main", encoding="utf-8")
    return printer


def two_editions(output: Path) -> Printer:
    """The second edition, beside which stands a spare."""
    printer = one_edition(output)
    printer.print(OLD | {"second.html": b"second"})
    printer.print(OLD)
    return printer


def torn(output: Path) -> Printer:
    """What another killed build has left."""
    printer = two_editions(output)
    with system(killed_at(15)), pytest.raises(KilledError):
        printer.print(NEW)
    return printer


def cut_off(output: Path) -> Printer:
    """What a build has left that was killed right after the exchange, with the repository in the old edition."""
    printer = one_edition(output)
    with system(lambda _, name: KilledError() if name == "rename" and (output / "between").exists() else None):
        with pytest.raises(KilledError):
            printer.print(OLD | {"between": b"between"})
        assert not (output / ".git").exists()
    return printer


BEFORE = (nothing, one_edition, two_editions, torn, cut_off)


def every_moment(
    tmp_path: Path, before: Callable[[Path], Printer], fault: Callable[[int], Fault]
) -> Iterator[tuple[Printer, dict[str, bytes], str]]:
    """A build of NEW in a new place for every call that it makes, with a fault at that call; and what stood there.

    Gives the sentence with which the build stopped, an empty one for a kill, and nothing for a build that was through.
    """
    for moment in count(1):
        output = tmp_path / str(moment) / "output"
        printer = before(output)
        earlier = files_on_disk(output)
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
            yield printer, earlier, sentence


def is_right(printer: Printer, expected: dict[str, bytes]) -> None:
    """Assert that the next build gives what is wanted, and leaves nothing else behind."""
    repository = (printer.output / ".git").exists()
    printer.print(expected)
    assert files_on_disk(printer.output) == expected
    assert (printer.output / ".git").exists() >= repository
    assert beside(printer.output) == set()


@pytest.mark.parametrize("before", BEFORE)
def test_a_build_killed_at_any_call_leaves_the_old_or_the_new_edition(
    tmp_path: Path, before: Callable[[Path], Printer]
) -> None:
    editions = []
    for printer, earlier, _ in every_moment(tmp_path, before, killed_at):
        editions.append(files_on_disk(printer.output))
        assert editions[-1] in (earlier, NEW)
        with Edition(printer.output, printer.retained).acquire():
            assert files_on_disk(printer.output) == editions[-1]
            assert before is nothing or (printer.output / ".git" / "HEAD").read_text(encoding="utf-8") == "main"
        is_right(printer, (OLD, NEW)[len(editions) % 2])
    assert (NEW in editions) == (before is not nothing)  # the first edition's last call lets it stand there


@pytest.mark.parametrize("before", [two_editions, cut_off])
def test_with_two_renames_a_killed_build_leaves_an_edition_once_it_is_mended(
    tmp_path: Path, before: Callable[[Path], Printer]
) -> None:
    editions = []
    with patch("dateline_news.press.output.atomic_swap.CALLS", {}):
        for printer, earlier, _ in every_moment(tmp_path, before, killed_at):
            editions.append(files_on_disk(printer.output))
            assert editions[-1] in (earlier, NEW, {})
            with Edition(printer.output, printer.retained).acquire():
                assert files_on_disk(printer.output) == (editions[-1] or earlier)
            is_right(printer, NEW)
    assert {} in editions


def test_without_links_a_killed_build_leaves_the_old_or_the_new_edition(tmp_path: Path) -> None:
    def copying(output: Path) -> Printer:
        with refused("os.link"):
            return two_editions(output)

    def killed_without_links(moment: int) -> Fault:
        def fault(call: int, name: str) -> BaseException | None:
            return killed_at(moment)(call, name) or (PermissionError(1, "refused") if name == "link" else None)

        return fault

    for printer, earlier, _ in every_moment(tmp_path, copying, killed_without_links):
        assert files_on_disk(printer.output) in (earlier, NEW)
        with refused("os.link"):
            is_right(printer, NEW)


@pytest.mark.parametrize("fault", [broken_at, full_from])
@pytest.mark.parametrize("before", [one_edition, two_editions, cut_off])
def test_a_build_that_fails_at_any_call_says_which_edition_is_there(
    tmp_path: Path, before: Callable[[Path], Printer], fault: Callable[[int], Fault]
) -> None:
    for printer, earlier, sentence in every_moment(tmp_path, before, fault):
        says_truly(printer, earlier, sentence)


def test_with_two_renames_a_failed_build_says_which_edition_is_there(tmp_path: Path) -> None:
    with patch("dateline_news.press.output.atomic_swap.CALLS", {}):
        for printer, earlier, sentence in every_moment(tmp_path, one_edition, broken_at):
            says_truly(printer, earlier, sentence)


def says_truly(printer: Printer, earlier: dict[str, bytes], sentence: str) -> None:
    """Assert that a sentence of a build that failed is true, and that the next build is right."""
    if "output stays as it was" in sentence:
        assert files_on_disk(printer.output) == earlier
    else:
        assert "output is the new edition" in sentence
        assert files_on_disk(printer.output) == NEW
    is_right(printer, NEW)


def test_an_unpublished_edition_frees_its_space_on_a_full_disk(tmp_path: Path) -> None:
    for printer, earlier, _ in every_moment(tmp_path, two_editions, full_from):
        assert beside(printer.output) == set()
        if files_on_disk(printer.output) == earlier:
            written = set(NEW.values()) - set(OLD.values())
            assert not written & set(files_on_disk(printer.output.with_name(".output.spare")).values())


def test_a_first_edition_that_fails_leaves_nothing(tmp_path: Path) -> None:
    for printer, _, _ in every_moment(tmp_path, nothing, full_from):
        assert beside(printer.output) == set()
        assert not printer.output.exists()


def edition_of(turn: int) -> dict[str, bytes]:
    """One of two editions, every file of which is another in the other."""
    return {MARK: b"x" * turn} | {f"{page % 7}/{page}.html": b"x" * (page + turn) for page in range(60)}


@pytest.mark.parametrize("kill", range(KILLS))
def test_a_process_killed_at_a_random_moment_leaves_one_edition_and_no_lock(tmp_path: Path, kill: int) -> None:
    output = tmp_path / "output"
    process = os.fork()
    if not process:
        try:
            printer = Printer(output)
            for turn in count():
                printer.print(edition_of(turn % 2))
        finally:
            os._exit(1)
    while not (output / MARK).exists():
        time.sleep(0.001)
    time.sleep(random.Random(kill).uniform(0, 0.05))  # noqa: S311  nothing secret
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    assert files_on_disk(output) in (edition_of(0), edition_of(1))
    printer = Printer(output)
    with Edition(output).acquire(patience=0):
        pass
    printer.print(NEW)
    assert files_on_disk(output) == NEW
    assert beside(output) == set()


def test_a_worker_that_outlives_its_build_holds_no_lock_and_writes_into_no_later_edition(tmp_path: Path) -> None:
    printer = two_editions(tmp_path / "output")
    started, done = tmp_path / "begun", tmp_path / "done"
    build = os.fork()
    if not build:
        try:
            work_on(Edition(printer.output, printer.retained), started, done)
        finally:
            os._exit(1)
    os.waitpid(build, 0)
    later = Edition(printer.output, printer.retained)
    with later.acquire(patience=0):
        for _ in range(3):
            later.open()
            time.sleep(0.02)  # the worker is at work
            later.publish()
    done.touch()
    assert files_on_disk(printer.output) == OLD


def work_on(edition: Edition, started: Path, done: Path) -> None:
    """Kill the process that holds the press; its worker writes on for a while, until it is told."""
    with edition.acquire():
        edition.open()
        if os.fork():
            while not started.exists():
                time.sleep(0.001)
            os.kill(os.getpid(), signal.SIGKILL)
        until = time.monotonic() + 10
        while time.monotonic() < until and not done.exists():
            with suppress(OSError):
                edition.write("late.html", b"late")
                started.touch()
