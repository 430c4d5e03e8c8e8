"""Signs that HTML has names and numbers for, in fields that are text here: `a &amp; b` is `a & b`."""

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from html.entities import html5

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Field

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Fields that are shown as text.
TEXTS = {
    "title", "summary", "category", "tags", "author", "authors", "image_alt", "image_caption", "image_credit", "place",
}  # fmt: skip


def decoded(fields: Iterable[Field]) -> tuple[list[Field], list[Diagnostic]]:
    """Fields with the signs themselves, and a diagnostic of each field that is written otherwise."""
    out, diagnostics = [], []
    for field in fields:
        values = tuple(map(_decoded, field.values)) if field.name in TEXTS else field.values
        if values != field.values:
            entity = ENTITY.search(" ".join(field.values))
            message = f"“{entity[0] if entity else field.text}” is read as the sign that it names; write that itself"
            diagnostics.append(Diagnostic("", field.line, field.name, message, "foreign"))
        out.append(replace(field, values=values))
    return out, diagnostics


def _decoded(value: str) -> str:
    return ENTITY.sub(_sign, value) if "&" in value else value


def _sign(match: re.Match[str]) -> str:
    """The sign that an entity names; itself where HTML has no such name."""
    return unescape(match[0]) if match[0].startswith("&#") else html5.get(match[0][1:], match[0])
