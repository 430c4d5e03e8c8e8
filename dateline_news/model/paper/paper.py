"""The whole paper, and its stories by label."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from dateline_news.model.collation import order
from dateline_news.model.paper.labels import LABEL_KINDS, Label, LabelKind
from dateline_news.model.paper.languages import base_language, is_same_language
from dateline_news.model.paper.masthead import Front, Masthead
from dateline_news.model.paper.static_page import Introduction, StaticPage
from dateline_news.model.paper.story import Story

CORRECTIONS_POLICY = "corrections-policy"  # the name of the static page that says how the paper corrects mistakes
END_OF_TIME = datetime.max.replace(tzinfo=UTC)


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
    lang: str = ""  # the language of which this is a part of the paper; empty for the whole
    whole: "Paper | None" = field(default=None, repr=False, compare=False)  # of a part, what it is a part of
    now: datetime = END_OF_TIME  # the moment of its edition

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
    def languages(self) -> tuple[str, ...]:
        """The languages with a front of their own: those that LANGUAGES names and that have stories."""
        if self.whole:
            return self.whole.languages
        wanted = [
            lang for lang in self.settings.get("LANGUAGES") or () if not is_same_language(lang, self.masthead.lang)
        ]
        if not wanted:
            return ()
        known = {base_language(story.lang) for story in (*self.stories, *self.translations)}
        return tuple(lang for lang in dict.fromkeys(wanted) if base_language(lang) in known)

    @cached_property
    def labels_by_language(self) -> dict[str, set[tuple[str, str]]]:
        """The labels that each front has a page of, by kind and slug, the whole paper's first."""
        if self.whole:
            return self.whole.labels_by_language
        named = {self.masthead.lang: {(kind, label.slug) for kind, labels in self._labels.items() for label in labels}}
        for lang in self.languages:
            of_language = (story for story in (*self.stories, *self.translations) if is_same_language(story.lang, lang))
            named[lang] = {(kind.name, label.slug) for story in of_language for kind, label in story.labels}
        return named

    def _fronts(self) -> Iterator[tuple[str, str]]:
        """The languages of all fronts and their files, the whole paper's first."""
        file = str(self.settings.get("INDEX_SAVE_AS") or "index.html").removeprefix(
            f"{self.lang}/" if self.lang else ""
        )
        yield self.masthead.lang, file
        yield from ((lang, f"{lang}/{file}") for lang in self.languages)

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
            self.lang,
            tuple(self._fronts()) if self.languages else (),
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
            name: _by_name(
                grouped((label, story) for story in self.stories for label in story.labels_of(kind)), self.masthead.lang
            )
            for name, kind in LABEL_KINDS.items()
        }
        rank = {slug: position for position, slug in enumerate(self.masthead.sections)}
        sections = sorted(by_kind["category"].items(), key=lambda group: rank.get(group[0].slug, len(rank)))
        return {**by_kind, "category": dict(sections)}


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


def _by_name(groups: dict[Label, list[Story]], lang: str) -> dict[Label, list[Story]]:
    return dict(sorted(groups.items(), key=lambda group: (order(group[0].name, lang), group[0].slug)))
