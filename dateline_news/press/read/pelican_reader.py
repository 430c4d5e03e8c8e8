"""Reads posts for Pelican.

Pelican's own reader stops at the first fault with a traceback, and warns of the rest. This one
gives Pelican what is right in a post, and collects what is wrong for the report.
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

from dateline_news.model import characters, moments
from dateline_news.model import fields as post_fields
from dateline_news.model.diagnostics import Severity
from dateline_news.model.moments import clock
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
    fields_of_folders,
    fields_of_path,
    foreign_fields,
    introduce,
    introduced_kind,
    is_copy_in_conflict,
    is_page,
    listed_section,
)

IN_CONFLICT = (
    "is a copy that a program has left which keeps folders alike, so it is not published; "
    "take over what it has, and delete it"
)


class PostReader(BaseReader):
    """Reads posts for Pelican, and collects the readings in the settings' READINGS, by path."""

    file_extensions = READ

    @cached_property
    def root(self) -> Root:
        """The content folder."""
        return content_root(self.settings)

    @cached_property
    def md(self) -> Markdown:
        """The converter for all posts: making it costs as much as a short post does."""
        return converter(self.settings["MARKDOWN"])

    @cached_property
    def foreign(self) -> ForeignReader:
        """The reader of other programs' posts."""
        return foreign_reader(self.settings)

    @cached_property
    def is_lenient(self) -> bool:
        """Whether posts pass with what they lose."""
        return lenient_reader(self.settings) is not None

    @cached_property
    def foreign_md(self) -> Markdown:
        """The converter for the copy of programs whose Markdown is another."""
        return self.foreign.converter(self.settings["MARKDOWN"])

    @cached_property
    def rules(self) -> list[tuple[LabelKind, label_slugs.Rule]]:
        """Each kind of label, with the rule by which Pelican makes its slugs."""
        return [(kind, label_slugs.rule(kind, self.settings)) for kind in LABEL_KINDS.values()]

    @cached_property
    def is_fast(self) -> bool:
        """Whether plain paragraphs may be converted without Markdown."""
        return applies(self.settings["MARKDOWN"])

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Read the post at an absolute path, and return its safe HTML and its metadata, as Pelican wants them.

        A post without a usable date has no address, so Pelican is told to skip it; every post with
        a problem goes without its body, so that Pelican has nothing to warn about before the report.
        """
        path = posixize_path(str(Path(source_path).relative_to(self.settings["PATH"])))
        try:
            with within(self.settings["READ_SECONDS"]):
                return self._read(path)
        except (Exception, TooMuchError) as error:  # noqa: BLE001  whatever it is, it is a problem of this post alone
            for name in ("md", "foreign_md"):  # a converter that has failed is in the middle of something
                self.__dict__.pop(name, None)
            self.settings["READINGS"][path] = self.failed(path, error)
            return "", {"status": "skip"}

    def failed(self, path: str, error: BaseException) -> Reading:
        """The reading of a post that could not be read."""
        reading = Reading(self._name(path), is_lenient=self.is_lenient, has_failed=True)
        reading.note([failures.diagnostic(error, self.settings)])
        reading.leave_out(self._is_firm)
        return reading

    def unread(self, path: str, error: OSError) -> Reading:
        """The reading of a post that the system does not let be read."""
        reading = self._without_text(path, read_fault(error))
        reading.has_failed = True
        reading.leave_out(self._is_firm)
        return reading

    def _read(self, path: str) -> tuple[str, dict[str, Any]]:
        path_fields = fields_of_path(path, self.settings)
        reading = self._reading(path, path_fields)
        self._note_nameless(reading, path_fields)
        reading.leave_out(self._is_firm)
        self.settings["READINGS"][path] = reading
        if reading.is_left_out or any(problem.field in ("date", "file") for problem in reading.problems):
            return "", {"status": "skip"}
        # What Pelican itself does not know, or would take unchanged.
        others = (*fields_of_folders(path, self.settings), *foreign_fields(path, self.settings))
        fields = {"title": path, **{name: path_fields[name] for name in others}, **self._dated(reading, path_fields)}
        if self.settings["TYPOGRIFY"]:
            fields["title"] = escape(fields["title"])
        if "summary" in fields:
            is_markdown = path.rpartition(".")[2] in MARKDOWN
            summary = self._summary(fields["summary"]) if is_markdown else fields["summary"]
            if message := characters.refusal(summary):  # an entity may name what no page may hold
                reading.fault("summary", message, severity="foreign")
            fields["summary"] = escape(characters.mended(summary) if message else summary)
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}
        return "" if reading.problems else reading.html, metadata

    def _is_firm(self, name: str) -> bool:
        """Whether a field decides who sees a piece, and when, by our name or by another program's."""
        return self.foreign.our_name(name) in ("status", "embargo", "date")

    def _note_nameless(self, reading: Reading, path_fields: dict[str, str]) -> None:
        """Note the labels of which no address can be made, and leave them out."""
        fields = {**path_fields, **reading.fields}
        of_labels = [(name, kind, rule) for kind, rule in self.rules for name in kind.fields if name in fields]
        for name, kind, rule in of_labels:
            labels, nameless = label_slugs.split_by_slug(fields[name], rule, is_one=kind.is_one)
            if not nameless:
                continue
            message = f"of “{nameless[0]}” no address can be made; write a name in letters or digits"
            reading.fault(name, message, severity="foreign" if name in reading.fields else "error")
            reading.fields.pop(name, None)
            if labels:
                reading.fields[name] = "; ".join(labels)
        name = reading.fields.get("title", "")
        rules = {kind.name: rule for kind, rule in self.rules}
        if reading.introduces and name and not label_slugs.has_slug(name, rules[reading.introduces]):
            reading.fault("title", f"of “{name}” no address can be made; write a name in letters or digits")

    def process_metadata(self, name: str, value: Any) -> Any:
        """A field as Pelican has it, but for moments, which it guesses at; the contract reports what is none."""
        with suppress(ValueError):
            if name in ("date", "modified") and isinstance(value, str):
                return SafeDatetime.fromisoformat(moments.read(value).at.isoformat())
            return super().process_metadata(name, value)
        return value

    def article(self, path: str, fields: Mapping[str, str]) -> Article:
        """The article that Pelican makes of a story's path and fields, without a text; a draft's as if it were out."""
        names = {*post_fields.StoryFields.model_fields, *self.settings["STORY_INPUTS"]} - {"status"}
        processed = {name: value for name, value in fields.items() if name in names and value.strip()}
        metadata = {name: self.process_metadata(name, value) for name, value in processed.items()}
        if not isinstance(metadata.get("date"), SafeDatetime):
            metadata.pop("date", None)
        metadata["date_format"] = ""  # a format in the settings may change the locale of the process
        return Article("", metadata, self.settings, str(Path(self.settings["PATH"]) / path), {})

    def _reading(self, path: str, path_fields: dict[str, str]) -> Reading:
        """The reading of a source; `path_fields` are those of its path under the content folder and of the settings."""
        if is_copy_in_conflict(path):
            return self._without_text(path, IN_CONFLICT, "warning", is_left_out=True)
        try:
            if is_too_large(self.root.stat(path).st_size, self.settings["READ_MEGABYTES"]):
                raise TooLargeError
            text = self.root.text(path)
        except UnicodeDecodeError as error:
            return self._without_text(path, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8")
        except OSError as error:
            return self.unread(path, error)
        if message := fault(text, path, self.settings):
            return self._without_text(path, message, "foreign", is_left_out=True)
        if diagnostics := unmerged(text):  # what else is wrong would be so because of that
            reading = Reading(self._name(path), is_lenient=self.is_lenient)
            reading.note(diagnostics)
            return reading
        document = read_document(text, path, self.settings)
        if section := listed_section(path, self.settings):
            introduce(document, section)
        is_other = document.is_foreign and self.foreign.differs(document.copy)
        has_day = "date" in path_fields or any(field.name == "date" for field in document.fields)
        introduces = "" if has_day else introduced_kind(path, self.settings)
        reading = parse(
            document,
            self._name(path),
            post_fields.INTRODUCTIONS[introduces] if introduces else self._contract(path),
            self.foreign_md if is_other else self.md,
            path_fields=path_fields,
            plugin_fields=self.settings["STORY_INPUTS"],
            is_fast=self.is_fast and not is_other,
            lenient=lenient_reader(self.settings),
            zone=ZoneInfo(self.settings["TIMEZONE"]),
            day_order=self.settings.get("DAY_ORDER", ""),
        )
        if introduces:
            reading.introduces, reading.is_page = introduces, True
        return reading

    def _contract(self, path: str) -> type[post_fields.PieceFields]:
        return post_fields.PageFields if is_page(path, self.settings) else post_fields.StoryFields

    def _without_text(
        self, path: str, message: str, severity: Severity = "error", *, is_left_out: bool = False
    ) -> Reading:
        """The reading of a source whose text is not read, with the reason for that."""
        reading = Reading(self._name(path), is_left_out=is_left_out, is_lenient=self.is_lenient)
        reading.fault("file", message, severity=severity)
        return reading

    def _dated(self, reading: Reading, path_fields: dict[str, str]) -> dict[str, str]:
        """The fields for Pelican, which knows a status in lower case only; a draft without a date has today's."""
        fields, more = {**path_fields, **reading.fields}, {}
        if "status" in fields:
            more["status"] = fields["status"].strip().lower()
        if more.get("status") == "draft" and "date" not in fields and not reading.introduces:
            more["date"] = clock.now().astimezone(ZoneInfo(self.settings["TIMEZONE"])).date().isoformat()
            reading.is_undated = True
        return {**reading.fields, **more}

    def _name(self, path: str) -> str:
        """The name of a post in reports: with the content folder in front."""
        return f"{Path(self.settings['PATH']).name}/{path}"

    def _summary(self, summary: str) -> str:
        """A summary as text; it is converted only where there can be Markdown in it."""
        if not set(summary) & set("*_[`<&\\"):
            return summary
        return safe_html.text(self.md.reset().convert(safe_html.literal(summary)))


def file_of(article: Article) -> str:
    """The file of the edition that an article becomes, such as 2021/07/14/slug.html; empty if that cannot be told."""
    if not hasattr(article, "date") and not hasattr(article, "override_save_as"):
        return ""
    try:
        return str(article.save_as)
    except (AttributeError, KeyError, IndexError, ValueError):  # the settings name what this one does not have
        return ""
