"""Reads a paper's own style sheet, which follows the theme's, and its templates, used in place of the theme's.

Both lie beside its settings file, at the paths in STYLE_SHEET and THEME_TEMPLATES_OVERRIDES. They may
be missing as long as the settings are those that every paper begins from.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline_news import settings as shipped

LINE = re.compile(r"^Bundling failed: (?P<what>.*) at (?P<file>[^\n]*?):(?P<line>\d+):\d+$", re.DOTALL)  # lines from 0


def take_up(settings: dict[str, Any], folder: Path) -> Iterator[tuple[str, str]]:
    """Put whole paths and the sheet's own text (OWN_STYLE) into the settings of the paper in a folder.

    Gives what is wrong, as the name of a setting and a sentence.
    """
    templates = [folder / name for name in settings["THEME_TEMPLATES_OVERRIDES"]]
    is_own = settings["THEME_TEMPLATES_OVERRIDES"] != shipped.THEME_TEMPLATES_OVERRIDES
    settings["THEME_TEMPLATES_OVERRIDES"] = [str(override) for override in templates if override.is_dir()]
    for override in templates:
        if is_own and not override.is_dir():
            yield "THEME_TEMPLATES_OVERRIDES", f"there is no folder {override}; make it, or take it out"
    settings["OWN_STYLE"] = ""
    name = settings["STYLE_SHEET"]
    if name and (folder / name).is_file():
        try:
            settings["OWN_STYLE"] = f"@layer paper{{{_bundled(folder / name)}}}"
        except ValueError as error:
            yield "STYLE_SHEET", _fault(error, folder)
    elif name and name != shipped.STYLE_SHEET:
        yield "STYLE_SHEET", f"there is no {folder / name}; write its path from this file, or take the line out"


def _bundled(file: Path) -> str:
    """A sheet with all that it imports, as small as it gets. Raises ValueError."""
    import lightningcss  # noqa: PLC0415  few papers have a sheet, and it takes long to load

    return str(lightningcss.bundle_css(str(file)))


def _fault(error: ValueError, folder: Path) -> str:
    match = LINE.match(str(error))
    if not match:
        return f"cannot be read: {error}; mend it"
    file = Path(match["file"])
    shown = file.relative_to(folder) if file.is_relative_to(folder) else file
    return f"is no right style sheet: {match['what']} ({shown}, line {int(match['line']) + 1}); mend it"
