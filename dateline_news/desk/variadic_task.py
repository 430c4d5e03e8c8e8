"""Verbs that take as many words as they are given: `dateline check one.md two.md`.

Invoke gives a verb as many as its function names; this kind counts the words on the command line, and asks for them.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Any

from invoke.parser.argument import Argument

from dateline_news.desk.explained_task import ExplainedTask

PREFIX = "word-"


class VariadicTask(ExplainedTask):
    """A task whose list `words` is what follows its name: `@task(klass=VariadicTask, iterable=["words"])`.

    Words are its own to the end of the line, so no other verb can follow it.
    """

    def get_arguments(self, ignore_unknown_help: bool | None = None) -> list[Argument]:  # noqa: FBT001  Invoke's own
        """The arguments that its function names, and one for each word."""
        options = [option for option in super().get_arguments(ignore_unknown_help) if option.name != "words"]
        is_completed = "--complete" in sys.argv  # then a shell asks for what it may offer, and words are none of that
        count = 0 if is_completed else sum(1 for _ in words(sys.argv[1:], self.name, options))
        return [*(Argument(name=f"{PREFIX}{number}", positional=True) for number in range(count)), *options]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function, with the words in one list."""
        numbered = [kwargs.pop(name) for name in list(kwargs) if name.startswith(PREFIX)]
        return super().__call__(*args, **{**kwargs, "words": [*kwargs.get("words", ()), *numbered]})


def words(arguments: Iterable[str], verb: str, options: Iterable[Argument]) -> Iterator[str]:
    """The words on a command line that belong to a verb: neither options nor the values of options."""
    with_value = {
        f"-{name}" if len(name) == 1 else f"--{name}"
        for option in options
        if option.takes_value
        for name in option.names
    }
    rest = iter(arguments)
    if verb not in rest:  # which also steps to the word after it
        return
    for word in rest:
        if word in with_value:
            next(rest, None)
        elif word == "-" or not word.startswith("-"):
            yield word
