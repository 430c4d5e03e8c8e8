"""Which files are posts, by their endings: the one list of them."""

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
        return False  # as nearly all are, and this is asked of each in every build
    folders = (os.path.normpath(one) for one in settings["STATIC_PATHS"])
    return any(path == one or path.startswith(f"{one}/") for one in folders)
