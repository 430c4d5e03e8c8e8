"""Replace the text of a file, whole or not at all."""

import os
import shutil
from pathlib import Path


def replace_file(file: Path, text: str) -> None:
    """Let a text take the place of a file's; who may read it stays as it was. Raises OSError."""
    file = file.resolve()  # a link to the file stays one
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(text.encode())
        if file.exists():
            shutil.copymode(file, part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
