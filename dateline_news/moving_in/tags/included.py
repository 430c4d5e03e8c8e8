"""Files that a tag shows in the text: notebooks, and code that lies in a file of its own.

Each becomes HTML on one line, so that all below keeps its line.
"""

import re
from collections.abc import Callable
from html import escape

from dateline_news.moving_in.tags.notebooks import UnfitNotebookError, as_markdown
from dateline_news.moving_in.tags.template_tags import Passage, Tag

CELLS = re.compile(r"cells\[(?P<begin>-?\d{0,6}):(?P<end>-?\d{0,6})\]")
LANGUAGE = re.compile(r"\blang:(\S+)")
LINES = re.compile(r"\blines:(\d{1,6})-(\d{1,6})")
OPTIONS = re.compile(r"\b(?:lang|lines):\S+|:hide\w+:")


def _notebook(tag: Tag, passage: Passage) -> str:
    """The cells of a notebook, or those that `cells[2:]` names."""
    named = CELLS.sub("", tag.arguments).strip("\"' ")
    cells = CELLS.search(tag.arguments)
    begin, end = (
        ((int(cells[name]) if cells[name].strip("-") else None) for name in ("begin", "end")) if cells else (None, None)
    )
    return _shown(tag, passage, named, lambda text, _path: as_markdown(text, slice(begin, end)))


def _code(tag: Tag, passage: Passage) -> str:
    """The code in a file, with its title and a link to it."""
    file, _, title = " ".join(OPTIONS.sub("", tag.arguments).split()).partition(" ")
    language, lines = LANGUAGE.search(tag.arguments), LINES.search(tag.arguments)

    def markdown(text: str, path: str) -> str:
        part = text.split("\n")[int(lines[1]) - 1 : int(lines[2])] if lines else text.rstrip("\n").split("\n")
        code = "\n".join(part)
        fence = "`" * (max([2, *map(len, re.findall("`+", code))]) + 1)
        name = language[1] if language else path.rpartition(".")[2]
        title_and_link = f'{escape(title.strip(chr(34) + chr(39)))} (<a href="/{path}">{escape(file)}</a>)'
        return f"{title_and_link.strip()}\n\n{fence}{name}\n{code}\n{fence}\n"

    return _shown(tag, passage, file, markdown)


def _shown(tag: Tag, passage: Passage, named: str, markdown: Callable[[str, str], str]) -> str:
    """What `markdown` makes of the text and the path of a file that is named; told where it cannot be shown."""
    files = passage.files
    path = files.path(named, passage.path) if files and named else ""
    if not files or not path:
        return passage.drop(tag, "names no file that may be shown" if files else "is filled in by a plugin")
    try:
        return files.html(markdown(files.text(path), path))
    except (OSError, UnicodeDecodeError):
        return passage.drop(tag, f"names {path}, which is no text that can be read")
    except UnfitNotebookError as error:
        return passage.drop(tag, f"names {path}, {error}")


READERS: dict[str, Callable[[Tag, Passage], str]] = {"include_code": _code, "notebook": _notebook}
