"""Weight: what a browser fetches to show a page, each response compressed as `gzip -9` does."""

import gzip
from dataclasses import dataclass
from typing import Self

from playwright.sync_api import Page, Response

from tests.audit.browser import opened, read
from tests.audit.reading import Reading
from tests.audit.sites import Site, Sites

KB = 1024
STORY_BYTES = 9.5 * KB
STORY_AIM = 7 * KB
STORY_REQUESTS = 3
FRONT_BYTES = 20 * KB
REDIRECTS = range(300, 400)
ICONS = "links => links.map(link => [link.href, link.type])"
DEFAULT_ICON = "location.origin + '/favicon.ico'"


@dataclass(frozen=True)
class Fetched:
    """One response: its URL and its bytes after `gzip -9`."""

    url: str
    size: int

    @classmethod
    def of(cls, url: str, body: bytes) -> Self:
        """The response of `url`, whose decoded body is `body`."""
        return cls(url, len(gzip.compress(body, 9, mtime=0)))


def measure(sites: Sites) -> list[Reading]:
    """The seed's story, and the front pages of the demo and of bulk copy, which has every column."""
    story = fetched(sites.real.page(sites.seed()))
    bar = f"≤ {STORY_BYTES:,.0f} bytes (aim {STORY_AIM:,})"
    light = 0 < len(story) <= STORY_REQUESTS
    requests = "requests of the seed's story, its icon fetched by hand"
    return [
        _weighed("weight of the seed's story, gzip", story, STORY_BYTES, bar),
        Reading(requests, str(len(story)), f"≤ {STORY_REQUESTS}", light),
        *(_front(site) for site in (sites.demo, sites.bulk)),
    ]


def _front(site: Site) -> Reading:
    parts = fetched(site.page("index.html"))
    return _weighed(f"weight of the front of {site.name}, gzip", parts, FRONT_BYTES, f"≤ {FRONT_BYTES:,} bytes")


def fetched(url: str) -> list[Fetched]:
    """What reading `url` to its end fetches, the icon included."""
    with opened() as page:
        responses: list[Response] = []

        def keep(response: Response) -> None:
            responses.append(response)

        page.on("response", keep)
        read(page, url)
        seen = [response for response in responses if not response.url.startswith("data:")]
        # A redirect costs a request, but Chromium keeps no body of it.
        bodies = [(each.url, b"" if each.status in REDIRECTS else each.body()) for each in seen]
        return [Fetched.of(*each) for each in bodies] + _icon(page, {each.url for each in seen})


def _icon(page: Page, seen: set[str]) -> list[Fetched]:
    """The icon, which Chromium fetches for a tab, but not when it is headless."""
    declared = page.eval_on_selector_all("link[rel~=icon]", ICONS)
    vector = [href for href, kind in declared if kind == "image/svg+xml"]
    chosen = [*vector, *(href for href, _ in declared), page.evaluate(DEFAULT_ICON)][0]
    if chosen.startswith("data:") or chosen in seen:
        return []
    return [Fetched.of(chosen, page.request.get(chosen).body())]


def _weighed(what: str, parts: list[Fetched], most: float, bar: str) -> Reading:
    total = sum(part.size for part in parts)
    lines = "\n".join(f"{part.size:,} {part.url}" for part in parts)
    return Reading(what, f"{total:,} bytes", bar, 0 < total <= most, lines)
