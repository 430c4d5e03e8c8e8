"""Running an outside tool: what it prints, or why it did not run."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

Command = list[str | Path]

NODE = "Install Node.js 20 or newer with npm (Debian, Ubuntu: apt-get install nodejs npm)."
PATIENCE = 1200  # seconds: a tool that hangs is told of, and the other measurements go on
JAVA = "Install Java 11 or newer (Debian, Ubuntu: apt-get install default-jre-headless)."


def program(name: str, advice: str) -> str:
    """The path of the program `name`; ends with `advice` where it is not installed."""
    if found := shutil.which(name):
        return found
    raise SystemExit(f"{name} is not installed. {advice}")


def output(
    command: Command,
    *,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    statuses: frozenset[int] = frozenset({0}),
) -> str:
    """What `command` prints, run in `folder` with `environment` added to this one.

    RuntimeError with all it said when its exit status is not one of `statuses`, or when it hangs.
    """
    try:
        run = subprocess.run(
            command,
            cwd=folder,
            env=os.environ | dict(environment or {}),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise RuntimeError(str(error)) from None
    if run.returncode not in statuses:
        said = f"{run.stdout}{run.stderr}".strip()
        raise RuntimeError(f"`{' '.join(map(str, command))}` gave {run.returncode}:\n{said}")
    return run.stdout
