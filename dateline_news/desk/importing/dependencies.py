"""Install the libraries that only an import needs, the first time, so that a build never carries them."""

import subprocess
import sys
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

import dateline_news

NEEDED = ("feedparser", "markdownify", "trafilatura")
LOCK = Path(dateline_news.__file__).parent.parent / "requirements" / "import.txt"


def install_missing() -> None:
    """Install what is missing, as pinned by hash, and say so. Raises SystemExit with a sentence where that fails."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if not missing:
        return
    print(f"Installing what an import needs, once ({', '.join(missing)}) …", file=sys.stderr)  # noqa: T201  stdout may be JSON
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    done = subprocess.run([*command, "-r", str(LOCK)], check=False, stdout=sys.stderr)  # noqa: S603  nothing in it is from outside
    if done.returncode:
        raise SystemExit("They could not be installed, so nothing was imported; the lines above say why.")
    invalidate_caches()
