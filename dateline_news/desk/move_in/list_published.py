"""List what stock Pelican would publish, by its own generators, of somebody's content under their settings.

    python -m dateline_news.desk.move_in.list_published SETTINGS CONTENT ANSWER

runs the settings file, as Pelican does, and writes JSON to the file ANSWER, and nothing else: {content, address,
own_settings, rows, unread}, or {fault, file, line}. It is a program of its own because a settings file may change the
locale, the import path and the folder of its process, or end it.
"""

import ast
import json
import logging
import os
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pelican
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, StaticGenerator
from pelican.settings import DEFAULT_CONFIG, read_settings

from dateline_news.desk import settings_file
from dateline_news.desk.move_in.recording_writer import PublishedFile, RecordingWriter

Settings = dict[str, Any]
# No address depends on these, and they may need what is not installed here, or write what nobody wants.
OVERRIDES: Settings = {
    "PLUGINS": [],
    "THEME": str(Path(pelican.__file__).parent / "themes" / "simple"),
    "THEME_TEMPLATES_OVERRIDES": [],
    "TRANSLATIONS": [],
    "JINJA_ENVIRONMENT": {},
    "MARKDOWN": {"extensions": ["markdown.extensions.meta"]},
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
}
# What decides which pieces there are, and what they are called: this paper may need it too.
OF_PIECES = (
    "ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "IGNORE_FILES", "AUTHOR",
    "DEFAULT_CATEGORY", "USE_FOLDER_AS_CATEGORY", "DEFAULT_LANG", "DEFAULT_DATE", "DEFAULT_METADATA", "TIMEZONE",
    "FILENAME_METADATA", "PATH_METADATA", "EXTRA_PATH_METADATA", "DATE_FORMATS",
)  # fmt: skip
CONTENT = "content"  # where most have their posts, beside the settings
NOT_INSTALLED = (
    "install it beside Dateline (pip install {}), or move in by a copy of the settings without that line: PLUGINS may "
    "be left out, since no address hangs on a plugin"
)
NO_CONTENT = "names no folder of content as PATH; say where their posts lie with --content"


def answer(file: Path, content: str) -> dict[str, Any]:
    """What is published by the settings in a file; or what is wrong with it, and on which line."""
    defaults = deepcopy(DEFAULT_CONFIG)
    try:
        overrides = OVERRIDES | ({} if find_spec("typogrify") else {"TYPOGRIFY": False})
        settings = read_settings(str(file), override=overrides | ({"PATH": content} if content else {}))
    except (Exception, SystemExit) as error:  # noqa: BLE001  it is anybody's code
        if "path containing the content" not in str(error):
            return _answer_of_fault(error, file)
        settings = {"PATH": ""}
    if not os.path.isabs(settings["PATH"]):  # noqa: PTH117  as Pelican asks it
        beside = file.resolve().parent / CONTENT
        if not content and beside.is_dir():
            return answer(file, str(beside))
        return {"fault": NO_CONTENT, "file": str(file), "line": 1}
    of_pieces = {name: settings[name] for name in OF_PIECES if name in settings}
    own_settings = {name: repr(value) for name, value in of_pieces.items() if value != defaults.get(name)}
    try:
        rows, unread = published(settings)
    except (Exception, SystemExit) as error:  # noqa: BLE001  likewise: functions in settings are called from here
        return _answer_of_fault(error, file)
    rows_data = [asdict(row) for row in rows]
    return {
        "content": settings["PATH"],
        "address": _address(settings, file),
        "own_settings": own_settings,
        "rows": rows_data,
        "unread": unread,
    }


def _address(settings: Settings, file: Path) -> str:
    """The address of their site; the settings of a public build may have it alone."""
    public = file.with_name("publishconf.py")
    text = public.read_text(encoding="utf-8", errors="replace") if public.is_file() and not settings["SITEURL"] else ""
    named = (ast.literal_eval(node) for name, node in _texts(text) if name == "SITEURL")
    return str(next(named, settings["SITEURL"]))


