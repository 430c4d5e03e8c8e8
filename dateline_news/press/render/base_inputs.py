"""What stands on every page: masthead, foot, head, style. Given to a page just before it is drawn."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from dateline_news.model import paper
from dateline_news.model.addresses import encoded, root_of, whole
from dateline_news.model.addresses.of_pages import NOT_FOUND, file_of
from dateline_news.model.paper import Front, StaticPage, direction
from dateline_news.model.template_inputs import HEAD
from dateline_news.press.plan import menu
from dateline_news.press.plan.files import Inputs, Page
from dateline_news.press.render import stylesheets

STYLED = ("code", "inset", "post", "table")  # blocks that bring a sheet of their own, only where they stand
SHOWN = {"corrections": "correction", "standing": "standing"}  # and inputs that do, by the component that shows them


def add_base_inputs(page: Page, front: Front, theme: Path) -> Page:
    """A page with every declared input that is not its plan's own."""
    given: Inputs = {
        **dict.fromkeys(HEAD),
        **common_inputs(front),
        **style_inputs(page, front, theme),
        "root": way_to_root(page.path, front.masthead.site),
        "lang": front.masthead.lang,
        "dir": direction(front.masthead.lang),
        "canonical": whole(front.masthead.site, encoded(page.path)),
        "robots": "max-image-preview:large",
        "here": "",
        "standing": "",
        "alternates": [],
        "feeds": [],
        "description": front.masthead.tagline,
    }
    return replace(page, inputs={**given, **page.inputs})


@lru_cache(maxsize=1)
def common_inputs(front: Front) -> dict[str, Any]:
    """What is the same on every page of an edition."""
    pages = front.pages if front.settings["DISPLAY_PAGES_ON_MENU"] else ()
    return {
        "SITENAME": front.masthead.name,
        "SITESUBTITLE": front.masthead.tagline,
        "OWNER": front.masthead.owner,
        "DEFAULT_LANG": front.masthead.lang,
        **{f"{name}_SAVE_AS": encoded(file_of(name, front.settings)) for name in ("INDEX", "ARCHIVES", "TAGS")},
        **{name: menu.rows(front)[name] for name in ("LINKS", "SOCIAL")},
        "theme_colours": paper.COLOURS,
        "menu": menu.masthead(front),
        "pages": [{"name": title, "path": encoded(path)} for title, path, _ in pages if path],
    }


def style_inputs(page: Page, front: Front, theme: Path) -> dict[str, str]:
    """The page's style sheet, and the content policy that allows it."""
    kinds = page.subject.copy.kinds if isinstance(page.subject, StaticPage) else ()
    components = [name for name in STYLED if name in kinds]
    components += [component for name, component in SHOWN.items() if page.inputs.get(name)]
    accent = front.masthead.accent
    css = stylesheets.stylesheet(theme, page.template, tuple(components), accent["light"], accent["dark"])
    css += front.settings.get("OWN_STYLE", "")
    return {"style": css, "policy": stylesheets.policy(css)}


def way_to_root(path: str, site: str) -> str:
    """How links of a page begin.

    The page for what is not found is served at any depth, so its links begin with the path that the
    whole site has at its host.
    """
    return f"{urlparse(site).path}/" if path == NOT_FOUND else root_of(path)
