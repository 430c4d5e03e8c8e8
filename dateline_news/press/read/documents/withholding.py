"""Lines of a header that people take for a status or an embargo, and that are a part of another field's value.

Each of them would publish the story: the further lines of a text in YAML or TOML, and of a field of reStructuredText.
"""

import re

from dateline_news.model.document import Document, Query

INSIDE = re.compile(
    r"^[ \t]*[\"':>*-]*[ \t]*(?P<name>status|embargo)[\"']?[ \t]*[:=]"
    r"[ \t]*[\"']?(?:draft|hidden|skip|\d[^\n]*?)[\"',]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def asked(text: str, made: Document) -> list[Query]:
    """What is to be asked about such lines above the copy of a manuscript that was made of `text`."""
    places = {(field.name, field.line) for field in made.fields}
    queries: list[Query] = []
    for match in INSIDE.finditer(text, 0, len(text) - len(made.copy)):
        name, line = match["name"].lower(), text.count("\n", 0, match.start("name")) + 1
        if (name, line) not in places:
            message = f"“{match[0].strip()}” is a part of another field's value; begin it with the line"
            queries.append(Query(name, message, line))
    return queries
