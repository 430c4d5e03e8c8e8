"""Checks the type of each setting, by one table, before anything else uses a setting."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from os import PathLike
from typing import Any, NamedTuple

from dateline_news.model import addresses
from dateline_news.model.paper import LABEL_KINDS

SOME_DAY = datetime(2001, 2, 3, tzinfo=UTC)
MOMENTS = dict.fromkeys(("date", "modified"), SOME_DAY)
OF_POSTS = {**dict.fromkeys(("path", "slug", "lang", "author", "category", "title", "status"), "a"), **MOMENTS}
SUGGESTED = ("slug", "name", "date", "lang", "category", "author")  # those that most patterns name
NOTICE_PARTS = {"text", "address"}
OF_LABELS = dict.fromkeys(("slug", "name"), "a")
# The settings that are patterns of addresses, by how their names begin, and what their brackets may name.
PATTERNS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("ARTICLE", "ARTICLE_LANG", "PAGE", "PAGE_LANG"), OF_POSTS),
    **dict.fromkeys((kind.setting for kind in LABEL_KINDS.values()), OF_LABELS),
    **dict.fromkeys(("YEAR_ARCHIVE", "MONTH_ARCHIVE", "DAY_ARCHIVE"), MOMENTS),
}


class Type(NamedTuple):
    """A type: whether a value is of it, and what to write if it is not."""

    holds: Callable[[Any], bool]
    right: str


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple | set | frozenset) and all(isinstance(part, str | PathLike) for part in value)


def _is_table_of(kind: type) -> Callable[[Any], bool]:
    def holds(value: Any) -> bool:
        return isinstance(value, Mapping) and all(
            isinstance(key, str) and isinstance(part, kind) for key, part in value.items()
        )

    return holds


TEXT = Type(_is_text, "write a text in quotes")
TEXT_OR_NONE = Type(lambda value: value is None or _is_text(value), 'write a text in quotes, or "" for none')
WEB_ADDRESS = Type(
    lambda value: not value or (_is_text(value) and bool(re.fullmatch(r"https?://[^\s/]+\S*", value))),
    'write a whole address, such as "https://hub.example/", or "" for none',
)
FEDIVERSE = Type(
    lambda value: not value or (_is_text(value) and bool(addresses.FEDIVERSE.fullmatch(value))),
    'write a name in the fediverse, such as "@paper@social.example", or "" for none',
)
LANGUAGE = Type(lambda value: _is_text(value) and bool(value.strip()), 'write a language, such as "en"')
NUMBER = Type(_is_number, "write a number without quotes, such as 30")
NUMBER_OR_NONE = Type(lambda value: value in (None, "") or _is_number(value), NUMBER.right + ", or None for all")
PROCESSES = Type(_is_number, "write a number, or 0 for as many as there are processors")
LIST = Type(_is_list, 'write a list of texts, such as ["one", "two"]')
PAIRS = Type(
    lambda value: value is None or isinstance(value, list | tuple | Mapping),
    'write a list of pairs, such as [("About", "/about.html")]',
)
PATHS = Type(_is_table_of(Mapping), 'write a table, such as {"extra/robots.txt": {"path": "robots.txt"}}')
TEMPLATES = Type(
    lambda value: value is None or _is_table_of(str)(value), 'write a table, such as {"src.html": "place.html"}'
)
YES_OR_NO = Type(lambda value: value in (True, False), "write True or False")
REPOSITORY = Type(
    lambda value: _is_text(value) and bool(re.fullmatch(r"([\w.-]+/[\w.-]+)?", value)),
    'write "owner/name", as on GitHub',
)
FOLDER = Type(
    lambda value: isinstance(value, str | PathLike) and "\0" not in str(value),
    'write a path in quotes, such as "output"',
)
PLUGINS = Type(
    lambda value: value is None or isinstance(value, list | tuple | set), 'write a list, such as [*PLUGINS, "mine"]'
)
COLOURS = Type(_is_table_of(str), 'write one for each paper: {"light": "#9d1c20", "dark": "#ff9d8f"}')
NOTICE = Type(
    lambda value: not value or _is_text(value) or (_is_table_of(str)(value) and {"text"} <= {*value} <= NOTICE_PARTS),
    'write a text, or {"text": "We are moving on Friday.", "address": "/moving.html"}, or "" for none',
)
TYPES = {
    **dict.fromkeys(
        ("SITENAME", "THEME", "TIMEZONE", "DEFAULT_CATEGORY", "FILENAME_METADATA", "THEME_STATIC_DIR"), TEXT
    ),
    **dict.fromkeys(
        ("SITEURL", "SITESUBTITLE", "OWNER", "CONTACT", "REDIRECTS", "NEWSLETTER", "CODE_DIR"), TEXT_OR_NONE
    ),
    **dict.fromkeys(("STYLE_SHEET", "PATH_METADATA"), TEXT_OR_NONE),
    **dict.fromkeys(("FEED_ALL_JSON", "CATEGORY_FEED_JSON", "SUMMARY_FEED_ATOM", "FEED_STYLE_SHEET"), TEXT_OR_NONE),
    "FEED_HUB": WEB_ADDRESS,
    "FEDIVERSE": FEDIVERSE,
    "DEFAULT_LANG": LANGUAGE,
    "NEWEST": NUMBER,
    "FEED_MAX_ITEMS": NUMBER_OR_NONE,
    "SUMMARY_FEED_MINIMUM": NUMBER,
    "WORKERS": PROCESSES,
    **dict.fromkeys(("SECTIONS", "STORY_INPUTS", "SYMLINK_TARGETS", "OUTPUT_RETENTION", "IGNORE_FILES"), LIST),
    **dict.fromkeys(("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "DIRECT_TEMPLATES"), LIST),
    **dict.fromkeys(("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"), LIST),
    **dict.fromkeys(("THEME_STATIC_PATHS", "THEME_TEMPLATES_OVERRIDES", "TRANSLATIONS", "LANGUAGES"), LIST),
    **dict.fromkeys(("MENUITEMS", "LINKS", "SOCIAL"), PAIRS),
    **dict.fromkeys(("PATH", "OUTPUT_PATH", "CACHE_PATH"), FOLDER),
    "PLUGINS": PLUGINS,
    "EXTRA_PATH_METADATA": PATHS,
    "TEMPLATE_PAGES": TEMPLATES,
    "ACCENT": COLOURS,
    "NOTICE": NOTICE,
    "EDITOR": YES_OR_NO,
    "TEXT_EDITION": YES_OR_NO,
    "HEADLINE_FACE": YES_OR_NO,
    "EDITOR_REPOSITORY": REPOSITORY,
}


def faults(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each setting that is not of its type, and what to write."""
    for name, kind in TYPES.items():
        if name in settings and not kind.holds(settings[name]):
            yield name, f"is {settings[name]!r}; {kind.right}"


