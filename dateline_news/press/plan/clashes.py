"""Finds files of one address, and files that are a folder as well: no edition has either."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline_news.model.addresses.output_paths import key
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.plan.files import CopiedFile, PlannedFile

LabelProblem = Callable[[PlannedFile, str], Diagnostic | None]


def clashes(
    files: Sequence[PlannedFile], content: str, label_problem: LabelProblem = lambda *_: None
) -> Iterator[Diagnostic]:
    """Problems of files of one address. `content` is the content folder's name, for the messages.

    `label_problem` gives the problem of a page of a label, and of what has its file as well; None for another page.
    Addresses that differ by case or Unicode form only are the same on many machines.
    """
    paths = [key(file.path) for file in files]
    folders = _folders(paths)
    if len(set(paths)) == len(paths) and folders.isdisjoint(paths):
        return
    by_key: dict[str, PlannedFile] = {}
    for file in sorted(files, key=lambda file: not isinstance(file, CopiedFile)):
        name = key(file.path)
        if name in folders and isinstance(file, CopiedFile):
            yield _problem(file, content, f"{file.path} is also the name of a folder of the site; rename it")
        elif name in by_key:
            yield from _rivals(file, by_key[name], content, label_problem)
        elif name in folders:
            below = [other for other, path in zip(files, paths, strict=True) if path.startswith(f"{name}/")]
            yield from _file_and_folder(file, below, content, label_problem)
        by_key.setdefault(name, file)


def _folders(paths: Iterable[str]) -> set[str]:
    """All the folders that files lie in, at any depth."""
    folders: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _file_and_folder(
    page: PlannedFile, below: Sequence[PlannedFile], content: str, label_problem: LabelProblem
) -> Iterator[Diagnostic]:
    """Problems of a page whose name a folder has as well, and of the files in that; of these one may stand for many."""
    first, *others = sorted(below, key=lambda file: not file.source)
    right = "give one of them another address"
    if page.source:
        message = f"{page.path} is also the name of the folder of {first.path}, of {_shown(first, content)}; {right}"
        yield _problem(page, content, message)
    reported = [] if page.source and others else [file for file in below if file.source]
    for file in reported:
        message = f"{file.path} would lie in a folder of the name of {page.path}, {_shown(page, content)}; {right}"
        yield _problem(file, content, message)
    if not page.source and not reported:
        message = f"{page.path} is also the name of the folder of {first.path}; rename one"
        yield label_problem(page, _shown(first, content)) or Diagnostic("pelicanconf.py", 1, "address", message)


def _rivals(file: PlannedFile, earlier: PlannedFile, content: str, label_problem: LabelProblem) -> Iterator[Diagnostic]:
    """The problems of two files of one address, of each that has a source."""
    pairs = ((file, earlier), (earlier, file))
    with_source = [(first, other) for first, other in pairs if first.source and not isinstance(first, CopiedFile)]
    for first, other in with_source:
        rival = _shown(other, content)
        message = f"{first.path} is also the address of {rival}; give one of them another Slug"
        yield _problem(first, content, message)
    reported = [fault for first, other in pairs if (fault := label_problem(first, _shown(other, content)))]
    yield from reported
    if isinstance(file, CopiedFile) and isinstance(earlier, CopiedFile) and file.source:
        yield _problem(file, content, f"is one with {earlier.path} on many machines; rename one of them")
    elif isinstance(earlier, CopiedFile) and earlier.source and not with_source and not reported:
        message = f"is copied to {file.path}, which is also the address of a page of the site; rename it"
        yield _problem(earlier, content, message)
    elif not with_source and not reported:
        yield Diagnostic("pelicanconf.py", 1, "address", f"two files of the site would be {file.path}; rename one")


def _shown(file: PlannedFile, content: str) -> str:
    return f"{content}/{file.source}" if file.source else "another page of the site"


def _problem(file: PlannedFile, content: str, message: str) -> Diagnostic:
    return Diagnostic(f"{content}/{file.source}", 1, "address", message)
