"""Reports the piece or the setting, with file and line, that asks for a file that may not be read or written."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from dateline_news.model.addresses import output_paths
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import Label, LabelKind, Paper
from dateline_news.model.roots import Root
from dateline_news.press.assemble.piece import Piece
from dateline_news.press.build import label_pages
from dateline_news.press.build.check_settings import location
from dateline_news.press.plan.files import CopiedFile, PlannedFile
from dateline_news.press.read import link_syntax

NO_LABEL = (3, 0)  # the distance of a path that is no label's
MAPPED, PLUGINS = "EXTRA_PATH_METADATA", "PLUGINS"


def unreadable(pieces: Iterable[Piece], root: Root, refused: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A problem for each link and picture that leads to a refused file (path → why it may not be read) or outside."""
    for piece in pieces:
        source = piece.row.path
        for target in piece.record.targets:
            if refused or ".." in target or "%2" in target:  # percent signs may stand for dots
                written = link_syntax.as_written(target)
                for reason in _reasons(source, target, root, refused):
                    yield _problem(root, source, _line(root, source, written), "link", f"{written} {reason}")
        if refused and piece.record.image:
            yield from _of_picture(piece, root, refused)


def _reasons(source: str, target: str, root: Root, refused: Mapping[str, str]) -> Iterator[str]:
    """Why the file that a target asks for may not be read, if it may not."""
    yield from (refused[file] for file in link_syntax.files(source, [target]) if file in refused)
    indicator, value = link_syntax.split_target(target)
    if indicator in ("static", "attach") and link_syntax.is_outside(file := link_syntax.named_file(value, source)):
        yield root.fault(file)


def _of_picture(piece: Piece, root: Root, refused: Mapping[str, str]) -> Iterator[Diagnostic]:
    pictures = [*piece.pictures]
    # In the lenient mode there are two candidates, of which one may lie outside.
    inside = [file for file in pictures if file in refused and not file.startswith(("/", "../"))]
    if inside and not any(map(root.holds, pictures)):
        line = piece.record.lines.get("image", 1)
        yield _problem(root, piece.row.path, line, "image", f"{inside[0]} {refused[inside[0]]}")


def unwritable(
    files: Collection[PlannedFile], paper: Paper, root: Root, retained: Collection[str]
) -> Iterator[Diagnostic]:
    """A problem for each planned file whose path is invalid; `retained` are the names in OUTPUT_RETENTION."""
    faults = dict(output_paths.faults((file.path for file in files), retained))
    for file in files if faults else ():
        if file.path not in faults:
            continue
        if not (_may_be_hidden(file, root) and output_paths.is_hidden_only(file.path, retained)):
            yield _problem_of_file(file, f"“{file.path}” {faults[file.path]}", paper, root)


def _may_be_hidden(file: PlannedFile, root: Root) -> bool:
    """Whether a file may have a name that begins with a dot: the mark of an edition, and named hidden files."""
    if file.path == ".nojekyll":
        return not file.source
    return isinstance(file, CopiedFile) and bool(file.source) and root.is_named(file.source)


def _problem_of_file(file: PlannedFile, message: str, paper: Paper, root: Root) -> Diagnostic:
    """The problem of a planned file, reported where it can be mended: in a piece, a file's name, or the settings."""
    if isinstance(file, CopiedFile) and (not file.source or root.is_named(file.source)):
        setting = MAPPED if file.source else PLUGINS
        return Diagnostic(*location(setting), setting, message)
    if file.source:
        return _problem(root, file.source, _line_of_path(root, file.source, file.path), "address", message)
    stories = sorted(paper.all_stories, key=lambda story: story.source)
    labels = ((story, kind, label) for story in stories for kind, label in story.labels)
    nearest = min(labels, key=lambda row: _distance(file.path, row[2]), default=None)
    if not nearest or _distance(file.path, nearest[2]) == NO_LABEL:
        return Diagnostic("pelicanconf.py", 1, "address", message)
    story, kind, label = nearest
    line = _line_of_label(root, story.source, kind, label.name)
    return _problem(root, story.source, line, [*kind.fields][-1], message)


def _distance(path: str, label: Label) -> tuple[int, int]:
    """How far a path is from a label's page: it is that, or lies below it, or has the label's slug in its name."""
    if path == label.path:
        return 0, 0
    folder = label.path.removesuffix(".html").removesuffix("/index")
    if folder and path.startswith(f"{folder}/"):
        return 1, -len(folder)
    parts = (part for part in path.split("/") if output_paths.fault(part))
    return (2, 0) if label.slug in {part.partition(".")[0] for part in parts} else NO_LABEL


def _line_of_path(root: Root, source: str, path: str) -> int:
    """The line on which a piece asks for the file at a path: as a whole, or for the part of it that is wrong."""
    parts = [part for part in path.split("/") if output_paths.fault(part)]
    stems = [part.rpartition(".")[0] for part in parts]
    lines = (_line(root, source, words) for words in (path, *parts, *stems) if words)
    return next((line for line in lines if line > 1), 1)


def _line_of_label(root: Root, source: str, kind: LabelKind, label: str) -> int:
    """The line on which a post has a label in its field: a list may begin on the next."""
    text = _text(root, source)
    begin = label_pages.line_of_field(text, kind.fields)
    below = "\n".join(text.split("\n")[begin - 1 :])
    return begin + _lines_above(below, label)


def _line(root: Root, source: str, words: str) -> int:
    """The first line of a post that has these words as they are written; 1 if it cannot be found."""
    return 1 + _lines_above(_text(root, source), words)


def _lines_above(text: str, words: str) -> int:
    match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return text.count("\n", 0, match.start()) if match else 0


def _text(root: Root, source: str) -> str:
    """The text of a post; empty if it cannot be read."""
    try:
        return root.text(source)
    except (OSError, UnicodeDecodeError):
        return ""


def _problem(root: Root, source: str, line: int, name: str, message: str) -> Diagnostic:
    return Diagnostic(f"{root.name}/{source}", line, name, message)
