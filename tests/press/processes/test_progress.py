"""The bar."""

import io
import sys
from collections.abc import Iterator

import pytest

from dateline_news.press.processes import progress
from dateline_news.press.processes.progress import with_progress_bar

PORTIONS = [[1, 2], [3], [4, 5, 6]]


class Terminal(io.StringIO):
    """A terminal that keeps what it shows."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in place of what there is."""
    monkeypatch.setenv("TERM", "xterm")
    shows = Terminal()
    monkeypatch.setattr(sys, "stdout", shows)
    return shows


def test_away_from_a_terminal_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress_bar(PORTIONS, "Reading", 6)) == PORTIONS
    assert capsys.readouterr() == ("", "")


def test_what_is_soon_done_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    shows = terminal(monkeypatch)
    assert list(with_progress_bar(PORTIONS, "Reading", 6)) == PORTIONS
    assert "Reading" not in shows.getvalue()


def test_what_takes_a_while_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shows = terminal(monkeypatch)
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    assert list(with_progress_bar(PORTIONS, "Reading", 6)) == PORTIONS
    assert "Reading" in shows.getvalue()
    assert "3/6" in shows.getvalue()


def test_it_is_taken_away_when_the_work_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    shows = terminal(monkeypatch)
    monkeypatch.setattr(progress, "DELAY", -1.0)

    def failing() -> Iterator[list[int]]:
        yield [1]
        raise SystemExit("wrong")

    with pytest.raises(SystemExit, match="wrong"):
        list(with_progress_bar(failing(), "Drawing", 6))
    assert shows.getvalue().endswith("\x1b[2K")
