"""A story, with its corrections and live entries, and as a headline with its day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dateline_news.model.digests import values_text
from dateline_news.model.kinds import ENDED, PAID, name_beside
from dateline_news.model.paper.labels import LABEL_KINDS, Author, Label, LabelKind
from dateline_news.model.paper.moment import Moment
from dateline_news.model.paper.pictures import Picture
from dateline_news.model.paper.static_page import StaticPage

NEVER = -1  # the priority of a story that the front page leaves out


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of a story: its day, its kind (correction, clarification, update, retraction) and its text."""

    day: Moment
    kind: str
    text: str

    def data(self) -> dict[str, Any]:
        """All of it, as a template's input."""
        return {"kind": self.kind, "date": self.day.data(), "text": self.text}


@dataclass(frozen=True, slots=True)
class LiveEntry:
    """An entry of a live story: when it is of, its place on the page, its headline, and its words without markup."""

    at: Moment
    anchor: str
    headline: str
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """A story as a headline with its day, and no more: what is not shown must not change a page."""

    source: str
    title: str
    path: str
    lang: str
    own: dict[str, str]
    date: Moment
    standing: str
    retracted: bool
    paid: bool
    digest: str = ""  # of all the above

    def __repr__(self) -> str:
        """Its digest alone; without one, all of its values."""
        return f"Line({self.digest or values_text(self)})"


@dataclass(frozen=True, slots=True, repr=False)
class Story(StaticPage):
    """A story. `facts` are what plugins add about it: inputs of its page, and no part of the story itself."""

    kind: str
    date: Moment
    modified: Moment | None
    section: Label
    topics: tuple[Label, ...]
    authors: tuple[Author, ...]
    source_name: str
    priority: int  # 0 to 9, or NEVER
    picture: Picture | None
    words: int
    translation_key: str  # stories with one key, each in a language of its own, are one story
    is_translation: bool
    # Fields of its header (dateline_news/model/fields/contracts.py), by the same names and as they are written there.
    dateline: str = ""
    source_url: str = ""
    discuss: str = ""
    credit: str = ""
    rights: str = ""
    wanted: str = ""
    thread: tuple[Label, ...] = ()
    series: tuple[Label, ...] = ()
    part: int = 0  # of its series; 0 where it does not say
    entries: tuple[LiveEntry, ...] = ()  # of a live story, in the order of their times
    live_ended: Moment | None = None
    corrections: tuple[Correction, ...] = ()  # in the order in which they were made
    points: tuple[str, ...] = ()  # what it says, in a few lines
    identity: str = ""  # its id in feeds, where that is not its address
    facts: dict[str, Any] = field(default_factory=dict, compare=False)
    digest: str = ""  # of all the above but the facts and its copy
    line_digest: str = ""  # of its line

    def __repr__(self) -> str:
        """Its digest alone; without one, all of its values."""
        return f"Story({self.digest or values_text(self)})"

    @property
    def line(self) -> Line:
        """The story as a headline with its day."""
        return Line(
            self.source, self.title, self.path, self.lang, self.own, self.date, self.standing, self.retracted,
            self.paid, self.line_digest,
        )  # fmt: skip

    @property
    def labels(self) -> Iterator[tuple[LabelKind, Label]]:
        """All its labels, each with its kind, in the order of LABEL_KINDS."""
        return ((kind, label) for kind in LABEL_KINDS.values() for label in self.labels_of(kind))

    def labels_of(self, kind: LabelKind) -> tuple[Label, ...]:
        """Its labels of a kind."""
        labels: Label | tuple[Label, ...] = getattr(self, kind.attribute)
        return (labels,) if isinstance(labels, Label) else labels

    @property
    def sequences(self) -> list[tuple[LabelKind, Label]]:
        """Those of them in which stories are read one after the other."""
        return [(kind, label) for kind, label in self.labels if kind.is_sequence]

    @property
    def retracted(self) -> bool:
        """Whether the paper has retracted it. It keeps its address, and is marked wherever it is named."""
        return any(correction.kind == "retraction" for correction in self.corrections)

    @property
    def paid(self) -> bool:
        """Whether somebody paid for it. It is marked wherever it is named."""
        return self.kind == PAID

    @property
    def kind_name(self) -> str:
        """The name of its kind, as it stands beside its section's; empty for news, and where the section says it."""
        return ENDED.name if self.live_ended else name_beside(self.section.name, self.kind)

    @property
    def updated(self) -> Moment:
        """When it last changed: never before it was published, by the moment or by the day.

        A day without a time begins before the hour at which a story of that day was published.
        """
        if not self.modified or self.modified.at < self.date.at:
            return self.date
        is_timed = self.modified.timed and self.date.timed
        return self.date if not is_timed and self.modified.at.date() < self.date.at.date() else self.modified
