"""Packs files into a zip whose bytes are the same each time, on every machine.

Nothing is compressed: what compresses is not the same everywhere, and of a book the pictures are the weight, which are
compressed already. A zip knows no zones, and no time before 1980, which is the time of all files in it.
"""

import io
from collections.abc import Mapping
from zipfile import ZIP_STORED, ZipFile, ZipInfo

BEGINNING = (1980, 1, 1, 0, 0, 0)
UNIX, READABLE = 3, 0o644 << 16  # the system that a file is said to be from, and who may read it


def packed(files: Mapping[str, bytes]) -> bytes:
    """The zip of files by their paths, in their order: of an EPUB `mimetype` has to be the first."""
    data = io.BytesIO()
    with ZipFile(data, "w", ZIP_STORED) as packing:
        for path, content in files.items():
            entry = ZipInfo(path, BEGINNING)
            entry.create_system, entry.external_attr = UNIX, READABLE
            packing.writestr(entry, content)
    return data.getvalue()
