"""Finds how addresses were made by the links of a folder to its own pieces, where no settings say it."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline_news.model.addresses import plain
from dateline_news.model.addresses.old_addresses import Placed
from dateline_news.moving_in.addresses.patterns import Site, address, expanded, tokens

# Those that programs and their guides suggest; of two that as many links show, the first.
PATTERNS = (
    "/:categories/:year/:month/:day/:title.html",
    "/:categories/:year/:month/:day/:title/",
    "/:year/:month/:day/:title.html",
    "/:year/:month/:day/:title/",
    "/:year/:month/:title.html",
    "/:year/:month/:title/",
    "/:year/:title.html",
    "/:year/:title/",
    "/blog/:year/:month/:day/:title/",
    "/blog/:year/:month/:title/",
    "/blog/:title/",
    "/posts/:title/",
    "/:folders/:name/",
    "/:folders/:name.html",
    "/:categories/:title/",
    "/:title/",
    "/:title.html",
)


class ShownPattern(NamedTuple):
    """A pattern, and the first link that shows it: its source and its line."""

    pattern: str
    source: str
    line: int


def shown(pieces: Sequence[Placed], site: Site) -> ShownPattern | None:
    """The pattern by which most links lead to stories of the folder; None where no link does, or the habit as many."""
    here = {f"/{piece.path}" for piece in pieces}
    links = [(piece.source, line, link) for piece in pieces for link, line in piece.links if link not in here]
    written = {
        plain(link.removeprefix(f"{site.base}/")): (source, line, link) for source, line, link in reversed(links)
    }
    if not written:
        return None
    habit, best, most = site.patterns.get("", ""), None, 0
    dated = [(piece, tokens(piece, site)) for piece in pieces if piece.date and not piece.is_own]
    for pattern in filter(None, (habit, *PATTERNS)):
        is_habit = pattern == habit  # which may have another form
        paths = {plain(address(piece, site) if is_habit else expanded(pattern, names)) for piece, names in dated}
        hits = [written[path] for path in paths if path in written and _is_alike(written[path][2], pattern)]
        if len(hits) > most:
            most, best = len(hits), ShownPattern(pattern, *min(hits)[:2])
    return best if best and best.pattern != habit else None


def _is_alike(link: str, pattern: str) -> bool:
    """Whether a link is written from the root, and ends as the pattern does."""
    path = link.partition("#")[0].partition("?")[0]
    return path.startswith("/") and path.endswith(".html") == pattern.endswith(".html")
