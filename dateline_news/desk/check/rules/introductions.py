"""Flags files that introduce an author, a topic or a thread that no published story names: nothing shows them."""

from collections.abc import Iterator, Sequence
from typing import Any

from pelican.utils import slugify

from dateline_news.desk.check.rule import Rule
from dateline_news.desk.check.rules.topics import PostMessages
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.read import label_slugs


def unnamed(posts: Sequence[Any], paper: Any) -> PostMessages:
    """Names that no published story has, and what is like them."""
    public = [post for post in posts if post.is_story and post.status == "published" and post.is_public(paper.now)]
    names = {kind: {slugify(name): name for post in public for name in _names(post, kind)} for kind in LABEL_KINDS}
    for post in posts:
        name, of_kind = post.fields.get("title", ""), names.get(post.introduces, {})
        if post.introduces and name and not post.is_withheld and slugify(name) not in of_kind:
            right = suggestion(name, of_kind.values()) or "write the name as stories have it"
            message = f"no published story has “{name}”, so nothing shows this; {right}"
            yield post.source, post.lines.get("title", 1), message


def _names(post: Any, kind: str) -> Iterator[str]:
    """The names that a story has of a kind of label."""
    for field in LABEL_KINDS[kind].fields:
        yield from label_slugs.names(post.fields.get(field, ""), is_one=LABEL_KINDS[kind].is_one)


RULES = (
    Rule(
        "unknown-name",
        "advice",
        "a file of an author, a topic, a thread or a series that no published story names, so that nothing shows it",
        unnamed,
    ),
)
