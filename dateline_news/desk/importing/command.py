"""The run: from the files an editor names to drafts in the paper, and a report."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline_news.desk import post
from dateline_news.desk.importing import report
from dateline_news.desk.importing.drafts.draft import Draft, ImportOptions, NotADraftError, draft
from dateline_news.desk.importing.drafts.press_reader import Press
from dateline_news.desk.importing.item import Broken, Found, Item, Passed, UnreadableError
from dateline_news.desk.importing.report import How, Outcome
from dateline_news.desk.importing.sources import feed, wordpress
from dateline_news.desk.importing.sources import file_kind as kind
from dateline_news.desk.importing.sources import web_page as webpage
from dateline_news.desk.posts import Settings, posts, settings_here
from dateline_news.desk.wire.run import known
from dateline_news.model import moments
from dateline_news.model.diagnostics import Problem, suggestion


@dataclass(slots=True)
class Place:
    """Where drafts go: the content folder, or a folder of the editor's choice; and what lies there already.

    `digests` are those of copies, `sources` the addresses that stories came from.
    """

    content: Path
    folder: Path | None
    digests: dict[str, Path]
    sources: dict[str, Path]
    dry_run: bool = False

    def put(self, made: Draft) -> Path:
        """Write a draft and give its path; or only the path that it would want. Raises OSError."""
        if self.dry_run:
            return (self.folder or self.content / "articles" / made.section) / f"{made.day}-{made.slug}.md"
        if self.folder:
            return post.put(self.folder, made.day, made.slug, post.text(made.fields, made.body, made.notes))
        return post.write(self.content, made.section, made.day, made.slug, made.fields, made.body, made.notes)


def run(
    named: Sequence[str], options: ImportOptions, output: str = "", *, dry_run: bool = False, as_json: bool = False
) -> None:
    """Import files into the paper of this folder; exits with 1 if something became no draft."""
    settings = settings_here()
    content, folder = Path(settings["PATH"]), Path(output) if output else None
    desk, digests = known(content, folder, settings)
    press = Press(settings, desk)
    check(named, options, press)
    place = Place(content, folder, digests, _sources((content, folder), settings), dry_run)
    told = []
    for outcome in imported(named, options, press, place):
        told.append(outcome)
        if not as_json:
            report.tell_one(outcome)
    report.tell_all(told, as_json=as_json)
    if any(outcome.problem for outcome in told):
        sys.exit(1)


def _sources(folders: Iterable[Path | None], settings: Settings) -> dict[str, Path]:
    there = (folder for folder in folders if folder and folder.is_dir())
    found = (one for folder in there for one in posts(folder, settings))
    return {one.fields["source_url"]: one.file for one in found if "source_url" in one.fields}


def check(named: Sequence[str], options: ImportOptions, press: Press) -> None:
    """Raise SystemExit with a sentence for what no file can be imported with."""
    sections = press.desk.sections
    if not named:
        raise SystemExit("Name a file: a feed, a WordPress export or a saved web page; or a folder of them.")
    if not sections:
        raise SystemExit("The paper has no section yet: name one in SECTIONS, in pelicanconf.py.")
    if options.section and press.desk.slug(options.section) not in sections:
        how = suggestion(press.desk.slug(options.section), sections) or f"the sections are {', '.join(sections)}"
        raise SystemExit(f"--section {options.section}: is no section of this paper; {how}")
    try:
        moments.read(options.day or "2026-05-05")
    except ValueError as error:
        raise SystemExit(f"--date: {error}") from None


def imported(named: Sequence[str], options: ImportOptions, press: Press, place: Place) -> Iterator[Outcome]:
    """What became of each item of each file, as soon as it is known."""
    for name in named:
        path = Path(name)
        files = _inside(path) if path.is_dir() else [path]
        if not files:
            yield _refused(name, 1, "file", "is a folder without a file in it; name one that has some")
        for file in files:
            yield from _of_file(file, options, press, place)


def _inside(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))


def _refused(file: str, line: int, field: str, message: str, name: str = "") -> Outcome:
    said = f"“{name}” {message}" if name else message
    return Outcome(file, line, name, "refused", Problem(file, line, field, said))


def _of_file(file: Path, options: ImportOptions, press: Press, place: Place) -> Iterator[Outcome]:
    name = str(file)
    try:
        for found in items(file):
            yield _outcome(name, found, options, press, place)
    except UnreadableError as error:
        yield _refused(name, error.line, "file", str(error))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        yield _refused(name, 1, "file", f"cannot be read: {reason}; name a file, or a folder of them")


def items(file: Path) -> Iterator[Found]:
    """What a file holds. Raises OSError, and UnreadableError where it is none of the three kinds."""
    with file.open("rb") as opened:
        told = kind.told(opened.read(kind.HEAD))
    if told.kind == "page":
        return webpage.items(file, kind.unwrapped(file.read_bytes()) if told.wrapped else None)
    return wordpress.items(file) if told.kind == "wordpress" else feed.items(file)


def _outcome(file: str, found: Found, options: ImportOptions, press: Press, place: Place) -> Outcome:
    if isinstance(found, Broken):
        return _refused(file, found.line, "file", found.message)
    if isinstance(found, Passed):
        return Outcome(file, found.line, found.name, "passed over", reason=found.reason)
    if found.digest in place.digests:
        return Outcome(file, found.line, found.name, "known", path=place.digests[found.digest])
    try:
        made = draft(found, options, press)
        return _written(file, found, made, place)
    except NotADraftError as error:
        return _refused(file, found.line, error.field, str(error), found.name)
    except OSError as error:
        message = f"{error.filename or place.content} cannot be written: {error.strerror}"
        return _refused(file, found.line, "file", message, found.name)


def _written(file: str, item: Item, made: Draft, place: Place) -> Outcome:
    address = made.fields.get("source_url", "")
    if earlier := place.sources.get(address):
        made.remarks.append(
            f"It stood at the same address as {earlier.name}, and says something else: keep one of them"
        )
        made.notes.append(made.remarks[-1])
    path = place.put(made)
    made.body, made.notes = "", []  # the report does without, and an export may hold thousands
    place.digests[item.digest] = path
    if address:
        place.sources[address] = path
    how: How = "would be written" if place.dry_run else "written"
    return Outcome(file, item.line, item.name, how, path=path, draft=made)
