"""Adds the inputs of every page just before it is drawn: masthead, foot, head and style."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from dateline_news.model import paper
from dateline_news.model.addresses import absolute, encoded, root_of
from dateline_news.model.addresses.of_pages import FRONT, NOT_FOUND, file_of
from dateline_news.model.kinds import LIVE
from dateline_news.model.paper import Front, StaticPage, Story, direction, is_same_language, named
from dateline_news.model.template_inputs import HEAD
from dateline_news.press.markup.block_kinds import RARE, kinds
from dateline_news.press.plan import menu
from dateline_news.press.plan.files import Inputs, Page
from dateline_news.press.render import stylesheets
from dateline_news.press.render.wordmark import wordmark

STYLED = (
    "code",
    "gallery",
    "inset",
    "picture",
    "post",
    "table",
)  # kinds of blocks with a style sheet, for pages that have them
FACELESS = ("redirect", "text")  # whose headlines nobody stays to read, or which are to be light
# Components of which a story's own fields say whether its page needs them.
OF_STORIES: dict[str, Callable[[Story], object]] = {
    "voice": lambda story: story.kind != "news",
    "entry": lambda story: story.kind == LIVE,
    "points": lambda story: story.points,
    "picture": lambda story: story.picture,
}
IMAGE, MEDIA = "image", "media"  # components that any page may need
# Inputs with a sheet: name → the component that shows it.
SHOWN = {
    "alternates": "versions",
    "corrections": "correction",
    "sequences": "sequence",
    "standing": "standing",
    "unpublished": "standing",
    "notice": "notice",
}


def add_base_inputs(page: Page, front: Front, theme: Path) -> Page:
    """A page with every declared input; those of its plan have precedence."""
    of_paper = {"lang": front.masthead.lang, "dir": direction(front.masthead.lang)}
    common: Inputs = {
        **dict.fromkeys(HEAD),
        **common_inputs(front),
        **style_inputs(page, front, theme),
        "root": root_path(page.path, front.masthead.site),
        "lang": page.lang or front.masthead.lang,
        "dir": direction(page.lang or front.masthead.lang),
        "of_paper": of_paper if page.lang else {},
        "canonical": absolute(front.masthead.site, encoded(page.path)),
        "robots": "max-image-preview:large",
        "here": "",
        "standing": "",
        "alternates": _fronts(page, front) if page.template == "index" else [],
        "feeds": [],
        "description": front.masthead.tagline,
    }
    if page.template == "index":
        common["wordmark"] = wordmark(theme, front.masthead.name) if front.settings["HEADLINE_FACE"] else None
    inputs = {**common, **page.inputs}
    return replace(page, inputs=_seen_from(page.lang, of_paper, inputs) if page.lang else inputs)


def _seen_from(lang: str, of_paper: dict[str, str], value: Any) -> Any:
    """Inputs of a page in another language than the paper's, in which `own` are what differs from the page's."""
    if isinstance(value, list):
        return [_seen_from(lang, of_paper, entry) for entry in value]
    if not isinstance(value, dict):
        return value
    seen = {name: _seen_from(lang, of_paper, entry) for name, entry in value.items()}
    if "own" in seen:
        own = seen["own"] or of_paper
        seen["own"] = {} if is_same_language(own["lang"], lang) else own
    return seen


@lru_cache(maxsize=8)
def common_inputs(front: Front) -> dict[str, Any]:
    """The inputs that are the same on every page of an edition."""
    return {
        "SITENAME": front.masthead.name,
        "SITESUBTITLE": front.masthead.tagline,
        "OWNER": front.masthead.owner,
        "DEFAULT_LANG": front.masthead.lang,
        **{f"{name}_SAVE_AS": encoded(file_of(name, front.settings)) for name in ("INDEX", "ARCHIVES")},
        **{name: menu.rows(front)[name] for name in ("LINKS", "SOCIAL")},
        "theme_colours": paper.COLOURS,
        "languages": [
            {
                **named(lang),
                "path": encoded(path),
                "is_here": is_same_language(lang, front.lang or front.masthead.lang),
            }
            for lang, path in front.languages
        ],
        "menu": menu.masthead(front),
        "indexes": menu.indexes(front),
        "notice": menu.notice(front),
        "pages": [
            {"name": title, "path": encoded(path), "own": _own(lang, front.masthead.lang)}
            for title, path, _, lang in menu.pages(front)
        ],
    }


def _fronts(page: Page, front: Front) -> list[dict[str, Any]]:
    """A front page in all its languages, as a story names its versions."""
    return [
        {
            **named(lang),
            "path": encoded(path),
            "href": absolute(front.masthead.site, "" if path == FRONT else encoded(path)),
            "is_here": path == page.path,
            "is_default": lang == front.masthead.lang,
        }
        for lang, path in front.languages
    ]


def _own(lang: str, of_paper: str) -> dict[str, str]:
    """The attributes of a link to a page in another language than the paper's."""
    return {} if lang.lower() == of_paper.lower() else {"lang": lang, "dir": direction(lang), "hreflang": lang}


def style_inputs(page: Page, front: Front, theme: Path) -> dict[str, str]:
    """The page's style sheet, and the content policy that allows it."""
    kinds = page.subject.copy.kinds if isinstance(page.subject, StaticPage) else _kinds_of_introduction(page)
    components = [name for name in (*STYLED, RARE) if name in kinds]
    components += dict.fromkeys(component for name, component in SHOWN.items() if page.inputs.get(name))
    if isinstance(page.subject, Story):
        components += [name for name, needs in OF_STORIES.items() if needs(page.subject) and name not in components]
    parts = set(_parts(page.inputs))
    components += sorted(parts)
    accent = front.masthead.accent
    sheet = stylesheets.stylesheet(theme, page.template, tuple(components), accent["light"], accent["dark"])
    root = root_path(page.path, front.masthead.site)
    has_face = front.settings["HEADLINE_FACE"] and page.template not in FACELESS
    static = f"{root}{encoded(front.settings['THEME_STATIC_DIR'])}" if has_face else ""
    css = stylesheets.of_page(sheet, theme, static, front.settings.get("OWN_STYLE", ""), root)
    more = {"searches": bool(page.inputs.get("script")), "installs": bool(page.inputs.get("manifest"))}
    policy = stylesheets.policy(css, page.inputs.get("own_script", ""), plays=MEDIA in parts, **more)
    return {"style": css, "policy": policy}


def _parts(inputs: Any) -> Iterator[str]:
    """The components with a sheet that a page needs for what it shows anywhere: pictures in renditions, players."""
    if isinstance(inputs, dict):
        if inputs.get("avif"):
            yield IMAGE
        if inputs.get("type") == MEDIA:
            yield MEDIA
    within = inputs.values() if isinstance(inputs, dict) else inputs if isinstance(inputs, list) else ()
    for value in within:
        yield from _parts(value)


def _kinds_of_introduction(page: Page) -> set[str]:
    """The kinds of blocks in the introduction of a label, on its page."""
    introduction = page.inputs.get("introduction") or {}
    return kinds(introduction.get("blocks", ()))


def root_path(path: str, site: str) -> str:
    """The path from a page to the site's root, with which its links begin.

    The page for what is not found is served at any depth, so its links begin with the path of the site at its host.
    """
    return f"{urlparse(site).path}/" if path == NOT_FOUND else root_of(path)
