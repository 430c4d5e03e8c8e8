"""Reads the rows of links on every page from Pelican's settings MENUITEMS, LINKS and SOCIAL.

They are lists of pairs, a name and an address. An address of the paper (`/pages/about/`, `archives.html`, or one that
begins with SITEURL) leads to the file that is published there, so that the link works wherever the site lies.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from dateline_news.model.addresses import cut, encoded, is_on_the_web, is_path, mended
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.paper import LABEL_KINDS, Front

LISTS = (
    "INDEX",
    "ARCHIVES",
    *(kind.plural.upper() for kind in LABEL_KINDS.values()),
    "CORRECTIONS",
    "FOLLOW",
    "SEARCH",
)
ROWS = ("MENUITEMS", "LINKS", "SOCIAL")
INDEXES = {"TAGS": "Topics", "ARCHIVES": "Archive"}  # the settings of the index pages that the masthead leads to
LONGEST_ROW, MOST = 12, 8  # sections of a folder that was moved in: how many a row has; and of more than that
LONGEST_LIST = 12  # static pages in the foot
MenuLink = dict[str, str]


def pairs(setting: Any) -> Iterator[tuple[str, str]]:
    """The pairs of a setting; what follows them (an icon, say) is left out, and so is what is no pair."""
    for pair in setting.items() if isinstance(setting, dict) else setting or ():
        if isinstance(pair, list | tuple) and len(pair) > 1 and all(isinstance(part, str) for part in pair[:2]):
            yield pair[0].strip(), pair[1].strip()


@lru_cache(maxsize=1)
def rows(front: Front) -> dict[str, list[MenuLink]]:
    """Each of ROWS: [{name, path, href}], a file of the paper or an address elsewhere, without links such as `#`."""
    return {row: list(_links(front, row)) for row in ROWS}


def _links(front: Front, row: str) -> Iterator[MenuLink]:
    for name, address in pairs(front.settings.get(row)):
        path = file_meant(local_address(address, front), front)
        if path is None:
            continue
        if name and address and not address.startswith("#") and (path or is_on_the_web(address)):
            yield {"name": name, "path": path, "href": "" if path else mended(address)}


def file_meant(path: str, front: Front) -> str | None:
    """The file that a link of a folder that was moved in means: one of that name, where none has the path; or None."""
    if front.settings["STORY_FIELDS"] != "lenient" or not path.partition("#")[0].endswith(".html"):
        return path
    files = {encoded(file) for file in _files(front).values()}
    if path.partition("#")[0] in files:
        return path
    named = [file for file in files if file and _name(file) == _name(path)]
    return named[0] if len(named) == 1 else None


def _name(path: str) -> str:
    return path.removesuffix("/index.html").removesuffix(".html").rpartition("/")[2]


def masthead(front: Front) -> list[MenuLink]:
    """The masthead's row: the sections, MENUITEMS, then the index pages (topics, the archive); each file once."""
    settings = front.settings
    wanted = front.sections if settings["DISPLAY_CATEGORIES_ON_MENU"] else ()
    sections = [{**section.data(), "href": ""} for section in wanted if section.path]
    is_long = settings["STORY_FIELDS"] == "lenient" and len(sections) > LONGEST_ROW
    row = [{**link, "is_index": ""} for link in (*sections[: MOST if is_long else None], *rows(front)["MENUITEMS"])]
    indexes = {"CATEGORIES": "Sections", **INDEXES} if is_long else INDEXES
    for name, title in indexes.items() if row or front.sections else ():  # an empty paper has nothing in its archive
        if file := file_of(name, settings):
            row.append({"name": title, "path": encoded(file), "href": "", "is_index": "true"})
    by_address: dict[str, MenuLink] = {}
    for link in row:
        by_address.setdefault(link["path"] or link["href"], link)
    return list(by_address.values())


def pages(front: Front) -> list[tuple[str, str, str, str]]:
    """The static pages that the foot leads to, as the front has them.

    Where a folder that was moved in has many, they are those of its menu, or else those that lie in no folder.
    """
    wanted = front.pages if front.settings["DISPLAY_PAGES_ON_MENU"] else ()
    listed = [page for page in wanted if page[1]]
    if front.settings["STORY_FIELDS"] != "lenient" or len(listed) <= LONGEST_LIST:
        return listed
    in_menu = {link["path"] for row in rows(front).values() for link in row}
    chosen = [page for page in listed if encoded(page[1]) in in_menu]
    at_top = [page for page in listed if "/" not in page[1].removesuffix("/index.html")]
    return (chosen or at_top)[:LONGEST_LIST]


def indexes(front: Front) -> list[MenuLink]:
    """The lists of all labels of each kind: [{name, path}]."""
    kinds = [LABEL_KINDS[name] for name in front.kinds]
    files = [(kind.title, file_of(kind.plural.upper(), front.settings)) for kind in kinds]
    return [{"name": title, "path": encoded(file)} for title, file in files if file]


def notice(front: Front) -> MenuLink | None:
    """What NOTICE tells readers on every page: {text, path, href}, one of the last two empty; or None.

    The setting is a text, or a dict of `text` and `address`.
    """
    setting = front.settings["NOTICE"] or {}
    text, address = notice_parts(setting)
    path = local_address(address, front) if address else ""
    return {"text": text, "path": path, "href": "" if path else mended(address)} if text else None


def notice_parts(setting: Any) -> tuple[str, str]:
    """The text and the address of a notice, each of which may be empty."""
    parts = setting if isinstance(setting, dict) else {"text": setting}
    return str(parts.get("text") or "").strip(), str(parts.get("address") or "").strip()


@lru_cache(maxsize=1)
def contact(front: Front) -> MenuLink | None:
    """Where CONTACT has readers write to: {mail, path, href}, two of them empty; or None.

    It is an address of mail, percent-encoded here as a link wants it, or that of a page.
    """
    address = str(front.masthead.contact or "").strip()
    mail = quote(address, safe="@") if is_on_the_web(f"mailto:{address}") else ""
    is_page = not mail and (address.startswith("/") or is_on_the_web(address))
    path = local_address(address, front) if is_page else ""
    href = mended(address) if is_page and not path else ""
    return {"mail": mail, "path": path, "href": href} if mail or is_page else None


def local_address(address: str, front: Front) -> str:
    """The address of the paper's file to which an address leads, with its anchor; empty if it leads elsewhere."""
    site = front.masthead.site
    if site and (address == site or address.startswith(f"{site}/")):
        address = address.removeprefix(site)
    elif not is_path(address):
        return ""
    folder = f"{urlsplit(site).path}/"
    path, tail = cut(address.removeprefix(folder).lstrip("/"))
    file = _files(front).get(unquote(path).strip("/")) or _served_file(unquote(path))
    return encoded(file) + mended(tail)


@lru_cache(maxsize=1)
def _files(front: Front) -> dict[str, str]:
    """The files of pages of which there is one, of sections and of static pages, by their addresses without slashes."""
    settings = front.settings
    files = {address_of(name, settings): file_of(name, settings) for name in LISTS if file_of(name, settings)}
    files |= {section.address: section.path for section in front.sections if section.path}
    files |= {url: path for _, path, url, _ in front.pages if path}
    return {"": file_of("INDEX", settings), **{unquote(address).strip("/"): file for address, file in files.items()}}


def _served_file(path: str) -> str:
    """The file that a host serves for a path: a folder's index, or a page whose ending is left out."""
    if path.endswith("/"):
        return f"{path}index.html"
    return path if "." in path.rpartition("/")[2] else f"{path}.html"
