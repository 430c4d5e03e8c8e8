"""Whether the content builds: what this version refuses that another may have let pass."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from dateline_news.model.diagnostics import Diagnostic

LINE = re.compile(r"(?P<file>[^:\n]+):(?P<line>\d+): (?P<field>[^:\n]+): (?P<message>.*)")


def faults() -> Iterator[Diagnostic]:
    """What a build says that it was not printed for. The build goes into a folder that is thrown away."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "-o", f"{folder}/site"]
        command += ["--fatal", "warnings", "-e", f'CACHE_PATH="{folder}/cache"']
        env = {"SITEURL": "https://example.org", **os.environ}
        build = subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603  the command is ours
    if build.returncode:
        matches = [match for line in build.stderr.splitlines() if (match := LINE.fullmatch(line))]
        for match in matches:
            yield Diagnostic(match["file"], int(match["line"]), match["field"], match["message"])
        if not matches:
            output = f"{build.stdout} {build.stderr}".partition("CRITICAL")[0]  # a traceback follows that
            words = " ".join(output.split()) or "it did not say why"
            yield Diagnostic("publishconf.py", 1, "build", f"does not build: {words}")
