"""Runs all tests in two processes at once, for two processors: `python -m tests.shards`, and what pytest may be given.

Each is a pytest of its own, which `python -m pytest` alone would be as well. They are no workers of pytest-xdist, since
tests here fork, and a worker of its has a thread in it that no child would have.
"""

import subprocess
import sys
import tempfile

FOLDERS = ("tests/press", "tests/moving", "tests/bench")  # half of the work; all that lies elsewhere is the other half
NOTHING_COLLECTED = 5  # pytest's status where what it was given selects no test of a half


def halves() -> tuple[list[str], list[str]]:
    """The arguments by which pytest runs one half of the tests, and the other."""
    return [*FOLDERS], [f"--ignore={folder}" for folder in FOLDERS]


def status_of(statuses: list[int]) -> int:
    """The status of both halves: the first that is not 0; a half may be without a test if the other has some."""
    failed = [status for status in statuses if status not in (0, NOTHING_COLLECTED)]
    if not failed and all(statuses):
        return NOTHING_COLLECTED
    return failed[0] if failed else 0


def main(words: list[str]) -> int:
    """Run both halves; what the second says is shown when the first has ended. Gives the status to end with."""
    pytest = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    first, second = ([*pytest, *half] for half in halves())
    with tempfile.TemporaryFile() as told:
        behind = subprocess.Popen(second, stdout=told, stderr=subprocess.STDOUT)
        try:
            statuses = [subprocess.run(first, check=False).returncode, behind.wait()]
        finally:
            behind.kill()
            behind.wait()
            told.seek(0)
            sys.stdout.buffer.write(told.read())
            sys.stdout.flush()
    return status_of(statuses)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
