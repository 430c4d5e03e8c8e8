"""What the verbs that make drafts are told on the command line: files, folders, a section, a date."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar, get_args

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.model import moments
from dateline_news.model.diagnostics import Diagnostic, suggestion
from dateline_news.model.fields import Status
from dateline_news.model.kinds import KINDS

Part = TypeVar("Part")


def check_words(paths: Sequence[str], section: str, day: str, profile: PaperProfile, none_named: str) -> None:
    """Raise SystemExit with a sentence for what no draft can be made with; `none_named` where no path is given."""
    if not paths:
        raise SystemExit(none_named)
    if not profile.sections:
        raise SystemExit("The paper has no section yet: name one in SECTIONS, in pelicanconf.py.")
    if section and profile.slug(section) not in profile.sections:
        raise SystemExit(f"--section {section}: is no section of this paper; {profile.section_hint(section)}")
    try:
        if day:
            moments.read(day)
    except ValueError as error:
        raise SystemExit(f"--date: {error}") from None


def check_choices(kind: str, status: str) -> None:
    """Raise SystemExit with a sentence for a kind or a status that no story has."""
    for name, value, choices in (("kind", kind, [*KINDS]), ("status", status, get_args(Status))):
        if value and value.lower() not in choices:
            right = suggestion(value, choices) or f"it is one of {', '.join(choices)}"
            raise SystemExit(f"--{name} {value}: {right}")


def read_files(
    paths: Iterable[str], read: Callable[[Path], Iterable[Part]], noun: str, advice: str
) -> Iterator[tuple[str, Part | Diagnostic]]:
    """What `read` gives of each file that paths name, or why it gives nothing, with the file's name.

    A folder means every file in it that is not hidden. `noun` is what a file holds, `advice` what to name instead.
    """
    for path in paths:
        files = _visible_files(Path(path)) if os.path.isdir(path) else [Path(path)]  # noqa: PTH112  Path's own raises for a name too long
        if not files:
            yield path, Diagnostic("", 1, "file", f"is a folder without a {noun} in it; name one that has some")
        for file in files:
            try:
                yield from ((str(file), part) for part in read(file))
            except NoDraftError as error:
                yield str(file), error.diagnostic
            except (OSError, ValueError) as error:
                reason = getattr(error, "strerror", None) or error
                yield str(file), Diagnostic("", 1, "file", f"cannot be read: {reason}; name {advice}")


def _visible_files(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))
