"""Lists and key points, told by bullets at the beginning of lines, or by the numbers 1, 2, 3 and so on."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, cut, dropped, shown

ALONE = "•●▪■◦‣∙⁃➤►▶✓✔➢❖◆○·"  # bullets that mean nothing else at the start of a line
BULLET = re.compile(rf"(?P<sure>[{ALONE}])\s*(?=\S)|(?P<maybe>[*–+-])\s+(?=\S)")
STUCK = re.compile(rf"(?<=\s)[{ALONE[:9]}]\s*(?=\S)")
NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
ONLY_MARKS = re.compile(r"\W*")
MOST_BETWEEN = 8  # words, with the sign, between two that are no list
FEWEST = 2  # items of a list, unless its bullet leaves no doubt


def with_lists(segments: Sequence[Segment]) -> Segments:
    """Recognise lists. A list draws its own bullets and numbers, so those of the copy are not shown a second time."""
    points = _points(segments)
    items = {**_numbered(points), **_bulleted(points)}
    recognised: Segments = []
    for index, segment in enumerate(points):
        recognised += _item(segment, *items[index]) if index in items else [segment]
    return recognised


def _points(segments: Sequence[Segment]) -> Segments:
    """The segments, those in which several points stand in one line cut before each bullet."""
    points: Segments = []
    for segment in segments:
        bullets = [match.start() for match in STUCK.finditer(segment.text)] if segment.unclaimed else []
        if len(bullets) + (segment.text[0] in ALONE) < FEWEST or _are_separators(segment.text, bullets):
            points.append(segment)
            continue
        edges = sorted({0, *bullets, len(segment.text)})
        points += [replace(segment, text=segment.text[begin:end].strip()) for begin, end in pairwise(edges)]
    return points


def _are_separators(text: str, bullets: Sequence[int]) -> bool:
    """Whether the bullets in a line that begins with none only part its few words, as on a line of dates and buttons."""
    parts = [text[begin:end] for begin, end in pairwise([0, *bullets, len(text)])]
    return text[0] not in ALONE and all(len(part.split()) <= MOST_BETWEEN for part in parts)


def _bulleted(segments: Sequence[Segment]) -> dict[int, tuple[int, Disposition]]:
    """The items of lists with bullets, by index: where the bullet ends, and the item's disposition."""
    bullets = _matches(BULLET, segments)
    items: dict[int, tuple[int, Disposition]] = {}
    for group, row in enumerate(_rows(bullets), 1):
        if len(row) >= FEWEST or any(bullets[index]["sure"] for index in row):
            items |= {index: (bullets[index].end(), shown("item", group)) for index in row}
    return items


def _numbered(segments: Sequence[Segment]) -> dict[int, tuple[int, Disposition]]:
    """The items of lists whose numbers begin with 1 and leave none out, by index, as for those with bullets."""
    numbers = _matches(NUMBER, segments)
    items: dict[int, tuple[int, Disposition]] = {}
    for row in _rows(numbers):
        series: list[int] = []
        for index in row:
            number = int(numbers[index]["number"])
            series = [*series, index] if number == len(series) + 1 else [index] if number == 1 else []
            if len(series) >= FEWEST:
                for place, item in enumerate(series, 1):
                    items[item] = (numbers[item].end(), Disposition("shown", "number", str(place), -series[0] - 1))
    return items


def _matches(pattern: re.Pattern[str], segments: Sequence[Segment]) -> dict[int, re.Match[str]]:
    """The unclaimed segments that begin with a pattern and are more than marks, by index."""
    return {
        index: match
        for index, segment in enumerate(segments)
        if segment.unclaimed and (match := pattern.match(segment.text)) and not ONLY_MARKS.fullmatch(segment.text)
    }


def _rows(indexes: Iterable[int]) -> list[list[int]]:
    """Indexes that follow one another, together."""
    # Within a row each index is as far from its place among all.
    rows = groupby(enumerate(indexes), lambda numbered: numbered[1] - numbered[0])
    return [[index for _, index in row] for _, row in rows]


def _item(segment: Segment, end: int, disposition: Disposition) -> Segments:
    """An item without its sign, which is told as dropped."""
    sign = dropped("number-sign" if disposition.name == "number" else "bullet-sign")
    return [claimed(part, disposition) for part in cut(segment, (0, end, sign))]
