"""The lookout: work that is done in a process of its own, while this one goes on.

A thread would be no help to a process that is busy: it comes to its turn after each call of the system's, and then
waits for the next.
"""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from dateline_news.press.processes.worker_pool import init_worker, worker_count

Found = TypeVar("Found")


class BackgroundTask(Generic[Found]):
    """A function that looks, and gives plain data. Where there is but one processor, it does so when it is asked."""

    def __init__(self, look: Callable[[], Found]) -> None:
        """Send somebody to look."""
        self._look = look
        self._process = None
        if worker_count(0) > 1:
            context = multiprocessing.get_context("fork")
            self._report, report = context.Pipe(duplex=False)
            self._process = context.Process(target=_run_in_background, args=(look, report, os.getpid()))
            self._process.start()
            report.close()

    def found(self) -> Found:
        """What was found. What went wrong goes wrong once more here, where it can be told."""
        if not self._process:
            return self._look()
        try:
            found: Found = self._report.recv()
        except EOFError:
            found = self._look()
        self.close()
        return found

    def close(self) -> None:
        """Call back who was sent."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.join()
            process.close()
            self._report.close()


def _run_in_background(look: Callable[[], Found], report: Connection, parent: int) -> None:
    init_worker(parent)
    try:
        report.send(look())
    except Exception:  # noqa: BLE001  the parent looks itself, and says it
        report.close()
