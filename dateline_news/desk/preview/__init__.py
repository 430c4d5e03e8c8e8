"""What stands behind `dateline serve`: the site as readers will get it, refreshed while one edits.

    a change ─ watch.py ─▶ builds.py ─ build_server.py (a process) ─▶ build_events.py ─ server.py ─▶ open pages

In: a content folder, settings, a port. Out: nothing but the preview, under .preview/. session.py ties it together,
host.py finds the file behind an address, served_pages.py puts refresh.js into pages as they are served; problems.py
reads the lines of files that a failed build names, editors.py knows which editor a link to them opens.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dateline_news.desk.preview.build_events import BuildEvents
from dateline_news.desk.preview.builds import build_process
from dateline_news.desk.preview.editors import link_pattern
from dateline_news.desk.preview.served_pages import Editing
from dateline_news.desk.preview.server import PreviewServer
from dateline_news.desk.preview.session import Session


def serve(
    content: str = "content",
    settings: str = "pelicanconf.py",
    port: int = 8000,
    folder: Path | None = None,
    editor: str = "",
) -> None:
    """Build `content` and show it on http://localhost:`port` until Ctrl-C, and after every change.

    Links to what an editor has to change open `editor` (editors.py), if there is one that they can open.

    The site is built into `folder`/site, by default .preview/site beside the settings, never into the public output/.
    What was read is kept beside that, so each content folder needs one of its own. Raises SystemExit with one sentence
    if it cannot start; afterwards nothing that is wrong with the content, the theme or the settings ends it.
    """
    project = Path(settings).resolve().parent
    folder = (folder or project / ".preview").resolve()
    site = folder / "site"
    projects = {project, Path.cwd()}  # the demo has settings of its own, and the theme and code of the paper
    names = ("theme", "dateline_news", "templates", "css", "pelicanconf.py", "publishconf.py")
    watched = {Path(content).resolve(), Path(settings).resolve()}
    watched |= {place / name for place in projects for name in names}
    editing = Editing(link_pattern(editor, os.environ), Path(content).absolute().parent)
    _check(content, settings, site, watched | {place / "output" for place in projects})
    with _server(port, site, (editing.folder, project, Path.cwd()), editing) as server, _until_interrupted():
        print(f"Preview at {server.address} (Ctrl-C ends it)", flush=True)  # noqa: T201  to the editor
        with closing(build_process(content, settings, site, folder / "cache", server.address)) as builder:
            Session(builder.build, server, watched).run()


def _check(content: str, settings: str, site: Path, others: set[Path]) -> None:
    if not Path(settings).is_file():
        raise SystemExit(f"There is no settings file {settings} here: name one that exists.")
    if not Path(content).is_dir():
        raise SystemExit(f"There is no folder {content} here: name the one with the stories.")
    for path in sorted(others):
        if site.is_relative_to(path) or path.is_relative_to(site):
            raise SystemExit(f"The preview cannot stand in {site}: {path} is in the way.")
    site.parent.mkdir(parents=True, exist_ok=True)


def _server(port: int, site: Path, folders: tuple[Path, ...], editing: Editing) -> PreviewServer:
    try:
        return PreviewServer(port, site, BuildEvents(folders), editing)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SystemExit(f"Port {port} cannot be used ({reason}): choose another one.") from None


@contextmanager
def _until_interrupted() -> Iterator[None]:
    signals = (signal.SIGINT, signal.SIGTERM)

    def interrupt(*_: object) -> None:
        # An impatient second Ctrl-C would interrupt the clearing away.
        for number in signals:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    handlers = {number: signal.signal(number, interrupt) for number in signals}
    try:
        yield
    except KeyboardInterrupt:
        print()  # noqa: T201  what comes next does not stand behind ^C
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
