"""`dateline correct`: adds a dated entry to a story's header, and when it changed, and changes no other byte."""

import os
from datetime import date, datetime, time
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

from pelican.utils import posixize_path

from dateline_news.desk.console import print_line
from dateline_news.desk.posts import PostHeader, Settings, header_lines, refused, settings_here
from dateline_news.desk.posts.find_story import find_story
from dateline_news.desk.replace_file import replace_file
from dateline_news.model import characters, moments
from dateline_news.model import fields as post_fields
from dateline_news.model.moments import clock
from dateline_news.model.release_status import standing
from dateline_news.press.read.document_reader import read_document


def run(words: str, text: str, kind: str, day: str) -> None:
    """Correct a story of the paper in this folder, and print what was written."""
    settings = settings_here()
    file = correct(words, undated_entry(kind, text), day, Path(settings["PATH"]), settings)
    print_line(f"{os.path.relpath(file)}: Correction: {_entries(file.read_text(encoding='utf-8'))[-1]}")


def correct(words: str, entry: str, day: str, content: Path, settings: Settings) -> Path:
    """Add to the story that `words` name an entry such as `(correction) what was wrong and what is right`.

    `day` is a day as a header writes it, or empty for today. Gives the story's file. Raises SystemExit with a sentence
    where something is not right, and then nothing is written.
    """
    now = clock.now().astimezone(ZoneInfo(settings["TIMEZONE"]))
    on = _day(day, now.date())
    post = find_story(words, content, settings)
    path = os.path.relpath(post.file)
    if fault := _fault(post, on, now, settings):
        raise SystemExit(f"{path}: {fault}")
    changed = now if on == now.date() else datetime.combine(on, time(), now.tzinfo)
    earlier = [moment.at for name in ("date", "modified") if (moment := post.moment(name, settings))]
    modified = f"{changed:%Y-%m-%d %H:%M}" if changed is now else on.isoformat()
    with refused(path, "changed"):
        old = post.file.read_bytes().decode()
        if f"{on} {entry}" in _entries(old):
            raise SystemExit(f"{path} has this correction already; there is nothing to add")
        new = corrected(old, f"{on} {entry}", modified if changed >= max(earlier, default=changed) else "")
        _refuse_unread(new, f"{on} {entry}", post.file, content, settings)
        faults = post_fields.faults(post_fields.StoryFields, {"correction": "\n".join(_entries(new))})
        if "correction" in faults:
            raise SystemExit(f"{path}: {faults['correction']}")
        replace_file(post.file, new)
    return post.file


def _refuse_unread(text: str, entry: str, file: Path, content: Path, settings: Settings) -> None:
    """Refuse a text of which a build would not read the entry: a value in YAML may go on where the line was put."""
    fields = read_document(
        text.removeprefix(header_lines.BOM), posixize_path(os.path.relpath(file, content)), settings
    ).fields
    if not any(field.name == "correction" and entry in field.values for field in fields):
        right = f'write the entry into it yourself, in a list: correction: ["{entry}"]'
        raise SystemExit(f"{os.path.relpath(file)} has a header in YAML that no line can be added to; {right}")


def undated_entry(kind: str, text: str) -> str:
    """An entry without its day. Raises SystemExit for an unknown kind, an empty text, and one that no page may hold."""
    kinds = get_args(post_fields.CorrectionKind)
    if kind.strip().lower() not in kinds:
        raise SystemExit(f"“{kind}” is no kind of correction; choose {', '.join(kinds)}")
    if refusal := characters.refusal(text):
        raise SystemExit(f"the text {refusal}")
    words = " ".join(line.replace("\t", " ").strip() for line in text.splitlines()).strip()
    if not any(map(str.isalnum, words)):
        raise SystemExit("the text says nothing; write what was wrong and what is right")
    return f"({kind.strip().lower()}) {words}"


def corrected(text: str, entry: str, modified: str) -> str:
    """A post's text with the line `Correction: entry` after the last such line, or at the end of the header.

    `Modified` gets the value `modified`, where it stands or behind `Date`; an empty value leaves it as it is.
    A line that is put in ends as the one before it. Raises SystemExit for a text without a header.
    """
    fields, lines = header_lines.fields(text), header_lines.split(text)
    by_name = {field.name: field for field in fields}
    if modified and (old := by_name.get("modified")):
        first, last = old.line - 1, header_lines.last_line(old)
        name, ending = lines[first].partition(":")[0], header_lines.ending(lines[last])
        lines[first : last + 1] = [*[""] * (last - first), f"{name}: {modified}{ending}"]
    elif modified:
        header_lines.add_below(lines, by_name.get("date", fields[0]), f"Modified: {modified}")
    header_lines.add_below(lines, by_name.get("correction", fields[-1]), f"Correction: {entry}")
    return header_lines.join(lines, text)


def _entries(text: str) -> list[str]:
    return [field.text for field in header_lines.fields(text) if field.name == "correction"]


def _day(written: str, today: date) -> date:
    if not written:
        return today
    try:
        moment = moments.read(written)
    except ValueError as error:
        raise SystemExit(str(error)) from None
    day = moment.at.date()
    if moment.is_timed:
        raise SystemExit(f"“{written}” has a time, and a correction is of a day; write it as {day}")
    if day > today:
        raise SystemExit(f"{day} is yet to come; a correction is of today ({today}) or of a day before")
    return day


def _fault(post: PostHeader, on: date, now: datetime, settings: Settings) -> str:
    """Why a story cannot be corrected: who has not read it cannot have been misled."""
    status = post.fields.get("status", settings["DEFAULT_METADATA"].get("status", "published")).lower()
    published, embargo = post.moment("date", settings), post.moment("embargo", settings)
    unread = "Skipped — not published" if status == "skip" else standing(status, published, embargo, now)
    if unread:
        return f"{unread}; nobody has read it yet, so change the text itself"
    day = published.at.astimezone(now.tzinfo).date() if published else on
    return f"was published on {day}, and {on} was before that" if on < day else ""
