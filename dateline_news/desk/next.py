"""`invoke next`: which story goes out next on its own, when its date and its embargo have come, or tells of a change.

Reads headers only. It is also what the scheduled workflow asks: has anything come due since then?
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from dateline_news.desk.posts import Settings, settings_here
from dateline_news.desk.telling import tell
from dateline_news.model import clock, moments, release_status
from dateline_news.model.diagnostics import Problem
from dateline_news.model.fields import Story, faults
from dateline_news.model.moments import orders
from dateline_news.press.read.day_order import day_order
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.path_metadata import is_page, said_by_path
from dateline_news.press.read.sources import find_posts as found_sources

WITHHELD = {"draft", "skip"}  # what no moment publishes


@dataclass(frozen=True, order=True, slots=True)
class Due:
    """A story that goes out, or went out, on its own: the moment, and its file."""

    at: datetime
    file: str

    def data(self) -> dict[str, str]:
        """All of it, as JSON has it: {at, story}."""
        return {"at": self.at.isoformat(timespec="seconds"), "story": self.file}


def run(since: str = "", *, as_json: bool = False) -> None:
    """Do what `invoke next` says, in the paper of this folder.

    Prints the story that is next and its moment; with `since`, each that came due after that moment and up
    to now. As JSON: all that wait (or came due), in order. Raises SystemExit, after that, with what is
    wrong in headers, since such a story might be due as well.
    """
    settings, now = settings_here(), clock.now()
    begun = _moment(since, settings) if since else None
    found, problems = stories(Path(settings["PATH"]), settings)
    listed = [one for one in found if (begun < one.at <= now if begun else one.at > now)]
    if as_json:
        tell(json.dumps([one.data() for one in listed], ensure_ascii=False))
    else:
        for one in listed if begun else listed[:1]:
            tell(" ".join(one.data().values()))
        if not listed:
            tell(f"nothing has come due since {since}" if begun else "nothing is waiting")
    if problems:
        raise SystemExit("\n".join(map(str, problems)))


def stories(content: Path, settings: Settings) -> tuple[list[Due], list[Problem]]:
    """Every story that is no draft, by its moment, and what is wrong with those of which that cannot be told.

    Raises SystemExit with a sentence where there is no content folder.
    """
    if not content.is_dir():
        raise SystemExit(f"There is no folder {os.path.relpath(content)}: PATH in pelicanconf.py names the content.")
    found: list[Due] = []
    problems: list[Problem] = []
    order = day_order({**settings, "PATH": str(content)})
    for path in sorted(_sources(content, settings)):
        name = os.path.relpath(content / path)
        try:
            fields, lines = _header(content, path, settings)
        except UnicodeDecodeError:
            problems.append(Problem(name, 1, "file", "is not UTF-8; save it as UTF-8"))
            continue
        except OSError as error:
            problems.append(Problem(name, 1, "file", f"cannot be read ({error.strerror}); let everybody read it"))
            continue
        if order:
            fields = _settled(fields, order)
        wrong = _faults(fields)
        problems += [Problem(name, lines.get(field, 1), field, message) for field, message in wrong.items()]
        if not wrong and fields.get("status", "").lower() not in WITHHELD:
            found += [Due(at, name) for at in _turns(fields, settings)]
    return sorted(found), problems


def _sources(content: Path, settings: Settings) -> Iterator[str]:
    """The posts of stories, as the press finds them: paths under the content folder."""
    here = {**settings, "PATH": str(content)}
    return (path for path in found_sources(here) if not is_page(path, here))


def _header(content: Path, path: str, settings: Settings) -> tuple[dict[str, str], dict[str, int]]:
    """The fields of a post as text, those that its path and the settings give included, and the line of each."""
    with (content / path).open(encoding="utf-8-sig") as file:
        begun = file.readline()
        is_ours = path.endswith(".md") and not begun.startswith(("---", "+++"))
        text = begun + ("".join(takewhile(str.strip, file)) if is_ours and begun.strip() else file.read())
    fields = read_document(text, path, settings).fields
    given = said_by_path(path, {**settings, "PATH": str(content)})
    return {**given, **{one.name: one.text for one in fields}}, {one.name: one.line for one in fields}


def _settled(fields: dict[str, str], order: str) -> dict[str, str]:
    """Fields whose days in numbers are read as those of the folder prove."""
    written = {name: fields[name] for name in ("date", "embargo", "modified") if name in fields}
    return fields | {name: day for name, text in written.items() if (day := orders.in_order(text, order)[0])}


def _faults(fields: dict[str, str]) -> dict[str, str]:
    """What is wrong with the fields that decide when a story goes out. The contract is slow, so asked in doubt."""
    deciding: dict[str, str] = {name: fields[name] for name in ("date", "embargo", "status") if name in fields}
    written = [deciding[name] for name in ("date", "embargo") if name in deciding]
    if "date" in deciding and deciding.get("status", "published") == "published" and all(map(_is_moment, written)):
        return {}
    return faults(Story, {"title": "-", **deciding})


def _is_moment(written: str) -> bool:
    """Whether a text is a moment."""
    try:
        return bool(moments.read(written))
    except ValueError:
        return False


def _turns(fields: dict[str, str], settings: Settings) -> Iterator[datetime]:
    """The moment at which a story goes out, and that of a change which is told after it."""
    zone = ZoneInfo(settings["TIMEZONE"])
    due = release_status.due(release_status.moment(fields["date"], zone), release_status.embargo(fields, zone)).at
    yield due
    with suppress(KeyError, ValueError):  # the contract says what is wrong with a change
        if (changed := release_status.moment(fields["modified"], zone).at) > due:
            yield changed


def _moment(written: str, settings: Settings) -> datetime:
    if wrong := faults(Story, {"title": "-", "date": written}):
        raise SystemExit(f"--since: {wrong['date']}")
    return release_status.moment(written, ZoneInfo(settings["TIMEZONE"])).at
