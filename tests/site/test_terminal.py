"""What an editor sees of a build on a terminal."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.site.built import ADDRESS, PAPER, PUBLIC, ROOT


def test_pelican_s_spinner_does_not_turn_over_the_bar_and_its_thread_is_not_there_when_workers_come(
    tmp_path: Path,
) -> None:
    terminal, end = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(PAPER),
        "-s",
        str(PUBLIC),
        "-o",
        str(tmp_path / "o"),
    ]
    given = ["--fatal", "warnings", "-e", f'CACHE_PATH="{tmp_path / "c"}"']
    env = {**os.environ, "SITEURL": ADDRESS, "TERM": "xterm"}
    with subprocess.Popen([*command, *given], stdout=end, stderr=end, cwd=ROOT, env=env) as build:
        os.close(end)
        said = b""
        with suppress(OSError):  # how a terminal says that nobody writes to it any more
            while more := os.read(terminal, 4096):
                said += more
    os.close(terminal)
    assert build.returncode == 0, said.decode()
    assert b"Generating" not in said
    assert b"pages drawn" in said
