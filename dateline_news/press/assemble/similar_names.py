"""Finds names that look the same and are not: another case, or another Unicode form of a letter with an accent.

A disk that takes them for one name (macOS, Windows) hides the slip, and readers' hosts take them for two.
"""

import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path


def similar_file(file: str, content: Path) -> str:
    """A hint at the file under the content folder whose name looks as this one does; empty if there is none."""
    path = _similar_path(file, content)
    return hint(file, path) if path != file and (content / path).is_file() else ""


def similar_name(name: str, names: Iterable[str]) -> str:
    """A hint at the first of some names that looks as this one does; empty if there is none."""
    look = _look(name)
    return hint(name, path) if (path := next((path for path in names if _look(path) == look), "")) else ""


def hint(written: str, there: str) -> str:
    """Half a sentence that suggests the name that is there for one that was written and looks the same."""
    if unicodedata.normalize("NFC", written) == unicodedata.normalize("NFC", there):
        forms = f"{_form(there)}, and here it is in {_form(written)}"
        return f"{there} looks the same and is another name (in {forms}); rename the file, or copy its name"
    return f"did you mean {there}?"


def _similar_path(file: str, folder: Path) -> str:
    """The path below a folder that looks as `file` does, found part by part; empty if there is none."""
    path: list[str] = []
    for part in file.split("/"):
        try:
            names = sorted(os.listdir(folder.joinpath(*path)))  # noqa: PTH208  names alone
        except OSError:
            return ""
        name = part if part in names else next((name for name in names if _look(name) == _look(part)), "")
        if not name or name.startswith("."):
            return ""
        path.append(name)
    return "/".join(path)


def _look(name: str) -> str:
    """A name without what makes no difference to the eye: its case, and its Unicode form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _form(name: str) -> str:
    """The form of Unicode in which a name is written."""
    return next((form for form in ("NFC", "NFD") if unicodedata.is_normalized(form, name)), "a mixed form")
