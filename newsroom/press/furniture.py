"""What stands on every page: masthead, foot, head, style. Given to a page just before it is drawn."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from newsroom.paper import Paper, direction
from newsroom.press import sheets
from newsroom.press.inputs import HEAD
from newsroom.press.links import root_of
from newsroom.press.plan import Inputs, Page

STYLED = ("code", "post", "table")  # blocks that bring a sheet of their own, only where they stand
SHOWN = {"corrections": "correction", "standing": "standing"}  # and inputs that do, by the component that shows them
NOT_FOUND = "404.html"


def furnished(page: Page, paper: Paper, theme: Path) -> Page:
    """A page with every declared input that is not its plan's own."""
    given: Inputs = {
        **dict.fromkeys(HEAD),
        **common(paper),
        **style(page, paper, theme),
        "root": way_to_root(page.path, paper.masthead.site),
        "lang": paper.masthead.lang,
        "dir": direction(paper.masthead.lang),
        "canonical": f"{paper.masthead.site}/{page.path}",
        "robots": "max-image-preview:large",
        "here": "",
        "standing": "",
        "alternates": [],
        "feeds": [],
        "description": paper.masthead.tagline,
    }
    return replace(page, inputs={**given, **page.inputs})


def common(paper: Paper) -> dict[str, Any]:
    """What is the same on every page of an edition."""
    return {
        "SITENAME": paper.masthead.name,
        "SITESUBTITLE": paper.masthead.tagline,
        "OWNER": paper.masthead.owner,
        "DEFAULT_LANG": paper.masthead.lang,
        **{name: paper.settings[name] for name in ("INDEX_SAVE_AS", "ARCHIVES_SAVE_AS", "TAGS_SAVE_AS")},
        "theme_colours": sheets.COLOURS,
        "sections": [section.data() for section in paper.sections],
        "pages": [{"name": page.title, "path": page.path} for page in paper.pages if page.lang == paper.masthead.lang],
    }


def style(page: Page, paper: Paper, theme: Path) -> dict[str, str]:
    """The page's style sheet, and the content policy that allows it."""
    blocks = {block["type"] for block in getattr(page.subject, "blocks", [])}
    components = [name for name in STYLED if name in blocks]
    components += [component for name, component in SHOWN.items() if page.inputs.get(name)]
    accent = paper.masthead.accent
    css = sheets.sheet(theme, page.template, tuple(components), accent["light"], accent["dark"])
    return {"style": css, "policy": sheets.policy(css)}


def way_to_root(path: str, site: str) -> str:
    """How links of a page begin.

    The page for what is not found is served at any depth, so its links begin with the path that the
    whole site has at its host.
    """
    return f"{urlparse(site).path}/" if path == NOT_FOUND else root_of(path)
