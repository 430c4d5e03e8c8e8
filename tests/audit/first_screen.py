"""The first screen: of a story what it is about, who says so, and how it begins; of the front what leads."""

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
PHONE = 360, 640
LEADS = """([height, pictured]) => {
  const [headline, picture] = ['.lead h2', '.lead img'].map(e => document.querySelector(e)?.getBoundingClientRect())
  const below = headline?.bottom <= height ? [] : ["the lead's headline"]
  return pictured && picture?.top + picture?.height / 2 > height ? [...below, 'half of its picture'] : below
}"""


def measure(sites: Sites) -> list[Reading]:
    """Every story of the site and of the demo, and their fronts and that of bulk copy."""
    return [_stories(sites), *(_fronts(sites, *window) for window in ((WIDTH, HEIGHT), PHONE))]


def _stories(sites: Sites) -> Reading:
    samples = [(site, address) for site in (sites.real, sites.demo) for address in stories(site.folder)]
    faults = []
    with opened() as page:
        for site, address in samples:
            visit(page, site.page(address))
            faults += [f"{site.name}, {address}: {part}" for part in below(page)]
    what = f"parts of a story that are below its first screen, {WIDTH} × {HEIGHT} px"
    return none_of(what, faults, len(samples), "stories")


def _fronts(sites: Sites, width: int, height: int) -> Reading:
    fronts, faults = (sites.real, sites.demo, sites.bulk), []
    with opened() as page:
        for site in fronts:
            visit(page, site.page("index.html"))
            faults += [f"{site.name}: {part}" for part in lacking(page, width, height)]
    return none_of(f"what leads, below the first screen, {width} × {height} px", faults, len(fronts), "fronts")


def lacking(page: Page, width: int, height: int) -> list[str]:
    """What the first screen of the open front should show of its lead, and does not; of a picture only on a desk."""
    page.set_viewport_size({"width": width, "height": height})
    parts: list[str] = page.evaluate(LEADS, [height, width >= WIDTH])
    return parts


def below(page: Page) -> list[str]:
    """The parts of the open story that the first screen should hold, and does not."""
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    parts: list[str] = page.evaluate(BELOW, [HEIGHT, LINES])
    return parts
