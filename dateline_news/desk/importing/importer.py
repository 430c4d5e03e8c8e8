"""Make drafts of the items of files, and put them in place."""

from collections.abc import Iterable, Iterator

from dateline_news.desk.drafts.command_line import read_files
from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.drafts.draft_folder import DraftFolder
from dateline_news.desk.importing.compose.draft import compose
from dateline_news.desk.importing.compose.press_reader import PressReader
from dateline_news.desk.importing.item import ImportedDraft, Item, SkippedItem, SourceItem
from dateline_news.desk.importing.sources import items
from dateline_news.desk.posts import Settings
from dateline_news.model.diagnostics import Diagnostic


class Importer:
    """Makes drafts of items in a section, or each in its own, and of a day where an item has none."""

    def __init__(self, settings: Settings, folder: DraftFolder, section: str, day: str) -> None:
        """Take the paper's settings, and where drafts go."""
        self.press, self.folder = PressReader(settings, folder.profile), folder
        self.section, self.day = section, day

    def drafts(self, paths: Iterable[str]) -> Iterator[ImportedDraft]:
        """What becomes of each item of the files that paths name."""
        for file, item in read_files(paths, items, "file", "a file, or a folder of them"):
            yield self._draft(file, item)

    def _draft(self, file: str, item: SourceItem) -> ImportedDraft:
        draft = ImportedDraft(file, item.line)
        if isinstance(item, Diagnostic):
            draft.refuse(item)
            return draft
        draft.name = item.name
        if isinstance(item, SkippedItem):
            draft.outcome, draft.facts = "passed over", [item.reason]
            return draft
        draft.digest = item.digest
        if draft.digest not in self.folder.profile.digests:
            self._compose(draft, item)
        self.folder.put(draft)
        return draft

    def _compose(self, draft: ImportedDraft, item: Item) -> None:
        try:
            compose(draft, item, self.press, self.section, self.day)
        except NoDraftError as error:
            draft.refuse(error.diagnostic)
        if earlier := self.folder.profile.sources.get(draft.fields.get("source_url", "")):
            remark = f"It stood at the same address as {earlier.name}, and says something else: keep one of them"
            draft.remarks.append((draft.line, remark))
            draft.notes.append(remark)