def faults_of_patterns(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with patterns of file names and of addresses."""
    groups: dict[str, Any] = {}  # fields that come from file names
    for name in ("FILENAME_METADATA", "PATH_METADATA"):
        try:
            groups |= dict.fromkeys(re.compile(settings.get(name) or "").groupindex, "a")
        except re.error as error:
            yield name, f"“{settings[name]}” is no regular expression ({error}); mend it, or take it out"
    for begin, names in PATTERNS.items():
        if names is OF_POSTS and settings["STORY_FIELDS"] != "strict":
            continue  # a post of another program may have fields of any name
        fields = {**groups, **names} if names is OF_POSTS else names
        for name in (f"{begin}_SAVE_AS", f"{begin}_URL"):
            pattern = str(settings.get(name) or "")
            message = _misfit(pattern, fields)
            if message and names is OF_POSTS:
                message = _misfit(pattern, _story_fields() | fields)
            if message:
                yield name, message


def _story_fields() -> dict[str, Any]:
    """The names of all fields of a story. Few patterns name others than those above, and they take long to load."""
    from dateline_news.model.fields import StoryFields  # noqa: PLC0415  see above

    return dict.fromkeys(StoryFields.model_fields, "a")


def _misfit(pattern: str, names: Mapping[str, Any]) -> str:
    """What is wrong with a pattern whose brackets may have these names; empty if nothing is."""
    try:
        pattern.format(**names)
    except KeyError as error:
        right = ", ".join(f"{{{name}}}" for name in SUGGESTED if name in names)
        return f"“{pattern}” names {{{error.args[0]}}}, which nothing has; what it may name is {right}"
    except (ValueError, IndexError, AttributeError, TypeError):
        return f"“{pattern}” is no pattern of an address; write each name in brackets, as in {{slug}}.html"
    return ""
