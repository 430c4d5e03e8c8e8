"""The rows of the front page: each section with what does not stand above, in the paper's order.

There are two shapes: a section across the page, led by a picture where it has one, and two sections side by side in
text. They take turns, so that no two rows beneath each other look the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from dateline_news.model.cards import line
from dateline_news.model.paper import LABEL_KINDS, Label, Story
from dateline_news.plugins.front_page import rank, stories
from dateline_news.press import plan

WHOLE = 12  # sections with a row; those after them have a line each
SHOWN = 5  # stories of a section
CARDS = 2  # of them with a standfirst, beside the one that leads
LEADS = 3  # the newest of a section, of which the first with a picture leads

Section = tuple[Label, list[Story]]


def rows(paper: plan.Archive, shown: set[str], newest: Story, strip: Sequence[Story]) -> plan.Inputs:
    """`rows`, and the newest headline of the `sections` that have none; `shown` are the stories that stand above."""
    every = list(_sections(paper, shown, strip))
    whole, others = every[:WHOLE], every[WHOLE:]
    return {
        "rows": [_row(row, newest) for row in _shaped(whole)],
        "sections": [{"section": section.data(), "story": line(of[0], newest.date.at.year)} for section, of in others],
    }


def _sections(paper: plan.Archive, shown: set[str], strip: Sequence[Story]) -> Iterator[Section]:
    """The sections that have something to show which does not stand above; the strip of opinion stands for its own."""
    of_strip = {story.section for story in strip}
    for section in paper.labels(LABEL_KINDS["category"]):
        newest = [story for story in section.newest(rank.NEWEST + SHOWN) if rank.may_stand(story)]
        unshown = [story for story in newest if story.source not in shown][:SHOWN]
        views = ("opinion", "letter") if section.subject in of_strip else ("opinion",)
        is_opinion = bool(strip) and all(story.kind in views for story in unshown)
        if unshown and not is_opinion:
            yield section.subject, unshown


def _shaped(sections: list[Section]) -> Iterator[list[Section]]:
    """The sections in rows of one and of two, by turns; one that has little to show takes no row of its own."""
    rest, was_single = list(sections), False
    while rest:
        _, of = rest[0]
        is_pair = len(rest) > 1 and (was_single or not (_picture(of) or len(of) > CARDS))
        yield rest[: 2 if is_pair else 1]
        rest, was_single = rest[2 if is_pair else 1 :], not is_pair


def _picture(of: list[Story]) -> Story | None:
    """The story of a section that leads it with its picture."""
    return next((story for story in of[:LEADS] if story.picture), None)


def _row(row: list[Section], newest: Story) -> dict[str, Any]:
    """A row as templates take it: [{section, lead, cards, lines}], and whether there are two."""
    is_pair = len(row) > 1
    return {"is_pair": is_pair, "sections": [_section(*section, newest, is_pair=is_pair) for section in row]}


def _section(section: Label, of: list[Story], newest: Story, *, is_pair: bool) -> dict[str, Any]:
    lead = of[0] if is_pair else _picture(of) or of[0]
    others = [story for story in of if story is not lead]
    count = 0 if is_pair else CARDS if len(others) >= 2 * CARDS else len(others)  # a column of one line would be empty
    cards, lines = others[:count], others[count : count + CARDS]
    year = newest.date.at.year
    return {
        "section": section.data(),
        "lead": {**stories.card(lead, newest), **({"picture": None} if is_pair else {})},
        "cards": [{**stories.card(story, newest), "picture": None} for story in cards],
        "lines": [line(story, year) for story in lines],
    }
