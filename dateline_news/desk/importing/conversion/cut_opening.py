"""Cuts the words that a paragraph opens with out of its HTML, and leaves the elements around what stays."""

import re

PARTS = re.compile(r"<(?P<close>/?)(?P<tag>\w+)[^>]*>|&#?\w+;|.", re.DOTALL)


def cut_opening(html: str, letters: int) -> str:
    """The HTML of a block without so many of its first letters, white space aside."""
    is_open: list[str] = []  # elements that hold something of what stays
    end = 0
    for part in PARTS.finditer(html):
        if letters <= 0 and not part["close"]:
            break
        end = part.end()
        if part["close"]:
            is_open.pop()
        elif part["tag"]:
            is_open += [part[0]] * (part["tag"] != "br")
        else:
            letters -= not part[0].isspace()
    return "".join(is_open) + html[end:].lstrip()
