"""Settings of a paper that cannot be read, or mean nothing, and plugins that are missing or have a former name."""

import ast
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from dateline_news import settings as shipped
from dateline_news.desk import settings_file
from dateline_news.desk.doctor import own_plugins, reports
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.build.check_settings import DEFAULTS, location, settings_files
from dateline_news.press.build.setting_types import TYPES
from dateline_news.press.build.unused_settings import UNUSED

FILES = ("pelicanconf.py", "publishconf.py")
FORMER = "newsroom."  # what the names of plugins began with
OF_LABELS = [kind.setting for kind in LABEL_KINDS.values()]
FEEDS = ("FEED", "FEED_ALL", "TRANSLATION_FEED", *(f"{name}_FEED" for name in OF_LABELS))
# What Pelican reads and has no value for.
WITHOUT_DEFAULT = {
    *("AUTHOR", "DEBUG", "DEFAULT_DATE", "FEED_DOMAIN", "SUMMARY_MAX_PARAGRAPHS"),
    *(f"{feed}_{kind}{end}" for feed in FEEDS for kind in ("ATOM", "RSS", "JSON") for end in ("", "_URL")),
    *(f"{name}_REGEX_SUBSTITUTIONS" for name in OF_LABELS),
}
# Names of before, which Pelican reads with a warning. That ends a build, and the doctor tells what it says.
OF_BEFORE = {
    *("AUTORELOAD_IGNORE_CACHE", "CLEAN_URLS", "EXTRA_TEMPLATES_PATHS", "JINJA_EXTENSIONS", "PLUGIN_PATH"),
    *("PAGINATED_DIRECT_TEMPLATES", "ARTICLE_PERMALINK_STRUCTURE", "MD_EXTENSIONS", "WRITE_SELECTED"),
}
KNOWN = {*DEFAULT_CONFIG, *DEFAULTS, *TYPES, *UNUSED, *WITHOUT_DEFAULT, *OF_BEFORE, *filter(str.isupper, vars(shipped))}


def load() -> tuple[dict[str, Any], list[Diagnostic]]:
    """The settings that the public site is built with, none where they cannot be read; and why no paper is made."""
    unreadable = [text for name in FILES if isinstance(text := reports.read(Path(name)), Diagnostic)]
    if unreadable:
        return {}, unreadable
    try:
        settings = {**DEFAULT_CONFIG, **DEFAULTS, **settings_file.read("publishconf.py")}
    except SystemExit as end:
        words = end.code if isinstance(end.code, str) else f"end the program with {end.code}; take sys.exit out"
        return {}, [*reports.faults(words)] or [Diagnostic("publishconf.py", 1, "settings", words)]
    if any(str(getattr(plugin, "__name__", plugin)).endswith(".press") for plugin in settings["PLUGINS"] or ()):
        return settings, []
    message = "does not name dateline_news.press, which makes the paper; take PLUGINS over from dateline_news.settings"
    return settings, [Diagnostic(*location("PLUGINS"), "PLUGINS", message)]


def faults(settings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """What is amiss with the settings files that were loaded, and gave these settings."""
    known = KNOWN | own_plugins.named_settings(settings) if settings else KNOWN
    for file in settings_files():
        text = file.read_text(encoding="utf-8")
        values = [*settings_file.assigned(text), *settings_file.added(text)]
        for name, value in dict(reversed(values)).items():  # of many of a name the first: it is wrong once
            if name not in known:
                yield _unknown(file, name, value)
        for name, value in values:
            if name == "PLUGINS":
                yield from _former_plugins(file, value)


def _unknown(file: Path, name: str, value: ast.expr) -> Diagnostic:
    near = get_close_matches(name, KNOWN, 1)
    right = f"did you mean {near[0]}?" if near else "take it out, unless a plugin of yours reads it"
    return Diagnostic(file.name, value.lineno, name, f"is no setting of Dateline or Pelican; {right}", "warning")


def _former_plugins(file: Path, value: ast.expr) -> Iterator[Diagnostic]:
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(FORMER):
            now = name_of_now(node.value)
            yield Diagnostic(file.name, node.lineno, "PLUGINS", f"“{node.value}” is called {now} now; write that")


def name_of_now(plugin: str) -> str:
    """The name that a plugin has now, by the one of before: `newsroom.press`, `newsroom.front_page`."""
    name = plugin.removeprefix(FORMER)
    return f"dateline_news.{name}" if name in ("press", "moving_in") else f"dateline_news.plugins.{name}"
