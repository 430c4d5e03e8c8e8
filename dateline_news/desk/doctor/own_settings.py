"""Settings of a paper that mean nothing to Dateline or Pelican, and plugins by the names that they had before."""

import ast
from collections.abc import Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from pelican.settings import DEFAULT_CONFIG, get_settings_from_file

from dateline_news import settings as shipped
from dateline_news.desk.settings_file import assigned
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.build.check_settings import DEFAULTS, settings_files
from dateline_news.press.build.setting_types import TYPES
from dateline_news.press.build.unused_settings import UNUSED

KNOWN = {*DEFAULT_CONFIG, *DEFAULTS, *TYPES, *UNUSED, *(name for name in vars(shipped) if name.isupper())}
KNOWN |= {"SITENAME", "MENUITEMS", "LINKS", "SOCIAL", "WORKERS", "TIMEZONE", "EDITOR"}
FORMER = "newsroom."  # what the names of plugins began with


def faults() -> Iterator[Diagnostic]:
    """What is amiss with the settings files of this folder's paper."""
    with suppress(OSError):
        get_settings_from_file("publishconf.py")
    for file in settings_files():
        for name, value in assigned(file.read_text(encoding="utf-8")):
            if name not in KNOWN:
                near = get_close_matches(name, KNOWN, 1)
                right = f"did you mean {near[0]}?" if near else "take it out, unless a plugin of yours reads it"
                yield Diagnostic(
                    file.name, value.lineno, name, f"is no setting of Dateline or Pelican; {right}", "warning"
                )
            if name == "PLUGINS":
                yield from _former_plugins(file, value)


def _former_plugins(file: Path, value: ast.expr) -> Iterator[Diagnostic]:
    for node in ast.walk(value):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(FORMER):
            now = name_of_now(node.value)
            yield Diagnostic(file.name, node.lineno, "PLUGINS", f"“{node.value}” is called {now} now; write that")


def name_of_now(plugin: str) -> str:
    """The name that a plugin has now, by the one of before: `newsroom.press`, `newsroom.front_page`."""
    name = plugin.removeprefix(FORMER)
    return f"dateline_news.{name}" if name in ("press", "moving_in") else f"dateline_news.plugins.{name}"
