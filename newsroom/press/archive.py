"""From records to the paper: what is out, how labels are spelt, where links lead. Done anew in every build."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, NamedTuple, cast

from pelican.urlwrappers import Author, Category, Tag

from newsroom import clock
from newsroom.paper import Copy, Correction, Label, Link, Masthead, Moment, Paper, Picture, StaticPage, Story, direction
from newsroom.press import links
from newsroom.press.made import digest
from newsroom.press.memory import Memory, kept
from newsroom.press.stand import NEVER
from newsroom.press.store import Source, parsed, said_by
from newsroom.problems import Problem
from newsroom.standing import standing

About = dict[str, Any]
Fetch = Callable[[str, str], str]  # (path, digest) → the text of a source
LABELS = {"author": Author, "category": Category, "tag": Tag}
SAME: dict[str, str] = {}  # what a story of the paper's own language says of it


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


class Piece(NamedTuple):
    """A post on its way into the paper."""

    row: Source
    about: About
    date: Moment | None
    standing: str

    @property
    def is_read(self) -> bool:
        """Whether its editor wants it to be read at all, now or later."""
        return bool(self.about["status"] != "skip")

    @property
    def due(self) -> datetime | None:
        """When it may be seen, by its date and its embargo."""
        embargo = _moment(self.about["embargo"]) if self.about.get("embargo") else None
        moments = [one.at for one in (self.date, embargo) if one]
        return max(moments) if moments else None


class Archive:
    """Turns the rows of the store into a Paper; what only shows when everything is read is noted as problems."""

    def __init__(self, settings: dict[str, Any], rows: Iterable[Source], faulty: Iterable[str], text: Fetch) -> None:
        """Take Pelican's settings, the rows, the paths of posts that could not be used, and where the texts are."""
        self.settings, self.text = settings, text
        if memory := kept():
            memory.turn()
            memory.fetch, self.text = text, memory.text  # what is kept outlives this build's own way to the texts
        self.memory = memory
        self.content = Path(settings["PATH"])
        self.lang = settings["DEFAULT_LANG"]
        self.labels: dict[str, dict[str, Label]] = {"section": {}, "topic": {}, "author": {}}
        self.problems: list[Problem] = []
        self.now = now = clock.now()
        pieces = [_piece(row, now, memory) for row in rows]
        self.held = [one for one in pieces if not one.is_read or (one.standing and not settings["PREVIEW"])]
        out = [one for one in pieces if one.is_read and (not one.standing or settings["PREVIEW"])]
        self.stories = sorted((one for one in out if "section" in one.about), key=_newest_first)
        self.pages = sorted((one for one in out if "section" not in one.about), key=lambda one: one.row.path)
        self.out = {one.row.path: one for one in out}
        self.public = {one.row.path: False for one in self.held} | dict.fromkeys((*self.out, *faulty), True)

    def close(self) -> None:
        """Let go of what the paper does not need: of a large archive it is more than the paper itself."""
        self.held, self.stories, self.pages, self.out = [], [], [], {}

    def files(self) -> set[str]:
        """The files under the content folder that something published shows or offers."""
        return {file for one in self.out.values() for file in _files(one)}

    def withheld(self) -> set[str]:
        """Pieces that are not published, and the files that nothing but they names."""
        unseen = {one.row.path for one in self.held}
        return unseen | ({file for one in self.held for file in _files(one)} - self.files())

    def until(self) -> str:
        """The moment, in UTC, at which the next piece becomes due, or one that never comes."""
        waiting = [one.due for one in (*self.held, *self.out.values()) if one.standing]
        return min((due for due in waiting if due and due > self.now), default=NEVER).astimezone(UTC).isoformat()

    def paper(self, statics: Mapping[str, Any], size: Callable[[str], tuple[int, int]]) -> Paper:
        """The paper.

        `statics` are the files that are copied, as Pelican has them, by their paths under the content folder;
        `size` gives a picture's width and height in pixels, 0 for what is none.
        """
        self.statics, self.size = statics, size
        for one in (*self.stories, *self.pages):
            self._attach(one)
        for one in self.held:
            if one.is_read and (one.about["references"] or one.about["lines"]):
                self._note_faults(one)
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

    def _common(self, piece: Piece, leads: tuple[Link, ...]) -> dict[str, Any]:
        row, about = piece.row, piece.about
        return {
            "source": row.path,
            "path": about["path"],
            "url": about["url"],
            "title": about["title"],
            "standfirst": about["standfirst"],
            "description": about["description"],
            "opening": about["opening"],
            "lang": about["lang"],
            "own": own_language(about["lang"], self.lang),
            "template": about["template"],
            "copy": Copy(row.copy, tuple(about["kinds"]), partial(_text, self.text, row.path, row.copy)),
            "links": leads,
            "hidden": about["status"] == "hidden",
            "standing": piece.standing,
        }

    def _page(self, piece: Piece) -> StaticPage:
        """A static page, with what the settings say of the paper put in for `{owner}` and its kin."""
        self._note_faults(piece)
        common, said = self._common(piece, tuple(self._links(piece))), _said(masthead(self.settings))
        for name in ("title", "standfirst", "description", "opening"):
            common[name] = _filled(common[name], said)
        copy: Copy = common["copy"]
        common["copy"] = Copy(digest((copy, said)), copy.kinds, partial(_filled_text, copy, said))
        return StaticPage(**common)

    def _story(self, piece: Piece) -> Story:
        about = piece.about
        if about["references"] or about["lines"]:
            self._note_faults(piece)
        labels = self._labels(about)
        picture = self._picture(piece) if about["image"] else None
        leads = tuple(self._links(piece)) if about["targets"] else ()
        if not self.memory:
            return self._made_story(piece, labels, picture, leads)
        # With the row's own proof all that a story is made of.
        told = (piece.standing, self.lang, picture, leads, *labels.values())
        known = self.memory.stories.get(piece.row.proof)
        if not known or known[0] != told:
            known = self.memory.stories.put(piece.row.proof, (told, self._made_story(piece, labels, picture, leads)))
        story = known[1]
        object.__setattr__(story, "facts", dict(about["facts"]))  # not those of the last build, which its pages hold
        return story

    def _made_story(
        self, piece: Piece, labels: dict[str, Any], picture: Picture | None, leads: tuple[Link, ...]
    ) -> Story:
        about = piece.about
        common = self._common(piece, leads)
        corrections = tuple(
            Correction(_moment([day, False, ""]), kind, text) for day, kind, text in about["corrections"]
        )
        # What the record itself does not say, and a page shows.
        more = (piece.standing, picture, common["links"], _respelt(labels, about))
        return Story(
            **common,
            **labels,
            kind=about["kind"],
            date=cast("Moment", piece.date),
            modified=_moment(about["modified"]) if about["modified"] else None,
            dateline=about["dateline"],
            source_name=about["source_name"],
            source_url=about["source_url"],
            credit=about["credit"],
            rights=about["rights"],
            priority=about["priority"],
            picture=picture,
            words=about["words"],
            translation_key=about["slug"],
            is_translation=about["is_translation"],
            corrections=corrections,
            facts=dict(about["facts"]),
            digest=digest((piece.row.proof, more)) if any(more) else piece.row.proof,
            line_digest=digest((about["line"], piece.standing)) if piece.standing else about["line"],
        )

    def _labels(self, about: About) -> dict[str, Any]:
        """The section, topics and authors; of two spellings with one slug, the newest story's is used."""
        sections, topics, authors = self.labels["section"], self.labels["topic"], self.labels["author"]
        return {
            "section": self._label(sections, about["section"]),
            "topics": tuple([self._label(topics, one) for one in about["topics"]]),
            "authors": tuple([self._label(authors, one) for one in about["authors"]]),
        }

    def _label(self, known: dict[str, Label], written: list[str]) -> Label:
        name, slug, path = written
        return known.get(slug) or known.setdefault(slug, self._new_label(name, slug, path))

    def _new_label(self, name: str, slug: str, path: str) -> Label:
        """A label; one that says the same as in the last build is the same, and quickly compared."""
        said = (name, slug, path)
        if not self.memory:
            return Label(*said)
        return self.memory.labels.get(said) or self.memory.labels.put(said, Label(*said))

    def _attach(self, piece: Piece) -> None:
        """Let the files that a post attaches lie beside its page; what another attached before stays where it is."""
        for target in piece.about["targets"]:
            indicator, value = links.parted(target)
            static = self.statics.get(links.named_file(value, piece.row.path)) if indicator == "attach" else None
            if static and not hasattr(static, "override_save_as"):
                static.attach_to(Attacher(str(self.content / piece.row.path), piece.about["path"]))

    def _links(self, piece: Piece) -> Iterator[Link]:
        """Where the links lead. One that leads nowhere is noted elsewhere, and stops the build."""
        for target in piece.about["targets"]:
            indicator, value = links.parted(target)
            path, tail = links.cut(value)
            file = links.named_file(value, piece.row.path)
            if indicator in LABELS:
                yield Link(LABELS[indicator](path, self.settings).url + tail)
            elif indicator == "index":
                yield Link(self.settings["INDEX_SAVE_AS"] + tail)
            elif indicator == "filename":
                yield Link(self.out[file].about["url"] + tail if file in self.out else "")
            elif file in self.statics:
                yield Link(self.statics[file].url + tail, *self.size(file))
            else:
                yield Link("")

    def _picture(self, piece: Piece) -> Picture | None:
        said = piece.about["image"]
        file = said["image"]
        if file not in self.statics:
            return None
        width, height = self.size(file)
        if not width:
            message = f"{file} is no picture that can be read; save it as JPEG, PNG or WebP"
            self._note(piece, piece.about["lines"].get("image", 1), "image", message)
        return Picture(
            path=self.statics[file].url,
            alt=said.get("image_alt", ""),
            width=width,
            height=height,
            caption=said.get("image_caption", ""),
            credit=said.get("image_credit", ""),
        )

    def _note_faults(self, piece: Piece) -> None:
        """Note links that lead nowhere, and a picture or a template that is not there."""
        about, lines = piece.about, piece.about["lines"]
        for target, line, is_picture in about["references"]:
            if wrong := links.fault(
                links.Reference(target, line, is_picture), piece.row.path, self.public, self.content
            ):
                self._note(piece, line, "picture" if is_picture else "link", wrong)
        if wrong := links.fault_of_image(about.get("image", {}).get("image", ""), self.content):
            self._note(piece, lines.get("image", 1), "image", wrong)
        if "template" in lines and (wrong := links.fault_of_template(about["template"], Path(self.settings["THEME"]))):
            self._note(piece, lines["template"], "template", wrong)

    def note_missing_lists(self, paths: Container[str]) -> None:
        """Note links to a section, a topic or an author that has no page; `paths` are those of all pages."""
        for piece in self.out.values():
            for target, line, _ in piece.about["references"]:
                indicator, name = links.parted(target)
                if indicator in LABELS and LABELS[indicator](name, self.settings).save_as not in paths:
                    message = f"{target} leads nowhere: no published story has this {indicator}"
                    self._note(piece, line, "link", message)

    def _note(self, piece: Piece, line: int, name: str, message: str) -> None:
        self.problems.append(Problem(f"{self.content.name}/{piece.row.path}", line, name, message))


