"""Runs one function in a process of its own, while this one goes on.

A thread would be no help to a process that is busy: it gets its turn after each system call, and then waits for the
next.
"""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from dateline_news.press.processes.worker_pool import init_worker, worker_count

Result = TypeVar("Result")


class BackgroundTask(Generic[Result]):
    """A function that gives plain data. Where there is but one processor, it is called when its result is asked for."""

    def __init__(self, function: Callable[[], Result]) -> None:
        """Start the process."""
        self._function = function
        self._process = None
        if worker_count(0) > 1:
            context = multiprocessing.get_context("fork")
            self._receiver, sender = context.Pipe(duplex=False)
            self._process = context.Process(target=_run_in_background, args=(function, sender, os.getpid()))
            self._process.start()
            sender.close()

    def result(self) -> Result:
        """Wait for the result. What went wrong goes wrong once more here, where it can be told."""
        if not self._process:
            return self._function()
        try:
            result: Result = self._receiver.recv()
        except EOFError:
            result = self._function()
        self.close()
        return result

    def close(self) -> None:
        """Stop the background process."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.join()
            process.close()
            self._receiver.close()


def _run_in_background(function: Callable[[], Result], sender: Connection, parent: int) -> None:
    init_worker(parent)
    try:
        sender.send(function())
    except Exception:  # noqa: BLE001  the parent calls it itself, and tells what is wrong
        sender.close()
