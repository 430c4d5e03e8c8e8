"""Checks one post by all rules that need no other post, and collects what rules for the whole paper need of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.desk.check.post import parse_post
from dateline_news.desk.check.rules import CONTRACT, LEFT_OUT, OF_A_POST
from dateline_news.model import release_status
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of
from dateline_news.model.roots import content_root
from dateline_news.press.assemble.piece import UNREAD, moment_of
from dateline_news.press.cache.rows import FAULTY, Record, SourceRow, parse_record
from dateline_news.press.read import failures
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.limits import LARGE, TooLargeError, TooMuchError, apart, is_too_large, within
from dateline_news.press.read.path_metadata import fields_of_path, is_page
from dateline_news.press.read.pelican_reader import PostReader, file_of

PAPER_FIELDS = (
    "title", "category", "tags", "author", "authors", "status", "lang", "image", "template", "translation", "slug",
    "thread", "series", "part",
)  # fmt: skip
Settings = dict[str, Any]
ReadPost = tuple[str, SourceRow | None, list[Diagnostic]]  # a path, its row, and why the post cannot be used


@dataclass(slots=True)
class CheckedPost:
    """A post's diagnostics, and what rules for the whole paper need of it, as plain data."""

    source: str  # its path under the content folder
    is_story: bool
    introduces: str = ""  # the kind of label that it introduces
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    date: float | None = None  # seconds since 1970; None where it is not known
    embargo: float | None = None
    modified: float | None = None
    address: str = ""  # the file that a story becomes, where that is known
    references: list[tuple[str, int, bool]] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)
    digest: str = ""  # of its file; empty if it has to be checked again
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def status(self) -> str:
        """Its status, in lower case."""
        return self.fields.get("status", "published").strip().lower()

    @property
    def is_withheld(self) -> bool:
        """Whether its status keeps it from readers, whatever the day."""
        return self.status in ("draft", "skip")

    def is_public(self, now: datetime) -> bool:
        """Whether readers can see it at `now`."""
        moments = [moment for moment in (self.date, self.embargo) if moment is not None]
        undated = self.is_story and self.date is None
        return not self.is_withheld and not undated and max(moments, default=0) <= now.timestamp()


class Checker:
    """Checks posts, each by the rules that need no other post."""

    def __init__(self, settings: Settings) -> None:
        """Take Pelican's settings, with PATH and ours."""
        self.settings = settings
        self.root = content_root(settings)
        self.zone = ZoneInfo(settings["TIMEZONE"])

    def __reduce__(self) -> tuple[Any, ...]:
        """The state for another process, which makes it anew from the settings."""
        return Checker, (self.settings,)

    @cached_property
    def reader(self) -> PostReader:
        """The reader that computes the address of a post with problems."""
        return PostReader(self.settings)

    def check(self, read: ReadPost) -> CheckedPost:
        """Check a post that the press has read, and collect what rules for the whole paper need of it."""
        path, row, problems = read
        record = parse_record(row.about) if row else Record(status=FAULTY)
        is_read = record.status not in UNREAD
        is_story = record.is_story if is_read else not (record.is_page or is_page(path, self.settings))
        checked = CheckedPost(path, is_story, record.introduces, diagnostics=list(_of_press(path, record, problems)))
        seconds, megabytes = self.settings["READ_SECONDS"], self.settings["READ_MEGABYTES"]
        try:
            size = self.root.stat(path).st_size
            if is_too_large(size, megabytes):
                raise TooLargeError
            task = (checked, record, row.digest if row else "")
            return apart(self._checked, task, seconds, megabytes) if size > LARGE else self._checked(task)
        except OSError:  # the press has reported that
            return checked
        except TooMuchError as error:
            return self._failed(checked, error)

    def _failed(self, checked: CheckedPost, error: BaseException) -> CheckedPost:
        problem = _refusal(checked.source, failures.diagnostic(error, self.settings))
        return replace(checked, diagnostics=[*checked.diagnostics, problem])

    def _checked(self, task: tuple[CheckedPost, Record, str]) -> CheckedPost:
        checked, record, digest = task
        try:
            data = self.root.read(checked.source)
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            if not text or record.is_left_out:
                return checked
            with within(self.settings["READ_SECONDS"]):  # a post that the press accepts may take the rules too long
                checked = self._checked_by_rules(checked, record, text)
            return replace(checked, digest=digest) if digest_of(data) == digest else checked
        except (OSError, UnicodeDecodeError):  # the press has reported that
            return checked
        except (Exception, TooMuchError) as error:  # noqa: BLE001  it is reported as a problem of this post
            return self._failed(checked, error)

    def _checked_by_rules(self, checked: CheckedPost, record: Record, text: str) -> CheckedPost:
        read = read_document(text, checked.source, self.settings)
        parsed = parse_post(read, checked.source, is_story=checked.is_story, lang=self.settings["DEFAULT_LANG"])
        fields = fields_of_path(checked.source, self.settings)
        fields |= parsed.fields if record.fields is None else record.fields
        if record.status != FAULTY:
            fields = {"title": record.title} | fields | {"status": record.status}
        if record.is_story and "category" in fields:
            fields["category"] = record.labels["category"][0][0]
        address = record.path if checked.is_story else ""
        if checked.is_story and record.status == FAULTY:
            address = file_of(self.reader.article(checked.source, fields))
        flagged = (rule.diagnostic(checked.source, *line) for rule in OF_A_POST for line in rule.find(parsed))
        return replace(
            checked,
            fields={name: fields[name] for name in PAPER_FIELDS if name in fields},
            lines={name: parsed.lines[name] for name in (*PAPER_FIELDS, "date", "modified") if name in parsed.lines},
            date=self._moment(record, fields, "date"),
            embargo=self._moment(record, fields, "embargo"),
            modified=self._moment(record, fields, "modified"),
            address=address,
            references=[(target, line, is_picture) for target, line, is_picture in record.references],
            answers=list(parsed.answers),
            diagnostics=[*checked.diagnostics, *flagged],
        )

    def _moment(self, record: Record, fields: Mapping[str, str], name: str) -> float | None:
        """A moment in seconds since 1970; None for a draft without a date, although the press gives it today's."""
        try:
            if record.status in UNREAD:
                return release_status.moment(fields[name], self.zone).at.timestamp()
            moment = moment_of(getattr(record, name))
            return moment.at.timestamp() if moment and name in fields else None
        except (KeyError, ValueError, OverflowError):
            return None


def _of_press(source: str, record: Record, problems: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics of the press about a post, as the gate reports them."""
    yield from (_refusal(source, problem) for problem in problems)
    for line, name, message, _ in record.notices if record.is_left_out else ():
        yield LEFT_OUT.diagnostic(source, line, f"{name}: {message}")


def _refusal(source: str, problem: Diagnostic) -> Diagnostic:
    """A problem that stops a build, as a diagnostic of the gate."""
    return CONTRACT.diagnostic(source, problem.line or 1, f"{problem.field}: {problem.message}")
