"""Makes labels as Pelican does, and checks beforehand that they have slugs: Pelican only warns of a missing one."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from pelican import urlwrappers
from pelican.readers import ensure_metadata_list
from pelican.urlwrappers import URLWrapper
from pelican.utils import slugify

from dateline_news.model.paper import LabelKind

Rule = tuple[tuple[tuple[str, str], ...], bool]


@cache
def maker(kind: str) -> type[URLWrapper]:
    """The class of Pelican's labels of a kind; of a kind that Pelican does not know, one that reads its settings."""
    name = kind.capitalize()
    return getattr(urlwrappers, name, None) or type(name, (URLWrapper,), {})


def labels(article: Any, kind: LabelKind) -> Sequence[URLWrapper]:
    """The labels of a kind that an article has; of a kind that Pelican does not know, its header has the text.

    What it has under that name may be another plugin's.
    """
    name = [*kind.fields][-1]  # of several fields, Pelican has all labels under the last
    is_of_pelican = hasattr(urlwrappers, kind.name.capitalize())
    value = getattr(article, name, []) if is_of_pelican else article.metadata.get(name, [])
    if isinstance(value, str):
        return [maker(kind.name)(name, article.settings) for name in names(value, is_one=kind.is_one)]
    return value if isinstance(value, list) else [value]


def names(text: str, *, is_one: bool) -> list[str]:
    """The names in a field, or all of its text as a name."""
    return [text.strip()] if is_one else ensure_metadata_list(text)


def rule(kind: LabelKind, settings: Mapping[str, Any]) -> Rule:
    """The rule by which Pelican makes the slugs of a kind."""
    general = settings.get("SLUG_REGEX_SUBSTITUTIONS", [])
    substitutions = settings.get(f"{kind.setting}_REGEX_SUBSTITUTIONS", general)
    return tuple(map(tuple, substitutions)), bool(settings.get("SLUGIFY_USE_UNICODE", False))


@lru_cache(maxsize=4096)
def split_by_slug(text: str, rule: Rule, *, is_one: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of a field that have a slug, and those that have none; the same texts come again and again."""
    labels = names(text, is_one=is_one)
    with_slug = tuple(label for label in labels if has_slug(label, rule))
    return with_slug, tuple(label for label in labels if label not in with_slug)


@lru_cache(maxsize=4096)
def has_slug(label: str, rule: Rule) -> bool:
    """Whether a label has a slug, so that an address can be made of it. Making a slug takes long."""
    return bool(slugify(label, regex_subs=rule[0], use_unicode=rule[1]))
