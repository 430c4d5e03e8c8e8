"""Tells which files are posts, by the only list of their endings."""

import os
from collections.abc import Mapping
from typing import Any

MARKDOWN = ["md", "markdown", "mkd", "mdown"]
RESTRUCTURED = ["rst"]
WEBPAGES = ["html", "htm"]
READ = [*MARKDOWN, *RESTRUCTURED, *WEBPAGES]  # the endings of posts, as Pelican's own readers have them


def is_post(path: str, settings: Mapping[str, Any]) -> bool:
    """Whether a file has the ending of a post, and none of a web page that is copied as it is."""
    return path.rpartition(".")[2] in READ and not is_static(path, settings)


def is_static(path: str, settings: Mapping[str, Any]) -> bool:
    """Whether a file is a web page that is copied as it is, and no post: it lies in a folder of STATIC_PATHS."""
    if path.rpartition(".")[2] not in WEBPAGES:
        return False  # as for nearly all, and every build asks this of each
    folders = map(os.path.normpath, settings["STATIC_PATHS"])
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)
