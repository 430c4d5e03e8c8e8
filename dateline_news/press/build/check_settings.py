"""Checks the settings of the paper, before anything is read."""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pelican.settings import DEFAULT_CONFIG

from dateline_news import settings as shipped
from dateline_news.languages import folders, has_words
from dateline_news.model import characters
from dateline_news.model.addresses import is_on_the_web, mended, of_pages, output_paths
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import COLOURS, LABEL_KINDS
from dateline_news.press.build import own_look, setting_types

# The addresses of pages of labels that Pelican does not have, as it has those of its own.
OF_LABELS = {
    name: path
    for kind in LABEL_KINDS.values()
    for name, path in (
        (f"{kind.setting}_SAVE_AS", f"{kind.name}/{{slug}}.html"),
        (f"{kind.setting}_URL", f"{kind.name}/{{slug}}.html"),
        (f"{kind.plural.upper()}_SAVE_AS", f"{kind.plural}.html"),
    )
    if f"{kind.setting}_SAVE_AS" not in DEFAULT_CONFIG
}
# Our own settings, and their values where the settings file does not have them.
OURS = (
    "SITESUBTITLE", "OWNER", "CONTACT", "SECTIONS", "ACCENT", "STORY_INPUTS", "STORY_FIELDS", "NEWEST", "PREVIEW",
    "PUBLIC_BUILD", "WORKERS", "READ_SECONDS", "READ_MEGABYTES", "REDIRECTS", "SYMLINK_TARGETS", "CORRECTIONS_SAVE_AS",
    "CORRECTIONS_FEED_ATOM", "FOLLOW_SAVE_AS", "NEWSLETTER", "FEED_HUB", "FEED_STYLE_SHEET", "NOTICE", "STYLE_SHEET",
    "FEDIVERSE", "TEXT_EDITION", "HEADLINE_FACE", "EDITOR", "EDITOR_REPOSITORY", "LANGUAGES", "ONLY_NOTICES",
    "TRANSLATIONS", "MOVED_FROM",
)  # fmt: skip
DEFAULTS: dict[str, Any] = {**OF_LABELS, **{name: getattr(shipped, name) for name in OURS}}
NO_ADDRESS = (
    "is not set, and feeds and search engines need whole addresses; set it in the environment "
    "(SITEURL=https://example.org) or on the command line (-e SITEURL='\"https://example.org\"')"
)
NOT_YET_ANYWHERE = (
    "is not set, so canonical addresses, previews elsewhere, feeds and the sitemap are left out; set it when the paper "
    "goes out: https://example.org"
)
NO_READER = (
    "is lenient, and no plugin is there that reads other programs' posts; "
    'write "dateline_news.moving_in" into PLUGINS, or STORY_FIELDS = "strict"'
)
SITE = re.compile(r"https?://[^\s/?#\\]+[^\s?#\\]*")
# The settings that readers see as they are written.
SHOWN = (
    "SITENAME", "SITESUBTITLE", "OWNER", "CONTACT", "SITEURL", "DEFAULT_LANG", "DEFAULT_CATEGORY", "MENUITEMS", "LINKS",
    "SOCIAL", "NOTICE",
)  # fmt: skip
READABLE = 4.5  # the least contrast of text, WCAG 2.2, success criterion 1.4.3


def faults(settings: dict[str, Any]) -> list[Diagnostic]:
    """Fill in our defaults, and give the problems of the settings."""
    for name, value in DEFAULTS.items():
        settings.setdefault(name, value)
    settings["SITEURL"] = settings["SITEURL"] or ""
    of_pages.settle(settings)
    mistyped = dict(setting_types.faults(settings))
    # The other checks need settings of the right types.
    defaults = {"TIMEZONE": "UTC", **DEFAULT_CONFIG, **DEFAULTS}
    stand_ins = {name: defaults.get(name) for name in mistyped}
    checked = {**settings, **stand_ins}
    of_look = [*own_look.take_up(checked, paper_folder())]
    settings |= {name: checked[name] for name in (*own_look.FOLDERS, "OWN_STYLE")}
    others = [fault for fault in _faults(checked) if fault[0] not in mistyped]
    of_settings = [(fault.field, fault.message) for fault in of_look if not fault.file and fault.field not in mistyped]
    messages = [*mistyped.items(), *others, *of_settings]
    return [
        *(fault for fault in of_look if fault.file),
        *(Diagnostic(*location(name), name, text) for name, text in messages),
    ]


def location(name: str) -> tuple[str, int]:
    """The settings file, and its line, that sets a setting last; without one, the file that may set it."""
    files = settings_files()
    for file in files:
        for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if re.match(rf"{name}\b", line):
                return _shown(file, files[0]), at
    return _shown(files[-1], files[0]) if files else "pelicanconf.py", 1


def placed(problem: Diagnostic) -> Diagnostic:
    """A problem with a setting that does not know where it is set, with that place; any other as it is."""
    if problem.file:
        return problem
    file, line = location(problem.field)
    return replace(problem, file=file, line=line)


def settings_files() -> list[Path]:
    """The settings files that Pelican has loaded, each before those that it imports."""
    modules = [module for name, module in [*sys.modules.items()] if "." not in name and hasattr(module, "SITENAME")]
    return [Path(module.__file__) for module in modules if module.__file__]


