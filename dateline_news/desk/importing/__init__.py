"""`invoke import`: feeds, WordPress exports and saved web pages become drafts. Nothing is fetched, ever.

    file ─ kind ─▶ feed, wordpress or webpage ─▶ items ─ blocks ─▶ safe HTML ─ conversion ─▶ Markdown ─▶ a draft

`kind` tells what a file is. `feed`, `wordpress` (with `stream` and `shortcodes`) and `webpage` (with
`story_part`) read it into items (item.py). `blocks` makes the copy of an item safe, `conversion` makes Markdown
of it and holds that against the press's own reading; `fields` and `moments` make the header, `draft` puts them
together. desk.py writes, report.py tells. `libraries` installs what the readers need, the first time.
"""

from collections.abc import Sequence

from dateline_news.desk.importing.libraries import wanted


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
    wanted()
    from dateline_news.desk.importing import desk, draft  # noqa: PLC0415  they need what was wanted

    desk.run(named, draft.Options(section, day), output, dry_run=dry_run, as_json=as_json)
