"""Limits the processor time and the memory that reading a post may take, so that no post stops the others.

READ_SECONDS and READ_MEGABYTES in the settings say how much; `docs/press.md` says which limit works on which machine.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from dateline_news.press.processes.worker_pool import has_fork, init_worker

Task = TypeVar("Task")
Result = TypeVar("Result")
LARGE = 32_000  # bytes of a source: a smaller one can neither fill the memory nor hold up what no signal interrupts
GROWTH = 100  # how many times its own bytes a text may take while it is read
PATIENCE = 10  # times the seconds of the processor, by the clock on the wall, until a process is taken for hung
MEGABYTE = 1_000_000
OUT_OF_MEMORY = 3  # an exit status


class TooMuchError(BaseException):
    """Raised where reading a post takes more than it may; no Exception, since libraries go on after those."""


class TooLongError(TooMuchError):
    """Raised where it takes too many seconds."""


class TooLargeError(TooMuchError):
    """Raised where it takes too much memory."""


class EndedError(TooMuchError):
    """Raised where a library has ended the process."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TooLongError in the block once it has taken so many seconds of the processor.

    The processor's and not the wall's: a busy machine refuses nothing. Of nested blocks the outer one's limit
    counts. Where there are no signals (Windows, other threads than the first), there is no limit.
    """
    has_timer = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not has_timer or any(signal.getitimer(signal.ITIMER_PROF)):
        yield
        return
    _set_handler()
    # Again and again: a library may have caught the first.
    signal.setitimer(signal.ITIMER_PROF, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@cache
def _set_handler() -> None:
    """Let the timer raise TooLongError; done once a process, since it takes longer than all else here."""

    def end(*_: object) -> None:
        raise TooLongError

    signal.signal(signal.SIGPROF, end)


def is_too_large(size: int, megabytes: float) -> bool:
    """Whether a source of so many bytes is larger than can be read in so much memory."""
    return size * GROWTH > megabytes * MEGABYTE


def apart(function: Callable[[Task], Result], task: Task, seconds: float, megabytes: float) -> Result:
    """Call a function for a task in a process of its own, which the system ends if it takes too much.

    Raises TooMuchError then. Where there is no fork, the function is called in this process.
    """
    if not has_fork():
        return function(task)
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(function, task, seconds, megabytes, sender, os.getpid()))
    process.start()
    sender.close()
    try:
        if not receiver.poll(seconds * PATIENCE):
            raise TooLongError
        result: Result = receiver.recv()
    except EOFError:
        process.join()
        raise _cause(process.exitcode) from None
    else:
        return result
    finally:
        process.kill()
        process.join()
        receiver.close()


def _work(
    function: Callable[[Task], Result], task: Task, seconds: float, megabytes: float, sender: Connection, parent: int
) -> None:
    """Do a task in the process that was made for it; if that fails, exit silently with a status for the parent."""
    init_worker(parent)
    _limit_process(seconds, megabytes)
    try:
        sender.send(function(task))
    except BaseException as error:  # noqa: BLE001  the status tells its parent
        raise SystemExit(OUT_OF_MEMORY if isinstance(error, MemoryError) else 1) from None


def _limit_process(seconds: float, megabytes: float) -> None:
    """Let the system limit this process too, since it also ends what no signal of Python's interrupts."""
    import resource  # noqa: PLC0415  Unix's, as a fork is

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 2, resource.RLIM_INFINITY))
    with suppress(OSError):  # only Linux says what a process has
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + int(megabytes * MEGABYTE)
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


def _cause(status: int | None) -> TooMuchError:
    """The error of a process that ended without a result, by its exit status."""
    if status == -signal.SIGXCPU:
        return TooLongError()
    return TooLargeError() if status in (-signal.SIGKILL, -signal.SIGABRT, OUT_OF_MEMORY) else EndedError()
