"""Pelican's door to the posts.

Pelican's own reader stops at the first fault with a traceback, and warns of the rest. This one
hands Pelican what is right in a post, and keeps what is wrong for the report.
"""

from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown import Markdown
from pelican.contents import Article
from pelican.readers import BaseReader
from pelican.utils import SafeDatetime, posixize_path

from dateline_news.model import characters, clock, moments
from dateline_news.model import fields as post_fields
from dateline_news.model.paper import LABEL_KINDS, LabelKind
from dateline_news.model.roots import Root, content_root, read_fault
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.fast_markdown import applies, converter
from dateline_news.press.markup.foreign import ForeignReader, foreign_reader, lenient_reader
from dateline_news.press.read import failures, label_slugs
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.documents.merge_marks import unmerged
from dateline_news.press.read.file_types import MARKDOWN, READ
from dateline_news.press.read.limits import TooLargeError, TooMuchError, is_too_large, within
from dateline_news.press.read.parse import Reading, parse
from dateline_news.press.read.path_metadata import (
    fault,
    is_copy_in_conflict,
    is_page,
    said_as_others,
    said_by_path,
    said_of_folders,
)

IN_CONFLICT = (
    "is a copy that a program has left which keeps folders alike, so it is not published; "
    "take over what it has, and delete it"
)


