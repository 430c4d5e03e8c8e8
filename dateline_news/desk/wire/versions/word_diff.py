"""What is new in a text, word for word: [-taken out-] {+put in+}, with a few words around."""

from collections.abc import Sequence
from difflib import SequenceMatcher

AROUND = 4  # words of what did not change


def word_diff(old: str, new: str) -> list[str]:
    """A line a change; empty if no word did."""
    before, after = old.split(), new.split()
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    lines: list[str] = []
    is_open = False  # whether the words between two changes are so few that both are one line
    for at, (tag, begin, end, new_begin, new_end) in enumerate(changes):
        if tag == "equal":
            is_open = bool(lines) and end - begin <= AROUND and at < len(changes) - 1
            if is_open:
                lines[-1] += f" {' '.join(before[begin:end])}"
            elif lines:
                lines[-1] += f" {_some(before[begin:end][:AROUND], '')}{'…' * (end - begin > AROUND)}"
            continue
        change = " ".join(filter(None, [_some(before[begin:end], "-"), _some(after[new_begin:new_end], "+")]))
        lead = "" if is_open else _some(before[max(0, begin - AROUND) : begin], "")
        if is_open:
            lines[-1] += f" {change}"
        else:
            lines.append(" ".join(filter(None, ["…" * (begin > AROUND) + lead, change])))
    return [line.strip() for line in lines]


def _some(words: Sequence[str], sign: str) -> str:
    text = " ".join(words)
    if not text or not sign:
        return text
    return f"[-{text}-]" if sign == "-" else f"{{+{text}+}}"
