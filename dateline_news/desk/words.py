"""Verbs that take as many words as they are given: `invoke check one.md two.md`.

Invoke knows positional arguments, but only as many as a verb's function names. This kind of verb counts
the words after its name on the command line and asks Invoke for as many.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

from invoke.parser.argument import Argument
from invoke.tasks import Task

PREFIX = "word-"


class WordsTask(Task[Any]):
    """A task whose list `words` is what follows its name: `@task(klass=WordsTask, iterable=["words"])`.

    Words are its own to the end of the line, so no other verb can follow it.
    """

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:  # noqa: FBT001  Invoke's own
        """The arguments that its function names, and one for each word."""
        options = [one for one in super().get_arguments(ignore_unknown_help) if one.name != "words"]
        count = sum(1 for _ in words(sys.argv[1:], self.name, options))
        return [*(Argument(name=f"{PREFIX}{at}", positional=True) for at in range(count)), *options]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function, with the words in one list."""
        given = [kwargs.pop(name) for name in list(kwargs) if name.startswith(PREFIX)]
        return super().__call__(*args, **{**kwargs, "words": [*kwargs.get("words", ()), *given]})


def words(line: Iterable[str], verb: str, options: Iterable[Argument]) -> Iterator[str]:
    """The words on a command line that belong to a verb: neither options nor the values of options."""
    valued = {
        f"-{name}" if len(name) == 1 else f"--{name}"
        for option in options
        if option.takes_value
        for name in option.names
    }
    rest = iter(line)
    if verb not in rest:  # which also steps to the word after it
        return
    for one in rest:
        if one in valued:
            next(rest, None)
        elif one == "-" or not one.startswith("-"):
            yield one
