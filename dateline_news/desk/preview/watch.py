"""Notices what an editor changes."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

import watchfiles

TIMEOUT_MS = 200
STEP_MS = 20  # changes with less than that between them are one: an editor saves in several steps


def watch(paths: Iterable[Path], changed: Event, armed: Event, stop: Event) -> None:
    """Set `changed` after every change to `paths` (files, and folders with all in them), until `stop` is set.

    `armed` says that no change is missed from now on. A path may appear, vanish or be replaced meanwhile: the operating
    system watches a file and not its name, and many editors save by putting a new one in its place.
    """
    paths, missed, polling = tuple(paths), False, False
    while not stop.is_set():
        try:
            for has_changed in _looks(paths, stop, polling=polling):
                if has_changed or missed:
                    changed.set()
                missed = False
                armed.set()
        except FileNotFoundError:
            pass  # It vanished between the look and the watch.
        except OSError as error:
            hint = "start the preview again to watch" if polling else "looking for changes by and by"
            print(f"{error}; {hint}", file=sys.stderr, flush=True)  # noqa: T201  to the editor
            if polling:
                armed.set()
                return
            polling = True
        missed = True


def _looks(paths: Iterable[Path], stop: Event, *, polling: bool) -> Iterator[bool]:
    """Whether there was a change, look by look, until one of the paths is another file, or none."""
    inodes = _inodes(paths)
    deletions = {(watchfiles.Change.deleted, str(path)) for path in inodes}
    for changes in watchfiles.watch(
        *inodes,
        stop_event=stop,
        rust_timeout=TIMEOUT_MS,
        step=STEP_MS,
        yield_on_timeout=True,
        force_polling=polling or None,
        ignore_permission_denied=True,
    ):
        if not deletions.isdisjoint(changes) or _inodes(paths) != inodes:
            return
        yield bool(changes)


def _inodes(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """The device and the inode of each path that there is."""
    inodes = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        inodes[path] = (status.st_dev, status.st_ino)
    return inodes
