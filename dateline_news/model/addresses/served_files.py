"""Finds the file that a static host serves for an address from the site's root, as people write it.

`/a/b/` is the file `a/b/index.html` everywhere. `/a/b` is that file too: servers answer it by sending the browser on to
`/a/b/`, GitHub Pages among them, while only a few hosts would also look for `a/b.html`. `/a/b.html` is itself. An
address with a query is a program's to answer, not a file's.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from dateline_news.model.addresses import output_paths

INDEX = "index.html"
PAGES = (".html", ".htm")  # endings that hosts serve as pages
FEEDS = (".xml", ".atom", ".rss", ".rdf")
PROGRAMS = (".php", ".asp", ".aspx", ".jsp", ".cgi", ".cfm", ".pl")  # endings that hosts serve as no page at all
ENDING = re.compile(r"[^.].*\.[a-z][a-z0-9]{1,4}", re.IGNORECASE)  # `version-2.0` has none, and `.well-known` has none
UNFIT = re.compile(r"[\x00-\x1f\x7f\\\ud800-\udfff]")


class UnservedError(ValueError):
    """No file can be served at an address; says why and what would be right, as half a sentence."""


def file_of(address: str) -> str:
    """The file that answers an address, such as `/2019/my%20post/`, by its path from the site's root.

    Percent signs are resolved, as a host does. Raises UnservedError where no file can answer.
    """
    if "?" in address:
        raise UnservedError("has a question mark, and what follows it is a program's to answer; no file can")
    if "#" in address:
        raise UnservedError("has a #, and what follows it never reaches a host; leave that out")
    parts, is_folder = _parts(address)
    if not parts:
        return INDEX
    path = "/".join(parts)
    if message := output_paths.fault(path):
        raise UnservedError(message)
    return f"{path}/{INDEX}" if is_folder or not ENDING.fullmatch(parts[-1]) else path


def candidates(address: str) -> Iterator[str]:
    """The files that an address may mean, the likeliest first, without its query and anchor. Raises UnservedError."""
    parts, is_folder = _parts(address)
    path = "/".join(parts)
    if not path:
        yield INDEX
        return
    if not is_folder:
        yield path
    yield f"{path}/{INDEX}"
    yield f"{path}.html"


def _parts(address: str) -> tuple[list[str], bool]:
    """The parts of an address's path, and whether it ends with a slash, as a folder's does."""
    try:
        path = unquote(address, errors="strict")
    except UnicodeDecodeError:
        raise UnservedError("is not UTF-8 once its percent signs are resolved; write the letters themselves") from None
    if UNFIT.search(path):
        raise UnservedError("has a character that no file's name may have; take it out")
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise UnservedError("has .. in it; write it from the site's root, as a browser shows it")
    return parts, path.endswith(("/", "/."))


def written(path: str) -> str:
    """A file's path as a person reads it, from the root: with its own letters, and without `index.html`."""
    shown = re.sub(r"[\s%#?]|[\x00-\x1f\x7f]", lambda match: quote(match[0]), path)
    return "/" + (shown.removesuffix(INDEX) if f"/{shown}".endswith(f"/{INDEX}") else shown)
