"""Flags bodies without copy, and headings of a wrong level."""

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule

FIRST = 2  # the level of a body's first heading: the headline is the first


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


RULES = (
    Rule("empty-body", "error", "a story without any copy", empty),
    Rule("heading-skips-level", "warning", "a heading more than one level under the one before it", skips_level),
)
