"""Notices what an editor changes."""

import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Event

import watchfiles

LOOK_MS = 200
SUCCESSION_MS = 20  # changes with less than that between them are one: an editor saves in several steps


def watch(places: Iterable[Path], changed: Event, armed: Event, stop: Event) -> None:
    """Set `changed` after every change to `places` (files, and folders with all in them).

    Returns when `stop` is set; `armed` says that no change is missed from now on. Changes that come
    in quick succession are one. A place may appear, vanish or be replaced meanwhile: the operating
    system watches a file and not its name, and many editors save by putting a new one in its place.
    """
    places = tuple(places)
    missed, polling = False, False
    while not stop.is_set():
        try:
            _until_replaced(places, (changed, armed, stop), missed=missed, polling=polling)
        except FileNotFoundError:
            pass  # It went between the look and the watch.
        except OSError as error:
            hope = "start the preview again to watch" if polling else "looking for changes by and by"
            print(f"{error}; {hope}", file=sys.stderr, flush=True)  # noqa: T201  to the editor
            if polling:
                armed.set()
                return
            polling = True
        missed = True


def _until_replaced(
    places: tuple[Path, ...], signs: tuple[Event, Event, Event], *, missed: bool, polling: bool
) -> None:
    changed, armed, stop = signs
    known = _identities(places)
    for changes in watchfiles.watch(
        *known,
        stop_event=stop,
        rust_timeout=LOOK_MS,
        step=SUCCESSION_MS,
        yield_on_timeout=True,
        force_polling=polling or None,
        ignore_permission_denied=True,
    ):
        gone = {(watchfiles.Change.deleted, str(place)) for place in known}
        if not gone.isdisjoint(changes) or _identities(places) != known:
            return
        if changes or missed:
            changed.set()
        missed = False
        armed.set()


def _identities(places: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    found = {}
    for place in places:
        try:
            status = place.stat()
        except OSError:
            continue
        found[place] = (status.st_dev, status.st_ino)
    return found
