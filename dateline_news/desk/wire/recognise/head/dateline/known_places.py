"""The lands of the world, and the cities by which its time zones are named, as CLDR has them in the languages of datelines.

They are read language by language where a line may name one: babel takes long to load, and few copies need it.
"""

from collections.abc import Iterable
from functools import cache

LATIN = ("en", "fr", "de", "es", "it", "pt", "tr", "id")
OTHERS = ("ar", "ur", "fa", "hi")


def is_land(name: str) -> bool:
    """Whether a land of the world is called so."""
    return any(name.casefold() in _lands(language) for language in _languages(name))


def is_city(name: str) -> bool:
    """Whether one of some four hundred cities is called so, most capitals among them."""
    key = name.casefold()
    return key in _zones() or any(key in _cities(language) for language in _languages(name))


def _languages(name: str) -> Iterable[str]:
    return LATIN if name.upper() != name.lower() else OTHERS


@cache
def _lands(language: str) -> set[str]:
    from babel import Locale  # noqa: PLC0415  it takes long to load

    return {name.casefold() for name in Locale(language).territories.values()}


@cache
def _cities(language: str) -> set[str]:
    from babel import Locale  # noqa: PLC0415  it takes long to load

    return {zone["city"].casefold() for zone in Locale(language).time_zones.values() if "city" in zone}


@cache
def _zones() -> set[str]:
    """What cities are called in the names of zones, which English leaves as they are: `America/New_York`."""
    from babel.core import get_global  # noqa: PLC0415  it takes long to load

    names = (zone.split("/") for zone in get_global("zone_territories"))
    return {parts[-1].replace("_", " ").casefold() for parts in names if len(parts) > 1}
