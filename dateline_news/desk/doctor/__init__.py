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


def examine() -> Iterator[Diagnostic]:
    """What is amiss with the paper in this folder."""
    settings = settings_here()
    yield from own_settings.faults()
    yield from own_templates.faults(settings)
    yield from workflows.faults()
    yield from edition.faults(settings)
    yield from content.faults()


def run() -> None:
    """Print what is amiss, and end with 1 if anything is."""
    lines = [str(diagnostic) for diagnostic in examine()]
    if lines:
        count = "1 thing is" if len(lines) == 1 else f"{len(lines)} things are"
        raise SystemExit("\n".join([*lines, f"{count} amiss."]))
    print("Nothing is amiss.")  # noqa: T201  it speaks to a person
