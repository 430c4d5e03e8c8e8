"""Which pages a built site has, and what kind of page each is."""

import re
from pathlib import Path

SINGLE = frozenset(
    {"archives", "sections", "topics", "authors", "corrections", "follow", "search", "text", "404", "threads", "series"}
)
# First match wins; an address is relative to the output, with forward slashes.
KINDS = (
    ("front page", r"index\.html"),
    ("story", r"\d{4}/\d\d/\d\d/[^/]+\.html"),
    ("month archive", r"\d{4}/\d\d/index\.html"),
    ("year archive", r"\d{4}/index\.html"),
    ("topic's year", r"topics/[^/]+/\d{4}\.html"),
    ("topic", r"topics/[^/]+\.html"),
    ("author's year", r"authors/[^/]+/\d{4}\.html"),
    ("author", r"authors/[^/]+\.html"),
    ("thread's year", r"threads/[^/]+/\d{4}\.html"),
    ("thread", r"threads/[^/]+\.html"),
    ("one series", r"series/[^/]+\.html"),
    ("section's year", r"[^/]+/\d{4}\.html"),
)
# What makes some pages of a kind another thing to look at: how it is named, and what such a page has.
VARIANTS = (
    ("story", r'<article class="voice (\w+)"'),
    ("topic", r'<div class="(introduction)"'),
    ("author", r'<div class="(introduction)"'),
)


def addresses(folder: Path) -> list[str]:
    """Every HTML page below `folder`, relative to it, sorted."""
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))


def kind(address: str, folder: Path) -> str:
    """The kind of page at `address`; its stem ("404") where a site has one such page."""
    for name, pattern in KINDS:
        if re.fullmatch(pattern, address):
            return name
    stem = address.removesuffix(".html")
    if stem in SINGLE:
        return stem
    # A section and a static page are both NAME.html; only a section has a feed of its own.
    return "section" if (folder / f"feeds/{stem}.atom.xml").is_file() else "static page"


def variant(address: str, folder: Path) -> str:
    """The kind of page, with what it is besides: “story, review”, “topic, introduction”."""
    of = kind(address, folder)
    patterns = [pattern for name, pattern in VARIANTS if name == of]
    text = (folder / address).read_text("utf-8") if patterns else ""
    return ", ".join([of, *(match[1] for pattern in patterns if (match := re.search(pattern, text)))])


def one_of_each(folder: Path) -> dict[str, str]:
    """The heaviest page of every kind and variant in `folder`, kind → address: most that can break is there."""
    heaviest: dict[str, str] = {}
    for address in sorted(addresses(folder), key=lambda a: (folder / a).stat().st_size):
        heaviest[variant(address, folder)] = address
    return heaviest


def stories(folder: Path) -> list[str]:
    """The address of every story in `folder`."""
    return [address for address in addresses(folder) if kind(address, folder) == "story"]
