"""The progress of work that takes a while, as a bar on a terminal; elsewhere, and for what is soon done, nothing."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Result = TypeVar("Result")
DELAY = 1.0  # seconds before it is shown


def with_progress_bar(portions: Iterable[list[Result]], what: str, total: int) -> Iterator[list[Result]]:
    """The portions as they come, with a bar of how many of the `total` are there; `what` is done, say `Reading`."""
    if not sys.stdout.isatty():
        yield from portions
        return
    from rich.console import Console  # noqa: PLC0415  for terminals only
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  for terminals only

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # It is refreshed by us: a thread of its own would be there when workers are forked.
    bar = Progress(*columns, console=Console(), transient=True, auto_refresh=False)
    task, begun = bar.add_task(what, total=total), time.monotonic()
    try:
        for portion in portions:
            yield portion
            bar.advance(task, len(portion))
            if time.monotonic() - begun > DELAY:
                bar.start()
                bar.refresh()
    finally:
        bar.stop()
