"""What a paper has of a look of its own: a style sheet above the theme's, templates and catalogues before the theme's.

They lie beside its settings file, at the paths that STYLE_SHEET, THEME_TEMPLATES_OVERRIDES and TRANSLATIONS name from
there. They may be missing as long as the settings are those that every paper begins from.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline_news import settings as shipped
from dateline_news.model.diagnostics import Diagnostic

# What the bundler says, with lines from 0.
MESSAGE = re.compile(r"Bundling failed: (?P<what>.*?)( at (?P<file>[^\n]*):(?P<line>\d+):\d+)?", re.DOTALL)
FOLDERS = ("THEME_TEMPLATES_OVERRIDES", "TRANSLATIONS")
MISSING = "it imports a file that is not there; write a path from it, since nothing of other hosts is loaded"


def take_up(settings: dict[str, Any], folder: Path) -> Iterator[Diagnostic]:
    """Put whole paths and the sheet's own text (OWN_STYLE) into the settings of the paper in a folder.

    Gives what is wrong; a diagnostic of a setting has no file yet.
    """
    for setting in FOLDERS:
        named = settings.get(setting) or []
        places = [folder / name for name in named]
        is_own = named != getattr(shipped, setting)
        settings[setting] = [str(place) for place in places if place.is_dir()]
        for place in places:
            if is_own and not place.is_dir():
                yield Diagnostic("", 0, setting, f"there is no folder {place}; make it, or take it out")
    settings["OWN_STYLE"] = ""
    name = settings["STYLE_SHEET"]
    if name and (folder / name).is_file():
        try:
            settings["OWN_STYLE"] = f"@layer paper{{{_bundled(folder / name)}}}"
        except (ValueError, OSError) as error:
            yield _fault(error, name, folder)
    elif name and name != shipped.STYLE_SHEET:
        message = f"there is no {folder / name}; write its path from this file, or take the line out"
        yield Diagnostic("", 0, "STYLE_SHEET", message)


def _bundled(file: Path) -> str:
    """A sheet with all that it imports, as small as it gets, for an element of HTML. Raises ValueError or OSError."""
    import lightningcss  # noqa: PLC0415  few papers have a sheet, and it takes long to load

    return str(lightningcss.bundle_css(str(file))).replace("</", "<\\/")  # nothing in it ends that element


def _fault(error: Exception, name: str, folder: Path) -> Diagnostic:
    match = MESSAGE.fullmatch(str(error))
    what, file, line = match.group("what", "file", "line") if match else (str(error), None, None)
    message = MISSING if "os error 2" in what else f"is no right style sheet: {what}; mend it"
    return Diagnostic(os.path.relpath(file, folder) if file else name, int(line or 0) + 1, "style", message)
