"""The browser that tests and audits drive: whichever Chromium or Chrome the machine has.

`python -m tests.chrome` says which one that is, and installs one where there is none, and the fonts of fonts.py.
"""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import fonts

LAUNCH_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
NAMES = ("chromium", "google-chrome")
ADVICE = (
    "Install one (as root on Debian or Ubuntu: apt-get install chromium; anywhere else: "
    "python -m playwright install chromium), or name one in CHROME=/path/to/chrome."
)


@cache
def executable() -> str:
    """The path of the browser: $CHROME, chromium, google-chrome, or Playwright's own.

    Ends the program with a sentence when CHROME names nothing that runs, or nothing is found.
    """
    if named := os.environ.get("CHROME"):
        if path := shutil.which(named):
            return path
        raise SystemExit(f"CHROME={named} is not a program. {ADVICE}")
    if path := _installed():
        return path
    raise SystemExit(f"No Chromium or Chrome was found. {ADVICE}")


def install() -> None:
    """Install a Chromium where there is none, in the first way that works on this machine.

    Ends the program with a sentence where none does.
    """
    for command in () if os.environ.get("CHROME") else _ways():
        if _installed():
            break
        sys.stderr.write(f"No Chromium or Chrome was found; trying: {' '.join(command)}\n")
        subprocess.run(command, check=False)
    sys.stdout.write(f"The browser of the tests is {executable()}\n")


def _installed() -> str | None:
    """The browser that is there without being named."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path:
        return path
    with sync_playwright() as playwright:
        bundled = playwright.chromium.executable_path
    return bundled if Path(bundled).is_file() else None


def _ways() -> list[list[str]]:
    """The commands that may install one: the system's own first, since it brings its libraries along."""
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    apt = shutil.which("apt-get")
    if os.geteuid() or not apt:
        return [playwright]
    return [[apt, "update"], [apt, "install", "--yes", "chromium"], [*playwright, "--with-deps"]]


if __name__ == "__main__":
    install()
    fonts.install()
