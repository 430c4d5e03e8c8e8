"""Weight: what a browser fetches to show a page, each response compressed as `gzip -9` does."""

import gzip
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response

from tests.audit.browser import opened, read
from tests.audit.reading import Reading
from tests.audit.sites import Site, Sites

KB = 1024
STORY_BYTES = 8 * KB
FRONT_BYTES = 14 * KB  # one flight of a network
BESIDE = (".woff2", ".svg")  # what else a story asks for: the face of headlines, and its icon
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
    return [
        _weighed("weight of the seed's story alone, gzip", story[:1], STORY_BYTES),
        _beside(story[1:]),
        *(_front(site) for site in (sites.demo, sites.bulk)),
    ]


def _beside(parts: list[Fetched]) -> Reading:
    """What a story asks for besides itself, its icon fetched by hand: one file of each kind at most."""
    kinds = [urlsplit(part.url).path.rpartition("/")[2] for part in parts]
    light = all(sum(name.endswith(kind) for name in kinds) <= 1 for kind in BESIDE)
    known = all(name.endswith(BESIDE) for name in kinds)
    return Reading("what else the seed's story asks for", ", ".join(kinds), "a font, an icon", light and known)


def _front(site: Site) -> Reading:
    parts = fetched(site.page("index.html"))
    return _weighed(f"weight of the front of {site.name} alone, gzip", parts[:1], FRONT_BYTES)


def fetched(url: str) -> list[Fetched]:
    """What reading `url` to its end fetches, the icon included."""
    with opened() as page:
        responses: list[Response] = []

        def keep(response: Response) -> None:
            responses.append(response)

        page.on("response", keep)
        read(page, url)
        seen = [response for response in responses if response.url.startswith("http")]
        return [weighed(page, response) for response in seen] + _icon(page, {each.url for each in seen})


def weighed(page: Page, response: Response) -> Fetched:
    """The weight of `response`, whose body is asked for anew: Chromium lets go of bodies when it likes."""
    # A redirect costs a request, but has no body.
    body = b"" if response.status in REDIRECTS else page.request.get(response.url).body()
    return Fetched.of(response.url, body)


def _icon(page: Page, seen: set[str]) -> list[Fetched]:
    """The icon, which Chromium fetches for a tab, but not when it is headless."""
    declared = page.eval_on_selector_all("link[rel~=icon]", ICONS)
    vector = [href for href, kind in declared if kind == "image/svg+xml"]
    chosen = [*vector, *(href for href, _ in declared), page.evaluate(DEFAULT_ICON)][0]
    if chosen.startswith("data:") or chosen in seen:
        return []
    return [Fetched.of(chosen, page.request.get(chosen).body())]


def _weighed(what: str, parts: list[Fetched], most: int) -> Reading:
    total = sum(part.size for part in parts)
    lines = "\n".join(f"{part.size:,} {part.url}" for part in parts)
    return Reading(what, f"{total:,} bytes", f"≤ {most:,} bytes", 0 < total <= most, lines)
