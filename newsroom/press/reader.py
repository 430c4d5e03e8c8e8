"""Pelican's door to the posts.

Pelican's own reader stops at the first fault with a traceback, and warns of the rest. This one
hands Pelican what is right in a post, and keeps what is wrong for the report.
"""

from contextlib import suppress
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown import Markdown
from pelican.readers import BaseReader
from pelican.utils import SafeDatetime, posixize_path

from newsroom import clock, moments, story
from newsroom.press import markup
from newsroom.press.copy import applies, converter
from newsroom.press.manuscripts import dialect, manuscript
from newsroom.press.paths import fault, is_page, said_as_others, said_by_path, said_of_folders
from newsroom.press.reading import Reading, reading
from newsroom.press.roots import Root, content, unread
from newsroom.press.sources import MARKDOWN, READ


class PostReader(BaseReader):
    """Reads posts for Pelican; the readings gather in the settings' READINGS, by path."""

    file_extensions = READ

    @cached_property
    def root(self) -> Root:
        """The folder that it reads from."""
        return content(self.settings)

    @cached_property
    def md(self) -> Markdown:
        """One converter for all posts: making it costs as much as a short post does."""
        return converter(self.settings["MARKDOWN"])

    @cached_property
    def foreign_md(self) -> Markdown:
        """One for the copy of programs whose Markdown is another."""
        return dialect.converter(self.settings["MARKDOWN"])

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
        given = said_by_path(path, self.settings)
        found = self._reading(path, given, story.Page if is_page(path, self.settings) else story.Story)
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
            fields["summary"] = escape(self._summary(fields["summary"]) if is_markdown else fields["summary"])
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}
        return "" if found.problems else found.html, metadata

    def process_metadata(self, name: str, value: Any) -> Any:
        """A field as Pelican has it, but for moments, which it guesses at; of what is none, the contract tells."""
        with suppress(ValueError):
            if name in ("date", "modified") and isinstance(value, str):
                return SafeDatetime.fromisoformat(moments.read(value).at.isoformat())
            return super().process_metadata(name, value)
        return value

    def _reading(self, path: str, given: dict[str, str], contract: type[story.Page]) -> Reading:
        """The reading of what lies at a path under the content folder; `given` is what that and the settings say."""
        name, is_lenient = self._name(path), self.settings["STORY_FIELDS"] == "lenient"
        try:
            text = self.root.text(path)
        except UnicodeDecodeError as error:
            return _unread(name, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8")
        except OSError as error:
            return _unread(name, unread(error))
        if wrong := fault(text, path, self.settings):
            left = Reading(name, is_lenient=is_lenient, is_left_out=True)
            left.fault("file", wrong, is_foreign=True)
            return left
        handed_in = manuscript(text, path, self.settings)
        is_other = handed_in.is_foreign and dialect.differs(handed_in.copy)
        return reading(
            handed_in,
            name,
            contract,
            self.foreign_md if is_other else self.md,
            given=given,
            extra=self.settings["STORY_INPUTS"],
            is_plain_set=self.is_plain_set and not is_other,
            is_lenient=is_lenient,
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
        return markup.text(self.md.reset().convert(markup.literal(written)))


def _unread(name: str, why: str) -> Reading:
    """What is known of a post that could not be read: why."""
    left = Reading(name)
    left.fault("file", why)
    return left
