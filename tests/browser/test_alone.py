"""A page stands alone: nothing runs in it, nothing comes from elsewhere, and it needs no server."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import ConsoleMessage, Page
from selectolax.lexbor import LexborHTMLParser

from tests.browser.addresses import FILES, KINDS, MISSING, Served, found_on

RUNNING = """() => [
  ...[...document.scripts].filter(e => e.type !== 'application/ld+json').map(e => e.outerHTML),
  ...[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
    .filter(a => a.name.startsWith('on') || /^javascript:/i.test(a.value)).map(a => `${e.localName} ${a.name}`)),
]"""
BROKEN = """() => Promise.all([...document.images].map(e => {
  e.loading = 'eager'
  return e.decode().then(() => '', () => e.src)
})).then(broken => broken.filter(Boolean))"""
LINKS = "() => [...document.querySelectorAll('a[href], link[rel*=icon], [type*=xml]')].map(e => e.href)"


def in_words(message: ConsoleMessage) -> str:
    """What the console says, and of what."""
    return f"{message.location.get('url')}: {message.text}"


def dead_ends(page: Page) -> list[str]:
    """Links of an open file that lead to no file, or to no place in it."""
    targets = [urlsplit(url) for url in page.evaluate(LINKS)]
    inside = [target for target in targets if target.scheme == "file"]
    assert inside
    return [target.geturl() for target in inside if not leads(Path(unquote(target.path)), unquote(target.fragment))]


def leads(file: Path, anchor: str) -> bool:
    """Whether there is such a file, and such a place in it."""
    if not file.is_file():
        return False
    return not anchor or LexborHTMLParser(file.read_text(encoding="utf-8")).css_first(f'[id="{anchor}"]') is not None


def test_nothing_comes_from_another_host(page: Page, site: Served) -> None:
    loaded: list[tuple[str, str]] = []
    page.on("request", lambda request: loaded.append((request.resource_type, request.url)))
    assert found_on(page, lambda page: page.evaluate(BROKEN)) == {}
    assert len(loaded) > len(KINDS)
    assert [url for _, url in loaded if not url.startswith(f"{site.url}/")] == []
    scripts = {url for kind, url in loaded if kind not in {"document", "font", "image", "other"}}
    assert {url.removeprefix(f"{site.url}/") for url in scripts} == {"search/search.js"}


def test_the_console_has_no_messages(page: Page, site: Served) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(in_words(message)))
    page.on("pageerror", lambda error: messages.append(error.message))
    assert found_on(page, lambda page: page.evaluate(BROKEN)) == {}
    assert [text for text in messages if not text.startswith(f"{site.url}{MISSING}: Failed to load")] == []


def test_nothing_runs(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(RUNNING)).keys() == {"search", "page that is not found"}


def test_every_page_works_from_a_folder(page: Page, site: Served) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(in_words(message)))
    files = {kind: f"file://{site.folder}{address}" for kind, address in FILES.items()}
    assert found_on(page, lambda page: dead_ends(page) + page.evaluate(BROKEN), files) == {}
    assert messages == []


def test_a_request_or_a_script_that_should_not_be_there_is_noticed(page: Page) -> None:
    page.goto("/robots.txt")
    page.set_content("<script>1</script><p onclick='1'>a <a href='javascript:1'>b</a> <img src='/none.png'>")
    assert len(page.evaluate(RUNNING)) == 3
    assert len(page.evaluate(BROKEN)) == 1
