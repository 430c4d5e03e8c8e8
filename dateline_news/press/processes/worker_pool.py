"""The crew: processes among which work is shared.

What a worker gets and gives is plain data, and each task is a pure function of it, so the results are the same
whatever the number of workers and the order in which they finish.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
SERIAL_LIMIT = 256  # tasks that are done sooner than workers are there
CHUNKS_A_WORKER = 16  # as many portions as each worker gets: small enough that none waits for another at the end
LARGEST_CHUNK = 64  # tasks in a portion
PR_SET_PDEATHSIG = 1  # prctl(2)

# What the workers find when they come: a fork shares the memory of the process it is from, so that the archive need
# not be handed to each of them.
_inherited: dict[str, Any] = {}


def has_fork() -> bool:
    """Whether a process can be made of this one, with all that it knows."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def worker_count(wanted: int) -> int:
    """How many workers there are: as many as are wanted (0: as there are processors); one where there is no fork."""
    if not has_fork():
        return 1
    if wanted:
        return wanted
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_in_chunks(function: Callable[[Task], Result], tasks: Sequence[Task], wanted: int = 0) -> Iterator[list[Result]]:
    """The results of a function for each task, in portions, as they get done.

    What the function raises is raised here.
    """
    count = worker_count(wanted)
    if count == 1 or len(tasks) <= SERIAL_LIMIT:
        yield [function(task) for task in tasks]
        return
    size = max(1, min(LARGEST_CHUNK, len(tasks) // (count * CHUNKS_A_WORKER)))
    _inherited.update(function=function, tasks=tasks)
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(count, mp_context=context, initializer=init_worker, initargs=(os.getpid(),)) as pool:
            portions = [pool.submit(_chunk, at, at + size) for at in range(0, len(tasks), size)]
            try:
                for one in as_completed(portions):
                    yield one.result()
                    portions.remove(one)
            except BrokenProcessPool:
                right = "if memory is short, let fewer do the work (-e WORKERS=1)"
                raise SystemExit(
                    f"A worker was ended by the system; the last edition stays as it was; {right}"
                ) from None
            finally:
                pool.shutdown(cancel_futures=True)
    finally:
        _inherited.clear()


def _chunk(begin: int, end: int) -> list[Any]:
    function = _inherited["function"]
    return [function(task) for task in _inherited["tasks"][begin:end]]


def init_worker(parent: int) -> None:
    """Leave Ctrl-C to the parent, and go when it goes, however it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
