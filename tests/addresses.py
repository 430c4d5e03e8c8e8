"""The addresses that editions had before moments were read by one grammar: none of them may go (addresses.toml)."""

import tomllib
from pathlib import Path

TABLE = Path(__file__).with_suffix(".toml")


def of_before(name: str) -> set[str]:
    """The files of an edition as it was, by the name of its folder."""
    return set(tomllib.loads(TABLE.read_text(encoding="utf-8"))[name])
