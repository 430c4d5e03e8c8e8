"""The builds of a preview: what each says, and whether there is a new edition.

They are made by a warm press (warm.py), a process of its own that has everything loaded. If it goes, or if its code or
the settings have changed, another takes its place; the paper's content and theme are looked at in every build anyway.
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
from typing import IO, Self

from dateline_news.desk.preview.warm import LEAVES, STALE

PROGRAM = Path(__file__).with_name("warm.py")
# Rich, which Pelican logs with, breaks lines at the width of a terminal, and a pipe has none.
WIDTH = "120"
LEAVING = 5.0  # seconds that a process may take to end when it has said its last


@dataclass(frozen=True, slots=True)
class Build:
    """How a build ended: whether it gave an edition, the lines it printed, and how long it took."""

    ok: bool
    lines: list[str]
    seconds: float


def pelican_build(content: str, settings: str, output: Path, cache: Path, siteurl: str) -> "WarmPress":
    """The press that builds `content` into `output`; what it has read it keeps in the folder `cache`.

    It shows drafts and what is dated ahead or embargoed as well, each with a mark.
    """
    words = [content, "-s", settings, "-o", str(output), "--fatal", "warnings"]
    words += ["-e", f'SITEURL="{siteurl}"', "PREVIEW=true", f'CACHE_PATH="{cache}"']
    return WarmPress([sys.executable, str(PROGRAM), *words])


class WarmPress:
    """Builds as often as something changes. Used in a `with` block, at whose end nothing is left running."""

    def __init__(self, command: Sequence[str]) -> None:
        """Take the command that starts the process (warm.py says what it is asked and answers)."""
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        """Begin; nothing is started before the first build."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process and its own children."""
        self.close()

    def build(self) -> Build:
        """Build once; a status other than 0 is a build that failed.

        When it is interrupted (KeyboardInterrupt), the process and its own children go before it returns.
        """
        started = time.monotonic()
        try:
            status, printed = self._asked()
            if status == STALE:
                status, printed = self._asked()
        except BaseException:
            self.close()
            raise
        lines = [line.rstrip() for line in printed.decode(errors="replace").splitlines() if line.strip()]
        if status != "0" and not lines:
            lines = [f"The build ended with status {status} and did not say why."]
        return Build(status == "0", lines, time.monotonic() - started)

    def close(self) -> None:
        """End the process and its own children, if there are any."""
        child, self._child = self._child, None
        if child:
            _end_group(child.pid)
            child.communicate()

    def _asked(self) -> tuple[str, bytes]:
        """Ask for a build: its status, and what it printed. If it ends without an answer, its own status."""
        child = self._child = self._child or _started(self._command)
        assert child.stdin  # noqa: S101  for the type checker: both are pipes
        assert child.stdout  # noqa: S101
        word = secrets.token_hex(8)
        with suppress(BrokenPipeError):
            child.stdin.write(f"{word}\n".encode())
            child.stdin.flush()
        printed, answer = _answer(child.stdout, f"\0{word} ".encode())
        if answer and answer[-1] != LEAVES:
            return answer[0], printed
        with suppress(subprocess.TimeoutExpired):
            child.wait(LEAVING)
        self.close()
        return (answer[0] if answer else str(child.returncode)), printed


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  the command is ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"COLUMNS": WIDTH, "PYTHONIOENCODING": "utf-8", "PYTHONUNBUFFERED": "1"},
        process_group=0,
    )


def _answer(stream: IO[bytes], mark: bytes) -> tuple[bytes, list[str]]:
    """What is printed up to the mark, and the words after it; none if the stream ends before."""
    printed = b""
    for line in stream:
        text, found, rest = line.partition(mark)
        printed += text
        if found:
            return printed, rest.decode().split()
    return printed, []


def _end_group(group: int) -> None:
    # macOS refuses (PermissionError) where Linux finds nobody left (ProcessLookupError).
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
