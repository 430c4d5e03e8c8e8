"""A desk for tests, and what a draft's post says when the press has read it."""

from pelican.settings import DEFAULT_CONFIG

from dateline_news.desk import post
from dateline_news.desk.wire.draft import Draft, draft
from dateline_news.desk.wire.order import Desk, Order
from dateline_news.desk.wire.pieces import Piece
from dateline_news.desk.wire.topics import Topics
from dateline_news.model.fields import Story
from dateline_news.press.markup import safe_html
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, parse

DESK = Desk(
    {"world": "World", "region": "Region"},
    topics=Topics({"Harbour": 3, "Ferries": 1, "COVID-19": 2}),
    substitutions=DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"],
)
MARKDOWN = safe_html.markdown(DEFAULT_CONFIG["MARKDOWN"])
LEAD = "The harbour board of Sample Town met on Monday and said that every ferry would run again from the next week on."
MORE = (
    "A second paragraph of this invented copy says, at some length, that nobody was there and that nothing was decided."
)


def drafted(copy: str | bytes, order: Order = Order(), name: str = "copy.txt") -> Draft:  # noqa: B008  it cannot be changed
    return draft(copy.encode() if isinstance(copy, str) else copy, name, DESK, order)


def story(*paragraphs: str, date: str = "date 2021-07-14") -> Draft:
    """The draft of a copy of these paragraphs, under a date, which has to be one."""
    made = drafted("\n\n".join([date, *paragraphs]))
    assert made.problems == []
    return made


def read(made: Draft) -> Reading:
    """What the press reads in a draft's post; it has to find nothing wrong with it."""
    found = parse(of_post(post.text(made.fields, made.body, made.notes)), "post.md", Story, MARKDOWN)
    assert found.problems == []
    return found


def fates(made: Draft) -> list[tuple[str, str]]:
    """Each piece of a copy with the name of what became of it."""
    return [(piece.text, piece.fate.name) for piece in made.pieces if piece.fate]


def with_fate(made: Draft, *names: str) -> list[str]:
    """The pieces that met one of these fates."""
    return [text for text, name in fates(made) if name in names]


def texts(pieces: list[Piece]) -> list[str]:
    return [piece.text for piece in pieces]
