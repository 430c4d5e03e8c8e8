"""Nothing that a post holds runs in its page or loads anything, under the page's policy and without it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import escape

from playwright.sync_api import Browser, Route

from dateline_news.model import addresses, numbered_links
from dateline_news.model.fields import StoryFields
from dateline_news.model.paper import Link
from dateline_news.press.markup.blocks import parse_body
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.parse import Reading, parse
from dateline_news.press.read.record import with_numbers
from dateline_news.press.read.worker import note_plain_links
from dateline_news.press.render.jinja import draw
from tests.browser.attacks import ATTACKS, PLAIN, numbered
from tests.papers import FOREIGN, SETTINGS, THEME, copy, edition, paper, story

MD = markdown(SETTINGS["MARKDOWN"])
HEAD = "Title: A\nDate: 2026-03-01\n\n"
WEB_PAGE = "<html><head><title>A</title><meta name='date' content='2026-03-01'></head><body>"
WAYS = {"strict": ("a.md", HEAD), "lenient": ("a.md", HEAD), "a web page": ("a.html", WEB_PAGE)}
FACE = {f"theme/fonts/{file.name}" for file in (THEME / "static" / "fonts").glob("*.woff2")}
HOST, PATH = "http://paper.example/", "2026/03/01/a.html"
OWN = {"a.html", "icon.svg", "icon-192.png", *FACE}  # what the page loads in any case, and where its links lead here
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
MOST = 0.8  # of the attacks that run where nobody sees to it: the rest did so in browsers of the past
WAIT = 300  # milliseconds, in which what was begun comes to its end
# Notes what runs, and does all that a reader can do to a page, and more than that.
READER = """
if (top === self) self.told = []
self.fired = number => top.told.push(number)
addEventListener('load', () => setTimeout(() => {
  const events = Object.getOwnPropertyNames(HTMLElement.prototype).filter(name => name.startsWith('on'))
  for (const element of document.querySelectorAll('*')) {
    for (const name of events) element.dispatchEvent(new Event(name.slice(2)))
    const to = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? ''
    const leads = /^javascript:/i.test(element.href) || /^\\W*[jv][^/.]*:/i.test(to)
    if (leads || element.form) element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))
  }
  self.read = true
}))
"""


@dataclass(frozen=True)
class Seen:
    """What a page did when it was read: the numbers of the attacks that ran, and the addresses that it asked for."""

    ran: set[int]
    asked: set[str]


def seen(browser: Browser, html: str) -> Seen:
    """Open a page once, do with it all that a reader can, and see what it does."""
    requests: set[str] = set()

    def answer(route: Route) -> None:
        if route.request.url == HOST + PATH:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            requests.add(route.request.url.removeprefix(HOST))
            route.abort()

    context = browser.new_context()
    context.add_init_script(READER)
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(HOST + PATH)
    page.wait_for_function("self.read")
    page.wait_for_timeout(WAIT)
    ran = set(page.evaluate("told"))
    context.close()
    return Seen(ran, requests - OWN)


def read(attack: str, way: str) -> Reading:
    """A attack as a post: Markdown in both modes, or a web page of another program."""
    path, head = WAYS[way]
    document = read_document(head + attack, path, SETTINGS)
    reading = parse(document, path, StoryFields, MD, lenient=FOREIGN if way != "strict" else None)
    note_plain_links(reading)
    return reading


def bodies(reading: Reading) -> Iterator[str]:
    """The body of a post where all its links lead somewhere, and where none does."""
    galley, places = with_numbers(reading.galley)
    for link in (Link("a.html", 3, 2), Link("")):
        yield numbered_links.with_addresses(galley.full_html, [link] * len(places), addresses.root_of(PATH))


@cache
def published() -> tuple[str, Counter[str]]:
    """The page of a story that holds whatever is published of all attacks, and of how many that is, by the way."""
    texts_of_posts, count = list[str](), Counter[str]()
    for way in WAYS:
        for number, attack in enumerate(ATTACKS):
            reading = read(numbered(attack, number), way)
            if not reading.problems:
                texts_of_posts += bodies(reading)
                count[way] += 1
    html, text = "\n".join(texts_of_posts), " ".join(numbered(attack, number) for number, attack in enumerate(ATTACKS))
    texts = dict.fromkeys(("standfirst", "source_name", "credit", "rights"), text)
    piece = story(text, "2026-03-01", slug="a", copy=copy(html, parse_body(html)), **texts)
    return draw(THEME, "article", edition(paper(piece))[PATH].inputs), count


def test_nothing_runs_or_loads_under_the_page_s_policy(browser: Browser) -> None:
    html, count = published()
    assert POLICY.search(html)
    assert min(count["lenient"], count["a web page"]) > len(ATTACKS) * 0.95
    assert seen(browser, html) == Seen(set(), set())


def test_nothing_runs_or_loads_without_the_policy_either(browser: Browser) -> None:
    html, taken_out = POLICY.subn("", published()[0])
    assert taken_out == 1
    assert seen(browser, html) == Seen(set(), set())


def test_the_strict_mode_refuses_nearly_all_attacks() -> None:
    assert 0 < published()[1]["strict"] < len(ATTACKS) / 10


def test_attacks_on_a_page_that_prevents_nothing_are_noticed(browser: Browser) -> None:
    """Each attack as Markdown makes it, in a frame of its own."""
    pages = [MD.reset().convert(numbered(attack, number)) for number, attack in enumerate(ATTACKS[:PLAIN])]
    raw = seen(browser, "<!DOCTYPE html>" + "".join(f'<iframe srcdoc="{escape(html)}"></iframe>' for html in pages))
    away = {int(match[1]) for address in raw.asked if (match := re.search(r"away\.example/(\d+)", address))}
    assert len(raw.ran | away) > MOST * PLAIN
