"""Templates of a paper's own that fell behind: what they were copied from has changed since."""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline_news.desk.doctor import reports
from dateline_news.desk.eject import NOTE, TEMPLATES
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of


def faults(settings: Mapping[str, Any]) -> Iterator[tuple[Diagnostic, list[str]]]:
    """A warning, with the difference, for each copied template whose original is another now."""
    for folder in map(Path, settings["THEME_TEMPLATES_OVERRIDES"]):
        for file, own in reports.texts(folder, "**/*.html"):
            if isinstance(own, Diagnostic):
                yield own, []
            elif note := NOTE.match(own):  # without one it was written for this paper
                message, difference = _fault(own, file.relative_to(folder).as_posix(), note)
                if message:
                    yield Diagnostic(str(file), 1, "template", message, "warning"), difference


def _fault(own: str, name: str, note: re.Match[str]) -> tuple[str, list[str]]:
    original = TEMPLATES / name
    if not original.is_file():
        return "the theme has no such template any more, so that nothing draws this one; take it out", []
    theirs = original.read_text(encoding="utf-8")
    if digest_of(theirs.encode()) == note["digest"]:
        return "", []
    lines = difflib.unified_diff(own.splitlines()[1:], theirs.splitlines(), "yours", "the theme's", lineterm="", n=1)
    message = (
        f"was copied from Dateline {note['version']}, and the theme's own has changed; take over what you want of it"
    )
    return message, [f"    {line}" for line in lines]
