"""Begin a paper: `dateline init` writes the files that make one, and nothing that is there already is touched.

They are those of `starter/`, which is a paper itself, with the values that were given.

    refusals         what is refused before anything is written
    site_folders     which folder of another program's site holds the content
    select_files     which files of it come along
    selection        what they are, and which of the starter's pages they replace
    build_in_place   a folder that is there whole, or not at all
    pinning          the versions of what the paper installs
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from shlex import quote
from typing import Any

from dateline_news.desk.installed import PACKAGE
from dateline_news.desk.new_paper import refusals
from dateline_news.desk.new_paper.build_in_place import built_in_place
from dateline_news.desk.new_paper.pinning import pin
from dateline_news.desk.new_paper.select_files import select
from dateline_news.desk.new_paper.selection import Selection
from dateline_news.desk.settings_file import with_values

__all__ = ["STARTER", "WORKFLOW", "begin", "shipped_workflow", "write"]

STARTER = PACKAGE / "starter"
WORKFLOW = ".github/workflows/paper.yml"
WORKFLOWS = (STARTER / WORKFLOW, PACKAGE.parent / WORKFLOW)  # as it was installed, and in a clone


def begin(folder: Path, values: dict[str, str], content: str = "") -> None:
    """Write a paper into a folder that is not there or is empty, and print what to do next.

    `values` are settings by name, those that are empty left as they are; `content` is a folder of posts, or of a whole
    site, whose posts are copied in place of the sample story. Raises SystemExit with a sentence, and leaves nothing
    behind, where something is in the way.
    """
    refusals.check_folder(folder)
    refusals.check_values(values)
    selection = select(Path(content), folder) if content else None
    given = {name: value for name, value in values.items() if value}
    taken, lines = _of_other_program(selection, given) if selection else ({}, [])
    with built_in_place(folder) as draft:
        write(draft, {**taken, **given})
        if selection:
            shutil.rmtree(draft / "content" / "articles")
            for page in selection.replaced_pages():
                (draft / "content" / "pages" / f"{page}.md").unlink()
            selection.copy(draft / "content")
    if selection:
        print("\n".join([selection.summary(), *lines]))  # noqa: T201  it speaks to a person
    step = f"cd {quote(str(folder))}"
    print(f"{folder} is a paper. Now:\n\n    {step}\n    make serve    # shows it on http://localhost:8000")  # noqa: T201  likewise


def _of_other_program(selection: Selection, given: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """The settings of a paper that begins with another program's posts, and what is told of them.

    What that program's settings say of the site stands where nothing else was given, and what is known of addresses.
    """
    from dateline_news.moving_in import settings as foreign_settings  # noqa: PLC0415  a paper may do without that room

    theirs = foreign_settings.read(selection.content.resolve())
    moved_from = {name: value for name, value in theirs.moved_from().items() if name not in ("file", "line")}
    taken = {name: value for name, value in theirs.ours.items() if name not in given}
    lines = [f"Taken from {theirs.file.rpartition('../')[2]}: {', '.join(taken)}."] if taken else []
    return {"STORY_FIELDS": "lenient", **({"MOVED_FROM": moved_from} if moved_from else {}), **taken}, lines


def write(folder: Path, values: Mapping[str, object]) -> None:
    """Write the starter's files into an empty folder, with these values in its settings."""
    shutil.copytree(STARTER, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    settings = folder / "pelicanconf.py"
    settings.write_text(with_values(settings.read_text(encoding="utf-8"), values), encoding="utf-8")
    if re.match(refusals.WEB_ADDRESS, str(values.get("CONTACT", ""))):
        for page in (folder / "content" / "pages").glob("*.md"):
            page.write_text(page.read_text(encoding="utf-8").replace("mailto:{contact}", "{contact}"), encoding="utf-8")
    if not str(values.get("DEFAULT_LANG", "en")).lower().startswith("en"):
        _mark_as_english(folder / "content")
    shutil.copy(shipped_workflow(), folder / WORKFLOW)
    pin(folder)


def _mark_as_english(content: Path) -> None:
    """Say of the starter's story and pages which language they are in, so that they are set and read out as that."""
    for post in content.rglob("*.md"):
        title, _, rest = post.read_text(encoding="utf-8").partition("\n")
        post.write_text(f"{title}\nLang: en\n{rest}", encoding="utf-8")


def shipped_workflow() -> Path:
    """The workflow that publishes a paper, as this Dateline has it."""
    return next(file for file in WORKFLOWS if file.is_file())
