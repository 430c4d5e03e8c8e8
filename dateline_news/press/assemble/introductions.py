"""What introduces topics and authors: the files of each kind of label, one for a label."""

from collections.abc import Iterable

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS, Introduction, Label
from dateline_news.press.assemble.piece import Piece

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


def links(written: str) -> tuple[tuple[str, str], ...]:
    """The name and the address on each line of the field `Links`, which the contract has checked."""
    pairs = (entry.strip().rpartition(" ") for entry in written.splitlines())
    return tuple((name.strip(), address) for name, _, address in pairs)


def shown_with_labels(introductions: Introductions) -> set[tuple[str, str]]:
    """The kinds and slugs of the labels that say more by their introductions, wherever they are shown."""
    with_more = [name for name, kind in LABEL_KINDS.items() if kind.label_type is not Label]
    return {(kind, slug) for kind in with_more for slug in introductions.get(kind, ())}
