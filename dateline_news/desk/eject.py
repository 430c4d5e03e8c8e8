"""Copy a template of the theme into the paper, where it takes the place of the theme's own: `dateline eject`."""

import os
import re
from pathlib import Path

from dateline_news import settings as shipped
from dateline_news.desk import settings_file
from dateline_news.desk.console import path_from_there, print_line
from dateline_news.desk.installed import installed_version
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.digests import digest_of

TEMPLATES = Path(shipped.THEME) / "templates"
NOTE = re.compile(r"\{# Copied from Dateline (?P<version>\S+), (?P<digest>[0-9a-f]+)\b")


def eject(name: str, folder: str) -> Path:
    """Copy the template of a name (`partials/foot.html`) into a folder, with a note of what it was, and give its path.

    Raises SystemExit with a sentence if there is none, one lies there already, or it cannot be written.
    """
    copy = Path(folder) / name
    text = _template(name)
    if os.path.lexists(copy):
        raise SystemExit(f"{copy} is there already: move it away first, or change it as it is.")
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(f"{_note(text)}\n{text}", encoding="utf-8")
    except OSError as error:
        raise SystemExit(f"{copy} cannot be written: {error.strerror}.") from None
    return copy


def run(name: str) -> None:
    """Eject into the first folder of templates that the paper in this folder has, and print where it is."""
    settings = settings_file.read("publishconf.py")
    folders = settings.get("THEME_TEMPLATES_OVERRIDES") or []
    if not folders:
        raise SystemExit('No template of this paper is read: write THEME_TEMPLATES_OVERRIDES = ["templates"] first.')
    print_line(path_from_there(eject(name, folders[0])))


def templates() -> list[str]:
    """The names of the theme's templates."""
    return sorted(file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html"))


def _template(name: str) -> str:
    names = templates()
    if name in names:
        return (TEMPLATES / name).read_text(encoding="utf-8")
    same = [other for other in names if other.rpartition("/")[2] == name]
    right = f"did you mean {same[0]}?" if same else suggestion(name, names) or f"there are {', '.join(names)}"
    raise SystemExit(f"The theme has no template {name}; {right}")


def _note(text: str) -> str:
    digest = digest_of(text.encode())
    about = "`dateline doctor` tells what changes in it; licence of this copy: 0BSD"
    return f"{{# Copied from Dateline {installed_version()}, {digest}: {about} #}}"
