"""Finds the story that a copy is a newer version of, and settles what becomes of the copy."""

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from dateline_news.desk.drafts.draft_folder import DraftFolder
from dateline_news.desk.drafts.earlier_stories import NEAR, EarlierStory, letters
from dateline_news.desk.posts import Settings, read_header
from dateline_news.desk.replace_file import replace_file
from dateline_news.desk.wire.compose.messages import correct_command
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.parts import copy_blocks
from dateline_news.desk.wire.versions.merge import merged
from dateline_news.desk.wire.versions.word_diff import word_diff
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.moments import clock
from dateline_news.model.release_status import standing
from dateline_news.press.read.documents import plain_header

LABEL_LINES = ("version-line", "correction-line")


def settle_newer(draft: WireDraft, folder: DraftFolder, options: WireOptions, settings: Settings) -> bool:
    """Whether a draft is a newer version of a story; then what becomes of it is settled, and told in it."""
    if draft.problems or options.new or not draft.fields:
        return False
    if file := folder.profile.digests.get(draft.digest):
        return _settle_again(draft, file, folder, options)
    story = earlier_version(draft, folder)
    if story is None:
        if draft.message in ("update", "correction"):
            draft.remarks.append((0, _nothing_earlier(draft)))
        return False
    try:
        post = story.file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError):
        return False
    fields, copy, _ = plain_header.split(post)
    title = next((each.text for each in fields if each.name == "title"), "")
    old, new = (
        " ".join([head, *copy_blocks(body)]) for head, body in ((title, copy), (draft.fields["title"], draft.body))
    )
    draft.diff = word_diff(old, new)
    draft.outcome, draft.path = "newer version", story.file
    draft.facts.append(f"It is a newer version of {os.path.relpath(story.file)}: {_changes(len(draft.diff))}")
    _settle(draft, story, post, folder, options, settings)
    return True


def _settle_again(draft: WireDraft, file: Path, folder: DraftFolder, options: WireOptions) -> bool:
    """Whether what the editor says now of a copy that was read already is put into its draft, which --update does."""
    drafts = [each for each in folder.profile.earlier.stories if each.file == file and each.status == "draft"]
    if not (drafts and options.settles):
        return False
    if not options.update:
        draft.advice = "--update puts what you say into it"
        return False
    post = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    if f"Copy: {draft.digest}" not in post:  # a newer version stands there
        return False
    draft.path = file
    _change(draft, drafts[0], post, folder)
    return True


def earlier_version(draft: WireDraft, folder: DraftFolder) -> EarlierStory | None:
    """The story that has a draft's slug line (or, of an update, its headline) and source, or most of its paragraphs."""
    earlier, fields = folder.profile.earlier, draft.fields
    named = earlier.by_slugline(fields.get("slugline", ""))
    if draft.message in ("update", "correction"):
        named += earlier.by_headline(fields["title"])
    same = (story for story in named if _is_near(story, draft) and _is_same(story.source, fields.get("source", "")))
    texts = [segment.text for segment in draft.segments if segment.is_shown_as("paragraph", "item", "quote")]
    return next(same, None) or next(iter(earlier.by_paragraphs(texts, draft.day)), None)


def _settle(
    draft: WireDraft, story: EarlierStory, post: str, folder: DraftFolder, options: WireOptions, settings: Settings
) -> None:
    path = os.path.relpath(story.file)
    if story.status in ("draft", "skip"):
        if options.update:
            _change(draft, story, post, folder)
        else:
            draft.remarks.append((0, f"--update puts it into {path}, which is a draft; --new makes a draft beside it"))
    elif unread := _unread(story, folder, settings):
        draft.remarks.append(
            (0, f"{path} is to go out ({unread}): write Status: draft into it, then --update changes it")
        )
    else:
        kind = "correction" if draft.message == "correction" else "update"
        command = correct_command(story.file, _what_is_new(draft), "" if kind == "correction" else kind)
        draft.remarks.append((0, f"{path} is out: change its text, and tell readers: {command}"))


def _change(draft: WireDraft, story: EarlierStory, post: str, folder: DraftFolder) -> None:
    try:
        text, remarks = merged(post, draft.fields, draft.body, draft.notes)
        if not folder.dry_run:
            replace_file(story.file, text)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        draft.refuse(Diagnostic("", 1, "file", f"{os.path.relpath(story.file)} cannot be changed: {reason}"))
        return
    draft.outcome = "would be changed" if folder.dry_run else "changed"
    draft.remarks += [(0, remark) for remark in remarks]
    folder.profile.add_post(draft.fields, story.file)


def _unread(story: EarlierStory, folder: DraftFolder, settings: Settings) -> str:
    """What keeps a story from readers that is no draft; empty if it is out."""
    now: datetime = clock.now().astimezone(ZoneInfo(settings["TIMEZONE"]))
    header = read_header(story.file.resolve(), folder.content.resolve(), settings)
    return standing(story.status, header.moment("date", settings), header.moment("embargo", settings), now)


def _what_is_new(draft: WireDraft) -> str:
    """What the copy says of its version, or its first change, to begin a correction with."""
    lines = [each.text for each in draft.segments if each.disposition and each.disposition.name in LABEL_LINES]
    return " ".join(lines).strip("() ") or (draft.diff[0] if draft.diff else "WHAT IS NEW")


def _nothing_earlier(draft: WireDraft) -> str:
    if draft.message == "update":
        return "It is a newer version of a story that this paper does not have, or not under a name that is known"
    words = (
        _what_is_new(draft)
        if any(each.disposition and each.disposition.name in LABEL_LINES for each in draft.segments)
        else "WHAT WAS WRONG AND WHAT IS RIGHT"
    )
    return f"It corrects a story that is not known here; if that is out: dateline correct STORY '{words}'"


def _changes(count: int) -> str:
    return "no word differs" if not count else f"{count} {'place differs' if count == 1 else 'places differ'}"


def _is_near(story: EarlierStory, draft: WireDraft) -> bool:
    return story.day is None or abs((story.day - draft.day).days) <= NEAR


def _is_same(source: str, other: str) -> bool:
    return not source or not other or letters(source) == letters(other)
