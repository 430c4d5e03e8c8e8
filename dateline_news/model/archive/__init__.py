"""Answers what plugins ask about the paper and its stories, from what is in memory; questions.py records it.

sequences.py has the order of threads and series, language_papers.py the paper in one of its languages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from dateline_news.model.addresses.of_pages import PERIODS
from dateline_news.model.archive.language_papers import paper_in
from dateline_news.model.archive.questions import QuestionRecorder, Stories
from dateline_news.model.archive.sequences import Place, in_order, places
from dateline_news.model.digests import digest
from dateline_news.model.paper import LABEL_KINDS, Introduction, Label, LabelKind, Line, Paper, StaticPage, Story

Date = tuple[int, ...]  # a year; a year and a month; or these and a day
Asked = dict[str, tuple[str, ...]]  # questions, by the path of a file, or for facts by the source of the story
# Questions for every story, and so in words that are the same for all.
VERSIONS = ("its versions in other languages",)
IN_SECTION = ("the stories before it in its section, and the next",)
EARLIER = ("the newest of each of its topics before it",)
BESIDE = ("the stories before and after it in its thread or series",)


@dataclass(slots=True)
class LabelLines:
    """The lines of a label's stories that may be recommended, oldest first."""

    label: Label
    lines: list[Line] = field(default_factory=list)
    sums: list[int] = field(default_factory=lambda: [0])  # of so many lines, each as the number that its digest is

    def add(self, line: Line, number: int) -> None:
        """Add the next line, which is a number too."""
        self.lines.append(line)
        self.sums.append(self.sums[-1] + number)

    def newest(self, count: int, end: int) -> list[Line]:
        """So many of the first `end` lines, the newest first."""
        return self.lines[max(0, end - count) : end][::-1]

    def sum_of_newest(self, count: int, end: int) -> int:
        """What tells the same lines from others."""
        return self.sums[end] - self.sums[max(0, end - count)]


Before = tuple[LabelLines, int]  # the lines of a label of a story, and how many of them came before it


