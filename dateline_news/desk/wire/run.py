"""`dateline wire`: from the copies an editor names to drafts in the paper, and a report."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline_news.desk.drafts.command_line import check_choices, check_words, read_files
from dateline_news.desk.drafts.draft import Draft
from dateline_news.desk.drafts.draft_folder import DraftFolder, draft_folder
from dateline_news.desk.drafts.report import report
from dateline_news.desk.posts import Settings, settings_here
from dateline_news.desk.wire.compose.draft import wire_draft
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.split.received import MOST_FILE_BYTES
from dateline_news.desk.wire.versions import settle_newer
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.fields import ADDRESS

STANDARD_INPUT = "-"
NONE_NAMED = "Name a copy: a file, several, a folder, or - for standard input."


def run(
    paths: Sequence[str], options: WireOptions, output: str = "", *, dry_run: bool = False, as_json: bool = False
) -> None:
    """Make drafts of copies in the paper of this folder; exits with 1 if something became no draft."""
    settings = settings_here()
    folder = draft_folder(Path(settings["PATH"]), settings, output, dry_run=dry_run)
    check_words(paths, options.section, options.date, folder.profile, NONE_NAMED)
    if options.source_url and not ADDRESS.fullmatch(options.source_url):
        raise SystemExit(f"--source-url {options.source_url}: is no web address such as https://example.org/story")
    check_choices(options.kind, options.status)
    report(_drafts(paths, options, folder, settings), "copy", "copies", as_json=as_json)


def _drafts(paths: Sequence[str], options: WireOptions, folder: DraftFolder, settings: Settings) -> Iterator[Draft]:
    for name, data in _copies(paths):
        if isinstance(data, Diagnostic):
            draft = WireDraft(name)
            draft.refuse(data)
        else:
            draft = wire_draft(data, name, folder.profile, options)
            if not (draft.outcome == "passed over" or settle_newer(draft, folder, options, settings)):
                folder.put(draft)
        yield draft


def _copies(paths: Sequence[str]) -> Iterator[tuple[str, bytes | Diagnostic]]:
    """The name of each copy, and its bytes or why it has none."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield "standard input", sys.stdin.buffer.read(MOST_FILE_BYTES + 1)
        else:
            yield from read_files([path], _read, "copy", "a text file, a folder of them, or -")


def _read(file: Path) -> Iterator[bytes]:
    with file.open("rb") as stream:
        yield stream.read(MOST_FILE_BYTES + 1)
