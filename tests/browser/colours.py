"""Colours as a browser computes them, and how well one is read on another (WCAG 2.2, contrast ratio)."""

import re
from itertools import pairwise

from playwright.sync_api import Page

PROBE = """name => {
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = `var(${name})`
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}"""
# Every visible text, with its colour and that of the nearest box under it that has one.
TEXTS = """() => {
  const clear = /^rgba\\(.*, 0\\)$|^transparent$/
  const under = e => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor
      if (!clear.test(colour)) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  const seen = new Map()
  for (const e of document.querySelectorAll('body, body *')) {
    const text = [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data.trim()).join('')
    const box = e.getBoundingClientRect()
    if (!text || box.width <= 1 || box.height <= 1 || !e.checkVisibility()) continue
    seen.set([getComputedStyle(e).color, under(e)].join('|'), text)
  }
  return [...seen].map(([colours, text]) => [...colours.split('|'), text])
}"""

Text = tuple[str, str, str]


def luminance(colour: str) -> float:
    """The relative luminance, 0 for black to 1 for white, of an opaque `rgb(…)`. ValueError for anything else."""
    match = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour)
    if not match:
        raise ValueError(f"{colour} is no opaque rgb(…)")
    parts = [int(part) / 255 for part in match.groups()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(colour: str, background: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    (darker, lighter), *_ = pairwise(sorted((luminance(colour), luminance(background))))
    return (lighter + 0.05) / (darker + 0.05)


def token(page: Page, name: str) -> str:
    """A colour token (`--ink`) as the open page computes it."""
    return str(page.evaluate(PROBE, name))


def texts(page: Page) -> list[Text]:
    """What can be read on the open page: (its colour, the colour under it, an example), a line per pair."""
    return [(colour, ground, text) for colour, ground, text in page.evaluate(TEXTS)]


def faint(page: Page, least: float) -> list[str]:
    """Texts of the open page that stand out less than that from what is under them."""
    return [
        f"{text[:40]}: {colour} on {ground}" for colour, ground, text in texts(page) if contrast(colour, ground) < least
    ]
