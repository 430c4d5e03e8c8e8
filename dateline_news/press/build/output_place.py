"""Where an edition may not stand: it takes the whole of a folder, and what was in that is gone."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

RIGHT = "choose a folder for it alone with -o"


def refuse(settings: Mapping[str, Any]) -> None:
    """Raise SystemExit with a sentence if the output is no place for an edition; nothing on disk is looked into."""
    for wrong in _faults(settings):
        raise SystemExit(f"{settings['OUTPUT_PATH']} {wrong}")


def _faults(settings: Mapping[str, Any]) -> Iterator[str]:
    try:
        place = Path(settings["OUTPUT_PATH"]).resolve()
        place.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        yield f"can be no folder ({getattr(error, 'strerror', None) or error}); {RIGHT}"
        return
    if place == Path(place.anchor):
        yield f"is the whole disk, and an edition takes the place of all that is in its folder; {RIGHT}"
    elif place == _home():
        yield f"is your home folder, and an edition takes the place of all that is in its folder; {RIGHT}"
    for name, what in (("PATH", "the content folder"), ("THEME", "the theme"), ("CACHE_PATH", "CACHE_PATH")):
        taken = Path(settings[name]).resolve()
        if taken.is_relative_to(place):
            yield f"holds {what}, {taken}, and an edition takes the place of all that is in its folder; {RIGHT}"


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody's
        return None
