"""Pins what a new paper installs: the packages below Dateline by the lock that came with it, Dateline by its own file.

Dateline's file has a hash where an index has it; else engine.txt says where it comes from.
"""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from json import loads
from pathlib import Path

from dateline_news.desk.installed import NAME, PACKAGE

# Where the lock is as it was installed, and in a clone.
LOCKS = (PACKAGE / "requirements.txt", PACKAGE.parent / "requirements" / "search.txt")


def pin(folder: Path) -> None:
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