class Attacher(NamedTuple):
    """What Pelican asks of the post that attaches a file: its own file, and the file of its page."""

    source_path: str
    save_as: str


def _text(fetch: Fetch, path: str, digest: str) -> tuple[str, list[dict[str, Any]]]:
    """The html and the blocks of a source."""
    return parsed(fetch(path, digest))


def _filled_text(copy: Copy, said: Mapping[str, str]) -> tuple[str, list[dict[str, Any]]]:
    """The same of a static page, in which `{owner}` and its kin stand for what the paper says."""
    html, blocks = copy.fetch()
    marked = {name: escape(value) for name, value in said.items()}
    named = [
        {**block, **{name: _filled(block[name], marked) for name in ("html",) if name in block}} for block in blocks
    ]
    return _filled(html, marked), named


def own_language(lang: str, of_paper: str) -> dict[str, str]:
    """The attributes that tell of a change of language: {lang, dir}, or nothing where there is none."""
    return SAME if lang.lower() == of_paper.lower() else {"lang": lang, "dir": direction(lang)}


def _respelt(labels: dict[str, Any], about: About) -> list[Label]:
    """The labels that are spelt otherwise than in the post."""
    used = (labels["section"], *labels["topics"], *labels["authors"])
    written = (about["section"], *about["topics"], *about["authors"])
    return [one for one, (name, _, _) in zip(used, written, strict=True) if one.name != name]


