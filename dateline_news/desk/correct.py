"""`invoke correct`: a dated entry more in a story's header, and the moment at which the story changed.

Nothing else in the file changes by a byte, and no entry is ever changed or moved.
"""

import io
import os
import shutil
from datetime import date, datetime, time
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

from dateline_news.desk.naming import named
from dateline_news.desk.posts import Post, Settings, settings_here
from dateline_news.desk.telling import tell
from dateline_news.model import characters, clock, document, moments
from dateline_news.model import fields as post_fields
from dateline_news.model.release_status import standing
from dateline_news.press.read.documents import plain_header

BOM = "\ufeff"
WHOLE = "write what was wrong and what is right"


def run(words: str, text: str, kind: str, day: str) -> None:
    """Do what `invoke correct` says, in the paper of this folder, and print what was written."""
    settings = settings_here()
    file = correct(words, written(kind, text), day, Path(settings["PATH"]), settings)
    fields, _, _ = plain_header.parted(file.read_text(encoding="utf-8-sig"))
    entries = [one.text for one in fields if one.name == "correction"]
    tell(f"{os.path.relpath(file)}: Correction: {entries[-1]}")


def correct(words: str, entry: str, day: str, content: Path, settings: Settings) -> Path:
    """Add to the story that `words` name an entry such as `(correction) what was wrong and what is right`.

    `day` is a day as a header writes it, or empty for today. Gives the story's file. Raises SystemExit with a sentence
    where something is not right, and then nothing is written.
    """
    now = clock.now().astimezone(ZoneInfo(settings["TIMEZONE"]))
    on = _day(day, now.date())
    found = named(words, content, settings)
    if fault := _fault(found, on, now, settings):
        raise SystemExit(f"{os.path.relpath(found.file)}: {fault}")
    changed = now if on == now.date() else datetime.combine(on, time(), now.tzinfo)
    earlier = [one.at for name in ("date", "modified") if (one := found.moment(name, settings))]
    stamp = f"{changed:%Y-%m-%d %H:%M}" if changed is now else on.isoformat()
    try:
        old = found.file.read_bytes().decode()
        new = corrected(old, f"{on} {entry}", stamp if changed >= max(earlier, default=changed) else "")
        if fault := _broken(new):
            raise SystemExit(f"{os.path.relpath(found.file)}: {fault}")
        _replace(found.file, new)
    except OSError as error:
        raise SystemExit(f"{os.path.relpath(found.file)} cannot be changed: {error.strerror}") from None
    return found.file


def written(kind: str, text: str) -> str:
    """An entry without its day.

    Raises SystemExit for a kind that there is not, for a text that says nothing, and for one that no page may hold.
    """
    if kind.strip().lower() not in get_args(post_fields.CorrectionKind):
        raise SystemExit(f"“{kind}” is no kind of correction; choose {', '.join(get_args(post_fields.CorrectionKind))}")
    if refusal := characters.refusal(text):
        raise SystemExit(f"the text {refusal}")
    said = " ".join(" ".join(part.split("\t")).strip() for part in text.splitlines()).strip()
    if not any(map(str.isalnum, said)):
        raise SystemExit(f"the text says nothing; {WHOLE}")
    return f"({kind.strip().lower()}) {said}"


def corrected(text: str, entry: str, modified: str) -> str:
    """A post's text with the line `Correction: entry` after the last such line, or at the end of the header.

    `Modified` gets the value `modified`, where it stands or behind `Date`; an empty value leaves it as it is.
    A line that is put in ends as the one before it. Raises SystemExit for a text without a header.
    """
    mark, text = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    lines = list(io.StringIO(text, newline=""))  # str.splitlines would part lines at characters of the copy
    fields, _, _ = plain_header.parted("".join(f"{_bare(line)}\n" for line in lines))
    if not fields:
        raise SystemExit("the post has no header")
    by_name = {one.name: one for one in fields}
    edits = [(_end(by_name.get("correction", fields[-1])), 0, f"Correction: {entry}")]
    if modified and (old := by_name.get("modified")):
        edits.append((old.line - 1, len(old.values), f"{lines[old.line - 1].partition(':')[0]}: {modified}"))
    elif modified:
        edits.append((_end(by_name.get("date", fields[0])), 0, f"Modified: {modified}"))
    for at, count, line in sorted(edits, key=lambda edit: (-edit[0], -edit[1])):  # from below
        _put(lines, at, count, line)
    return mark + "".join(lines)


def _put(lines: list[str], at: int, count: int, line: str) -> None:
    """Put a line in place of so many (none: before the one that is there)."""
    ending = _ending(lines[at + count - 1])
    if not ending and not count:  # the file ends here, without an end of its last line
        lines[at - 1] += _ending(lines[0]) or "\n"
    lines[at : at + count] = [f"{line}{ending}"]


def _end(field: document.Field) -> int:
    """The index of the line behind a field."""
    return field.line - 1 + len(field.values)


def _bare(line: str) -> str:
    return line.rstrip("\r\n")


def _ending(line: str) -> str:
    return line[len(_bare(line)) :]


def _day(written: str, today: date) -> date:
    try:
        given = moments.read(written) if written else None
    except ValueError as error:
        raise SystemExit(str(error)) from None
    if given and given.is_timed:
        raise SystemExit(f"“{written}” has a time, and a correction is of a day; write it as {given.at.date()}")
    day = given.at.date() if given else today
    if day > today:
        raise SystemExit(f"{day} is yet to come; a correction is of today ({today}) or of a day before")
    return day


def _fault(found: Post, on: date, now: datetime, settings: Settings) -> str:
    """Why a story cannot be corrected: who has not read it cannot have been misled."""
    status = found.fields.get("status", settings["DEFAULT_METADATA"].get("status", "published")).lower()
    published, embargo = found.moment("date", settings), found.moment("embargo", settings)
    held = "Skipped — not published" if status == "skip" else standing(status, published, embargo, now)
    if held:
        return f"{held}; nobody has read it yet, so change the text itself"
    day = published.at.astimezone(now.tzinfo).date() if published else on
    return f"was published on {day}, and {on} was before that" if on < day else ""


def _broken(text: str) -> str:
    """What the contract says of the fields that were touched, the entries of before included."""
    fields, _, _ = plain_header.parted(text.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n"))
    entries = "\n".join(one.text for one in fields if one.name == "correction")
    return post_fields.faults(post_fields.Story, {"correction": entries}).get("correction", "")


def _replace(file: Path, text: str) -> None:
    """Let a text take the place of a file's, whole or not at all."""
    file = file.resolve()  # a link to the file stays one
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(text.encode())
        shutil.copymode(file, part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
