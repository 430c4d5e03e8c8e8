"""What is written in the editor in the browser is a story of the paper, and nothing of it goes elsewhere."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Request

from dateline_news.press.read.documents import front_matter
from tests.audit.server import served
from tests.papers import FOREIGN
from tests.site.built import ADDRESS, Site, pelican

HEADER = """---
title: Found
date: 2021-01-02
category: World
tags: [Dams, Peace]
authors: [Ada Fenwick, Kit Holm]
copy: 4c1f0e0d2b7a4c1f0e0d2b7a4c1f0e0d2b7a4c1f0e0d2b7a4c1f0e0d2b7a4c1f
---
"""
COPY = """Words[^1] in *all* shapes.

| a | b |
| :--- | ---: |
| 1 | 2 |

![A sea]({static}/images/sea.png)

[^1]: A note.
"""
IN_VIEW = 5  # options that the editor shows at once; more are in a list that opens
FOUND = {
    "content/articles/world/2021-01-02-found.md": f"{HEADER}\n{COPY}",
    "content/articles/world/2021-01-03-plain.md": "Title: Of plain lines\nDate: 2021-01-03\nCategory: World\n\nCopy.\n",
}
# A value for each field of the contract; not `author`, which may not stand beside `authors`.
WRITTEN: dict[str, Any] = {
    "title": "The dam: “holds” & 'leaks' — # 1", "date": "2021-05-05 14:30", "modified": "2021-05-08",
    "embargo": "2021-05-05 12:00", "slug": "the-dam", "lang": "en-GB", "status": "published", "translation": "false",
    "summary": "A sentence: with a colon, and so many words after it that a line of eighty signs cannot hold them.",
    "category": "World", "tags": ["Dams", "Peace"], "thread": "The dam: will it hold?", "series": "Walls & waters",
    "part": "2", "authors": ["Ada Fenwick", "Kit Holm"], "kind": "live", "live_ended": "2021-05-09 18:00",
    "dateline": "Dushanbe, Tajikistan", "source": "The Herald", "source_url": "https://example.org/dam",
    "discuss": "https://example.net/c/dams?of=1#all",
    "credit": "Additional reporting by nobody", "rights": "All of them: the Herald's", "priority": "5",
    "image": "sea.png", "image_alt": "A red sea", "image_caption": "The sea, # red", "image_credit": "A. Painter",
    "image_focus": "40% 20%",
    "correction": ["2021-05-06 (correction) It said: no.", "2021-05-07 (clarification) It says yes."],
    "points": ["It held.", "It holds: still."],
    "check_ok": ["alt-vague — it is as it is: red", "topic-lonely — there will be more"],
    "aliases": ["old/dam.html", "/older/dam.html"], "template": "article", "save_as": "2021/the-dam.html",
    "url": "2021/the-dam.html", "wanted": "headline", "body": "It holds, they said.",
}  # fmt: skip
PUT = """async files => {
  for (const [path, text] of Object.entries(files)) {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test', { create: true })
    const parts = path.split('/'), name = parts.pop()
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true })
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await file.write(text)
    await file.close()
  }
}"""
TAKE = """async () => {
  const files = {}
  const read = async (folder, path) => {
    for await (const [name, entry] of folder.entries()) {
      if (name.endsWith('.crswap')) continue // what the browser is still writing
      if (entry.kind === 'directory') await read(entry, `${path}${name}/`)
      else files[path + name] = [...new Uint8Array(await (await entry.getFile()).arrayBuffer())]
    }
  }
  await read(await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test'), '')
  return files
}"""


@dataclass
class Newsroom:
    """A paper with the editor on, and the editor, opened: what it keeps stands in for a repository."""

    folder: Path
    page: Page
    went_through: list[str] = field(default_factory=list)  # the addresses of requests that were answered
    refused: list[str] = field(default_factory=list)  # and of those that were not let out

    def open(self, place: str) -> None:
        """Open a place of the editor, by what stands behind the # in its address."""
        self.page.goto(f"/admin/index.html#/collections/stories/{place}")
        self.field("title").locator("input").wait_for()

    def field(self, name: str) -> Locator:
        """The part of the editor in which a field is filled in."""
        return self.page.locator(f"section.field[data-field-type][data-key-path='{name}']")

    def save(self) -> dict[str, bytes]:
        """Save what is open, and give all files that there are then."""
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.field("title").wait_for(state="hidden")
        return {path: bytes(data) for path, data in self.page.evaluate(TAKE).items()}

    def build(self) -> Site:
        """The paper of what the editor keeps."""
        for path, data in self.page.evaluate(TAKE).items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_bytes(bytes(data))
        run = pelican(self.folder / "content", self.folder / "out", "-e", "EDITOR=true", SITEURL=ADDRESS)
        assert run.returncode == 0, run.stderr
        return Site(self.folder / "out")


@pytest.fixture(scope="module")
def newsroom(browser: Browser, editor_script: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """One for all tests here: what one writes is there for the next."""
    folder = tmp_path_factory.mktemp("newsroom")
    shutil.copytree(editor_script, folder / editor_script.name)
    (folder / "content" / "images").mkdir(parents=True)
    Image.new("RGB", (60, 40), "red").save(folder / "content" / "images" / "sea.png")
    (folder / "content" / "articles" / "world").mkdir(parents=True)
    for path, text in FOUND.items():
        (folder / path).write_text(text, encoding="utf-8")
    # Fields are drawn when they come into view, so that view is long.
    with served(folder / "out") as url:
        context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 6000})
        # Whatever the policy lets out is answered, so that a machine without a network proves as much.
        context.route(lambda address: not address.startswith(url), lambda route: route.fulfill(body=""))
        newsroom = Newsroom(folder, context.new_page())
        _watch(newsroom)
        run = pelican(folder / "content", folder / "out", "-e", "EDITOR=true", SITEURL=ADDRESS)
        assert run.returncode == 0, run.stderr
        newsroom.page.goto("/admin/index.html")
        newsroom.page.evaluate(PUT, FOUND)
        newsroom.page.get_by_role("button", name="Work with Test Repository").click()
        newsroom.page.get_by_role("button", name="New").first.wait_for()
        yield newsroom
        context.close()


