"""The address of a piece in another program, by the pattern of which its settings make addresses.

https://jekyllrb.com/docs/permalinks/ https://gohugo.io/configuration/permalinks/ https://docs.getpelican.com/en/stable/settings.html
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from pelican.utils import slugify

from dateline_news.model.addresses.old_addresses import Placed
from dateline_news.model.paper import LANGUAGES

DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[-_]?")
TOKEN = re.compile(r":([a-z_]+)")
APART = {"_posts", "_drafts", "_pages"}  # folders of Jekyll's that no address names
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
INDEX = "index"
PAGE = "page"  # what the patterns of pages stand under


@dataclass(frozen=True, slots=True)
class Site:
    """The site that pieces were written for, as far as addresses hang on it."""

    program: str
    file: str  # its settings, by their path from the content; empty where the paper's own say it
    line: int
    base: str  # the path of its address: /blog
    patterns: Mapping[str, str]  # by section; "" is for all others, PAGE for pages
    is_written: bool  # whether settings name a pattern, and not only the program's habit
    lang: str  # its own language
    substitutions: tuple[tuple[str, str], ...]  # by which slugs are made

    @classmethod
    def of(cls, about: Mapping[str, Any], settings: Mapping[str, Any]) -> "Site":
        """The site, of the setting MOVED_FROM."""
        substitutions = tuple((str(old), str(new)) for old, new in settings["SLUG_REGEX_SUBSTITUTIONS"])
        patterns = {str(name): str(pattern) for name, pattern in dict(about.get("permalinks") or {}).items()}
        return cls(
            program=str(about.get("program", "")),
            file=str(about.get("file", "")),
            line=int(about.get("line", 1)),
            base=f"/{str(about.get('base', '')).strip('/')}".rstrip("/"),
            patterns=patterns,
            is_written=bool(about.get("is_written", patterns)),
            lang=settings["DEFAULT_LANG"],
            substitutions=substitutions,
        )

    def with_pattern(self, pattern: str) -> "Site":
        """The same site, with another pattern for stories."""
        return replace(self, patterns={**self.patterns, "": pattern})

    def slug(self, words: str) -> str:
        """Words as they stand in an address."""
        return str(slugify(words, regex_subs=self.substitutions, use_unicode=True))


def address(piece: Placed, site: Site) -> str:
    """The address of a piece, from the root of its site; empty where it is not known."""
    if piece.is_own:
        return "/" + piece.path.removesuffix("index.html")
    first = parts(piece)[0][:1]
    pattern = site.patterns.get(PAGE if not piece.date else (first[0] if first else ""), site.patterns.get("", ""))
    if not pattern or (not piece.date and PAGE not in site.patterns):
        return ""
    return by_braces(pattern, piece, site) if "{" in pattern else by_colons(pattern, piece, site)


def parts(piece: Placed) -> tuple[list[str], str]:
    """The folders of a source that an address may name, and the name of the source, both without its language."""
    place = PurePosixPath(piece.source)
    folders, name = list(place.parts[:-1]), place.stem
    if name == INDEX and folders:
        name = folders.pop()
    elif piece.lang:
        name = name.removesuffix(f".{piece.lang}").removesuffix(f".{piece.lang.lower()}")
    if folders and folders[0].partition("-")[0] in LANGUAGES:  # where content of several lies, each in its folder
        del folders[0]
    return [folder for folder in folders if folder not in APART], name


def by_colons(pattern: str, piece: Placed, site: Site) -> str:
    """The address by a pattern of Jekyll's or Hugo's; empty where it asks for what is not known."""
    return expanded(pattern, tokens(piece, site))


def expanded(pattern: str, values: Mapping[str, str]) -> str:
    """A pattern with what its names stand for; empty where it names what is not known."""
    names = TOKEN.findall(pattern)
    if any(name not in values for name in names):
        return ""
    path = TOKEN.sub(lambda match: values[match[1]], pattern)
    return re.sub("/{2,}", "/", f"/{path}")


def tokens(piece: Placed, site: Site) -> dict[str, str]:
    """What the names in a pattern stand for."""
    folders, name = parts(piece)
    bare = DATED.sub("", name, count=1) or name
    is_hugo, is_jekyll, has_name = site.program == "hugo", site.program == "jekyll", piece.is_named
    of_title = site.slug(piece.title) if is_hugo else piece.slug
    own = piece.slug if has_name else (bare if site.program in ("eleventy", "") else name)
    lower = site.slug if is_hugo else str
    above = folders_above(piece) if is_jekyll and piece.date else folders
    values = {
        "title": of_title,
        "slug": piece.slug if has_name else of_title,
        **dict.fromkeys(("slugorfilename", "slugorcontentbasename"), piece.slug if has_name else lower(name)),
        **dict.fromkeys(("filename", "contentbasename"), lower(name)),
        "name": "" if name == INDEX else lower(own),
        "folders": "/".join(map(lower, folders)),
        "section": lower(folders[0]) if folders else "",
        "sections": "/".join(map(lower, folders)),
        "categories": "/".join(site.slug(part) for part in dict.fromkeys((*above, *piece.categories))),
        "category": site.slug(piece.categories[0]) if piece.categories else piece.section,
        "collection": "posts",
    }
    is_marked = name != PurePosixPath(piece.source).stem != INDEX  # by its name, or its folder
    is_marked = is_marked or piece.source.partition("/")[0].lower() == piece.lang.lower()
    if is_hugo and piece.lang.lower() != site.lang.lower() and is_marked:
        values["folders"] = f"{piece.lang.lower()}/{values['folders']}"
    return values | (_tokens_of_day(datetime.fromisoformat(piece.date)) if piece.date else {})


def folders_above(piece: Placed) -> list[str]:
    """The folders above Jekyll's folder of posts, each of which is a category there."""
    folders = PurePosixPath(piece.source).parts[:-1]
    return list(folders[: min((folders.index(name) for name in APART if name in folders), default=0)])


def _tokens_of_day(day: datetime) -> dict[str, str]:
    return {
        "year": f"{day:%Y}",
        "month": f"{day:%m}",
        "day": f"{day:%d}",
        "short_year": f"{day:%y}",
        "i_month": str(day.month),
        "i_day": str(day.day),
        "y_day": f"{day:%j}",
        "yearday": str(day.timetuple().tm_yday),
        "monthname": MONTHS[day.month - 1],
        "hour": f"{day:%H}",
        "minute": f"{day:%M}",
        "second": f"{day:%S}",
    }


def by_braces(pattern: str, piece: Placed, site: Site) -> str:
    """The address by a pattern of Pelican's; empty where it asks for what is not known."""
    day = datetime.fromisoformat(piece.date) if piece.date else None
    of_title = piece.slug if piece.is_named else site.slug(piece.title)
    values = {"slug": piece.slug, "title": of_title, "category": piece.section, "lang": piece.lang}
    with suppress(ValueError, LookupError, AttributeError, TypeError):
        return pattern.format(**values, **({"date": day} if day else {}))
    return ""
