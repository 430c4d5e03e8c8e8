"""From one raw copy to a draft: the header and the body that follow from its segments."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline_news.desk.drafts.draft import Guess, NoDraftError, shortened, topic_notes, wanted_note
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.drafts.repeated_names import repeated_names
from dateline_news.desk.wire.compose import draft_fields, markdown, messages
from dateline_news.desk.wire.compose.beside_text import with_notices
from dateline_news.desk.wire.compose.date.story_date import StoryDate, story_date
from dateline_news.desk.wire.compose.embargo import Embargo, embargo
from dateline_news.desk.wire.compose.guesses import YOU, guesses
from dateline_news.desk.wire.compose.message_fields import message_fields, until_when
from dateline_news.desk.wire.compose.overrules import WireOptions, with_overrules
from dateline_news.desk.wire.parts import parts
from dateline_news.desk.wire.recognise import recognised
from dateline_news.desk.wire.recognise.notices.labels import message_kind
from dateline_news.desk.wire.segments import Segment, Segments, claimed, letters, shown
from dateline_news.desk.wire.split.paragraphs import split
from dateline_news.desk.wire.split.received import received
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.fields import WANTED


def wire_draft(data: bytes, name: str, profile: PaperProfile, options: WireOptions) -> WireDraft:
    """Make a draft of the bytes of a copy; `name` is what reports call it."""
    draft = WireDraft(name, digest=hashlib.sha256(data).hexdigest())
    try:
        copy = received(data)
    except NoDraftError as error:
        draft.refuse(error.diagnostic)
        return draft
    text, draft.facts = with_notices(copy.text, copy.beside), copy.facts
    segments = with_overrules(recognised(split(text)), options)
    if _is_no_story(draft, segments, profile, options, copy.sent):
        return draft
    dated, hold = _moments(segments, options, copy.sent)
    draft.segments = [claimed(segment, shown("paragraph")) for segment in hold.segments]
    for problem in dated.problems:
        draft.refuse(problem)
    if dated.day is None:
        return draft
    draft.day = dated.day
    draft.remarks += [*dated.doubts, *hold.doubts]
    draft.asides += dated.notes
    draft.facts += hold.facts
    _check(draft, text)
    if not draft.problems:
        _compose(draft, profile, options, dated, hold)
    return draft


def _is_no_story(
    draft: WireDraft, segments: Segments, profile: PaperProfile, options: WireOptions, sent: date | None
) -> bool:
    """Whether a copy is a message to desks alone, which is told; the editor's --kind makes a story of any."""
    draft.message = message_kind(segments)
    texts = [segment.text for segment in segments if segment.unclaimed]
    is_alone = draft.message == "correction" and messages.is_correction_alone(texts)
    if options.kind or not (draft.message in ("kill", "advisory") or is_alone):
        return False
    draft.segments = [claimed(segment, shown("paragraph")) for segment in segments]
    if any(segment.is_shown_as(*draft_fields.TEXT) for segment in draft.segments):
        dated = story_date(draft.segments, options.date, sent)
        hold = embargo(dated.segments, dated.day)
        draft.segments = hold.segments
        fields = draft_fields.draft_fields(draft.segments, profile, options)
        draft.message_fields = message_fields(draft.message, dated, fields, hold, sent)
    about = messages.about_message(draft.message, segments, profile.earlier)
    about += until_when(draft.message_fields)
    right = "if it is a story all the same, say which --kind, such as --kind news"
    if draft.message == "advisory":
        draft.name, draft.facts = shortened(segments[0].text), [f"{about}; {right}"]
        draft.outcome = "passed over"
    else:
        draft.refuse(Diagnostic("", segments[0].line, "kind", f"{about} ({right})"))
    return True


def _moments(segments: Sequence[Segment], options: WireOptions, sent: date | None) -> tuple[StoryDate, Embargo]:
    """The date of the story and its embargo; one that names no date of its own is of the day that it is held until.

    Where it is not held either, the day that it has meanwhile is wanted.
    """
    dated = story_date(segments, options.date, sent)
    hold = embargo(dated.segments, dated.day)
    if dated.is_undated:
        doubts = [] if hold.iso else [(problem.line, problem.message) for problem in dated.problems]
        dated = replace(story_date(segments, hold.iso[:10] or str(dated.proposed), sent), doubts=doubts)
        hold = embargo(dated.segments, dated.day)
    return dated, hold


