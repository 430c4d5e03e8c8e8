"""Begin a paper: `dateline init` writes the files that make one, and nothing that is there already is touched.

They are those of `starter/`, which is a paper itself, with the values that were given. What is installed is pinned: the
packages below Dateline by the lock that came with it, Dateline by its own file's hash where an index has it.
"""

import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from json import loads
from pathlib import Path
from zoneinfo import available_timezones

import dateline_news
from dateline_news.desk.settings_file import with_values
from dateline_news.model.diagnostics import suggestion

NAME = "dateline-news"
PACKAGE = Path(dateline_news.__file__).parent
STARTER = PACKAGE / "starter"
# Where a file is as it was installed, and in a clone.
LOCKS = (PACKAGE / "requirements.txt", PACKAGE.parent / "requirements" / "build.txt")
WORKFLOW = ".github/workflows/paper.yml"
WORKFLOWS = (STARTER / WORKFLOW, PACKAGE.parent / WORKFLOW)


def begin(folder: Path, values: dict[str, str], content: str = "") -> None:
    """Write a paper into a folder that is not there or is empty, and print what to do next.

    `values` are settings by name, those that are empty left as they are; `content` is a folder of posts that is copied
    in place of the sample story. Raises SystemExit with a sentence, and writes nothing, where something is in the way.
    """
    _refuse(folder, values, content)
    shutil.copytree(STARTER, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    settings = folder / "pelicanconf.py"
    given = {name: value for name, value in values.items() if value} | ({"STORY_FIELDS": "lenient"} if content else {})
    settings.write_text(with_values(settings.read_text(encoding="utf-8"), given), encoding="utf-8")
    if content:
        shutil.rmtree(folder / "content" / "articles")
        shutil.copytree(content, folder / "content", dirs_exist_ok=True, symlinks=True)
    shutil.copy(shipped_workflow(), folder / WORKFLOW)
    _pin(folder)
    print(f"A paper is in {folder}. Now:\n\n    cd {folder}\n    make serve    # shows it on http://localhost:8000")  # noqa: T201  it speaks to a person


def shipped_workflow() -> Path:
    """The workflow that publishes a paper, as this Dateline has it."""
    return next(file for file in WORKFLOWS if file.is_file())


def installed_version() -> str:
    """The version of Dateline that is installed; of a clone that is not, 0."""
    try:
        return distribution(NAME).version
    except PackageNotFoundError:
        return "0"


def _refuse(folder: Path, values: dict[str, str], content: str) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SystemExit(f"{folder} is there already and not empty: name a folder that is not there.")
    if content and not Path(content).is_dir():
        raise SystemExit(f"There is no folder {content}: --from names the folder with the posts.")
    if content and folder.resolve().is_relative_to(Path(content).resolve()):
        raise SystemExit(f"{folder} lies in {content}, which is to be copied: name a folder outside of it.")
    zone = values.get("TIMEZONE", "")
    if zone and zone not in available_timezones():
        right = suggestion(zone, available_timezones()) or "write one such as Asia/Karachi"
        raise SystemExit(f"--time-zone: “{zone}” is no time zone; {right}")


def _pin(folder: Path) -> None:
    """Write requirements.txt, and engine.txt where no index has this version of Dateline."""
    lock = next(file for file in LOCKS if file.is_file()).read_text(encoding="utf-8")
    engine, is_hashed = _engine()
    if is_hashed:
        lock += f"{engine}\n"
    else:
        (folder / "engine.txt").write_text(f"{engine}\n", encoding="utf-8")
    (folder / "requirements.txt").write_text(lock, encoding="utf-8")


def _engine() -> tuple[str, bool]:
    """The line that installs Dateline as it is here, and whether it has a hash."""
    try:
        installed = distribution(NAME)
    except PackageNotFoundError:
        return f"{NAME} @ {PACKAGE.parent.as_uri()}", False
    if source := installed.read_text("direct_url.json"):  # PEP 610: it came from a path or a repository
        origin = loads(source)
        vcs = origin.get("vcs_info", {})
        prefix, commit = (f"{vcs['vcs']}+", f"@{vcs['commit_id']}") if vcs else ("", "")
        return f"{NAME} @ {prefix}{origin['url']}{commit}", False
    line = f"{NAME}=={installed.version}"
    digest = _digest(line)
    return (f"{line} \\\n    --hash=sha256:{digest}", True) if digest else (line, False)


def _digest(requirement: str) -> str:
    """The SHA-256 of the file that an index has for a requirement; empty where none answers."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet"]
    done = subprocess.run([*command, "--report", "-", requirement], capture_output=True, text=True, check=False)  # noqa: S603  the command is ours
    if done.returncode:
        return ""
    hashes = loads(done.stdout)["install"][0]["download_info"]["archive_info"]["hashes"]
    return str(hashes.get("sha256", ""))
