"""Marks of what the desk wrote into a post, by which it is told from what an editor has written since."""

import hashlib
import re
from collections.abc import Mapping

# What a newer copy leaves alone: the editor's, or the desk's own account.
NOT_COPY = {"status", "wanted", "copy", "category"}
FIRST_NOTE = "<!-- For the editor:"


def blocks(body: str) -> list[str]:
    """The blocks of a body, which empty lines part."""
    return [block.strip("\n") for block in re.split(r"\n[ \t]*\n+", body) if block.strip()]


def copy_blocks(body: str) -> list[str]:
    """The blocks of a body but for the notes to its editor."""
    return [block for block in blocks(body) if not block.startswith(FIRST_NOTE)]


def mark(text: str, field: str = "") -> str:
    """The mark of a block, or of a field's value; spaces make no difference."""
    return hashlib.sha256(f"{field}\x1f{' '.join(text.split())}".encode("utf-8", "surrogatepass")).hexdigest()[:8]


def parts(fields: Mapping[str, str], body: str) -> list[str]:
    """The marks of all that a draft takes from its copy."""
    of_fields = [mark(value, name) for name, value in fields.items() if name not in NOT_COPY]
    return list(dict.fromkeys([*of_fields, *map(mark, copy_blocks(body))]))
