"""The builds of a preview: what each says, and whether there is a new edition.

They are made by build_server.py, a process of its own; if it ends, or if its code or the settings have changed, another
takes its place.
"""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dateline_news.desk.preview.build_server import LEAVES, STALE

PROGRAM = Path(__file__).with_name("build_server.py")
# Rich, which Pelican logs with, breaks lines at the width of a terminal, and a pipe has none.
WIDTH = "120"
ENDING = 5.0  # seconds that a process may take to end after its last answer


@dataclass(frozen=True, slots=True)
class FinishedBuild:
    """How a build ended: whether it gave an edition, the lines it printed, and how long it took."""

    ok: bool
    lines: list[str]
    seconds: float


def build_process(content: str, settings: str, output: Path, cache: Path, siteurl: str) -> "BuildProcess":
    """The process that builds `content`, with what is not published marked, into `output`; `cache` is a folder too."""
    arguments = [content, "-s", settings, "-o", str(output), "--fatal", "warnings"]
    arguments += ["-e", f'SITEURL="{siteurl}"', "PREVIEW=true", f'CACHE_PATH="{cache}"']
    return BuildProcess([sys.executable, str(PROGRAM), *arguments])


class BuildProcess:
    """Builds as often as it is asked to, until it is closed; the first build starts the process."""

    def __init__(self, command: Sequence[str]) -> None:
        """Take the command that starts the process (build_server.py says what it is asked and answers)."""
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    def build(self) -> FinishedBuild:
        """Build once; a status other than 0 is a build that failed. When it is interrupted, the process ends first."""
        started = time.monotonic()
        try:
            status, output = self._ask()
            if status == STALE:
                status, output = self._ask()
        except BaseException:
            self.close()
            raise
        lines = [line.rstrip() for line in output.decode(errors="replace").splitlines() if line.strip()]
        if status != "0" and not lines:
            lines = [f"The build ended with status {status} and did not say why."]
        return FinishedBuild(status == "0", lines, time.monotonic() - started)

    def close(self) -> None:
        """End the process and its own children, if there are any."""
        child, self._child = self._child, None
        if child:
            # macOS refuses (PermissionError) where Linux finds nobody left (ProcessLookupError).
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(child.pid, signal.SIGKILL)
            child.communicate()

    def _ask(self) -> tuple[str, bytes]:
        """Ask for a build: its status, and what it printed. If it ends without an answer, its own status."""
        child = self._child = self._child or _start(self._command)
        assert child.stdin  # noqa: S101  for the type checker: both are pipes
        assert child.stdout  # noqa: S101
        token = secrets.token_hex(8)
        with suppress(BrokenPipeError):
            child.stdin.write(f"{token}\n".encode())
            child.stdin.flush()
        output, answer = _read_answer(child.stdout, f"\0{token} ".encode())
        if answer and answer[-1] != LEAVES:
            return answer[0], output
        with suppress(subprocess.TimeoutExpired):
            child.wait(ENDING)
        self.close()
        return (answer[0] if answer else str(child.returncode)), output


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  the command is ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"COLUMNS": WIDTH, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"},
        process_group=0,
    )


def _read_answer(stream: IO[bytes], mark: bytes) -> tuple[bytes, list[str]]:
    """What is printed up to the mark, and the words after it; none if the stream ends before."""
    output = b""
    for line in stream:
        text, separator, rest = line.partition(mark)
        output += text
        if separator:
            return output, rest.decode().split()
    return output, []
