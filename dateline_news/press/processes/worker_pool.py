"""A pool of worker processes among which tasks are shared.

A task is a named function of plain data, and a context that each worker is given once, so the results are the same
whatever the number of workers, the order in which they finish, and the way in which they are started: by a fork, which
shares the memory of the process it is from, or, where there is none (macOS, Windows), spawned, with all that they need
pickled.
"""

import ctypes
import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

Context = TypeVar("Context")
Task = TypeVar("Task")
Result = TypeVar("Result")
SERIAL_LIMIT = 256  # tasks that are done sooner than workers are there
CHUNKS_A_WORKER = 16  # small enough that no worker waits for another at the end
LARGEST_CHUNK = 64  # tasks in a chunk
PR_SET_PDEATHSIG = 1  # prctl(2)

# The function and the context; in a forked worker also the tasks, which then need not be pickled.
_shared: dict[str, Any] = {}


def has_fork() -> bool:
    """Whether this process can be forked, with all its memory."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def worker_count(wanted: int) -> int:
    """How many workers there are: as many as are wanted, or for 0 as there are processors."""
    if wanted:
        return wanted
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_in_chunks(
    function: Callable[[Context, Task], Result],
    context: Context,
    tasks: Sequence[Task],
    wanted: int = 0,
    serial_limit: int = SERIAL_LIMIT,
) -> Iterator[list[Result]]:
    """Give the results of a function for a context and each task, in chunks, as they get done.

    Up to `serial_limit` tasks are done here, without workers. What the function raises is raised here. Where a context
    has a method `prepare`, each spawned worker calls it first.
    """
    count = worker_count(wanted)
    if count == 1 or len(tasks) <= serial_limit or not (has_fork() or _can_be_pickled(context)):
        yield [function(context, task) for task in tasks]
        return
    size = max(1, min(LARGEST_CHUNK, len(tasks) // (count * CHUNKS_A_WORKER)))
    starts = range(0, len(tasks), size)
    _shared.update(function=function, context=context, tasks=tasks)
    try:
        if has_fork():
            pool = _pool("fork", count, os.getpid())
            chunks = [pool.submit(_run_inherited, start, start + size) for start in starts]
        else:
            pool = _pool("spawn", count, os.getpid(), function, context)
            chunks = [pool.submit(_run, tasks[start : start + size]) for start in starts]
        with pool:
            yield from _results(pool, chunks)
    finally:
        _shared.clear()


def _can_be_pickled(context: Any) -> bool:
    """Whether a context can be pickled: a paper's own settings may hold functions that have no name."""
    try:
        pickle.dumps(context)
    except (pickle.PicklingError, AttributeError, TypeError):
        return False
    return True


def _pool(method: str, count: int, *arguments: Any) -> ProcessPoolExecutor:
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(count, mp_context=context, initializer=init_worker, initargs=arguments)


def _results(pool: ProcessPoolExecutor, chunks: list[Future[list[Any]]]) -> Iterator[list[Any]]:
    try:
        for chunk in as_completed(chunks):
            yield chunk.result()
            chunks.remove(chunk)
    except BrokenProcessPool:
        right = "if memory is short, let fewer do the work (-e WORKERS=1)"
        raise SystemExit(f"A worker was ended by the system; the last edition stays as it was; {right}") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _run_inherited(begin: int, end: int) -> list[Any]:
    return _run(_shared["tasks"][begin:end])


def _run(tasks: Sequence[Any]) -> list[Any]:
    function, context = _shared["function"], _shared["context"]
    return [function(context, task) for task in tasks]


def init_worker(parent: int, function: Callable[..., Any] | None = None, context: Any = None) -> None:
    """Leave Ctrl-C to the parent, and end when it ends, however it does; note what a spawned worker is given."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)
    if function:
        _shared.update(function=function, context=context)
        if prepare := getattr(context, "prepare", None):
            prepare()
