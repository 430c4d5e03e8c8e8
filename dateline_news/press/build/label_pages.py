"""Problems of pages of labels, which have no source: they are reported of a story with the label."""

import re
from collections.abc import Iterable

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS, Label, Story
from dateline_news.model.roots import Root
from dateline_news.press.plan.files import Page, PlannedFile


def label_clash(page: PlannedFile, rival: str, stories: Iterable[Story], root: Root) -> Diagnostic | None:
    """The problem of a page of a label whose file `rival` has as well, reported of its first story; or None."""
    label = page.subject if isinstance(page, Page) else None
    if not isinstance(label, Label) or not isinstance(page, Page) or page.template not in LABEL_KINDS:
        return None
    sources = sorted(story.source for story in stories if label in (of_story for _, of_story in story.labels))
    if not sources:
        return None
    named = f"“{label.name}”, of {len(sources):,} stories," if sources[1:] else f"“{label.name}”"
    message = f"{named} would have its page at {page.path}, which is also the address of {rival}; give it another name"
    line = line_of_field(root.text(sources[0]), LABEL_KINDS[page.template].fields)
    return Diagnostic(f"{root.name}/{sources[0]}", line, page.template, message)


def line_of_field(text: str, fields: Iterable[str]) -> int:
    """The first line of a source with one of these fields of a header; 1 if it comes from its folder or settings."""
    match = re.search(rf"^[\W_]*(?:{'|'.join(fields)})\b[\W_]*?[:=]", text, re.IGNORECASE | re.MULTILINE)
    return text.count("\n", 0, match.end()) + 1 if match else 1
