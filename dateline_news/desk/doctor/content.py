"""Whether the content builds: what this version refuses that another may have let pass."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline_news.desk.doctor import reports
from dateline_news.desk.posts import settings_here
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.pictures.recipes import FOLDER


def faults() -> Iterator[Diagnostic]:
    """What a build says that it was not printed for. The build goes into a folder that is thrown away."""
    with TemporaryDirectory() as folder:
        _lend_pictures(Path(folder, "cache"))
        command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "-o", f"{folder}/site"]
        command += ["--fatal", "warnings", "--log-handler", "plain", "-e", f'CACHE_PATH="{folder}/cache"']
        env = {"SITEURL": "https://example.org", **os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        build = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603  the command is ours
    if build.returncode:
        words = reports.reason(build.stderr) or f"it ended with {build.returncode} and did not say why"
        message = f"does not build: {words}; mend that, `dateline build` shows where it came from"
        yield from [*reports.faults(build.stderr)] or [Diagnostic("publishconf.py", 1, "build", message)]


def _lend_pictures(cache: Path) -> None:
    """Copy the renditions that there are into the cache of a build, so that it need not make them again."""
    store = Path(settings_here()["CACHE_PATH"], FOLDER)
    if store.is_dir() and not store.is_symlink():
        shutil.copytree(store, cache / FOLDER)
