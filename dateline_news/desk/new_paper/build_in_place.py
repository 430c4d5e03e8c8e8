"""Builds a folder beside its place and moves it there when it is whole, so that a failure leaves nothing."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

PREFIX = ".dateline-"  # of the temporary folder


@contextmanager
def built_in_place(folder: Path) -> Iterator[Path]:
    """Give an empty folder to build in, whose content is `folder` afterwards; that is not there yet, or is empty.

    Raises SystemExit with a sentence, and leaves all as it was, whatever the system refuses.
    """
    target = Path(os.path.realpath(folder))
    try:
        # An empty folder is filled and not replaced: somebody's shell may stand in it.
        nearest = next(place for place in (target, *target.parents) if place.is_dir())
        with TemporaryDirectory(prefix=PREFIX, dir=nearest, ignore_cleanup_errors=True) as temporary:
            draft = Path(temporary) / target.relative_to(nearest)
            draft.mkdir(parents=True, exist_ok=True)
            yield draft
            _move(Path(temporary), nearest)
    except OSError as error:
        raise SystemExit(f"There is no paper in {folder}: {_reason(error)}. Mend that, and say it again.") from None


def _move(temporary: Path, place: Path) -> None:
    """Move all that lies in the temporary folder, or nothing. Of a paper that was not there it is one folder."""
    moved = []
    try:
        for path in sorted(temporary.iterdir()):
            path.rename(place / path.name)
            moved.append(place / path.name)
    except OSError:
        for path in moved:
            path.rename(temporary / path.name)
        raise


def _reason(error: OSError) -> str:
    """What the system refuses, with the path; of many that could not be copied, the first."""
    if isinstance(error, shutil.Error) and isinstance(error.args[0], list):
        source, _, reason = error.args[0][0]
        words = reason.partition("] ")[2].partition(": ")[0] or reason  # out of “[Errno 13] Permission denied: 'path'”
        return f"{source} cannot be copied ({words})"
    is_ours = not error.filename or PREFIX in str(error.filename)
    return error.strerror or str(error) if is_ours else f"{error.filename}: {error.strerror}"
