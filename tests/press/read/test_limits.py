"""A post that takes too much time or memory is refused."""

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from dateline_news.press.build.check_settings import DEFAULTS, faults
from dateline_news.press.markup.blocks import parse_body
from dateline_news.press.markup.line_finder import LineFinder
from dateline_news.press.processes import worker_pool
from dateline_news.press.read import limits
from dateline_news.press.read.limits import (
    EndedError,
    TooLargeError,
    TooLongError,
    TooMuchError,
    apart,
    is_too_large,
    within,
)
from dateline_news.press.read.worker import PostReaderWorker
from tests.papers import SETTINGS

HEADER = "Title: T\nDate: 2026-01-02\nCategory: World\n\n"
SOON = 0.1  # seconds
LINEAR = 2  # seconds, of which it takes a third; what grows with the square takes several times as long
FORKS = pytest.mark.skipif(not worker_pool.has_fork(), reason="a process cannot be made of this one")


def spin(_: object) -> str:
    while True:
        pass


def sleep(_: object) -> None:
    time.sleep(60)


def hoard(_: object) -> int:
    return len(bytearray(400_000_000))


def crash(_: object) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def fail(_: object) -> None:
    raise ValueError


def test_a_function_that_takes_too_long_is_ended() -> None:
    with pytest.raises(TooLongError), within(SOON):
        spin(None)


def test_a_library_that_catches_everything_is_ended_all_the_same() -> None:
    def stubborn() -> None:
        try:
            spin(None)
        except BaseException:  # noqa: BLE001  as some do
            spin(None)

    with pytest.raises(TooLongError), within(SOON):
        stubborn()


def test_a_block_that_ends_in_time_is_not_stopped_and_leaves_no_timer() -> None:
    with within(60):
        pass
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_of_nested_limits_the_outer_one_counts() -> None:
    def both() -> None:
        with within(60):
            pass
        spin(None)

    with pytest.raises(TooLongError), within(SOON):
        both()


def test_waiting_does_not_count() -> None:
    with within(SOON):
        time.sleep(SOON * 2)


@FORKS
def test_a_result_comes_back_from_the_process_that_made_it() -> None:
    assert apart(lambda task: (task, os.getpid() != os.getppid()), 7, 10, 500) == (7, True)


@FORKS
@pytest.mark.parametrize(("function", "error"), [(sleep, TooLongError), (crash, EndedError), (fail, EndedError)])
def test_a_process_without_a_result_raises_the_error_of_its_cause(function: Any, error: type[TooMuchError]) -> None:
    with pytest.raises(error):
        apart(function, None, SOON, 500)


@FORKS
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much memory a process has")
def test_a_process_that_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(TooLargeError):
        apart(hoard, None, 10, 100)


def test_without_fork_the_work_is_done_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "has_fork", lambda: False)
    assert apart(lambda _: os.getpid(), None, 10, 500) == os.getpid()


def test_a_source_may_be_as_large_as_a_hundredth_of_the_memory() -> None:
    assert not is_too_large(5_000_000, 500)
    assert is_too_large(5_000_001, 500)


def read(folder: Path, text: str, **settings: Any) -> list[str]:
    """The problems of a post."""
    (folder / "a.md").write_text(HEADER + text)
    worker = PostReaderWorker({**SETTINGS, **DEFAULTS, "PATH": str(folder), "READINGS": {}, **settings})
    return [str(problem).partition(": ")[2] for problem in worker.read("a.md")[3]]


TOO_LONG = "text: takes more than 0.1 s to read; part it, or let READ_SECONDS in the settings be more"
TOO_LARGE = "text: takes more than {} MB to read; part it, or let READ_MEGABYTES in the settings be more"


@pytest.mark.parametrize(("sign", "count"), [("[", 10_000), ("![", 5_000), ("[a](", 5_000), ("[^", 10_000)])
def test_a_post_that_takes_too_long_is_refused(sign: str, count: int, tmp_path: Path) -> None:
    assert read(tmp_path, sign * count, READ_SECONDS=SOON) == [TOO_LONG]


def test_a_large_post_that_takes_too_long_is_refused_from_its_own_process(tmp_path: Path) -> None:
    assert read(tmp_path, "[" * 40_000, READ_SECONDS=SOON) == [TOO_LONG]


@FORKS
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much memory a process has")
def test_a_post_that_takes_too_much_memory_is_refused(tmp_path: Path) -> None:
    bomb = f"{'[a] ' * 10_000}\n\n[a]: https://example.org/{'x' * 10_000}\n"
    assert read(tmp_path, bomb, READ_MEGABYTES=50) == [TOO_LARGE.format(50)]


def test_a_source_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    assert read(tmp_path, "a" * 11_000, READ_MEGABYTES=1) == [TOO_LARGE.format(1)]


def test_a_large_post_within_the_limits_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "Some *words* of copy.\n\n" * 4_000) == []


@pytest.mark.parametrize("value", [0, -1, "ten", None])
def test_a_limit_is_a_number(value: object) -> None:
    settings = {**SETTINGS, "SITEURL": "https://example.org", "READ_SECONDS": value}
    assert [problem.message for problem in faults(settings)] == [
        f"is “{value}”; write a number of more than 0, such as 10"
    ]


def test_the_lines_of_many_links_in_order_are_found_in_linear_time() -> None:
    addresses = [f"https://example.org/{number}/a-story-of-many" for number in range(30_000)]
    finder = LineFinder("\n\n".join(addresses), 1, is_in_order=True)
    begun = time.process_time()
    assert [finder.line(address) for address in addresses] == list(range(1, 60_000, 2))
    assert time.process_time() - begun < LINEAR


def test_a_body_of_many_paragraphs_is_parsed_in_linear_time() -> None:
    html = "".join(f"<p>A story of paragraph {number} and more, to the end.</p>" for number in range(60_000))
    begun = time.process_time()
    (block,) = parse_body(html).blocks
    assert block["html"] == html
    assert time.process_time() - begun < LINEAR
