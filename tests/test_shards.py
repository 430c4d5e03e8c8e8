"""The tests run in shares: each test in one of them, and a failure in any fails the whole."""

import subprocess
import sys
from itertools import chain

import pytest

from tests import shards
from tests.papers import ROOT

NAMED = list(chain(*shards.FOLDERS))


def test_every_folder_of_a_share_is_there() -> None:
    assert [folder for folder in NAMED if not (ROOT / folder).is_dir()] == []


def test_a_test_of_a_folder_that_nobody_named_is_in_the_last_share() -> None:
    *others, last = shards.shares()
    assert list(chain(*others)) == NAMED
    assert last == [f"--ignore={folder}" for folder in NAMED]


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([0, 0, 0], 0),
        ([1, 0, 0], 1),
        ([0, 1, 0], 1),
        ([0, 0, 1], 1),
        ([0, -9, 0], -9),
        ([5, 0, 5], 0),
        ([5, 5, 5], 5),
        ([5, 1, 5], 1),
        ([0, 2, 1], 2),
    ],
)
def test_a_failure_in_any_share_fails_the_whole(statuses: list[int], status: int) -> None:
    assert shards.status_of(statuses) == status


def test_a_usage_error_of_pytest_ends_with_its_status() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.shards", "--no-such-option"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    assert (run.stdout + run.stderr).count("unrecognized arguments: --no-such-option") == len(shards.shares())
