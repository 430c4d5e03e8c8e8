"""The files that Pelican would take for posts, found as it finds them."""

import os
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from newsroom.press.reader import PostReader, UnreadReader

EXTENSIONS = {*PostReader.file_extensions, *UnreadReader.file_extensions}


def sources(content: Path, settings: Mapping[str, Any]) -> dict[str, os.stat_result | None]:
    """Every post's path under `content`, with what the file system says of it; None if it says nothing."""
    found: dict[str, os.stat_result | None] = {}
    for source in _walked(content, settings):
        try:
            found[source] = (content / source).stat()
        except OSError:
            found[source] = None
    return dict(sorted(found.items()))


def _walked(content: Path, settings: Mapping[str, Any]) -> Iterator[str]:
    pages, stories = settings["PAGE_PATHS"], settings["ARTICLE_PATHS"]
    for roots, left_out in (
        (stories, {*settings["ARTICLE_EXCLUDES"], *pages}),
        (pages, {*settings["PAGE_EXCLUDES"], *stories}),
    ):
        for root in roots:
            yield from _under(content, root, {os.path.normpath(one) for one in left_out}, settings["IGNORE_FILES"])


def _under(content: Path, root: str, left_out: set[str], ignored: list[str]) -> Iterator[str]:
    def is_read(name: str) -> bool:
        return not any(fnmatch(name, pattern) for pattern in ignored)

    for folder, folders, files in os.walk(content / root, followlinks=True):
        inside = os.path.relpath(folder, content)
        folders[:] = [one for one in folders if os.path.normpath(f"{inside}/{one}") not in left_out and is_read(one)]
        for file in files:
            if file.rpartition(".")[2] in EXTENSIONS and is_read(file):
                yield os.path.normpath(f"{inside}/{file}").replace(os.sep, "/")
