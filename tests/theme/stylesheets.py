"""The theme's style sheets, rule by rule, as a browser would read them (CSS Syntax Level 3, by tinycss2)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

import tinycss2

from tests.theme.drawing import THEME

CSS = THEME / "static" / "css"
SHEETS = sorted(str(file.relative_to(CSS)) for file in CSS.rglob("*.css"))


@dataclass(frozen=True, slots=True)
class Declaration:
    """`name: value`, with where it stands: `sheet:line`, the selector, and the condition it is under."""

    place: str
    selector: str
    condition: str
    name: str
    value: list[Any]
    important: bool

    def __str__(self) -> str:
        """As a test reports it."""
        return f"{self.place}: {self.selector} {{ {self.name}: {tinycss2.serialize(self.value).strip()} }}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector and its declarations."""

    selector: list[Any]
    declarations: tuple[Declaration, ...]


@cache
def rules(sheet: str) -> list[Rule]:
    """Every rule of a sheet (`base.css`, `components/card.css`, …)."""
    return parsed((CSS / sheet).read_text(encoding="utf-8"), sheet)


def parsed(css: str, sheet: str) -> list[Rule]:
    """Every rule of some CSS, those under conditions too. AssertionError where it is not CSS."""
    return list(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), sheet, ""))


def declarations(sheet: str) -> list[Declaration]:
    """Every declaration of a sheet."""
    return [declaration for rule in rules(sheet) for declaration in rule.declarations]


def imports(sheet: str) -> list[str]:
    """The sheets that a sheet imports, paths from css/."""
    text = (CSS / sheet).read_text(encoding="utf-8")
    nodes: list[Any] = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    addresses = [
        next(token.value for token in node.prelude if token.type == "string")
        for node in nodes
        if node.type == "at-rule" and node.lower_at_keyword == "import"
    ]
    return [str((CSS / sheet).parent.joinpath(address).resolve().relative_to(CSS)) for address in addresses]


def whole(sheet: str) -> set[str]:
    """A sheet and all that it imports, theirs included."""
    return {sheet}.union(*(whole(imported) for imported in imports(sheet)))


def within(tokens: Iterable[Any]) -> Iterator[Any]:
    """Tokens, those inside of brackets and functions too."""
    for token in tokens:
        yield token
        yield from within(getattr(token, "content", None) or getattr(token, "arguments", None) or [])


def classes(rule: Rule) -> set[str]:
    """The classes that a rule's selector names."""
    tokens = list(within(rule.selector))
    return {name.value for dot, name in pairwise(tokens) if dot.type == "literal" and dot.value == "."}


def _rules(nodes: Iterable[Any], sheet: str, condition: str) -> Iterator[Rule]:
    for node in nodes:
        assert node.type != "error", f"{sheet}:{node.source_line}: {node.message}"
        if node.type == "qualified-rule":
            yield Rule(node.prelude, tuple(_declarations(node, sheet, condition)))
        elif node.lower_at_keyword in ("page", "font-face"):
            yield Rule([], tuple(_declarations(node, sheet, f"@{node.lower_at_keyword}")))
        elif node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inner, sheet, f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}")


def _declarations(node: Any, sheet: str, condition: str) -> Iterator[Declaration]:
    selector = tinycss2.serialize(node.prelude).strip()
    for part in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True):
        assert part.type == "declaration", f"{sheet}:{part.source_line}: {getattr(part, 'message', 'no declaration')}"
        place = f"{sheet}:{part.source_line}"
        yield Declaration(place, selector, condition, part.lower_name, part.value, part.important)
