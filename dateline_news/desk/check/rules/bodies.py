"""Flags bodies without copy, headings of a wrong level, and signs that readers would see as they were typed."""

import re

from dateline_news.desk.check.blocks import FENCE, Block
from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule

FIRST = 2  # the level of a body's first heading: the headline is the first
PARTED = re.compile(r"\]\s+\((?=[^\s()]*[/.:{])")  # a link, or a picture, with a space before its address
STRONG = re.compile(r"(?<![\\*])\*\*(?!\*)(?:(?=\S)|(?<=\S\*\*))")
STOPS = (".", "!", "?", "…", "۔", "।", "؟")
OF_CODE = re.compile(r"[{}\[\]=;<>#|\\]|//|\w[_(]\w")  # signs that prose has not
WORDS = 6  # of a sentence at least: a command may end in a stop


def empty(post: Post) -> LineMessages:
    """A story without copy."""
    if post.is_story and all(block.kind in ("comment", "break", "heading") for block in post.blocks):
        yield post.line("title"), "there is no copy under the header; write it, or take the story out"


def skips_level(post: Post) -> LineMessages:
    """A heading more than one level under the one before it."""
    before = 0
    for block in post.blocks:
        if block.kind != "heading":
            continue
        deepest = max(before + 1, FIRST)
        if block.level > deepest:
            yield block.line, f"this heading has {'#' * block.level}, and {'#' * deepest} comes next; write that"
        before = block.level


def left_over(post: Post) -> LineMessages:
    """Signs of Markdown that do nothing where they stand, and so are shown."""
    for block in post.blocks:
        if block.kind in ("paragraph", "list", "quote"):
            yield from _parted(block)
            yield from _unclosed(block)
        elif block.kind == "code" and (fence := FENCE.match(block.text)) and not _is_closed(block, fence[1]):
            right = f"write {fence[1]} on a line of its own below it"
            yield block.line, f"a listing begins here and ends nowhere, so all that follows is one; {right}"


def _parted(block: Block) -> LineMessages:
    for match in PARTED.finditer(block.written):
        why = "is shown as it stands, since a space is between ] and (; take that out"
        yield block.at(match.start(), block.written), f"a link or picture {why}"


def _unclosed(block: Block) -> LineMessages:
    marks = [*STRONG.finditer(block.written)]
    if len(marks) % 2:
        right = "close what is to be bold, or write \\*\\*"
        yield (
            block.at(marks[-1].start(), block.written),
            f"“**” has no second in its paragraph, so it is shown; {right}",
        )


def _is_closed(block: Block, fence: str) -> bool:
    *before, last = block.text.rstrip().split("\n")
    return bool(before) and last.strip().startswith(fence) and not last.strip(" `~")


def indented(post: Post) -> LineMessages:
    """Sentences behind four spaces or a tab, as word processors write them: Markdown makes code of these."""
    for block in post.blocks:
        if block.kind == "code" and not FENCE.match(block.text) and _is_prose(block.text):
            yield block.line, "this is shown as code, since its lines are indented; take the tab or the spaces away"


def _is_prose(text: str) -> bool:
    is_ended = text.rstrip(" \t\n\"'”’»").endswith(STOPS)
    return is_ended and len(text.split()) >= WORDS and not OF_CODE.search(text)


RULES = (
    Rule("empty-body", "error", "a story without any copy", empty),
    Rule("heading-skips-level", "warning", "a heading more than one level under the one before it", skips_level),
    Rule(
        "markdown-left-over",
        "warning",
        "signs of Markdown that would be shown: `[words] (address)`, a `**` that nothing closes, a listing without end",
        left_over,
    ),
    Rule("indented-prose", "warning", "sentences that are shown as code, since a tab is before them", indented),
)
