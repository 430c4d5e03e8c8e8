"""The hard headline: quotes, an ampersand and angle brackets come out right wherever it stands."""

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser

from tests.audit.pages import addresses, kind, stories
from tests.audit.reading import Reading
from tests.audit.sites import PAPER, Sites

HEADLINE = 'MPs "approve" AT&T budget <live>'
# How every trace of it begins, rightly set or not.
OPENING = "MPs "
ATOM = "{http://www.w3.org/2005/Atom}"

Tree = LexborHTMLParser


def measure(sites: Sites) -> list[Reading]:
    """Every place of the test paper where the headline must stand, and all else that shows it."""
    traces = found(sites.paper.folder)
    wrong = [
        f"{place}: {trace!r}"
        for place, here in traces.items()
        for trace in here or ["nothing"]
        if HEADLINE not in trace
    ]
    count = sum(map(len, traces.values()))
    measured = f"{len(wrong)} of {count} wrong, in {len(traces)} places"
    return [Reading(f"headline {HEADLINE}", measured, "0", not wrong, "\n".join(wrong))]


def found(folder: Path) -> dict[str, list[str]]:
    """What stands for the headline in the site in `folder`: place → each trace of it there."""
    trees = {page: Tree((folder / page).read_text("utf-8")) for page in addresses(folder)}
    story = trees[_address(folder)]
    sections = [tree for page, tree in trees.items() if kind(page, folder) == "section"]
    return {
        "title": [node.text() for node in story.css("title")],
        "heading": [node.text() for node in story.css("h1")],
        "Open Graph": [node.attributes["content"] or "" for node in story.css("[property='og:title']")],
        "JSON-LD": list(_headlines(story)),
        "attributes": list(chain.from_iterable(map(_attributes, trees.values()))),
        "front page": list(texts(trees["index.html"])),
        "section": list(chain.from_iterable(map(texts, sections))),
        "all pages": list(chain.from_iterable(map(texts, trees.values()))),
        "Atom": list(chain.from_iterable(map(_atom_titles, folder.glob("feeds/*.atom.xml")))),
        "RSS": list(chain.from_iterable(map(_rss_titles, folder.glob("feeds/*.rss.xml")))),
    }


def _address(folder: Path) -> str:
    """The address of the story, which its source file tells, whatever its page says."""
    header = f"Title: {HEADLINE}\n"
    sources = [file for file in PAPER.rglob("*.md") if header in file.read_text("utf-8")]
    slugs = {source.stem[len("2021-07-14-") :] for source in sources}
    pages = [page for page in stories(folder) if Path(page).stem in slugs]
    if len(pages) != 1:
        raise LookupError(f"One story of {PAPER} should have the title {HEADLINE}: {pages}")
    return pages[0]


def _headlines(tree: Tree) -> Iterator[str]:
    """Every value of JSON-LD that begins as the headline does."""
    pending = [json.loads(node.text()) for node in tree.css("script[type='application/ld+json']")]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += value.values()
        elif isinstance(value, list):
            pending += value
        elif isinstance(value, str) and value.startswith(OPENING):
            yield value


def _attributes(tree: Tree) -> Iterator[str]:
    for node in tree.css("*"):
        yield from (value for value in node.attributes.values() if value and OPENING in value)


def texts(tree: Tree) -> Iterator[str]:
    """Headings and links that show the headline."""
    texts = (node.text().strip() for node in tree.css("a, h1, h2, h3, h4"))
    return (text for text in texts if OPENING in text)


def _feed(file: Path) -> ET.Element:
    return ET.parse(file).getroot()  # noqa: S314  the build's own file, not a stranger's


def _atom_titles(feed: Path) -> Iterator[str]:
    """The entries' titles as a feed reader shows them (RFC 4287, 3.1.1: text, or escaped HTML)."""
    for title in _feed(feed).iterfind(f"{ATOM}entry/{ATOM}title"):
        text = title.text or ""
        shown = Tree(text).text() if title.get("type") == "html" else text
        if shown.startswith(OPENING):
            yield shown


def _rss_titles(feed: Path) -> Iterator[str]:
    titles = (title.text or "" for title in _feed(feed).iterfind("channel/item/title"))
    return (text for text in titles if text.startswith(OPENING))
