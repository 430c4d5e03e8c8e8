"""The row at the top of a page, which has a day beside what the page or a link of it is called."""

from collections.abc import Sequence

from dateline_news.desk.wire.segments import Segment

FEWEST_WORDS = 4  # of a headline


def is_beside_day_of_page(segments: Sequence[Segment], index: int) -> bool:
    """Whether a name shares its line with a day, and nothing above it can be a headline: so no byline stands."""
    segment = segments[index]
    shares = any(each.line == segment.line for each in segments if each is not segment)
    is_top = not any(len(each.text.split()) >= FEWEST_WORDS for each in segments[:index])
    return shares and is_top
