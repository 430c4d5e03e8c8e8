"""Network: what a page asks of anyone else while it is read, and what the console complains of."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request

from tests.audit.browser import opened, read
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites

INSIDE = frozenset({"data", "blob", "about"})


class Listener:
    """Hears what an open page asks for and complains of, and files it under the page's name."""

    def __init__(self, page: Page) -> None:
        self.foreign: list[str] = []
        self.complaints: list[str] = []
        self._page = page
        self._name = self._origin = ""
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", self._error)

    def read(self, name: str, url: str) -> None:
        """Read the page at `url` to its end."""
        self._name, self._origin = name, urlsplit(url).netloc
        read(self._page, url)

    def _request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in INSIDE and url.netloc != self._origin:
            self.foreign.append(f"{self._name}: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{self._name}: {message.text}")

    def _error(self, error: Error) -> None:
        self.complaints.append(f"{self._name}: {error.message}")


def measure(sites: Sites) -> list[Reading]:
    """The same pages as for axe, read to their end."""
    samples = sites.samples()
    with opened() as page:
        listener = Listener(page)
        for name, url in samples:
            listener.read(name, url)
    return [
        none_of("requests to third parties", listener.foreign, len(samples), "pages"),
        none_of("complaints in the console", listener.complaints, len(samples), "pages"),
    ]
