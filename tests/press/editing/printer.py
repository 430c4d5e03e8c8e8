"""A process that prints editions: forked from the tests' own, it has everything imported and nothing built."""

import io
import os
import signal
import tempfile
import traceback
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Self

from tests.site.in_process import build

SECONDS_TO_NOTICE = 5  # that whoever asks is gone
fork = get_context("fork")  # the child begins with what is imported here; no thread of ours is lost in it


@dataclass(frozen=True)
class Order:
    """What to build, whereto, with which settings (Pelican's names), and the moment (seconds since 1970)."""

    content: Path
    output: Path
    cache: Path
    settings: dict[str, Any]
    clock: int

    @property
    def scratch(self) -> Path:
        """The folder for temporary files, which no build may leave behind."""
        return self.content.with_name("tmp")


@dataclass(frozen=True)
class Outcome:
    """How a build ended: its status (0, 1; -9 if it was killed), its report if it was refused, all that it said."""

    status: int
    report: str = ""
    said: str = ""


KILLED = Outcome(-signal.SIGKILL)


class Printer:
    """A process that stays for as many builds as it is asked for.

    `prepare` is called in it before the first. It leads a process group, to which everything that it starts belongs.
    """

    def __init__(self, prepare: Callable[[], None] | None = None) -> None:
        """Start it."""
        self.line, theirs = fork.Pipe()
        self.process = fork.Process(target=_serve, args=(theirs, os.getpid(), prepare))
        self.process.start()
        theirs.close()
        self.line.recv()  # it has a group of its own now

    def begin(self, order: Order) -> None:
        """Let it begin to build."""
        self.line.send(order)

    def outcome(self, timeout: float = 60) -> Outcome:
        """How that ended. Raises TimeoutError after so many seconds."""
        if not self.line.poll(timeout):
            raise TimeoutError(f"no end of a build after {timeout} s")
        try:
            answer: Outcome = self.line.recv()
        except EOFError:
            return KILLED
        return answer

    def built(self, order: Order) -> Outcome:
        """Build, and wait for the end of it."""
        self.begin(order)
        return self.outcome()

    def kill(self) -> None:
        """End it and all that it has started, as `kill -9` does."""
        if self.process.is_alive():
            os.killpg(self.process.pid or 0, signal.SIGKILL)
        self.process.join()
        self.line.close()

    def __enter__(self) -> Self:
        """For a `with` statement, at the end of which it is gone."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.kill()


def apart(order: Order) -> Outcome:
    """Build in a process that is there for this one build."""
    with Printer() as printer:
        return printer.built(order)


def _serve(line: Connection, parent: int, prepare: Callable[[], None] | None) -> None:
    os.setsid()
    worker_pool = import_module(
        "dateline_news.press.processes.worker_pool"
    )  # in the child: what it loads is not this process's
    assert hasattr(worker_pool, "SERIAL_LIMIT")
    vars(worker_pool)["SERIAL_LIMIT"] = 0  # so that a small newsroom has workers too
    if prepare:
        prepare()
    line.send("ready")
    while os.getppid() == parent:
        if line.poll(SECONDS_TO_NOTICE):
            line.send(_printed(line.recv()))


def _printed(order: Order) -> Outcome:
    os.environ["SOURCE_DATE_EPOCH"] = str(order.clock)
    order.scratch.mkdir(exist_ok=True)
    tempfile.tempdir = str(order.scratch)
    said = io.StringIO()
    status, report = 0, ""
    with redirect_stdout(said), redirect_stderr(said):
        try:
            build(order.content, order.output, order.cache, **order.settings)
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
            report = "" if isinstance(end.code, int) else str(end.code)
        except BaseException:  # noqa: BLE001  whatever it is, the test has to show it
            status, report = 1, traceback.format_exc()
    return Outcome(status, report, said.getvalue())
