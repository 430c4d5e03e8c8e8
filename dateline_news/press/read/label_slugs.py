"""Whether an address can be made of a label: Pelican makes its slug, and only warns where nothing is left."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pelican.readers import ensure_metadata_list
from pelican.utils import slugify

KINDS = {"category": "CATEGORY", "tags": "TAG", "author": "AUTHOR", "authors": "AUTHOR"}  # fields, and Pelican's names
Rules = tuple[tuple[tuple[str, str], ...], bool]


def rules(settings: Mapping[str, Any]) -> dict[str, Rules]:
    """By field, what Pelican makes a slug by."""
    use_unicode = bool(settings.get("SLUGIFY_USE_UNICODE", False))
    every = settings.get("SLUG_REGEX_SUBSTITUTIONS", [])
    return {
        field: (tuple(map(tuple, settings.get(f"{name}_REGEX_SUBSTITUTIONS", every))), use_unicode)
        for field, name in KINDS.items()
    }


@lru_cache(maxsize=4096)
def parted(kind: str, written: str, how: Rules) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of a field of which an address can be made, and those of which none can; the same come again."""
    labels = [written.strip()] if kind == "category" else ensure_metadata_list(written)
    left = tuple(label for label in labels if has_slug(label, how))
    return left, tuple(label for label in labels if label not in left)


@lru_cache(maxsize=4096)
def has_slug(label: str, how: Rules) -> bool:
    """Whether anything is left of a label in its slug. Making one takes long."""
    return bool(slugify(label, regex_subs=how[0], use_unicode=how[1]))
