"""`dateline import`: make drafts of feeds, WordPress exports and saved web pages. Nothing is fetched, ever.

    files ─ sources/ ─▶ items ─ conversion/ ─▶ Markdown ─ compose/ ─▶ drafts ─ importer.py ─▶ the paper, and a report

item.py has what is read, as plain data, and what is made of it; desk/drafts puts drafts in place and reports on them.
html_elements.py sorts the elements of HTML, and plain_text.py makes text of titles and names. dependencies.py says what
to install for it.
"""

from collections.abc import Sequence
from pathlib import Path

from dateline_news.desk.drafts.command_line import check_choices, check_words
from dateline_news.desk.drafts.draft_folder import draft_folder
from dateline_news.desk.drafts.report import report
from dateline_news.desk.importing.dependencies import refuse_without
from dateline_news.desk.posts import settings_here
from dateline_news.desk.wire.compose.overrules import WireOptions

NONE_NAMED = "Name a file: a feed, a WordPress export or a saved web page; or a folder of them."

IN_FULL = 20  # items whose fields are told; of more, what needs somebody


def run(
    named: Sequence[str], options: WireOptions, output: str = "", *, dry_run: bool = False, as_json: bool = False
) -> None:
    """Make drafts of files in the paper of this folder; exits with 1 if something became no draft."""
    settings = settings_here()
    folder = draft_folder(Path(settings["PATH"]), settings, output, dry_run=dry_run)
    check_words(named, options.section, options.date, folder.profile, NONE_NAMED)
    check_choices(options.kind, options.status)
    refuse_without()
    from dateline_news.desk.importing.importer import Importer  # noqa: PLC0415  it needs what was installed

    report(Importer(settings, folder, options).drafts(named), "item", "items", as_json=as_json, in_full=IN_FULL)
