"""Make drafts of the items of files, and put them in place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline_news.desk.drafts.command_line import read_files
from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.drafts.draft_folder import DraftFolder
from dateline_news.desk.importing.compose.draft import compose
from dateline_news.desk.importing.compose.press_reader import PressReader
from dateline_news.desk.importing.item import ImportedDraft, Item, SkippedItem, SourceItem
from dateline_news.desk.importing.sources import items
from dateline_news.desk.posts import Settings
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.model.diagnostics import Diagnostic

OF_ONE = ("title", "place")  # options that cannot be of several stories


class Importer:
    """Makes drafts of items, of which an editor says what the options say."""

    def __init__(self, settings: Settings, folder: DraftFolder, options: WireOptions) -> None:
        """Take the paper's settings, where drafts go, and what the editor says."""
        self.press, self.folder, self.options = PressReader(settings, folder.profile), folder, options

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
        elif replace(self.options, date="").settles:  # a date is for those that have none
            draft.advice = "what you say is not in it: write it there"
        if draft.outcome != "passed over":
            self.folder.put(draft)
        return draft

    def _compose(self, draft: ImportedDraft, item: Item) -> None:
        self._refuse_for_several(draft.file, item)
        try:
            compose(draft, item, self.press, self.options)
        except NoDraftError as error:
            draft.refuse(error.diagnostic)

    def _refuse_for_several(self, file: str, item: Item) -> None:
        """Raise SystemExit with a sentence for an option that is of one story, where a file may hold several."""
        given = next((name for name in OF_ONE if getattr(self.options, name)), "")
        if given and not item.is_page:
            raise SystemExit(f"--{given} is of one story, and {file} is a feed or an export; leave it out")
