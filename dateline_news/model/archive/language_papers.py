"""The paper in one of its languages: its stories in it, and lists of these alone, at addresses of their own.

The addresses of stories stay. Lists, archives and feeds stand at those of the paper, below a folder of the language.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dateline_news.model.addresses.of_pages import PERIODS, file_of
from dateline_news.model.digests import digest
from dateline_news.model.paper import LABEL_KINDS, Label, Paper, Story, is_same_language

FORMATS = ("ATOM", "RSS", "JSON")
Settings = Mapping[str, Any]


def paper_in(paper: Paper, lang: str) -> Paper:
    """The paper in a language; its own stories and translations are alike there."""
    stories = [story for story in (*paper.stories, *paper.translations) if is_same_language(story.lang, lang)]
    stories.sort(key=lambda story: story.source)
    stories.sort(key=lambda story: story.date.at, reverse=True)
    moved = _Moved(lang)
    return replace(
        paper,
        stories=tuple(map(moved.story, stories)),
        translations=(),
        hidden=(),
        hidden_pages=(),
        settings={**paper.settings, **addresses(paper.settings, lang)},
        introductions={
            kind: {slug: page for slug, page in pages.items() if is_same_language(page.lang, lang)}
            for kind, pages in paper.introductions.items()
        },
        lang=lang,
        whole=paper,
    )


def addresses(settings: Settings, lang: str) -> dict[str, str]:
    """The settings that say where lists, archives and feeds are, below a folder of the language."""
    lists = ("INDEX", "ARCHIVES", *(kind.plural.upper() for kind in LABEL_KINDS.values()))
    pages = (*lists, *(f"{period}_ARCHIVE" for period in PERIODS))
    feeds = ("FEED_ALL", "FEED", *(f"{kind.setting}_FEED" for kind in LABEL_KINDS.values()))
    names = [f"{page}_{ending}" for page in pages for ending in ("SAVE_AS", "URL")]
    names += [f"{feed}_{kind}{ending}" for feed in feeds for kind in FORMATS for ending in ("", "_URL")]
    moved = {name: below(lang, str(settings[name])) for name in names if settings.get(name)}
    return {**moved, "INDEX_SAVE_AS": below(lang, file_of("INDEX", settings))}


def below(lang: str, address: str) -> str:
    """An address or a pattern of addresses, below the folder of a language."""
    return f"{lang}/{address}"


class _Moved:
    """Stories with the labels that they have in a language, each of which is made once."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.labels: dict[tuple[str, str], Label] = {}

    def story(self, story: Story) -> Story:
        """A story whose labels lead to lists in its language."""
        labels = {
            kind.attribute: tuple(self.label(name, label) for label in story.labels_of(kind))
            for name, kind in LABEL_KINDS.items()
        }
        only = {kind.attribute: labels[kind.attribute][0] for kind in LABEL_KINDS.values() if _is_single(story, kind)}
        changed: dict[str, Any] = {**labels, **only}
        return replace(story, **changed, digest=digest((story, self.lang)) if story.digest else "")

    def label(self, kind: str, label: Label) -> Label:
        """A label with its addresses in the language."""
        key = (kind, label.slug)
        if key not in self.labels:
            path, url = (below(self.lang, address) if address else "" for address in (label.path, label.url))
            self.labels[key] = replace(label, path=path, url=url)
        return self.labels[key]


def _is_single(story: Story, kind: Any) -> bool:
    return isinstance(getattr(story, kind.attribute), Label)
