"""On paper: what is to be read, black on white, a story with its source and where its links lead, on few sheets."""

import pytest
from playwright.sync_api import Page

from tests.audit.sheets import printed as pdf_of
from tests.audit.sheets import scale, sheets
from tests.browser.addresses import FIGURES, FRONT, MISSING, PICTURE, POST, SECTION, STORIES, STORY, URDU, found_on
from tests.browser.colours import faint, luminance, texts

pytestmark = pytest.mark.composed

SHOWN = """selectors => selectors.filter(one => [...document.querySelectorAll(one)].some(e => e.checkVisibility()))"""
HIDDEN = ["nav", ".sections", ".skip", ".foot", ".neighbours", ".topics", ".related", ".years"]
SPELLED = """() => [...document.querySelectorAll('.reading a[href^=http], .beside a[href^=http]')]
  .filter(e => e.checkVisibility()).map(e => [getComputedStyle(e, '::after').content, e.getAttribute('href')])"""
HYPHENS = """() => [...document.querySelectorAll('.reading a[href^=http]')]
  .map(e => getComputedStyle(e, '::after').hyphens)"""
BROKEN_UP = """() => {
  const whole = document.querySelector('article').getBoundingClientRect()
  const parts = [...document.querySelectorAll('article > *')].filter(e => e.checkVisibility())
  const boxes = parts.map(e => e.getBoundingClientRect())
  return [
    ...parts.filter((e, at) => e.localName !== 'header' && boxes[at].width < whole.width - 2),
    ...parts.filter((e, at) => at && boxes[at].top < boxes[at - 1].bottom - 1),
    ...[...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).columnCount !== 'auto'),
  ].map(e => `${e.localName}.${e.className}`)
}"""


THIRD = 297 / 3 / 25.4 * 96  # CSS pixels of a sheet of A4
LEAD = """() => Math.max(0, ...[...document.querySelectorAll('article > .picture img, .lead img')]
  .map(e => e.getBoundingClientRect().height))"""
# What of a line's letters is above it or below it, in the fonts that are used; and what room its element has for that.
REACH = """() => {
  const pen = document.createElement('canvas').getContext('2d')
  return [...document.querySelectorAll('.reading :is(p, li, h2, h3)')].filter(e => e.matches(':lang(ur)')).map(e => {
    const style = getComputedStyle(e), size = parseFloat(style.fontSize), line = parseFloat(style.lineHeight)
    pen.font = `${style.fontWeight} ${size}px ${style.fontFamily}`
    const ink = pen.measureText(e.textContent)
    const half = (line - ink.fontBoundingBoxAscent - ink.fontBoundingBoxDescent) / 2
    return {
      leading: line / size, repeated: style.boxDecorationBreak,
      above: ink.actualBoundingBoxAscent - ink.fontBoundingBoxAscent - half - parseFloat(style.paddingBlockStart),
    }
  })
}"""


@pytest.fixture
def paper(page: Page) -> Page:
    """A page that is being printed by a reader whose screen is dark."""
    page.emulate_media(media="print", color_scheme="dark")
    return page


def test_navigation_is_not_printed(paper: Page) -> None:
    assert found_on(paper, lambda page: page.evaluate(SHOWN, HIDDEN)) == {}


def test_a_story_stays_with_its_name_its_byline_and_its_address(paper: Page) -> None:
    selectors = [".wordmark", "h1", ".byline", ".reading", ".address"]
    shown = found_on(paper, lambda page: page.evaluate(SHOWN, selectors), STORIES)
    assert shown == dict.fromkeys(STORIES, selectors)


def test_the_source_and_the_rights_of_a_story_are_printed(paper: Page) -> None:
    paper.goto(STORY)
    assert paper.evaluate(SHOWN, [".source", ".rights"]) == [".source", ".rights"]


def test_the_addresses_of_links_are_spelled_out(paper: Page) -> None:
    for address in (STORY, FIGURES, POST):
        paper.goto(address)
        links = paper.evaluate(SPELLED)
        assert links
        assert [href for content, href in links if href not in content] == []


def test_no_hyphen_is_put_into_an_address(paper: Page) -> None:
    paper.goto(FIGURES)
    assert {*paper.evaluate(HYPHENS)} == {"none"}


def test_the_addresses_of_links_are_spelled_out_on_paper_only(page: Page) -> None:
    page.goto(STORY)
    assert {content for content, _ in page.evaluate(SPELLED)} == {"none"}


@pytest.mark.parametrize("width", [673, 1280])  # a sheet of A4 within its margins, and what no sheet is
def test_a_story_is_one_column(paper: Page, width: int) -> None:
    paper.set_viewport_size({"width": width, "height": 900})
    assert found_on(paper, lambda page: page.evaluate(BROKEN_UP), STORIES) == {}


def test_every_page_is_black_on_white_though_the_screen_is_dark(paper: Page) -> None:
    assert found_on(paper, lambda page: faint(page, 7)) == {}


def test_no_text_needs_a_ground_since_browsers_print_none(paper: Page) -> None:
    """That a story is paid for once stood on paper in the lightest grey: it was light on a dark ground."""
    assert found_on(paper, lambda page: [text for _, ground, text in texts(page) if luminance(ground) < 0.8]) == {}


def test_no_page_is_printed_smaller_than_it_is(paper: Page) -> None:
    assert found_on(paper, lambda page: scale(pdf_of(page)) < 1) == {}


def test_a_picture_is_printed_as_it_is(paper: Page) -> None:
    paper.goto(PICTURE)
    assert paper.evaluate("getComputedStyle(document.querySelector('img')).filter") == "none"


def test_no_sheet_is_blank(paper: Page) -> None:
    printed = {name: name for name in (FRONT, STORY, PICTURE, FIGURES, URDU, SECTION, MISSING)}
    assert (
        found_on(paper, lambda page: [at for at, drawn in enumerate(sheets(pdf_of(page)), 1) if not drawn], printed)
        == {}
    )
    paper.evaluate("""() => {
      const rest = document.body.appendChild(document.createElement('div'))
      rest.style.cssText = 'break-before: page; block-size: 1px'
    }""")
    assert sheets(pdf_of(paper))[-1] == 0


def test_a_front_takes_a_few_sheets(paper: Page, front_addresses: dict[str, str]) -> None:
    paper.goto(front_addresses["an ordinary day"])
    assert 1 < len(sheets(pdf_of(paper))) <= 4
    paper.goto(front_addresses["a quiet day"])
    assert len(sheets(pdf_of(paper))) == 1


@pytest.mark.parametrize("width", [673, 794])  # of a sheet of A4 within its margins, and of all of it
def test_a_lead_picture_takes_a_third_of_its_sheet_at_most(
    paper: Page, front_addresses: dict[str, str], width: int
) -> None:
    paper.set_viewport_size({"width": width, "height": 1123})
    pages = {PICTURE: PICTURE, **{name: front_addresses[name] for name in ("an ordinary day", "a big day")}}
    heights = found_on(paper, lambda page: page.evaluate(LEAD), pages)
    assert heights.keys() == pages.keys()
    assert max(heights.values()) <= THIRD


def test_urdu_has_a_leading_of_two_and_room_for_its_letters_on_every_sheet(paper: Page) -> None:
    paper.goto(URDU)
    texts = paper.evaluate(REACH)
    assert texts
    assert {round(text["leading"], 2) for text in texts} == {2}
    assert {text["repeated"] for text in texts} == {"clone"}  # at the top of the next sheet too
    assert [text for text in texts if text["above"] > 1] == []
