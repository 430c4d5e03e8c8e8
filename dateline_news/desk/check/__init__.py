"""`dateline check`: the gate, which flags what is wrong with posts beyond what a build refuses.

    post ─ blocks ─▶ Post ─ rules ─▶ lines ────┐
         ─ press  ─▶ fields and links ─────────┼─ answers ─▶ report
    all posts ─ rules for the paper ───────────┘

`gate` runs it over the `checked_posts`; `checked_post` is a post with its diagnostics, `rule` makes these, and `strays`
are files that are no posts. The press reads the posts, and its cache holds that, and the diagnostics, until the post
changes: no build reads again what the gate has read. It changes nothing.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline_news.desk.check import report
from dateline_news.desk.check.gate import RULES, check_posts
from dateline_news.desk.check.rule import Rule
from dateline_news.desk.console import print_line
from dateline_news.desk.posts import settings_here
from dateline_news.model.diagnostics import Diagnostic

__all__ = ["RULES", "Rule", "check", "run"]


def check(content: Path, paths: Collection[Path] = (), settings: Mapping[str, Any] | None = None) -> list[Diagnostic]:
    """The diagnostics of the gate about a content folder, or about those posts and folders of it that `paths` name.

    `settings` are Pelican's with ours; those of the paper in this folder, unless given. Raises SystemExit with a
    sentence where there is no such folder or path.
    """
    return check_posts(_folder(content), settings or settings_here(), paths).diagnostics


def run(  # the verb's own options
    paths: Collection[str] = (),
    content: str = "",
    *,
    as_json: bool = False,
    for_github: bool = False,
    strict: bool = False,
    public: bool = False,
) -> None:
    """Run `dateline check` in the paper of this folder. A folder outside of its content is another content folder.

    Prints the diagnostics, for people, as JSON, or as annotations (by itself, where GitHub runs it). Raises
    SystemExit(1) if there is an error; with `strict`, also if there is a warning. With `public`, drafts
    are checked for what a build refuses alone.
    """
    settings = settings_here()
    folder, chosen = _folder_and_paths([Path(path) for path in paths], Path(content or settings["PATH"]))
    outcome = check_posts(folder, settings, chosen, public=public)
    name = os.path.relpath(folder)
    if as_json:
        print_line(report.for_machines(outcome, name))
    elif for_github or os.environ.get("GITHUB_ACTIONS") == "true":
        print_line(report.for_github(outcome, name))
    else:
        print_line(report.for_people(outcome, name, coloured=report.in_colour()))
    if outcome.count("error") or (strict and outcome.count("warning")):
        raise SystemExit(1)


def _folder_and_paths(paths: Sequence[Path], content: Path) -> tuple[Path, Sequence[Path]]:
    """The content folder, and the posts and folders in it; a single folder elsewhere is the content folder."""
    folder = _folder(content)
    if len(paths) == 1 and paths[0].is_dir() and not paths[0].resolve().is_relative_to(folder.resolve()):
        return _folder(paths[0]), ()
    return folder, paths


def _folder(content: Path) -> Path:
    if not content.is_dir():
        raise SystemExit(f"There is no folder {content}; name the one with the posts.")
    return Path(os.path.abspath(content))  # not resolved: a link is a fine place for content  # noqa: PTH100
