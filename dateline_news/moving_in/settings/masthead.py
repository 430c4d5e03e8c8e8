"""Says what makes a site that site by the settings of another program: its name, language, clock, menu, paths.

https://jekyllrb.com/docs/configuration/ https://gohugo.io/configuration/all/ https://www.11ty.dev/docs/data-global/
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from zoneinfo import available_timezones

from dateline_news.moving_in.field_values import language
from dateline_news.moving_in.settings import ELEVENTY, HUGO, JEKYLL, PELICAN

Values = Mapping[str, Any]
LONGEST = 300  # characters of a name or a tagline
NAMED = re.compile(r"\(\?P<")
# By our names those of others, the first that says something; a dot leads into a table.
NAMES = {
    "SITENAME": ("SITENAME", "title", "name", "params.title", "site.title"),
    "SITESUBTITLE": ("SITESUBTITLE", "tagline", "subtitle", "description", "params.tagline", "params.subtitle",
                     "params.description"),
    "AUTHOR": ("AUTHOR", "author", "author.name", "params.author", "params.author.name"),
    "DEFAULT_LANG": ("DEFAULT_LANG", "lang", "language", "locale", "languageCode", "defaultContentLanguage"),
    "TIMEZONE": ("TIMEZONE", "timezone", "timeZone"),
    "DEFAULT_CATEGORY": ("DEFAULT_CATEGORY",),
    "CODE_DIR": ("CODE_DIR",),
}  # fmt: skip
PATTERNS = ("FILENAME_METADATA", "PATH_METADATA")
PATHS = ("ARTICLE_PATHS", "PAGE_PATHS", "ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_PATHS")
ROWS = ("MENUITEMS", "LINKS", "SOCIAL")
MENUS = ("menu.main", "menus.main", "menu", "menus", "main", "navigation.main", "navigation", "nav", "params.navbar")
ADDRESSES = ("url", "pageRef", "link", "href")
LONGEST_MENU = 12


def of(program: str, values: Values) -> dict[str, Any]:
    """What can be taken of the values that a program's settings give: by the names that it has here."""
    taken: dict[str, Any] = {name: text for name, names in NAMES.items() if (text := _text(values, names))}
    if program == PELICAN:
        taken |= _of_pelican(values)
    elif menu := _menu(values):
        taken["MENUITEMS"] = menu
    if "DEFAULT_LANG" in taken:
        taken["DEFAULT_LANG"] = _language(taken["DEFAULT_LANG"], program)
    if taken.get("TIMEZONE") not in available_timezones():
        taken.pop("TIMEZONE", None)
    return taken


def _text(values: Values, names: tuple[str, ...]) -> str:
    for name in names:
        value = _at(values, name)
        if isinstance(value, str) and (text := " ".join(value.split())) and len(text) <= LONGEST and text.isprintable():
            return text
    return ""


def _at(values: Values, name: str) -> Any:
    """The value at a name in tables, such as params.title."""
    value: Any = values
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _language(written: str, program: str) -> str:
    """A language; of Jekyll's and Hugo's en-us no more than en, which is what all say that choose none."""
    tag = language(written)
    return "en" if tag == "en-US" and program in (JEKYLL, HUGO, ELEVENTY) else tag


def _of_pelican(values: Values) -> dict[str, Any]:
    taken: dict[str, Any] = {}
    for name in PATTERNS:
        pattern = values.get(name)
        if isinstance(pattern, str) and NAMED.search(pattern) and _is_pattern(pattern):
            taken[name] = pattern
    for name in PATHS:
        paths = values.get(name)
        if isinstance(paths, list) and all(
            isinstance(path, str) and not path.startswith(("/", "..")) for path in paths
        ):
            taken[name] = paths
    for name in ROWS:
        if rows := list(_pairs(values.get(name))):
            taken[name] = rows
    if isinstance(value := values.get("USE_FOLDER_AS_CATEGORY"), bool):
        taken["USE_FOLDER_AS_CATEGORY"] = value
    return taken


def _is_pattern(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _pairs(rows: Any) -> Iterator[list[str]]:
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, list) and len(row) > 1 and all(isinstance(part, str) for part in row[:2]):
            yield [row[0], row[1]]


def _menu(values: Values) -> list[list[str]]:
    """The entries of the main menu, by their weights: a name and an address each."""
    rows = next((rows for name in MENUS if isinstance(rows := _at(values, name), list)), [])
    entries = [row for row in rows if isinstance(row, Mapping)]
    entries.sort(key=lambda row: _weight(row.get("weight")))
    pairs = ((_text(row, ("name", "title", "text", "label")), _text(row, ADDRESSES)) for row in entries)
    return [[name, address] for name, address in pairs if name and address][:LONGEST_MENU]


def _weight(written: Any) -> int:
    return int(written) if re.fullmatch(r"-?\d{1,9}", str(written)) else 0
