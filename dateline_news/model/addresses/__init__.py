"""Writes the path of a file, or an address that somebody wrote, as it is written in a link: only here.

What could be taken for another sign is percent-encoded, and nothing else: letters of every script stay as they are, in
pages and in maps, so that an address is the same text everywhere, and one that people can read
(docs/decisions/0010-letters-in-addresses.md). of_pages.py has the addresses of pages, served_files.py the files that a
host serves for an address, output_paths.py where an edition may hold files, and old_addresses.py what a plugin knows of
where pieces stood in another program.
"""

import re
from urllib.parse import quote, unquote, urlsplit

# What no address holds: white space, controls, signs that show nothing or turn the direction, and a few of ASCII
# (https://url.spec.whatwg.org/#url-code-points). The joiners U+200C and U+200D are part of words, and stay.
NEVER = (
    r"\x00-\x20\"<>\[\\\]^`{|}\x7f-\xa0\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff"
    r"\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff"
)
SIGNS = "\\?#%:"  # what means something in an address, and in the name of a file only itself
OF_PATH = re.compile(rf"[{NEVER}?#%:;]")
OF_ADDRESS = re.compile(f"[{NEVER}]|%(?![0-9A-Fa-f]{{2}})")
ON_THE_WEB = re.compile(r"https?://[^\s/?#\\]+\S*|mailto:[^\s@]+@\S+", re.IGNORECASE)
FEDIVERSE = re.compile(r"@[\w.-]+@[\w-]+(?:\.[\w-]+)+")  # a name there: @ada@social.example
OF_NO_HOST = re.compile(f"[{NEVER}]")
WITH_SCHEME = re.compile(r"[^/?#]*:|[/\\]{2}")  # also of one that no browser knows, and of the page's own: //host/


def encoded(path: str) -> str:
    """The address of a file's path: `50%.png` → `50%25.png`. An anchor or a query is to be added afterwards."""
    return OF_PATH.sub(_quoted, path) if OF_PATH.search(path) else path


def mended(address: str) -> str:
    """An address as somebody wrote it, with invalid characters encoded; its %, ? and # keep their meaning."""
    return OF_ADDRESS.sub(_quoted, address) if OF_ADDRESS.search(address) else address


def absolute(site: str, address: str) -> str:
    """The absolute address of one from the site's root; empty where the site has no address of its own."""
    return f"{site}/{mended(address)}" if site else ""


def is_on_the_web(address: str) -> bool:
    """Whether an absolute address is one that a browser opens as a page, or as a letter."""
    if not ON_THE_WEB.fullmatch(address):
        return False
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises ValueError for one that no machine has
    except ValueError:
        return False
    return parts.scheme == "mailto" or bool(parts.hostname and not OF_NO_HOST.search(parts.hostname))


def is_path(address: str) -> bool:
    """Whether an address is a path, without a scheme or a host, and so one of the paper."""
    return not WITH_SCHEME.match(address)


def root_of(path: str) -> str:
    """The relative path from a page to the site's root: `../../../` for `2021/07/14/slug.html`."""
    return "../" * path.count("/")


def cut(value: str) -> tuple[str, str]:
    """A link's path, and the query and the anchor that follow it."""
    at = min((at for at in (value.find("?"), value.find("#")) if at >= 0), default=len(value))
    return value[:at], value[at:]


def plain(address: str) -> str:
    """An address without what makes no difference to a server: `/a/b/` and `a/b/index.html` are `a/b`."""
    path = unquote(cut(address)[0]).strip("/")
    return path.removesuffix("index.html").rstrip("/").removesuffix(".html").lower()


def _quoted(match: re.Match[str]) -> str:
    return quote(match[0], safe="", errors="surrogatepass")
