"""What a plugin that reads other programs' posts is told of pieces, and what it knows of their addresses there."""

from dataclasses import dataclass

from dateline_news.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, as far as its address in another program hangs on it."""

    source: str  # its path under the content folder
    path: str  # its file here
    slug: str
    title: str
    lang: str
    date: str  # ISO 8601; empty for a page
    section: str  # the slug of it; empty for a page
    categories: tuple[str, ...]  # as its header has them
    is_own: bool  # whether its header says its address, which is then the same here
    is_named: bool  # whether its header says its slug
    links: tuple[tuple[str, int], ...]  # those that are written as for a browser, each with its line


class OldAddresses:
    """Where pieces stood in another program, and which piece an address there means; without one, nothing is known."""

    def of(self, source: str) -> str:
        """The address of a piece, from the root of the paper; empty if it is not known."""
        del source
        return ""

    def below_base(self, address: str) -> str:
        """An address that a header names, where the site lay under a path of its own; empty if it did not."""
        del address
        return ""

    def meant(self, address: str, source: str) -> str:
        """The source of the piece that is meant by an address in the piece at `source`; empty if none is."""
        del address, source
        return ""

    def label(self, address: str, source: str) -> tuple[str, str]:
        """The kind and the name of the label whose list is meant: without a name that of all, without a kind none."""
        del address, source
        return "", ""

    def notices(self) -> list[Diagnostic]:
        """What is told of them, by paths under the content folder."""
        return []
