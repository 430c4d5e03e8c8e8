"""The paper as plain data, from which the plugins plan pages. Nothing here imports Pelican or Jinja.

The inputs of a page are compared by their `repr` (dateline_news/model/deferred.py), ten thousand times in a build. So
the `repr` of what is long is a digest.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cached_property
from pathlib import PurePath, PurePosixPath
from typing import Any

from dateline_news.model.addresses import encoded
from dateline_news.model.collation import order
from dateline_news.model.kinds import KINDS, PAID, name_beside

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# The names of languages in themselves; for one that is not here, its tag is shown.
LANGUAGES = {
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fa": "فارسی", "fr": "Français",
    "hi": "हिन्दी", "it": "Italiano", "pl": "Polski", "ps": "پښتو", "pt": "Português", "ru": "Русский",
    "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "zh": "中文",
}  # fmt: skip

# The paper's tints, for the browser's own bars; theme/static/css/tokens.css holds the same two.
COLOURS = {"light": "#fffcf7", "dark": "#171512"}
CORRECTIONS_POLICY = "corrections-policy"  # the name of the static page that says how the paper corrects mistakes
NEVER = -1  # the priority of a story that the front page leaves out
# Characters of a moment without parts of a second or of a minute's offset.
ISO_LENGTH = len("2021-07-14T09:30:00+05:00")
FOCUS = re.compile(r"([0-9]{1,3})\s?%?[\s,]+([0-9]{1,3})\s?%?")
RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}


def direction(lang: str) -> str:
    """The direction in which a language (a tag such as `ur` or `ur-PK`) is written: `ltr` or `rtl`."""
    return "rtl" if lang.lower().split("-")[0] in RIGHT_TO_LEFT else "ltr"


def day_name(day: date, year: int | None = None) -> str:
    """A day for readers: `14 July 2021`, or `14 July` in its own `year`. English, whatever the machine's locale."""
    name = f"{day.day} {MONTHS[day.month - 1]}"
    return name if day.year == year else f"{name} {day.year}"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day with a time. A story dated without a time never shows one."""

    at: datetime  # with its zone; midnight where only the day is known
    timed: bool
    clock: str = ""  # the zone's name, where `at` has an offset only

    @property
    def iso(self) -> str:
        """For machines: `2021-07-14`, or `2021-07-14T09:30:00+05:00`."""
        if not self.timed:
            return self.at.date().isoformat()
        return for_machines(self.at)

    @property
    def day(self) -> str:
        """For readers: `14 July 2021`."""
        return day_name(self.at)

    @property
    def time(self) -> str:
        """For readers: `09:30`, or nothing."""
        return f"{self.at:%H:%M}" if self.timed else ""

    @property
    def zone(self) -> str:
        """The name of the zone, where a time is known: `UTC`, `PKT`, `+05:00`."""
        if not self.timed:
            return ""
        name = self.clock or self.at.tzname() or self.at.isoformat()[-6:]
        return name if name == "UTC" else name.removeprefix("UTC")

    def on(self, clock: tzinfo) -> date:
        """The day in a time zone; without a time it is the same in all of them."""
        return self.at.astimezone(clock).date() if self.timed else self.at.date()

    def data(self, year: int | None = None) -> dict[str, str]:
        """All of it, as a template's input; within `year` its day is named without one."""
        return {"iso": self.iso, "day": day_name(self.at, year), "time": self.time, "zone": self.zone}


def for_machines(at: datetime) -> str:
    """A moment with its time, for pages and feeds: `2021-07-14T09:30:00+05:00`.

    At most three digits of a second, and offsets in whole minutes: HTML knows no others, and feeds no other offsets
    (https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#global-dates-and-times, RFC 3339, RFC 5322).
    """
    written = at.isoformat()
    if len(written) <= ISO_LENGTH:
        return written
    minutes = (at.utcoffset() or timedelta()) // timedelta(minutes=1)  # the offsets of sun time have seconds
    local = at.astimezone(timezone(timedelta(minutes=minutes)))
    return local.isoformat(timespec="milliseconds" if at.microsecond else "seconds")


@dataclass(frozen=True, slots=True)
class Label:
    """A section, topic or author: its name, its slug, and the file of its page; without a page, an empty one."""

    name: str
    slug: str
    path: str
    url: str = ""  # the address that is published, where it is not the file's

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

    def introduced(self, introduction: "Introduction") -> "Label":
        """The label with what lists and stories say of it by its introduction: nothing more."""
        del introduction
        return self

    def data(self) -> dict[str, Any]:
        """All of it, as a template's input."""
        return {"name": self.name, "path": encoded(self.path)}


