"""Move in: from their settings file to the redirect map that is written, and a report."""

import json
from dataclasses import replace
from pathlib import Path

from dateline_news.desk.console import print_line
from dateline_news.desk.move_in.address_resolver import ResolvedAddresses, resolve
from dateline_news.desk.move_in.foreign_site import foreign_site
from dateline_news.desk.move_in.map_file import MergedMap, merge, write
from dateline_news.desk.move_in.old_site import old_site
from dateline_news.desk.move_in.report import MoveInReport
from dateline_news.desk.move_in.this_paper import this_paper
from dateline_news.desk.posts import settings_here
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.read.redirect_map import FIELD, NAME


def run(words: str, content: str = "", output: str = "", *, dry_run: bool = False, as_json: bool = False) -> None:
    """Do what `dateline move-in` says, in the paper of this folder; exits with 1 if an address cannot be kept.

    `words` is the path of their settings file. `content` is the folder of their content, unless their settings name
    it; `output` the map to write, unless it is the one that lies in that folder.
    """
    settings = settings_here()
    if "FOREIGN_READER" not in settings:
        right = 'write "dateline_news.moving_in" into PLUGINS, in pelicanconf.py'
        raise SystemExit(f"Nothing here reads the posts of other programs: {right}.")
    theirs = Path(words)
    if theirs.is_file() and theirs.suffix != ".py":
        site, paper = foreign_site(theirs, content, settings)
    else:
        site = old_site(theirs, content)
        paper = this_paper(site.content, settings)
    addresses = resolve(site, paper)
    file = Path(output) if output else site.content / (settings.get("REDIRECTS") or NAME)
    merged = _merged(file, addresses, Path(words).name)
    if merged.added and not dry_run:
        write(file, merged.text)
    report = MoveInReport(settings, site, addresses, merged, file, dry_run)
    for line in [json.dumps(report.data(), ensure_ascii=False)] if as_json else report.lines():
        print_line(line)
    if addresses.lost:
        raise SystemExit(1)


def _merged(file: Path, addresses: ResolvedAddresses, name: str) -> MergedMap:
    try:
        text = file.read_bytes().decode() if file.is_file() else ""
        return merge(text, addresses.moved, name)
    except OSError as error:
        raise SystemExit(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        problems = [Diagnostic("", 1, FIELD, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8")]
    except ValueError as error:
        problems = [*error.args]
    raise SystemExit("\n".join(str(replace(problem, file=str(file))) for problem in problems))
