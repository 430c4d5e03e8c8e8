"""From saving a file to the refreshed page in `dateline serve`, as an open browser sees it."""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse

from tests.bench.press.ground import Ground
from tests.bench.press.run import Run, environment

WORDS = ("sooner", "later", "again", "twice", "thrice")
PATIENCE = 3600  # seconds for the first edition, which is a clean build
STILL = 1.0  # seconds between two savings


def refreshed(ground: Ground, runs: int) -> list[Run]:
    """Save so many words into a story, and give how long each took to be in its page."""
    try:
        with _preview(ground) as port:
            editions = _editions(port)
            next(editions)
            return [_saved(ground, port, editions, f"{WORDS[n % len(WORDS)]}-{n}") for n in range(runs)]
    finally:
        ground.restore()


def _saved(ground: Ground, port: int, editions: Iterator[str], word: str) -> Run:
    time.sleep(STILL)
    begun = time.perf_counter()
    ground.edit(word)
    for _ in editions:
        if word in _get(port, f"/{ground.corpus.middle_page}").read().decode():
            run = Run(time.perf_counter() - begun)
            sys.stderr.write(f"preview, refreshed: {run.seconds:.2f} s\n")
            return run
    raise SystemExit("bench: the preview ended before the page was refreshed.")


@contextmanager
def _preview(ground: Ground) -> Iterator[int]:
    """The preview of the corpus, and its port."""
    command = (sys.executable, "-m", "invoke", "serve", "--port", "0")
    with subprocess.Popen(
        command, cwd=ground.folder / "dateline", env=environment(), stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            said = process.stdout.readline() if process.stdout else ""
            address = re.search(r"localhost:(\d+)", said)
            if not address:
                raise SystemExit("bench: the preview did not start.")
            yield int(address[1])
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate()


def _editions(port: int) -> Iterator[str]:
    """The name of each edition, as the preview tells it to open pages; SystemExit with the problems of a bad one."""
    response, known = _get(port, "/-/events"), ""
    for line in response:
        if line.startswith(b"data: "):
            news = json.loads(line.removeprefix(b"data: "))
            if news["problems"]:
                raise SystemExit("\n".join(["bench: the preview has problems:", *news["problems"]]))
            if news["edition"] != known:
                known = news["edition"]
                yield known


def _get(port: int, path: str) -> HTTPResponse:
    connection = HTTPConnection("localhost", port, timeout=PATIENCE)
    connection.request("GET", path)
    return connection.getresponse()
