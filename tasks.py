"""The verbs of the newsroom: `invoke --list` names them, each opens a door and no more."""

import os
import shutil
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from newsroom.desk import demo as synthetic
from newsroom.desk import preview

ROOT = Path(__file__).resolve().parent
LOCAL = "http://localhost:8000"
TERMINAL = sys.stdout.isatty()

os.chdir(ROOT)  # the verbs mean the same from every folder


def _run(c: Context, command: str, **more: str) -> None:
    """Run a command of this environment; its exit status is ours."""
    bin_folder = str(Path(sys.executable).parent)
    env = {"PATH": bin_folder + os.pathsep + os.environ["PATH"], **more}
    found = c.run(command, env=env, pty=TERMINAL, warn=True)
    if found and found.exited:
        sys.exit(found.exited)


@task(aliases=["site"])
def build(c: Context) -> None:
    """Build the public site into output/, for $SITEURL or http://localhost:8000; `invoke serve` shows it."""
    site = os.environ.get("SITEURL", LOCAL)
    print(f"Building for {site}" + ("" if "SITEURL" in os.environ else " (set SITEURL for another address)"))  # noqa: T201  it speaks to a person
    _run(c, "pelican content -s publishconf.py --fatal warnings", SITEURL=site)


@task
def serve(c: Context, port: int = 8000) -> None:
    """Build, show on http://localhost:8000, and refresh the page on every change."""
    del c
    preview.serve(port=port)


@task
def demo(c: Context, stories: int = 200, port: int = 8000) -> None:
    """Write a throw-away newsroom of so many synthetic stories into demo/, and show it."""
    del c
    preview.serve(content=str(synthetic.write(ROOT / "demo", stories)), port=port)


@task
def test(c: Context) -> None:
    """Run all tests."""
    _run(c, "python -m tests.chrome && python -m pytest")


@task
def lint(c: Context) -> None:
    """Hold code, templates, prose and workflows against their rules."""
    for command in (
        "ruff check .",
        "ruff format --check .",
        "mypy",
        "djlint --quiet --lint theme/templates",
        "codespell",
        "zizmor --offline --quiet .github",
    ):
        _run(c, command)


@task
def audit(c: Context, only: str = "") -> None:
    """Measure the site with outside tools; fails past a budget."""
    _run(c, f"python -m tests.audit {only}")


@task(build)
def screenshots(c: Context) -> None:
    """Take the pictures of the README anew."""
    _run(c, "python -m tests.screenshots")


@task
def publish(c: Context) -> None:
    """Build as for the public: SITEURL must be set."""
    _run(c, "pelican content -s publishconf.py --fatal warnings")


@task
def lock(c: Context) -> None:
    """Resolve the dependencies anew and pin them by hash, without addresses."""
    options = "--universal --generate-hashes --no-emit-index-url --no-header --quiet"
    _run(c, f"uv pip compile {options} pyproject.toml -o requirements/build.txt")
    _run(c, f"uv pip compile {options} --extra test pyproject.toml -o requirements/test.txt")


@task
def clean(c: Context) -> None:
    """Remove everything that was built."""
    del c
    for name in ("output", "output.next", "output.last", ".cache", ".preview", "demo"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
