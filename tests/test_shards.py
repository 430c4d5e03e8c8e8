"""The tests run in two halves: each test in one of them, and a failure in either fails the whole."""

import subprocess
import sys

import pytest

from tests import shards
from tests.papers import ROOT


def test_every_folder_of_a_half_is_there() -> None:
    assert [folder for folder in shards.FOLDERS if not (ROOT / folder).is_dir()] == []


def test_a_test_of_a_folder_that_nobody_named_is_in_the_second_half() -> None:
    first, second = shards.halves()
    assert second == [f"--ignore={folder}" for folder in first]


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([0, 0], 0),
        ([1, 0], 1),
        ([0, 1], 1),
        ([0, -9], -9),
        ([5, 0], 0),
        ([0, 5], 0),
        ([5, 5], 5),
        ([5, 1], 1),
        ([2, 1], 2),
    ],
)
def test_a_failure_in_either_half_fails_the_whole(statuses: list[int], status: int) -> None:
    assert shards.status_of(statuses) == status


def test_a_mistake_that_pytest_tells_of_ends_with_its_status() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.shards", "--no-such-option"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    assert (run.stdout + run.stderr).count("unrecognized arguments: --no-such-option") == 2
