"""The files that the press would take for posts."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline_news.press.read.sources import find_posts


def sources(content: Path, settings: Mapping[str, Any]) -> dict[str, os.stat_result | None]:
    """Every post's path under `content`, with what the file system says of it; None if it says nothing."""
    told: dict[str, os.stat_result | None] = {}
    for source in sorted(find_posts({**settings, "PATH": str(content)})):
        try:
            told[source] = (content / source).stat()
        except OSError:
            told[source] = None
    return told
