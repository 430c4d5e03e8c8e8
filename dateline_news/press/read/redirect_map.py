"""Reads the redirect map: which old address leads to which new one, a line each.

    # what the paper was before
    /2019/01/my-post/     /2019/01/05/my-post.html
    /feed/                /feeds/all.atom.xml        301
    /shop/                https://shop.example.org/

The file lies in the content folder, under the name that the setting REDIRECTS has. Both addresses are from the site's
root, with %20 for a space; the new one may be a whole address elsewhere. A third column, as other hosts have it, is
passed over, and so is what follows a #.
"""

import re
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from dateline_news.model import characters
from dateline_news.model.addresses import is_on_the_web
from dateline_news.model.addresses.served_files import UnservedError, candidates, file_of
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.roots import Root

NAME = "redirects.txt"  # unless REDIRECTS says otherwise
FIELD = "redirect"
WRITE = "write OLD NEW: two addresses that begin with /, with a space between"
STATUS = re.compile(r"30[12378]!?")
ELSEWHERE = re.compile(r"https?://[^\s/]+\S*")


class Row(NamedTuple):
    """A line of the map: the old address, the new one, and its number (from 1)."""

    old: str
    new: str
    line: int


def read(root: Root, name: str = NAME) -> tuple[tuple[Row, ...], list[Diagnostic]]:
    """Read the map of a content folder, and report what is wrong with it. Without a file it is empty.

    `name` is the path of the file under the content folder, which `root` is; with an empty one there is no map.
    """
    file = f"{root.name}/{name}"
    if name and (message := root.fault(name)):
        return (), [Diagnostic(file, 1, "file", message)]
    if not name or not root.holds(name):
        missing = Diagnostic("", 1, "REDIRECTS", f"there is no {file}; write it, or take the line out")
        return (), [missing] if name not in ("", NAME) else []
    try:
        text = root.text(name)
    except UnicodeDecodeError as error:
        return (), [Diagnostic(file, 1, FIELD, f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8")]
    except OSError as error:
        return (), [Diagnostic(file, 1, FIELD, f"cannot be read ({error.strerror}); let everybody read it")]
    rows, diagnostics = parsed(text)
    return rows, [replace(diagnostic, file=file) for diagnostic in diagnostics]


def parsed(text: str) -> tuple[tuple[Row, ...], list[Diagnostic]]:
    """The rows of a map, and a diagnostic for each faulty line."""
    rows: dict[str, Row] = {}
    diagnostics: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), 1):
        words = list(takewhile(lambda word: not word.startswith("#"), line.split()))
        if not words:
            continue
        if message := characters.refusal(line) or _fault(words):
            diagnostics.append(Diagnostic("", number, FIELD, message))
            continue
        row = Row(words[0], words[1], number)
        first = rows.setdefault(file_of(row.old), row)
        if first.new != row.new:
            message = f"{row.old} leads to {first.new} by line {first.line} already; keep one of the two"
            diagnostics.append(Diagnostic("", number, FIELD, message))
    return tuple(rows.values()), diagnostics


def _fault(words: list[str]) -> str:
    """What is wrong with a line; an empty string if nothing is."""
    if len(words) == 1:
        return f"“{words[0]}” leads nowhere; {WRITE}"
    old, new, *more = words
    if len(more) > 1 or not all(map(STATUS.fullmatch, more)):
        return f"“{more[-1]}” is one word too many; {WRITE} (a space in an address is written %20)"
    if not old.startswith("/") or old.startswith("//"):
        return f"“{old}” does not begin with one /; {WRITE}"
    if "*" in old or ":splat" in new:
        return f"“{old}” stands for many addresses, and a file is one; write a line for each"
    try:
        file_of(old)
    except UnservedError as error:
        return f"“{old}” {error}"
    return _fault_of_new(new)


def _fault_of_new(new: str) -> str:
    if ELSEWHERE.fullmatch(new):
        return "" if is_on_the_web(new) else f"“{new}” is no web address; write one such as https://example.org/"
    if not new.startswith("/") or new.startswith("//"):
        return f"“{new}” is no place to lead to; write an address that begins with one /, or a whole one: https://…"
    try:
        list(candidates(re.split(r"[?#]", new)[0]))
    except UnservedError as error:
        return f"“{new}” {error}"
    return ""
