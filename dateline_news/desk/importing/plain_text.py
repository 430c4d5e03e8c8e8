"""Text out of what a feed or an export calls text, text as HTML, and text as it can be compared."""

import re
import unicodedata
from html import escape, unescape

# Only what people put into a headline; anything else in angle brackets is taken at its word.
PHRASE = "a|abbr|b|big|br|cite|code|del|em|font|i|ins|kbd|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u"
TAG = re.compile(rf"</?(?:{PHRASE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
BREAKING = re.compile(r"</?(?:br|p)\b", re.IGNORECASE)


def one_line(written: str) -> str:
    """A title, name or label as one line of text: `Q&amp;A <b>live</b>` → `Q&A live`, `1 < 2` as it is."""
    bare = TAG.sub(lambda match: " " if BREAKING.match(match[0]) else "", written)
    return " ".join(unescape(bare).split())


def as_html(text: str) -> str:
    """Plain text as HTML: empty lines part paragraphs."""
    return "".join(f"<p>{escape(part.strip(), quote=False)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())


def letters(text: str) -> str:
    """A text without its white space, each character in one way of writing it: two texts can be compared by it."""
    return "".join(unicodedata.normalize("NFC", text).split())
