"""`dateline next`: which story goes out next on its own, when its date and its embargo have come, or tells of a change.

Reads headers only. The scheduled workflow asks it, too: has anything come due since then?
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from dateline_news.desk.console import print_line
from dateline_news.desk.posts import Settings, headers, settings_here
from dateline_news.model import release_status
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.fields import StoryFields, faults
from dateline_news.model.moments import clock, orders
from dateline_news.press.read.day_order import day_order

DECIDING = ("date", "embargo", "status")  # when a story goes out
WITHHELD = {"draft", "skip"}  # what no moment publishes


@dataclass(frozen=True, order=True, slots=True)
class DueStory:
    """A story that goes out, or went out, on its own: the moment, and its file."""

    at: datetime
    file: str

    def data(self) -> dict[str, str]:
        """All of it, as JSON has it: {at, story}."""
        return {"at": self.at.isoformat(timespec="seconds"), "story": self.file}


def run(since: str = "", *, as_json: bool = False) -> None:
    """Print the next story of the paper in this folder and its moment.

    With `since`, each that came due after that moment and up to now. As JSON: all that wait (or came due), in order.
    Raises SystemExit, after that, with what is wrong in headers, since such a story might be due as well.
    """
    settings, now = settings_here(), clock.now()
    begin = _moment(since, settings) if since else None
    stories, problems = due_stories(Path(settings["PATH"]), settings)
    listed = [story for story in stories if (begin < story.at <= now if begin else story.at > now)]
    if as_json:
        print_line(json.dumps([story.data() for story in listed], ensure_ascii=False))
    else:
        for story in listed if begin else listed[:1]:
            print_line(" ".join(story.data().values()))
        if not listed:
            print_line(f"nothing has come due since {since}" if begin else "nothing is waiting")
    if problems:
        raise SystemExit("\n".join(map(str, problems)))


def due_stories(content: Path, settings: Settings) -> tuple[list[DueStory], list[Diagnostic]]:
    """Every story that is no draft, by its moment, and what is wrong with headers that do not tell it.

    Raises SystemExit where there is no content folder.
    """
    if not content.is_dir():
        raise SystemExit(f"There is no folder {os.path.relpath(content)}: PATH in pelicanconf.py names the content.")
    stories: list[DueStory] = []
    problems: list[Diagnostic] = []
    order = day_order({**settings, "PATH": str(content)})
    for header in headers(content, settings):
        if isinstance(header, Diagnostic):
            problems.append(header)
            continue
        name, fields = os.path.relpath(header.file), header.fields
        if order:
            fields |= _days_in_order(fields, order)
        wrong = faults(StoryFields, {"title": "-"} | {field: fields[field] for field in DECIDING if field in fields})
        problems += [Diagnostic(name, header.lines.get(field, 1), field, message) for field, message in wrong.items()]
        if not wrong and fields.get("status", "").lower() not in WITHHELD:
            stories += [DueStory(at, name) for at in _due_moments(fields, settings)]
    return sorted(stories), problems


def _days_in_order(fields: dict[str, str], order: str) -> dict[str, str]:
    """The fields that are days in numbers, read in the order that the folder's other days prove."""
    written = {name: fields[name] for name in ("date", "embargo", "modified") if name in fields}
    return {name: day for name, text in written.items() if (day := orders.in_order(text, order)[0])}


def _due_moments(fields: dict[str, str], settings: Settings) -> Iterator[datetime]:
    """The moment at which a story goes out, and that of a change which is told after it."""
    zone = ZoneInfo(settings["TIMEZONE"])
    due = release_status.due(release_status.moment(fields["date"], zone), release_status.embargo(fields, zone)).at
    yield due
    with suppress(KeyError, ValueError):  # the contract says what is wrong with a change
        if (changed := release_status.moment(fields["modified"], zone).at) > due:
            yield changed


def _moment(written: str, settings: Settings) -> datetime:
    if wrong := faults(StoryFields, {"title": "-", "date": written}):
        raise SystemExit(f"--since: {wrong['date']}")
    return release_status.moment(written, ZoneInfo(settings["TIMEZONE"])).at
