"""What stands behind `invoke serve`: the site as readers will get it, refreshed while one edits.

    a change ─ watch ─▶ build, in a process of its own ─▶ board ─▶ server ─ events ─▶ open pages
                        (session.py, builds.py, warm.py)  (what to show)              (refresh.js)

Nothing of it is in what a build writes: pages.py puts the script into pages as they are served.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline_news.desk.preview.board import Board
from dateline_news.desk.preview.builds import Build, pelican_build
from dateline_news.desk.preview.server import PreviewServer
from dateline_news.desk.preview.session import Session

__all__ = ["Board", "Build", "PreviewServer", "Session", "serve"]


def serve(
    content: str = "content",
    settings: str = "pelicanconf.py",
    port: int = 8000,
    folder: Path | None = None,
) -> None:
    """Build `content` and show it on http://localhost:`port` until Ctrl-C, and after every change.

    The site is built into `folder`/site, by default .preview/site beside the settings, never into the public output/.
    What was read is kept beside that, so each content folder needs one of its own. Raises SystemExit with one sentence
    if it cannot start; afterwards nothing that is wrong with the content, the theme or the settings ends it.
    """
    project = Path(settings).resolve().parent
    folder = (folder or project / ".preview").resolve()
    site = folder / "site"
    projects = {project, Path.cwd()}  # the demo has settings of its own, and the theme and code of the paper
    names = ("theme", "dateline_news", "pelicanconf.py", "publishconf.py")
    watched = {Path(content).resolve(), Path(settings).resolve(), *(place / n for place in projects for n in names)}
    _check(content, settings, site, watched | {place / "output" for place in projects})
    with _opened(port, site) as server, _until_interrupted():
        print(f"Preview at {server.address} (Ctrl-C ends it)", flush=True)  # noqa: T201  to the editor
        with pelican_build(content, settings, site, folder / "cache", server.address) as press:
            Session(press.build, server, watched).run()


def _check(content: str, settings: str, site: Path, taken: set[Path]) -> None:
    if not Path(settings).is_file():
        raise SystemExit(f"There is no settings file {settings} here: name one that exists.")
    if not Path(content).is_dir():
        raise SystemExit(f"There is no folder {content} here: name the one with the stories.")
    for place in sorted(taken):
        if site.is_relative_to(place) or place.is_relative_to(site):
            raise SystemExit(f"The preview cannot stand in {site}: {place} is in the way.")
    site.parent.mkdir(parents=True, exist_ok=True)


@contextmanager
def _opened(port: int, site: Path) -> Iterator[PreviewServer]:
    try:
        server = PreviewServer(port, site, Board())
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SystemExit(f"Port {port} cannot be used ({reason}): choose another one.") from None
    with server:
        yield server


@contextmanager
def _until_interrupted() -> Iterator[None]:
    endings = (signal.SIGINT, signal.SIGTERM)

    def end(*_: object) -> None:
        # An impatient second Ctrl-C would interrupt the putting away.
        for ending in endings:
            signal.signal(ending, signal.SIG_IGN)
        raise KeyboardInterrupt

    earlier = {ending: signal.signal(ending, end) for ending in endings}
    try:
        yield
    except KeyboardInterrupt:
        print()  # noqa: T201  what comes next does not stand behind ^C
    finally:
        for ending, handler in earlier.items():
            signal.signal(ending, handler)
