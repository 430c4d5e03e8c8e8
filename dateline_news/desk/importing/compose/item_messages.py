"""What becomes of a page that is a message to desks: a kill and a word to editors are no story."""

import os
from collections.abc import Iterator
from datetime import date

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.drafts.earlier_stories import EarlierStory
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.importing.compose.item_notices import ItemNotices
from dateline_news.desk.importing.item import ImportedDraft
from dateline_news.desk.wire.compose import messages
from dateline_news.desk.wire.compose.overrules import WireOptions

VERSIONS = {"correction": "a corrected version", "update": "a newer version"}
RIGHT = "if it is a story all the same, say which --kind, such as --kind news"


def is_no_story(draft: ImportedDraft, notices: ItemNotices, profile: PaperProfile, options: WireOptions) -> bool:
    """Whether a page is passed over as a word to editors. Raises NoDraftError for a kill, or a correction."""
    texts = [each.text for each in notices.lines if each.unclaimed]
    is_alone = notices.kind == "correction" and messages.is_correction_alone(texts)
    if options.kind or not (notices.kind in ("kill", "advisory") or is_alone):
        return False
    about = messages.about_message(notices.kind, notices.lines, profile.earlier)
    if notices.kind != "advisory":
        raise NoDraftError(f"{about} ({RIGHT})", field="kind")
    draft.outcome, draft.facts = "passed over", [f"{about}; {RIGHT}"]
    return True


def about_earlier(notices: ItemNotices, day: date, profile: PaperProfile) -> Iterator[str]:
    """What to do about the story that an item is again: of its address, or of a page one that has most of its words."""
    item = notices.item
    if file := profile.sources.get(item.link):
        yield f"It stood at the same address as {file.name}, and says something else: keep one of them"
    elif item.is_page:
        texts = [each.text for each in notices.lines if each.unclaimed]
        named = profile.earlier.by_headline(item.title) if notices.kind in VERSIONS else []
        story = next(iter([*named, *profile.earlier.by_paragraphs(texts, day)]), None)
        if story:
            yield _advice(story, notices)
        elif notices.kind in VERSIONS:
            yield f"It says that it is {VERSIONS[notices.kind]} of a story, which is not known here"


def _advice(story: EarlierStory, notices: ItemNotices) -> str:
    path = os.path.relpath(story.file)
    if story.status in ("draft", "skip"):
        return f"It is {VERSIONS['update']} of {path}, which is a draft: keep one of them"
    kind = "" if notices.kind == "correction" else "update"
    command = messages.correct_command(story.file, notices.labels() or "WHAT IS NEW", kind)
    version = VERSIONS.get(notices.kind, VERSIONS["update"])
    return f"It is {version} of {path}: change its text, and tell readers: {command}"