class PostReader(BaseReader):
    """Reads posts for Pelican; the readings gather in the settings' READINGS, by path."""

    file_extensions = READ

    @cached_property
    def root(self) -> Root:
        """The folder that it reads from."""
        return content_root(self.settings)

    @cached_property
    def md(self) -> Markdown:
        """One converter for all posts: making it costs as much as a short post does."""
        return converter(self.settings["MARKDOWN"])

    @cached_property
    def foreign(self) -> ForeignReader:
        """What reads posts of other programs."""
        return foreign_reader(self.settings)

    @cached_property
    def foreign_md(self) -> Markdown:
        """One for the copy of programs whose Markdown is another."""
        return self.foreign.converter(self.settings["MARKDOWN"])

    @cached_property
    def rules(self) -> list[tuple[LabelKind, label_slugs.Rule]]:
        """Each kind of label, and by what Pelican makes its slugs."""
        return [(kind, label_slugs.rule(kind, self.settings)) for kind in LABEL_KINDS.values()]

    @cached_property
    def is_plain_set(self) -> bool:
        """Whether plain paragraphs may be set without the converter."""
        return applies(self.settings["MARKDOWN"])

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Read the post at an absolute path; gives its safe HTML and its metadata, as Pelican wants them.

        A post without a usable date has no address, so Pelican is told to skip it; every post with
        a problem goes without its body, so that Pelican has nothing to warn about before the report.
        """
        path = posixize_path(str(Path(source_path).relative_to(self.settings["PATH"])))
        try:
            with within(self.settings["READ_SECONDS"]):
                return self._read(path)
        except (Exception, TooMuchError) as error:  # noqa: BLE001  whatever it is, it is a problem of this post alone
            self._forget()
            self.settings["READINGS"][path] = self.failed(path, error)
            return "", {"status": "skip"}

    def failed(self, path: str, error: BaseException) -> Reading:
        """The reading of a post that could not be read."""
        found = Reading(self._name(path))
        found.note([failures.diagnostic(error, self.settings)])
        return found

    def unread(self, path: str, error: OSError) -> Reading:
        """The reading of a post that the system does not let be read."""
        return _unread(self._name(path), read_fault(error))

    def _forget(self) -> None:
        """Have new converters made: one that has failed is in the middle of something."""
        for name in ("md", "foreign_md"):
            self.__dict__.pop(name, None)

    def _read(self, path: str) -> tuple[str, dict[str, Any]]:
        given = said_by_path(path, self.settings)
        found = self._reading(path, given, post_fields.Page if is_page(path, self.settings) else post_fields.Story)
        self._note_nameless(found, given)
        self.settings["READINGS"][path] = found
        if found.is_left_out or any(problem.field in ("date", "file") for problem in found.problems):
            return "", {"status": "skip"}
        # What Pelican itself does not know, or would take as it stands there.
        others = {
            name: given[name] for name in (*said_of_folders(path, self.settings), *said_as_others(path, self.settings))
        }
        fields = {"title": path, **others, **self._dated(found, given)}
        if self.settings["TYPOGRIFY"]:
            fields["title"] = escape(fields["title"])
        if "summary" in fields:
            is_markdown = path.rpartition(".")[2] in MARKDOWN
            summary = self._summary(fields["summary"]) if is_markdown else fields["summary"]
            if message := characters.refusal(summary):  # an entity may name what no page may hold
                found.fault("summary", message, severity="foreign")
            fields["summary"] = escape(characters.mended(summary) if message else summary)
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}
        return "" if found.problems else found.html, metadata

    def _note_nameless(self, found: Reading, given: dict[str, str]) -> None:
        """Note the labels of which no address can be made, and leave them out."""
        known = {**given, **found.fields}
        for kind, rule in self.rules:
            for name in kind.fields:
                left, nameless = (
                    label_slugs.split_by_slug(known[name], rule, is_one=kind.is_one) if name in known else ((), ())
                )
                if not nameless:
                    continue
                message = f"of “{nameless[0]}” no address can be made; write a name in letters or digits"
                found.fault(name, message, severity="foreign" if name in found.fields else "error")
                found.fields.pop(name, None)
                if left:
                    found.fields[name] = "; ".join(left)

    def process_metadata(self, name: str, value: Any) -> Any:
        """A field as Pelican has it, but for moments, which it guesses at; of what is none, the contract tells."""
        with suppress(ValueError):
            if name in ("date", "modified") and isinstance(value, str):
                return SafeDatetime.fromisoformat(moments.read(value).at.isoformat())
            return super().process_metadata(name, value)
        return value

    def article(self, path: str, fields: Mapping[str, str]) -> Article:
        """The article that Pelican makes of a story's path and fields, without a text; a draft's as if it were out."""
        known = {*post_fields.Story.model_fields, *self.settings["STORY_INPUTS"]} - {"status"}
        given = {name: value for name, value in fields.items() if name in known and value.strip()}
        metadata = {name: self.process_metadata(name, value) for name, value in given.items()}
        if not isinstance(metadata.get("date"), SafeDatetime):
            metadata.pop("date", None)
        metadata["date_format"] = ""  # one of the settings may change the locale of the process
        return Article("", metadata, self.settings, str(Path(self.settings["PATH"]) / path), {})

    def _reading(self, path: str, given: dict[str, str], contract: type[post_fields.Page]) -> Reading:
        """The reading of what lies at a path under the content folder; `given` is what that and the settings say."""
        name, lenient = self._name(path), lenient_reader(self.settings)
        if is_copy_in_conflict(path):
            left = Reading(name, is_left_out=True)
            left.fault("file", IN_CONFLICT, severity="warning")
            return left
        try:
            if is_too_large(self.root.stat(path).st_size, self.settings["READ_MEGABYTES"]):
                raise TooLargeError
            text = self.root.text(path)
        except UnicodeDecodeError as error:
            return _unread(name, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8")
        except OSError as error:
            return self.unread(path, error)
        if wrong := fault(text, path, self.settings):
            left = Reading(name, is_lenient=lenient is not None, is_left_out=True)
            left.fault("file", wrong, severity="foreign")
            return left
        if diagnostics := unmerged(text):  # what else is wrong would be so because of that
            halves = Reading(name)
            halves.note(diagnostics)
            return halves
        handed_in = read_document(text, path, self.settings)
        is_other = handed_in.is_foreign and self.foreign.differs(handed_in.copy)
        return parse(
            handed_in,
            name,
            contract,
            self.foreign_md if is_other else self.md,
            given=given,
            extra=self.settings["STORY_INPUTS"],
            is_plain_set=self.is_plain_set and not is_other,
            lenient=lenient,
            clock=ZoneInfo(self.settings["TIMEZONE"]),
            day_order=self.settings.get("DAY_ORDER", ""),
        )

    def _dated(self, found: Reading, given: dict[str, str]) -> dict[str, str]:
        """The fields for Pelican, which knows a status in lower case only; a draft without a date has today's."""
        fields, known = found.fields, {**given, **found.fields}
        more = {"status": known["status"].strip().lower()} if "status" in known else {}
        if more.get("status") == "draft" and "date" not in known:
            today = clock.now().astimezone(ZoneInfo(self.settings["TIMEZONE"])).date()
            more["date"] = today.isoformat()
            found.is_undated = True
        return {**fields, **more}

    def _name(self, path: str) -> str:
        """How reports name a post: with the content folder in front."""
        return f"{Path(self.settings['PATH']).name}/{path}"

    def _summary(self, written: str) -> str:
        """A summary as text; Markdown in it is read only where there can be any."""
        if not set(written) & set("*_[`<&\\"):
            return written
        return safe_html.text(self.md.reset().convert(safe_html.literal(written)))


def file_of(article: Article) -> str:
    """The file of the edition that an article becomes, such as 2021/07/14/slug.html; empty if that cannot be told."""
    if not hasattr(article, "date") and not hasattr(article, "override_save_as"):
        return ""
    try:
        return str(article.save_as)
    except (AttributeError, KeyError, IndexError, ValueError):  # the settings name what this one does not have
        return ""


def _unread(name: str, why: str) -> Reading:
    """What is known of a post that could not be read: why."""
    left = Reading(name)
    left.fault("file", why)
    return left
