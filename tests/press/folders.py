"""Content folders, read as a build reads them: posts as files, the store beside them, and the archive of both."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.contents import Static
from PIL import Image

from dateline_news.model.paper import Paper
from dateline_news.model.roots import Root
from dateline_news.press.assemble.paper_builder import PaperBuilder
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.build import check_settings
from dateline_news.press.cache.database import Database
from dateline_news.press.read.sources import current_rows
from tests.papers import SETTINGS

HEAD = "Title: {}\nDate: {}\nCategory: {}\n"


def post(title: str, day: str = "2026-03-01", within: str = "World", text: str = "Text.", **fields: str) -> str:
    """A post as an editor writes it; `fields` are lines of its header."""
    more = "".join(f"{name.capitalize()}: {value}\n" for name, value in fields.items())
    return f"{HEAD.format(title, day, within)}{more}\n{text}\n"


def write(folder: Path, posts: Mapping[str, str]) -> Path:
    """Write posts, by their paths under the content folder, into `folder`/content; gives that."""
    content = folder / "content"
    for path, text in posts.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return content


def picture(file: Path, size: tuple[int, int] = (30, 20)) -> None:
    """Save a picture of one colour."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "#123456").save(file)


def settings(content: Path, **more: Any) -> dict[str, Any]:
    """The settings that a build of a content folder has, one process for all of it unless `more` says otherwise."""
    all_settings = {**SETTINGS, "SITEURL": "https://example.org", "WORKERS": 1, **more}
    all_settings |= {name: value for name, value in check_settings.DEFAULTS.items() if name not in all_settings}
    return all_settings | {"PATH": str(content), "READINGS": {}}


def database(folder: Path, key: str = "the key") -> Database:
    """The store beside the content folder."""
    return Database(folder / "cache", key)


def paper_builder(content: Path, **more: Any) -> PaperBuilder:
    """What a build knows once it has read a content folder; nothing may be wrong with a post by itself."""
    all_settings, cache_database = settings(content, **more), database(content.parent)
    rows, faulty, _ = current_rows(all_settings, cache_database)
    assert faulty == {}
    return PaperBuilder(all_settings, rows.values(), faulty)


def statics(of: PaperBuilder) -> dict[str, Any]:
    """The files that Pelican would copy: those that something published shows or offers, and that are there."""
    files = [path for path in sorted(of.files()) if (of.content / path).is_file()]
    return {path: Static("", {}, of.settings, str(of.content / path), {}) for path in files}


def files_of(content: Path) -> StaticFiles:
    """The static files of a content folder."""
    return StaticFiles(Root(content), database(content.parent))


def paper_of(of: PaperBuilder) -> Paper:
    """The paper that an archive makes."""
    return of.paper(statics(of), files_of(of.content))


def read(folder: Path, posts: Mapping[str, str], **more: Any) -> Paper:
    """The paper that these posts make, beside what lies in the folder already."""
    return paper_of(paper_builder(write(folder, posts), **more))
