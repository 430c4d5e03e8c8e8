"""The take-away as the files of an EPUB 3: a chapter each, the contents, the sources, and the pictures."""

from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path, PurePosixPath
from urllib.parse import unquote
from uuid import NAMESPACE_URL, uuid5

from dateline_news.desk.takeaway.chapters import Volume
from dateline_news.desk.takeaway.markup import polyglot
from dateline_news.model.paper import direction

# The types that every reader of books shows (EPUB 3.3, core media types), by the endings of their files.
MEDIA_TYPES = {
    ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".webp": "image/webp",
    ".svg": "image/svg+xml",
}  # fmt: skip
CONTAINER = b"""<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass(slots=True)
class Pictures:
    """The pictures that chapters show, by their addresses from the paper's root, each under a name in the book."""

    volume: Volume
    names: dict[str, str] = field(default_factory=dict)

    def place(self, address: str) -> str:
        """The name of a picture in the book; empty for what is none that every reader shows."""
        if not media_type(address):
            return ""
        ending = PurePosixPath(unquote(address)).suffix.lower()
        return self.names.setdefault(address, f"picture-{len(self.names) + 1}{ending}")


def media_type(address: str) -> str:
    """The type of a picture by its address; empty for one that not every reader knows, and for one elsewhere."""
    return "" if ":" in address else MEDIA_TYPES.get(PurePosixPath(unquote(address)).suffix.lower(), "")


def _chapter_at(name: str, anchor: str) -> str:
    return f"{name}.xhtml{'#' * bool(anchor)}{anchor}"


def files(volume: Volume) -> dict[str, bytes]:
    """Each file of the book by its path; `mimetype` is the first, as readers of books want it."""
    pictures = Pictures(volume)

    def link_at(address: str) -> str:
        return volume.link_at(address, _chapter_at)

    texts = {chapter.name: polyglot(chapter.html, pictures.place, link_at) for chapter in volume.chapters}
    inputs = volume.inputs() | {
        "pictures": [{"file": name, "type": media_type(address)} for address, name in pictures.names.items()],
        "identifier": uuid5(NAMESPACE_URL, f"{volume.home}#{volume.name}").urn,
        "modified": f"{volume.paper.archive.now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    }
    theme = volume.paper.templates()
    chapters = {
        f"book/{chapter.name}.xhtml": theme.get_template("book/chapter.xhtml").render(
            title=chapter.title, lang=chapter.lang, dir=direction(chapter.lang), text=texts[chapter.name]
        )
        for chapter in volume.chapters
    }
    whole = {
        f"book/{name}": theme.get_template(f"book/{name}").render(inputs)
        for name in ("package.opf", "contents.xhtml", "sources.xhtml")
    }
    style = (Path(volume.paper.settings["THEME"]) / "static" / "css" / "ebook.css").read_bytes()
    shown = {f"book/{name}": volume.paper.picture(address) for address, name in pictures.names.items()}
    written = {path: text.encode() for path, text in (whole | chapters).items()}
    return {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        **written,
        "book/style.css": style,
        **shown,
    }
