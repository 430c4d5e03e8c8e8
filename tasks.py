"""What is done to this repository: the verbs of any newsroom, and those of who works on Dateline itself."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from shlex import join, quote

from invoke.context import Context
from invoke.tasks import task

from dateline_news import verbs
from dateline_news.desk.console import STANDS_IN
from dateline_news.verbs import (  # noqa: F401  verbs here too
    build,
    check,
    correct,
    editor,
    import_,
    live,
    move_in,
    moving,
    new,
    newsletter,
    next_,
    publish,
    serve,
    takeaway,
    why,
    wire,
)

ROOT = Path(__file__).resolve().parent
GALLERY = ".screenshots"

STANDS_IN.set(Path.cwd())
os.chdir(ROOT)  # the verbs mean the same from every folder


def _run(*commands: str) -> None:
    """Run commands of this environment, each of them; the first exit status that is not 0 ends the verb with it."""
    bin_folder = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": bin_folder + os.pathsep + os.environ["PATH"]}
    sys.stdout.flush()  # what was printed here comes before what they print
    statuses = [subprocess.run(command, shell=True, env=env, check=False).returncode for command in commands]  # noqa: S602  each is written here, and what a person gives is quoted
    if failed := [status for status in statuses if status != 0]:
        sys.exit(failed[0])


@task
def demo(c: Context, stories: int = 0, port: int = 8000, site: str = "") -> None:
    """Show the invented paper of demo/, or one of so many --stories that is thrown away, or print it for a --site; see .demo/."""
    from dateline_news.desk.preview import serve as show

    if site:
        _run(
            join(
                [
                    "python",
                    "-m",
                    "pelican",
                    "-s",
                    "demo/pelicanconf.py",
                    "--fatal",
                    "warnings",
                    "-e",
                    f"SITEURL={json.dumps(site)}",
                ]
            )
        )
    elif stories:
        shutil.rmtree(ROOT / ".demo" / "bulk", ignore_errors=True)
        _run(f"python -m tests.bulk .demo/bulk/content {stories}")
        show(".demo/bulk/content", port=port, folder=ROOT / ".demo" / "bulk")
    else:
        show("demo/content", "demo/pelicanconf.py", port, ROOT / ".demo")


@task
def test(c: Context) -> None:
    """Run the tests, but for those that take long: `prove` and `audit` run these."""
    _run("python -m tests.chrome")
    _run("python -m tests.shards -m 'not composed and not thorough'")


@task
def prove(c: Context) -> None:
    """Run the property tests, each on 1,000 examples, and those that build a paper over and over."""
    _run("python -m tests.shards -m '(hypothesis or thorough) and not composed' --hypothesis-profile=prove")


@task
def oldest(c: Context) -> None:
    """Build the papers of the tests with the oldest Python there is, and with this one: the bytes are the same."""
    _run("python -m tests.oldest")


@task
def wheel(c: Context) -> None:
    """Make the wheel and the sdist, into dist/."""
    _run("hatchling build --clean")


@task
def newcomer(c: Context) -> None:
    """Make a paper in an empty folder as the README says, from the wheel, with nothing but Python and make."""
    _run("python -m tests.newcomer")


@task(positional=["checkout"])
def template(c: Context, checkout: str) -> None:
    """Hold a checkout of the template repository against what `dateline init` writes; fails where files are not the same."""
    _run(join(["python", "-m", "tests.template", checkout]))


@task
def lint(c: Context) -> None:
    """Hold code, imports, templates, prose and workflows against their rules."""
    _run(
        "ruff check .",
        "ruff format --check .",
        "mypy",
        "lint-imports --no-cache",
        "djlint --quiet --lint theme/templates",
        "codespell",
        "zizmor --offline --quiet .github dateline_news/starter/.github",
    )


@task
def audit(c: Context, only: str = "") -> None:
    """Measure the site with outside tools; fails past a budget."""
    widths = [] if only else ["python -m pytest -q -p no:cacheprovider -m composed tests/browser"]
    _run(join(["python", "-m", "tests.audit", *only.split()]), *widths)


@task
def bench(c: Context, stories: int = 10_000, json: str = "", only: str = "", keep: bool = False) -> None:
    """Race Dateline, stock Pelican and Hugo over so many stories; --json keeps the figures, --keep the corpus."""
    named = {"--json": json, "--only": only}
    words = [f"--stories {stories}", *(f"{name} {quote(text)}" for name, text in named.items() if text)]
    _run(f"python -m tests.bench.press {' '.join(words)}{' --keep' * keep}")


@task
def typeface(c: Context) -> None:
    """Cut the face of headlines anew out of the font that it comes from, with its sheet and its licence."""
    _run("python -m tests.typeface")


@task
def screenshots(c: Context, readme: bool = False) -> None:
    """Take pictures of every kind of page, in every way it is seen, into .screenshots/; with --readme, those of the README."""
    _run("python -m tests.screenshots" if readme else f"python -m tests.gallery {GALLERY}")


@task
def lock(c: Context) -> None:
    """Resolve the dependencies anew and pin them by hash, without addresses and files that no supported Python installs."""
    _run("python -m tests.locks")


@task
def clean(c: Context) -> None:
    """Remove everything that was built."""
    verbs.clean(c)
    for name in (".bench", ".demo", "dist", GALLERY):
        shutil.rmtree(ROOT / name, ignore_errors=True)