def _piece(row: Source, now: datetime, memory: Memory | None) -> Piece:
    said = memory.records.get(row.proof) if memory else None
    about, date, embargo = said or (memory.records.put(row.proof, _said_by(row)) if memory else _said_by(row))
    if about["status"] == "skip":
        return Piece(row, about, None, "")
    return Piece(row, about, date, standing(about["status"], date, embargo, now))


def _said_by(row: Source) -> tuple[About, Moment | None, Moment | None]:
    """What a row says, its date, and its embargo."""
    about = said_by(row.about)
    date, embargo = (_moment(about[name]) if about.get(name) else None for name in ("date", "embargo"))
    return about, date, embargo


def _moment(kept: list[Any]) -> Moment:
    iso, timed, zone = kept
    return Moment(datetime.fromisoformat(iso), timed, zone)


def _newest_first(one: Piece) -> tuple[Any, ...]:
    """Hidden ones last: the first to use a label decides on its spelling."""
    return (one.about["status"] == "hidden", -one.date.at.timestamp() if one.date else 0, one.row.path)


def _files(one: Piece) -> Iterator[str]:
    """The files under the content folder that a post shows or offers."""
    about = one.about
    if about.get("targets"):
        yield from links.files(one.row.path, about["targets"])
    if about.get("image"):
        yield about["image"]["image"]


def _said(paper: Masthead) -> dict[str, str]:
    return {"sitename": paper.name, "tagline": paper.tagline, "owner": paper.owner, "contact": paper.contact}


def _filled(text: str, said: Mapping[str, str]) -> str:
    for name, value in said.items():
        text = text.replace(f"{{{name}}}", value)
    return text
