"""What settings that were written for another theme ask for, and this paper does not do: said in sentences."""

from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from dateline_news.model.addresses import cut, is_on_the_web
from dateline_news.model.diagnostics import Diagnostic, suggestion
from dateline_news.model.paper import Front, Paper
from dateline_news.model.template_inputs import KINDS
from dateline_news.press.assemble.template_files import template_folders
from dateline_news.press.build.check_settings import NOT_YET_ANYWHERE, location
from dateline_news.press.plan import menu
from dateline_news.press.plan.completion import PlanFault
from dateline_news.press.plan.files import PlannedFile

# Settings that only themes read, and what the paper does instead.
UNUSED = {
    "DEFAULT_PAGINATION": "lists show their newest and have a page a year; NEWEST says how many are shown",
    "DISQUS_SITENAME": "pages load nothing from elsewhere, so they have no comments",
    "GOOGLE_ANALYTICS": "pages hold no script, so nobody is counted",
    "GITHUB_URL": "name the address in SOCIAL, which stands in the foot",
    "TWITTER_USERNAME": "name the address in SOCIAL, which stands in the foot",
}


def unused(settings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """What is set and does nothing, or is not set. A paper is whole without it, so it breaks no build."""
    if not settings["SITEURL"]:
        yield Diagnostic(*location("SITEURL"), "SITEURL", NOT_YET_ANYWHERE)
    for name, instead in UNUSED.items():
        if settings.get(name):
            yield _warning(name, f"is not used: {instead}")
    for row in menu.ROWS:
        for name, address in menu.pairs(settings.get(row)):
            if not address or address.startswith("#"):
                yield _warning(row, f"“{name}” leads nowhere and is left out; write its address, or take it out")
    own = {*KINDS} - {"article", "page", "redirect"}
    for name in settings["DIRECT_TEMPLATES"]:
        if name not in own:
            instead = _instead(name, own, template_folders(settings))
            yield _warning("DIRECT_TEMPLATES", f"“{name}” is no page of the paper; {instead}")


def _instead(name: str, own: Iterable[str], templates: Iterable[Path]) -> str:
    """What to do about a direct template that is no page of the paper."""
    if any((folder / f"{name}.html").is_file() for folder in templates):
        return "the paper plans its pages itself; name the template in TEMPLATE_PAGES"
    return suggestion(name, own) or f"there is no {name}.html in theme/templates"


def menu_faults(paper: Paper, entries: Iterable[PlannedFile]) -> Iterator[PlanFault]:
    """What is wrong with MENUITEMS, LINKS and SOCIAL, whose links stand on every page of the edition."""
    front, files = paper.front, {entry.path for entry in entries}
    for row in menu.ROWS:
        given = front.settings.get(row) or ()
        found = list(menu.pairs(given))
        if len(found) < len(given):
            yield _fault(
                row, 'holds what is no pair of a name and an address; write ("About", "/about.html")', is_own=True
            )
        for name, address in found:
            if address and not address.startswith("#") and (wrong := _misled(address, front, files)):
                is_address = bool(menu.place(address, front)) or is_on_the_web(address)
                yield _fault(row, f"“{name}” leads to {address}, {wrong}", is_own=not is_address)


def _misled(address: str, front: Front, files: Container[str]) -> str:
    """What is wrong with where an address leads, as half a sentence; empty if nothing is."""
    place = menu.place(address, front)
    file = unquote(cut(place)[0])
    if not place and not is_on_the_web(address):
        return "which is neither a web address nor a path; write https://example.org/ or /a.html"
    return f"and there is no {file} in the paper" if file and file not in files else ""


def _fault(name: str, message: str, *, is_own: bool) -> PlanFault:
    return PlanFault(Diagnostic(*location(name), name, message, "foreign"), is_own)


def _warning(name: str, message: str) -> Diagnostic:
    return Diagnostic(*location(name), name, message, "warning")
