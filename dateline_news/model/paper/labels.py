"""Names by which stories are grouped: sections, topics, authors and more, and the table of all kinds of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dateline_news.model.addresses import encoded
from dateline_news.model.paper.pictures import Picture
from dateline_news.model.paper.static_page import Introduction


@dataclass(frozen=True, slots=True)
class Label:
    """A section, topic or author: its name, its slug, and the file of its page; without a page, an empty one."""

    name: str
    slug: str
    path: str
    url: str = ""  # the address that is published, where it is not the file's
    # It gathers what has no section of its own, so that no headline names it.
    is_plain: bool = field(default=False, kw_only=True)

    def __hash__(self) -> int:
        """The hash of its slug, which is unique among its kind: nothing else is hashed as often as labels."""
        return hash(self.slug)

    @property
    def address(self) -> str:
        """The address that is published, from the site's root."""
        return self.url or encoded(self.path)

    def year(self, year: int) -> str:
        """The file of its page for a year: `world.html` or `world/index.html` → `world/2021.html`."""
        return f"{self.path.removesuffix('.html').removesuffix('/index')}/{year}.html"

    def introduced(self, introduction: Introduction) -> "Label":
        """The label with what lists and stories say of it by its introduction: nothing more."""
        del introduction
        return self

    def data(self) -> dict[str, Any]:
        """All of it, as a template's input."""
        return {"name": self.name, "path": encoded(self.path)}

    def kicker(self) -> dict[str, Any]:
        """The same as it stands over a headline."""
        return {**self.data(), "name": ""} if self.is_plain else self.data()


@dataclass(frozen=True, slots=True)
class Author(Label):
    """An author: a label with what the author's file says (content/authors); without one, nothing."""

    role: str = ""  # in the paper: Science correspondent
    line: str = ""  # who they are, in a sentence
    picture: Picture | None = None
    fediverse: str = ""  # their name there: @ada@social.example

    __hash__ = Label.__hash__

    def introduced(self, introduction: Introduction) -> "Author":
        """The author with what the introduction has of all this."""
        return replace(
            self,
            role=introduction.role,
            line=introduction.standfirst,
            picture=introduction.picture,
            fediverse=introduction.fediverse,
        )

    def data(self) -> dict[str, Any]:
        """All of it, as a template's input."""
        picture = self.picture.card() if self.picture else None
        return {**Label.data(self), "role": self.role, "line": self.line, "picture": picture}


@dataclass(frozen=True, slots=True)
class LabelKind:
    """A kind of label: names by which stories are grouped, with a page for each and a list of all.

    `name` is that of the template of these pages, of the sign of a link to one (`{tag}Sea`) and, in capitals, of
    their settings (TAG_SAVE_AS, TAG_FEED_ATOM); `plural` the same of the list. For three of them they are Pelican's.
    """

    name: str
    plural: str
    attribute: str  # of a Story, in which it has one label or a tuple of them
    fields: Mapping[str, str]  # of a header: name → the pattern that separates names in it, empty where it is one name
    title: str  # of the list
    is_one: bool = False  # a field holds one name, whatever signs are in it
    is_always_listed: bool = False  # there is a list even where no story has any
    label_type: type[Label] = Label
    folder: str = ""  # under the content folder, of files that introduce its labels; empty where there are none
    is_sequence: bool = False  # its stories are read one after the other, and each leads to those beside it
    is_by_part: bool = False  # in the order of their parts, not of their dates

    @property
    def setting(self) -> str:
        """The beginning of the names of its settings."""
        return self.name.upper()


class LabelKinds(dict[str, LabelKind]):
    """Kinds of label by their names."""

    def __missing__(self, name: str) -> LabelKind:
        """Raise a LookupError that names the kinds that there are."""
        raise LookupError(f"“{name}” is no kind of label; LABEL_KINDS in {__name__} has {', '.join(self)}")


# The table of all kinds: adding one here is all that it takes.
LABEL_KINDS = LabelKinds(
    (kind.name, kind)
    for kind in (
        LabelKind(
            "category", "categories", "section", {"category": ""}, "Sections", is_one=True, is_always_listed=True
        ),
        LabelKind("tag", "tags", "topics", {"tags": "[;,]"}, "Topics", is_always_listed=True, folder="topics"),
        LabelKind(
            "author",
            "authors",
            "authors",
            {"author": "", "authors": ";"},
            "Authors",
            label_type=Author,
            folder="authors",
        ),
        LabelKind(
            "thread", "threads", "thread", {"thread": ""}, "Threads", is_one=True, folder="threads", is_sequence=True
        ),
        LabelKind(
            "series",
            "all_series",
            "series",
            {"series": ""},
            "Series",
            is_one=True,
            folder="series",
            is_sequence=True,
            is_by_part=True,
        ),
    )
)
