"""The posts of a content folder, for the tools of the desk: where each lies, and what its header says.

find_story.py tells which of them an editor means, header_lines.py writes lines into a header.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.settings import DEFAULT_CONFIG
from pelican.utils import posixize_path

from dateline_news.desk import settings_file
from dateline_news.model import release_status
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import Moment
from dateline_news.press.build.check_settings import DEFAULTS
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.documents import plain_header
from dateline_news.press.read.path_metadata import fields_of_path, introduced_kind, is_copy_in_conflict, is_page
from dateline_news.press.read.sources import find_posts

Settings = Mapping[str, Any]


def settings_here(name: str = "pelicanconf.py") -> dict[str, Any]:
    """The settings of the paper in this folder. Raises SystemExit with sentences where they cannot be used."""
    settings = {**DEFAULT_CONFIG, "TIMEZONE": "UTC", **DEFAULTS, **settings_file.read(name)}
    if "dateline_news.moving_in" in (settings["PLUGINS"] or ()):
        from dateline_news import moving_in  # noqa: PLC0415  a paper may do without, and its folder be deleted

        moving_in.add_to(settings)
    return settings


@dataclass(frozen=True, slots=True)
class PostHeader:
    """A post: its file, its fields as text (name in lower case → text), those of its path included, and their lines."""

    file: Path
    fields: dict[str, str]
    lines: dict[str, int]

    def moment(self, name: str, settings: Settings) -> Moment | None:
        """A field that is a date, on the newsroom's clock where it names no zone; None without a usable one."""
        try:
            return release_status.moment(self.fields[name], ZoneInfo(settings["TIMEZONE"]))
        except (KeyError, ValueError, OverflowError):
            return None


def posts(content: Path, settings: Settings) -> Iterator[PostHeader]:
    """Every story under the content folder, by path, but for copies in conflict and what cannot be read."""
    for post in headers(content, settings):
        if isinstance(post, PostHeader) and not is_copy_in_conflict(post.file.relative_to(content).as_posix()):
            yield post


def headers(content: Path, settings: Settings) -> Iterator[PostHeader | Diagnostic]:
    """The header of every story under the content folder, by path, or why it cannot be read."""
    here = {**settings, "PATH": str(content)}
    for path in sorted(path for path in find_posts(here) if not is_page(path, here)):
        name = os.path.relpath(content / path)
        try:
            header = read_header(content / path, content, settings)
            if "date" in header.fields or not introduced_kind(path, here):
                yield header
        except UnicodeDecodeError:
            yield Diagnostic(name, 1, "file", "is not UTF-8; save it as UTF-8")
        except OSError as error:
            yield Diagnostic(name, 1, "file", f"cannot be read ({error.strerror}); let everybody read it")


def read_header(file: Path, content: Path, settings: Settings) -> PostHeader:
    """The header of a post under the content folder. Raises OSError or UnicodeDecodeError."""
    path = posixize_path(str(file.relative_to(content)))
    fields = [*reversed(read_document(_head(file), path, settings).fields)]  # the first of a name counts
    path_fields = fields_of_path(path, {**settings, "PATH": str(content)})
    texts = path_fields | {field.name: field.text for field in fields}
    return PostHeader(file, texts, {field.name: field.line for field in fields})


@contextmanager
def refused(name: str, what: str) -> Iterator[None]:
    """Raise SystemExit with a sentence where a post is not UTF-8, or cannot be `what` (read, changed)."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise SystemExit(f"{name} is not UTF-8 (byte {error.start + 1}); save it as UTF-8") from None
    except OSError as error:
        raise SystemExit(f"{name} cannot be {what}: {error.strerror}") from None


def _head(file: Path) -> str:
    """A file's text, as far as its header may go: most headers end with the first empty line."""
    with file.open(encoding="utf-8-sig") as lines:
        first = lines.readline()
        is_plain = file.suffix == ".md" and plain_header.KEY.match(first)
        return first + ("".join(takewhile(str.strip, lines)) if is_plain else lines.read())
