"""What a page says of its writer below the text.

    Anna Roe
    Roe is a reporter with The Sample Post, covering the coast.

It tells which line of the head is the writer's, and for whom they write.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

NAME = r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3}"
WORK = r"(?:reporter|correspondent|journalist|writer|editor|sub-?editor|columnist|producer|intern|bureau chief|contributor)"
HOUSE = rf"(?P<house>(?:[Tt]he )?{NAME})"
ACCOUNT = re.compile(
    rf"(?P<name>{NAME}) is (?:an? |the |our )?(?:[\w’'-]+ ){{0,4}}{WORK}(?: [a-z]+){{0,3}} (?:with|at|for|of) {HOUSE}\b.{{0,200}}"
)
FOOT = 3  # segments from the end of the text among which such an account stands
FEWEST_WORDS = 2  # of a whole name


def with_writer_accounts(segments: Sequence[Segment], head_end: int) -> Segments:
    """Recognise the account of a writer at the end of a text, whose name has a line to itself above it or in the head."""
    recognised = list(segments)
    last = [index for index, segment in enumerate(segments) if segment.unclaimed and index > head_end][-FOOT:]
    for index in last:
        match = ACCOUNT.fullmatch(segments[index].text)
        name = _whole_name(match["name"], segments, head_end, index) if match else ""
        if not name:
            continue
        recognised[index] = claimed(segments[index], dropped("role-of-writer"))
        if recognised[index - 1].unclaimed and segments[index - 1].text == name:
            recognised[index - 1] = claimed(segments[index - 1], dropped("byline-repeated"))
        has_writer = any(each.disposition and each.disposition.name in ("author", "authors") for each in segments)
        lines = [at for at, each in enumerate(segments[:head_end]) if each.unclaimed and each.text == name]
        if lines and not has_writer:
            recognised[lines[0]] = claimed(segments[lines[0]], metadata("author", name))
    return recognised


def house_of(text: str, writers: str) -> str:
    """The house for which an account says that one of these writers works; an empty string if it says nothing of them."""
    match = ACCOUNT.fullmatch(text)
    return match["house"] if match and re.search(rf"(?<!\w){re.escape(match['name'])}(?!\w)", writers) else ""


def _whole_name(name: str, segments: Sequence[Segment], head_end: int, index: int) -> str:
    """The name on the line above an account or in the head, that ends with the one in it; an empty string if there is none."""
    above = segments[index - 1]
    lines = [each.text for each in segments[:head_end]] + [above.text] * (above.block == segments[index].block)
    names = (re.sub(r"^(?i:by)\s+", "", line).partition(",")[0].strip() for line in lines)
    return next(
        (each for each in names if len(each.split()) >= FEWEST_WORDS and f" {each}".endswith(f" {name}")),
        "",
    )
