"""The header of a draft: what the segments of its copy say, and what the editor has said."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from dateline_news.desk.drafts.draft import Grade
from dateline_news.desk.drafts.language import language
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.drafts.working_title import working_title
from dateline_news.desk.wire.compose.guesses import YOU, wanted
from dateline_news.desk.wire.compose.overrules import WireOptions, option_fields
from dateline_news.desk.wire.compose.source.source_of import is_doubtful, source_of
from dateline_news.desk.wire.compose.subject_of import subject_of
from dateline_news.desk.wire.segments import Segment
from dateline_news.model.fields import WANTED

JOINED = {
    "title": " ",
    "rights": " ",
    "author": ", ",
    "authors": ", ",
    "credit": "; ",
    "summary": "; ",
}  # fields that several segments may add to
CRUMBS = re.compile(r"\s*[»>›/|→]\s*|\s*::\s*")
TEXT = ("paragraph", "item", "number", "quote")  # ways to be shown that can be the lead


def draft_fields(segments: Sequence[Segment], profile: PaperProfile, options: WireOptions) -> dict[str, str]:
    """The header of a draft, but for its date, its section, its embargo and the digest of its copy."""
    given = option_fields(options)
    copy_fields = _copy_fields(segments)
    if "author" in given or "authors" in given:
        copy_fields = {name: value for name, value in copy_fields.items() if name not in ("author", "authors")}
    lead = next(segment.text for segment in segments if segment.is_shown_as(*TEXT))
    if "title" not in copy_fields and (subject := subject_of(segments, lead, "\n".join(shown_texts(segments)))):
        copy_fields["title"] = subject
    copy_fields |= given
    title = copy_fields.get("title", "")
    lang = language("\n".join([title, *shown_texts(segments)]))
    source, _ = source_of(segments)
    source_of_copy = source if options.source and source != options.source else ""
    host = (urlsplit(options.source_url).hostname or "").removeprefix("www.")
    return {
        **copy_fields,
        "title": title or working_title(lead),
        "lang": lang if lang and lang != profile.lang.lower().split("-")[0] else "",
        "source": options.source or source or host,
        "source_url": options.source_url,
        "credit": "; ".join(filter(None, [copy_fields.get("credit", ""), source_of_copy])),
        "status": "draft",
        "wanted": ", ".join(_wanted(segments, copy_fields, options)),
    }


def _wanted(segments: Sequence[Segment], fields: Mapping[str, str], options: WireOptions) -> list[str]:
    """The names of what a person has to settle; what the editor has given is settled."""
    given = {"headline": options.title, "place": options.place, "source": options.source, "date": options.date}
    names = [*(["headline"] if "title" not in fields else []), *wanted(segments)]
    names += ["source"] * is_doubtful(segments, source_of(segments)[0])
    return [name for name in WANTED if name in names and not given.get(name)]


def shown_texts(segments: Sequence[Segment]) -> list[str]:
    """The texts of the segments that are shown."""
    return [segment.text for segment in segments if segment.disposition and segment.disposition.kind == "shown"]


def section(segments: Sequence[Segment], profile: PaperProfile, options: WireOptions) -> tuple[str, Grade, str]:
    """The slug of the section, how sure that is, and why: the editor says so, or the copy's breadcrumbs, or its words."""
    if options.section:
        return profile.slug(options.section), "sure", YOU
    for segment in segments:
        if segment.disposition and segment.disposition.name == "breadcrumb":
            for slug in map(profile.slug, CRUMBS.split(segment.text)):
                if slug in profile.sections:
                    return slug, "sure", f"line {segment.line} says so"
    slug, grounds = profile.section_words.proposal("\n".join(shown_texts(segments)), profile.sections)
    return slug, "likely" if slug else "needs you", grounds


def _copy_fields(segments: Sequence[Segment]) -> dict[str, str]:
    """The fields that segments say; one to which several add has each of their words once."""
    fields: dict[str, str] = {}
    for field in (segment.disposition for segment in segments):
        if not field or field.kind != "metadata":
            continue
        if field.name in fields and field.name in JOINED and field.value not in fields[field.name]:
            fields[field.name] += JOINED[field.name] + field.value
        fields.setdefault(field.name, field.value)
    return fields
