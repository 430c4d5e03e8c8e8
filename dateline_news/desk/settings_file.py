"""A settings file as text: which settings it gives a value, and the same file with other values."""

import ast
import json
from collections.abc import Iterator, Mapping
from typing import Any


def assigned(text: str) -> Iterator[tuple[str, ast.expr]]:
    """The settings that a file gives a value at its top level, each with that value as it is written."""
    for node in ast.parse(text).body:
        value = getattr(node, "value", None)
        targets: list[Any] = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name) and target.id.isupper() and value:
                yield target.id, value


def with_values(text: str, values: Mapping[str, Any]) -> str:
    """The file with these values: where it gives others, in their place, and at its end for the rest."""
    data, rest = text.encode(), dict(values)
    starts = [0]
    for line in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    places = [
        (
            starts[node.lineno - 1] + node.col_offset,
            starts[(node.end_lineno or 1) - 1] + (node.end_col_offset or 0),
            name,
        )
        for name, node in assigned(text)
        if name in values
    ]
    for begin, end, name in sorted(places, reverse=True):
        data = data[:begin] + written(values[name]).encode() + data[end:]
        rest.pop(name, None)
    return data.decode() + "".join(f"{name} = {written(value)}\n" for name, value in rest.items())


def written(value: Any) -> str:
    """A plain value as Python has it, texts in double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(name)}: {written(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    return repr(value)
