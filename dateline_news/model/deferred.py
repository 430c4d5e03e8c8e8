"""Values that are computed only when they are needed: a function and the plain data that are its arguments.

A page's inputs are compared by their `repr`. That of a `Deferred` value names the function and its arguments, so that
nothing is computed, and no copy read, for a page that has not changed. It is complete by construction: the function
reads nothing else. In place of each `Copy` it gets the text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import signature
from typing import Any

from dateline_news.model.paper import Copy, CopyText

TextOf = Callable[[Copy], CopyText]  # a copy → its html and its blocks


@dataclass(slots=True, init=False, repr=False)  # not frozen: setting what is frozen takes three times as long
class Deferred:
    """The value that a function of a module returns for these arguments."""

    function: Callable[..., Any]
    arguments: tuple[Any, ...]

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        """Take the function and its arguments: plain data, stories, copies, and other deferred values."""
        self.function = function
        self.arguments = arguments

    def __repr__(self) -> str:
        """The function's name and its arguments."""
        return f"{self.function.__module__}.{self.function.__qualname__}{self.arguments!r}"


def resolve(value: Any, text_of: TextOf) -> Any:
    """Compute a deferred value, or each value of a dict; a copy becomes its text, anything else stays."""
    if isinstance(value, Deferred):
        return value.function(*(resolve(argument, text_of) for argument in value.arguments))
    if isinstance(value, Copy):
        return text_of(value)
    return {name: resolve(entry, text_of) for name, entry in value.items()} if isinstance(value, dict) else value


def named_inputs(value: Any) -> dict[str, Any]:
    """The inputs of a page by name: the values of a dict, or the arguments of a deferred value."""
    if not isinstance(value, Deferred):
        return dict(value)
    names = [*signature(value.function).parameters]
    names += [names[-1]] * (len(value.arguments) - len(names))  # the last may take any number
    inputs: dict[str, list[Any]] = {}
    for name, argument in zip(names, value.arguments, strict=False):
        inputs.setdefault(name, []).append(argument)
    return inputs
