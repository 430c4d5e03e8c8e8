"""Writes the texts of the paper's own into the catalogues of the theme: `python -m tests.catalogues`.

What templates and plugins say is taken from them, as gettext's own tools would, and names of kinds, labels and menus
from the tables that have them. A text that is new stands without a translation, one that is gone is taken out.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from dateline_news.model.fields import CorrectionKind
from dateline_news.model.kinds import ENDED, KINDS
from dateline_news.model.numbered_links import MISSING_PICTURE
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.plan.menu import INDEXES

ROOT = Path(__file__).parents[1]
TEMPLATES, FOLDER = ROOT / "theme" / "templates", ROOT / "theme" / "translations"
PLUGINS = ROOT / "dateline_news" / "plugins"
STATUS = ROOT / "dateline_news" / "model" / "release_status.py"
KEYWORDS: dict[str, Any] = {"_": None, "gettext": None, "Sentence": None, "ngettext": (1, 2)}
WIDTH = 110


def texts() -> Catalog:
    """Every text of the paper's own, with the files that say it."""
    catalog = Catalog(charset="utf-8", header_comment="")
    for message, file in [*_extracted(), *_of_tables()]:
        catalog.add(message, locations=[(file, 0)])
    return catalog


def _extracted() -> Iterator[tuple[Any, str]]:
    options = {"trimmed": "false", "silent": "false"}
    for file in sorted(TEMPLATES.rglob("*.html")):
        yield from _from_file(file, "jinja2.ext:babel_extract", {**options, "trim_blocks": "true"})
    for file in (*sorted(PLUGINS.rglob("*.py")), STATUS):
        yield from _from_file(file, "python", {})


def _from_file(file: Path, method: str, options: dict[str, str]) -> Iterator[tuple[Any, str]]:
    with file.open("rb") as source:
        for _, message, _, _ in extract(method, source, KEYWORDS, options=options):
            named = message[:2] if isinstance(message, tuple) else message
            yield named, file.relative_to(ROOT).as_posix()


def _of_tables() -> Iterator[tuple[str, str]]:
    """The names that templates take from a table: `_(story.kind_name)`."""
    tables = {
        "dateline_news/model/numbered_links.py": [MISSING_PICTURE],
        "dateline_news/model/kinds.py": [kind.name for kind in (*KINDS.values(), ENDED) if kind.name],
        "dateline_news/model/paper/labels.py": [kind.title for kind in LABEL_KINDS.values()],
        "dateline_news/press/plan/menu.py": list(INDEXES.values()),
        "dateline_news/model/fields/values.py": [kind.capitalize() for kind in get_args(CorrectionKind)],
    }
    yield from ((name, file) for file, names in tables.items() for name in names)


def catalogue(file: Path) -> Catalog:
    """A translator's file."""
    with file.open("rb") as lines:
        return read_po(lines, locale=file.stem)


def written(catalog: Catalog, lang: str) -> bytes:
    """A catalogue with the texts as they are now, in a fixed order and form."""
    current = Catalog(locale=lang, charset="utf-8", header_comment=f"# Dateline in {lang}: see docs/languages.md.")
    current.mime_headers = [
        ("Plural-Forms", catalog.plural_forms)
    ]  # whatever the Babel of the day makes of the language
    for message in texts():
        if message.id:
            old = catalog.get(message.id[0] if message.pluralizable else message.id)
            is_same = old and old.pluralizable == message.pluralizable
            current.add(message.id, old.string if old and is_same else None, message.locations)
    buffer = BytesIO()
    write_po(buffer, current, width=WIDTH, sort_output=True, omit_header=True, include_lineno=False)
    header = (
        f"{current.header_comment}\n"
        'msgid ""\nmsgstr ""\n'
        f'"Language: {lang}\\n"\n'
        f'"Plural-Forms: {catalog.plural_forms}\\n"\n'
        '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n\n'
    )
    return header.encode() + buffer.getvalue()


def main() -> None:
    """Update every catalogue, and tell what is still to be translated."""
    for file in sorted(FOLDER.glob("*.po")):
        file.write_bytes(written(catalogue(file), file.stem))
        missing = [message.id for message in catalogue(file) if message.id and not _is_whole(message.string)]
        sys.stdout.write(f"{file.relative_to(ROOT)}: {len(missing)} to translate\n")


def _is_whole(string: Any) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    main()
