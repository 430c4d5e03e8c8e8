"""The peak memory of a process and everything it starts, while they run.

Of every process the PSS is taken (/proc/PID/smaps_rollup, see proc_pid_smaps(5)): a page that several share
counts in each for its share only, so forked workers that still share their parent's archive are not charged
twice for it, and a lone process is charged in full. Of the sums the greatest counts.

To look costs time, the more the larger the process, and the kernel holds the process's memory map meanwhile. So
a look is followed by a pause of at least `QUIET` times the processor's time that it took: no build is slowed by
more than some per cent, and peaks of large builds, which last, are still seen.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType
from typing import Self

PAUSE = 0.05  # seconds
QUIET = 30
PROC = Path("/proc")


class Meter:
    """Looks at a process from entering to leaving; `peak` is in bytes, 0 where the system has no /proc."""

    def __init__(self, pid: int) -> None:
        """Look at the process `pid` and its descendants."""
        self.peak, self.looks = 0, 0
        self._pid, self._done = pid, Event()
        self._thread = Thread(target=self._look, name="memory", daemon=True)

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        pause = 0.0
        while not self._done.wait(pause):
            begun = time.thread_time()
            self.peak = max(self.peak, sum(pss(pid) for pid in family(self._pid)))
            self.looks += 1
            pause = max(PAUSE, QUIET * (time.thread_time() - begun))


def pss(pid: int) -> int:
    """The proportional set size of a process in bytes, 0 if it is gone."""
    with suppress(OSError):
        for line in (PROC / str(pid) / "smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def family(pid: int) -> Iterator[int]:
    """A process and all its descendants, as many as there are at this moment."""
    yield pid
    with suppress(OSError):
        for task in (PROC / str(pid) / "task").iterdir():
            with suppress(OSError):
                for child in (task / "children").read_text("ascii").split():
                    yield from family(int(child))
