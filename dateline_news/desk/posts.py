"""The posts of a content folder, for the tools of the desk: where each lies, and what its header says."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.settings import DEFAULT_CONFIG, get_settings_from_file
from pelican.utils import posixize_path

from dateline_news.model import release_status
from dateline_news.model.paper import Moment
from dateline_news.press.build.check_settings import DEFAULTS
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.path_metadata import fields_of_path, is_copy_in_conflict, is_page
from dateline_news.press.read.sources import find_posts as found_sources

Settings = Mapping[str, Any]


def settings_here() -> dict[str, Any]:
    """The settings of the paper in this folder. Pelican's own way to read them changes the locale of the process."""
    try:
        settings = {**DEFAULT_CONFIG, "TIMEZONE": "UTC", **DEFAULTS, **get_settings_from_file("pelicanconf.py")}
    except OSError:
        raise SystemExit("There is no pelicanconf.py here: go to the folder of the paper.") from None
    if "dateline_news.moving_in" in (settings["PLUGINS"] or ()):
        from dateline_news import moving_in  # noqa: PLC0415  a paper may do without, and its folder be deleted

        moving_in.add_to(settings)
    return settings


@dataclass(frozen=True, slots=True)
class PostHeader:
    """A post: its file, and its fields as text (name in lower case → text), those that its path says included."""

    file: Path
    fields: dict[str, str]

    def moment(self, name: str, settings: Settings) -> Moment | None:
        """A field that is a date, on the newsroom's clock where it names no zone; None without a usable one."""
        try:
            return release_status.moment(self.fields[name], ZoneInfo(settings["TIMEZONE"]))
        except (KeyError, ValueError, OverflowError):
            return None


def posts(content: Path, settings: Settings) -> Iterator[PostHeader]:
    """Every post of a story under the content folder, by path, but for copies in conflict and what cannot be read."""
    here = {**settings, "PATH": str(content)}
    for path in sorted(found_sources(here)):
        if not is_page(path, here) and not is_copy_in_conflict(path):
            with suppress(OSError, UnicodeDecodeError):
                yield read_post(content / path, content, settings)


def read_post(file: Path, content: Path, settings: Settings) -> PostHeader:
    """The post in a file under the content folder. Raises OSError or UnicodeDecodeError."""
    path = posixize_path(str(file.relative_to(content)))
    path_fields = fields_of_path(path, {**settings, "PATH": str(content)})
    fields = read_document(file.read_text(encoding="utf-8-sig"), path, settings).fields
    return PostHeader(file, path_fields | {field.name: field.text for field in reversed(fields)})
