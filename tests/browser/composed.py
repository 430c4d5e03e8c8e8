"""Looks at how the front page that is open is composed: what is cut, squeezed, out of line, or beside nothing."""

from playwright.sync_api import Page

# What has parts beside each other, as far as the window is wide enough.
ROWS = (".top", ".band", ".strip > ul", ".row", ".row section > div", ".cards", ".more")
NAMES = """
const shown = e => e.checkVisibility() && e.getBoundingClientRect().width > 0
const name = e => `<${e.localName} class="${e.className}"> ${e.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)}`
const every = selector => [...document.querySelectorAll(selector)].filter(shown)
// The lines on which an element stands, or a part of its text.
const lines = (e, from, to) => {
  const range = new Range()
  range.selectNodeContents(e)
  if (to) { range.setStart(e, from); range.setEnd(e, to) }
  return new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size
}
"""
CUT = """return every('main *').filter(e => {
  const style = getComputedStyle(e)
  const clips = /hidden|clip/.test(style.overflowX + style.overflowY) && e.textContent.trim()
  return style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
    || (clips && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1))
}).map(name)"""
# An average letter is half as wide as high; what is narrow breaks nearly every word onto a line of its own.
SQUEEZED = """return every('main :is(h1, h2, h3, h4, p, figcaption)').filter(e => {
  const words = e.textContent.trim().split(/\\s+/).length
  const room = e.getBoundingClientRect().width / (parseFloat(getComputedStyle(e).fontSize) / 2)
  return (words > 2 && room < 12) || (words > 3 && lines(e) >= words)
}).map(name)"""
# Only a word that is too long for any line may be broken, and that is hyphenated (base.css).
BROKEN = """const words = text => text.nodeType !== Node.TEXT_NODE ? []
  : [...text.data.matchAll(/\\S+/g)].map(({ 0: word, index }) => [word, lines(text, index, index + word.length)])
return every('.masthead *, main :is(h1, h2, h3), main :is(h1, h2, h3) *').flatMap(e => [...e.childNodes].flatMap(words))
  .filter(([word, lines]) => lines > 1 && word.length < 18 && !word.includes('-')).map(([word]) => word)"""
PARTS = f"""
const rows = every('{", ".join(ROWS)}').filter(e => getComputedStyle(e).columnCount === 'auto')
const parts = e => [...e.children].filter(shown).map(part => [part, part.getBoundingClientRect()])
const beside = ([, a], [, b]) =>
  a.top < b.bottom - 1 && b.top < a.bottom - 1 && (a.left >= b.right || b.left >= a.right)
"""
# What fills its own column may stand lower than what begins above both.
LOWER = f"""{PARTS}
const above = ([, a], [, b]) => b.bottom <= a.top + 1 && b.left < a.right && a.left < b.right
return rows.map(parts).flatMap(all =>
  all.filter(a => all.some(b => beside(a, b) && a[1].top > b[1].top + 1) && !all.some(b => above(a, b)))
    .map(([part]) => name(part)))"""
# The last row of a list of many may be short; a row that is the only one may not.
ALONE = f"""{PARTS}
return rows.filter(row => !row.matches('.more')).flatMap(row => {{
  const all = parts(row), whole = row.getBoundingClientRect()
  return all.filter(one => {{
    const boxes = all.filter(other => other === one || beside(one, other)).map(([, box]) => box)
    const before = Math.min(...boxes.map(box => box.left)) - whole.left
    const after = whole.right - Math.max(...boxes.map(box => box.right))
    return Math.max(before, after) > whole.width / 8
  }}).map(([part]) => name(part))
}})"""
OUTGROWN = """const area = image => image.getBoundingClientRect().width * image.getBoundingClientRect().height
const lead = document.querySelector('.lead img')
return every('main img').filter(image => lead && area(image) > 1.05 * area(lead))
  .map(image => name(image.closest('article')))"""
LOOKS = {
    "is cut": CUT,
    "is squeezed": SQUEEZED,
    "is broken": BROKEN,
    "is lower than what it is beside": LOWER,
    "is beside nothing": ALONE,
    "has a larger picture than the lead": OUTGROWN,
}


def faults(page: Page) -> list[str]:
    """What is wrong with the open page, in its window as it is."""
    return [f"{what} {fault}" for fault, look in LOOKS.items() for what in page.evaluate(f"() => {{ {NAMES}{look} }}")]


def missing_rows(page: Page) -> list[str]:
    """The rows that the open page has not, so that nobody would see what is wrong with them."""
    missing: list[str] = page.evaluate("rows => rows.filter(row => !document.querySelector(row))", [*ROWS])
    return missing
