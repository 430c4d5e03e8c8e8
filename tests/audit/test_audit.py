"""The audit's own checks can fail: each sees its fault on a page that has one of every kind."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.audit import accessibility, headline, mirror, network, pages, reflow, scripts, tool, weight
from tests.audit.browser import opened
from tests.audit.reading import none_of
from tests.audit.server import served

CANARY = Path(__file__).parent / "canary"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served(CANARY) as address:
        yield f"{address}/page.html"


@pytest.fixture
def page() -> Iterator[Page]:
    with opened() as empty:
        yield empty


def test_nothing_examined_is_a_miss() -> None:
    assert not none_of("faults", [], 0, "pages").ok
    assert none_of("faults", [], 1, "pages").ok


def test_a_tool_that_fails_or_hangs_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuntimeError, match=r"gave 3:\nno$"):
        tool.output([sys.executable, "-c", "import sys; sys.stderr.write('no'); sys.exit(3)"])
    monkeypatch.setattr(tool, "PATIENCE", 0.2)
    with pytest.raises(RuntimeError, match=r"timed out after 0\.2 seconds"):
        tool.output([sys.executable, "-c", "import time; time.sleep(60)"])


def test_scripts_counts_elements_handlers_and_links_but_no_data() -> None:
    parts = ("<script>void 0</script>", "onload=void 0", "href=javascript:void 0")
    assert scripts.inline(CANARY / "page.html") == sum(map(len, parts))


def test_weight_counts_every_response_and_the_icon(url: str) -> None:
    names = [part.url.rpartition("/")[2] for part in weight.fetched(url)]
    assert names == ["page.html", "picture.png", "favicon.ico"]


def test_axe_sees_a_picture_without_alternative(page: Page, url: str) -> None:
    page.goto(url)
    page.evaluate(accessibility.AXE)
    faults = accessibility.violations(page, accessibility.VIEWS[0])
    assert any(fault.startswith("image-alt") for fault in faults)


def test_reflow_sees_what_is_wider_than_the_screen(page: Page, url: str) -> None:
    page.goto(url)
    assert reflow.overflow(page, 320, 100)
    assert not reflow.overflow(page, 1280, 100)


def test_mirror_sees_a_physical_margin(page: Page, url: str) -> None:
    reading = mirror.mirrored(page, "canary", url)
    assert not reading.ok
    assert "p.sided" in reading.detail


def test_network_hears_foreign_requests_and_complaints(page: Page, url: str) -> None:
    listener = network.Listener(page)
    listener.read("canary", url)
    assert "canary: http://canary.invalid/pixel.gif" in listener.foreign
    assert any("Content Security Policy" in complaint for complaint in listener.complaints)


def test_headline_sees_what_escaping_did() -> None:
    twice = headline.Tree("<h1>MPs &amp;quot;approve&amp;quot;</h1><a>MPs approve AT&amp;T</a>")
    assert list(headline.texts(twice)) == ["MPs &quot;approve&quot;", "MPs approve AT&T"]


def test_kinds_tell_a_section_from_a_static_page(tmp_path: Path) -> None:
    (tmp_path / "feeds").mkdir()
    for name in ("world", "corrections"):
        (tmp_path / "feeds" / f"{name}.atom.xml").touch()
    found = [pages.kind(f"{name}.html", tmp_path) for name in ("world", "about", "404", "corrections")]
    assert found == ["section", "static page", "404", "corrections"]


def test_kinds_of_stories_and_what_is_introduced_are_kinds_of_their_own(tmp_path: Path) -> None:
    texts = {
        "2021/07/14/a.html": "<article>",
        "2021/07/14/b.html": '<article class="voice review" dir="rtl">',
        "topics/a.html": '<div class="introduction">',
        "topics/b.html": "",
    }
    for address, text in texts.items():
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_text(text)
    assert set(pages.one_of_each(tmp_path)) == {"story", "story, review", "topic", "topic, introduction"}
