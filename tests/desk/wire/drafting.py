"""Drafts for tests, and what a draft's post says when the press has read it."""

from pelican.settings import DEFAULT_CONFIG

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.wire.compose.draft import wire_draft
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.segments import Segment
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.model.fields import StoryFields
from dateline_news.press.markup import safe_html
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, parse

PROFILE = PaperProfile(
    {"world": "World", "region": "Region"},
    topics={"Harbour": 3, "Ferries": 1, "COVID-19": 2},
    substitutions=DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"],
)
IN_A_SECTION = WireOptions(section="world")
MARKDOWN = safe_html.markdown(DEFAULT_CONFIG["MARKDOWN"])
TITLE = "Ferries of Sample Town to run again"
LEAD = "The harbour board of Sample Town met on Monday and said that every ferry would run again from the next week on."
MORE = (
    "A second paragraph of this invented copy says, at some length, that nobody was there and that nothing was decided."
)


def drafted(copy: str | bytes, options: WireOptions = IN_A_SECTION, name: str = "copy.txt") -> WireDraft:
    return wire_draft(copy.encode() if isinstance(copy, str) else copy, name, PROFILE, options)


def story(*paragraphs: str, date: str = "date 2021-07-14") -> WireDraft:
    """The draft of a copy of these paragraphs, under a date, which has to be one."""
    draft = drafted("\n\n".join([date, *paragraphs]))
    assert draft.problems == []
    return draft


def read(draft: WireDraft) -> Reading:
    """What the press reads in a draft's post; it has to find nothing wrong with it."""
    post = parse(of_post(post_writer.text(draft.fields, draft.body, draft.notes)), "post.md", StoryFields, MARKDOWN)
    assert post.problems == []
    return post


def dispositions(draft: WireDraft) -> list[tuple[str, str]]:
    """Each segment of a copy with the name of what became of it."""
    return [(segment.text, segment.disposition.name) for segment in draft.segments if segment.disposition]


def with_disposition(draft: WireDraft, *names: str) -> list[str]:
    """The segments that met one of these dispositions."""
    return [text for text, name in dispositions(draft) if name in names]


def doubts_of_date(draft: WireDraft) -> list[tuple[int, str]]:
    """Why a person has to say which day a copy is of: the problems for which it is refused, or the remark of its draft."""
    problems = [(problem.line, problem.message) for problem in draft.problems if problem.field == "date"]
    is_wanted = "date" in draft.fields.get("wanted", "").split(", ")
    return problems or [(line, remark) for line, remark in draft.remarks if is_wanted and "--date" in remark]


def texts(segments: list[Segment]) -> list[str]:
    return [segment.text for segment in segments]
