"""`invoke import`: make drafts of feeds, WordPress exports and saved web pages. Nothing is fetched, ever.

    files ─ sources/ ─▶ items ─ conversion/ ─▶ Markdown ─ drafts/ ─▶ posts ─ command.py ─▶ the paper, and a report

item.py has what is read, as plain data; report.py prints what became of it. html_elements.py sorts the elements of
HTML, and plain_text.py makes text of titles and names. dependencies.py says what to install for it.
"""

from collections.abc import Sequence

from dateline_news.desk.importing.dependencies import refuse_without


def run(
    named: Sequence[str],
    section: str = "",
    output: str = "",
    day: str = "",
    *,
    dry_run: bool = False,
    as_json: bool = False,
) -> None:
    """Do what `invoke import` says, in the paper of this folder; exits with 1 if something became no draft."""
    refuse_without()
    from dateline_news.desk.importing import command  # noqa: PLC0415  it needs what was installed

    command.run(named, section, output, day, dry_run=dry_run, as_json=as_json)
