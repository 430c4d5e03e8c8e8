"""What web pages put around copy: dropped line by line, and only where a named rule recognises all of a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from dateline_news.desk.wire.recognise import boilerplate_rules as rules
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.vocabulary import foot_words
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

ANY = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{rule})" for name, rule in rules.RULES.items()), re.IGNORECASE)
FEWEST = 3  # lines of a menu
BETWEEN = ("share-buttons", "menu")  # what may stand between the lines of a menu
LABEL = re.compile(
    rf"(?:(?:{rules.ALSO_READ})(?:\s+(?:{rules.ALSO_READ}|more from (?:the )?author))*|related(?: \w+)?|recommended(?: \w+)?|{foot_words.LISTS})\s*[:：]?",
    re.IGNORECASE,
)
GAP = re.compile(r"\s{2,}|\s*[»›>→]\s*|\s[|/·•]\s")  # between the steps of the way to a page
NEAR, MOST_OF_PATH = 16, 5  # segments from the top, and words in front of a headline
PARTED = re.compile(r"\s{2,}|\s*[|/·•]\s*")
NETWORK = re.compile(rf"(?:{rules.NETWORKS})(?:[’']\w+)?", re.IGNORECASE)
LONGEST_LINK, MOST_WORDS = 110, 16  # of the title of another story, below a label
NO_TITLE = re.compile(r"[.۔।:,;][\"”’]?$")


def with_boilerplate(segments: Sequence[Segment]) -> Segments:
    """Drop the lines that rules recognise, and keep lines about rights as metadata."""
    names = [matching_rule(segment.text) if segment.unclaimed else "" for segment in segments]
    for index in _menu_lines(segments, names):
        names[index] = "menu"
    for index in _paths_to(segments):
        names[index] = names[index] or "breadcrumb"
    for index in _links_below_labels(segments, names):
        names[index] = "also-read"
    return [_claimed(segment, name) for segment, name in zip(segments, names, strict=True)]


def matching_rule(line: str) -> str:
    """The name of the rule that recognises all of a line as boilerplate; an empty string if none does."""
    may_be = len(line) <= rules.LONGEST or (len(line) <= rules.LONGEST_OF_ALL and rules.LONG.match(line))
    match = ANY.fullmatch(line) if may_be else None
    if match and match.lastgroup:
        return match.lastgroup.replace("_", "-")
    parts = PARTED.split(line)
    are_buttons = len(parts) > 1 and all(len(part.split()) < FEWEST for part in parts)
    networks = sum(any(map(NETWORK.fullmatch, part.split())) for part in parts) if are_buttons else 0
    return "share-buttons" if networks > 1 and 2 * networks >= len(parts) else ""


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


def _paths_to(segments: Sequence[Segment]) -> list[int]:
    """The indexes of lines that end with all of a headline below them, cut off or not, and have sections of a paper in front of it."""
    paths: list[int] = []
    for index, segment in enumerate(segments[:NEAR]):
        cells = [cell for cell in GAP.split(segment.text) if cell]
        titles = [each.text for each in segments[index + 1 : index + NEAR] if len(each.text.split()) > FEWEST]
        is_row = (
            len(cells) > 1
            and len(cells[-1].split()) > FEWEST
            and all(len(cell.split()) <= FEWEST for cell in cells[:-1])
        )
        if segment.unclaimed and any(
            title.startswith(cells[-1].rstrip(".… ")) if is_row else _is_behind_sections(segment.text, title)
            for title in titles
        ):
            paths.append(index)
    return paths


def _is_behind_sections(text: str, title: str) -> bool:
    """Whether a line is a headline with nothing in front of it but what papers call their sections."""
    if not text.endswith(f" {title}"):
        return False
    words = text.removesuffix(title).split()
    return len(words) <= MOST_OF_PATH and all(rules.MENU_WORD.fullmatch(word) for word in words)


def _links_below_labels(segments: Sequence[Segment], names: Sequence[str]) -> list[int]:
    """The indexes of titles of other stories, which stand in one block below a label such as `Read more:`."""
    links: list[int] = []
    label_block = -1
    for index, segment in enumerate(segments):
        is_title = segment.unclaimed and _is_title(segment.text) and not names[index] and not byline(segment.text)
        if segment.block != label_block or not is_title:
            label_block = segment.block if segment.unclaimed and LABEL.fullmatch(segment.text) else -1
        elif label_block >= 0:
            links += [index] if links and links[-1] == index - 1 else [index - 1, index]
            # All titles of a block that has nothing else; one of any other.
            label_block = label_block if all(_is_title(later.text) for later in rest_of_block(segments, index)) else -1
    return links


def rest_of_block(segments: Sequence[Segment], index: int) -> Iterator[Segment]:
    """The unclaimed segments that stand below one in its block."""
    block = segments[index].block
    below = takewhile(lambda segment: segment.block == block, islice(segments, index + 1, None))
    return (segment for segment in below if segment.unclaimed)


def _is_title(text: str) -> bool:
    return len(text) <= LONGEST_LINK and 2 < len(text.split()) <= MOST_WORDS and not NO_TITLE.search(text)  # noqa: PLR2004  words of a title
