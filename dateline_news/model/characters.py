"""Finds characters that no page may hold, raw or as an entity or an escape, since neither HTML nor XML has them.

Controls, halves of characters, and the code points that Unicode keeps from being characters:
https://www.w3.org/TR/xml/#charsets https://html.spec.whatwg.org/multipage/syntax.html#text-2
"""

import re

_ABOVE = "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 17))
# Written as the complement of the valid ones, of which the most frequent come first.
UNFIT = re.compile(rf"[^\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd{_ABOVE}]")
FIT = re.compile(r"[\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*")  # matches nearly every text, and soonest
ESCAPED = {"\a": r"\\a", "\b": r"\\b", "\x0b": r"\\v", "\f": r"\\f", "\x1b": r"\\e", "\0": r"\\0"}  # YAML's and JSON's


def first(text: str) -> str:
    """The first such character in a text; empty if there is none."""
    match = None if FIT.fullmatch(text) else UNFIT.search(text)
    return match[0] if match else ""


def refusal(text: str) -> str:
    """What is wrong with a text that holds such a character, and what would be right; empty if it holds none."""
    unfit = first(text)
    return f"holds a sign that no page may hold (U+{ord(unfit):04X}); take it out" if unfit else ""


def mended(text: str) -> str:
    """The text with a space in place of each such character."""
    return UNFIT.sub(" ", text)


def line(character: str, written: str) -> int:
    """The number of lines above the first place where a character is written, as itself or by its number."""
    code = ord(character)
    spelt = [rf"&#0*{code}(?!\d)", rf"(?:&#x|u\+|0x|\\[xu])0*{code:x}(?![0-9a-f])", re.escape(character)]
    if character in ESCAPED:
        spelt.append(ESCAPED[character])
    match = re.search("|".join(spelt), written, re.IGNORECASE)
    return written.count("\n", 0, match.start()) if match else 0
