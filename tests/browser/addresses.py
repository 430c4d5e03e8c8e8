"""A page of each kind of the miniature paper, hard ones among them, and a round of all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Page

FRONT = "/index.html"
STORY = "/2026/03/01/hard-headline.html"
PICTURE = "/2026/02/25/picture.html"
FIGURES = "/2026/02/27/table.html"  # a table, two listings, a footnote
POST = "/2026/03/01/emoji.html"
URDU = "/2026/02/28/urdu-ur.html"
SECTION = "/world.html"
MONTH = "/2026/02/index.html"
MISSING = "/a/b/missing"  # answered with 404.html

FILES = {
    "front page": FRONT,
    "story": STORY,
    "story with a picture": PICTURE,
    "story with a table and code": FIGURES,
    "story with a post": POST,
    "story of long words": "/2026/02/27/long-words.html",
    "story in Urdu": URDU,
    "story in two languages": "/2026/02/08/both.html",
    "story that was corrected": "/2026/02/12/corrected.html",
    "story told live, in a thread": "/2020/01/02/live.html",
    "story that was retracted": "/2026/02/11/retracted.html",
    "opinion": "/2026/03/01/third-at-the-minute.html",
    "section": SECTION,
    "section's year": "/region/2026.html",
    "topic": "/topics/ferries.html",
    "topic's year": "/topics/ferries/2026.html",
    "author": "/authors/mirren-tidewell.html",
    "author's year": "/authors/mirren-tidewell/2026.html",
    "thread": "/threads/the-ferry-returns-stays.html",
    "series": "/series/figures-of-upper-wick.html",
    "month": MONTH,
    "year": "/2026/index.html",
    "archive": "/archives.html",
    "sections": "/sections.html",
    "topics": "/topics.html",
    "authors": "/authors.html",
    "threads": "/threads.html",
    "all series": "/series.html",
    "corrections": "/corrections.html",
    "follow": "/follow.html",
    "search": "/search.html",
    "static page": "/about.html",
    "text edition": "/text.html",
}
STORIES = {kind: address for kind, address in FILES.items() if kind.startswith("story")}
KINDS = {**FILES, "page that is not found": MISSING}

Finding = TypeVar("Finding")


@dataclass(frozen=True, slots=True)
class Served:
    """A built paper: its folder, and the address at which it is served, without a slash at its end."""

    folder: Path
    url: str


def found_on(page: Page, look: Callable[[Page], Finding], kinds: Mapping[str, str] = KINDS) -> dict[str, Finding]:
    """Open a page of each kind (kind → address) and look. Gives what was found by kind, where anything was."""
    findings: dict[str, Finding] = {}
    for kind, address in kinds.items():
        page.goto(address)
        if finding := look(page):
            findings[kind] = finding
    return findings
