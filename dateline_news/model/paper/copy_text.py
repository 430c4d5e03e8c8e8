"""The text of a piece as far as it is known without being read, and where the links in it lead."""

from dataclasses import dataclass
from typing import Any

from dateline_news.model.paper.pictures import AS_IT_IS, Renditions


@dataclass(frozen=True, slots=True)
class Link:
    """The target of a link in a body: a file's address from the site's root. For a picture, its size in pixels."""

    address: str
    width: int = 0
    height: int = 0
    url: str = ""  # the address that is published, where it is not the file's
    # Of a picture: the file that is shown to those who read no AVIF, the others, and the class of its tint.
    shown: str = ""
    renditions: Renditions = AS_IT_IS
    tint: str = ""
    media: str = ""  # `video` or `audio`, where it is no picture but is shown as one
    captions: str = ""  # the address of what is said in it, as text with times
    instead: str = ""  # what marks the words of a picture that is missing, in the page's language; empty in English


CopyText = tuple[str, list[dict[str, Any]]]  # HTML and blocks, whose links are placeholders of numbered_links.py


@dataclass(frozen=True, slots=True, repr=False)
class Copy:
    """The text of a piece, as far as it is known without being read.

    The digest of all of it, the kinds of its blocks, the source and the digest by which its text is found in the cache,
    and the words that replace `{owner}` and the like in it.
    """

    digest: str
    kinds: tuple[str, ...]
    source: str = ""
    text_digest: str = ""
    words: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        """Its digest alone."""
        return f"Copy({self.digest})"
