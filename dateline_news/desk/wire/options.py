"""What the editor says of copies on the command line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WireOptions:
    """The options of `invoke wire`; empty where the editor said nothing."""

    section: str = ""
    source: str = ""
    source_url: str = ""
    date: str = ""
