"""JavaScript: how many bytes of it the output holds beside search: in files, elements and attributes."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.audit.pages import addresses
from tests.audit.reading import Reading
from tests.audit.sites import Sites

DATA = "application/ld+json"
ALLOWED = re.compile(r".*: (?:search/.*|search\.html|404\.html)")  # where readers ask for what a script does
SUFFIXES = {".js", ".mjs", ".cjs", ".wasm"}
SEARCH = ("search.html", "search/")  # the page that may run a script, and the folder of all that it runs


def measure(sites: Sites) -> list[Reading]:
    """Every page and file of all sites."""
    faults: dict[str, int] = {}
    pages = 0
    for site in sites.all:
        checked = [site.folder / address for address in addresses(site.folder) if not address.startswith(SEARCH)]
        pages += len(checked)
        faults |= {f"{site.name}: {file.relative_to(site.folder)}": inline(file) for file in checked}
        faults |= {f"{site.name}: {name}": size for name, size in files(site.folder).items()}
    faults = {where: size for where, size in faults.items() if size and not ALLOWED.fullmatch(where)}
    measured = f"{sum(faults.values()):,} in {pages} pages"
    detail = "\n".join(f"{size:,} bytes: {where}" for where, size in faults.items())
    return [Reading("JavaScript but for search and 404, bytes", measured, "0", not faults and pages > 0, detail)]


def inline(file: Path) -> int:
    """Bytes of script in one page: whole elements that are not JSON-LD, handlers, script links."""
    tree = LexborHTMLParser(file.read_text("utf-8"))
    size = 0
    for node in tree.css("script"):
        size += 0 if node.attributes.get("type") == DATA else len((node.html or "").encode())
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            if name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                size += len(f"{name}={value}".encode())
    return size


def files(folder: Path) -> dict[str, int]:
    """The script files below `folder`: path → bytes."""
    found = (file for file in folder.rglob("*") if file.suffix in SUFFIXES)
    sizes = {file.relative_to(folder).as_posix(): file.stat().st_size for file in found}
    return {path: size for path, size in sizes.items() if not path.startswith(SEARCH)}