class Archive(QuestionRecorder, Stories[None]):
    """What plugins can ask about a paper, and about all stories that lists name."""

    def __init__(self, paper: Paper) -> None:
        """Take the paper."""
        super().__init__(self, "", None, paper.stories)
        self.paper, self.masthead, self.settings = paper, paper.masthead, paper.settings
        self.clock, self.front = str(paper.settings.get("TIMEZONE", "UTC")), paper.front
        self.now = paper.now
        self._readable = (*paper.stories, *paper.translations)
        by_time = sorted(self._readable, key=lambda story: story.date.at, reverse=True)
        self.in_all_languages = Stories(self, " in all languages", None, by_time)
        self._by_plugin: list[Asked] = []

    @cached_property
    def in_languages(self) -> dict[str, "Archive"]:
        """The archives of the languages that have a front of their own, by their tags."""
        return (
            {lang: Archive(paper_in(self.paper, lang)) for lang in self.paper.languages} if not self.paper.lang else {}
        )

    def in_its_language(self, story: Story) -> Story:
        """A story with the labels that it has in its language, if that has a front; else as it is."""
        return self._in_languages.get(story.source, story)

    @cached_property
    def _in_languages(self) -> dict[str, Story]:
        return {story.source: story for archive in self.in_languages.values() for story in archive.paper.stories}

    def begin_plugin(self) -> Asked:
        """Begin a plugin, which has asked nothing yet; return the dict to put its questions into."""
        self.questions = ()
        self._by_plugin.append({})
        return self._by_plugin[-1]

    def planned_from(self, path: str, source: str) -> str:
        """What was asked for a file, and for the facts of the story that it shows; empty for one of no plugin."""
        every = [by_name for archive in (self, *self.in_languages.values()) for by_name in archive._by_plugin]  # noqa: SLF001  its own
        names = (path, source) if any(path in by_name for by_name in every) else ()
        questions = (by_name.get(name, ()) for by_name in every for name in names)
        return "; ".join(sorted(set(chain(*questions))))

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Whatever else the paper has, such as `stories`, for plugins that go through all of them."""
            if name.startswith("_"):
                raise AttributeError(name)
            return self.answer("every story", getattr(self.paper, name))

    def each_story(self) -> Iterator[Story]:
        """Every story that has a page."""
        return self.each(self.paper.all_stories)

    def each_listed_story(self) -> Iterator[Story]:
        """Every story that lists name."""
        return self.each(self.paper.stories)

    def each_corrected_story(self) -> Iterator[Story]:
        """Every story that has a page and a correction."""
        return self.each((*self.paper.corrected, *(story for story in self.paper.hidden if story.corrections)))

    def each_page(self) -> Iterator[StaticPage]:
        """Every static page, hidden ones too."""
        return self.each((*self.paper.pages, *self.paper.hidden_pages))

    def each_label(self, kind: LabelKind) -> Iterator[Stories[Label]]:
        """Every label of a kind that has stories."""
        return self.each(self._labels(kind))

    def each_language(self) -> Iterator[Stories[str]]:
        """Every language in which readers can find stories."""
        by_language: dict[str, list[Story]] = {}
        for story in sorted(self._readable, key=lambda story: story.date.at, reverse=True):
            by_language.setdefault(story.lang, []).append(story)
        return self.each(Stories(self, f" in {lang}", lang, stories) for lang, stories in by_language.items())

    def languages(self) -> list[str]:
        """The same languages, in the order of their tags."""
        return self.answer("the languages of stories", sorted({story.lang for story in self._readable}))

    def each_period(self, kind: str) -> Iterator[tuple[Stories[Date], Date | None, Date | None]]:
        """Every period of a kind that has stories, newest first, with the dates of the next and of the one before."""
        periods = self._periods(kind)
        dates = [*periods]
        for date, later, earlier in self.each(zip(dates, [None, *dates], [*dates[1:], None], strict=False)):
            name = "-".join(map(str, date))
            stories = Stories(self, f" of {name}", date, periods[date])
            yield self.answer(f"the {kind.lower()}s next to {name}", (stories, later, earlier))

    @property
    def pages(self) -> tuple[StaticPage, ...]:
        """The static pages, without hidden ones."""
        return self.answer("the static pages", self.paper.pages)

    def corrected_stories(self) -> tuple[Story, ...]:
        """The stories that readers can find and that have a correction."""
        return self.answer("the corrected stories", self.paper.corrected)

    def labels(self, kind: LabelKind) -> list[Stories[Label]]:
        """The labels of a kind that have stories, in their order."""
        return self.answer(f"the {kind.title.lower()}", self._labels(kind))

    def kinds(self) -> list[LabelKind]:
        """The kinds of labels of which there is a list of all."""
        return self.answer("the kinds of labels that stories have", [LABEL_KINDS[name] for name in self.front.kinds])

    def label_counts(self, kind: LabelKind) -> list[tuple[Label, int]]:
        """The same, each with the number of its stories."""
        counts = [(label, len(stories)) for label, stories in self.paper.labels_of(kind).items()]
        return self.answer(f"the {kind.title.lower()} with their numbers of stories", counts)

    def has(self, kind: LabelKind, label: Label) -> bool:
        """Whether a label has stories that lists name."""
        return self.answer(f"whether {label.name} is in {kind.title.lower()}", label in self.paper.labels_of(kind))

    def introduction(self, kind: LabelKind, label: Label) -> Introduction | None:
        """What introduces a label, if there is a file that does."""
        return self.answer(f"what introduces {label.name}", self.paper.introductions.get(kind.name, {}).get(label.slug))

    def period_counts(self, kind: str, within: Date = ()) -> list[tuple[Date, int]]:
        """The dates of a kind of period, all or those within a longer one, each with the number of its stories."""
        counts = [(date, len(of)) for date, of in self._periods(kind).items() if date[: len(within)] == within]
        of = f" of {'-'.join(map(str, within))}" if within else ""
        return self.answer(f"the {kind.lower()}s{of} with their numbers of stories", counts)

    def versions(self, story: Story) -> list[Story]:
        """The versions of a story in several languages, itself among them if readers can find it; none of one alone."""
        self.questions += VERSIONS
        return self._versions.get(story.translation_key, [])

    def translated(self, stories: Sequence[Story]) -> dict[str, list[Story]]:
        """The versions of those of these stories that have several, by their paths."""
        known = self._versions
        versions = {story.path: known[story.translation_key] for story in stories if story.translation_key in known}
        return self.answer("the versions in other languages of these stories", versions)

    def in_section(self, story: Story) -> tuple[Before, Line | None]:
        """The earlier stories of a listed story's section in its language, and the next after it."""
        self.questions += IN_SECTION
        lines, end = before = self._before[story.source][0]
        rest = lines.lines[end : end + 2]
        return before, next((line for line in rest if line.source != story.source), None)

    def earlier(self, story: Story) -> list[Before]:
        """The earlier stories of each topic of a listed story, of which only the newest are to be read."""
        self.questions += EARLIER
        return self._before[story.source][1]

    def places(self, story: Story) -> list[Place]:
        """Where a listed story stands in its thread and its series."""
        self.questions += BESIDE
        return self._places.get(story.source, [])

    def in_order(self, kind: LabelKind, label: Stories[Label]) -> list[Story]:
        """All stories of a label of a kind, as they are read one after the other."""
        return in_order(kind, label.newest())

    def _labels(self, kind: LabelKind) -> list[Stories[Label]]:
        noun = kind.attribute if kind.is_one else kind.attribute.removesuffix("s")
        labels = self.paper.labels_of(kind).items()
        return [Stories(self, f" of {noun} {label.name}", label, stories) for label, stories in labels]

    def _periods(self, kind: str) -> dict[Date, list[Story]]:
        """Stories by period. They come in order of time, not always of dates: each has that of its own zone."""
        periods: dict[Date, list[Story]] = {}
        for date, stories in self._months.items():
            if kind != "DAY":
                periods.setdefault(date[: PERIODS.index(kind) + 1], []).extend(stories)
            for story in stories if kind == "DAY" else ():
                periods.setdefault((*date, story.date.at.day), []).append(story)
        return dict(sorted(periods.items(), reverse=True))

    @cached_property
    def _months(self) -> dict[Date, list[Story]]:
        months: dict[Date, list[Story]] = {}
        for story in self.paper.stories:
            months.setdefault((story.date.at.year, story.date.at.month), []).append(story)
        return dict(sorted(months.items(), reverse=True))

    @cached_property
    def _versions(self) -> dict[str, list[Story]]:
        """Stories of one translation key, if each has a language of its own: others only happen to share a name."""
        by_key: dict[str, list[Story]] = {}
        for story in self._readable:
            by_key.setdefault(story.translation_key, []).append(story)
        several = ((key, stories) for key, stories in by_key.items() if len(stories) > 1)
        return {key: stories for key, stories in several if len({story.lang for story in stories}) == len(stories)}

    @cached_property
    def _places(self) -> dict[str, list[Place]]:
        kinds = [kind for kind in LABEL_KINDS.values() if kind.is_sequence]
        return places((kind, *of_label) for kind in kinds for of_label in self.paper.labels_of(kind).items())

    @cached_property
    def _before(self) -> dict[str, tuple[Before, list[Before]]]:
        """For each story what came before it in its section, in its language, and in each of its topics."""
        sections: dict[tuple[str, str], LabelLines] = {}
        topics: dict[str, LabelLines] = {}  # by the slug of the topic, as strings are found soonest
        before: dict[str, tuple[Before, list[Before]]] = {}
        for story in reversed(self.paper.stories):
            key = (story.section.slug, story.lang)
            section = sections.get(key) or sections.setdefault(key, LabelLines(story.section))
            earlier = [
                (topics[topic.slug], len(topics[topic.slug].lines)) for topic in story.topics if topic.slug in topics
            ]
            before[story.source] = (section, len(section.lines)), earlier
            line = story.line
            if line.retracted or line.paid:
                continue
            number = int(line.digest or digest(line), 16)
            section.add(line, number)
            for topic in story.topics:
                of_topic = topics.get(topic.slug) or topics.setdefault(topic.slug, LabelLines(topic))
                of_topic.add(line, number)
        return before