def _texts(text: str) -> Iterator[tuple[str, ast.Constant]]:
    """The settings of a file that are plain texts."""
    try:
        assigned = list(settings_file.assigned(text))
    except SyntaxError:
        return
    for name, node in assigned:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield name, node


def published(settings: Settings) -> tuple[list[PublishedFile], list[str]]:
    """Every file that the settings have Pelican write, and the sources that it cannot read."""
    context = {**settings, "generated_content": {}, "static_links": set(), "static_content": {}}
    context["localsiteurl"] = settings["SITEURL"]
    kinds = (ArticlesGenerator, PagesGenerator, StaticGenerator)
    articles, pages, statics = (_generator(kind, context, settings) for kind in kinds)
    for generator in (articles, pages):
        generator.generate_context()
    _attach(context["generated_content"].values())
    statics.generate_context()
    categories, authors = dict(articles.categories), dict(articles.authors)
    labels = {"CATEGORY_FEED": categories, "AUTHOR_FEED": authors, "TAG_FEED": articles.tags}
    names = {setting: {label.name for label in of_kind} for setting, of_kind in labels.items()}
    writer = RecordingWriter(settings, names=names)
    for generator in (articles, pages):
        generator.generate_output(writer)
    for source, file in settings["TEMPLATE_PAGES"].items():
        if Path(file).is_absolute():
            continue  # a place on their machine, and no address
        writer.record(PublishedFile("template", file, source=source))
    if settings["OUTPUT_SOURCES"]:
        _record_sources(writer)
    for static in context["staticfiles"]:
        writer.record(PublishedFile("file", static.save_as, static.url, static.get_relative_source_path()))
    unread = {path for path, piece in context["generated_content"].items() if piece is None}
    return list(writer.rows.values()), sorted(unread - settings["TEMPLATE_PAGES"].keys())


def _generator(kind: type[Generator], context: Settings, settings: Settings) -> Any:
    """A generator of Pelican's, without templates: they may be of a theme that is not here."""
    theme, output = settings["THEME"], settings["OUTPUT_PATH"]
    generator = kind(context=context, settings=settings, path=settings["PATH"], theme=theme, output_path=output)
    generator.get_template = lambda _name: None
    return generator


def _attach(pieces: Any) -> None:
    """Let Pelican move what is attached: it does so when a text is asked for."""
    for piece in pieces:
        text = getattr(piece, "_content", None) or ""
        if "attach}" in text or "|attach|" in text:
            piece.get_content("")


def _record_sources(writer: RecordingWriter) -> None:
    """Record the copies of sources that OUTPUT_SOURCES has Pelican publish."""
    for row in list(writer.rows.values()):
        if row.kind in ("article", "page"):
            file = os.path.splitext(row.file)[0] + writer.settings["OUTPUT_SOURCES_EXTENSION"]  # noqa: PTH122  as Pelican has it
            writer.record(PublishedFile("source", file, source=row.source))


def _answer_of_fault(error: BaseException, file: Path) -> dict[str, Any]:
    wrong = settings_file.fault(error, file)
    if isinstance(error, ModuleNotFoundError):
        wrong = replace(wrong, message=f"{wrong.message}; {NOT_INSTALLED.format(error.name)}")
    return {"fault": wrong.message, "file": wrong.file, "line": wrong.line}


def main() -> None:
    """Answer, from the folder in which Pelican would have been called."""
    settings, content, file = sys.argv[1:]
    logging.disable()
    sys.dont_write_bytecode = True  # their folder stays as it is
    ours = Path(__file__).resolve().parents[3]
    os.chdir(Path(settings).parent)
    # Settings import one another by names that ours have too.
    sys.path[:] = ["", *(path for path in sys.path if path and Path(path).resolve() != ours)]
    Path(file).write_text(json.dumps(answer(Path(settings), content)), encoding="utf-8")


if __name__ == "__main__":
    main()
