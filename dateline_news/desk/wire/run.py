"""`invoke wire`: from the copies an editor names to drafts in the paper, and a report."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline_news.desk import post_writer
from dateline_news.desk.posts import settings_here
from dateline_news.desk.wire import report
from dateline_news.desk.wire.compose.draft import WireDraft, wire_draft
from dateline_news.desk.wire.options import WireOptions
from dateline_news.desk.wire.paper_profile import PaperProfile, paper_profile
from dateline_news.desk.wire.recognise.dates import editor_date
from dateline_news.desk.wire.split.copy_files import read_copies
from dateline_news.model.diagnostics import Diagnostic, suggestion
from dateline_news.model.fields import ADDRESS


@dataclass(slots=True)
class DraftTarget:
    """Where drafts go: the content folder, or a folder of the editor's choice; and posts by their copy's digest."""

    content: Path
    folder: Path | None
    digests: dict[str, Path]
    dry_run: bool = False

    def put(self, draft: WireDraft) -> None:
        """Write a draft, or say where it would go; nothing is written if its copy has a post."""
        if draft.digest in self.digests:
            draft.outcome, draft.path = "known", self.digests[draft.digest]
            return
        articles = self.content / "articles"
        folder = self.folder or articles / draft.section
        post = post_writer.text(draft.fields, draft.body, draft.notes)
        try:
            if self.dry_run:
                draft.path = folder / f"{draft.day}-{draft.slug}.md"
            else:
                beside = None if self.folder else articles
                draft.path = post_writer.write(folder, draft.day, draft.slug, post, beside=beside)
        except OSError as error:
            message = f"{error.filename or folder} cannot be written: {error.strerror}"
            draft.problems.append(Diagnostic(draft.name, 1, "file", message))
            return
        draft.outcome = "would be written" if self.dry_run else "written"
        self.digests[draft.digest] = draft.path


def run(
    paths: Sequence[str], options: WireOptions, output: str = "", *, dry_run: bool = False, as_json: bool = False
) -> None:
    """Make drafts of copies in the paper of this folder; exits with 1 if something became no draft."""
    settings = settings_here()
    content, folder = Path(settings["PATH"]), Path(output) if output else None
    profile, digests = paper_profile(content, folder, settings)
    check_options(paths, options, profile)
    target = DraftTarget(content, folder, digests, dry_run)
    drafts = []
    for name, data in read_copies(paths):
        draft = wire_draft(data, name, profile, options)
        if not draft.problems:
            target.put(draft)
        if not as_json:
            report.print_draft(draft)
        drafts.append(draft)
    report.print_summary(drafts, as_json=as_json)
    if any(draft.problems for draft in drafts):
        sys.exit(1)


def check_options(paths: Sequence[str], options: WireOptions, profile: PaperProfile) -> None:
    """Raise SystemExit with a sentence for what no copy can be read with."""
    if not paths:
        raise SystemExit("Name a copy: a file, several, a folder, or - for standard input.")
    slug = profile.slug(options.section)
    if options.section and slug not in profile.sections:
        hint = suggestion(slug, profile.sections) or f"the sections are {', '.join(profile.sections)}"
        raise SystemExit(f"--section {options.section}: is no section of this paper; {hint}")
    try:
        editor_date(options.date or "2021-07-14")
    except ValueError as error:
        raise SystemExit(f"--date: {error}") from None
    if options.source_url and not ADDRESS.fullmatch(options.source_url):
        raise SystemExit(f"--source-url {options.source_url}: is no web address such as https://example.org/story")
    if not profile.sections:
        raise SystemExit("The paper has no section yet: name one in SECTIONS, in pelicanconf.py.")
