"""Runs all tests in three processes at once: `python -m tests.shards`, and what pytest may be given.

Each is a pytest of its own, which `python -m pytest` alone would be as well. They are no workers of pytest-xdist, since
tests here fork, and a worker of its has a thread in it that no child would have. There is one more than most machines
have processors, because tests wait for browsers and builds.
"""

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from typing import IO

# The folders of each share but the last, which has all that lies elsewhere. They take about as long as one another.
FOLDERS = (
    ("tests/press", "tests/bench", "tests/moving", "tests/desk/check"),
    ("tests/browser", "tests/audit", "tests/site", "tests/theme"),
)
NOTHING_COLLECTED = 5  # pytest's status where what it was given selects no test of a share


def shares() -> list[list[str]]:
    """The arguments by which pytest runs each share of the tests."""
    return [*map(list, FOLDERS), [f"--ignore={folder}" for share in FOLDERS for folder in share]]


def status_of(statuses: list[int]) -> int:
    """The status of all shares: the first that is not 0; a share may be without a test if another has some."""
    failed = [status for status in statuses if status not in (0, NOTHING_COLLECTED)]
    if not failed and all(statuses):
        return NOTHING_COLLECTED
    return failed[0] if failed else 0


def main(words: list[str]) -> int:
    """Run all shares; what each says is shown as soon as those before it have ended. Gives the status to end with."""
    pytest = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    with ExitStack() as stack:
        first, *behind = shares()
        started = [_started([*pytest, *share], stack) for share in behind]
        statuses = [subprocess.run([*pytest, *first], check=False).returncode]
        for process, output in started:
            statuses.append(process.wait())
            output.seek(0)
            sys.stdout.buffer.write(output.read())
            sys.stdout.flush()
    return status_of(statuses)


def _started(command: list[str], stack: ExitStack) -> tuple[subprocess.Popen[bytes], IO[bytes]]:
    """A process that has begun, and the file of what it says; it ends with the stack."""
    output = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115  the stack closes it
    process = stack.enter_context(subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT))
    stack.callback(process.kill)
    return process, output


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
