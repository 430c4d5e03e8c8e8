"""Finds copy that lies among the posts in a form that no build reads, such as a Word document."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from shlex import quote
from typing import Any

from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.rule import Rule
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.roots import content_root
from dateline_news.press.read import link_syntax
from dateline_news.press.read.file_types import READ
from dateline_news.press.read.path_metadata import is_machinery
from dateline_news.press.read.sources import ignoring

RULE = Rule(
    "no-post",
    "warning",
    "copy among the posts in a form that no build reads (text, Word, mail …), which no post offers as a file",
    answerable=False,
)
APART = ("STATIC_PATHS", "ARTICLE_EXCLUDES", "PAGE_EXCLUDES")  # folders that have other files, or no posts
COPY = ("txt", "text", "docx", "eml")  # what `dateline wire` reads
OTHERS = ("doc", "odt", "rtf", "pages", "msg")  # what it asks to be saved as another
OTHER_RIGHT = "save it as plain text or .docx, and give that to `dateline wire`"


def strays(content: Path, settings: Mapping[str, Any], posts: Mapping[str, CheckedPost]) -> Iterator[Diagnostic]:
    """A warning for each such file where posts are looked for, unless one of the `posts` links to it."""
    root, ignored = content_root({**settings, "PATH": str(content)}), ignoring(dict(settings))
    apart = {os.path.normpath(folder) for name in APART for folder in settings[name]}

    def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
        name = path.rpartition("/")[2]
        if name[:1] in (".", "_") or ignored.match(name) or path in apart:
            return True
        return is_machinery(name, settings["PATH"]) if is_folder else not _right(path, content.name)

    folders = [*settings["ARTICLE_PATHS"], *settings["PAGE_PATHS"]]
    paths = sorted({path for folder in folders for path, _ in root.files(folder, is_left_out)})
    offered = {file for post in posts.values() for file in _files(post)} if paths else set()
    for path in paths:
        if path not in offered and path not in posts:
            yield RULE.diagnostic(path, 1, f"is no post, so no reader sees it; {_right(path, content.name)}")


def _files(post: CheckedPost) -> Iterator[str]:
    return link_syntax.files(post.source, (target for target, _, _ in post.references))


def _right(path: str, content: str) -> str:
    """What would be right for a file by its ending; nothing for a post, a picture and what else belongs there."""
    name, _, ending = path.rpartition(".")
    lower = ending.lower()
    if lower in READ and ending not in READ:
        return f"name it {name.rpartition('/')[2]}.{lower}, in small letters"
    if lower in COPY:
        command = f"`dateline wire {quote(f'{content}/{path}')}`"
        return f"{command} makes a draft of it, which lies beside the others; then remove it here"
    return OTHER_RIGHT if lower in OTHERS else ""
