"""What the desk says of a shape. This alone knows how it says so: all else sees answers."""

from dataclasses import dataclass, field

from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.model.fields import wanted_names
from tests.desk.wire.drafting import drafted
from tests.desk.wire.shapes.shape import FIELDS, Shape

HEADER = {"standfirst": "summary", "place": "dateline", "date": "date", "source": "source", "embargo": "embargo",
          "headline": "title"}  # fmt: skip
NO_DATE = "the copy names no date"  # how the doubt begins of a draft whose date is wanted
SOME_DAY = "2023-05-04"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk says of a field; `asks` if it wants a person to say it."""

    text: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What the desk says of a copy: an answer a field, and the texts and headings that it shows; or why it reads nothing."""

    answers: dict[str, Answer] = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    refusal: str = ""
    date_refusal: str = ""


def reading(shape: Shape) -> Reading:
    """Ask the desk. Where it refuses a copy for its date alone, it is given the day, as an editor would do."""
    draft = drafted(shape.copy, WireOptions(date=shape.day), shape.name)
    date_refusal = "; ".join(problem.message for problem in draft.problems if problem.field == "date")
    doubt = "; ".join(remark for _, remark in draft.remarks if remark.startswith(NO_DATE))
    if date_refusal:
        day = next((answer[:10] for answer in shape.marks["date"].answers if answer), SOME_DAY)
        draft = drafted(shape.copy, WireOptions(date=day), shape.name)
    if not draft.fields and draft.message != "story":
        return Reading(_answers(draft, draft.message_fields), refusal=_why(draft))
    if draft.problems:
        asked = {name: Answer(asks=True) for name in FIELDS}
        return Reading(asked, refusal="; ".join(problem.message for problem in draft.problems))
    answers = _answers(draft, draft.fields)
    if date_refusal:
        answers["date"] = Answer(asks=True)
    texts: list[str] = []
    for segment in draft.segments:
        if segment.is_shown_as("rest") and texts:
            texts[-1] += f" {segment.text}"
        elif segment.disposition and segment.disposition.kind == "shown":
            texts.append(segment.text)
    headings = [segment.text for segment in draft.segments if segment.is_shown_as("heading")]
    return Reading(answers, texts, headings, date_refusal=date_refusal or doubt)


def _why(draft: WireDraft) -> str:
    return "; ".join([*(problem.message for problem in draft.problems), *draft.facts])


def _answers(draft: WireDraft, fields: dict[str, str]) -> dict[str, Answer]:
    wanted = wanted_names(fields.get("wanted", ""))
    answers = {name: Answer(fields.get(header, "")) for name, header in HEADER.items()}
    answers["byline"] = Answer(fields.get("author") or fields.get("authors", ""))
    answers["kind"] = Answer(draft.message)
    return answers | {name: Answer(asks=True) for name in wanted if name in answers}
