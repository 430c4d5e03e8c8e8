"""One build, measured from outside."""

import os
import resource
import subprocess
import time
from dataclasses import dataclass

from tests.bench.press.contenders import Contender
from tests.bench.press.memory import Meter

OURS = ("SITEURL", "SOURCE_DATE_EPOCH", "PYTHONPATH")  # what a developer may have set for other builds


@dataclass(frozen=True, slots=True)
class Run:
    """What a build took: seconds by the clock and of all processors, the peak of its memory in bytes; what it left.

    On a machine that is not alone, the clock also counts what others do; the processors' seconds hardly do.
    """

    seconds: float
    cpu: float = 0
    memory: int = 0
    files: int = 0
    touched: int | None = None
    some: tuple[str, ...] = ()  # of the files touched


def built(contender: Contender) -> Run:
    """Let a contender build, as a process of its own; SystemExit with what it said if it fails."""
    os.sync()  # what was written before is not written to the disk at this build's expense
    begun, spent = time.perf_counter(), _cpu()
    with (
        subprocess.Popen(
            contender.command,
            cwd=contender.folder,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process,
        Meter(process.pid) as meter,
    ):
        said, _ = process.communicate()
        seconds = time.perf_counter() - begun
    if process.returncode:
        raise SystemExit(f"bench: {contender.name} ended with status {process.returncode}:\n{said}")
    return Run(seconds, _cpu() - spent, meter.peak)


def environment() -> dict[str, str]:
    """The environment of a build: this one, without what would change the build."""
    return {name: value for name, value in os.environ.items() if name not in OURS}


def _cpu() -> float:
    """Seconds of processors that all processes took which we started and which have ended, and their own likewise."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
