"""A web server that behaves as a static host does: compressed, typed, with its own page for 404."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder: Path
    prefix: str

    def do_GET(self) -> None:
        """Answer with the file, or with 404.html and status 404."""
        if found := self._file():
            self._answer(HTTPStatus.OK, found)
        else:
            self._answer(HTTPStatus.NOT_FOUND, self.folder / "404.html")

    def log_message(self, *_: object) -> None:
        """Say nothing: the table is the only output."""

    def _file(self) -> Path | None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(f"{self.prefix}/"):
            return None
        file = (self.folder / path.removeprefix(self.prefix).lstrip("/")).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_file() and file.is_relative_to(self.folder) else None

    def _answer(self, status: HTTPStatus, file: Path) -> None:
        body = file.read_bytes() if file.is_file() else b""
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        self.send_response(status)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Cache-Control", "max-age=600")
        if (kind or "").startswith(COMPRESSED) and "gzip" in self.headers["Accept-Encoding"]:
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder: Path, prefix: str = "") -> Iterator[str]:
    """Serve `folder` on a free local port while the block runs; its address has no last slash.

    `prefix` ("/sub") puts the site into a sub-folder, as a GitHub project page is. The folder may
    be filled later, so that a site can be built with the address it will have.
    """
    handler = type("Handler", (_Handler,), {"folder": folder.resolve(), "prefix": prefix})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
