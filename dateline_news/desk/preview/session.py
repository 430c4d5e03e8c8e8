"""One preview from its first build to its end: build, serve, watch, build again."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from dateline_news.desk.preview.builds import Build
from dateline_news.desk.preview.server import PreviewServer
from dateline_news.desk.preview.watch import watch


class Session:
    """Builds when it starts and after every change, and shows what came of it.

    Builds come one after the other. What changes during a build leads to one more.
    """

    def __init__(self, build: Callable[[], Build], server: PreviewServer, watched: Iterable[Path]) -> None:
        """Call `build` for changes to the files and folders in `watched`; `server` shows the site."""
        self._build, self._server, self._watched = build, server, tuple(watched)
        self._changed, self._armed, self._stop = Event(), Event(), Event()

    def run(self) -> None:
        """Go on until `end` is called from another thread, or a KeyboardInterrupt comes through."""
        with self._serving(), self._watching():
            self._armed.wait()
            verb = "Built"
            while not self._stop.is_set():
                self._post(self._build(), verb)
                verb = "Rebuilt"
                self._changed.wait()
                self._changed.clear()

    def end(self) -> None:
        """Let `run` return."""
        self._stop.set()
        self._changed.set()

    def _post(self, build: Build, verb: str) -> None:
        self._server.board.post(build)
        if build.ok:
            closing = f" — {build.lines[-1].split(';')[0]}" if build.lines else ""
            print(f"{verb} in {build.seconds:.1f} s{closing}", flush=True)  # noqa: T201  to the editor
        else:
            print(*build.lines, sep="\n", file=sys.stderr, flush=True)  # noqa: T201  likewise

    @contextmanager
    def _serving(self) -> Iterator[None]:
        thread = Thread(target=self._server.serve_forever, args=[0.1], name="preview server")
        thread.start()
        try:
            yield
        finally:
            self._server.board.close()
            self._server.shutdown()
            thread.join()

    @contextmanager
    def _watching(self) -> Iterator[None]:
        work = (self._watched, self._changed, self._armed, self._stop)
        thread = Thread(target=watch, args=work, name="preview watch")
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            thread.join()
