"""Complete the addresses in imported copy, written so that Markdown cannot take them for anything else."""

import re
from urllib.parse import quote, unquote, urljoin, urlsplit

from dateline_news.press.markup.safe_html import SCHEMES

HAZARDS = re.compile(r"[\s\"'<>\\^`{|}*\[\]\x00-\x20]")
IGNORED = re.compile(r"[\t\r\n]")  # as browsers do: https://url.spec.whatwg.org/#concept-basic-url-parser


def absolute(written: str, base: str = "") -> str:
    """The whole address that a link means, or nothing if it has none that a reader may follow.

    A place within the page (`#note`) is none: an imported page keeps no such names.
    """
    bare = IGNORED.sub("", written).strip()
    if not bare or bare.startswith("#"):
        return ""
    try:
        address = urljoin(base or "https:", bare)
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in SCHEMES or (parts.scheme in ("http", "https") and not parts.netloc):
        return ""
    address = HAZARDS.sub(lambda match: quote(match[0]), address)
    if address.count("(") != address.count(")"):
        address = address.replace("(", "%28").replace(")", "%29")
    return address


def file_name(address: str) -> str:
    """The last part of an address's path, as text: what a picture without words is called."""
    parts = urlsplit(address)
    return unquote(parts.path.rstrip("/").rpartition("/")[2]) or parts.netloc
