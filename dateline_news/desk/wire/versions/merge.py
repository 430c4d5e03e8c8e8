"""Puts a newer copy into the draft of an older one: what the desk wrote changes, what the editor wrote stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from dateline_news.desk.drafts.draft import shortened
from dateline_news.desk.drafts.post_writer import comment
from dateline_news.desk.wire.parts import FIRST_NOTE, NOT_COPY, blocks, copy_blocks, mark
from dateline_news.model.document import Field
from dateline_news.model.fields import WANTED, wanted_names
from dateline_news.press.read.documents import plain_header

ALIKE = 0.6  # how much of a block is the same in two of its versions
MOST_LETTERS = 4_000  # of blocks that are held against each other letter by letter
DIGEST = 64  # letters of a copy's digest, among marks of its parts


@dataclass(slots=True)
class Merger:
    """A post as it stands, by its marks of the older copy; `remarks` are where editor and copy both changed a thing."""

    marks: frozenset[str]
    remarks: list[str] = field(default_factory=list)

    def fields(self, old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
        """The fields of the header that get another value."""
        changed: dict[str, str] = {}
        for name, value in new.items():
            own = old.get(name, "")
            if name in NOT_COPY or own == value or mark(value, name) in self.marks:
                continue
            if own and mark(own, name) not in self.marks:
                self.remarks.append(f"{name.capitalize()} is yours and stays; the newer copy says “{shortened(value)}”")
            else:
                changed[name] = value
        if "embargo" in old and "embargo" not in new:
            self.remarks.append(f"The newer copy names no embargo; {old['embargo']} stays")
        return changed | self._wanted(old, new)

    def _wanted(self, old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
        """What is wanted still: nothing that the editor has settled, but always an embargo."""
        before, after = (wanted_names(fields.get("wanted", "")) for fields in (old, new))
        names = [name for name in WANTED if name in after and (name in before or name == "embargo")]
        return {"wanted": ", ".join(names)} if names != before else {}

    def body(self, old: Sequence[str], new: Sequence[str]) -> list[str]:
        """The blocks of the body: the newer copy's, and the editor's where they stood."""
        merged: list[str] = []
        for tag, begin, end, new_begin, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                merged += old[begin:end]
                continue
            merged += self._replaced(old[begin:end], new[new_begin:new_end])
        return merged

    def _replaced(self, old: Sequence[str], new: Sequence[str]) -> list[str]:
        """What takes the place of some blocks: the editor's where the newer copy has theirs, or as far down as they were."""
        slots = [[] if mark(block) in self.marks else [block] for block in new]  # the editor has changed it, or cut it
        above: list[list[str]] = [[] for _ in range(len(new) + 1)]
        rivals = set(range(len(new)))
        for number, block in enumerate(old):
            if mark(block) in self.marks:
                continue
            rival = next((at for at in sorted(rivals) if _alike(block, new[at])), None)
            if rival is None:
                above[min(number, len(new))].append(block)
                continue
            rivals.remove(rival)
            theirs = [comment([f"The newer copy has here: {other}"]).strip("\n") for other in slots[rival]]
            if theirs:
                self.remarks.append(f"“{shortened(block)}” is yours and stays; what the newer copy has stands below it")
            slots[rival] = [block, *theirs]
        return [block for before, slot in zip(above, [*slots, []], strict=True) for block in (*before, *slot)]


def merged(post: str, fields: Mapping[str, str], body: str, notes: Sequence[str]) -> tuple[str, list[str]]:
    """The text of a post after a newer copy, and what a person has to look at. Raises ValueError for another header."""
    header, copy, _ = plain_header.split(post)
    if not header or post.startswith("---"):
        raise ValueError("its header is no plain one")
    old = {each.name: each.text for each in reversed(header)}
    marks = old.get("copy", "").split()
    merger = Merger(frozenset(marks[1:]))
    changed = merger.fields(old, fields)
    digests = [word for word in marks if len(word) == DIGEST and word not in fields["copy"]]
    changed["copy"] = " ".join([fields["copy"], *digests])
    blocks_ = merger.body(copy_blocks(copy), copy_blocks(body))
    lines = _header_lines(post.split("\n"), header, changed)
    kept_notes = [block for block in blocks(copy) if block.startswith(FIRST_NOTE)]
    note = [comment([*notes, *merger.remarks]).strip("\n")] if notes or merger.remarks else kept_notes
    return "\n\n".join(["\n".join(lines), *note, *blocks_]) + "\n", merger.remarks


def _header_lines(lines: Sequence[str], header: Sequence[Field], changed: Mapping[str, str]) -> list[str]:
    """The lines of the header with the fields that changed, those that are new at its end."""
    last = header[-1].line - 1 + len(header[-1].values)
    by_line = {each.line: each for each in header}
    rest = dict(changed)
    written: list[str] = []
    skipped = 0
    for number, line in enumerate(lines[:last], 1):
        each = by_line.get(number)
        if each and each.name in changed:
            skipped = len(each.values) - 1
            value = rest.pop(each.name, "")
            written += [f"{each.name.capitalize()}: {value}"] if value else []
        elif skipped:
            skipped -= 1
        else:
            written.append(line)
    return [*written, *(f"{name.capitalize()}: {value}" for name, value in rest.items() if value)]


def _alike(block: str, other: str) -> bool:
    if max(len(block), len(other)) > MOST_LETTERS:
        return False
    return SequenceMatcher(None, block, other, autojunk=False).ratio() > ALIKE
