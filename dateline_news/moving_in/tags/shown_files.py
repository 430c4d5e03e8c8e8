"""The files under the content folder whose text a tag may show: notebooks, and code in a file of its own.

What a post says depends on them, so their digests count as a setting does: where one changes, posts are read anew.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from posixpath import dirname, join, normpath
from typing import Any

from dateline_news.model.digests import digest_of
from dateline_news.model.roots import content_root
from dateline_news.press.markup import safe_html

NOTEBOOK = ".ipynb"
POST = re.compile(r"\.(?:md|markdown|mkd|mdown|rst|html?)$", re.IGNORECASE)
LARGEST = 5_000_000  # bytes of a file that a tag shows: what is larger is a program's, and no reader's
CODE = "code"  # what Pelican's plugin calls the folder of code, unless the settings say otherwise
FOLDERS = ("", "notebooks", "downloads", "downloads/notebooks")  # and where notebooks lie, if not beside the post


class ShownFiles:
    """The files under the content folder that tags may show."""

    def __init__(self, settings: Mapping[str, Any]) -> None:
        """Take Pelican's settings."""
        self.root, self.markdown = content_root(settings), settings["MARKDOWN"]
        self.code = str(settings.get("CODE_DIR") or CODE).strip("/")

    def path(self, named: str, path: str) -> str:
        """The path of the file that is named in the post at `path`: beside it, or in a folder of such files; or ""."""
        folders = (dirname(path), self.code, f"downloads/{self.code}", *FOLDERS)
        places = (normpath(join(folder, named.strip("/\"' "))) for folder in folders)
        return next((place for place in places if self.may_show(place) and self.root.holds(place)), "")

    def may_show(self, path: str) -> bool:
        """Whether a tag may show the text of the file at a path: no post's, which may be one that nobody is to see."""
        return path.endswith(NOTEBOOK) or (f"/{self.code}/" in f"/{path}" and not POST.search(path))

    def text(self, path: str) -> str:
        """The text of such a file; raises OSError or UnicodeDecodeError, and OSError for what is too large."""
        if self.root.stat(path).st_size > LARGEST:
            raise OSError
        return self.root.text(path)

    def html(self, markdown: str) -> str:
        """Markdown as HTML that is not safe yet, on one line."""
        html = safe_html.markdown(self.markdown).convert(markdown)
        return html.replace("\n", "&#10;")


def digests(settings: Mapping[str, Any]) -> dict[str, str]:
    """The digests of the files that tags may show, by their paths: where one changes, posts are to be read anew."""
    return dict(_digests(ShownFiles(settings)))


def _digests(files: ShownFiles) -> Iterator[tuple[str, str]]:
    for path, stat in files.root.files("", files.root.is_hidden):
        if files.may_show(path) and stat.st_size <= LARGEST:
            with suppress(OSError):
                yield path, digest_of(files.root.read(path))
