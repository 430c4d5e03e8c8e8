"""What the settings of another program say, read from its file beside or above the content; nothing of them is run.

In: a content folder. Out: ForeignSettings, with what they say of addresses; a computed value is none, and named.

    places         which file holds the settings, and of which program
    literals       pelicanconf.py, by its syntax tree
    data_files     YAML, TOML and JSON
    permalinks     how that program's settings say addresses are made
    folder_data    what its data give all pieces in a folder, and what it leaves out
    masthead       what makes the site that site: name, language, clock, menu, paths
    authors        whom the keys of authors mean, and what is said of them
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline_news.model.paper import LANGUAGES

# What settings have that name a pattern of addresses.
WRITTEN = {"permalink", "permalinks", "uglyURLs", "uglyurls", "ARTICLE_URL", "ARTICLE_SAVE_AS"}
PELICAN, JEKYLL, HUGO, ELEVENTY = "pelican", "jekyll", "hugo", "eleventy"
TAKEN = {  # of Pelican's names, those that can be taken
    "SITENAME", "SITESUBTITLE", "AUTHOR", "DEFAULT_LANG", "TIMEZONE", "DEFAULT_CATEGORY", "CODE_DIR",
    "FILENAME_METADATA", "PATH_METADATA", "ARTICLE_PATHS", "PAGE_PATHS", "ARTICLE_EXCLUDES", "PAGE_EXCLUDES",
    "STATIC_PATHS", "MENUITEMS", "LINKS", "SOCIAL", "USE_FOLDER_AS_CATEGORY",
}  # fmt: skip
DATA = ("json", "yml", "yaml", "toml")
# Files beside the settings that say more, without their endings: under which name, or "" at the top. The language is
# that of the content's own folder (content/de).
BESIDE: dict[str, dict[str, tuple[str, ...]]] = {
    HUGO: {
        "": ("config/_default/languages.{lang}",),
        "menu": tuple(f"config/_default/{name}" for name in ("menus.{lang}", "menu.{lang}", "menus", "menu")),
        **{name: (f"config/_default/{name}",) for name in ("params", "permalinks", "languages", "cascade")},
    },
    JEKYLL: {"navigation": ("_data/navigation", "_data/menu")},
    ELEVENTY: {
        name: tuple(f"{folder}/{file}" for folder in ("_data", "src/_data", "data") for file in files)
        for name, files in (("", ("site", "metadata", "meta")), ("navigation", ("navigation", "nav")))
    },
}


@dataclass(frozen=True, slots=True)
class ForeignSettings:
    """The settings of another program, as far as they can be read."""

    program: str = ""  # one of those above; empty where there are none
    file: str = ""  # the settings file, by its path from the content folder
    values: dict[str, Any] = field(default_factory=dict)  # by their own names, as plain data
    lines: dict[str, int] = field(default_factory=dict)  # of the names, as far as they are known
    computed: tuple[str, ...] = ()  # names whose values only that program could work out
    base: str = ""  # the path of the site's address: /blog
    permalinks: dict[str, str] = field(default_factory=dict)  # by section; "" is for posts, "page" for pages
    ours: dict[str, Any] = field(default_factory=dict)  # what can stand in for settings here, by their names here
    authors: dict[str, dict[str, str]] = field(default_factory=dict)  # by their keys, each by our names of the fields
    author_files: tuple[str, ...] = ()  # which say so

    def moved_from(self) -> dict[str, Any]:
        """What a record and an address depend on, as plain data: the setting MOVED_FROM."""
        if not self.program:
            return {}
        line = min((line for name, line in self.lines.items() if name in WRITTEN), default=1)
        about: dict[str, Any] = {"program": self.program, "file": self.file, "line": line}
        is_written = bool(WRITTEN & self.values.keys())
        about |= {"authors": self.authors} if self.authors else {}
        return {**about, "base": self.base, "permalinks": dict(self.permalinks), "is_written": is_written}


def read(content: Path) -> ForeignSettings:
    """The settings of the folder of content, or none. Never raises: what cannot be read says nothing."""
    from dateline_news.moving_in.settings import places  # noqa: PLC0415  a circle

    file = places.settings_file(content)
    return of_file(file, content) if file else ForeignSettings()


def of_file(file: Path, content: Path) -> ForeignSettings:
    """The settings in a file, or none where it is of no program. Never raises."""
    from dateline_news.moving_in.settings import (  # noqa: PLC0415  a circle
        authors,
        data_files,
        folder_data,
        literals,
        masthead,
        permalinks,
        places,
    )

    program, computed = places.program_of(file), list[str]()
    if program == PELICAN:
        values, lines, computed = literals.read(places.text_of(file), {})
        public, _, _ = literals.read(places.text_of(file.with_name("publishconf.py")), values)
        values |= {name: public[name] for name in ("SITEURL",) if public.get(name)}
    elif program in (JEKYLL, HUGO):
        values, lines = data_files.read(places.text_of(file), file.name)
    else:
        values, lines = {}, {}
    site = file.parents[2] if file.parent.name == "_default" else file.parent
    is_of_language = content.name.partition("-")[0].lower() in LANGUAGES
    lang = content.name if is_of_language else str(values.get("defaultContentLanguage", "en"))
    folders = [folder for folder in (content, *content.parents) if folder.is_relative_to(site)] or [site]
    beside = {
        name: _more(folders, [form.format(lang=lang) for form in forms], places, data_files)
        for name, forms in BESIDE.get(program, {}).items()
    }
    about = {**values, **{name: {**_table(values, name), **more} for name, more in beside.items() if more and name}}
    of_lang = _table(_table(about, "languages"), lang)
    params = {"params": {**_table(about, "params"), **_table(of_lang, "params")}} if of_lang else {}
    about = {**beside.get("", {}), **about, **of_lang, **params}
    if of_folders := folder_data.permalinks(program, content):
        about["permalinks"] = of_folders
    base, patterns = permalinks.of(program, about) if program else ("", {})
    shown = places.from_content(content, file)
    ours = masthead.of(program, about) | folder_data.of(program, about, content)
    persons, files = authors.of(site, content) if program else ({}, [])
    authors.sign(ours, persons)
    return ForeignSettings(program, shown, about, lines, tuple(computed), base, patterns, ours, persons, tuple(files))


def _table(values: dict[str, Any], name: str) -> dict[str, Any]:
    """The table of a name, or an empty one."""
    table = values.get(name)
    return table if isinstance(table, dict) else {}


def _more(folders: Iterable[Path], names: Iterable[str], places: Any, data_files: Any) -> dict[str, Any]:
    """What the first file of these names says that says anything."""
    files = (folder / f"{name}.{ending}" for folder in folders for name in names for ending in DATA)
    read = (data_files.read(text, file.name)[0] for file in files if (text := places.text_of(file)))
    return next(filter(None, read), {})
