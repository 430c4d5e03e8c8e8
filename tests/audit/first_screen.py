"""The first screen of a story on a laptop: what it is about, who says so, and how its picture or its text begins."""

from playwright.sync_api import Page

from tests.audit.browser import opened, visit
from tests.audit.pages import stories
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites

WIDTH, HEIGHT = 1366, 657  # what a browser leaves of the commonest screen
LINES = 3  # of the text, where there is no picture
BELOW = """([height, lines]) => {
  const box = one => document.querySelector(one)?.getBoundingClientRect()
  const below = ['h1', '.headline .standfirst', '.byline'].filter(one => box(one)?.bottom > height)
  const picture = box('article > .picture img'), text = document.querySelector('.reading')
  const room = picture ? picture.height / 2 : lines * parseFloat(getComputedStyle(text).lineHeight)
  const top = picture ? picture.top : text.getBoundingClientRect().top
  return top + room > height + 1 ? [...below, picture ? 'half of the picture' : 'three lines of text'] : below
}"""


def measure(sites: Sites) -> list[Reading]:
    """Every story of the site and of the demo."""
    samples = [(site, address) for site in (sites.real, sites.demo) for address in stories(site.folder)]
    faults = []
    with opened() as page:
        for site, address in samples:
            visit(page, site.page(address))
            faults += [f"{site.name}, {address}: {part}" for part in below(page)]
    what = f"parts of a story that are below its first screen, {WIDTH} × {HEIGHT} px"
    return [none_of(what, faults, len(samples), "stories")]


def below(page: Page) -> list[str]:
    """The parts of the open story that the first screen should hold, and does not."""
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    parts: list[str] = page.evaluate(BELOW, [HEIGHT, LINES])
    return parts
