"""Reports settings that were written for another theme, and links of the menu that lead nowhere."""

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
    """Warnings about settings that do nothing, or are not set."""
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
    """What is wrong with MENUITEMS, LINKS, SOCIAL and NOTICE, whose links are on every page of the edition."""
    front, paths = paper.front, {file.path for file in entries}
    for row in menu.ROWS:
        setting = front.settings.get(row) or ()
        links = list(menu.pairs(setting))
        if len(links) < len(setting):
            message = 'holds what is no pair of a name and an address; write ("About", "/about.html")'
            yield _fault(row, message, is_own=True)
        for name, address in links:
            if address and not address.startswith("#") and (message := _fault_of_address(address, front, paths)):
                is_address = bool(menu.local_address(address, front)) or is_on_the_web(address)
                yield _fault(row, f"“{name}” leads to {address}, {message}", is_own=not is_address)
    text, address = menu.notice_parts(front.settings["NOTICE"] or {})
    if address and (message := _fault_of_address(address, front, paths)):
        yield _fault("NOTICE", f"“{text}” leads to {address}, {message}", is_own=not menu.local_address(address, front))


def _fault_of_address(address: str, front: Front, paths: Container[str]) -> str:
    """What is wrong with an address in a menu, as half a sentence; empty if nothing is."""
    local_address = menu.local_address(address, front)
    file = unquote(cut(menu.file_meant(local_address, front) or local_address)[0])
    if not local_address and not is_on_the_web(address):
        return "which is neither a web address nor a path; write https://example.org/ or /a.html"
    return f"and there is no {file} in the paper" if file and file not in paths else ""


def _fault(name: str, message: str, *, is_own: bool) -> PlanFault:
    return PlanFault(Diagnostic(*location(name), name, message, "foreign"), is_own)


def _warning(name: str, message: str) -> Diagnostic:
    return Diagnostic(*location(name), name, message, "warning")
