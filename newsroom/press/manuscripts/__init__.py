"""Sources into manuscripts: each format and each program's habits, until all of them say the same in the same way.

front_matter.py    Pelican's header, YAML, TOML, JSON     header.py, yaml_header.py, toml_header.py
habits.py          what others call our fields            theirs.py has the table
tags/              template tags in Markdown copy, of Jekyll, Hugo and Eleventy
restructured/      reStructuredText
webpage.py         HTML
"""

from collections.abc import Mapping
from typing import Any

from newsroom.press.manuscripts import front_matter, habits, tags
from newsroom.press.manuscripts.header import Field
from newsroom.press.manuscripts.manuscript import Manuscript
from newsroom.press.sources import MARKDOWN, RESTRUCTURED


def manuscript(text: str, path: str, settings: Mapping[str, Any]) -> Manuscript:
    """The manuscript in the text of a file; the ending of its path says what it is written in."""
    ending = path.rpartition(".")[2]
    if ending in MARKDOWN:
        found = front_matter.parted(text, path)
    elif ending in RESTRUCTURED:
        from newsroom.press.manuscripts import restructured  # noqa: PLC0415  docutils takes long to load, and most papers need none

        found = restructured.parted(text, path, settings)
    else:
        from newsroom.press.manuscripts import webpage  # noqa: PLC0415  likewise

        found = webpage.parted(text, path)
        found.fields = [one for one in found.fields if not _is_own_language(one, settings)]
    found.fields, queries = habits.understood(found.fields, path, settings["STORY_INPUTS"])
    found.queries += queries
    if found.is_foreign and found.html is None:
        found.copy, queries = tags.translated(found.copy, found.first_line, path)
        found.queries += queries
    return found


def _is_own_language(field: Field, settings: Mapping[str, Any]) -> bool:
    """Whether a field says what goes without saying: web pages name their language even where it is the paper's."""
    own = str(settings["DEFAULT_LANG"]).lower().partition("-")[0]
    return field.name == "lang" and field.text.lower().partition("-")[0] == own
