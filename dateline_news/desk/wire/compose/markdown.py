"""Shown segments as Markdown that says exactly their words: whatever could be markup in them is escaped.

Every segment becomes a block of one line, so nothing can be mistaken for a table, an underline or a listing, which take
several. What is left is what Python-Markdown, with Pelican's extensions, reads inside of a line and at its beginning.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.segments import Disposition, Segment

ENTITY = re.compile(r"&(?=#?[0-9A-Za-z]+;)")
SPECIAL = re.compile(r"[\\*`\[{]|(?<![^\W_])_|_(?![^\W_])")
HAZARD = re.compile(r"[\\*`\[{_<&]")  # all that the two above, and the opening of a tag, begin with
BEGINS = re.compile(r"\A(?:(?P<sign>[#>+-])|(?P<number>\d+)\.(?=\s|$)|(?P<other>[:~]))")
ENTITIES = {":": "&#58;", "~": "&#126;"}  # signs that no backslash escapes
ENDS_HEADING = re.compile(r"#+\s*$")
QUOTED, LISTED = ("quote", "attribution"), ("item", "number")
PARTING = "<!-- -->"  # between two quotes, which would run into one


def words(text: str) -> str:
    """Some words as Markdown that can stand anywhere inside of a line."""
    text = " ".join(text.split())
    if not HAZARD.search(text):
        return text
    return SPECIAL.sub(r"\\\g<0>", ENTITY.sub("&amp;", text)).replace("<", "&lt;")


def line(text: str) -> str:
    """Some words as Markdown that can stand on a line of their own."""
    return BEGINS.sub(_escaped_sign, words(text), count=1)


def body(segments: Sequence[Segment]) -> str:
    """The Markdown of the shown segments, a block each but for the rests of those above."""
    lines: list[str] = []
    above: Disposition | None = None
    for segment in segments:
        style = segment.disposition
        if style and style.kind == "shown" and style.name == "rest" and lines:
            lines[-1] += f" {words(segment.text)}"
        elif style and style.kind == "shown":
            lines += [*(_between(above, style) if above else ()), _block(segment.text, style)]
            above = style
    return "\n".join(lines)


def _between(above: Disposition, below: Disposition) -> list[str]:
    """The lines between two blocks: none inside of a list, a sign inside of a quote, else an empty one."""
    is_one_group = above.group == below.group
    if above.name in QUOTED and below.name in QUOTED:
        return [">"] if is_one_group else ["", PARTING, ""]
    return [] if above.name == below.name and above.name in LISTED and is_one_group else [""]


def _block(text: str, style: Disposition) -> str:
    if style.name == "heading":
        return "## " + ENDS_HEADING.sub(lambda match: match[0].replace("#", r"\#"), words(text))
    if style.name in QUOTED:
        return f"> {line(text)}"
    if style.name == "item":
        return f"- {line(text)}"
    if style.name == "number":
        return f"{style.value}. {line(text)}"
    return f"*{words(text)}*" if style.name == "caption" else line(text)


def _escaped_sign(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\."
    return f"\\{match['sign']}" if match["sign"] else ENTITIES[match["other"]]
