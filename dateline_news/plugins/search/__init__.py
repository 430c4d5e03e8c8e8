"""Search: its page, the field in every masthead, and what the page looks through: bundles of indexed stories.

    bundles   which stories are indexed together: those of a language and a year, or a quarter of one
    records   what of a story is indexed, and what a result shows of it
    engine    Pagefind, which comes with the extra `search`
    search.js the script of the page, and the only one that readers get

docs/search.md tells what readers and owners have of it, docs/decisions/0020-search.md why it is so.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.kinds import KINDS
from dateline_news.model.paper import Front, Paper, Story
from dateline_news.plugins.search import bundles, engine, records
from dateline_news.press import plan

FOLDER, OPEN_SEARCH = "search", "opensearch.xml"
SCRIPT = Path(__file__).with_name("search.js").read_text(encoding="utf-8")
SCRIPT_PATH = f"{FOLDER}/search.js"
NAME_LENGTH = 16  # signs that a browser takes of the name of a search, by its specification
NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
UNINSTALLED = (
    "no story is indexed, so the page of search offers the other ways to a story; "
    'install "dateline-news[search]", or take "dateline_news.plugins.search" out of PLUGINS'
)


def pages(paper: plan.Archive) -> Iterator[plan.Page | plan.File | plan.Bundle]:
    """The page, what browsers know it by, and the bundles with all that searches them."""
    front = paper.front
    if not way(front):
        return
    is_indexed = engine.is_installed() and not front.settings["PREVIEW"]
    stories = (*paper.paper.stories, *paper.paper.translations)
    indexed = bundles.of(stories) if is_indexed else []
    if front.masthead.site:
        yield plan.File(OPEN_SEARCH, open_search, _described(front))
    if is_indexed:
        yield plan.File(SCRIPT_PATH, script, {"text": SCRIPT})
    for lang in paper.each(dict.fromkeys(bundle.lang for bundle in indexed)):
        yield plan.Bundle(f"{FOLDER}/{lang}/engine", engine.core, {"lang": lang, "version": engine.version()})
    for bundle in paper.each(indexed):
        rows = [
            records.row(story, plan.words(front))
            for story in paper.answer(f"the stories of {bundle.name}", bundle.stories)
        ]
        inputs = {"lang": bundle.lang, "version": engine.version(), "rows": rows}
        yield plan.Bundle(f"{FOLDER}/{bundle.name}", records.files, inputs)
    shown = [bundle.data(FOLDER) for bundle in indexed], _kinds(stories)
    yield _page(front, *paper.answer("the years and the kinds of stories", shown), has_script=is_indexed)


def _page(front: Front, shown: list[plan.Inputs], kinds: list[plan.Inputs], *, has_script: bool) -> plan.Page:
    _, name = plan.words(front).gettext, front.masthead.name
    inputs = {
        "title": f"{_('Search')} — {name}",
        "description": _("Search the stories of %(paper)s.", paper=name),
        "canonical": absolute(front.masthead.site, address_of("SEARCH", front.settings)),
        "script": {"path": SCRIPT_PATH} if has_script else None,
        "bundles": shown,
        "years": sorted({bundle["year"] for bundle in shown}, reverse=True),
        "sections": [{"slug": section.slug, **section.data()} for section in front.sections],
        "kinds": kinds,
    }
    return plan.Page(file_of("SEARCH", front.settings), "search", inputs)


def _kinds(stories: Iterable[Story]) -> list[plan.Inputs]:
    """The kinds of some stories: [{value, name}]."""
    values = {story.kind for story in stories}
    return [{"value": value, "name": kind.name} for value, kind in KINDS.items() if value in values]


@lru_cache(maxsize=1)
def way(front: Front) -> plan.Inputs | None:
    """The way to the page, for every page: {path}; None where it has no file, or a page of the paper's own has that."""
    file = file_of("SEARCH", front.settings)
    return {"path": encoded(file)} if file and file not in {path for _, path, _, _ in front.pages} else None


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """`search_page` for every page, and `open_search` where browsers look for it: on the front page, and there."""
    is_wanted = page.template in ("index", "search") and front.masthead.site and way(front)
    return {"search_page": way(front), "open_search": {"path": OPEN_SEARCH} if is_wanted else None}


def _described(front: Front) -> plan.Inputs:
    site = front.masthead.site
    address = absolute(site, address_of("SEARCH", front.settings))
    return {"name": front.masthead.name, "address": address, "icon": absolute(site, "icon-192.png")}


def open_search(inputs: plan.Inputs) -> bytes:
    """What lets a browser search the paper from its own field (https://github.com/dewitt/opensearch)."""
    root = Element("OpenSearchDescription", xmlns=NAMESPACE)
    SubElement(root, "ShortName").text = inputs["name"][:NAME_LENGTH].strip()
    SubElement(root, "Description").text = inputs["name"]
    SubElement(root, "InputEncoding").text = "UTF-8"
    SubElement(root, "Image", {"width": "192", "height": "192", "type": "image/png"}).text = inputs["icon"]
    SubElement(root, "Url", {"type": "text/html", "template": inputs["address"] + "?q={searchTerms}"})
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def script(inputs: plan.Inputs) -> bytes:
    """The script of the page."""
    return str(inputs["text"]).encode()


def uninstalled(paper: Paper, entries: Iterable[plan.PlannedFile]) -> Iterator[plan.PlanFault]:
    """Tell that nothing is indexed, where the extra is not installed."""
    del entries
    if way(paper.front) and not engine.is_installed() and not paper.settings["PREVIEW"]:
        yield plan.PlanFault(Diagnostic("pelicanconf.py", 1, "PLUGINS", UNINSTALLED, "advice"))


def register() -> None:
    """Take part in the plan and in the head."""
    plan.pages.connect(pages)
    plan.head.connect(head)
    plan.after_all.connect(uninstalled)