@dataclass(frozen=True, slots=True)
class Author(Label):
    """An author: a label with what the author's file says (content/authors); without one, nothing."""

    role: str = ""  # in the paper: Science correspondent
    line: str = ""  # who they are, in a sentence
    picture: "Picture | None" = None

    __hash__ = Label.__hash__

    def introduced(self, introduction: "Introduction") -> "Author":
        """The author with the role, the line and the picture that the introduction has."""
        return replace(self, role=introduction.role, line=introduction.standfirst, picture=introduction.picture)

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
    )
)


@dataclass(frozen=True, slots=True)
class Renditions:
    """The AVIF files of a picture, or of a part of it, by their widths in pixels; none where it is shown as it is."""

    stem: str = ""
    widths: tuple[int, ...] = ()

    def path(self, width: int) -> str:
        """The path of the one of a width."""
        return f"{self.stem}-{width}.avif"

    def data(self, root: str = "") -> list[dict[str, Any]]:
        """All of them, as a template's input; with `root` as addresses from a page."""
        return [{"path": root + self.path(width), "width": width} for width in self.widths]


AS_IT_IS = Renditions()


def focus(value: str) -> tuple[int, int]:
    """The point of a picture that matters, in percent from its left and from its top: `40% 20%`; or ValueError."""
    match = FOCUS.fullmatch(value.strip())
    point = (int(match[1]), int(match[2])) if match else (101, 101)
    if max(point) > 100:  # noqa: PLR2004  percent
        raise ValueError(f"“{value}” is no point of a picture; write how far across and how far down it is: 40% 20%")
    return point


@dataclass(frozen=True, slots=True)
class Picture:
    """A lead picture: the file for those who read no AVIF, what it shows, and its size in pixels."""

    path: str
    alt: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    tint: str = ""  # the class of what stands there while it loads
    renditions: Renditions = AS_IT_IS
    position: str = ""  # the classes of what matters in it, where its editor says so
    cut: Renditions = AS_IT_IS  # the part of it that lists show
    cut_position: str = ""

    @property
    def shape(self) -> str:
        """`wide` where it may lose some of its height, `narrow` where it may not; empty where it is low anyway."""
        if self.width * 10 < self.height * 14:
            return "narrow"
        return "wide" if self.width < self.height * 2 else ""

    def data(self, root: str = "") -> dict[str, Any]:
        """All of it, as a template's input; with `root` its paths are addresses from a page."""
        return {
            "path": root + encoded(self.path), "alt": self.alt, "width": self.width, "height": self.height,
            "caption": self.caption, "credit": self.credit, "shape": self.shape, "tint": self.tint,
            "position": self.position, "avif": self.renditions.data(root),
        }  # fmt: skip

    def card(self) -> dict[str, Any]:
        """The same with the part of it that lists show."""
        return {**self.data(), "position": self.cut_position, "avif": self.cut.data()}


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
        return f"Line({self.digest or _values_text(self)})"


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
    elsewhere: tuple[tuple[str, str], ...] = ()  # (name, address) of pages of theirs


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
    # Fields of its header (dateline_news/model/fields.py), by the same names and as they are written there.
    dateline: str = ""
    source_url: str = ""
    credit: str = ""
    rights: str = ""
    wanted: str = ""
    corrections: tuple[Correction, ...] = ()  # in the order in which they were made
    points: tuple[str, ...] = ()  # what it says, in a few lines
    identity: str = ""  # its id in feeds, where that is not its address
    facts: dict[str, Any] = field(default_factory=dict, compare=False)
    digest: str = ""  # of all the above but the facts and its copy
    line_digest: str = ""  # of its line

    def __repr__(self) -> str:
        """Its digest alone; without one, all of its values."""
        return f"Story({self.digest or _values_text(self)})"

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
        return name_beside(self.section.name, self.kind)

    @property
    def headline(self) -> str:
        """Its title with a mark if it is retracted or paid, for a browser's tab, a preview elsewhere, a feed reader."""
        title = f"{KINDS[PAID].name}: {self.title}" if self.paid else self.title
        return f"Retracted: {title}" if self.retracted else title

    @property
    def updated(self) -> Moment:
        """When it last changed: never before it was published, by the moment or by the day.

        A day without a time begins before the hour at which a story of that day was published.
        """
        if not self.modified or self.modified.at < self.date.at:
            return self.date
        is_timed = self.modified.timed and self.date.timed
        return self.date if not is_timed and self.modified.at.date() < self.date.at.date() else self.modified


@dataclass(frozen=True, repr=False)
class Masthead:
    """The paper's name and the like, from pelicanconf.py, and its address."""

    name: str
    tagline: str
    owner: str
    contact: str
    site: str  # SITEURL, without a slash at its end
    lang: str
    sections: tuple[str, ...]  # slugs, in the order the paper wants
    accent: dict[str, str]

    def __repr__(self) -> str:
        """All of its values, composed once, as every page of the plan repeats them."""
        return self._repr

    @cached_property
    def _repr(self) -> str:
        return f"Masthead({_values_text(self)})"


