"""`dateline check`: what stands between a post and its readers, beyond what a build refuses.

    post ─ blocks ─▶ Post ─ rules ─▶ lines ────┐
         ─ press  ─▶ contract and links ───────┼─ answers ─▶ report
    all posts ─ rules for the paper ───────────┘

`gate` runs it over the `checked_posts`; `checked_post` is what is known of one, `rule` what a rule makes of it. The
press reads the posts, and its cache keeps that, and what was flagged, until the post changes: what the gate has read,
no build reads again. It changes nothing.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline_news.desk.check import report
from dateline_news.desk.check.gate import RULES, outcome
from dateline_news.desk.check.rule import Rule
from dateline_news.desk.console import print_line
from dateline_news.desk.posts import settings_here
from dateline_news.model.diagnostics import Diagnostic

__all__ = ["RULES", "Rule", "check", "run"]


def check(content: Path, paths: Collection[Path] = (), settings: Mapping[str, Any] | None = None) -> list[Diagnostic]:
    """What the gate finds under a content folder, or in those posts and folders of it that `paths` name.

    `settings` are Pelican's with ours; those of the paper in this folder, unless given. Raises SystemExit with a
    sentence where there is no such folder or path.
    """
    return outcome(_folder(content), settings or settings_here(), paths).diagnostics


def run(  # the verb's own options
    paths: Collection[str] = (),
    content: str = "",
    *,
    as_json: bool = False,
    for_github: bool = False,
    strict: bool = False,
    public: bool = False,
) -> None:
    """Do what `dateline check` says, in the paper of this folder. A folder outside of its content is another content.

    Prints what was found, for people, as JSON, or as annotations (of itself, where GitHub runs it). Raises
    SystemExit(1) if there is an error; with `strict`, also if there is a warning. With `public`, drafts
    are held against the contract alone.
    """
    settings = settings_here()
    folder, chosen = _asked_for([Path(path) for path in paths], Path(content or settings["PATH"]))
    found = outcome(folder, settings, chosen, public=public)
    name = os.path.relpath(folder)
    if as_json:
        print_line(report.for_machines(found, name))
    elif for_github or os.environ.get("GITHUB_ACTIONS") == "true":
        print_line(report.for_github(found, name))
    else:
        print_line(report.for_people(found, name, coloured=report.in_colour()))
    if found.count("error") or (strict and found.count("warning")):
        raise SystemExit(1)


def _asked_for(paths: Sequence[Path], content: Path) -> tuple[Path, Sequence[Path]]:
    """The content folder, and the posts and folders of it: a folder that is named alone and lies elsewhere is one."""
    folder = _folder(content)
    if len(paths) == 1 and paths[0].is_dir() and not paths[0].resolve().is_relative_to(folder.resolve()):
        return _folder(paths[0]), ()
    return folder, paths


def _folder(content: Path) -> Path:
    if not content.is_dir():
        raise SystemExit(f"There is no folder {content}; name the one with the posts.")
    return Path(os.path.abspath(content))  # not resolved: a link is a fine place for content  # noqa: PTH100
