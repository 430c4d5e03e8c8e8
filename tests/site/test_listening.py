"""Pelican's own `-l`, `-r` and `-lr`: real processes, which hold the press while a build runs and not longer."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from dateline_news.press.output.edition import Edition
from tests.site.built import ROOT

PATIENCE = 60.0  # seconds, where something has to happen: never a speed that a test expects
STORY = "Title: {title}\nDate: 2026-03-01\nCategory: World\n\nSynthetic copy.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A paper of one story."""
    folder = tmp_path / "content"
    folder.mkdir()
    write(folder, "Ferries run again")
    return folder


def write(content: Path, title: str) -> bool:
    """Write the story, and give whether it is printed as yet: never."""
    (content / "a.md").write_text(STORY.format(title=title), encoding="utf-8")
    return False


def is_free(content: Path) -> bool:
    """Whether another build could print."""
    try:
        with Edition(output_of(content)).acquire(patience=1):
            return True
    except SystemExit:
        return False


def output_of(content: Path) -> Path:
    return content.with_name("output")


def free_port() -> int:
    with socket.socket() as connection:
        connection.bind(("127.0.0.1", 0))
        port: int = connection.getsockname()[1]
        return port


@contextmanager
def running(content: Path, *options: str) -> Iterator[Path]:
    """Pelican with these options, until the block ends; gives the file with all that it says."""
    log = content.with_name("said.txt")
    settings = ["-s", str(ROOT / "publishconf.py"), "-o", str(output_of(content)), "-e"]
    settings.append(f'CACHE_PATH="{content.with_name("cache")}"')
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "pelican", str(content), *options, *settings],
            cwd=ROOT, env={**os.environ, "SITEURL": "https://paper.example"},
            stdout=file, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        try:
            yield log
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def until(shows: Callable[[], bool], log: Path, pause: float = 0.05) -> None:
    """Wait for something to be so."""
    end = time.monotonic() + PATIENCE
    while not shows():
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(pause)


def served(port: int) -> str:
    """The front page as a reader gets it, or nothing."""
    with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/index.html", timeout=5) as answer:
        return str(answer.read().decode())
    return ""


def printed(content: Path) -> str:
    """The front page as it lies in the output."""
    with suppress(OSError):
        return (output_of(content) / "index.html").read_text(encoding="utf-8")
    return ""


def test_listening_serves_the_last_edition_and_keeps_no_build_from_printing(content: Path) -> None:
    output_of(content).mkdir()
    (output_of(content) / "index.html").write_text("The last edition.", encoding="utf-8")
    port = free_port()
    with running(content, "-l", "-p", str(port)) as log:
        until(lambda: served(port) == "The last edition.", log)
        assert is_free(content)


def test_reloading_prints_after_every_change_and_lets_other_builds_print_meanwhile(content: Path) -> None:
    """A paper without extras, of which Pelican warns as it begins to watch, too."""
    with running(content, "-r", "--fatal", "warnings") as log:
        until(lambda: "Ferries run again" in printed(content), log)
        until(lambda: is_free(content), log)
        faulty = "Ferries rest\nStatus: dratf"
        until(lambda: write(content, faulty) or "1 problem: nothing was printed" in log.read_text(), log, pause=1)
        assert "Ferries run again" in printed(content)
        write(content, "Ferries rest")
        until(lambda: "Ferries rest" in printed(content), log)


def test_listening_and_reloading_serves_what_it_prints(content: Path) -> None:
    port = free_port()
    with running(content, "-lr", "-p", str(port)) as log:
        until(lambda: "Ferries run again" in served(port), log)
        # Pelican begins to watch a moment after it has built, and what is changed before that it does not see.
        until(lambda: write(content, "Ferries rest") or "Ferries rest" in served(port), log, pause=1)
