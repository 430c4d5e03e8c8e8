"""Values that are worked out when they are needed: a function and the plain data that it will be given.

A page's inputs are told apart by their `repr`. Of a value that is `Deferred`, that names the function and what it is
given, so that nothing is worked out, and no copy read, for a page that is as it was. It is complete by construction:
the function sees nothing else. In the place of each `Copy` it gets the text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import signature
from typing import Any

from dateline_news.model.paper import Copy, CopyText

TextOf = Callable[[Copy], CopyText]  # a copy → its html and its blocks


@dataclass(slots=True, init=False, repr=False)  # not frozen: setting what is frozen takes three times as long
class Deferred:
    """What the function `by`, one of a module, gives for the arguments `of`."""

    by: Callable[..., Any]
    of: tuple[Any, ...]

    def __init__(self, by: Callable[..., Any], *of: Any) -> None:
        """Note the function and its arguments: plain data, stories, copies, and others that are deferred."""
        self.by = by
        self.of = of

    def __repr__(self) -> str:
        """The function's name and its arguments."""
        return f"{self.by.__module__}.{self.by.__qualname__}{self.of!r}"


def resolve(value: Any, text_of: TextOf) -> Any:
    """Work out a value that is deferred, or each value of a dict; of a copy give the text, of anything else itself."""
    if isinstance(value, Deferred):
        return value.by(*(resolve(argument, text_of) for argument in value.of))
    if isinstance(value, Copy):
        return text_of(value)
    return {name: resolve(part, text_of) for name, part in value.items()} if isinstance(value, dict) else value


def named_parts(value: Any) -> dict[str, Any]:
    """The named parts of inputs that may be made as a whole: a function's arguments, or the values of a dict."""
    if not isinstance(value, Deferred):
        return dict(value)
    names = [*signature(value.by).parameters]
    names += [names[-1]] * (len(value.of) - len(names))  # where the last takes any number, it stands for all of these
    found: dict[str, list[Any]] = {}
    for name, one in zip(names, value.of, strict=False):
        found.setdefault(name, []).append(one)
    return found
