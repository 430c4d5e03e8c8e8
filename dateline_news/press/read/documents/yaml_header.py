"""Reads front matter in YAML: its values, the line of each name, and where YAML would lose a part of a value.

Only the tree of nodes is made, never an object (https://pyyaml.org/wiki/PyYAMLDocumentation): every scalar stays the
text that it is, no tag is obeyed, and a reference is the node that it refers to, so that none can multiply.
"""

import re
from dataclasses import dataclass, field, replace

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.model.fields import StoryFields, Text, is_of
from dateline_news.press.markup.foreign import ForeignReader
from dateline_news.press.markup.header_values import (
    FIRM,
    LISTS,
    NULLS,
    SEVERAL,
    TWICE,
    NamedValue,
    Table,
    UnreadableError,
    Value,
    joined,
)
from dateline_news.press.read.documents.yaml_text import REFUSALS, composed, mended, quoted, refusal

# Fields that are one text, which may begin with a bracket.
TEXTS = {name for name, info in StoryFields.model_fields.items() if is_of(Text, info)} - {
    "aliases",
    "check_ok",
    "template",
}
TABBED = re.compile(r"^( *[\w.-]+:) *\t\s*")


def entries(lines: list[str], first: int, foreign: ForeignReader) -> tuple[list[NamedValue] | None, list[Diagnostic]]:
    """The entries of front matter whose first line is line `first` of the file, and the diagnostics of it.

    None if it is YAML but has no names, as when it is a paragraph. Raises UnreadableError if it is no YAML at all. A
    value that YAML chokes on, and that stands on one line, is taken as text.
    """
    shown = [TABBED.sub(r"\1 ", line).rstrip() for line in lines]
    diagnostics: list[Diagnostic] = []
    try:
        node = composed(shown)
    except REFUSALS:
        shown, diagnostics = mended(shown, first)
        try:
            node = composed(shown)
        except REFUSALS as error:
            raise UnreadableError(refusal(error, shown, first)) from None
    if node is None:
        return [], diagnostics
    if not isinstance(node, MappingNode):
        return None, diagnostics
    tree = _Tree("\n".join(shown), first, foreign, diagnostics=diagnostics)
    return tree.entries(node), tree.diagnostics


@dataclass
class _Tree:
    """Reads the nodes of front matter; `first` is the line of the file on which its text begins."""

    text: str
    first: int
    foreign: ForeignReader
    values: dict[int, Value] = field(default_factory=dict)  # by the id of a node
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def entries(self, node: MappingNode) -> list[NamedValue]:
        """The entries of a mapping, each name once."""
        named: dict[str, NamedValue] = {}
        for key, value in node.value:
            line = self._line(key.start_mark.index)
            if not isinstance(key, ScalarNode):
                self._note("header", "has a name that is more than a text; write a word", line)
                continue
            name = key.value.lower()
            self._note_cut(name, value, key.end_mark.index, f"{key.value}: ", is_flow=bool(node.flow_style))
            text = self._text_in_brackets(key, value) if self.foreign.our_name(name) in TEXTS else ""
            entry = NamedValue(key.value, text or self._value(name, value), line)
            named[name] = self._last(named[name], entry) if name in named else entry
        return list(named.values())

    def _last(self, earlier: NamedValue, entry: NamedValue) -> NamedValue:
        """What counts of two entries of one name: the last, or the names in both; noted, and firm where they differ."""
        name, is_same = entry.name.lower(), entry.value == earlier.value
        ours = self.foreign.our_name(name)
        severity: Severity = "error" if ours in FIRM and not is_same else "foreign"
        self._note(name, TWICE.format(earlier.line), entry.line, severity)
        if ours in FIRM:
            return earlier
        is_list = ours in LISTS or name in SEVERAL.values()
        return replace(entry, value=joined(earlier.value, entry.value)) if is_list and not is_same else entry

    def _text_in_brackets(self, key: ScalarNode, node: Node) -> str:
        """A text that begins with a bracket, as it was written; empty if the value is anything else."""
        begin, end = node.start_mark.index, node.end_mark.index
        is_reference = begin < key.end_mark.index  # it stands elsewhere
        if is_reference or not isinstance(node, CollectionNode) or self.text[begin] not in "[{":
            return ""
        text = " ".join(self.text[begin:end].split())
        right = f"write {key.value}: {quoted(text)}"
        message = f"is a list in YAML, by its brackets, and it is a text here, brackets and all; {right}"
        self._note(key.value.lower(), message, self._line(begin))
        return text

    def _value(self, name: str, node: Node) -> Value:
        """The value of a node; a node with several references is read once, and one that holds itself is empty."""
        if id(node) not in self.values:
            self.values[id(node)] = ""
            self.values[id(node)] = self._read(name, node)
        return self.values[id(node)]

    def _read(self, name: str, node: Node) -> Value:
        if isinstance(node, MappingNode):
            return Table(self.entries(node))
        if isinstance(node, SequenceNode):
            is_flow = bool(node.flow_style)
            for child in node.value:
                self._note_cut(name, child, child.start_mark.index, "" if is_flow else "- ", is_flow=is_flow)
            return [self._value(name, child) for child in node.value]
        is_plain = isinstance(node, ScalarNode) and not node.style
        return "" if is_plain and node.value in NULLS else str(node.value)

    def _note_cut(self, name: str, node: Node, start: int, lead: str, *, is_flow: bool) -> None:
        """Note a value that YAML reads only a part of: behind ` #` all is a remark, a leading ! or & is a sign.

        Within brackets, other values may follow it on its line.
        """
        if not isinstance(node, ScalarNode) or node.style or node.end_mark.index < start:
            return  # quotes make it clear, and what is referred to is looked at where it stands
        end = node.end_mark.index
        rest = self.text[end:].split("\n", 1)[0]
        is_cut = bool(re.match(r"\s*#", rest))
        written = re.sub(r"^\s*:?\s*", "", self.text[start:end] + (rest if is_cut or not is_flow else ""))
        sign = re.match(r"!\S*|&(?P<anchor>\S+)", written)
        if is_cut:
            lost = "loses what stands behind “ #”, which YAML takes for a remark; give a remark a line of its own, or"
        elif sign and not (sign["anchor"] and f"*{sign['anchor']}" in self.text):
            lost = f"loses “{sign[0]}”, which YAML takes for a sign of its own;"
        else:
            return
        right = "put the whole of it in quotes" if "\n" in written else f"write {lead}{quoted(written)}"
        self._note(name, f"{lost} {right}", self._line(end))

    def _note(self, name: str, message: str, line: int, severity: Severity = "foreign") -> None:
        self.diagnostics.append(Diagnostic("", line, name, message, severity))

    def _line(self, index: int) -> int:
        return self.first + self.text.count("\n", 0, index)  # YAML's own count takes other signs for line ends too
