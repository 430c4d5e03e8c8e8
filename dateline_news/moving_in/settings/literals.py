"""Reads the values of a settings file in Python by its syntax tree: texts, numbers, lists, and texts made of these.

Nothing is run. A name that has been given a plain value stands for it; whatever else is computed is named only.
"""

import ast
from typing import Any

Values = dict[str, Any]


class ComputedError(ValueError):
    """Raised for an expression whose value only a run could tell."""


def read(text: str, before: Values) -> tuple[Values, dict[str, int], list[str]]:
    """The settings of a file: values by name, on top of those `before`; the line of each; names that are computed."""
    values, lines, computed = dict(before), dict[str, int](), list[str]()
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError):
        return values, lines, computed
    for node in body:
        for name, expression in _assigned(node):
            lines[name] = node.lineno
            try:
                values[name] = value_of(expression, values)
            except (ComputedError, RecursionError):
                values.pop(name, None)
                computed.append(name)
    return values, lines, computed


def _assigned(node: ast.stmt) -> list[tuple[str, ast.expr]]:
    """The names that a statement gives a value, each with the expression."""
    if isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
        return [(node.target.id, node.value)]
    if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
        before = ast.Name(node.target.id, ast.Load())
        return [(node.target.id, ast.BinOp(before, node.op, node.value))]
    targets = node.targets if isinstance(node, ast.Assign) else []
    return [
        (target.id, node.value) for target in targets if isinstance(target, ast.Name) and isinstance(node, ast.Assign)
    ]


def value_of(node: ast.expr, values: Values) -> Any:
    """The value of an expression of literals. Raises ComputedError."""
    match node:
        case ast.Constant():
            return node.value
        case ast.Name() if node.id in values:
            return values[node.id]
        case ast.List() | ast.Tuple() | ast.Set():
            return [value_of(element, values) for element in node.elts]
        case ast.Dict():
            pairs = zip(node.keys, node.values, strict=True)
            return {_key(key, values): value_of(value, values) for key, value in pairs}
        case ast.JoinedStr():
            return "".join(_part(part, values) for part in node.values)
        case ast.BinOp(op=ast.Add()):
            return _sum(value_of(node.left, values), value_of(node.right, values))
    raise ComputedError


def _key(key: ast.expr | None, values: Values) -> str:
    if key is None:  # another dict that is taken in whole
        raise ComputedError
    return str(value_of(key, values))


def _part(part: ast.expr, values: Values) -> str:
    """A part of an f-string: its text, or a value that is shown as it is."""
    if isinstance(part, ast.FormattedValue):
        if part.format_spec or part.conversion not in (-1, ord("s")):
            raise ComputedError
        return str(value_of(part.value, values))
    return str(value_of(part, values))


def _sum(left: Any, right: Any) -> Any:
    if type(left) is type(right) and isinstance(left, str | list):
        return left + right
    raise ComputedError