def _watch(newsroom: Newsroom) -> None:
    def note(request: Request, addresses: list[str]) -> None:
        if not request.url.startswith(("blob:", "data:")):
            addresses.append(request.url)

    newsroom.page.on("requestfinished", lambda request: note(request, newsroom.went_through))
    newsroom.page.on("requestfailed", lambda request: note(request, newsroom.refused))


def fill(box: Locator, widget: dict[str, Any], value: Any, picture: Path) -> None:
    """Fill in a field, as its widget wants it."""
    match widget["widget"]:
        case "select":
            if len(widget["options"]) > IN_VIEW:
                box.get_by_role("combobox").click()
                box.page.get_by_role("option", name=value, exact=True).click()
            for word in [] if len(widget["options"]) > IN_VIEW else [value] if isinstance(value, str) else value:
                box.get_by_role("checkbox" if widget.get("multiple") else "radio", name=word, exact=True).click()
        case "list":
            for at, entry in enumerate(value):
                if at:
                    box.get_by_role("button", name="Add").click()
                box.locator("input").nth(at).fill(entry)
        case "image":
            box.locator("input[type=file]").first.set_input_files(picture)
        case "markdown":
            box.get_by_role("textbox").first.click()
            box.page.keyboard.type(value)
        case kind:
            box.locator("textarea" if kind == "text" else "input").fill(value)


def header(text: bytes) -> dict[str, Any]:
    """The fields of a post as our reader reads them: a list where there are several values, or lines of one name."""
    document = front_matter.read(text.decode(), "articles/world/a.md", FOREIGN)
    assert document.diagnostics == []
    values: dict[str, list[str]] = {}
    for line in document.fields:
        values.setdefault(line.name, []).extend(line.values)
    return {name: several if len(several) > 1 else several[0] for name, several in values.items()}


def test_a_story_with_every_field_of_the_contract_is_read_as_it_was_written(newsroom: Newsroom) -> None:
    config = json.loads((newsroom.folder / "out" / "admin" / "config.json").read_text(encoding="utf-8"))
    widgets = {widget["name"]: widget for widget in config["collections"][0]["fields"]}
    assert widgets.keys() - {"author"} == WRITTEN.keys()
    newsroom.open("new")
    for name, value in WRITTEN.items():
        fill(newsroom.field(name), widgets[name], value, newsroom.folder / "content" / "images" / "sea.png")
    files = newsroom.save()
    (path,) = files.keys() - FOUND.keys() - {"content/images/sea.png"}
    assert path == "content/articles/world/2021-05-05-the-dam-holds-leaks-1.md"
    assert header(files[path]) | {"body": WRITTEN["body"]} == WRITTEN | {"image": "/images/sea.png"}
    assert files[path].decode().endswith(f"---\n\n{WRITTEN['body']}\n")


def test_the_press_prints_what_was_written(newsroom: Newsroom) -> None:
    site = newsroom.build()
    page = site.page("2021/the-dam.html")
    assert page.css_first("h1").text() == WRITTEN["title"]
    assert page.css_first("figure img").attributes["alt"] == "A red sea"
    assert len(page.css(".correction")) == 2
    assert page.css_matches(f"a[href='{WRITTEN['discuss']}']")
    assert {WRITTEN["thread"], WRITTEN["series"]} <= {link.text(strip=True) for link in page.css("main a")}
    assert {"old/dam.html", "older/dam.html"} < site.files


def test_what_has_no_field_stays_and_the_copy_too(newsroom: Newsroom) -> None:
    path = "content/articles/world/2021-01-02-found.md"
    newsroom.open("entries/world/2021-01-02-found")
    newsroom.field("title").locator("input").fill("Found again")
    text = newsroom.save()[path]
    assert header(text) == header(FOUND[path].encode()) | {"title": "Found again"}
    assert text.decode().endswith(f"---\n\n{COPY}")


def test_a_post_with_a_header_of_plain_lines_is_not_among_the_stories(newsroom: Newsroom) -> None:
    newsroom.page.goto("/admin/index.html#/collections/stories/filter/world")
    newsroom.page.get_by_text("collection, which has 2 entries").wait_for()  # what was found, and what was written


def test_nothing_was_asked_of_another_host_and_got_there(newsroom: Newsroom) -> None:
    own = newsroom.page.url.partition("/admin/")[0]
    assert len(newsroom.went_through) > 3
    assert [url for url in newsroom.went_through if not url.startswith(f"{own}/")] == []
    assert any(not url.startswith(own) for url in newsroom.refused), "it would ask, and the policy does not let it"
