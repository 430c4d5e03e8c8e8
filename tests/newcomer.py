"""What a newcomer does: the README's commands that make a paper and show it, in an empty folder, from the wheel.

The wheel stands in for the name of the distribution; everything else is as the README has it. Then the paper is built
and examined as its own README says, and a wheel of the last release, if there was one, is upgraded from.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
NAME = "dateline-news"
SECONDS = 300  # in which a paper must be there to look at
STORY = "This paper is ready for its first story"


def commands(wheel: Path) -> list[str]:
    """The commands below the README's first heading about a paper, with a wheel for what is installed."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = readme.partition("## Make a paper\n")[2].partition("```sh\n")[2].partition("```")[0]
    lines = block.strip().splitlines()
    assert len(lines) == 2, "a paper is made and shown by two commands"
    return [line.replace(f"install {NAME}", f"install --quiet {wheel}") for line in lines]


def wheel_of(source: Path, folder: Path) -> Path:
    """The wheel that pip makes of a source tree, in a folder."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*pip, str(source)], check=True)
    return next(folder.glob("*.whl"))


def shown(command: str, folder: Path, env: dict[str, str]) -> str:
    """The front page that a command shows until it is ended; a command that ends by itself has failed."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    preview = subprocess.Popen(f"exec {command} PORT={port}", shell=True, cwd=folder, env=env, start_new_session=True)  # noqa: S602  it is the README's
    end = time.monotonic() + SECONDS
    try:
        while time.monotonic() < end:
            assert preview.poll() is None, f"{command} ended with {preview.returncode}"
            try:
                page = str(urlopen(f"http://localhost:{port}/", timeout=5).read(), "utf-8")
            except (URLError, OSError):
                page = ""
            if STORY in page:
                return page
            time.sleep(0.5)
    finally:
        os.killpg(preview.pid, 15)
        preview.wait()
    raise SystemExit(f"{command} showed no paper in {SECONDS} s")


def addresses(paper: Path) -> list[str]:
    """Every file of a paper's edition."""
    return sorted(str(file.relative_to(paper / "output")) for file in (paper / "output").rglob("*") if file.is_file())


def last_release() -> str:
    """The newest tag of a version before this commit; empty without one."""
    command = ["git", "-c", "safe.directory=*", "describe", "--tags", "--match", "v*", "--abbrev=0", "HEAD^"]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return process.stdout.strip() if not process.returncode else ""


def upgraded(folder: Path, env: dict[str, str], tag: str, new: Path) -> None:
    """Begin a paper with the wheel of a release, take in the stories of its demo, and build it.

    Then give it the requirements of the new paper, which are this version's, and build it again: no address moves.
    """
    source = folder / "source"
    source.mkdir()
    git = ["git", "-c", "safe.directory=*"]
    archive = subprocess.run([*git, "archive", tag], cwd=ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(source)], input=archive, check=True)
    (folder / "then").mkdir()
    make, show = commands(wheel_of(source, folder / "then"))
    del show
    subprocess.run(make, shell=True, cwd=folder, env=env, check=True)  # noqa: S602  it is the README's
    paper = folder / "my-paper"
    shutil.copytree(source / "demo" / "content", paper / "content", dirs_exist_ok=True)
    with (paper / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("NEWEST = 5  # so that its stories are enough for pages a year\n")
    subprocess.run(["make", "site"], cwd=paper, env=env, check=True)
    before = addresses(paper)
    for name in ("requirements.txt", "engine.txt"):
        shutil.copy(new / name, paper)
    subprocess.run(["make", "site"], cwd=paper, env=env, check=True)
    if moved := sorted(set(before) - set(addresses(paper))):
        raise SystemExit(f"Addresses of {tag} that are gone: {', '.join(moved)}")
    print(f"A paper of {tag} builds with this version, and none of its {len(before)} addresses moved.")  # noqa: T201  it speaks to a person


def main() -> None:
    """Do it all, and say so."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for place in ("home", "wheel", "paper", "upgrade"):
            (folder / place).mkdir()
        env = {
            name: value for name, value in os.environ.items() if not re.match("PYTHON|VIRTUAL_ENV|MAKE|MFLAGS", name)
        }
        env["HOME"] = str(folder / "home")
        wheel = wheel_of(ROOT, folder / "wheel")
        make, show = commands(wheel)
        subprocess.run(make, shell=True, cwd=folder / "paper", env=env, check=True)  # noqa: S602  it is the README's
        shown(show, folder / "paper", env)
        paper = folder / "paper" / "my-paper"
        for command in (["make", "site"], ["make", "check"], [".venv/bin/dateline", "doctor"]):
            subprocess.run(command, cwd=paper, env=env, check=True)
        print(f"A paper was made, shown, built and examined: {len(addresses(paper))} files.")  # noqa: T201  it speaks to a person
        if tag := last_release():
            upgraded(folder / "upgrade", env, tag, paper)
        else:
            print("There was no release before this: nothing to upgrade from.")  # noqa: T201  likewise


if __name__ == "__main__":
    main()
