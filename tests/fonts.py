"""The fonts that pages are looked at in, one family a time: those that a bare machine has are not those of a desk.

Each has a file in browser/fonts that makes it the machine's only one (FONTCONFIG_FILE). `python -m tests.chrome`
installs them.
"""

import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

PACKAGES = {"dejavu": "fonts-dejavu-core", "liberation": "fonts-liberation", "noto": "fonts-noto-core"}  # Debian's
FOLDER = Path("/usr/share/fonts")
ACCEPTED = re.compile(r"<acceptfont><glob>(.+)</glob>")


def configuration(name: str) -> Path:
    """The file that leaves a machine this family alone."""
    return Path(__file__).parent / "browser" / "fonts" / f"{name}.conf"


def installed() -> list[str]:
    """The names of the families that are on this machine."""
    files = [str(file) for file in FOLDER.rglob("*.[to]tf")]
    return [name for name in PACKAGES if any(fnmatch(file, _glob(name)) for file in files)]


def install() -> None:
    """Install the families that are missing, where that can be done without a question.

    Where CI is set, ends the program with a sentence if one of them is missing all the same.
    """
    if missing := _missing():
        packages = [PACKAGES[name] for name in missing]
        for command in _commands(packages):
            subprocess.run(command, check=False)
    if (missing := _missing()) and os.environ.get("CI"):
        raise SystemExit(f"Not installed: {' '.join(PACKAGES[name] for name in missing)}. Pages are looked at in them.")
    sys.stdout.write(f"The fonts of the tests are {', '.join(installed()) or 'those of this machine'}\n")


def _missing() -> list[str]:
    return [name for name in PACKAGES if name not in installed()]


def _commands(packages: list[str]) -> list[list[str]]:
    """The commands that install packages: as root, or where a workflow runs and may act as root."""
    apt = shutil.which("apt-get")
    if not apt or (os.geteuid() and not os.environ.get("CI")):
        return []
    as_root = ["sudo", "-n"] if os.geteuid() else []
    return [[*as_root, apt, "update"], [*as_root, apt, "install", "--yes", "--no-install-recommends", *packages]]


def _glob(name: str) -> str:
    """What the paths of a family's files look like."""
    accepted = ACCEPTED.search(configuration(name).read_text(encoding="utf-8"))
    assert accepted
    return accepted[1]
