"""Files in CACHE_PATH that are there whole or not at all: each ends with its own checksum."""

import os
from contextlib import suppress
from pathlib import Path

from dateline_news.model.digests import digest_of

CHECKSUM = len(digest_of(b""))


def put(file: Path, data: bytes) -> None:
    """Write a file; a build that is killed leaves none that is half written."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(data + digest_of(data).encode())
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()  # a disk that is full has no room for a half
        raise


def read(file: Path) -> bytes | None:
    """What was written into a file; None where there is none, or one that is broken."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    return data[:-CHECKSUM] if digest_of(data[:-CHECKSUM]) == data[-CHECKSUM:].decode("ascii", "replace") else None
