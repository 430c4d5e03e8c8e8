"""Where pieces stood in the program that they were written for, and which piece an address there means.

In: all pieces, and what the settings of that program say of addresses. Out: OldAddresses.

    patterns     what an address is made of, and the address of a piece by a pattern
    shown        the pattern that the links of the folder show, where no settings name one
    meanings     which piece a link means, by its address there, by its path, by its date and name
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import urlsplit

from dateline_news.model.addresses.old_addresses import OldAddresses, Placed
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.addresses.meanings import Meanings
from dateline_news.moving_in.addresses.patterns import Site, address
from dateline_news.moving_in.addresses.shown import shown

WRITTEN = "addresses were made as {} by these settings; from each a redirect leads to its piece"
SHOWN = "links such as this show that addresses were made as {}; from each a redirect leads to its piece"


class KnownAddresses(OldAddresses):
    """The addresses of a folder of content: those of its pieces, and what a link in one means."""

    def __init__(self, pieces: Sequence[Placed], site: Site, of_paper: str, notices: list[Diagnostic]) -> None:
        """`of_paper` is the path under which this paper is served, `notices` what is to be said of the addresses."""
        self._notices = notices
        self.base = "" if site.base == of_paper else site.base
        self.by_source = {piece.source: address(piece, site) for piece in pieces}
        self.own = {piece.source for piece in pieces if piece.is_own}
        self.meanings = Meanings(pieces, self.by_source, site.base)

    def of(self, source: str) -> str:
        """The address of a piece; one that its header says is the same here."""
        path = "" if source in self.own else self.by_source.get(source, "")
        return f"{self.base}{path}" if path else ""

    def below_base(self, address: str) -> str:
        """An address that a header names, under the path of the site."""
        return f"{self.base}/{address.lstrip('/')}" if self.base else ""

    def meant(self, address: str, source: str) -> str:
        """The source of the piece that an address means, as it was written in another."""
        return self.meanings.of(address, source)

    def label(self, address: str, source: str) -> tuple[str, str]:
        """The kind and the name of the label whose list is meant."""
        return self.meanings.label(address, source)

    def notices(self) -> list[Diagnostic]:
        """What showed how addresses were made."""
        return self._notices


def old_addresses(pieces: Sequence[Placed], settings: Mapping[str, Any]) -> KnownAddresses:
    """The addresses that pieces had: as the settings of their program say, or else as their links show."""
    site = Site.of(settings.get("MOVED_FROM") or {}, settings)
    notices: list[Diagnostic] = []
    link = None if site.is_written else shown(pieces, site)
    if link:
        site = site.with_pattern(link.pattern)
        notices.append(Diagnostic(link.source, link.line, "address", SHOWN.format(link.pattern), "advice"))
    elif site.patterns:
        content = PurePosixPath(settings["PATH"]).name
        file = normpath(f"{content}/{site.file}") if site.file else "pelicanconf.py"
        patterns = ", ".join(dict.fromkeys(site.patterns.values()))
        notices.append(Diagnostic(file, site.line, "address", WRITTEN.format(patterns), "advice"))
    return KnownAddresses(pieces, site, urlsplit(settings["SITEURL"]).path.rstrip("/"), notices)
