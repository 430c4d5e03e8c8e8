"""One preview from its first build to its end: build, serve, watch, build again."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from dateline_news.desk.preview.builds import FinishedBuild
from dateline_news.desk.preview.server import PreviewServer
from dateline_news.desk.preview.watch import watch


class Session:
    """Builds when it starts and after every change, one build after the other, and shows what came of it."""

    def __init__(self, build: Callable[[], FinishedBuild], server: PreviewServer, watched: Iterable[Path]) -> None:
        """Call `build` for changes to the files and folders in `watched`; `server` shows the site."""
        self._build, self._server, self._watched = build, server, tuple(watched)
        self._changed, self._armed, self._stop = Event(), Event(), Event()
        server.ask_for_build = self._changed.set

    def run(self) -> None:
        """Go on until `end` is called from another thread, or a KeyboardInterrupt comes through."""
        watching = (watch, self._watched, self._changed, self._armed, self._stop)
        serving = (self._server.serve_forever, 0.1)
        with _running(self._end_serving, *serving), _running(self._stop.set, *watching):
            self._armed.wait()
            verb = "Built"
            while not self._stop.is_set():
                self._show(self._build(), verb)
                verb = "Rebuilt"
                self._changed.wait()
                self._changed.clear()

    def end(self) -> None:
        """Let `run` return."""
        self._stop.set()
        self._changed.set()

    def _show(self, build: FinishedBuild, verb: str) -> None:
        self._server.events.show(build)
        if build.ok:
            closing = f" — {build.lines[-1].split(';')[0]}" if build.lines else ""
            print(f"{verb} in {build.seconds:.1f} s{closing}", flush=True)  # noqa: T201  to the editor
        else:
            print(*build.lines, sep="\n", file=sys.stderr, flush=True)  # noqa: T201  likewise

    def _end_serving(self) -> None:
        self._server.events.close()
        self._server.shutdown()


@contextmanager
def _running(end: Callable[[], None], target: Callable[..., None], *arguments: object) -> Iterator[None]:
    """Run `target` in a thread until the block ends; `end` lets it return."""
    thread = Thread(target=target, args=arguments, name=f"preview {target.__name__}")
    thread.start()
    try:
        yield
    finally:
        end()
        thread.join()
