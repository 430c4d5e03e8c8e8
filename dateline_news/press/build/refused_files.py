"""Who asked for a file that may not be read, or for one that may not be written: told with file and line."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from dateline_news.model.addresses import output_paths
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import Label, LabelKind, Paper, Story
from dateline_news.model.roots import Root
from dateline_news.press.assemble.piece import Piece
from dateline_news.press.build import label_pages
from dateline_news.press.build.check_settings import location
from dateline_news.press.plan.files import CopiedFile, PlannedFile
from dateline_news.press.read import link_syntax

NOT_OURS = (3, 0)  # the distance of a path that no label has made
MAPPED, PLUGINS = "EXTRA_PATH_METADATA", "PLUGINS"


def unreadable(pieces: Iterable[Piece], root: Root, refused: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A problem for each link and picture that leads to what is refused: path → why it may not be read.

    What lies outside is refused wherever a sign of the paper's asks for it: it never comes as far as to be looked for.
    """
    for piece in pieces:
        source = piece.row.path
        for target in piece.record.targets:
            if refused or ".." in target or "%2" in target:  # percent signs may stand for dots
                for why in _whys(source, target, root, refused):
                    written = link_syntax.as_written(target)
                    yield _problem(root, source, _line(root, source, written), "link", f"{written} {why}")
        if refused and piece.record.image:
            yield from _of_picture(piece, root, refused)


def _whys(source: str, target: str, root: Root, refused: Mapping[str, str]) -> Iterator[str]:
    """Why the file that a target asks for may not be read, if it may not."""
    yield from (refused[file] for file in link_syntax.files(source, [target]) if file in refused)
    indicator, value = link_syntax.split_target(target)
    if indicator in ("static", "attach") and link_syntax.is_outside(file := link_syntax.named_file(value, source)):
        yield root.fault(file)


def _of_picture(piece: Piece, root: Root, refused: Mapping[str, str]) -> Iterator[Diagnostic]:
    pictures = [*piece.pictures]
    # In the lenient mode one of two places is meant, and the other may well lie outside.
    inside = [file for file in pictures if file in refused and not file.startswith(("/", "../"))]
    if inside and not any(map(root.holds, pictures)):
        line = piece.record.lines.get("image", 1)
        yield _problem(root, piece.row.path, line, "image", f"{inside[0]} {refused[inside[0]]}")


def unwritable(files: Iterable[PlannedFile], paper: Paper, root: Root, kept: Collection[str]) -> Iterator[Diagnostic]:
    """A problem for each file that is planned where none may lie; `kept` are the names that OUTPUT_RETENTION has."""
    whole = list(files)
    wrong = dict(output_paths.faults((file.path for file in whole), kept))
    for file in whole if wrong else ():
        if file.path not in wrong:
            continue
        if not (_may_be_hidden(file, root) and output_paths.is_hidden_only(file.path, kept)):
            yield _asker(file, f"“{file.path}” {wrong[file.path]}", paper, root)


def _may_be_hidden(file: PlannedFile, root: Root) -> bool:
    """Whether a file may have a name that begins with a dot: the mark of an edition, and what was named."""
    if file.path == ".nojekyll":
        return not file.source
    return isinstance(file, CopiedFile) and bool(file.source) and root.is_named(file.source)


def _asker(file: PlannedFile, message: str, paper: Paper, root: Root) -> Diagnostic:
    """The problem of a planned file where it can be mended: in a piece, in a file's name, in the settings."""
    if isinstance(file, CopiedFile) and (not file.source or root.is_named(file.source)):
        setting = MAPPED if file.source else PLUGINS
        return Diagnostic(*location(setting), setting, message)
    if file.source:
        return _problem(root, file.source, _line_of_path(root, file.source, file.path), "address", message)
    of_label = min(_labels(paper), key=lambda row: _distance(file.path, row[2]), default=None)
    if not of_label or _distance(file.path, of_label[2]) == NOT_OURS:
        return Diagnostic("pelicanconf.py", 1, "address", message)
    story, kind, label = of_label
    line = _line_of_label(root, story.source, kind, label.name)
    return _problem(root, story.source, line, [*kind.fields][-1], message)


def _distance(path: str, label: Label) -> tuple[int, int]:
    """How sure it is that a label has a file made: it is its page, or lies below that, or has its slug in its name."""
    if path == label.path:
        return 0, 0
    folder = label.path.removesuffix(".html").removesuffix("/index")
    if folder and path.startswith(f"{folder}/"):
        return 1, -len(folder)
    parts = (part for part in path.split("/") if output_paths.fault(part))
    return (2, 0) if label.slug in {part.partition(".")[0] for part in parts} else NOT_OURS


def _labels(paper: Paper) -> Iterator[tuple[Story, LabelKind, Label]]:
    for story in sorted(paper.all_stories, key=lambda story: story.source):
        yield from ((story, kind, label) for kind, label in story.labels)


def _line_of_path(root: Root, source: str, path: str) -> int:
    """The line on which a piece asks for the file at a path: as a whole, or for the part of it that is wrong."""
    parts = [part for part in path.split("/") if output_paths.fault(part)]
    stems = [part.rpartition(".")[0] for part in parts]
    wanted = (_line(root, source, words) for words in (path, *parts, *stems) if words)
    return next((line for line in wanted if line > 1), 1)


def _line_of_label(root: Root, source: str, kind: LabelKind, label: str) -> int:
    """The line on which a post has a label in its field: a list may begin on the next."""
    try:
        text = root.text(source)
    except (OSError, UnicodeDecodeError):
        return 1
    begin = label_pages.line_of_field(text, kind.fields)
    below = "\n".join(text.split("\n")[begin - 1 :])
    match = re.search(rf"(?<!\w){re.escape(label)}(?!\w)", below)
    return begin + below.count("\n", 0, match.start()) if match else begin


def _line(root: Root, source: str, words: str) -> int:
    """The first line of a post that has these words as they are written; 1 if nobody can tell."""
    try:
        text = root.text(source)
    except (OSError, UnicodeDecodeError):
        return 1
    match = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return text.count("\n", 0, match.start()) + 1 if match else 1


def _problem(root: Root, source: str, line: int, name: str, message: str) -> Diagnostic:
    return Diagnostic(f"{root.name}/{source}", line, name, message)
