"""How a static host (in the order of GitHub Pages) finds the file behind an address, and what kind it calls it."""

import mimetypes
import os.path
import posixpath
from pathlib import Path
from urllib.parse import quote, unquote

# Not, or not rightly, in the table of every Python that Dateline runs on.
OWN_TYPES = {
    ".avif": "image/avif",
    ".js": "text/javascript",
    ".md": "text/markdown",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
# Without a list of files: the machine's own tables differ from one to the next.
KNOWN_TYPES = mimetypes.MimeTypes().types_map[True] | OWN_TYPES


def file_behind(site: Path, address: str) -> Path | None:
    """The file that answers `address` (as the browser sent it, with or without a query), if any.

    `..` never leads out of `site`; a symbolic link that the build put there is followed, as static hosts do.
    """
    path = _path(address)
    choices = [f"{path}/index.html"] if path.endswith("/") else [path, f"{path}.html"]
    files = (site / choice.lstrip("/") for choice in choices)
    return next(filter(os.path.isfile, files), None)  # Path's own raises for a name too long


def folder_behind(site: Path, address: str) -> str | None:
    """The address with a slash at its end, if `address` names a folder that has an index."""
    folder = f"{_path(address)}/"
    return quote(folder) if file_behind(site, folder) else None


def media_type(file: Path) -> str:
    """The Content-Type of a file, by its name; texts are UTF-8."""
    kind = KNOWN_TYPES.get(file.suffix.lower(), "application/octet-stream")
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _path(address: str) -> str:
    """The address as a path from the root, its dots resolved; at its end a slash stays."""
    path = unquote(address.partition("?")[0])
    resolved = posixpath.normpath(f"/{path.lstrip('/')}")
    return f"{resolved}/" if path.endswith("/") and resolved != "/" else resolved
