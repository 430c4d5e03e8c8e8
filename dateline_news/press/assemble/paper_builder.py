"""From records to the paper: what is out, how labels are spelt, where links lead. Done anew in every build."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any, cast

from dateline_news.model import clock, roots
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest
from dateline_news.model.paper import (
    LABEL_KINDS,
    Copy,
    Correction,
    Label,
    Link,
    Masthead,
    Moment,
    Paper,
    Picture,
    StaticPage,
    Story,
    direction,
)
from dateline_news.press.assemble.entry import Entry, entry
from dateline_news.press.assemble.link_resolver import LinkResolver, Size
from dateline_news.press.cache.in_process import in_process_cache
from dateline_news.press.cache.last_build import BEGINNING_OF_TIME, END_OF_TIME
from dateline_news.press.cache.rows import FAULTY, NAMES, Record, SourceRow
from dateline_news.press.cache.texts import filled
from dateline_news.press.read.path_metadata import BUNDLE

Labels = dict[str, tuple[Label, ...]]  # of a story, by kind
PAPER_LANGUAGE: dict[str, str] = {}  # what a story of the paper's own language says of it
# The texts, numbers and answers that a piece has as its record has them, by the same names.
TAKEN_OVER = {
    piece: tuple(one.name for one in fields(piece) if one.name in NAMES and one.type in {str, int, bool})
    for piece in (StaticPage, Story)
}


def masthead(settings: Mapping[str, Any]) -> Masthead:
    """What the settings say of the paper."""
    return Masthead(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        owner=settings["OWNER"],
        contact=settings["CONTACT"],
        site=settings["SITEURL"],
        lang=settings["DEFAULT_LANG"],
        sections=tuple(settings["SECTIONS"]),
        accent=dict(settings["ACCENT"]),
    )


class PaperBuilder:
    """Turns the rows of the store into a Paper; what only shows when everything is read is noted as problems."""

    def __init__(self, settings: dict[str, Any], rows: Iterable[SourceRow], faulty: Iterable[str]) -> None:
        """Take Pelican's settings, the rows, and the paths of posts that could not be used."""
        self.settings = settings
        if memory := in_process_cache():
            memory.next_build()
        self.memory = memory
        self.content = Path(settings["PATH"])
        self.lang = settings["DEFAULT_LANG"]
        self.labels: dict[str, dict[str, Label]] = {kind: {} for kind in LABEL_KINDS}  # by their slugs
        self.now = now = clock.now()
        pieces = [entry(row, now, memory) for row in rows]
        self.held = [one for one in pieces if not one.is_read or (one.standing and not settings["PREVIEW"])]
        out = [one for one in pieces if one.is_read and (not one.standing or settings["PREVIEW"])]
        self.stories = sorted((one for one in out if one.record.is_story), key=_newest_first)
        self.pages = sorted((one for one in out if not one.record.is_story), key=lambda one: one.row.path)
        self.out = {one.row.path: one for one in out}
        public = {one.row.path: False for one in self.held} | dict.fromkeys((*self.out, *faulty), True)
        self.references = LinkResolver(settings, self.out, public)

    def close(self) -> None:
        """Let go of what the paper does not need: of a large archive it is more than the paper itself."""
        self.held, self.stories, self.pages, self.out = [], [], [], {}

    def files(self) -> set[str]:
        """The files under the content folder that something published shows or offers."""
        return {file for one in self.out.values() for file in one.files}

    def withheld(self) -> set[str]:
        """Pieces that are not published, and the files that nothing but they names."""
        unseen = {one.row.path for one in self.held}
        named = {file for one in self.held for file in (*one.withheld, *self._beside(one))}
        return unseen | (named - self.files() - self.out.keys())

    def _beside(self, piece: Entry) -> Iterator[str]:
        """The files in the folder that a piece has for itself."""
        place = PurePosixPath(piece.row.path)
        if place.stem == BUNDLE and len(place.parts) > 1:
            files = roots.content_root(self.settings).files(place.parent.as_posix(), lambda *_: False)
            yield from (path for path, _ in files)

    def since(self) -> str:
        """The moment, in UTC, at which the edition last became another by itself, or one that always was."""
        return (
            max((turn for turn in self._turns() if turn <= self.now), default=BEGINNING_OF_TIME)
            .astimezone(UTC)
            .isoformat()
        )

    def until(self) -> str:
        """The moment, in UTC, at which it next becomes another by itself, or one that never comes."""
        return min((turn for turn in self._turns() if turn > self.now), default=END_OF_TIME).astimezone(UTC).isoformat()

    def _turns(self) -> Iterator[datetime]:
        """The moments at which pieces become due, and at which their changes are told."""
        for one in (*self.held, *self.out.values()):
            if one.is_read and (due := one.due):
                yield due
            if one.is_read and (changed := one.changed):
                yield changed.at
            if one.is_read and one.record.corrections:
                yield from (correction.day.at for correction in _corrections(one.record))

    def note_missing_lists(self, paths: Container[str]) -> None:
        """Note links to a label that has no page; `paths` are those of all pages."""
        self.references.note_missing_lists((one for one in self.held if one.record.status == FAULTY), paths)

    def notices(self) -> list[Diagnostic]:
        """What was let pass, in the posts themselves and in what they refer to."""
        name = self.content.name
        of_posts = (
            Diagnostic(f"{name}/{one.row.path}", *said)
            for one in (*self.out.values(), *self.held)
            for said in one.record.notices
        )
        return sorted({*of_posts, *self.references.notices})

    def paper(self, statics: Mapping[str, Any], size: Size) -> Paper:
        """The paper.

        `statics` are the files that are copied, as Pelican has them, by their paths under the content folder;
        `size` gives a picture's width and height in pixels, 0 for what is none.
        """
        self.references.settle((*self.stories, *self.pages), statics, size)
        for one in self.held:
            if one.record.status != "skip" and (one.record.references or one.record.lines):
                self.references.note_faults(one)
        stories = [self._story(one) for one in self.stories]
        stories.sort(key=lambda story: story.source)
        stories.sort(key=lambda story: story.date.at, reverse=True)
        static = [self._page(one) for one in self.pages]
        return Paper(
            masthead=masthead(self.settings),
            stories=tuple(story for story in stories if not story.hidden and not story.is_translation),
            translations=tuple(story for story in stories if not story.hidden and story.is_translation),
            pages=tuple(page for page in static if not page.hidden),
            hidden=tuple(story for story in stories if story.hidden),
            hidden_pages=tuple(page for page in static if page.hidden),
            settings=self.settings,
        )

    def _common(self, piece: Entry, leads: tuple[Link, ...], kind: type[StaticPage]) -> dict[str, Any]:
        """What a static page has and a story too, and what the record has for such a piece as it is."""
        row, record = piece.row, piece.record
        return {
            **{name: getattr(record, name) for name in TAKEN_OVER[kind]},
            "source": row.path,
            "own": language_attributes(record.lang, self.lang),
            "template": self.references.template(piece, "article" if kind is Story else "page"),
            "copy": Copy(row.copy, tuple(record.kinds), row.path, row.copy),
            "links": leads,
            "hidden": record.status == "hidden",
            "standing": piece.standing,
            "aliases": tuple(record.aliases),
        }

    def _page(self, piece: Entry) -> StaticPage:
        """A static page, with what the settings say of the paper put in for `{owner}` and its kin."""
        self.references.note_faults(piece)
        common = self._common(piece, self.references.leads(piece), StaticPage)
        words = _masthead_words(masthead(self.settings))
        for name in ("title", "standfirst", "description", "opening"):
            common[name] = " ".join(filled(common[name], words).split())  # what is filled in may be empty
        copy: Copy = common["copy"]
        common["copy"] = replace(copy, digest=digest((copy, words)), words=words)
        return StaticPage(**common)

    def _story(self, piece: Entry) -> Story:
        record = piece.record
        if record.references or record.lines:
            self.references.note_faults(piece)
        labels = self._labels(record)
        picture = self.references.picture(piece) if record.image else None
        leads = self.references.leads(piece) if record.targets else ()
        if not self.memory:
            return self._made_story(piece, labels, picture, leads)
        # With the row's own row_checksum all that a story is made of.
        template = self.references.template(piece, "article")
        told = (piece.standing, self._changed(piece), self.lang, picture, leads, template, *labels.values())
        known = self.memory.stories.get(piece.row.row_checksum)
        if not known or known[0] != told:
            known = self.memory.stories.put(
                piece.row.row_checksum, (told, self._made_story(piece, labels, picture, leads))
            )
        story = known[1]
        object.__setattr__(story, "facts", dict(record.facts))  # not those of the last build, which its pages hold
        return story

    def _made_story(self, piece: Entry, labels: Labels, picture: Picture | None, leads: tuple[Link, ...]) -> Story:
        record = piece.record
        # One that is still to come is not told yet.
        corrections = tuple(one for one in _corrections(record) if one.day.at <= self.now)
        is_waiting = len(corrections) < len(record.corrections)
        changed = self._changed(piece)
        # What the record itself does not say, and a page shows.
        more = (
            piece.standing,
            picture,
            leads,
            _respelt(labels, record),
            bool(record.modified) > bool(changed) or is_waiting,
        )
        said = self._common(piece, leads, Story) | record.texts
        said |= {kind.attribute: labels[name] for name, kind in LABEL_KINDS.items()}
        said["section"] = labels["category"][0]  # the one of which a story has one, and no more
        return Story(
            **said,
            date=cast("Moment", piece.date),
            modified=changed,
            picture=picture,
            translation_key=record.slug,
            corrections=corrections,
            facts=dict(record.facts),
            digest=digest((piece.row.row_checksum, more)) if any(more) else piece.row.row_checksum,
            line_digest=_line_digest(record, piece.standing, is_waiting=is_waiting),
        )

    def _changed(self, piece: Entry) -> Moment | None:
        """When a story was last changed, once that has come: what is still to come is not claimed."""
        changed = piece.changed
        return changed if changed and changed.at <= self.now else None

    def _labels(self, record: Record) -> Labels:
        """The labels of a story by kind; of two spellings with one slug, the newest story's is used."""
        written = record.labels
        return {
            kind: tuple([self._label(known, one) for one in written[kind]]) if kind in written else ()
            for kind, known in self.labels.items()
        }

    def _label(self, known: dict[str, Label], written: list[str]) -> Label:
        slug = written[1]
        return known.get(slug) or known.setdefault(slug, self._new_label(*written))

    def _new_label(self, *said: str) -> Label:
        """A label; one that says the same as in the last build is the same, and quickly compared."""
        if not self.memory:
            return Label(*said)
        return self.memory.labels.get(said) or self.memory.labels.put(said, Label(*said))


