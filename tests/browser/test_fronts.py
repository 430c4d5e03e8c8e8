"""Whatever a day brings, the front page is composed: nothing is cut, squeezed, out of line, or beside nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.audit.reflow import overflow
from tests.audit.server import served
from tests.browser import fronts
from tests.browser.addresses import Served

WIDTHS = (360, 768, 1024, 1280, 1366, 1920)
HEIGHT = 900
# What has parts beside each other, as far as the window is wide enough.
ROWS = (".top", ".band", ".opinion > ul", ".row", ".row section > div", ".cards", ".more")
SETUP = """
  const shown = e => e.checkVisibility() && e.getBoundingClientRect().width > 0
  const name = e => `<${e.localName} class="${e.className}"> ${e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)}`
  const texts = [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, figcaption)')].filter(shown)
"""
CUT = f"""() => {{ {SETUP}
  return [...document.querySelectorAll('main *')].filter(shown).filter(e => {{
    const style = getComputedStyle(e)
    const clips = /hidden|clip/.test(style.overflowX + style.overflowY) && e.textContent.trim()
    return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      || (clips && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1))
  }}).map(name)
}}"""
# An average letter is half as wide as high; what is narrow breaks nearly every word onto a line of its own.
SQUEEZED = f"""() => {{ {SETUP}
  const lines = e => {{
    const range = new Range()
    range.selectNodeContents(e)
    return new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size
  }}
  return texts.filter(e => {{
    const words = e.textContent.trim().split(/\\s+/).length
    const room = e.getBoundingClientRect().width / (parseFloat(getComputedStyle(e).fontSize) / 2)
    return (words > 2 && room < 12) || (words > 3 && lines(e) >= words)
  }}).map(name)
}}"""
# Only what is too long for any line may be broken, and that is hyphenated (base.css).
BROKEN = f"""() => {{ {SETUP}
  const words = e => [...e.childNodes].flatMap(text => text.nodeType !== Node.TEXT_NODE ? []
    : [...text.data.matchAll(/\\S+/g)].filter(([word]) => word.length < 18).map(match => {{
      const range = new Range()
      range.setStart(text, match.index)
      range.setEnd(text, match.index + match[0].length)
      return [match[0], new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size]
    }}))
  return [...document.querySelectorAll('.masthead *, main :is(h1, h2, h3) *, main :is(h1, h2, h3)')].filter(shown)
    .flatMap(words).filter(([word, lines]) => lines > 1 && !word.includes('-')).map(([word]) => word)
}}"""
PARTS = f"""const parts = e => [...e.children].filter(shown).map(part => [part, part.getBoundingClientRect()])
  const beside = ([, a], [, b]) => a.top < b.bottom - 1 && b.top < a.bottom - 1 && (a.left >= b.right || b.left >= a.right)
  const rows = [...document.querySelectorAll('{", ".join(ROWS)}')].filter(shown)
    .filter(e => getComputedStyle(e).columnCount === 'auto')"""
LOWER = f"""() => {{ {SETUP} {PARTS}
  return rows.flatMap(row => {{
    const all = parts(row)
    return all.filter(a => all.some(b => beside(a, b) && a[1].top > b[1].top + 1)).map(([part]) => name(part))
  }})
}}"""
# The last row of a list of many may be short; a row that is the only one may not.
ALONE = f"""() => {{ {SETUP} {PARTS}
  return rows.filter(row => !row.matches('.more')).flatMap(row => {{
    const all = parts(row), whole = row.getBoundingClientRect()
    return all.filter(([part, box]) => {{
      const line = all.filter(other => other[0] === part || beside([part, box], other)).map(([, b]) => b)
      const gap = Math.max(whole.right - Math.max(...line.map(b => b.right)), Math.min(...line.map(b => b.left)) - whole.left)
      return gap > whole.width / 8
    }}).map(([part]) => name(part))
  }})
}}"""
OUTGROWN = """() => {
  const area = image => image.getBoundingClientRect().width * image.getBoundingClientRect().height
  const lead = document.querySelector('.lead img')
  return [...document.querySelectorAll('main img')].filter(image => lead && area(image) > 1.05 * area(lead))
    .map(image => image.closest('article').textContent.trim().replace(/\\s+/g, ' ').slice(0, 60))
}"""
LOOKS = {
    "is cut": CUT,
    "is squeezed": SQUEEZED,
    "is broken": BROKEN,
    "is lower": LOWER,
    "is beside nothing": ALONE,
    "outgrows": OUTGROWN,
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, dict[str, str]]]:
    """The fronts, and the path of each."""
    folder = tmp_path_factory.mktemp("fronts")
    paths = fronts.write(folder)
    with served(folder) as url:
        yield Served(folder, url), paths


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window that shows all of them, one after the other."""
    page = browser.new_page(viewport={"width": WIDTHS[-1], "height": HEIGHT})
    yield page
    page.close()


def faults(page: Page, width: int) -> list[str]:
    """What is wrong with the front in a window at a width."""
    sticking = overflow(page, width, 100)
    page.set_viewport_size({"width": width, "height": HEIGHT})
    return [*sticking, *(f"{text} {what}" for what, look in LOOKS.items() for text in page.evaluate(look))]


@pytest.mark.parametrize("name", fronts.CASES)
def test_a_front_is_composed_at_every_width(papers: tuple[Served, dict[str, str]], window: Page, name: str) -> None:
    paper, paths = papers
    window.goto(f"{paper.url}/{paths[name]}")
    found = {width: faults(window, width) for width in WIDTHS}
    assert {width: of_width for width, of_width in found.items() if of_width} == {}


BREAKS = {
    "is cut": (".band h2", "text-overflow: ellipsis"),
    "is squeezed": (".band .standfirst", "inline-size: 4rem"),
    "is broken": (".band h2", "inline-size: 3rem"),
    "is lower": (".band > :last-child", "margin-block-start: 3rem"),
    "is beside nothing": (".row section > div", "grid-template-columns: repeat(4, 1fr)"),
    "outgrows": (".row img", "inline-size: 60rem; block-size: 40rem; max-inline-size: none"),
}


@pytest.mark.parametrize("what", BREAKS)
def test_a_front_that_is_not_composed_is_noticed(
    papers: tuple[Served, dict[str, str]], window: Page, what: str
) -> None:
    paper, paths = papers
    window.goto(f"{paper.url}/{paths['an ordinary day']}")
    selector, style = BREAKS[what]
    before = faults(window, 1280)
    window.evaluate(
        "([selector, style]) => document.querySelectorAll(selector).forEach(e => { e.style.cssText += style })",
        [selector, style],
    )
    assert any(fault.endswith(what) for fault in set(faults(window, 1280)) - set(before))


def test_every_row_is_looked_at(papers: tuple[Served, dict[str, str]], window: Page) -> None:
    paper, paths = papers
    window.goto(f"{paper.url}/{paths['forty sections']}")
    missing = window.evaluate("rows => rows.filter(row => !document.querySelector(row))", [*ROWS])
    assert missing == []
