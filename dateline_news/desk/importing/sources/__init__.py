"""Read files: a feed, a WordPress export or a saved web page comes in; items (item.py) go out.

file_kind.py tells which of the three a file is. feed.py reads feeds. wordpress.py reads exports, with xml_records.py
(XML of any size) and wordpress_shortcodes.py. web_page.py reads pages, of which story_extraction.py finds
the story, and page_grounds.py says how sure the rest is.
"""

from collections.abc import Iterator
from pathlib import Path

from dateline_news.desk.importing.item import SourceItem
from dateline_news.desk.importing.sources import feed, web_page, wordpress
from dateline_news.desk.importing.sources.file_kind import HEAD, archived_page, file_kind


def items(file: Path) -> Iterator[SourceItem]:
    """The items in a file, in its order. Raises OSError, and NoDraftError where it is none of the three."""
    with file.open("rb") as opened:
        kind = file_kind(opened.read(HEAD))
    if kind == "wordpress":
        return wordpress.items(file)
    data = file.read_bytes()
    if kind == "feed":
        return feed.items(data)
    return web_page.items(archived_page(data) if kind == "archive" else data)