def language_attributes(lang: str, of_paper: str) -> dict[str, str]:
    """The attributes that tell of a change of language: {lang, dir}, or nothing where there is none."""
    return PAPER_LANGUAGE if lang.lower() == of_paper.lower() else {"lang": lang, "dir": direction(lang)}


def _respelt(labels: Labels, record: Record) -> list[Label]:
    """The labels that are spelt otherwise than in the post."""
    return [
        label
        for kind, written in record.labels.items()
        for label, (name, *_) in zip(labels[kind], written, strict=True)
        if label.name != name
    ]


def _newest_first(one: Entry) -> tuple[Any, ...]:
    """Hidden ones last: the first to use a label decides on its spelling."""
    return (one.record.status == "hidden", -one.date.at.timestamp() if one.date else 0, one.row.path)


def _corrections(record: Record) -> Iterator[Correction]:
    return (
        Correction(Moment(datetime.fromisoformat(day), timed=False), kind, text)
        for day, kind, text in record.corrections
    )


def _line_digest(record: Record, standing: str, *, is_waiting: bool) -> str:
    """The digest of a story's line, which says that it is retracted only once that has come."""
    waits = ("waits",) if is_waiting else ()
    return digest((record.line, standing, *waits)) if standing or is_waiting else record.line


def _masthead_words(paper: Masthead) -> tuple[tuple[str, str], ...]:
    """What stands for `{sitename}`, `{tagline}`, `{owner}` and `{contact}` on static pages."""
    return (("sitename", paper.name), ("tagline", paper.tagline), ("owner", paper.owner), ("contact", paper.contact))
