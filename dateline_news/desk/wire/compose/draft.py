"""From one raw copy to a draft: the header and the body that follow from its segments."""

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from dateline_news.desk.wire.compose import draft_fields, markdown
from dateline_news.desk.wire.compose.repeated_names import repeated_names
from dateline_news.desk.wire.compose.story_date import Remark, story_date
from dateline_news.desk.wire.options import WireOptions
from dateline_news.desk.wire.paper_profile import PaperProfile
from dateline_news.desk.wire.recognise import recognised
from dateline_news.desk.wire.segments import Segments, claimed, letters, shown
from dateline_news.desk.wire.split.decode import UnreadableCopyError, decode
from dateline_news.desk.wire.split.paragraphs import split
from dateline_news.model.diagnostics import Diagnostic


@dataclass(slots=True)
class WireDraft:
    """What was made of a copy.

    `segments` is the ledger: every segment of the copy with its disposition. Where there are `problems` there is no
    post, and the rest is as far as it got; else `path` is where it lies. `remarks` are for a person to look at.
    """

    name: str
    digest: str = ""
    outcome: Literal["refused", "known", "written", "would be written"] = "refused"
    path: Path | None = None
    segments: Segments = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    day: date = date.min
    section: str = ""
    slug: str = ""
    body: str = ""
    topics: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def notes(self) -> list[str]:
        """What the post's own comment tells the editor."""
        notes = [f"line {line} of the copy: {remark}" if line else remark for line, remark in self.remarks]
        notes += [f"Topics of this paper that the copy names: {', '.join(self.topics)}"] * bool(self.topics)
        return notes + [f"Names in the copy: {', '.join(self.names)}"] * bool(self.names)


def wire_draft(data: bytes | Diagnostic, name: str, profile: PaperProfile, options: WireOptions) -> WireDraft:
    """Make a draft of the bytes of a copy, or of why it has none; `name` is what reports call it. Raises nothing."""
    if isinstance(data, Diagnostic):
        return WireDraft(name, problems=[data])
    draft = WireDraft(name, hashlib.sha256(data).hexdigest())
    try:
        text, notes = decode(data)
    except UnreadableCopyError as error:
        draft.problems.append(Diagnostic(name, error.line, "file", str(error)))
        return draft
    draft.facts += notes
    dated = story_date(recognised(split(text)), options.date)
    draft.segments = [claimed(segment, shown("paragraph")) for segment in dated.segments]
    draft.problems += [replace(problem, file=name) for problem in dated.problems]
    if dated.day is None:
        return draft
    draft.day = dated.day
    draft.remarks += dated.notes
    draft.problems += _faults(draft, text)
    if not draft.problems:
        _compose(draft, profile, options, dated.iso)
    return draft


def _faults(draft: WireDraft, text: str) -> list[Diagnostic]:
    """The account must add up, and there must be something to print."""
    faults = []
    if letters(segment.text for segment in draft.segments) != letters([text]):
        message = "the account of its words does not add up, which is a fault of this desk; nothing was made of it"
        faults.append(Diagnostic(draft.name, 1, "text", message))
    if not any(segment.is_shown_as(*draft_fields.TEXT) for segment in draft.segments):
        line = draft.segments[-1].line if draft.segments else 1
        message = "there is no text but what was recognised as something else"
        faults.append(Diagnostic(draft.name, line, "text", message))
    return faults


def _compose(draft: WireDraft, profile: PaperProfile, options: WireOptions, iso: str) -> None:
    """Put the header and the body of a draft together."""
    draft.section, reason = draft_fields.section(draft.segments, profile, options)
    draft.facts += [reason] * bool(reason)
    category = profile.sections.get(draft.section, draft.section)
    fields = draft_fields.draft_fields(draft.segments, profile, options)
    fields |= {"date": iso, "category": category, "copy": draft.digest}
    draft.fields = {name: value for name, value in fields.items() if value}
    if "wanted" in draft.fields:
        draft.remarks.insert(0, (0, "It needs a headline: write one over Title, then take the line Wanted out"))
    title = draft.fields["title"]
    draft.slug = profile.slug(title) or f"copy-{draft.digest[:8]}"
    draft.body = markdown.body(draft.segments)
    texts = draft_fields.shown_texts(draft.segments)
    draft.topics = profile.topics_in("\n".join([title, *texts]))
    topics = {topic.casefold() for topic in draft.topics}
    draft.names = [name for name in repeated_names(texts) if name.casefold() not in topics]
