"""Make a paper of a clone in which the engine and the content lie together: `dateline detach`.

The clone stays as it is. Content and what its settings say otherwise than Dateline goes into a new folder (own_values),
and every other thing that may be the newsroom's own is named (own_files).
"""

import os
import shutil
from pathlib import Path
from typing import Any

from dateline_news import settings as shipped
from dateline_news.desk import new_paper
from dateline_news.desk.detach.own_files import own_files
from dateline_news.desk.detach.own_values import OwnValues, own_values
from dateline_news.desk.new_paper import refusals
from dateline_news.desk.new_paper.build_in_place import built_in_place
from dateline_news.desk.settings_file import with_values

FILES = ("pelicanconf.py", "publishconf.py")
ENGINES = ("dateline_news", "newsroom")  # what the package is called, and was


def run(clone: Path, paper: Path) -> None:
    """Write the paper, and print what is left to look at. Raises SystemExit with a sentence if it is no clone."""
    own, content = _examined(clone)
    refusals.check_folder(paper)
    if Path(os.path.realpath(paper)).is_relative_to(os.path.realpath(clone)):
        raise SystemExit(f"{paper} lies in the clone {clone}, which stays as it is: name a folder outside of it.")
    with built_in_place(paper) as draft:
        others = list(own_files(clone, content))
        new_paper.write(draft, {})
        shutil.rmtree(draft / "content")
        shutil.copytree(content, draft / "content", symlinks=True)
        for name, values in own.items():
            file = draft / name
            file.write_text(with_values(file.read_text(encoding="utf-8"), values.plain), encoding="utf-8")
    for name, values in own.items():
        for line, message in values.remarks:
            print(f"{clone / name}:{line}: {message}")  # noqa: T201  it speaks to a person
    for path in others:
        print(f"{path}: was not taken over; copy from it what is yours")  # noqa: T201  likewise


def _examined(clone: Path) -> tuple[dict[str, OwnValues], Path]:
    """What a clone's settings files say otherwise than Dateline, by the file's name, and its content folder."""
    try:
        if not (clone / FILES[0]).is_file() or not any((clone / name).is_dir() for name in ENGINES):
            engines = "/ or ".join(ENGINES)
            raise SystemExit(f"{clone} is no clone of Dateline: it has no {FILES[0]} with {engines}/ beside it.")
        own = _own_values(clone)
        content = clone / own[FILES[0]].folders.get("PATH", "content")
        if not content.is_dir():
            raise SystemExit(f"{clone} is no clone of Dateline: there is no folder {content}.")
    except OSError as error:
        raise SystemExit(f"{error.filename} cannot be read ({error.strerror}): mend that, and say it again.") from None
    return own, content


def _own_values(clone: Path) -> dict[str, OwnValues]:
    values: dict[str, Any] = dict(vars(shipped))
    own = {}
    for name in FILES:
        if (clone / name).is_file():
            own[name] = own_values(clone / name, values)
            values |= own[name].plain
    return own
