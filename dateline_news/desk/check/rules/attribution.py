"""Flags stories without an author or a source."""

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule


def missing(post: Post) -> LineMessages:
    """News with neither an author nor a source."""
    if (
        post.is_story
        and (post.text("kind") or "news").lower() == "news"
        and not any(map(post.text, ("author", "authors", "source")))
    ):
        yield post.line("title"), "nobody is named for this news; add Source: or, if the copy has a byline, Author:"


RULES = (Rule("source-missing", "warning", "news with neither an author nor a source", missing),)
