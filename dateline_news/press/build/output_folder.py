"""Refuses output folders that hold other things: an edition replaces all that is in its folder."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

RIGHT = "choose a folder for it alone with -o"


def check(settings: Mapping[str, Any]) -> None:
    """Raise SystemExit with a sentence if no edition may replace the output folder; no folder is listed for that."""
    for message in faults(settings):
        raise SystemExit(f"{settings['OUTPUT_PATH']} {message}")


def faults(settings: Mapping[str, Any]) -> Iterator[str]:
    """Why no edition may replace the output folder, as the ends of sentences that begin with its path."""
    try:
        output = Path(settings["OUTPUT_PATH"]).resolve()
        output.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        yield f"can be no folder ({getattr(error, 'strerror', None) or error}); {RIGHT}"
        return
    if output == Path(output.anchor):
        yield f"is the whole disk, and an edition takes the place of all that is in its folder; {RIGHT}"
    elif output == _home():
        yield f"is your home folder, and an edition takes the place of all that is in its folder; {RIGHT}"
    for name, what in (("PATH", "the content folder"), ("THEME", "the theme"), ("CACHE_PATH", "CACHE_PATH")):
        path = Path(settings[name]).resolve()
        if path.is_relative_to(output):
            yield f"holds {what}, {path}, and an edition takes the place of all that is in its folder; {RIGHT}"


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # this user has none
        return None
