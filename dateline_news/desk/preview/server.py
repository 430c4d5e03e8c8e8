"""The preview's web server: the site as a static host serves it, and the news of the builds."""

import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer

from dateline_news.desk.preview import host, served_pages
from dateline_news.desk.preview.build_events import BuildEvents
from dateline_news.desk.preview.served_pages import NOWHERE, Editing, stand_in_page, with_refresh_script

HTML = "text/html; charset=utf-8"
EVENTS = "text/event-stream; charset=utf-8"
NAMES = ("localhost", "127.0.0.1", "[::1]")  # of this machine
HTTP_PORT = 80  # which browsers leave out


class PreviewServer(ThreadingTCPServer):
    """Serves a built site and the news of its builds, a thread a request."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(
        self,
        port: int,
        site: Path,
        events: BuildEvents,
        editing: Editing = NOWHERE,
        keepalive: float = 15,
        idle: float = 30,
    ) -> None:
        """Serve the folder `site` on http://localhost:`port` (0: any free port). Raises OSError or OverflowError.

        After `keepalive` seconds without news an open page is sent a comment, which also shows whether it went away;
        after `idle` seconds on which nothing comes a connection ends.
        """
        self.site, self.events, self.editing, self.keepalive, self.idle = site, events, editing, keepalive, idle
        self.ask_for_build: Callable[[], None] = lambda: None  # where the site is gone; for who builds to say
        super().__init__(("127.0.0.1", port), PreviewHandler)
        port = self.server_address[1]
        self.hosts = {f"{name}:{port}" for name in NAMES} | ({*NAMES} if port == HTTP_PORT else set())

    @property
    def address(self) -> str:
        """Where the site is, as an editor types it: http://localhost:8000."""
        return f"http://localhost:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about browsers that hang up, which they do on every reload."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: PreviewServer

    def setup(self) -> None:
        """Begin; a connection on which nothing comes ends."""
        super().setup()
        self.connection.settimeout(self.server.idle)

    def do_GET(self) -> None:
        """Answer with a file, with the refresh script or with its events."""
        state = self.server.events.state  # once: it may change meanwhile
        if not self._names_this_machine():
            refusal = f"This preview answers at {self.server.address} only.\n"
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain; charset=utf-8", refusal.encode())
        elif self.path == "/-/events":
            self._send_events()
        elif self.path == "/-/refresh.js":
            self._send(HTTPStatus.OK, host.media_type(served_pages.REFRESH), served_pages.REFRESH.read_bytes())
        elif state.printed and self.server.site.is_dir():
            self._send_file(state.edition)
        else:
            if state.printed:  # `dateline clean` has removed it
                self.server.ask_for_build()
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, HTML, stand_in_page(state, self.server.editing))

    do_HEAD = do_GET  # noqa: N815  the library's name for it

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal belongs to the builds."""

    def _names_this_machine(self) -> bool:
        """Whether a request names this machine: another name may lead here by DNS rebinding, to read drafts."""
        hosts = self.headers.get_all("Host", [])
        return len(hosts) == 1 and hosts[0].strip().lower() in self.server.hosts

    def _send_file(self, edition: str) -> None:
        file = host.file_behind(self.server.site, self.path)
        if file is None and (folder := host.folder_behind(self.server.site, self.path)):
            self._head(HTTPStatus.MOVED_PERMANENTLY, {"Location": folder, "Content-Length": "0"})
            return
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        try:
            file = file or self.server.site / "404.html"
            body, kind = file.read_bytes(), host.media_type(file)
        except OSError:
            status, body, kind = HTTPStatus.NOT_FOUND, b"<p>There is no such page.", HTML
        if kind == HTML:
            body = with_refresh_script(body, edition, self.server.editing)
        self._send(status, kind, body)

    def _send_events(self) -> None:
        self._head(HTTPStatus.OK, {"Content-Type": EVENTS})
        if self.command == "HEAD":
            return
        events = self.server.events
        state = events.state
        self.wfile.write(f"retry: 1000\ndata: {state.message()}\n\n".encode())
        while not events.closed:
            earlier, state = state, events.wait(state, self.server.keepalive)
            news = ":\n\n" if state == earlier else f"data: {state.message()}\n\n"
            self.wfile.write(news.encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self._head(status, {"Content-Type": kind, "Content-Length": str(len(body))})
        if self.command == "GET":
            self.wfile.write(body)

    def _head(self, status: HTTPStatus, fields: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**fields, "Cache-Control": "no-store"}.items():
            self.send_header(name, value)
        self.end_headers()
