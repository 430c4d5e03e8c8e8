"""Which piece an address means that was written for another program: the surest reading first, else none."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from dateline_news.model.addresses import plain
from dateline_news.model.addresses.old_addresses import Placed
from dateline_news.moving_in.addresses.patterns import DATED, INDEX, parts

# What addresses of lists begin with, by the kind of label that they list here; then those of others and of files.
LABELS = {
    **dict.fromkeys(("tag", "tags", "topic", "topics", "keyword", "label", "labels"), "tag"),
    **dict.fromkeys(("category", "categories", "section", "sections"), "category"),
    **dict.fromkeys(("author", "authors", "by"), "author"),
    "series": "series",
}
LISTS = {
    *LABELS, "archive", "archives", "feed", "page",
    "assets", "css", "files", "images", "img", "js", "media", "pictures", "static", "uploads",
}  # fmt: skip
INDEX_PAGE = re.compile(r"(?:/?\bindex)?\.html?$|/$", re.IGNORECASE)
SOURCES = re.compile(r"\.(?:md|markdown|mkd|mdown|rst|html?|adoc|org|ipynb)$", re.IGNORECASE)
PAGES = re.compile(r"(?:/|\.html?|(?:^|/)[^/.]+|(?:^|/)[^/]*\.[^/]{6,})$", re.IGNORECASE)  # how addresses of pages end


class Meanings:
    """Looks up addresses; a text that could mean two pieces means none."""

    def __init__(self, pieces: Sequence[Placed], addresses: Mapping[str, str], base: str) -> None:
        """Take the pieces, the address of each there by its source, and the path of the site's own address."""
        self.addresses, self.base = addresses, base
        self.by_source = {piece.source: piece for piece in pieces}
        in_order = sorted(addresses.items(), reverse=True)  # of two at one address, the first had it
        self.by_address = {plain(address): source for source, address in in_order if address}
        self.by_path = _index((path, piece.source) for piece in pieces for path in _paths(piece))
        self.by_name: dict[str, set[str]] = {}
        for piece in pieces:
            for name in _names(piece):
                self.by_name.setdefault(name, set()).add(piece.source)
        self.sections = {piece.section for piece in pieces}

    def of(self, address: str, source: str) -> str:
        """The source of the piece that an address, written in the piece at `source`, means; empty if none is."""
        paths = list(dict.fromkeys(self._absolute(address, source)))
        for sources in (self.by_address, self.by_path):
            if meant := next(filter(None, (sources.get(plain(path)) for path in paths)), ""):
                return meant
        return (
            self._named(unquote(address).strip("/").split("/"), source)
            if PAGES.search(address)
            else self._file(address)
        )

    def label(self, address: str, source: str) -> tuple[str, str]:
        """The kind and the name of the label whose list an address means; without a name, all labels of the kind.

        A name without a kind may be a section's. Nothing where the address is of no list.
        """
        path = next(self._absolute(address, source), "")
        *above, name = INDEX_PAGE.sub("", unquote(path).rstrip("/")).strip("/").split("/")
        if above:
            kind = LABELS.get(above[-1].lower(), "")
            return kind, name if kind else ""
        kind = LABELS.get(name.lower(), "")
        return (kind, "") if kind else ("category" if name and PAGES.search(address) else "", name)

    def _absolute(self, address: str, source: str) -> Iterator[str]:
        """The addresses from the root that one may be; a relative one is seen from where its piece stood."""
        if address.startswith("/"):
            if self.base and f"{address}/".startswith(f"{self.base}/"):
                yield address.removeprefix(self.base)
            yield address
            return
        place = PurePosixPath(source)
        as_folder = place.parent if place.stem == INDEX else place.with_suffix("")
        for here in (self.addresses.get(source, ""), f"/{as_folder}/", f"/{source}"):
            if here:
                yield normpath(join(dirname(here), address))

    def _file(self, address: str) -> str:
        """The piece whose file has the name with which an address ends, in whatever folder."""
        name = unquote(address).rpartition("/")[2]
        return self._only(self.by_name.get(plain(SOURCES.sub("", name)), ())) if SOURCES.search(name) else ""

    def _named(self, path: list[str], source: str) -> str:
        """The piece that has the name with which a path ends, and the date that the path has, if it has one."""
        *above, name = path
        sources = self.by_name.get(plain(SOURCES.sub("", name)), set())
        numbers = [part for part in above if part.isdecimal()]
        if numbers or not sources:
            return self._only(each for each in sources if _is_of(self.by_source[each].date, numbers))
        is_list = bool(LISTS & {part.lower() for part in above}) or (not above and name.lower() in self.sections)
        return "" if is_list else self._only(sources - {source} or sources)

    @staticmethod
    def _only(sources: Iterable[str]) -> str:
        several = sorted(sources)
        return several[0] if len(several) == 1 else ""


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Sources by a text; nothing for one that several have."""
    index: dict[str, str] = {}
    for text, source in pairs:
        index[text] = source if index.get(text, source) == source else ""
    return index


def _paths(piece: Placed) -> set[str]:
    """The paths that say where a piece lies, as addresses have them."""
    folders, name = parts(piece)
    slug = DATED.sub("", name, count=1) or name
    whole = SOURCES.sub("", piece.source).removesuffix(f"/{INDEX}")
    return {plain("/".join([*folders, last])) for last in (name, slug, piece.slug)} | {plain(whole)}


def _names(piece: Placed) -> set[str]:
    """What a piece may be called."""
    name = parts(piece)[1]
    return {plain(text) for text in (name, DATED.sub("", name, count=1), piece.slug) if text}


def _is_of(date: str, numbers: list[str]) -> bool:
    """Whether a day is of the year, and the month, and the day that an address has."""
    of_day = [int(part) for part in date[:10].split("-")] if date else []
    return [int(number) for number in numbers[:3]] == of_day[: len(numbers)]
