"""Hold a paper against the Dateline that is installed: `dateline doctor`, to be said after an upgrade.

In: the paper in the current folder, of which nothing is changed. Out: what is amiss, each with file, line, and what
would be right.

    own_settings   settings that cannot be read or mean nothing, and plugins by names of before
    own_plugins    settings that plugins of the paper's own read
    own_templates  templates that were copied from a theme which has changed since
    workflows      workflows of another version, or that do nothing
    versions       requirements of another version
    folders        folders that a build could not use
    edition        files of output/ that were changed or put there by hand
    content        whether the content still builds, into a folder that is thrown away

reports.py reads files and what other programs print, and gives faults where that fails.
"""

from collections.abc import Iterator

from dateline_news.desk.doctor import content, edition, folders, own_settings, own_templates, versions, workflows
from dateline_news.model.diagnostics import Diagnostic


def examine() -> Iterator[tuple[Diagnostic, list[str]]]:
    """What is amiss with the paper in this folder, each with the lines that show it."""
    settings, of_settings = own_settings.load()
    yield from ((diagnostic, []) for diagnostic in [*of_settings, *own_settings.faults(settings)])
    of_templates = [*own_templates.faults(settings)] if settings else []
    yield from of_templates
    of_folders = [*folders.faults(settings)] if settings else []
    for diagnostic in (*workflows.faults(), *versions.faults(), *of_folders):
        yield diagnostic, []
    if not of_settings and not of_folders:  # without these a build says nothing of use
        unreadable = {diagnostic.file for diagnostic, _ in of_templates if diagnostic.field == "file"}
        of_build = [diagnostic for diagnostic in content.faults() if diagnostic.file not in unreadable]
        yield from ((diagnostic, []) for diagnostic in (*edition.faults(settings), *of_build))


def run() -> None:
    """Print what is amiss, and end with 1 if anything is."""
    faults = list(examine())
    if faults:
        count = "1 thing is" if len(faults) == 1 else f"{len(faults)} things are"
        lines = [line for diagnostic, shown in faults for line in (str(diagnostic), *shown)]
        raise SystemExit("\n".join([*lines, f"{count} amiss."]))
    print("Nothing is amiss.")  # noqa: T201  it speaks to a person
