"""What the lenient mode does with posts that were written for another program, so that nothing of them is lost.

The setting STORY_FIELDS says "lenient" for them. Whatever stands here is a notice; in the strict mode the same is a
problem.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import PurePosixPath

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.model.fields import UNLISTED, PageFields, PieceFields, StoryFields, faults
from dateline_news.model.moments import orders
from dateline_news.moving_in import field_values
from dateline_news.press.markup.foreign import Submission

FIRM = {"title", "date", "status", "embargo"}  # fields that decide who sees a piece, and when: they are never dropped
SOME_DAY = "1970-01-01"  # stands for the day of a piece that is left out, so that the rest of it can be read
NO_DAYS = {"last modified", "created", "git last modified", "git created"}  # Eleventy's words for what git would tell
DAY_OF_ADDRESS = re.compile(r"(?:^|/)(\d{4})/(\d\d)/(\d\d)/")
HEADLINE = re.compile(r"\s*# +(?P<text>[^\n]*[^\n#\s])[ #]*(?:\n|\Z)")
UNDERLINED = re.compile(r"\s*(?P<text>[^\n#>*+\-\s][^\n]*)\n=+ *(?:\n|\Z)")


def complete(post: Submission) -> None:
    """Settle the days of a post, let one without a headline have one, and one without a day be a static page."""
    _take_day_of_address(post)
    _settle_days(post)
    _leave_out_undatable(post)
    _name_language(post)
    no_day = post.fields.pop("date") if post.fields.get("date", "").lower() in NO_DAYS else ""
    fields = {**post.path_fields, **post.fields}
    if _is_not_found(post, fields):
        _note(post, "file", "is a page for what is not there, and the paper draws its own; it is left out", 1)
        post.is_left_out = True
    if "title" not in fields:
        title, copy = _headline(post.document, post.source)
        _note(post, "title", f"is missing, so it is “{title}” here; write Title: {title}", 1)
        post.fields["title"] = title
        post.document = replace(post.document, copy=copy)
    if post.contract is StoryFields and "date" not in fields and fields.get("status", "").strip().lower() != "draft":
        if fields.get("status", "").strip().lower() != "skip":  # of what is left out, that is told
            why = f"is missing, since “{no_day}” is none" if no_day else "is missing"
            right = "write the day, Date: 2021-07-14, to make it a story"
            _note(post, "date", f"{why}, so this is a static page; {right}")
        post.contract = PageFields


def _take_day_of_address(post: Submission) -> None:
    """Let a piece without a day have that of its own address, which was made of it."""
    match = DAY_OF_ADDRESS.search(post.fields.get("save_as", ""))
    day = "-".join(match.groups()) if match else ""
    is_day = day and "date" not in faults(StoryFields, {"title": "A", "date": day})
    if is_day and "date" not in {**post.path_fields, **post.fields}:
        _note(post, "date", f"is missing, and the piece's own address names {day}, which is its day; write Date: {day}")
        post.fields["date"] = day


def _settle_days(post: Submission) -> None:
    """Write days in numbers as the others of the folder prove them; if nothing does, the piece is left out."""
    order = post.day_order
    for name in ("date", "modified"):  # an embargo is no place for a guess
        written = post.fields.get(name, "")
        if (settled := field_values.zoned(written, as_in_mail=True)) != written:
            _note(post, name, f"“{written}” is read as {settled}, the zone that these letters mostly mean; write it so")
            post.fields[name] = settled
    for name in ("date", "embargo", "modified"):
        written = post.fields.get(name, "")
        settled, readings = orders.in_order(written, order)
        if settled and not orders.is_clear(written):
            why = f", since in others of this folder the {order.replace(' ', ' comes ')}" if order else ""
            _note(post, name, f"“{written}” is read as {settled}{why}; write it so")
            post.fields[name] = settled
        elif readings and not settled and name in FIRM:
            why = "and no other of this folder shows which, so the piece is left out"
            _note(post, name, f"“{written}” may be {readings}, {why}; write the one that is meant")
            post.is_left_out, post.fields[name] = True, readings.split(" or ", 1)[0]  # so that the rest can be read


def _leave_out_undatable(post: Submission) -> None:
    """Leave out a piece whose day cannot be read."""
    written = post.fields.get("date", post.path_fields.get("date", ""))
    if not written or written.lower() in NO_DAYS:
        return
    if why := faults(StoryFields, {"title": "A", "date": written}).get("date"):
        _note(post, "date", f"{why}; until then the piece is left out")
        post.is_left_out, post.fields["date"] = True, SOME_DAY


def _name_language(post: Submission) -> None:
    """Write the tag of a language as it is registered, where it is written as programs do: `zh_tw` is `zh-TW`."""
    for fields in (post.path_fields, post.fields):
        if (written := fields.get("lang", "")) and (tag := field_values.language(written)) != written:
            post.fields["lang"] = tag


def _is_not_found(post: Submission, fields: Mapping[str, str]) -> bool:
    """Whether a piece is what hosts show for addresses that do not exist: by its own address, or by its name."""
    names = [part.partition(".")[0] for part in post.source.split("/")]
    is_named = "date" not in fields and (names[-1] == "404" or names[-2:] == ["404", "index"])
    return is_named or field_values.NOT_FOUND.fullmatch(fields.get("save_as", "")) is not None


def _note(post: Submission, name: str, message: str, line: int = 0) -> None:
    post.diagnostics.append(Diagnostic("", line, name, message, "foreign"))


def judge(diagnostic: Diagnostic, value: str, contract: type[PieceFields]) -> Diagnostic:
    """The diagnostic of a field with this value: foreign, and saying that, where the field may be left out."""
    name, kind = diagnostic.field, contract.noun
    if _is_firm(name, value):
        return diagnostic
    message = diagnostic.message
    if name not in contract.model_fields:
        message = f"is no field of a {kind}, so it is left out; a plugin may read it if STORY_INPUTS names it"
        if name in StoryFields.model_fields:
            message = f"is a field of stories, and this is a {kind}; it is left out"
    return replace(diagnostic, message=message, severity="foreign")


def _is_firm(name: str, value: str) -> bool:
    """Whether a field decides who sees a piece, and when, by its name or by what its name is a slip for."""
    if name in FIRM or name in StoryFields.model_fields:
        return name in FIRM
    meant = get_close_matches(name, ("status", "embargo"), 1, 0.75)
    return meant == ["embargo"] or (meant == ["status"] and value.strip().lower() in UNLISTED)


def _headline(document: Document, path: str) -> tuple[str, str]:
    """A headline for a document without one, and the copy that is then left.

    It is the heading that the copy begins with, or else what the file's name says. `path` is the source's.
    """
    match = HEADLINE.match(document.copy) or UNDERLINED.match(document.copy)
    if document.html is None and match:
        return match["text"], "\n" * match[0].count("\n") + document.copy[match.end() :]
    place = PurePosixPath(path)
    name = place.parent.name if place.stem == "index" and place.parent.name else place.stem
    words = re.sub(r"^\d{4}-\d{2}-\d{2}[-_ ]*", "", name).replace("-", " ").replace("_", " ").strip()
    return (words[:1].upper() + words[1:]) or name, document.copy
