"""Mirror: under `dir="rtl"` every block box lands where a mirror would put it."""

from collections.abc import Iterator
from typing import NamedTuple

from playwright.sync_api import Page

from tests.audit.browser import DESK, opened, visit
from tests.audit.reading import Reading
from tests.audit.sites import Sites

PIXELS = 3
SHARE = 1.0  # a page of many boxes would hide a few that stay where they are
# Boxes inside a line belong to the text run, whose order is the text's own. So does all that stands
# in an element with a direction of its own: code is left-to-right in any language, a quoted
# language keeps its side. The element itself must mirror.
BOXES = """() => [...document.body.querySelectorAll('*')].map(e => {
  const inline = /^(inline|none|contents|ruby)/.test(getComputedStyle(e).display);
  const fixed = e.parentElement.closest('body [dir], pre');
  const box = e.getBoundingClientRect();
  if (inline || fixed || !box.width || !box.height || e.closest('svg')) return null;
  const name = [e.localName, ...e.classList].join('.');
  return [name, box.left + scrollX, box.right + scrollX, box.top + scrollY, box.bottom + scrollY];
})"""
TURN = "document.documentElement.dir = 'rtl'"
WIDTH = "document.documentElement.clientWidth"


class Box(NamedTuple):
    """A box of a page, its sides in CSS pixels from the page's upper left corner."""

    name: str
    left: float
    right: float
    top: float
    bottom: float

    def mirrored(self, width: float) -> "Box":
        """Where a mirror puts it on a page `width` wide."""
        return Box(self.name, width - self.right, width - self.left, self.top, self.bottom)

    def away(self, other: "Box") -> float:
        """The largest distance between the same sides of the two."""
        return max(abs(here - there) for here, there in zip(self[1:], other[1:], strict=True))


LISTS = ("section", "topic, introduction", "author, introduction", "year archive", "topics")


def measure(sites: Sites) -> list[Reading]:
    """A story and the front page of the site and of the demo, the front of bulk copy, and what lists open with."""
    chosen = {
        "story": sites.real.page(sites.seed()),
        "front page": sites.real.page("index.html"),
        "the demo's story": sites.demo.page(sites.demo.kinds["story"]),
        "the demo's front page": sites.demo.page("index.html"),
        "the front page of bulk copy": sites.bulk.page("index.html"),
        **{f"the demo's {kind}": sites.demo.page(sites.demo.kinds[kind]) for kind in LISTS},
    }
    with opened(DESK) as page:
        return [mirrored(page, name, url) for name, url in chosen.items()]


def mirrored(page: Page, name: str, url: str) -> Reading:
    """How many boxes of the page at `url` land in their place; one that is gone did not."""
    visit(page, url)
    before = boxes(page)
    page.evaluate(TURN)
    after = boxes(page)
    width = page.evaluate(WIDTH)
    stray = [
        f"{'gone' if away is None else f'{away:.0f} px'}: {box.name}"
        for box, away in _distances(before, after, width)
        if away is None or away > PIXELS
    ]
    count = len(before)
    share = (count - len(stray)) / count if count else 0
    measured = f"{share:.1%} ({count - len(stray)} of {count} boxes)"
    what = f"boxes that mirror, {name}"
    return Reading(what, measured, f"≥ {SHARE:.0%}", share >= SHARE, "\n".join(stray))


def _distances(before: dict[int, Box], after: dict[int, Box], width: float) -> Iterator[tuple[Box, float | None]]:
    """Each box and how far from its mirrored place it landed; None where it is gone."""
    for number, box in before.items():
        landed = after.get(number)
        yield box, landed and box.mirrored(width).away(landed)


def boxes(page: Page) -> dict[int, Box]:
    """The block boxes of an open page by the number of their element, in document order."""
    found = enumerate(page.evaluate(BOXES))
    return {number: Box(*box) for number, box in found if box}
