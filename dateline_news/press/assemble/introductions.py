"""What introduces topics and authors: the files of each kind of label, one for a label."""

from collections.abc import Iterable, Mapping
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS, Introduction, Label
from dateline_news.press.assemble.piece import Piece
from dateline_news.press.cache.rows import Record, dump_record, source_row
from dateline_news.press.read import label_slugs

AUTHOR = "author"
SECTION = "category"
NO_STORY = "introduces a section, of which the paper has no story, so no page shows it; leave the file out"
Introductions = dict[str, dict[str, Introduction]]  # by kind and slug of label


def each_once(pieces: Iterable[Piece], content: str) -> tuple[list[Piece], list[Diagnostic]]:
    """The pieces that each introduce another label, and the problems of the rest; `content` is the folder's name."""
    by_label: dict[tuple[str, str], Piece] = {}
    problems = []
    for piece in pieces:
        first = by_label.setdefault((piece.record.introduces, piece.record.slug), piece)
        if first is not piece:
            message = f"“{piece.record.title}” is introduced by {content}/{first.row.path} already; keep one of the two"
            problems.append(Diagnostic(f"{content}/{piece.row.path}", 1, "title", message))
    return [*by_label.values()], problems


def of_sections(pieces: Iterable[Piece], stories: Iterable[Piece], content: str) -> tuple[set[str], list[Diagnostic]]:
    """The sources that would introduce a section, and do not, and a notice of each whose words nobody sees so."""
    listed = (piece.record for piece in stories if piece.record.status != "hidden" and not piece.record.is_translation)
    sections = {label[1] for record in listed for label in record.labels.get(SECTION, ())}
    unused, notices = set(), []
    for piece in pieces:
        says = piece.record.standfirst or piece.record.words or piece.record.targets
        if piece.record.introduces == SECTION and not (says and piece.record.slug in sections):
            unused.add(piece.row.path)
            notices += [Diagnostic(f"{content}/{piece.row.path}", 1, "file", NO_STORY, "foreign")] if says else []
    return unused, notices


def of_other_program(pieces: Iterable[Piece], settings: Mapping[str, Any]) -> list[Piece]:
    """What the data of another program say of authors whom none of these pieces introduces."""
    known = {piece.record.slug for piece in pieces if piece.record.introduces == AUTHOR}
    authors = settings.get("MOVED_FROM", {}).get("authors", {}).values()
    introducing: dict[str, Piece] = {}
    for fields in authors if settings["STORY_FIELDS"] == "lenient" else ():
        label = label_slugs.maker(AUTHOR)(fields["title"], settings)
        if label.slug and label.slug not in known:
            introducing.setdefault(label.slug, _piece(fields, label, settings))
    return [*introducing.values()]


def _piece(fields: Mapping[str, str], label: Any, settings: Mapping[str, Any]) -> Piece:
    image = {"image": fields["image"], "image_alt": fields["title"]} if "image" in fields else {}
    record = Record(
        path=label.save_as,
        url=label.url,
        slug=label.slug,
        title=fields["title"],
        standfirst=fields.get("summary", ""),
        description=fields.get("summary", ""),
        lang=settings["DEFAULT_LANG"],
        image=image,
        texts={name: fields[name] for name in ("role", "email", "fediverse", "links") if name in fields},
        introduces=AUTHOR,
    )
    file = settings["MOVED_FROM"].get("file", "../pelicanconf.py")
    return Piece(source_row(file, (0, 0), "", dump_record(record), ""), record, None, "")


def links(written: str) -> tuple[tuple[str, str], ...]:
    """The name and the address on each line of the field `Links`, which the contract has checked."""
    pairs = (entry.strip().rpartition(" ") for entry in written.splitlines())
    return tuple((name.strip(), address) for name, _, address in pairs)


def shown_with_labels(introductions: Introductions) -> set[tuple[str, str]]:
    """The kinds and slugs of the labels that say more by their introductions, wherever they are shown."""
    with_more = [name for name, kind in LABEL_KINDS.items() if kind.label_type is not Label]
    return {(kind, slug) for kind in with_more for slug in introductions.get(kind, ())}
