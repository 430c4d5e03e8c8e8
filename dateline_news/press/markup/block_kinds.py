"""Says of which kinds blocks are, without what parses HTML: drawing asks for that, and most builds parse no copy."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

RARE = "rare"  # the kind of what few texts have
OF_RARE = re.compile(r"<(?:dt|hr|code|kbd|samp|tt)\b|class=\"[^\"]*\b(?:footnote|pull)\b")


def kinds(blocks: Iterable[Mapping[str, Any]]) -> set[str]:
    """The kinds of some blocks, for each of which there may be a style sheet; RARE is one of them."""
    blocks = list(blocks)
    is_rare = any(OF_RARE.search(block["html"]) for block in blocks if "html" in block)
    return {block["type"] for block in blocks} | ({RARE} if is_rare else set())
