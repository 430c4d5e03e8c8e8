"""The language of a page, and what plugins say in it: `_ = plan.words(paper.front).gettext`."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from dateline_news.languages import Language, folders, has_words, language
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Front, is_same_language


@lru_cache(maxsize=32)
def words(front: Front, lang: str = "") -> Language:
    """The paper's own words, days and figures on a page in a language; without one, in that of the front."""
    return language(page_language(front, lang or front.lang) or front.masthead.lang, folders(front.settings))


@lru_cache(maxsize=32)
def page_language(front: Front, lang: str) -> str:
    """The language in which a page stands that shows something in `lang`; empty where that is the paper's.

    It is another only where there is a catalogue of it: without one a page has the paper's words, and so its language.
    """
    is_own = not lang or is_same_language(lang, front.masthead.lang)
    return "" if is_own or not has_words(lang, folders(front.settings)) else lang


def worded(words: Language, function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function words of its arguments in a language: at once in English, else when it is needed.

    Each build plans every file, and few of them are made: catalogues are loaded for these alone.
    """
    return function(*arguments, words) if words.is_source else Deferred(function, *arguments, words)
