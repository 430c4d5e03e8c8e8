"""Make a paper of a clone in which the engine and the content lie together: `dateline detach`.

The clone stays as it is. Content and what its settings say otherwise than Dateline goes into a new folder, and every
other thing that may be the newsroom's own is named.
"""

import ast
import shutil
from pathlib import Path
from typing import Any

from dateline_news import settings as shipped
from dateline_news.desk import new_paper
from dateline_news.desk.doctor.own_settings import FORMER, name_of_now
from dateline_news.desk.settings_file import assigned, with_values

# What says where things lie and how Pelican is quiet: a paper has it from Dateline.
NOT_TAKEN = {"ROOT", "SITEURL", "PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH", "LOG_FILTER", "DELETE_OUTPUT_DIRECTORY"}
# What lies at the top of a clone and is the engine's.
ENGINES = {
    "dateline_news", "newsroom", "newsroom.py", "tests", "docs", "demo", "requirements", "tasks.py", "Makefile",
    "pyproject.toml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "pelicanconf.py", "publishconf.py",
    "output", "content", "__pycache__", "package.json", "package-lock.json",
}  # fmt: skip


def run(clone: Path, paper: Path) -> None:
    """Write the paper, and print what is left to look at. Raises SystemExit with a sentence if it is no clone."""
    settings, content = clone / "pelicanconf.py", clone / "content"
    if not settings.is_file() or not content.is_dir():
        raise SystemExit(f"{clone} is no clone of Dateline: it has no pelicanconf.py with a content/ beside it.")
    values, computed = own_values(settings)
    new_paper.begin(paper, {})
    shutil.rmtree(paper / "content")
    shutil.copytree(content, paper / "content", symlinks=True)
    file = paper / "pelicanconf.py"
    file.write_text(with_values(file.read_text(encoding="utf-8"), values), encoding="utf-8")
    for name, line in computed:
        print(f"{settings}:{line}: {name}: is computed; write it into {file} by hand if you want it")  # noqa: T201  it speaks to a person
    others = [path.name for path in sorted(clone.iterdir()) if path.name not in ENGINES and path.name[:1] != "."]
    for name in others:
        print(f"{clone / name}: was not taken over; copy from it what is yours")  # noqa: T201  likewise


def own_values(file: Path) -> tuple[dict[str, Any], list[tuple[str, int]]]:
    """What a settings file says otherwise than Dateline does: values by name, and names and lines of computed ones."""
    values: dict[str, Any] = {}
    computed = []
    for name, node in assigned(file.read_text(encoding="utf-8")):
        if name in NOT_TAKEN:
            continue
        try:
            value = ast.literal_eval(node)
        except ValueError:
            computed.append((name, node.lineno))
            continue
        if name == "PLUGINS":
            value = [name_of_now(plugin) if plugin.startswith(FORMER) else plugin for plugin in value]
            value = value if set(value) - set(shipped.PLUGINS) else shipped.PLUGINS
        if value != getattr(shipped, name, None):
            values[name] = value
    return values, computed
