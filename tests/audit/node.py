"""The audit's tools from npm, installed from their lock into tests/audit/node_modules."""

from functools import cache
from pathlib import Path

from tests.audit.tool import NODE, output, program

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
LOCK = FOLDER / "package-lock.json"
# npm writes this file last, so it is there and newer than the lock only after a whole install.
RECEIPT = MODULES / ".package-lock.json"


@cache
def modules() -> Path:
    """The folder of the installed packages, after `npm ci` where they are missing or out of date.

    RuntimeError with npm's own words when it fails.
    """
    npm = program("npm", NODE)
    if not RECEIPT.is_file() or RECEIPT.stat().st_mtime < LOCK.stat().st_mtime:
        output([npm, "ci"], folder=FOLDER)
    return MODULES
