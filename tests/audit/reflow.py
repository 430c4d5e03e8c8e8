"""Reflow: no page scrolls sideways, or cuts text off, with text at 200 % or on a 320 px screen."""

from playwright.sync_api import Page

from tests.audit.browser import HEIGHT, PHONE, opened, visit
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites

NARROW = 320
# WCAG 1.4.4 asks for text at 200 %, 1.4.10 for 320 CSS pixels.
VIEWS = ((PHONE, 200), (NARROW, 100))
SET_TEXT = "percent => { document.documentElement.style.fontSize = `${percent}%` }"
# A page can hide its overflow instead of scrolling, so boxes and words that straddle an edge count
# as well. What scrolls on its own (code, tables, the row of sections) may; what is parked outside
# (the skip link until it has focus) or shrunk to a point for screen readers is not seen at all.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, words = [], boxes = [];
  const within = (e, test) =>
    e && e !== document.body && (test(e) || within(e.parentElement, test));
  const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowX);
  const point = box => box.width <= 1 && box.height <= 1;
  const unseen = e => point(e.getBoundingClientRect());
  const straddles = b => b.width && b.height && b.right > 1 && b.left < width - 1
    && (b.right > width + 1 || b.left < -1);
  const check = (faults, e, box, text) => {
    if (straddles(box) && !within(e, scrolls) && !within(e, unseen))
      faults.push(`<${e.localName} class="${e.className}"> ${box.left}…${box.right} px ${text}`);
  };
  for (const e of document.body.querySelectorAll('*')) {
    check(boxes, e, e.getBoundingClientRect(), '');
    for (const text of e.childNodes) {
      if (text.nodeType !== Node.TEXT_NODE) continue;
      const range = new Range();
      range.selectNodeContents(text);
      check(words, e, range.getBoundingClientRect(), text.data.trim());
    }
  }
  const scrolled = document.scrollingElement.scrollWidth;
  const page = scrolled > width ? [`scrolls to ${scrolled} px`] : [];
  return [...words, ...boxes, ...page];
}"""


def measure(sites: Sites) -> list[Reading]:
    """The same pages as for axe."""
    samples = sites.samples()
    faults: dict[tuple[int, int], list[str]] = {view: [] for view in VIEWS}
    with opened() as page:
        for name, url in samples:
            visit(page, url)
            for view in VIEWS:
                if found := overflow(page, *view):
                    faults[view].append(f"{name}: {found[0]} (1 of {len(found)})")
    return [
        none_of(
            f"pages wider than the screen: {width} px, text at {percent} %",
            faults[width, percent],
            len(samples),
            "pages",
        )
        for width, percent in VIEWS
    ]


def overflow(page: Page, width: int, percent: int) -> list[str]:
    """What sticks out of an open page at `width` CSS pixels with its text at `percent`."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate(SET_TEXT, percent)
    found: list[str] = page.evaluate(OVERFLOW)
    return found
