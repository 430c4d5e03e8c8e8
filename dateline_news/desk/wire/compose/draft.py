"""From one raw copy to a draft: the header and the body that follow from its segments."""

import hashlib

from dateline_news.desk.drafts.draft import HEADLINE_WANTED, NoDraftError, topic_notes
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.drafts.repeated_names import repeated_names
from dateline_news.desk.wire.compose import draft_fields, markdown
from dateline_news.desk.wire.compose.draft_fields import WireOptions
from dateline_news.desk.wire.compose.story_date import story_date
from dateline_news.desk.wire.recognise import recognised
from dateline_news.desk.wire.segments import claimed, letters, shown
from dateline_news.desk.wire.split.paragraphs import split
from dateline_news.desk.wire.split.received import received
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.model.diagnostics import Diagnostic


def wire_draft(data: bytes, name: str, profile: PaperProfile, options: WireOptions) -> WireDraft:
    """Make a draft of the bytes of a copy; `name` is what reports call it."""
    draft = WireDraft(name, digest=hashlib.sha256(data).hexdigest())
    try:
        copy = received(data)
    except NoDraftError as error:
        draft.refuse(error.diagnostic)
        return draft
    text, draft.facts = copy.text, copy.facts
    dated = story_date(recognised(split(text)), options.date, copy.sent)
    draft.segments = [claimed(segment, shown("paragraph")) for segment in dated.segments]
    for problem in dated.problems:
        draft.refuse(problem)
    if dated.day is None:
        return draft
    draft.day = dated.day
    draft.remarks += dated.notes
    _check(draft, text)
    if not draft.problems:
        _compose(draft, profile, options, dated.iso)
    return draft


def _check(draft: WireDraft, text: str) -> None:
    """Refuse a draft whose account does not add up, and one with nothing to print."""
    if letters(segment.text for segment in draft.segments) != letters([text]):
        message = "the account of its words does not add up, which is a fault of this desk; nothing was made of it"
        draft.refuse(Diagnostic("", 1, "text", message))
    if not any(segment.is_shown_as(*draft_fields.TEXT) for segment in draft.segments):
        message = "there is no text but what was recognised as something else"
        draft.refuse(Diagnostic("", draft.segments[-1].line if draft.segments else 1, "text", message))


def _compose(draft: WireDraft, profile: PaperProfile, options: WireOptions, iso: str) -> None:
    """Put the header and the body of a draft together."""
    draft.section, reason = draft_fields.section(draft.segments, profile, options)
    draft.facts += [reason] * bool(reason)
    category = profile.sections.get(draft.section, draft.section)
    fields = draft_fields.draft_fields(draft.segments, profile, options)
    fields |= {"date": iso, "category": category, "copy": draft.digest}
    draft.fields = {name: value for name, value in fields.items() if value}
    if "wanted" in draft.fields:
        draft.remarks.insert(0, (0, HEADLINE_WANTED))
    title = draft.fields["title"]
    draft.slug = profile.slug(title) or f"copy-{draft.digest[:8]}"
    draft.body = markdown.body(draft.segments)
    texts = draft_fields.shown_texts(draft.segments)
    draft.topics = profile.topics_in("\n".join([title, *texts]))
    topics = {topic.casefold() for topic in draft.topics}
    draft.names = [name for name in repeated_names(texts) if name.casefold() not in topics]
    draft.notes = [f"line {line} of the copy: {remark}" if line else remark for line, remark in draft.remarks]
    draft.notes += topic_notes(draft.topics, draft.names)