def paper_folder() -> Path:
    """The folder of the paper: that of its settings file."""
    files = settings_files()
    return files[0].parent if files else Path.cwd()


def _shown(file: Path, first: Path) -> str:
    return str(file.relative_to(first.parent) if file.is_relative_to(first.parent) else file)


def _faults(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _site(settings["SITEURL"], is_public=settings["PUBLIC_BUILD"])
    if settings["PREVIEW"] not in (True, False):
        yield "PREVIEW", f"is “{settings['PREVIEW']}”; write true or false"
    yield from _modes(settings)
    yield from _limits(settings)
    if not str(settings["SITENAME"]).strip():
        yield "SITENAME", "is empty; give the paper a name"
    try:
        ZoneInfo(settings.get("TIMEZONE", "UTC"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield "TIMEZONE", f"“{settings['TIMEZONE']}” is no time zone; write one such as Asia/Karachi"
    yield from _unfit(settings)
    for name in settings["SECTIONS"]:
        if not re.fullmatch(r"[^\s/A-Z]+", name):
            yield "SECTIONS", f"“{name}” is not a section's slug; write it as in its address, such as world"
    if settings["TYPOGRIFY"] and not find_spec("typogrify"):
        yield "TYPOGRIFY", "needs a package that is not here; install it: pip install typogrify"
    for name in ("ARTICLE_SAVE_AS", "PAGE_SAVE_AS"):
        if not settings[name]:
            yield name, "is empty, so that pages would be nowhere; write where they stand, such as {slug}.html"
    yield from setting_types.faults_of_patterns(settings)
    yield from _accents(settings)
    yield from _folders(settings)
    yield from _languages(settings)


def _languages(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for lang in settings["LANGUAGES"]:
        if not has_words(lang, folders(settings)):
            yield "LANGUAGES", f"there is no catalogue for “{lang}”; write translations/{lang}.po, or take it out"


def _folders(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS"):
        for path in settings[name]:
            if Path(path).is_absolute() or os.path.normpath(path).startswith(".."):
                right = "move it in there, or let a symbolic link in there lead to it (SYMLINK_TARGETS)"
                yield name, f"“{path}” lies outside of the content folder; {right}"
    of_theme = os.path.normpath(os.path.join(settings["THEME_STATIC_DIR"], "a"))  # noqa: PTH118  a path of text
    if settings["THEME_STATIC_PATHS"] and (message := output_paths.fault(of_theme)):
        yield "THEME_STATIC_DIR", f"“{settings['THEME_STATIC_DIR']}” {message}"
    for path in settings["SYMLINK_TARGETS"]:
        if not Path(path).is_absolute():
            yield "SYMLINK_TARGETS", f"“{path}” is no whole path; write one such as /srv/pictures"


def _site(address: str, *, is_public: bool) -> Iterator[tuple[str, str]]:
    """What is wrong with the address of the site, with which all absolute addresses begin."""
    if not address:
        yield from [("SITEURL", NO_ADDRESS)] if is_public else []
    elif sign := next((sign for sign in "?#" if sign in address), ""):
        yield "SITEURL", f"“{address}” has a {sign} in it, and nothing can be put behind that; write it without"
    elif not SITE.fullmatch(address) or mended(address) != address or not is_on_the_web(address):
        yield "SITEURL", f"“{address}” is no whole address; write one such as https://example.org/paper"


def _limits(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in ("READ_SECONDS", "READ_MEGABYTES"):
        if not isinstance(settings[name], int | float) or not settings[name] > 0:
            yield name, f"is “{settings[name]}”; write a number of more than 0, such as {DEFAULTS[name]}"


def _unfit(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name in SHOWN:
        if message := next(filter(None, map(characters.refusal, _texts(settings.get(name)))), ""):
            yield name, message


def _texts(value: Any) -> Iterator[str]:
    """Every text in a setting, however nested."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        parts = (*value, *value.values()) if isinstance(value, dict) else value
        for part in parts:
            yield from _texts(part)


def _modes(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if settings["STORY_FIELDS"] not in ("strict", "lenient"):
        yield "STORY_FIELDS", f"is “{settings['STORY_FIELDS']}”; write strict or lenient"
    elif settings["STORY_FIELDS"] == "lenient" and "FOREIGN_READER" not in settings:
        yield "STORY_FIELDS", NO_READER
    if settings["PREVIEW"] and settings["PUBLIC_BUILD"]:
        yield "PREVIEW", "shows what is not published, and this build is for the public; preview with pelicanconf.py"


def _accents(settings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for scheme, paper in COLOURS.items():
        colour = settings["ACCENT"].get(scheme, "")
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            yield "ACCENT", f"has no colour for {scheme} such as #9d1c20"
        elif (ratio := contrast(colour, paper)) < READABLE:
            message = f"{colour} on the {scheme} paper {paper} has a contrast of {ratio:.1f}; readers need {READABLE}"
            yield "ACCENT", message


def contrast(colour: str, other: str) -> float:
    """The contrast ratio (1 to 21) of two colours written as `#rrggbb` (WCAG 2.2, "contrast ratio")."""
    brighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004  the constants of the definition
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
