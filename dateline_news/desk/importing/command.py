"""Import the files that an editor names: drafts go into the paper, and a report to the terminal."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline_news.desk import post_writer
from dateline_news.desk.importing import report
from dateline_news.desk.importing.drafts.draft import ImportedDraft, make_draft
from dateline_news.desk.importing.drafts.press_reader import PressReader
from dateline_news.desk.importing.item import Item, NotImportableError, SkippedItem, SourceItem
from dateline_news.desk.importing.report import ImportOutcome, ItemReport
from dateline_news.desk.importing.sources import items
from dateline_news.desk.posts import Settings, posts, settings_here
from dateline_news.desk.wire.paper_profile import paper_profile
from dateline_news.model import moments
from dateline_news.model.diagnostics import Diagnostic, suggestion


def run(named: Sequence[str], section: str, output: str, day: str, *, dry_run: bool, as_json: bool) -> None:
    """Import files into the paper of this folder; exits with 1 if something became no draft."""
    settings = settings_here()
    content, folder = Path(settings["PATH"]), Path(output) if output else None
    desk, digests = paper_profile(content, folder, settings)
    press = PressReader(settings, desk)
    _check(named, section, day, press)
    sources = _sources((content, folder), settings)
    importer = Importer(press, section, day, content, folder, digests, sources, dry_run)
    reports = []
    for item_report in importer.reports(named):
        reports.append(item_report)
        if not as_json:
            report.print_item(item_report)
    report.print_summary(reports, as_json=as_json)
    if any(item_report.problem for item_report in reports):
        sys.exit(1)


def _check(named: Sequence[str], section: str, day: str, press: PressReader) -> None:
    """Raise SystemExit with a sentence for what no file can be imported with."""
    sections, slug = press.desk.sections, press.desk.slug(section)
    if not named:
        raise SystemExit("Name a file: a feed, a WordPress export or a saved web page; or a folder of them.")
    if not sections:
        raise SystemExit("The paper has no section yet: name one in SECTIONS, in pelicanconf.py.")
    if section and slug not in sections:
        right = suggestion(slug, sections) or f"the sections are {', '.join(sections)}"
        raise SystemExit(f"--section {section}: is no section of this paper; {right}")
    try:
        moments.read(day or "2026-05-05")
    except ValueError as error:
        raise SystemExit(f"--date: {error}") from None


def _sources(folders: Iterable[Path | None], settings: Settings) -> dict[str, Path]:
    """The addresses that the stories in some folders came from, and their files."""
    stories = (story for folder in folders if folder and folder.is_dir() for story in posts(folder, settings))
    return {story.fields["source_url"]: story.file for story in stories if "source_url" in story.fields}


@dataclass(slots=True)
class Importer:
    """Makes drafts in the content folder, or in another one, and knows what lies there already."""

    press: PressReader
    section: str  # for all; else each has its own
    day: str  # for those without one
    content: Path
    folder: Path | None
    digests: dict[str, Path]  # of copies
    sources: dict[str, Path]  # addresses that stories came from
    dry_run: bool

    def reports(self, named: Sequence[str]) -> Iterator[ItemReport]:
        """What became of each item of each file, as soon as it is known."""
        for name in named:
            path = Path(name)
            files = _files(path) if path.is_dir() else [path]
            if not files:
                yield _refused(Diagnostic(name, 1, "file", "is a folder without a file in it; name one that has some"))
            for file in files:
                yield from self._of_file(file)

    def _of_file(self, file: Path) -> Iterator[ItemReport]:
        name = str(file)
        try:
            for item in items(file):
                yield self._report(name, item)
        except NotImportableError as error:
            yield _refused(replace(error.diagnostic, file=name))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            message = f"cannot be read: {reason}; name a file, or a folder of them"
            yield _refused(Diagnostic(name, 1, "file", message))

    def _report(self, file: str, item: SourceItem) -> ItemReport:
        if isinstance(item, Diagnostic):
            return _refused(replace(item, file=file))
        if isinstance(item, SkippedItem):
            return ItemReport(file, item.line, item.name, "passed over", reason=item.reason)
        if item.digest in self.digests:
            return ItemReport(file, item.line, item.name, "known", path=self.digests[item.digest])
        try:
            return self._drafted(file, item)
        except NotImportableError as error:
            field, message = error.diagnostic.field, f"“{item.name}” {error}"
            return _refused(Diagnostic(file, item.line, field, message), item.name)
        except OSError as error:
            message = f"“{item.name}” {error.filename or self.content} cannot be written: {error.strerror}"
            return _refused(Diagnostic(file, item.line, "file", message), item.name)

    def _drafted(self, file: str, item: Item) -> ItemReport:
        draft = make_draft(item, self.press, self.section, self.day)
        address = draft.fields.get("source_url", "")
        if earlier := self.sources.get(address):
            remark = f"It stood at the same address as {earlier.name}, and says something else: keep one of them"
            draft.remarks.append(remark)
            draft.notes.append(remark)
        path = self._write(draft)
        draft.body, draft.notes = "", []  # the report does without, and an export may hold thousands
        self.digests[item.digest] = path
        if address:
            self.sources[address] = path
        outcome: ImportOutcome = "would be written" if self.dry_run else "written"
        return ItemReport(file, item.line, item.name, outcome, path=path, draft=draft)

    def _write(self, draft: ImportedDraft) -> Path:
        """Write a draft and give its path; or only the path that it would want. Raises OSError."""
        articles = self.content / "articles"
        folder = self.folder or articles / draft.section
        if self.dry_run:
            return folder / f"{draft.day}-{draft.slug}.md"
        text = post_writer.text(draft.fields, draft.body, draft.notes)
        return post_writer.write(folder, draft.day, draft.slug, text, beside=None if self.folder else articles)


def _files(folder: Path) -> list[Path]:
    """The files in a folder that are not hidden, however deep."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))


def _refused(problem: Diagnostic, name: str = "") -> ItemReport:
    return ItemReport(problem.file, problem.line, name, "refused", problem)
