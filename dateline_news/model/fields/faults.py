"""Checks the fields of a header: what is wrong with each, and what would be right."""

from datetime import UTC, datetime, time, tzinfo
from typing import Any

from pydantic import ValidationError

from dateline_news.model.diagnostics import suggestion
from dateline_news.model.fields.contracts import PieceFields
from dateline_news.model.fields.values import SHOWN, WANTED, correction, wanted_names
from dateline_news.model.kinds import LIVE
from dateline_news.model.paper import Moment
from dateline_news.model.release_status import is_before, moment

# A missing field has no line of its own: it is reported on the line of the field that requires it.
REQUIRED_BY = {"image_alt": "image"}


def faults(contract: type[PieceFields], fields: dict[str, str], clock: tzinfo = UTC) -> dict[str, str]:
    """Check the fields of a header; `clock` is the paper's zone, for moments without one of their own.

    Takes the fields as written (name in lower case → text) and gives what is wrong with them
    (name → what is wrong, and what would be right): empty if nothing is.
    """
    messages: dict[str, str] = {}
    try:
        contract.model_validate(fields)
    except ValidationError as error:
        messages = {str(fault["loc"][0]): _sentence(contract, fault) for fault in error.errors()}
    if fields.get("status", "").strip().lower() == "draft" and "date" not in fields:
        messages.pop("date", None)  # a draft gets its day when it is published
    if "wanted" in fields and "wanted" not in messages:
        messages |= _held_without_a_time(fields)
    if "modified" in fields and "date" in fields and not messages.keys() & {"date", "modified"}:
        messages |= _too_early(fields, clock)
    if "live_ended" in fields and not messages.keys() & {"live_ended", "kind", "date"}:
        messages |= _never_live(fields, clock)
    if "correction" in fields and "date" in fields and not messages.keys() & {"date", "correction"}:
        messages |= _corrected_too_early(fields, clock)
    return messages | {name: text for name, text in incomplete_fields(fields) if name not in messages}


def _held_without_a_time(fields: dict[str, str]) -> dict[str, str]:
    """What is wrong with a story that is to go out though nobody knows until when it is held."""
    is_kept = fields.get("status", "").strip().lower() in ("draft", "skip")
    if is_kept or "embargo" not in wanted_names(fields["wanted"]):
        return {}
    return {"wanted": f"the embargo is wanted still; {WANTED['embargo']}, then take it out of this line"}


def _too_early(fields: dict[str, str], clock: tzinfo) -> dict[str, str]:
    """What is wrong with a change before the piece was published."""
    modified, date = moment(fields["modified"], clock), moment(fields["date"], clock)
    if not is_before(modified, date, clock):
        return {}
    shown = f"“{fields['modified']}” is before the date, “{fields['date']}”"
    return {"modified": f"{shown}; write when it was last changed after that, or take the line out"}


def _never_live(fields: dict[str, str], clock: tzinfo) -> dict[str, str]:
    """What is wrong with the end of a story that is not live, or has not begun by then."""
    if fields.get("kind", "").strip().lower() != LIVE:
        return {"live_ended": f"belongs to a story that is live; write Kind: {LIVE}, or take the line out"}
    if "date" not in fields or not is_before(moment(fields["live_ended"], clock), moment(fields["date"], clock), clock):
        return {}
    return {"live_ended": f"“{fields['live_ended']}” is before the date, “{fields['date']}”; write when it ended"}


def _corrected_too_early(fields: dict[str, str], clock: tzinfo) -> dict[str, str]:
    """What is wrong with a correction before the piece was published."""
    date = moment(fields["date"], clock)
    for entry in fields["correction"].split("\n"):
        day = datetime.combine(correction(entry)[0], time(), clock)
        if is_before(Moment(day, timed=False), date, clock):
            shown = f"“{entry[:SHOWN]}” is before the date, “{fields['date']}”"
            return {"correction": f"{shown}; write the day on which it was put right, or take the line out"}
    return {}


def _sentence(contract: type[PieceFields], fault: Any) -> str:
    name = str(fault["loc"][0])
    if fault["type"] == "extra_forbidden":
        names = sorted(field.alias or name for name, field in contract.model_fields.items())
        right = suggestion(name, names) or f"the fields are {', '.join(names)}"
        return f"is no field of a {contract.noun}; {right}"
    if fault["type"] == "missing":
        return f"is missing; {contract.missing[name]}"
    return str(fault.get("ctx", {}).get("error", fault["msg"]))


def incomplete_fields(fields: dict[str, str]) -> list[tuple[str, str]]:
    """Fields that lack the one that they belong to, or have one too many beside them: (name, what is wrong)."""
    of_image = ("image_alt", "image_caption", "image_credit", "image_focus")
    pairs = [*((name, "image") for name in of_image), ("source_url", "source"), ("part", "series")]
    messages = [(name, f"needs {other} beside it") for name, other in pairs if name in fields and other not in fields]
    if "image" in fields and not fields.get("image_alt", "").strip():
        messages.append(("image_alt", "is missing; say what the picture shows, for who cannot see it"))
    if "author" in fields and "authors" in fields:
        messages.append(("author", "stands beside authors; keep one of the two"))
    return messages
