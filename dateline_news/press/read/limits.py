"""What reading one post may cost: seconds of the processor, and memory. Nothing that one post holds stops the others.

READ_SECONDS and READ_MEGABYTES in the settings say how much; `docs/press.md` tells what holds on which machine.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from dateline_news.press.processes.worker_pool import has_fork, init_worker

Task = TypeVar("Task")
Result = TypeVar("Result")
LARGE = 32_000  # bytes of a source: a smaller one can neither fill the memory nor hold up what no signal interrupts
GROWTH = 100  # times its bytes is what a text may take while it is read
PATIENCE = 10  # times the seconds of the processor, by the clock on the wall, until a process is taken for hung
MEGABYTE = 1_000_000
FULL = 3  # the status of a process that has no memory left


class TooMuchError(BaseException):
    """Reading a post costs more than it may; no Exception, since libraries go on after those."""


class TooLongError(TooMuchError):
    """It takes too many seconds."""


class TooLargeError(TooMuchError):
    """It takes too much memory."""


class EndedError(TooMuchError):
    """A library has failed in such a way that the process was over."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TooLongError in what stands within, once it has had so many seconds of the processor.

    The processor's and not the wall's: a busy machine refuses nothing. Where one stands within another, the outer one
    holds. Where signals are not to be had (Windows, other threads than the first), there is no limit.
    """
    if _timer.is_running or not _timer.can_run():
        yield
        return
    _timer.is_running = True
    # Again and again: a library may have caught the first.
    signal.setitimer(signal.ITIMER_PROF, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        _timer.is_running = False


class _Timer:
    """The process's timer, and who hears of it: that is settled once, since it takes longer than all else here."""

    is_running = False
    is_heard = False

    def can_run(self) -> bool:
        if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
            return False
        if not self.is_heard:
            signal.signal(signal.SIGPROF, _end)
            self.is_heard = True
        return True


def _end(*_: object) -> None:
    raise TooLongError


_timer = _Timer()


def is_too_large(size: int, megabytes: float) -> bool:
    """Whether a source of so many bytes is larger than can be read in so much memory."""
    return size * GROWTH > megabytes * MEGABYTE


def apart(function: Callable[[Task], Result], task: Task, seconds: float, megabytes: float) -> Result:
    """The result of a function for a task, from a process of its own that the system ends if it takes too much.

    Raises TooMuchError then. Where there is no fork, the function is called here.
    """
    if not has_fork():
        return function(task)
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(function, task, seconds, megabytes, there, os.getpid()))
    process.start()
    there.close()
    try:
        if not here.poll(seconds * PATIENCE):
            raise TooLongError
        result: Result = here.recv()
    except EOFError:
        process.join()
        raise _why(process.exitcode) from None
    else:
        return result
    finally:
        process.kill()
        process.join()
        here.close()


def _work(
    function: Callable[[Task], Result], task: Task, seconds: float, megabytes: float, there: Connection, parent: int
) -> None:
    """Do a task in the process that was made for it; one that fails ends without a word, and its parent tells."""
    init_worker(parent)
    _timer.is_running = False  # whatever that of its parent does
    _bound(seconds, megabytes)
    try:
        there.send(function(task))
    except BaseException as error:  # noqa: BLE001  its parent hears of it by the status alone
        raise SystemExit(FULL if isinstance(error, MemoryError) else 1) from None


def _bound(seconds: float, megabytes: float) -> None:
    """Have the system bound this process: for what no signal of Python's interrupts."""
    import resource  # noqa: PLC0415  Unix's, as a fork is

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 2, resource.RLIM_INFINITY))
    with suppress(OSError):  # only Linux says what a process has
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + int(megabytes * MEGABYTE)
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def _why(status: int | None) -> TooMuchError:
    """What has ended a process that gave no result."""
    if status == -signal.SIGXCPU:
        return TooLongError()
    return TooLargeError() if status in (-signal.SIGKILL, -signal.SIGABRT, FULL) else EndedError()
