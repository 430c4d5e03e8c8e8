"""What a rule says of a post that a test writes: short to write, so that a rule gets many of them."""

from dateline_news.desk.check.post import Post, post
from dateline_news.desk.check.rules import OF_A_POST
from dateline_news.press.read.documents.plain_header import of_post

HEADER = {"Title": "A headline", "Date": "2021-07-14", "Summary": "A standfirst.", "Source": "An agency"}
PATH = "articles/world/2021-07-14-a-story.md"


def written(
    body: str = "Some words of copy.", *, is_story: bool = True, lang: str = "en", **header: str | None
) -> Post:
    """A post as an editor writes it, with this body; a field of the header is left out where it is None."""
    fields = {name: value for name, value in {**HEADER, **header}.items() if value is not None}
    text = "\n".join([*(f"{name}: {value}" for name, value in fields.items()), "", body, ""])
    return post(of_post(text), PATH, is_story=is_story, lang=lang)


def lines(rule: str, one: Post) -> list[int]:
    """The lines on which a rule finds something, counted from the first line of the body."""
    found = next(known for known in OF_A_POST if known.name == rule)
    return [line - len(one.fields) - 1 for line, _ in found.find(one)]


def messages(rule: str, one: Post) -> list[str]:
    """What a rule says of a post."""
    found = next(known for known in OF_A_POST if known.name == rule)
    return [message for _, message in found.find(one)]


def says(
    rule: str, body: str = "Some words of copy.", *, is_story: bool = True, lang: str = "en", **header: str | None
) -> bool:
    """Whether a rule finds anything."""
    return bool(messages(rule, written(body, is_story=is_story, lang=lang, **header)))
