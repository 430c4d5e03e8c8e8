"""404: the page that a host serves in place of a missing one works at any depth."""

from http import HTTPStatus
from urllib.parse import urldefrag, urlsplit

from playwright.sync_api import Page

from tests.audit.browser import opened, visit
from tests.audit.reading import Reading
from tests.audit.sites import Site, Sites

MISSING = "a/b/missing"
# Every rule that applies, from <style> and linked sheets alike; a sheet that is missing has none.
RULES = "[...document.styleSheets].flatMap(s => [...s.cssRules].map(r => r.cssText)).join('\\n')"
TARGETS = """[...document.querySelectorAll('[href], [src]')]
    .filter(e => !e.matches('[rel~=canonical], [href^="#"]')).map(e => e.href || e.src)"""


def measure(sites: Sites) -> list[Reading]:
    """At a root and in a sub-folder."""
    with opened() as page:
        return [reading for site in (sites.real, sites.in_folder) for reading in readings(page, site)]


def readings(page: Page, site: Site) -> list[Reading]:
    """Whether the page looks as it does under its own name, and where its links lead."""
    visit(page, site.page("404.html"))
    own = page.evaluate(RULES)
    answer = page.goto(site.page(MISSING))
    shown = page.evaluate(RULES)
    status = answer.status if answer else 0
    styled = shown == own and bool(own) and status == HTTPStatus.NOT_FOUND
    targets = inside(page, site)
    missing = [target for target in targets if page.request.get(target).status != HTTPStatus.OK]
    what = f"404 at /{MISSING}, {site.name}"
    measured = f"status {status}, {len(shown.splitlines())} of {len(own.splitlines())} rules"
    return [
        Reading(f"{what}: style", measured, "404, all rules", styled),
        Reading(
            f"{what}: broken links",
            f"{len(missing)} of {len(targets)}",
            "0",
            not missing and bool(targets),
            "\n".join(missing),
        ),
    ]


def inside(page: Page, site: Site) -> list[str]:
    """The addresses on the site's own host that an open page names, each once, without anchors."""
    host = urlsplit(site.url).netloc
    named = {urldefrag(target).url for target in page.evaluate(TARGETS) if target}
    return sorted(url for url in named if urlsplit(url).netloc == host)
