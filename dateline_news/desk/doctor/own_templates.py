"""Templates of a paper's own that fell behind: what they were copied from has changed since."""

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline_news.desk.eject import NOTE, TEMPLATES
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of


def faults(settings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """A warning, with the difference, for each copied template whose original is another now."""
    for folder in map(Path, settings["THEME_TEMPLATES_OVERRIDES"]):
        for file in sorted(folder.rglob("*.html")):
            own, name = file.read_text(encoding="utf-8"), file.relative_to(folder).as_posix()
            if message := _fault(own, name):
                yield Diagnostic(str(file), 1, "template", message, "warning")


def _fault(own: str, name: str) -> str:
    note, original = NOTE.match(own), TEMPLATES / name
    if not note:
        return ""  # it was written for this paper
    if not original.is_file():
        return "the theme has no such template any more, so that nothing draws this one; take it out"
    theirs = original.read_text(encoding="utf-8")
    if digest_of(theirs.encode()) == note["digest"]:
        return ""
    lines = difflib.unified_diff(own.splitlines()[1:], theirs.splitlines(), "yours", "the theme's", lineterm="", n=1)
    right = "take over what you want of it, or eject it anew:"
    return "\n    ".join(
        [f"was copied from Dateline {note['version']}, and the theme's own has changed; {right}", *lines]
    )
