"""One build at a time holds the press of a place; the others wait, say so, and do not wait for ever."""

import errno
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from dateline_news.press.output import lock
from dateline_news.press.output.edition import Edition


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the lock is."""
    return tmp_path / ".output.lock"


def is_free(file: Path) -> bool:
    """Whether another process could hold the lock."""
    process = os.fork()
    if not process:
        try:
            with lock.acquire(file, "output", 0):
                os._exit(0)
        finally:
            os._exit(1)
    return os.waitpid(process, 0)[1] == 0


@contextmanager
def another_build(file: Path) -> Iterator[int]:
    """A process that holds the lock until it is ended; gives its number."""
    ready, done = os.pipe()
    process = os.fork()
    if not process:
        try:
            with lock.acquire(file, "output", 0):
                os.write(done, b"!")
                signal.pause()
        finally:
            os._exit(1)
    os.close(done)  # or nobody would see the end of a process that never wrote
    try:
        assert os.read(ready, 1)
        yield process
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(ready)


def end_while_waiting(process: int, monkeypatch: pytest.MonkeyPatch, *, pauses: int = 3) -> None:
    """End a process after so many pauses of whoever waits for the lock: a busy machine would miss a clock."""
    remaining = iter(range(pauses, 0, -1))

    def pause(_seconds: float) -> None:
        if next(remaining, 0) == 1:
            os.kill(process, signal.SIGKILL)

    monkeypatch.setattr(time, "sleep", pause)


def test_the_lock_file_remains_and_names_the_last_process(file: Path) -> None:
    file.write_text("another text that is much longer\n", encoding="utf-8")
    with lock.acquire(file, "output", 0):
        pass
    assert file.read_text(encoding="utf-8") == f"{os.getpid()}\n"


def test_a_second_build_stops_after_its_patience_and_names_the_first(file: Path) -> None:
    with another_build(file) as process, pytest.raises(SystemExit) as stop, lock.acquire(file, "output", 0):
        pass
    assert str(stop.value) == (
        f"Another build (process {process}) still holds the press for output; end it if it hangs, then build"
    )


def test_a_second_build_waits_and_says_so_once(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "NOTICE_DELAY", 0)
    with another_build(file) as process:
        end_while_waiting(process, monkeypatch)
        with lock.acquire(file, "output", 60):
            assert file.read_text(encoding="utf-8") == f"{os.getpid()}\n"
        assert capsys.readouterr().out == (
            f"Another build (process {process}) holds the press for output; waiting for it.\n"
        )


def test_a_short_wait_prints_nothing(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "NOTICE_DELAY", 60)
    with another_build(file) as process:
        end_while_waiting(process, monkeypatch)
        with lock.acquire(file, "output", 60):
            pass
    assert capsys.readouterr().out == ""


def test_the_process_with_the_lock_may_be_unknown(file: Path) -> None:
    with another_build(file):
        file.write_bytes(b"\xff")
        with pytest.raises(SystemExit, match=r"^Another build still holds the press"), lock.acquire(file, "output", 0):
            pass


def test_a_killed_build_and_its_workers_hold_no_lock(file: Path) -> None:
    ready, done = os.pipe()
    build = os.fork()
    if not build:
        try:
            with lock.acquire(file, "output", 0):
                if worker := os.fork():
                    os.write(done, f"{worker}\n".encode())
                signal.pause()
        finally:
            os._exit(1)
    os.close(done)
    worker = int(os.read(ready, 20))
    os.close(ready)
    os.kill(build, signal.SIGKILL)
    os.waitpid(build, 0)
    try:
        with lock.acquire(file, "output", 0):
            os.kill(worker, 0)  # it is still there
    finally:
        os.kill(worker, signal.SIGKILL)


def test_a_worker_that_ends_does_not_unlock(file: Path) -> None:
    with lock.acquire(file, "output", 0):
        for _ in range(2):
            worker = os.fork()
            if not worker:
                os.closerange(3, 256)
                os._exit(0)
            os.waitpid(worker, 0)
        assert not is_free(file)
    assert is_free(file)


def test_a_file_system_without_locks_is_reported_and_works(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    no_locks = patch.object(lock, "_take", side_effect=OSError(errno.ENOLCK, "No locks available"))
    with no_locks, lock.acquire(file, "output", 0):
        pass
    assert capsys.readouterr().out == (
        "Nothing keeps a second build from output here (No locks available): start one at a time.\n"
    )


def test_an_edition_is_guarded_by_the_lock_beside_the_output(tmp_path: Path) -> None:
    edition = Edition(tmp_path / "output")
    with another_build(tmp_path / ".output.lock"), pytest.raises(SystemExit), edition.acquire(patience=0):
        pass
    with edition.acquire(patience=0):
        assert not is_free(tmp_path / ".output.lock")
    assert is_free(tmp_path / ".output.lock")


def test_a_lock_that_cannot_be_made_ends_the_build_with_a_message(tmp_path: Path) -> None:
    (tmp_path / ".output.lock").mkdir()
    with pytest.raises(SystemExit) as stop, Edition(tmp_path / "output").acquire():
        pass
    assert str(stop.value) == f"{tmp_path / '.output.lock'}: Is a directory; output stays as it was"
