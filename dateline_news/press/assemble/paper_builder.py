"""From records to the paper: what is in the edition, how labels are spelt, where links lead; anew in every build."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any, cast

from dateline_news.model import roots
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest
from dateline_news.model.moments import clock
from dateline_news.model.paper import (
    END_OF_TIME,
    LABEL_KINDS,
    Copy,
    Correction,
    Introduction,
    Label,
    Link,
    LiveEntry,
    Masthead,
    Moment,
    Paper,
    Picture,
    StaticPage,
    Story,
    direction,
)
from dateline_news.model.release_status import NEWS_LASTS
from dateline_news.press.assemble import introductions
from dateline_news.press.assemble.introductions import Introductions
from dateline_news.press.assemble.link_resolver import LinkResolver
from dateline_news.press.assemble.piece import Piece, moment_of, piece_of
from dateline_news.press.assemble.placing import placed
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.cache.in_process import in_process_cache
from dateline_news.press.cache.last_build import BEGINNING_OF_TIME
from dateline_news.press.cache.rows import FAULTY, NAMES, Record, SourceRow
from dateline_news.press.cache.texts import filled
from dateline_news.press.read.path_metadata import BUNDLE

Labels = dict[str, tuple[Label, ...]]  # of a story, by kind
# What other programs call a folder or a section of all that has none.
NO_SECTIONS = {
    "article", "articles", "blog", "content", "entries", "entry", "misc", "post", "posts", "uncategorised",
    "uncategorized",
}  # fmt: skip
PAPER_LANGUAGE: dict[str, str] = {}  # the attributes of language of a story in the paper's own
# The names of fields with texts, numbers or booleans that are copied from a record to a story or page.
COPIED_FIELDS = {
    kind: tuple(field.name for field in fields(kind) if field.name in NAMES and field.type in {str, int, bool})
    for kind in (StaticPage, Story)
}


def masthead(settings: Mapping[str, Any]) -> Masthead:
    """The masthead, made of Pelican's settings."""
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
    """Turns the rows of the cache into a Paper; problems that only show when everything is read are noted."""

    def __init__(self, settings: dict[str, Any], rows: Iterable[SourceRow], faulty: Iterable[str]) -> None:
        """Take Pelican's settings, the rows, and the paths of posts that could not be used."""
        self.settings = settings
        self.cache = in_process_cache()
        if self.cache:
            self.cache.next_build()
        self.content = Path(settings["PATH"])
        self.lang = settings["DEFAULT_LANG"]
        self.labels: dict[str, dict[str, Label]] = {kind: {} for kind in LABEL_KINDS}  # by their slugs
        self.now = now = clock.now()
        pieces = [piece_of(row, now, self.cache) for row in rows]
        self.excluded = [piece for piece in pieces if not piece.is_read or (piece.standing and not settings["PREVIEW"])]
        included = [piece for piece in pieces if piece.is_read and (not piece.standing or settings["PREVIEW"])]
        placing = placed(included, settings)
        stories = [piece for piece in placing.pieces if piece.record.is_story]
        unused, notices = introductions.of_sections(placing.pieces, stories, self.content.name)
        included = [piece for piece in placing.pieces if piece.row.path not in unused]
        self.stories = sorted((piece for piece in included if piece.record.is_story), key=_newest_first)
        others = sorted((piece for piece in included if not piece.record.is_story), key=lambda piece: piece.row.path)
        self.pages = [piece for piece in others if not piece.record.introduces]
        introducing = [piece for piece in others if piece.record.introduces]
        introducing += introductions.of_other_program(introducing, settings)
        self.introducing, problems = introductions.each_once(introducing, self.content.name)
        self.introductions: Introductions = {}
        self.shown_with_labels: set[tuple[str, str]] = set()
        self.included = {piece.row.path: piece for piece in included}
        public = {piece.row.path: False for piece in self.excluded} | dict.fromkeys((*self.included, *faulty), True)
        self.link_resolver = LinkResolver(settings, self.included, public)
        (self.link_resolver.notices if self.link_resolver.is_lenient else self.link_resolver.problems).extend(problems)
        self.link_resolver.notices += [*placing.notices, *notices]
        self.link_resolver.old_addresses = placing.old_addresses

    def close(self) -> None:
        """Free the pieces, which take more memory than the paper itself."""
        self.excluded, self.stories, self.pages, self.introducing, self.included = [], [], [], [], {}

    def files(self) -> set[str]:
        """The files under the content folder that a published piece shows or links to."""
        return {file for piece in (*self.included.values(), *self.introducing) for file in piece.files}

    def left_out(self) -> int:
        """How many sources are left out in the lenient mode, of which notices tell why."""
        is_lenient = self.settings["STORY_FIELDS"] == "lenient"
        return sum(piece.record.is_left_out for piece in self.excluded) if is_lenient else 0

    def withheld(self) -> set[str]:
        """The paths of pieces that are not published, and of the files that only these name."""
        unpublished = {piece.row.path for piece in self.excluded}
        named = {file for piece in self.excluded for file in (*piece.withheld, *self._beside(piece))}
        return unpublished | (named - self.files() - self.included.keys())

    def _beside(self, piece: Piece) -> Iterator[str]:
        """The files in the folder that a piece has for itself."""
        path = PurePosixPath(piece.row.path)
        if path.stem == BUNDLE and len(path.parts) > 1:
            files = roots.content_root(self.settings).files(path.parent.as_posix(), lambda *_: False)
            yield from (path for path, _ in files)

    def since(self) -> str:
        """The moment, in UTC, at which time alone last changed the edition; the beginning of time if it never did."""
        past = (moment for moment in self._changes_by_time() if moment <= self.now)
        return max(past, default=BEGINNING_OF_TIME).astimezone(UTC).isoformat()

    def until(self) -> str:
        """The moment, in UTC, at which time alone changes the edition next; the end of time if it never does."""
        future = (moment for moment in self._changes_by_time() if moment > self.now)
        return min(future, default=END_OF_TIME).astimezone(UTC).isoformat()

    def _changes_by_time(self) -> Iterator[datetime]:
        """The moments at which pieces become due or stop being news, and their changes and corrections are shown."""
        for piece in (*self.excluded, *self.included.values()):
            if not piece.is_read:
                continue
            if due := piece.due:
                yield due
            if piece.date:
                yield piece.date.at + NEWS_LASTS
            if changed := piece.changed:
                yield changed.at
            yield from (correction.day.at for correction in _corrections(piece.record))

    def note_missing_lists(self, paths: Container[str]) -> None:
        """Note links to a label that has no page; `paths` are those of all pages."""
        self.link_resolver.note_missing_lists(
            (piece for piece in self.excluded if piece.record.status == FAULTY), paths
        )

    def notices(self) -> list[Diagnostic]:
        """The notices of the lenient mode: of the posts themselves, and of what they refer to."""
        name = self.content.name
        of_posts = (
            Diagnostic(f"{name}/{piece.row.path}", *notice)
            for piece in (*self.included.values(), *self.excluded)
            for notice in piece.record.notices
        )
        return sorted({*of_posts, *self.link_resolver.notices})

    def paper(self, statics: Mapping[str, Any], files: StaticFiles) -> Paper:
        """The paper, with these static files by path; `files` says what they are, and notes what is shown of them."""
        self.link_resolver.attach_files((*self.stories, *self.pages, *self.introducing), statics, files)
        for piece in self.excluded:
            if piece.record.status != "skip" and (piece.record.references or piece.record.lines):
                self.link_resolver.note_faults(piece)
        for piece in self.introducing:
            self.introductions.setdefault(piece.record.introduces, {})[piece.record.slug] = self._introduction(piece)
        self.shown_with_labels = introductions.shown_with_labels(self.introductions)
        stories = [self._story(piece) for piece in self.stories]
        stories.sort(key=lambda story: story.source)
        stories.sort(key=lambda story: story.date.at, reverse=True)
        pages = [self._page(piece) for piece in self.pages]
        return Paper(
            masthead=masthead(self.settings),
            stories=tuple(story for story in stories if not story.hidden and not story.is_translation),
            translations=tuple(story for story in stories if not story.hidden and story.is_translation),
            pages=tuple(page for page in pages if not page.hidden),
            hidden=tuple(story for story in stories if story.hidden),
            hidden_pages=tuple(page for page in pages if page.hidden),
            skipped=self._skipped() if self.settings["PREVIEW"] else (),
            settings=self.settings,
            introductions=self.introductions,
            now=self.now,
        )

    def _skipped(self) -> tuple[tuple[str, int], ...]:
        """The sources that say of themselves that they are to be skipped, and the lines that do."""
        records = ((piece.row.path, piece.record) for piece in self.excluded)
        skipped = (
            (path, record.release_line)
            for path, record in records
            if record.status == "skip" and not (record.is_left_out or record.is_page)
        )
        return tuple(sorted(skipped))

    def _common(self, piece: Piece, links: tuple[Link, ...], kind: type[StaticPage]) -> dict[str, Any]:
        """The arguments that stories and static pages share, and those copied from the record for this kind."""
        row, record = piece.row, piece.record
        return {
            **{name: getattr(record, name) for name in COPIED_FIELDS[kind]},
            "source": row.path,
            "own": language_attributes(record.lang, self.lang),
            "template": self.link_resolver.template(piece, "article" if kind is Story else "page"),
            "copy": Copy(row.copy, tuple(record.kinds), row.path, row.copy),
            "links": links,
            "hidden": record.status == "hidden",
            "standing": piece.standing,
            "aliases": tuple(record.aliases),
        }

    def _page(self, piece: Piece) -> StaticPage:
        """A static page."""
        return StaticPage(**self._filled(piece))

    def _introduction(self, piece: Piece) -> Introduction:
        """What introduces a label."""
        texts = piece.record.texts
        return Introduction(
            **self._filled(piece),
            role=texts.get("role", ""),
            picture=self.link_resolver.picture(piece),
            email=texts.get("email", ""),
            fediverse=texts.get("fediverse", ""),
            elsewhere=introductions.links(texts.get("links", "")),
        )

    def _filled(self, piece: Piece) -> dict[str, Any]:
        """The arguments of a page, in which `{owner}`, `{sitename}` and the like become what the settings say."""
        self.link_resolver.note_faults(piece)
        common = self._common(piece, self.link_resolver.links(piece), StaticPage)
        names = masthead(self.settings)
        words = (
            ("sitename", names.name),
            ("tagline", names.tagline),
            ("owner", names.owner),
            ("contact", names.contact),
        )
        for name in ("title", "standfirst", "description", "opening"):
            common[name] = " ".join(filled(common[name], words).split())  # what is filled in may be empty
        copy: Copy = common["copy"]
        common["copy"] = replace(copy, digest=digest((copy, words)), words=words)
        return common

    def _story(self, piece: Piece) -> Story:
        record = piece.record
        if record.references or record.lines:
            self.link_resolver.note_faults(piece)
        labels = self._labels(record)
        picture = self.link_resolver.picture(piece) if record.image else None
        links = self.link_resolver.links(piece) if record.targets else ()
        if not self.cache:
            return self._new_story(piece, labels, picture, links)
        # With the row's checksum all that a story is made of.
        template = self.link_resolver.template(piece, "article")
        inputs = (piece.standing, self._changed(piece), self.lang, picture, links, template, *labels.values())
        cached_inputs, story = self.cache.stories.get(piece.row.row_checksum) or ((), None)
        if not story or cached_inputs != inputs:
            story = self._new_story(piece, labels, picture, links)
            self.cache.stories.put(piece.row.row_checksum, (inputs, story))
        object.__setattr__(story, "facts", dict(record.facts))  # not those of the last build, which its pages hold
        return story

    def _new_story(self, piece: Piece, labels: Labels, picture: Picture | None, links: tuple[Link, ...]) -> Story:
        record = piece.record
        # One that is still to come is not shown yet.
        corrections = tuple(correction for correction in _corrections(record) if correction.day.at <= self.now)
        is_waiting = len(corrections) < len(record.corrections)
        changed = self._changed(piece)
        # What is not in the record, and a page shows.
        more = (
            piece.standing,
            picture,
            links,
            self._otherwise(labels, record),
            bool(record.modified) > bool(changed) or is_waiting,
        )
        line_digest = record.line
        if piece.standing or is_waiting:  # a retraction is shown only once its day has come
            line_digest = digest((record.line, piece.standing, *(("waits",) if is_waiting else ())))
        arguments = self._common(piece, links, Story) | record.texts
        arguments |= {kind.attribute: labels[name] for name, kind in LABEL_KINDS.items()}
        arguments["section"] = labels["category"][0]  # a story has exactly one
        return Story(
            **arguments,
            date=cast("Moment", piece.date),
            modified=changed,
            picture=picture,
            translation_key=record.slug,
            corrections=corrections,
            points=tuple(record.points),
            entries=tuple(_entries(record)),
            live_ended=moment_of(record.live_ended),
            facts=dict(record.facts),
            digest=digest((piece.row.row_checksum, more)) if any(more) else piece.row.row_checksum,
            line_digest=line_digest,
        )

    def _changed(self, piece: Piece) -> Moment | None:
        """When a story was last changed, once that moment has come; None before."""
        changed = piece.changed
        return changed if changed and changed.at <= self.now else None

    def _labels(self, record: Record) -> Labels:
        """The labels of a story by kind; of two spellings with one slug, the newest story's is used."""
        return {
            kind: tuple([by_slug.get(row[1]) or self._new_label(kind, *row) for row in record.labels.get(kind, ())])
            for kind, by_slug in self.labels.items()
        }

    def _otherwise(self, labels: Labels, record: Record) -> list[Label]:
        """The labels that are not as the post alone would have them: spelt otherwise, or introduced."""
        return [
            label
            for kind, written in record.labels.items()
            for label, (name, *_) in zip(labels[kind], written, strict=True)
            if label.name != name or (kind, label.slug) in self.shown_with_labels
        ]

    def _is_plain(self, section: Label) -> bool:
        """Whether a section gathers what has none: by its name, or as the settings have it."""
        return section.slug in NO_SECTIONS or section.name == self.settings["DEFAULT_CATEGORY"]

    def _new_label(self, kind: str, *arguments: str) -> Label:
        """A label; an equal one of the last build is used again, as it is quickly compared with itself."""
        key = (kind, *arguments)
        label = (self.cache and self.cache.labels.get(key)) or LABEL_KINDS[kind].label_type(*arguments)
        if self.cache:
            self.cache.labels.put(key, label)
        if kind == "category" and self.settings["STORY_FIELDS"] == "lenient" and self._is_plain(label):
            label = replace(label, is_plain=True)
        if introduction := self.introductions.get(kind, {}).get(label.slug):
            label = label.introduced(introduction)
        return self.labels[kind].setdefault(label.slug, label)


def language_attributes(lang: str, of_paper: str) -> dict[str, str]:
    """The attributes {lang, dir} of a text in another language than the paper's; none where it is the same."""
    return PAPER_LANGUAGE if lang.lower() == of_paper.lower() else {"lang": lang, "dir": direction(lang)}


def _newest_first(piece: Piece) -> tuple[Any, ...]:
    """The key to sort stories by: newest first, hidden ones last, as the first to use a label decides its spelling."""
    return (piece.record.status == "hidden", -piece.date.at.timestamp() if piece.date else 0, piece.row.path)


def _entries(record: Record) -> Iterator[LiveEntry]:
    for written, *words in record.entries:
        yield LiveEntry(cast("Moment", moment_of(written)), *words)


def _corrections(record: Record) -> Iterator[Correction]:
    return (
        Correction(Moment(datetime.fromisoformat(day), timed=False), kind, text)
        for day, kind, text in record.corrections
    )
