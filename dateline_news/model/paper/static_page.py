"""A page that is no story, and what introduces a topic or an author."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline_news.model.paper.copy_text import Copy, Link
from dateline_news.model.paper.pictures import Picture


@dataclass(frozen=True, slots=True)
class StaticPage:
    """A page that is no story: about, contact and the like."""

    source: str
    path: str
    url: str
    title: str
    standfirst: str
    description: str
    opening: str  # its first paragraph, as text
    lang: str
    own: dict[str, str]  # {lang, dir} where its language is not the paper's, else empty
    template: str
    copy: Copy
    links: tuple[Link, ...]  # where the links in the copy lead, by their numbers
    hidden: bool
    standing: str  # what keeps it from readers, where it is shown all the same, in a preview; else empty
    release_line: int  # the line of its header that keeps it, or has kept it until a moment; 0 without one
    aliases: tuple[str, ...]  # addresses that it had before, as its editor wrote them

    @property
    def name(self) -> str:
        """The name of its source, whatever its address: `about` for `pages/about.md`."""
        return PurePosixPath(self.source).stem


@dataclass(frozen=True, slots=True)
class Introduction(StaticPage):
    """What introduces a topic or an author on its page: a file of its own in the folder of its kind of label."""

    role: str = ""
    picture: Picture | None = None
    email: str = ""
    fediverse: str = ""
    elsewhere: tuple[tuple[str, str], ...] = ()  # (name, address) of pages of theirs
