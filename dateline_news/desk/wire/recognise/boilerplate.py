"""What web pages put around copy: dropped line by line, and only where a named rule recognises all of a line."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import boilerplate_rules as rules
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

ANY = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{rule})" for name, rule in rules.RULES.items()), re.IGNORECASE)
FEWEST = 3  # lines of a menu
BETWEEN = ("share-buttons", "menu")  # what may stand between the lines of a menu


def with_boilerplate(segments: Sequence[Segment]) -> Segments:
    """Drop the lines that rules recognise, and keep lines about rights as metadata."""
    names = [matching_rule(segment.text) if segment.unclaimed else "" for segment in segments]
    for index in _menu_lines(segments, names):
        names[index] = "menu"
    last = max((index for index, segment in enumerate(segments) if segment.unclaimed), default=None)
    if last is not None and rules.END_MARK.fullmatch(segments[last].text):
        names[last] = "end-mark"
    return [_claimed(segment, name) for segment, name in zip(segments, names, strict=True)]


def matching_rule(line: str) -> str:
    """The name of the rule that recognises all of a line as boilerplate; an empty string if none does."""
    may_be = len(line) <= rules.LONGEST or (len(line) <= rules.LONGEST_OF_ALL and rules.LONG.match(line))
    match = ANY.fullmatch(line) if may_be else None
    return match.lastgroup.replace("_", "-") if match and match.lastgroup else ""


def _claimed(segment: Segment, rule: str) -> Segment:
    if len(segment.text) <= rules.LONGEST and rules.RIGHTS.fullmatch(segment.text):
        return claimed(segment, metadata("rights", segment.text))
    return claimed(segment, dropped(rule)) if rule else segment


def _menu_lines(segments: Sequence[Segment], names: Sequence[str]) -> list[int]:
    """The indexes of lines that are a menu together: each of them is a menu's word, and several stand in a row."""
    rows: list[list[int]] = [[]]
    for index, segment in enumerate(segments):
        if segment.unclaimed and rules.MENU_WORD.fullmatch(segment.text):
            rows[-1].append(index)
        elif segment.unclaimed and names[index] not in BETWEEN:
            rows.append([])
    return [index for row in rows if len(row) >= FEWEST for index in row]
