"""What is kept of a post between two checks: what was found in it, and what rules for the whole paper need."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.desk.check.post import Post, post
from dateline_news.desk.check.rules import CONTRACT, LEFT_OUT, OF_A_POST
from dateline_news.model import release_status
from dateline_news.press.read.day_order import day_order
from dateline_news.press.read.documents import read_document
from dateline_news.press.read.limits import LARGE, TooMuchError, apart, within
from dateline_news.press.read.parse import Reading, Reference
from dateline_news.press.read.path_metadata import is_page, said_by_path
from dateline_news.press.read.pelican_reader import PostReader, file_of

KEPT = ("title", "category", "tags", "status", "lang", "image", "template", "translation", "slug")
Settings = dict[str, Any]


@dataclass(slots=True)
class Entry:
    """A post's findings and facts, as plain data."""

    source: str  # its path under the content folder
    is_story: bool
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    date: float | None = None  # seconds since 1970; None where it cannot be told
    embargo: float | None = None
    modified: float | None = None
    address: str = ""  # the file that a story becomes, where that can be told
    references: list[tuple[str, int, bool]] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)
    said: list[tuple[str, int, str]] = field(default_factory=list)  # rule, line, message

    @property
    def status(self) -> str:
        """Its status, as the contract knows it."""
        return self.fields.get("status", "published").strip().lower()

    @property
    def is_held(self) -> bool:
        """Whether its status keeps it from readers, whatever the day."""
        return self.status in ("draft", "skip")

    def is_public(self, now: datetime) -> bool:
        """Whether readers can see it at `now`."""
        moments = [one for one in (self.date, self.embargo) if one is not None]
        undated = self.is_story and self.date is None
        return not self.is_held and not undated and max(moments, default=0) <= now.timestamp()

    @property
    def reading(self) -> Reading:
        """As the press has it, for what the press says of links."""
        references = [Reference(target, line, is_picture) for target, line, is_picture in self.references]
        return Reading(self.source, self.fields, self.lines, references=references)

    def dumped(self) -> str:
        """As text, for the store."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def is_of_a_story(source: str, settings: Settings) -> bool:
    """Whether a path under the content folder is a story's, and not a static page's; as the press tells."""
    return not is_page(source, settings)


def loaded(text: str) -> Entry:
    """An entry from its text. Raises ValueError or TypeError where it is none."""
    return Entry(**json.loads(text))


class Desk:
    """Reads posts for the gate: once for the contract, as the press does, and once for the rules."""

    def __init__(self, content: Path, settings: Mapping[str, Any]) -> None:
        """`content` is the folder with the posts, `settings` are Pelican's with ours."""
        self.content = content
        self.settings: Settings = {**settings, "PATH": str(content), "READINGS": {}}
        self.settings["DAY_ORDER"] = day_order(self.settings)
        self.reader = PostReader(self.settings)
        self.zone = ZoneInfo(settings["TIMEZONE"])

    def entry(self, source: str, data: bytes) -> Entry:
        """What there is to say of a post, from its path under the content folder and its bytes."""
        seconds, megabytes = self.settings["READ_SECONDS"], self.settings["READ_MEGABYTES"]
        try:
            if len(data) > LARGE:
                return apart(partial(self._read, source), data, seconds, megabytes)
            return self._read(source, data)
        except TooMuchError as error:
            return self._failed(source, error)

    def _failed(self, source: str, error: BaseException) -> Entry:
        is_story = is_of_a_story(source, self.settings)
        return _with_faults(Entry(source, is_story), self.reader.failed(source, error))

    def _read(self, source: str, data: bytes) -> Entry:
        try:
            with within(self.settings["READ_SECONDS"]):  # what the reader has not refused may still take the rules long
                return self._judged(source, data)
        except (Exception, TooMuchError) as error:  # noqa: BLE001  whatever it is, it is a problem of this post alone
            return self._failed(source, error)

    def _judged(self, source: str, data: bytes) -> Entry:
        found = self._reading(source)
        is_story = is_of_a_story(source, self.settings) and not found.is_page
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            text = ""
        if not text or found.is_left_out:
            return _with_faults(Entry(source, is_story), found)
        read = read_document(text, source, self.settings)
        parted = post(read, source, is_story=is_story, lang=self.settings["DEFAULT_LANG"])
        entry = self._entry(parted, found)
        entry.said += [(rule.name, line, message) for rule in OF_A_POST for line, message in rule.find(parted)]
        return entry

    def _reading(self, source: str) -> Reading:
        self.settings["READINGS"].clear()
        try:
            self.reader.read(str(self.content / source))
        except OSError as error:  # it was there a moment ago
            return _refused(source, "file", f"cannot be read ({error.strerror}); save it again")
        found: Reading = self.settings["READINGS"][source]
        return found

    def _entry(self, parted: Post, found: Reading) -> Entry:
        fields = {**said_by_path(parted.source, self.settings), **found.fields}
        entry = Entry(
            parted.source,
            parted.is_story,
            {name: fields[name] for name in KEPT if name in fields},
            {name: parted.lines[name] for name in (*KEPT, "date", "modified") if name in parted.lines},
            self._moment(fields, "date"),
            self._moment(fields, "embargo"),
            self._moment(fields, "modified"),
            file_of(self.reader.article(parted.source, fields)) if parted.is_story else "",
            [(one.target, one.line, one.is_picture) for one in found.references],
            list(parted.answers),
        )
        return _with_faults(entry, found)

    def _moment(self, fields: Mapping[str, str], name: str) -> float | None:
        try:
            return release_status.moment(fields[name], self.zone).at.astimezone(UTC).timestamp()
        except (KeyError, ValueError, OverflowError):
            return None


def _refused(source: str, name: str, message: str) -> Reading:
    refused = Reading(source)
    refused.fault(name, message)
    return refused


def _with_faults(entry: Entry, found: Reading) -> Entry:
    entry.said += [(CONTRACT.name, one.line, f"{one.field}: {one.message}") for one in sorted(found.problems)]
    if found.is_left_out:
        told = sorted(set(found.notices))
        entry.said += [(LEFT_OUT.name, notice.line, f"{notice.field}: {notice.message}") for notice in told]
    return entry


def unreadable(source: str, reason: str, *, is_story: bool) -> Entry:
    """The entry of a file that the machine does not hand over."""
    return Entry(source, is_story, said=[(CONTRACT.name, 1, f"file: cannot be read ({reason}); let everybody read it")])