@dataclass(frozen=True, eq=False)  # there is one for a paper, so values computed from it can be cached by identity
class Front:
    """The paper without its stories: what is the same on every page of an edition, and changes with few stories."""

    masthead: Masthead
    sections: tuple[Label, ...]  # those that have stories, in the paper's order
    pages: tuple[tuple[str, str, str, str], ...]  # (title, path, url, language) of the static pages
    corrections_policy: str  # the address of the page that says how the paper corrects mistakes, or empty
    has_corrections: bool
    settings: dict[str, Any] = field(repr=False)
    kinds: tuple[str, ...] = ()  # of the labels of which there is a list of all

    def __getstate__(self) -> dict[str, Any]:
        """The state for another process, with only those settings that are plain data."""
        plain = {name: value for name, value in self.settings.items() if is_plain(value)}
        return {**self.__dict__, "settings": plain}


@dataclass(frozen=True)
class Paper:
    """The whole paper: its stories, newest first, and its pages. No list names translations and hidden ones."""

    masthead: Masthead
    stories: tuple[Story, ...]
    pages: tuple[StaticPage, ...]
    translations: tuple[Story, ...] = ()
    hidden: tuple[Story, ...] = ()
    hidden_pages: tuple[StaticPage, ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()  # in a preview, what says so: the source, and the line of its header
    settings: dict[str, Any] = field(default_factory=dict)
    introductions: Mapping[str, Mapping[str, Introduction]] = field(default_factory=dict)  # by kind and slug of label

    @property
    def all_stories(self) -> tuple[Story, ...]:
        """Every story that has a page."""
        return (*self.stories, *self.translations, *self.hidden)

    @cached_property
    def corrected(self) -> tuple[Story, ...]:
        """The stories with a correction that readers can find, translations among them."""
        return tuple(story for story in (*self.stories, *self.translations) if story.corrections)

    @property
    def corrections_policy(self) -> str:
        """The address of the page that says how the paper corrects mistakes; an empty string without one."""
        return next((page.path for page in self.pages if page.name == CORRECTIONS_POLICY), "")

    @cached_property
    def front(self) -> Front:
        """What is the same on every page: the contents of heads, mastheads and feet."""
        return Front(
            self.masthead,
            tuple(self.sections),
            tuple((page.title, page.path, page.url, page.lang) for page in self.pages),
            self.corrections_policy,
            bool(self.corrected),
            self.settings,
            tuple(name for name, kind in LABEL_KINDS.items() if kind.is_always_listed or self.labels_of(kind)),
        )

    @property
    def sections(self) -> dict[Label, list[Story]]:
        """The sections that have stories, in the paper's order, the rest by name."""
        return self.labels_of(LABEL_KINDS["category"])

    def labels_of(self, kind: LabelKind) -> dict[Label, list[Story]]:
        """The labels of a kind that have stories, by name, each with these."""
        return self._labels[kind.name]

    @cached_property
    def _labels(self) -> dict[str, dict[Label, list[Story]]]:
        by_kind = {
            name: _by_name(grouped((label, story) for story in self.stories for label in story.labels_of(kind)))
            for name, kind in LABEL_KINDS.items()
        }
        rank = {slug: position for position, slug in enumerate(self.masthead.sections)}
        sections = sorted(by_kind["category"].items(), key=lambda group: rank.get(group[0].slug, len(rank)))
        return {**by_kind, "category": dict(sections)}


def is_plain(value: Any) -> bool:
    """Whether a value is text, a number, or made of them."""
    if isinstance(value, dict | list | tuple | set | frozenset):
        return all(map(is_plain, (*value, *value.values()) if isinstance(value, dict) else value))
    return value is None or isinstance(value, str | bytes | int | float | PurePath)


def _values_text(instance: Any) -> str:
    """The values of a dataclass that are compared, as in its usual `repr`."""
    compared = (attribute.name for attribute in fields(instance) if attribute.compare)
    return ", ".join(f"{name}={getattr(instance, name)!r}" for name in compared)


def grouped(pairs: Iterable[tuple[Label, Story]]) -> dict[Label, list[Story]]:
    """Stories by label, in the order of the pairs."""
    groups: dict[str, tuple[Label, list[Story]]] = {}  # by slug, as strings are looked up fastest
    for label, story in pairs:
        group = groups.get(label.slug)
        if group is None:
            groups[label.slug] = (label, [story])
        else:
            group[1].append(story)
    return dict(groups.values())


def _by_name(groups: dict[Label, list[Story]]) -> dict[Label, list[Story]]:
    return dict(sorted(groups.items(), key=lambda group: (order(group[0].name), group[0].slug)))
