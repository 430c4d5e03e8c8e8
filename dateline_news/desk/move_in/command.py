"""Moving in, from their settings file to the map that is written."""

import json
from pathlib import Path

from dateline_news.desk.move_in.address_resolver import Routes, routes
from dateline_news.desk.move_in.map_file import Merged, merged, written
from dateline_news.desk.move_in.old_site import published
from dateline_news.desk.move_in.report import Account
from dateline_news.desk.move_in.this_paper import here
from dateline_news.desk.posts import settings_here
from dateline_news.desk.telling import tell
from dateline_news.model.diagnostics import Problem
from dateline_news.press.read.redirect_map import FIELD, NAME


def run(words: str, content: str = "", output: str = "", *, dry_run: bool = False, as_json: bool = False) -> None:
    """Do what `invoke move-in` says; exits with 1 if an address cannot be kept.

    Raises SystemExit with a sentence where nothing can be done at all; then nothing is written.
    """
    settings = settings_here()
    theirs = published(Path(words), content)
    found = routes(theirs, here(theirs.content, settings))
    file = Path(output) if output else theirs.content / (settings.get("REDIRECTS") or NAME)
    after = _merged(file, found, Path(words).name)
    if after.added and not dry_run:
        written(file, after.text)
    account = Account(settings, theirs, found, after, file, dry_run)
    for line in [json.dumps(account.data(), ensure_ascii=False)] if as_json else account.lines():
        tell(line)
    if found.lost:
        raise SystemExit(1)


def _merged(file: Path, found: Routes, name: str) -> Merged:
    try:
        text = file.read_bytes().decode() if file.is_file() else ""
    except UnicodeDecodeError as error:
        raise SystemExit(
            str(Problem(str(file), 1, FIELD, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8"))
        ) from None
    except OSError as error:
        raise SystemExit(f"{file} cannot be read: {error.strerror}") from None
    try:
        return merged(text, found.moved, name)
    except ValueError as error:
        faults = [str(Problem(str(file), line, FIELD, message)) for line, message in error.args[0]]
        raise SystemExit("\n".join(faults)) from None
