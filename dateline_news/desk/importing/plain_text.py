"""Text out of what a feed or an export calls text: entities resolved, tags of a phrase taken off."""

import re
from html import unescape

# Only what people put into a headline; anything else in angle brackets is taken at its word.
PHRASE = "a|abbr|b|big|br|cite|code|del|em|font|i|ins|kbd|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u"
TAG = re.compile(rf"</?(?:{PHRASE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
BREAKING = re.compile(r"</?(?:br|p)\b", re.IGNORECASE)


def plain(written: str) -> str:
    """A title, name or label as one line of text: `Q&amp;A <b>live</b>` → `Q&A live`, `1 < 2` as it is."""
    bare = TAG.sub(lambda match: " " if BREAKING.match(match[0]) else "", written)
    return " ".join(unescape(bare).split())
