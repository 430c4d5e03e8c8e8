"""Hold a paper against the Dateline that is installed: `dateline doctor`, to be said after an upgrade.

In: the paper in the current folder. Out: what is amiss, each with file, line, and what would be right.

    own_settings   settings that mean nothing, and plugins by names of before
    own_templates  templates that were copied from a theme which has changed since
    workflows      workflows of another version
    edition        files of output/ that were changed by hand
    content        whether the content still builds, into a folder that is thrown away
"""

from collections.abc import Iterator

from dateline_news.desk.doctor import content, edition, own_settings, own_templates, workflows
from dateline_news.desk.posts import settings_here
from dateline_news.model.diagnostics import Diagnostic


def examine() -> Iterator[tuple[Diagnostic, list[str]]]:
    """What is amiss with the paper in this folder, each with the lines that show it."""
    settings = settings_here()
    yield from ((diagnostic, []) for diagnostic in own_settings.faults())
    yield from own_templates.faults(settings)
    for diagnostics in (workflows.faults(), edition.faults(settings), content.faults()):
        yield from ((diagnostic, []) for diagnostic in diagnostics)


def run() -> None:
    """Print what is amiss, and end with 1 if anything is."""
    faults = list(examine())
    if faults:
        count = "1 thing is" if len(faults) == 1 else f"{len(faults)} things are"
        lines = [line for diagnostic, shown in faults for line in (str(diagnostic), *shown)]
        raise SystemExit("\n".join([*lines, f"{count} amiss."]))
    print("Nothing is amiss.")  # noqa: T201  it speaks to a person
