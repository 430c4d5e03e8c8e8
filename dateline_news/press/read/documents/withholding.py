"""Finds lines of a header that people take for a status or an embargo, and that are a part of another field's value.

Each of them would publish the story: the further lines of a text in YAML or TOML, and of a field of reStructuredText.
"""

import re
from collections.abc import Iterator

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document

INSIDE = re.compile(
    r"^[ \t]*[\"':>*-]*[ \t]*(?P<name>status|embargo)[\"']?[ \t]*[:=]"
    r"[ \t]*[\"']?(?:draft|hidden|skip|\d[^\n]*?)[\"',]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def diagnostics(text: str, document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each such line above the copy of a document that was read from `text`."""
    fields = {(field.name, field.line) for field in document.fields}
    for match in INSIDE.finditer(text, 0, len(text) - len(document.copy)):
        name, line = match["name"].lower(), text.count("\n", 0, match.start("name")) + 1
        if (name, line) not in fields:
            message = f"“{match[0].strip()}” is a part of another field's value; begin it with the line"
            yield Diagnostic("", line, name, message)
