"""A story in another language and another direction than the paper's."""

import pytest
from playwright.sync_api import Page, expect

from dateline_news.press.render.jinja import draw
from tests.browser.addresses import FRONT, MONTH, PICTURE, POST, STORY, URDU, found_on
from tests.papers import THEME, pages_of, paper, story

SPACED = """() => [...document.querySelectorAll('body *')]
  .filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && /[\\u0600-\\u06ff]/.test(n.data)))
  .filter(e => !['normal', '0px'].includes(getComputedStyle(e).letterSpacing))
  .map(e => `${e.localName}.${e.className}: ${getComputedStyle(e).letterSpacing}`)"""
UNMARKED = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
  while (walker.nextNode()) {
    const {data, parentElement: e} = walker.currentNode
    if (!/[\\u0600-\\u06ff]/.test(data)) continue
    if (e.closest('[lang]').lang !== 'ur' || getComputedStyle(e).direction !== 'rtl') found.push(data)
  }
  return found
}"""
# A date in English must not come apart in the middle of a text from right to left.
SCATTERED = """() => [...document.querySelectorAll('time')].filter(e => e.checkVisibility()).filter(e => {
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), node = walker.nextNode()
  const at = (from, to) => {
    const range = new Range()
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect()
  }
  const end = node.data.trimEnd().length, first = at(0, 1), last = at(end - 1, end)
  const fromRight = /[\\u0600-\\u06ff]/.test(node.data)
  return Math.abs(first.top - last.top) < 2 && (fromRight ? first.left < last.left : first.left > last.left)
}).map(e => e.textContent)"""
# It stands where its column begins, and a column from right to left begins at the right.
ASTRAY = """() => {
  document.documentElement.dir = 'rtl'
  return [...document.querySelectorAll('time')].filter(e => e.checkVisibility()).filter(e => {
    const range = new Range()
    range.selectNodeContents(e)
    return Math.abs(e.getBoundingClientRect().right - range.getBoundingClientRect().right) > 2
  }).map(e => e.textContent)
}"""
UNHYPHENATED = """() => [...document.querySelectorAll('main :is(h1, h2, h3, li, .standfirst)')]
  .filter(e => e.checkVisibility() && getComputedStyle(e).hyphens !== 'auto').map(e => e.textContent)"""
STYLES = """([selector, ...names]) => (s => names.map(name => s[name]))(
  getComputedStyle(document.querySelector(selector)))"""


def test_a_story_in_urdu_runs_from_right_to_left(page: Page) -> None:
    page.goto(URDU)
    assert (page.get_attribute("html", "lang"), page.get_attribute("html", "dir")) == ("ur", "rtl")
    for selector in ("h1", ".headline .standfirst", ".reading", ".byline", ".foot"):
        assert page.evaluate(STYLES, [selector, "direction"]) == ["rtl"], selector


def test_english_on_an_urdu_page_has_the_face_of_english(page: Page) -> None:
    page.goto(POST)
    english = page.evaluate(STYLES, [".sections li a", "fontFamily"])
    page.goto(URDU)
    assert page.evaluate(STYLES, [".sections [lang=en]", "fontFamily"]) == english
    assert "Nastaliq" in page.evaluate(STYLES, [".sections .index a", "fontFamily"])[0]


def test_words_in_urdu_say_so_wherever_they_stand(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(UNMARKED)) == {}


def test_words_in_urdu_are_nowhere_letter_spaced(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(SPACED)) == {}


def test_urdu_has_its_own_letters_and_the_leading_that_they_need(page: Page) -> None:
    page.goto(URDU)
    for selector in ("h1", ".reading"):
        family, line, letter = page.evaluate(STYLES, [selector, "fontFamily", "lineHeight", "fontSize"])
        assert '"Noto Nastaliq Urdu"' in family, selector
        assert float(line.removesuffix("px")) >= 1.9 * float(letter.removesuffix("px")), selector


def test_headlines_of_a_script_whose_faces_have_two_weights_are_bold_in_the_dark_too(page: Page) -> None:
    """Between 400 and 700 a browser takes the lighter one: the dark paper in Arabic once had no bold letter."""
    weights = {}
    for address in (STORY, URDU):
        page.emulate_media(color_scheme="dark")
        page.goto(address)
        (weights[address],) = page.evaluate(STYLES, ["h1", "fontWeight"])
    assert weights == {STORY: "550", URDU: "600"}


def test_arabic_letters_have_lining_figures_and_no_small_capitals(page: Page) -> None:
    page.goto(PICTURE)
    assert page.evaluate(STYLES, [".credit", "fontVariantCaps"]) == ["all-small-caps"]
    assert page.evaluate(STYLES, [".reading", "fontVariantNumeric"]) == ["oldstyle-nums"]
    for lang in ("ar", "fa", "ur"):
        page.evaluate("lang => document.querySelectorAll('[lang]').forEach(e => { e.lang = lang })", lang)
        assert page.evaluate(STYLES, [".credit", "fontVariantCaps"]) == ["normal"], lang
        assert page.evaluate(STYLES, [".reading", "fontVariantNumeric"]) == ["lining-nums"], lang


def test_a_word_that_is_too_long_for_its_line_gets_a_hyphen(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(UNHYPHENATED)) == {}


def test_the_day_of_the_front_page_begins_where_the_page_begins(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(FRONT)
    for direction, is_mirrored in (("ltr", False), ("rtl", True)):
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        weekday, day = (part.bounding_box() for part in page.locator(".today time > *").all())
        assert weekday
        assert day
        assert (weekday["x"] > day["x"]) is is_mirrored


def test_emphasis_in_urdu_is_no_slanted_type(page: Page) -> None:
    page.goto(URDU)
    assert page.evaluate(STYLES, [".reading em", "fontStyle"]) == ["normal"]


def test_a_story_in_urdu_says_so_in_an_english_list(page: Page) -> None:
    page.goto(MONTH)
    card = page.locator(".card", has=page.locator("[lang=ur]"))
    assert card.count() == 1
    assert card.get_attribute("dir") == "rtl"
    for part in ("h3 a", ".standfirst"):
        assert (card.locator(part).get_attribute("lang"), card.locator(part).get_attribute("dir")) == ("ur", "rtl"), (
            part
        )


def test_a_date_reads_as_a_date_in_every_direction(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(SCATTERED)) == {}


def test_a_date_that_comes_apart_is_noticed(page: Page) -> None:
    page.goto(POST)
    page.evaluate("document.querySelector('.reading').innerHTML = '<p dir=rtl><time>1 March 2026</time></p>'")
    page.evaluate("document.querySelector('.reading time').style.unicodeBidi = 'normal'")
    assert page.evaluate(SCATTERED) == ["1 March 2026"]


def test_a_date_stands_where_its_column_begins(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(ASTRAY)) == {}


def test_the_other_version_of_a_story_is_named_in_its_own_language(page: Page) -> None:
    page.goto("/2026/02/08/both.html")
    link = page.locator(".versions [hreflang=ur]")
    assert (link.get_attribute("lang"), link.inner_text()) == ("ur", "اردو")
    link.click()
    expect(page.locator("html[lang=ur] h1")).to_have_count(1)


def test_the_front_page_stays_in_its_own_direction(page: Page) -> None:
    page.goto(FRONT)
    assert page.evaluate(STYLES, ["main", "direction"]) == ["ltr"]


@pytest.mark.parametrize("width", [320, 360])
def test_the_masthead_of_a_front_leads_to_the_other_languages_on_a_phone_too(page: Page, width: int) -> None:
    languages = ["ur", "de", "fr"]
    of = paper(story("A"), *(story(lang, lang=lang) for lang in languages), LANGUAGES=languages)
    page.set_viewport_size({"width": width, "height": 800})
    page.set_content(draw(THEME, "index", pages_of(of)["index.html"]))
    links = page.locator(".masthead [hreflang]")
    assert [link.inner_text() for link in links.all() if link.is_visible()] == ["اردو", "Deutsch", "Français"]
    expect(page.locator(".masthead .find input")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
