"""Chooses stories of a paper: those of the last days, or of a thread, a topic or a section."""

from dataclasses import dataclass
from datetime import timedelta

from dateline_news.languages import Language
from dateline_news.model.archive import Archive
from dateline_news.model.archive.questions import Stories
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.paper import LABEL_KINDS, Label, LabelKind, Story

DAYS = 7  # where nothing else is asked for
LONGEST = 5  # digits of a number of days: a calendar does not go back for ever
# The words of the verbs, and the kinds of label that they mean; a word whose kind there is not in this paper is none.
KINDS = {"thread": "thread", "topic": "tag", "section": "category"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an editor asks for, as it is written on the command line; what is empty does not matter."""

    days: str = ""
    thread: str = ""
    topic: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Chosen stories, newest first: what they are of, a name for files, and the first and the last day."""

    of: str  # the label, or empty for all stories of some days
    name: str
    stories: tuple[Story, ...]

    def days(self, words: Language) -> str:
        """The days of the stories, for readers: `1 March 2026`, or `1 March – 7 March 2026`."""
        first, last = self.stories[-1].date.at, self.stories[0].date.at
        is_one = first.date() == last.date()
        return words.day(last) if is_one else f"{words.day(first, last.year)} – {words.day(last)}"


def excerpt(archive: Archive, wanted: Wanted) -> Excerpt:
    """The stories that all of what is wanted fits. Raises SystemExit with a sentence where there are none."""
    named = {word: getattr(wanted, word) for word in KINDS if getattr(wanted, word)}
    labels = {word: _label(word, name, archive) for word, name in named.items()}
    days = _days(wanted.days) if wanted.days else 0 if labels else DAYS
    stories: Stories[None] | Stories[Label] = next(iter(labels.values()), archive)
    chosen = stories.since(archive.now - timedelta(days=days)) if days else stories.newest()
    others = [(LABEL_KINDS[KINDS[word]], label.subject) for word, label in labels.items()]
    of_all = tuple(story for story in chosen if all(label in story.labels_of(kind) for kind, label in others))
    if not of_all:
        raise SystemExit(_none(days, [label.name for _, label in others]))
    name = "-".join([label.slug for _, label in others] or [f"{archive.now.date()}"])
    return Excerpt(", ".join(label.name for _, label in others), name, of_all)


def _days(written: str) -> int:
    """A number of days, at least one."""
    if written.isdecimal() and len(written) <= LONGEST and int(written):
        return int(written)
    raise SystemExit(f"--days {written}: write a number of days, such as {DAYS}")


def _label(word: str, name: str, archive: Archive) -> Stories[Label]:
    """The stories of a label, by its name or the last part of its address."""
    kind: LabelKind | None = LABEL_KINDS.get(KINDS[word])
    if kind is None:
        raise SystemExit(f"There are no stories by {word} here.")
    labels = archive.labels(kind)
    asked = name.strip().casefold()
    for label in labels:
        if asked in (label.subject.slug.casefold(), label.subject.name.casefold()):
            return label
    right = suggestion(name, [label.subject.slug for label in labels])
    raise SystemExit(f"No published story has the {word} “{name}”; {right or 'write it as stories have it'}")


def _none(days: int, labels: list[str]) -> str:
    of = f" of {' and '.join(labels)}" if labels else ""
    since = f" in the last {days} days; --days takes another number" if days else ""
    return f"There is no published story{of}{since}."
