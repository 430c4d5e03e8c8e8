"""What stands side by side on a line of the head: a letterhead, a page as printed, a menu; cut apart at its wide gaps."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.head.letterhead import ADDRESS
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.vocabulary.labels import unspaced
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import names_paper
from dateline_news.desk.wire.segments import Segment, Segments

GAP_OF_FOLIO = re.compile(r"\s{2,}|\s*\t\s*")
GAP = re.compile(r"(?<![(\[])\s{3,}(?![)\]])|\s*\t\s*")
PAGE = re.compile(r"(?:page )?\d{1,2}\s?(?:/|of)\s?\d{1,2}", re.IGNORECASE)
# What a printed page has at its edge beside the day and the name of its paper: its number, with its section or without.
NUMBER_OF_PAGE = re.compile(r"(?:[^\W\d_]+\.?\s){0,2}[A-Z]?\d{1,3}|\d{1,3}(?:\s[^\W\d_]+){1,2}")
HEAD, MOST_CELLS = 24, 8  # segments from the top that may be such lines; cells of one


def with_cells(segments: Sequence[Segment]) -> Segments:
    """Cut lines with wide gaps at the head into what stands between those."""
    recognised: Segments = []
    for index, segment in enumerate(segments):
        cells = _cells(segment) if index < HEAD else []
        if not cells and is_prose(segment.text):
            return [*recognised, *segments[index:]]
        recognised += [replace(segment, text=cell) for cell in cells] or [segment]
    return recognised


def _cells(segment: Segment) -> list[str]:
    """The cells of a line; none if it is no such line, as rows of numbers are none."""
    if folio := _folio(segment.text):
        return folio
    cells = [cell.strip() for cell in GAP.split(segment.text) if cell.strip()]
    return (
        cells
        if unspaced(segment.text) == segment.text and 1 < len(cells) <= MOST_CELLS and all(map(_is_cell, cells))
        else []
    )


def _folio(text: str) -> list[str]:
    """The cells of the line at the edge of a printed page: a day, and beside it a paper, its address or a number of a page."""
    cells = [cell.strip() for cell in GAP_OF_FOLIO.split(text)]
    days = [cell for cell in cells if _is_day(cell)]
    others = [cell for cell in cells if cell not in days]
    is_of_page = [
        bool(NUMBER_OF_PAGE.fullmatch(cell) or ADDRESS.fullmatch(cell) or names_paper(cell)) for cell in others
    ]
    return cells if len(days) == 1 and len(others) > 1 and all(is_of_page) else []


def _is_day(text: str) -> bool:
    written = dates.date_at(text, 0)
    return bool(written and written.is_whole and written.end == len(text))


def _is_cell(text: str) -> bool:
    return (
        any(map(str.isalpha, text))
        or not any(map(str.isalnum, text))
        or bool(PAGE.fullmatch(text) or dates.date_at(text, 0))
    )