def _check(draft: WireDraft, text: str) -> None:
    """Refuse a draft whose account does not add up, and one with nothing to print."""
    if letters(segment.text for segment in draft.segments) != letters([text]):
        message = "the account of its words does not add up, which is a fault of this desk; nothing was made of it"
        draft.refuse(Diagnostic("", 1, "text", message))
    if not any(segment.is_shown_as(*draft_fields.TEXT) for segment in draft.segments):
        message = "there is no text but what was recognised as something else"
        draft.refuse(Diagnostic("", draft.segments[-1].line if draft.segments else 1, "text", message))


def _contacts(segments: Sequence[Segment]) -> list[tuple[int, str]]:
    """Whom the copy says to ask, for the editor: the line of each contact block, and its words."""
    blocks: dict[int, list[Segment]] = {}
    for segment in segments:
        if segment.is_dropped_as("contact"):
            blocks.setdefault(segment.block, []).append(segment)
    return [(block[0].line, f"whom to ask: {'; '.join(each.text for each in block)}") for block in blocks.values()]


def _captions(segments: Sequence[Segment]) -> list[tuple[int, str]]:
    """What the copy says of its pictures, for the editor who has them: the line of each caption or credit, and its words."""
    return [(each.line, f"of a picture: {each.text}") for each in segments if each.is_dropped_as("caption")]


def _less_sure(guess: Guess, notes: Sequence[str]) -> Guess:
    """The guess of a date about whose line there is something to look at, such as where its year stands."""
    is_meant = guess.field == "date" and guess.grade == "sure" and notes and guess.grounds != YOU
    return replace(guess, grade="likely", grounds=f"{guess.grounds}, but {notes[0]}") if is_meant else guess


def _compose(draft: WireDraft, profile: PaperProfile, options: WireOptions, dated: StoryDate, hold: Embargo) -> None:
    """Put the header and the body of a draft together."""
    draft.section, grade, grounds = draft_fields.section(draft.segments, profile, options)
    category = profile.sections.get(draft.section, draft.section)
    fields = draft_fields.draft_fields(draft.segments, profile, options)
    wanted = [*filter(None, fields["wanted"].split(", "))]
    doubts = {"date": dated.doubts, "section": not category, "embargo": hold.is_wanted}
    wanted += [name for name, is_wanted in doubts.items() if is_wanted]
    wanted = [name for name in WANTED if name in wanted]
    fields |= {
        "date": dated.iso,
        "embargo": hold.iso,
        "category": category,
        "wanted": ", ".join(wanted),
        "copy": draft.digest,
    }
    fields["status"] = options.status.lower() if options.status and not wanted else "draft"
    draft.fields = {name: value for name, value in fields.items() if value}
    texts = draft_fields.shown_texts(draft.segments)
    lead = next(segment.text for segment in draft.segments if segment.is_shown_as(*draft_fields.TEXT))
    draft.guesses = [*guesses(draft.segments, draft.fields, options, lead), Guess("section", category, grade, grounds)]
    lines = {each.line for each in draft.segments if each.disposition and each.disposition.name == "date"}
    doubts_of_line = [note for line, note in dated.notes if line in lines]
    draft.guesses = [_less_sure(guess, doubts_of_line) for guess in draft.guesses]
    draft.remarks[:0] = [(0, wanted_note(name)) for name in wanted]
    draft.asides += [*_contacts(draft.segments), *_captions(draft.segments)]
    title = draft.fields["title"]
    draft.slug = profile.slug(title) or f"copy-{draft.digest[:8]}"
    draft.body = markdown.body(draft.segments)
    draft.fields["copy"] = " ".join([draft.digest, *parts(draft.fields, draft.body)])
    draft.topics = profile.topics_in("\n".join([title, *texts]))
    topics = {topic.casefold() for topic in draft.topics}
    draft.names = [name for name in repeated_names(texts) if name.casefold() not in topics]
    draft.notes = [
        f"line {line} of the copy: {remark}" if line else remark for line, remark in (*draft.remarks, *draft.asides)
    ]
    draft.notes += topic_notes(draft.topics, draft.names)
