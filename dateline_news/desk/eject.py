"""Copy a template of the theme into the paper, where it takes the place of the theme's own: `dateline eject`."""

import re
from pathlib import Path

from dateline_news import settings as shipped
from dateline_news.desk.new_paper import installed_version
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.digests import digest_of

TEMPLATES = Path(shipped.THEME) / "templates"
NOTE = re.compile(r"\{# Copied from Dateline (?P<version>\S+), (?P<digest>[0-9a-f]+)\b")


def eject(name: str, folder: str) -> Path:
    """Copy the template of a name (`partials/foot.html`) into a folder, with a note of what it was, and give its path.

    Raises SystemExit with a sentence if there is none, or one lies there already.
    """
    own, copy = TEMPLATES / name, Path(folder) / name
    names = [file.relative_to(TEMPLATES).as_posix() for file in TEMPLATES.rglob("*.html")]
    if name not in names:
        right = suggestion(name, names) or f"there are {', '.join(sorted(names))}"
        raise SystemExit(f"The theme has no template {name}; {right}")
    if copy.exists():
        raise SystemExit(f"{copy} is there already: move it away first, or change it as it is.")
    text = own.read_text(encoding="utf-8")
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(f"{_note(text)}\n{text}", encoding="utf-8")
    return copy


def run(name: str) -> None:
    """Eject into the first folder of templates that the paper has, and print where it is."""
    print(eject(name, shipped.THEME_TEMPLATES_OVERRIDES[0]))  # noqa: T201  its path is asked for


def _note(text: str) -> str:
    digest = digest_of(text.encode())
    about = "`dateline doctor` tells what changes in it; licence of this copy: 0BSD"
    return f"{{# Copied from Dateline {installed_version()}, {digest}: {about} #}}"
