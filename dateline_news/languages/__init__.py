"""What the paper says in each language: its words, its days and numbers.

In: the tag of a language, and the folders of catalogues. Out: a `Language`.

    language     a language; English, which all is written in, needs nothing else
    translated   one with a catalogue: its words by gettext, its days and figures by CLDR (Babel)
    catalogues   where the catalogues lie, and which of them a language has
"""

from functools import cache

from dateline_news.languages.catalogues import SOURCE, Folders, files, folders, has_words
from dateline_news.languages.language import Language

__all__ = ["SOURCE", "Folders", "Language", "folders", "has_words", "language"]


@cache
def language(tag: str, places: Folders = ()) -> Language:
    """The language of a tag, by the catalogues in some folders.

    Each is read once: call `language.cache_clear()` when catalogues have changed.
    """
    if files(tag, places):
        from dateline_news.languages.translated import Translated  # noqa: PLC0415  English has no use for it

        return Translated(tag, places)
    return Language(tag, places)
