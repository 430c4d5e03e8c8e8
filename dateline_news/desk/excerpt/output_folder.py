"""Writes the files of an excerpt into a folder, each whole or not at all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline_news.desk.console import path_from_there, print_line
from dateline_news.desk.replace_file import replace_file


def write(folder: Path, files: Mapping[str, bytes], settings: Mapping[str, Any]) -> None:
    """Write files, by their names, and print the path of each.

    Raises SystemExit where one cannot be written, and for a folder that a build reads or writes.
    """
    for name in ("PATH", "OUTPUT_PATH"):
        if folder.resolve().is_relative_to(Path(settings[name]).resolve()):
            raise SystemExit(
                f"{folder} lies in {settings[name]}, which is a build's; name another folder with --output"
            )
    for name, data in files.items():
        file = folder / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            replace_file(file, data)
        except OSError as error:
            raise SystemExit(f"{file} cannot be written: {error.strerror}; name another folder with --output") from None
        print_line(path_from_there(file))
