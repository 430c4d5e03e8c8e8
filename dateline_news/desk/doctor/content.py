"""Whether the content builds: what this version refuses that another may have let pass."""

import os
import subprocess
import sys
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from dateline_news.desk.doctor import reports
from dateline_news.model.diagnostics import Diagnostic


def faults() -> Iterator[Diagnostic]:
    """What a build says that it was not printed for. The build goes into a folder that is thrown away."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "-o", f"{folder}/site"]
        command += ["--fatal", "warnings", "--log-handler", "plain", "-e", f'CACHE_PATH="{folder}/cache"']
        env = {"SITEURL": "https://example.org", **os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        build = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603  the command is ours
    if build.returncode:
        words = reports.reason(build.stderr) or f"it ended with {build.returncode} and did not say why"
        message = f"does not build: {words}; mend that, `dateline build` shows where it came from"
        yield from [*reports.faults(build.stderr)] or [Diagnostic("publishconf.py", 1, "build", message)]
