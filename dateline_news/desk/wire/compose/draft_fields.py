"""The header of a draft: what the segments of its copy say, and what the editor has said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline_news.desk.drafts.language import language
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.wire.recognise.headline import working_title
from dateline_news.desk.wire.segments import Segment

JOINED = {
    "rights": " ",
    "source": ", ",
    "author": ", ",
    "authors": ", ",
    "credit": "; ",
}  # fields that several segments may add to
CRUMBS = re.compile(r"\s*[»>›/|→]\s*|\s*::\s*")
TEXT = ("paragraph", "item", "number", "quote")  # ways to be shown that can be the lead


@dataclass(frozen=True, slots=True)
class WireOptions:
    """The options of `dateline wire`; empty where the editor said nothing."""

    section: str = ""
    source: str = ""
    source_url: str = ""
    date: str = ""


def draft_fields(segments: Sequence[Segment], profile: PaperProfile, options: WireOptions) -> dict[str, str]:
    """The header of a draft, but for its date, its section and the digest of its copy."""
    copy_fields = _copy_fields(segments)
    title = copy_fields.get("title", "")
    lead = next(segment.text for segment in segments if segment.is_shown_as(*TEXT))
    lang = language("\n".join([title, *shown_texts(segments)]))
    source = copy_fields.get("source", "")
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
        "wanted": "" if "title" in copy_fields else "headline",
    }


def shown_texts(segments: Sequence[Segment]) -> list[str]:
    """The texts of the segments that are shown."""
    return [segment.text for segment in segments if segment.disposition and segment.disposition.kind == "shown"]


def section(segments: Sequence[Segment], profile: PaperProfile, options: WireOptions) -> tuple[str, str]:
    """The slug of the section, and why it is that: the editor says so, or the copy's breadcrumbs; else the first."""
    if options.section:
        return profile.slug(options.section), ""
    for segment in segments:
        if segment.disposition and segment.disposition.name == "breadcrumb":
            for slug in map(profile.slug, CRUMBS.split(segment.text)):
                if slug in profile.sections:
                    return slug, f"section {profile.sections[slug]}: line {segment.line} says so"
    first = next(iter(profile.sections))
    return first, f"section {profile.sections[first]}: nobody named one"


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
