"""What the lenient mode does with posts that were written for another program, so that nothing of them is lost.

The setting STORY_FIELDS says "lenient" for them. Whatever stands here is told as a notice; in the strict mode the same
is a problem.
"""

import re
from difflib import get_close_matches
from pathlib import PurePosixPath

from dateline_news.model.document import Document
from dateline_news.model.fields import KEPT_BACK, Page, Story
from dateline_news.press.read import link_syntax

FIRM = {"title", "date", "status", "embargo"}  # fields that decide who sees a piece, and when: they are never dropped
NO_DAYS = {"last modified", "created", "git last modified", "git created"}  # Eleventy's words for what git would tell
HEADLINE = re.compile(r"\s*# +(?P<text>[^\n]*[^\n#\s])[ #]*(?:\n|\Z)")
UNDERLINED = re.compile(r"\s*(?P<text>[^\n#>*+\-\s][^\n]*)\n=+ *(?:\n|\Z)")
ABSOLUTE = re.compile(r"\s*(?:#|[a-zA-Z][a-zA-Z0-9+.-]*:)")


def is_firm(name: str, value: str) -> bool:
    """Whether a field decides who sees a piece, and when, by its name or by what its name is a slip for."""
    if name in FIRM or name in Story.model_fields:
        return name in FIRM
    meant = get_close_matches(name, ("status", "embargo"), 1, 0.75)
    return meant == ["embargo"] or (meant == ["status"] and value.strip().lower() in KEPT_BACK)


def headline(manuscript: Document, path: str) -> tuple[str, str]:
    """A headline for a manuscript without one, and the copy that is then left.

    It is the heading that the copy begins with, or else what the file's name says. `path` is the source's.
    """
    match = HEADLINE.match(manuscript.copy) or UNDERLINED.match(manuscript.copy)
    if manuscript.html is None and match:
        return match["text"], "\n" * match[0].count("\n") + manuscript.copy[match.end() :]
    place = PurePosixPath(path)
    name = place.parent.name if place.stem == "index" and place.parent.name else place.stem
    words = re.sub(r"^\d{4}-\d{2}-\d{2}[-_ ]*", "", name).replace("-", " ").replace("_", " ").strip()
    return (words[:1].upper() + words[1:]) or name, manuscript.copy


def left_out(name: str, contract: type[Page]) -> str:
    """What is told of a field that the contract does not know."""
    kind = contract.__name__.lower()
    if name in Story.model_fields:
        return f"is a field of stories, and this is a {kind}; it is left out"
    return f"is no field of a {kind}, so it is left out; a plugin may read it if STORY_INPUTS names it"


def near(address: str) -> str:
    """An address; one that is written as for a browser has the sign that the archive knows."""
    return address if ABSOLUTE.match(address) else link_syntax.as_near(address)
