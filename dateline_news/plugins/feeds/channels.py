"""Which feeds there are: those that the settings (FEED_ALL_ATOM, CATEGORY_FEED_RSS, …) give an address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline_news.model.addresses import encoded
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.paper import LABEL_KINDS, LANGUAGES, Front, Label, LabelKind
from dateline_news.plugins.feeds.formats import ATOM, JSON, RSS
from dateline_news.press.plan import Archive, Inputs, Stories

Settings = Mapping[str, Any]

FORMATS = {ATOM: "Atom", RSS: "RSS", JSON: "JSON"}  # what readers call them
TYPES = {ATOM: "application/atom+xml", RSS: "application/rss+xml", JSON: "application/feed+json"}
SITE = ("FEED_ALL", "FEED")  # the settings of the feeds of all stories, but for their kind
LANGUAGE, SUMMARY = "TRANSLATION_FEED", "SUMMARY_FEED"
SECTIONS = LABEL_KINDS["category"]


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: its kind (ATOM, RSS or JSON), its file, its title, and the addresses of it and of the page it is of."""

    kind: str
    path: str
    title: str
    page: str  # from the site's root
    url: str
    lang: str
    is_brief: bool = False  # whether it holds summaries alone

    @property
    def format(self) -> str:
        """What readers call its kind."""
        return FORMATS[self.kind]

    def data(self) -> Inputs:
        """What a page's head says of it."""
        return {"title": self.title, "path": encoded(self.path), "type": TYPES[self.kind]}


def _channels(
    setting: str, front: Front, name: str = "", page: str = "", *, is_brief: bool = False, **given: str
) -> Iterator[Channel]:
    """A channel for each kind that a setting (`setting` and the kind) gives an address; `given` fills its pattern.

    `name` is that of what the feed is of, `page` the address of its page; without one, it leads to the front page.
    """
    settings, paper = front.settings, front.masthead
    title, page = f"{paper.name}: {name}" if name else _name(front), page or address_of("INDEX", settings)
    for kind in TYPES:
        if pattern := settings.get(f"{setting}_{kind}"):
            path = str(pattern).format(**given)
            url = str(settings.get(f"{setting}_{kind}_URL") or pattern).format(**given)
            is_short = is_brief or (kind == RSS and settings["RSS_FEED_SUMMARY_ONLY"])
            yield Channel(kind, path, title, page, url, given.get("lang", front.lang or paper.lang), is_short)


def _name(front: Front) -> str:
    """The name of the paper, and of the language whose front it is."""
    return f"{front.masthead.name}: {LANGUAGES.get(front.lang, front.lang)}" if front.lang else front.masthead.name


def of_site(front: Front) -> list[Channel]:
    """The feeds of all stories."""
    feeds = [channel for setting in SITE for channel in _channels(setting, front)]
    return sorted(feeds, key=lambda channel: [*TYPES].index(channel.kind))


def of_label(kind: LabelKind, label: Label, front: Front, count: int) -> list[Channel]:
    """The feeds of a label of a kind that has so many stories.

    Of topics and authors there may be thousands: where the settings give each of them no feed, those of several
    stories have one of summaries.
    """
    page = label.address if label.path else ""
    if are_set(kind.setting, front):
        return list(_channels(f"{kind.setting}_FEED", front, label.name, page, slug=label.slug))
    if not has_summaries(kind, front) or count < front.settings["SUMMARY_FEED_MINIMUM"]:
        return []
    return list(_channels(SUMMARY, front, label.name, page, is_brief=True, kind=kind.folder, slug=label.slug))


def has_summaries(kind: LabelKind, front: Front) -> bool:
    """Whether labels of a kind have feeds of summaries: those of which there may be thousands, without other feeds."""
    is_large = not (kind is SECTIONS or kind.is_sequence)
    return is_large and are_set("SUMMARY", front) and not are_set(kind.setting, front)


def of_language(lang: str, front: Front) -> list[Channel]:
    """The feeds of the stories in a language."""
    return list(_channels(LANGUAGE, front, LANGUAGES.get(lang, lang), lang=lang))


def channels(paper: Archive) -> Iterator[tuple[Channel, Stories[Any]]]:
    """Every feed that the settings want, and the stories of which it holds the newest."""
    front = paper.front
    for kind in LABEL_KINDS.values():
        for stories in paper.each_label(kind) if are_wanted(kind.setting, front) else ():
            yield from ((channel, stories) for channel in of_label(kind, stories.subject, front, stories.count()))
    for in_language in paper.each_language() if are_wanted("TRANSLATION", front) else ():
        yield from ((channel, in_language) for channel in of_language(in_language.subject, front))
    yield from ((channel, paper) for channel in of_site(front))


def are_wanted(name: str, front: Front) -> bool:
    """Whether the settings want feeds of SITE, of TRANSLATION, or of a kind of label (`TAG`)."""
    kind = next((kind for kind in LABEL_KINDS.values() if kind.setting == name), None)
    return are_set(name, front) or bool(kind and has_summaries(kind, front))


def are_set(name: str, front: Front) -> bool:
    """Whether the settings give such feeds an address."""
    begins = SITE if name == "SITE" else (f"{name}_FEED",)
    return any(front.settings.get(f"{begin}_{kind}") for begin in begins for kind in TYPES)
