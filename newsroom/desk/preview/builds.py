"""One build in a child process: what it says, and whether there is a new edition."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# Rich, which Pelican logs with, breaks lines at the width of a terminal, and a pipe has none.
WIDTH = "120"


@dataclass(frozen=True, slots=True)
class Build:
    """How a build ended: whether it gave an edition, the lines it printed, and how long it took."""

    ok: bool
    lines: list[str]
    seconds: float


def pelican_build(content: str, settings: str, output: Path, siteurl: str) -> Callable[[], Build]:
    """A build of `content` into `output`, to be called as often as something changes.

    It shows drafts and what is dated ahead or embargoed as well, each with a mark.
    Pelican runs in a process of its own, so that every build reads newsroom/ and the settings anew.
    """
    command = [sys.executable, "-m", "pelican", content, "-s", settings, "-o", str(output)]
    command += ["--fatal", "warnings", "-e", f'SITEURL="{siteurl}"', "PREVIEW=true"]
    return lambda: run(command)


def run(command: Sequence[str]) -> Build:
    """Run `command` to its end; a status other than 0 is a build that failed.

    When it is interrupted (KeyboardInterrupt), the child and its own children go before it returns.
    """
    started = time.monotonic()
    with subprocess.Popen(  # noqa: S603  the command is ours
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=os.environ | {"COLUMNS": WIDTH, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"},
        process_group=0,
    ) as child:
        try:
            printed, _ = child.communicate()
        finally:
            _end_group(child.pid)
    lines = [line.rstrip() for line in printed.splitlines() if line.strip()]
    if child.returncode and not lines:
        lines = [f"The build ended with status {child.returncode} and did not say why."]
    return Build(child.returncode == 0, lines, time.monotonic() - started)


def _end_group(group: int) -> None:
    # macOS refuses (PermissionError) where Linux finds nobody left (ProcessLookupError).
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
