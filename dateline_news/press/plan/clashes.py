"""Files of one address: no edition has two, nor a file that is a folder as well."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline_news.model.addresses.output_paths import key
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.plan.files import CopiedFile, PlannedFile

Labelled = Callable[[PlannedFile, str], Diagnostic | None]


def _no_label(entry: PlannedFile, rival: str) -> None:
    del entry, rival


def clashes(entries: Sequence[PlannedFile], content: str, labelled: Labelled = _no_label) -> Iterator[Diagnostic]:
    """Problems for files of one address. `content` is the content folder's name, for the report.

    `labelled` gives the problem for a page without a source and for what its file is the address of as well, if any.
    Addresses that differ by case or Unicode form only are one on many machines; a file cannot be a folder as well.
    """
    paths = [key(entry.path) for entry in entries]
    folders = _folders(paths)
    if len(set(paths)) == len(paths) and folders.isdisjoint(paths):
        return
    taken: dict[str, PlannedFile] = {}
    for entry in sorted(entries, key=lambda entry: not isinstance(entry, CopiedFile)):
        name = key(entry.path)
        if name in folders and isinstance(entry, CopiedFile):
            message = f"{entry.path} is also the name of a folder of the site; rename it"
            yield Diagnostic(f"{content}/{entry.source}", 1, "address", message)
        elif name in taken:
            yield from _rivals(entry, taken[name], content, labelled)
        elif name in folders:
            below = [other for other, path in zip(entries, paths, strict=True) if path.startswith(f"{name}/")]
            yield from _file_and_folder(entry, below, content, labelled)
        taken.setdefault(name, entry)


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
    page: PlannedFile, below: Sequence[PlannedFile], content: str, labelled: Labelled
) -> Iterator[Diagnostic]:
    """Problems for a page whose name a folder has as well, and for what is in that; one with a source tells of many."""
    first, *others = sorted(below, key=lambda entry: not entry.source)
    right = "give one of them another address"
    if page.source:
        wrong = f"{page.path} is also the name of the folder of {first.path}, of {_named(first, content)}; {right}"
        yield Diagnostic(f"{content}/{page.source}", 1, "address", wrong)
    told = [] if page.source and others else [entry for entry in below if entry.source]
    for entry in told:
        wrong = f"{entry.path} would lie in a folder of the name of {page.path}, {_named(page, content)}; {right}"
        yield Diagnostic(f"{content}/{entry.source}", 1, "address", wrong)
    if not page.source and not told:
        yield labelled(page, _named(first, content)) or Diagnostic(
            "pelicanconf.py", 1, "address", f"{page.path} is also the name of the folder of {first.path}; rename one"
        )


def _rivals(entry: PlannedFile, earlier: PlannedFile, content: str, labelled: Labelled) -> Iterator[Diagnostic]:
    """Problems for each of two files of one address that comes from a source."""
    pairs = ((entry, earlier), (earlier, entry))
    sourced = [(first, other) for first, other in pairs if first.source and not isinstance(first, CopiedFile)]
    for first, other in sourced:
        yield _clash(first, other, content)
    told = [fault for first, other in pairs if (fault := labelled(first, _named(other, content)))]
    yield from told
    if isinstance(entry, CopiedFile) and isinstance(earlier, CopiedFile) and entry.source:
        message = f"is one with {earlier.path} on many machines; rename one of them"
        yield Diagnostic(f"{content}/{entry.source}", 1, "address", message)
    elif isinstance(earlier, CopiedFile) and earlier.source and not sourced and not told:
        message = f"is copied to {entry.path}, which is also the address of a page of the site; rename it"
        yield Diagnostic(f"{content}/{earlier.source}", 1, "address", message)
    elif not sourced and not told:
        yield Diagnostic("pelicanconf.py", 1, "address", f"two files of the site would be {entry.path}; rename one")


def _named(entry: PlannedFile, content: str) -> str:
    return f"{content}/{entry.source}" if entry.source else "another page of the site"


def _clash(entry: PlannedFile, other: PlannedFile, content: str) -> Diagnostic:
    rival = _named(other, content)
    return Diagnostic(
        f"{content}/{entry.source}",
        1,
        "address",
        f"{entry.path} is also the address of {rival}; give one of them another Slug",
    )
