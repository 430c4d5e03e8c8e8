"""Put drafts in place: into the paper, or a folder of the editor's choice, and never twice."""

from dataclasses import dataclass
from pathlib import Path

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.draft import Draft
from dateline_news.desk.drafts.paper_profile import PaperProfile, paper_profile
from dateline_news.desk.posts import Settings
from dateline_news.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class DraftFolder:
    """Where drafts go: the content folder, or a folder of the editor's choice; `profile` says what lies there."""

    profile: PaperProfile
    content: Path
    output: Path | None
    dry_run: bool

    def put(self, draft: Draft) -> None:
        """Write a draft, or say where it would go; nothing is written if it has problems, or its copy a post."""
        if draft.problems:
            return
        if path := self.profile.digests.get(draft.digest):
            draft.outcome, draft.path = "known", path
            return
        try:
            draft.path = self._write(draft)
        except OSError as error:
            message = f"{error.filename or self.content} cannot be written: {error.strerror}"
            draft.refuse(Diagnostic("", 1, "file", message))
            return
        draft.outcome = "would be written" if self.dry_run else "written"
        draft.body, draft.notes = "", []  # the report does without, and an export may hold thousands
        self.profile.add_post(draft.fields, draft.path)

    def _write(self, draft: Draft) -> Path:
        """Write a draft and give its path; or only the path that it would want. Raises OSError."""
        articles = self.content / "articles"
        folder = self.output or articles / draft.section
        if self.dry_run:
            return folder / f"{draft.day}-{draft.slug}.md"
        text = post_writer.text(draft.fields, draft.body, draft.notes)
        return post_writer.write(folder, draft.day, draft.slug, text, beside=None if self.output else articles)


def draft_folder(content: Path, settings: Settings, output: str = "", *, dry_run: bool = False) -> DraftFolder:
    """Read the paper under `content`, and take drafts to it, or to the folder `output`."""
    folder = Path(output) if output else None
    return DraftFolder(paper_profile(content, folder, settings), content, folder, dry_run)
