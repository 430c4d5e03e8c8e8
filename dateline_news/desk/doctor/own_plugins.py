"""What plugins of a paper's own may read: a setting that one of them names is no slip of the pen."""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

OURS = "dateline_news."
WORD = re.compile(r"\b[A-Z][A-Z\d_]+\b")


def named_settings(settings: Mapping[str, Any]) -> set[str]:
    """The words in capitals in the sources of plugins that are none of Dateline's."""
    plugins = [str(getattr(plugin, "__name__", plugin)) for plugin in settings["PLUGINS"] or ()]
    files = {file for name in plugins if not name.startswith(OURS) for file in _sources(name, settings)}
    return {word for file in files for word in WORD.findall(file.read_text(encoding="utf-8", errors="replace"))}


def _sources(name: str, settings: Mapping[str, Any]) -> Iterator[Path]:
    """The modules of a plugin, where Pelican looks for it: in PLUGIN_PATHS, among all modules, among Pelican's own."""
    for folder in (*settings["PLUGIN_PATHS"], *sys.path):
        for place in (Path(folder, *name.split(".")), Path(folder, "pelican", "plugins", *name.split("."))):
            yield from (file for file in (place.with_suffix(".py"), *place.rglob("*.py")) if file.is_file())
