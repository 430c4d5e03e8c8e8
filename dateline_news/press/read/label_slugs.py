"""Labels as Pelican makes them: their slugs and addresses, and whether one can be made; it only warns of none."""

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
    """What Pelican makes a label of a kind with; of a kind that it does not know, the same by that kind's settings."""
    name = kind.capitalize()
    return getattr(urlwrappers, name, None) or type(name, (URLWrapper,), {})


def labels(article: Any, kind: LabelKind) -> Sequence[URLWrapper]:
    """The labels of a kind that an article has; of a kind that Pelican does not know, it has the field's text."""
    found = getattr(article, [*kind.fields][-1], [])  # of several fields, Pelican has what they say under the last
    if isinstance(found, str):
        return [maker(kind.name)(name, article.settings) for name in names(found, is_one=kind.is_one)]
    return found if isinstance(found, list) else [found]


def names(written: str, *, is_one: bool) -> list[str]:
    """The names in a field, which may be one for all that stands in it."""
    return [written.strip()] if is_one else ensure_metadata_list(written)


def rule(kind: LabelKind, settings: Mapping[str, Any]) -> Rule:
    """What Pelican makes the slug of a label of a kind by."""
    every = settings.get("SLUG_REGEX_SUBSTITUTIONS", [])
    own = settings.get(f"{kind.setting}_REGEX_SUBSTITUTIONS", every)
    return tuple(map(tuple, own)), bool(settings.get("SLUGIFY_USE_UNICODE", False))


@lru_cache(maxsize=4096)
def split_by_slug(written: str, how: Rule, *, is_one: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of a field of which an address can be made, and those of which none can; the same come again."""
    found = names(written, is_one=is_one)
    left = tuple(label for label in found if has_slug(label, how))
    return left, tuple(label for label in found if label not in left)


@lru_cache(maxsize=4096)
def has_slug(label: str, how: Rule) -> bool:
    """Whether anything is left of a label in its slug. Making one takes long."""
    return bool(slugify(label, regex_subs=how[0], use_unicode=how[1]))
