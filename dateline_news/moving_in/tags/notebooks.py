"""Notebooks as Markdown: the text and the code of their cells, in their order.

https://nbformat.readthedocs.io/en/latest/format_description.html
"""

import json
import re
from typing import Any

LEVELS = range(1, 7)  # of headings, which the third version of the format has cells of


class UnfitNotebookError(ValueError):
    """A file that is no notebook; says so as half a sentence."""


def as_markdown(text: str, cells: slice = slice(None)) -> str:
    """The text and code cells of a notebook, or some of its cells; raises UnfitNotebookError."""
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError):
        raise UnfitNotebookError("which is no notebook") from None
    sheets = notebook.get("worksheets") if isinstance(notebook, dict) else None
    holder = sheets[0] if isinstance(sheets, list) and sheets else notebook
    listed = holder.get("cells") if isinstance(holder, dict) else None
    if not isinstance(listed, list):
        raise UnfitNotebookError("which is no notebook")
    language = _language(notebook)
    return "\n\n".join(filter(None, (_cell(cell, language) for cell in listed[cells] if isinstance(cell, dict))))


def _language(notebook: dict[str, Any]) -> str:
    """The language of a notebook's code."""
    metadata = notebook.get("metadata")
    parts = [metadata.get(name) for name in ("language_info", "kernelspec")] if isinstance(metadata, dict) else []
    named = (part.get(name) for part in parts if isinstance(part, dict) for name in ("name", "language"))
    return next((name for name in named if isinstance(name, str) and re.fullmatch(r"[\w#+.-]+", name)), "python")


def _cell(cell: dict[str, Any], language: str) -> str:
    """A cell as Markdown; an empty text for one that readers do not see."""
    kind, source = cell.get("cell_type"), _text(cell.get("source", cell.get("input", "")))
    if kind == "code" and source.strip():
        fence = "`" * (max([2, *map(len, re.findall("`+", source))]) + 1)
        return f"{fence}{cell.get('language') or language}\n{source}\n{fence}"
    if kind == "heading":
        level = cell.get("level")
        marks = "#" * (level if isinstance(level, int) and level in LEVELS else 1)
        return f"{marks} {' '.join(source.split())}"
    return source if kind == "markdown" else ""


def _text(source: Any) -> str:
    """A text that may be parted into its lines."""
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    return source if isinstance(source, str) else ""
