"""What an editor sees of a build on a terminal."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.site.built import ADDRESS, PAPER, PUBLIC, ROOT


def test_pelican_s_spinner_is_not_drawn_over_the_progress_bar(tmp_path: Path) -> None:
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "pelican", str(PAPER), "-s", str(PUBLIC), "-o", str(tmp_path / "o")]
    options = ["--fatal", "warnings", "-e", f'CACHE_PATH="{tmp_path / "c"}"']
    env = {**os.environ, "SITEURL": ADDRESS, "TERM": "xterm"}
    with subprocess.Popen([*command, *options], stdout=end, stderr=end, cwd=ROOT, env=env) as build:
        os.close(end)
        output = b""
        with suppress(OSError):  # how a terminal says that nobody writes to it any more
            while more := os.read(terminal, 4096):
                output += more
    os.close(terminal)
    assert build.returncode == 0, output.decode()
    assert b"Generating" not in output
    assert b"pages drawn" in output
