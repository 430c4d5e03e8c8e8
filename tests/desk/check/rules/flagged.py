"""What a rule flags of a post that a test writes: short to write, so that a rule gets many of them."""

from collections.abc import Iterator

from dateline_news.desk.check.post import Post, parse_post
from dateline_news.desk.check.rules import OF_A_POST
from dateline_news.press.read.documents.plain_header import of_post

HEADER = {"Title": "A headline", "Date": "2021-07-14", "Summary": "A standfirst.", "Source": "An agency"}
PATH = "articles/world/2021-07-14-a-story.md"


def post_of(
    body: str = "Some words of copy.", *, is_story: bool = True, lang: str = "en", **header: str | None
) -> Post:
    """A post as an editor writes it, with this body; a field of the header is left out where it is None."""
    fields = {name: value for name, value in {**HEADER, **header}.items() if value is not None}
    text = "\n".join([*(f"{name}: {value}" for name, value in fields.items()), "", body, ""])
    return parse_post(of_post(text), PATH, is_story=is_story, lang=lang)


def _flagged(name: str, post: Post) -> Iterator[tuple[int, str]]:
    return next(rule for rule in OF_A_POST if rule.name == name).find(post)


def lines(rule: str, post: Post) -> list[int]:
    """The lines that a rule flags, counted from the first line of the body."""
    return [line - len(post.fields) - 1 for line, _ in _flagged(rule, post)]


def messages(rule: str, post: Post) -> list[str]:
    """The messages of a rule about a post."""
    return [message for _, message in _flagged(rule, post)]


def is_flagged(
    rule: str, body: str = "Some words of copy.", *, is_story: bool = True, lang: str = "en", **header: str | None
) -> bool:
    """Whether a rule flags a post with this body."""
    return bool(messages(rule, post_of(body, is_story=is_story, lang=lang, **header)))
