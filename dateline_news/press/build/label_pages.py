"""Pages of labels, which have no source: the story that has one made, where it is in the way."""

import re
from collections.abc import Iterable

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS, Label, Story
from dateline_news.model.roots import Root
from dateline_news.press.plan.files import Page, PlannedFile


def label_clash(page: PlannedFile, rival: str, stories: Iterable[Story], root: Root) -> Diagnostic | None:
    """The problem for a page of a label whose file `rival` has as well; None if it is no such page.

    It is told of the first of its stories, by their files: there it is spelt.
    """
    label = page.subject if isinstance(page, Page) else None
    if not isinstance(label, Label) or not isinstance(page, Page) or page.template not in LABEL_KINDS:
        return None
    sources = sorted(story.source for story in stories if label in (of_story for _, of_story in story.labels))
    if not sources:
        return None
    named = f"“{label.name}”, of {len(sources):,} stories," if sources[1:] else f"“{label.name}”"
    wrong = f"{named} would have its page at {page.path}, which is also the address of {rival}; give it another name"
    line = line_of_field(root.text(sources[0]), LABEL_KINDS[page.template].fields)
    return Diagnostic(f"{root.name}/{sources[0]}", line, page.template, wrong)


def line_of_field(text: str, fields: Iterable[str]) -> int:
    """The first line of a source with one of these fields of a header; 1 where its folder or the settings say it."""
    match = re.search(rf"^[\W_]*(?:{'|'.join(fields)})\b[\W_]*?[:=]", text, re.IGNORECASE | re.MULTILINE)
    return text.count("\n", 0, match.end()) + 1 if match else 1
