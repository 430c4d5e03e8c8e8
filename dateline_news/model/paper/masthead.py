"""The paper's name, and what is the same on every page of an edition."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath
from typing import Any

from dateline_news.model.digests import values_text
from dateline_news.model.paper.labels import Label

# The paper's tints, for the browser's own bars; theme/static/css/tokens.css holds the same two.
COLOURS = {"light": "#fffcf7", "dark": "#171512"}


@dataclass(frozen=True, repr=False)
class Masthead:
    """The paper's name and the like, from pelicanconf.py, and its address."""

    name: str
    tagline: str
    owner: str
    contact: str
    site: str  # SITEURL, without a slash at its end
    lang: str
    sections: tuple[str, ...]  # slugs, in the order the paper wants
    accent: dict[str, str]

    def __repr__(self) -> str:
        """All of its values, composed once, as every page of the plan repeats them."""
        return self._repr

    @cached_property
    def _repr(self) -> str:
        return f"Masthead({values_text(self)})"


@dataclass(frozen=True, eq=False)  # there is one for a paper, so values computed from it can be cached by identity
class Front:
    """The paper without its stories: what is the same on every page of an edition, and changes with few stories."""

    masthead: Masthead
    sections: tuple[Label, ...]  # those that have stories, in the paper's order
    pages: tuple[tuple[str, str, str, str], ...]  # (title, path, url, language) of the static pages
    corrections_policy: str  # the address of the page that says how the paper corrects mistakes, or empty
    has_corrections: bool
    settings: dict[str, Any] = field(repr=False)
    kinds: tuple[str, ...] = ()  # of the labels of which there is a list of all
    lang: str = ""  # the language of this front, where it is not the paper's
    languages: tuple[
        tuple[str, str], ...
    ] = ()  # all fronts: the language of each, and its file; where there are several

    def __getstate__(self) -> dict[str, Any]:
        """The state for another process, with only those settings that are plain data."""
        plain = {name: value for name, value in self.settings.items() if is_plain(value)}
        return {**self.__dict__, "settings": plain}


def is_plain(value: Any) -> bool:
    """Whether a value is text, a number, or made of them."""
    if isinstance(value, dict | list | tuple | set | frozenset):
        return all(map(is_plain, (*value, *value.values()) if isinstance(value, dict) else value))
    return value is None or isinstance(value, str | bytes | int | float | PurePath)
