"""Work among processes."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline_news.press.processes.worker_pool import SERIAL_LIMIT, map_in_chunks, worker_count
from tests.papers import ROOT

TASKS = range(SERIAL_LIMIT * 10)
SCRIPT = """
import os, time
from dateline_news.press.processes.worker_pool import SERIAL_LIMIT, map_in_chunks

def named(_, task):
    with open({folder!r} + f"/{{os.getpid()}}", "w"):
        pass
    time.sleep(600)

for _ in map_in_chunks(named, None, range(SERIAL_LIMIT + 1), 2):
    pass
"""


def square(_: None, task: int) -> int:
    return task * task


def process(_: None, task: int) -> int:
    del task
    return os.getpid()


def fail(_: None, task: int) -> int:
    if task == SERIAL_LIMIT + 7:
        raise ValueError(f"not {task}")
    return task


def stop(_: None, task: int) -> int:
    if task == SERIAL_LIMIT + 7:
        raise SystemExit(f"stop at {task}")
    return task


def die(_: None, task: int) -> int:
    if task == SERIAL_LIMIT + 7:
        os._exit(3)
    return task


@pytest.mark.parametrize("count", [1, 2, 5])
def test_every_task_is_done_once_whatever_the_number_of_workers(count: int) -> None:
    found = [one for portion in map_in_chunks(square, None, TASKS, count) for one in portion]
    assert sorted(found) == [task * task for task in TASKS]


def test_results_come_in_portions_in_the_order_of_their_tasks() -> None:
    for portion in map_in_chunks(square, None, TASKS, 2):
        first = int(portion[0] ** 0.5)
        assert portion == [task * task for task in range(first, first + len(portion))]


def test_few_tasks_are_done_here() -> None:
    assert {one for portion in map_in_chunks(process, None, range(SERIAL_LIMIT), 2) for one in portion} == {os.getpid()}
    assert list(map_in_chunks(square, None, [], 2)) in ([], [[]])


def test_many_tasks_are_done_by_as_many_processes_as_were_wanted_and_not_here() -> None:
    found = {one for portion in map_in_chunks(process, None, TASKS, 2) for one in portion}
    assert os.getpid() not in found
    assert len(found) <= 2


@pytest.mark.parametrize("count", [1, 2])
def test_an_exception_of_a_task_is_raised_here(count: int) -> None:
    with pytest.raises(ValueError, match=f"not {SERIAL_LIMIT + 7}"):
        list(map_in_chunks(fail, None, TASKS, count))


@pytest.mark.parametrize("count", [1, 2])
def test_a_stop_for_problems_in_a_task_is_one_here_with_the_same_words(count: int) -> None:
    with pytest.raises(SystemExit, match=f"stop at {SERIAL_LIMIT + 7}"):
        list(map_in_chunks(stop, None, TASKS, count))


def test_a_worker_that_dies_ends_the_work_and_does_not_hang_it() -> None:
    with pytest.raises(SystemExit, match=r"^A worker was ended by the system; .*\(-e WORKERS=1\)$"):
        list(map_in_chunks(die, None, TASKS, 2))


def test_after_work_that_failed_there_is_other_work() -> None:
    with pytest.raises(SystemExit):
        list(map_in_chunks(stop, None, TASKS, 2))
    assert sum(len(portion) for portion in map_in_chunks(square, None, TASKS, 2)) == len(TASKS)


def test_who_asks_for_no_more_results_leaves_no_worker_behind() -> None:
    portions = map_in_chunks(process, None, TASKS, 2)
    found = set(next(portions))
    portions.close()  # type: ignore[attr-defined]  # it is a generator
    assert not [one for one in found if is_running(one)]


def is_running(one: int) -> bool:
    """Whether there is a process of this number, other than one that is over and not yet waited for."""
    try:
        return ") Z " not in Path(f"/proc/{one}/stat").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="prctl(2) is Linux's")
def test_workers_go_when_the_process_that_started_them_is_killed(tmp_path: Path) -> None:
    script = SCRIPT.format(folder=str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) as parent:
        try:
            found = waited(lambda: len(list(tmp_path.iterdir())) == 2)
        finally:
            parent.kill()
    assert found, "the workers never began"
    left = [int(one.name) for one in tmp_path.iterdir()]
    try:
        assert waited(lambda: not any(map(is_running, left)))
    finally:
        for one in filter(is_running, left):
            os.kill(one, signal.SIGKILL)


def waited(happened: Callable[[], object], seconds: float = 20) -> bool:
    """Whether something happens within some seconds."""
    end = time.monotonic() + seconds
    while not (done := bool(happened())) and time.monotonic() < end:
        time.sleep(0.02)
    return done


def test_there_are_as_many_workers_as_wanted_or_as_there_are_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_count(3) == 3
    assert worker_count(0) >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert worker_count(3) == 3


class Base:
    """A context that is told when it has come to a worker that was spawned."""

    def __init__(self, number: int) -> None:
        self.number, self.prepared = number, False

    def prepare(self) -> None:
        self.prepared = True


def added(base: Base, task: int) -> tuple[int, bool, int]:
    return base.number + task, base.prepared, os.getpid()


@pytest.mark.parametrize("missing", ["darwin", "no fork"])
def test_where_a_fork_is_not_safe_workers_are_spawned_and_do_the_same(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "darwin":
        monkeypatch.setattr(sys, "platform", "darwin")
    else:
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    results = [result for chunk in map_in_chunks(added, Base(5), TASKS, 2) for result in chunk]
    assert sorted(number for number, _, _ in results) == [5 + task for task in TASKS]
    assert {prepared for _, prepared, _ in results} == {True}
    assert os.getpid() not in {worker for _, _, worker in results}
