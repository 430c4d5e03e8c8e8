"""Replace what a file holds, whole or not at all."""

import os
import shutil
from pathlib import Path


def replace_file(file: Path, content: str | bytes) -> None:
    """Let a text, or bytes, take the place of a file's; who may read it stays as it was. Raises OSError."""
    file = file.resolve()  # a link to the file stays one
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content if isinstance(content, bytes) else content.encode())
        if file.exists():
            shutil.copymode(file, part)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
