"""Resolves what the pieces refer to: where each link leads, which picture is shown, and what is not there."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from posixpath import normpath
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote, urlparse

from dateline_news.languages import folders, has_words, language
from dateline_news.model.addresses import cut, encoded, mended, plain
from dateline_news.model.addresses.of_pages import file_of
from dateline_news.model.addresses.old_addresses import OldAddresses
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.numbered_links import MISSING_PICTURE
from dateline_news.model.paper import LABEL_KINDS, Label, Link, Picture
from dateline_news.press.assemble import link_faults, similar_names, template_files
from dateline_news.press.assemble.piece import Piece
from dateline_news.press.assemble.shown_pictures import ShownPictures
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.assemble.template_files import template_folders
from dateline_news.press.pictures import drawings, measure, media, recipes
from dateline_news.press.read import label_slugs, link_syntax


class LinkResolver:
    """Resolves what pieces refer to. `problems` and `notices` gather what is not there."""

    def __init__(self, settings: dict[str, Any], included: Mapping[str, Piece], public: Mapping[str, bool]) -> None:
        """Take Pelican's settings, the pieces in the edition, and of each post's path whether readers can see it."""
        self.settings, self.included, self.public = settings, included, public
        self.content, self.templates = Path(settings["PATH"]), template_folders(settings)
        self.is_lenient = settings["STORY_FIELDS"] == "lenient"
        self.problems: list[Diagnostic] = []
        self.notices: list[Diagnostic] = []
        self.statics: Mapping[str, Any] = {}
        self.old_addresses = OldAddresses()

    def attach_files(self, pieces: Iterable[Piece], statics: Mapping[str, Any], files: StaticFiles) -> None:
        """Move the files that a post attaches beside its page; what another attached before stays where it is.

        `statics` are the files that are copied, as Pelican has them, by their paths under the content folder.
        """
        self.statics, self.files = statics, files
        self.pictures = ShownPictures(statics, files)
        for piece in pieces:
            for target in piece.record.targets:
                indicator, value = link_syntax.split_target(target)
                static = statics.get(link_syntax.named_file(value, piece.row.path)) if indicator == "attach" else None
                if static and not hasattr(static, "override_save_as"):
                    source = str(self.content / piece.row.path)
                    static.attach_to(SimpleNamespace(source_path=source, save_as=piece.record.path))

    def links(self, piece: Piece) -> tuple[Link, ...]:
        """The links of a piece, by their numbers. One that leads nowhere is noted elsewhere."""
        shown = {target for target, _, is_picture in piece.record.references if is_picture}
        offered = {target for target, _, is_picture in piece.record.references if not is_picture}
        links = tuple(
            self.pictures.link(
                link, file, is_shown=target in shown or target not in offered, is_offered=target not in shown - offered
            )
            if file
            else link
            for target in piece.record.targets
            for link, file in [self._link(target, piece, is_picture=target in shown - offered)]
        )
        if not (self.is_lenient and shown and (form := self._form_of_missing_picture(piece.record.lang))):
            return links
        return tuple(
            replace(link, instead=form) if target in shown and not (link.width or link.media) else link
            for target, link in zip(piece.record.targets, links, strict=True)
        )

    def _form_of_missing_picture(self, lang: str) -> str:
        """What marks the words of a missing picture on a page of something in a language; empty if that is English."""
        places = folders(self.settings)
        words = language(lang if has_words(lang, places) else self.settings["DEFAULT_LANG"], places)
        return "" if words.is_source else words.message(MISSING_PICTURE)

    def _link(self, target: str, piece: Piece, *, is_picture: bool = False) -> tuple[Link, str]:
        """A link, and the file that is copied to which it leads; an empty one where it leads elsewhere."""
        indicator, value = link_syntax.split_target(target)
        path, tail = cut(value)
        file = link_syntax.named_file(value, piece.row.path)
        if indicator in LABEL_KINDS:
            return self._link_to_label(indicator, path, tail), ""
        if indicator == "index":
            return Link(encoded(file_of("INDEX", self.settings)) + tail), ""
        if indicator == "filename" and file in self.included:
            return _link_to_piece(self.included[file], tail), ""
        if indicator == link_syntax.NEAR:
            return self._browser_link(path, tail, piece, is_picture=is_picture)
        return self._link_to_static(file, tail)

    def _link_to_label(self, indicator: str, name: str, tail: str) -> Link:
        if not self._has_address(indicator, name):
            return Link("")
        label = label_slugs.maker(indicator)(name, self.settings)
        is_missing = self.is_lenient and label.save_as not in self.label_files
        return Link("") if is_missing else _link_to_page(label.save_as, label.url, tail)

    def _link_to_static(self, file: str, tail: str = "") -> tuple[Link, str]:
        if file not in self.statics:
            return Link(""), ""
        is_refused = bool(self.files.refusal(file))
        return Link("") if is_refused else Link(encoded(self.statics[file].url) + tail, *self._size(file)), file

    def _size(self, file: str) -> tuple[int, int]:
        """The width and height of a picture, 0 for what is none that can be shown."""
        measured = self.files.measure(file)
        return (0, 0) if measure.fault(file, measured) else (measured.width, measured.height)

    def _browser_link(self, written: str, tail: str, piece: Piece, *, is_picture: bool) -> tuple[Link, str]:
        """A link that was written as for a browser: to a source file, a static file, or an address of the paper."""
        if not (written or tail).strip():
            return Link(""), ""
        path = unquote(written)
        if written.startswith("/"):
            path = path.removeprefix(unquote(urlparse(self.settings["SITEURL"]).path).rstrip("/"))
        files = list(link_syntax.near_files(path, piece.row.path))
        if linked := self.included.get(files[0]):
            return _link_to_piece(linked, tail), ""
        if file := next((file for file in files if file in self.statics and link_syntax.is_file_of_readers(file)), ""):
            return self._link_to_static(file, tail)
        here = "" if path.startswith("/") else piece.record.path
        near, absolute = plain(link_syntax.file_at(path, here)), plain(path)
        page = self.paths_by_address.get(near, self.paths_by_address.get(absolute, ""))
        if page:
            return Link(encoded(page) + tail), ""
        if is_picture:
            return Link(""), ""
        meant = self.included.get(self.old_addresses.meant(cut(written)[0], piece.row.path))
        return _link_to_piece(meant, tail) if meant else self._link_to_list(cut(written)[0], tail, piece), ""

    def _link_to_list(self, address: str, tail: str, piece: Piece) -> Link:
        """A link to the list of a label by its address in another program, where `/tags/#boat` may be one of boats."""
        kind, name = self.old_addresses.label(address, piece.row.path)
        if not kind:
            return Link("")
        authors = self.settings["MOVED_FROM"].get("authors", {}) if kind == "author" else {}
        name = authors.get(name, {}).get("title", name) or tail.lstrip("#")
        if label := self._label(kind, name):
            return _link_to_page(label.path, label.url or label.path, "")
        is_list = not name and any(of_kind == kind for of_kind, _ in self.labels)
        return Link(encoded(file_of(LABEL_KINDS[kind].plural.upper(), self.settings))) if is_list else Link("")

    def _label(self, kind: str, name: str) -> Label | None:
        """The label of a name, if published stories have it; the second category of a post became a topic."""
        kinds = [of_kind for of_kind in (kind, *["tag"] * (kind == "category")) if self._has_address(of_kind, name)]
        slugs = ((of_kind, label_slugs.maker(of_kind)(name, self.settings).slug) for of_kind in kinds)
        return next(filter(None, map(self.labels.get, slugs)), None)

    @cached_property
    def labels(self) -> dict[tuple[str, str], Label]:
        """The labels that published stories have, by their kinds and slugs."""
        records = (piece.record for piece in self.included.values())
        listed = [record for record in records if not record.is_translation and record.status != "hidden"]
        rows = ((kind, row) for record in listed for kind, rows in record.labels.items() for row in rows)
        return {(kind, label.slug): label for kind, row in rows for label in [Label(*row)]}

    @cached_property
    def label_files(self) -> set[str]:
        """The files of these labels."""
        return {label.path for label in self.labels.values()}

    @cached_property
    def paths_by_address(self) -> dict[str, str]:
        """The file of each page by its address, and by those that it had before, all without what a server adds."""
        base = plain(str(self.settings["MOVED_FROM"].get("base", "")))
        paths = dict.fromkeys(("", base), file_of("INDEX", self.settings))
        for piece in self.included.values():
            record = piece.record
            for address in (*record.aliases, record.url, record.path):
                paths[plain(address)] = record.path
        return paths

    def picture(self, piece: Piece) -> Picture | None:
        """The lead picture, if there is one."""
        fields, file = piece.record.image, next((path for path in piece.pictures if path in self.statics), "")
        if not file:
            return None
        if fault := self._fault_of_lead(piece):
            self.files.show(file)  # so that it lies nowhere, if it can be shown nowhere
            self._note(piece, piece.record.lines.get("image", 1), "image", fault)
            return None
        return self.pictures.lead(file, fields, recipes.PORTRAIT if piece.record.introduces else recipes.CARD)

    def template(self, piece: Piece, ordinary: str) -> str:
        """The template of a piece: the one that it names, or the ordinary one where that draws no page."""
        name = piece.record.template
        asks = "template" in piece.record.lines
        return ordinary if asks and template_files.fault_of_template(name, self.templates) else name

    def note_faults(self, piece: Piece) -> None:
        """Note links that lead nowhere, and a picture or a template that is not there."""
        lines = piece.record.lines
        for target, line, is_picture in piece.record.references:
            if fault := self._fault(link_syntax.Reference(target, line, is_picture), piece):
                self._note(piece, line, "picture" if is_picture else "link", fault)
        missing = [
            "" if path in self.statics else link_faults.fault_of_image(path, self.content) for path in piece.pictures
        ]
        if fault := missing[0] if missing and all(missing) else self._fault_of_lead(piece):
            self._note(piece, lines.get("image", 1), "image", fault)
        if "template" in lines and (fault := template_files.fault_of_template(piece.record.template, self.templates)):
            self._note(piece, lines["template"], "template", fault)

    def _fault(self, reference: link_syntax.Reference, piece: Piece) -> str:
        indicator, _ = link_syntax.split_target(reference.target)
        if indicator != link_syntax.NEAR:
            fault = link_faults.fault(reference, piece.row.path, self.public, self.content)
            return fault or self._fault_of_picture(reference, piece) or self._fault_of_offer(reference, piece)
        if piece.row.path in self.included:
            link, file = self._link(reference.target, piece, is_picture=reference.is_picture)
        if piece.row.path not in self.included or link.address or file:
            # What is not in the edition has its files withheld, so they are not there to be found.
            return self._fault_of_picture(reference, piece) or self._fault_of_offer(reference, piece)
        if not link_syntax.split_target(reference.target)[1].strip() and not reference.is_picture:
            return ""  # a link without an address has lost nothing; of a tag that stood there, its own notice tells
        remains = "what it shows stands there in words" if reference.is_picture else "its words stay, without the link"
        written = link_syntax.as_written(reference.target)
        nearest = similar_names.similar_file(link_syntax.named_file(cut(written)[0], piece.row.path), self.content)
        address = written.strip() or "an empty address"
        return f"{address} leads to nothing in this paper; {nearest}{' ' * bool(nearest)}{remains}"

    def _fault_of_lead(self, piece: Piece) -> str:
        """What is wrong with a lead picture that is there; other sites show it beside a link to the story."""
        file = next((path for path in piece.pictures if self._is_there(path)), "")
        if kind := media.kind_of(file):
            return f"{file} is {'a video' if kind == media.VIDEO else 'a recording'}; it belongs in the text"
        if drawings.is_drawing(file):
            return f"{file} is a drawing, which no preview shows; {measure.FORMATS}"
        return self._fault_of_size(file) if file else ""

    def _fault_of_picture(self, reference: link_syntax.Reference, piece: Piece) -> str:
        """What is wrong with the file that a text shows as a picture; an empty string if nothing is."""
        indicator, value = link_syntax.split_target(reference.target)
        if not reference.is_picture:
            return ""
        if indicator == link_syntax.NEAR:
            file = self._link(reference.target, piece, is_picture=True)[1]
            if not file and piece.row.path not in self.included:
                return ""  # withheld with the piece, and so not looked into
            measured = self.files.measure(file) if file else measure.Measure()
            return measure.fault(link_syntax.as_written(reference.target), measured)
        return self._fault_of_size(link_syntax.named_file(value, piece.row.path))

    def _fault_of_offer(self, reference: link_syntax.Reference, piece: Piece) -> str:
        """What is wrong with a file that a link offers: what it tells of where it was made cannot be taken out here."""
        file = "" if reference.is_picture else self._link(reference.target, piece)[1]
        refusal = (self.files.refusal(file) or self._fault_of_drawing(file)) if file else ""
        return f"{file} {refusal}" if refusal else ""

    def _fault_of_drawing(self, file: str) -> str:
        """What is wrong with a drawing, which runs and loads what it holds where a link opens it."""
        return self.files.measure(file).fault if drawings.is_drawing(file) else ""

    def _fault_of_size(self, file: str) -> str:
        """What is wrong with a picture, by its path under the content folder; empty for one that is not there."""
        return measure.fault(file, self.files.measure(file)) if self._is_there(file) else ""

    def _is_there(self, file: str) -> bool:
        """Whether a file lies at this path under the content folder, withheld or not."""
        return file in self.statics or template_files.is_file(self.content / file)

    def note_missing_lists(self, faulty: Iterable[Piece], paths: Container[str]) -> None:
        """Note links to a label that has no page, in the edition and in `faulty`; `paths` are those of all pages."""
        for piece in (*self.included.values(), *faulty):
            for target, line, _ in piece.record.references:
                indicator, value = link_syntax.split_target(target)
                if indicator in LABEL_KINDS and (why := self._why_missing(indicator, value, paths)):
                    self._note(piece, line, "link", f"{target} leads nowhere: {why}")
                linked = self.included.get(link_syntax.named_file(value, piece.row.path))
                if indicator == "filename" and linked and linked.record.introduces and linked.record.path not in paths:
                    why = f"no published story has “{linked.record.title}”, so there is no page of that name"
                    self._note(piece, line, "link", f"{target} leads nowhere: {why}")

    def _why_missing(self, indicator: str, value: str, paths: Container[str]) -> str:
        """Why a label has no page; an empty string if it has one, or is not even named."""
        if not value.strip():
            return ""  # link_faults.fault tells of an empty link
        name = cut(value)[0]
        if not self._has_address(indicator, name):
            return "no address can be made of that; write a name in letters or digits"
        file = label_slugs.maker(indicator)(name, self.settings).save_as
        if file in paths:
            return ""
        return f"no published story has this {indicator}" if file else "the settings give it no page"

    def _has_address(self, indicator: str, name: str) -> bool:
        """Whether an address can be made of a name; Pelican ends the build with a warning where none can."""
        return label_slugs.has_slug(name, label_slugs.rule(LABEL_KINDS[indicator], self.settings))

    def _note(self, piece: Piece, line: int, name: str, message: str) -> None:
        problems = self.notices if self.is_lenient else self.problems
        file = normpath(f"{self.content.name}/{piece.row.path}")  # settings lie beside the content
        problems.append(Diagnostic(file, line, name, message, "foreign"))


def _link_to_piece(piece: Piece, tail: str) -> Link:
    """A link to a piece."""
    return _link_to_page(piece.record.path, piece.record.url, tail)


def _link_to_page(path: str, url: str, tail: str) -> Link:
    """A link to the page with the file `path`, which is served at `url`; without a file it leads nowhere."""
    return Link(encoded(path) + tail, url="" if url == path else mended(url) + tail) if path else Link("")
