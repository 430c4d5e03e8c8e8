"""What papers call their sections, which stands where the name of a paper or of an office might."""

import re

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label

PARTED = re.compile(r"\s*[|,/·•»›>&+]\s*|\s[–—-]\s|\s(?:and|und|et|y|e|ve|dan|و|اور|और)\s", re.IGNORECASE)
OF_SECTION = re.compile(
    r"(?:news|plus|pages?|section|desk|stories|reports?|updates?|supplement|service|today|nachrichten|noticias|notícias|notizie|actualités|nouvelles|haberler[i]?|berita|خبریں|أخبار|اخبار|समाचार|खबरें)",
    re.IGNORECASE,
)


def is_section(text: str) -> bool:
    """Whether each part of a line is what papers call their sections: `NATIONAL NEWS`, `Opinion | Letters`."""
    parts = [part for part in PARTED.split(text.strip()) if part]
    return bool(parts) and all(map(_is_name_of_section, parts))


def _is_name_of_section(part: str) -> bool:
    words = part.split()
    is_plain = bool(MENU_WORD.fullmatch(part)) or is_label(part)
    return is_plain or all(
        MENU_WORD.fullmatch(word) or MENU_WORD.fullmatch(f"{word}s") or OF_SECTION.fullmatch(word) for word in words
    )
