"""The verbs of the newsroom: `invoke --list` names them, each opens a door and no more."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from shlex import join, quote

from invoke.context import Context
from invoke.tasks import task

from dateline_news.desk import check as checking
from dateline_news.desk import correct as correcting
from dateline_news.desk import importing, preview
from dateline_news.desk import move_in as moving
from dateline_news.desk import new as drafting
from dateline_news.desk import next as waiting
from dateline_news.desk import wire as reading
from dateline_news.desk.variadic_task import VariadicTask
from dateline_news.press.cache import why as reasons

ROOT = Path(__file__).resolve().parent
LOCAL = "http://localhost:8000"

os.chdir(ROOT)  # the verbs mean the same from every folder


def _run(*commands: str, **more: str) -> None:
    """Run commands of this environment, each of them; the first exit status that is not 0 ends the verb with it."""
    bin_folder = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": bin_folder + os.pathsep + os.environ["PATH"], **more}
    sys.stdout.flush()  # what was printed here comes before what they print
    statuses = [subprocess.run(command, shell=True, env=env, check=False).returncode for command in commands]  # noqa: S602  each is written here, and what a person gives is quoted
    if failed := [status for status in statuses if status != 0]:
        sys.exit(failed[0])


@task(aliases=["site"])
def build(c: Context) -> None:
    """Build the public site into output/, for $SITEURL or http://localhost:8000; `invoke serve` shows it."""
    site = os.environ.get("SITEURL", LOCAL)
    print(f"Building for {site}" + ("" if "SITEURL" in os.environ else " (set SITEURL for another address)"))  # noqa: T201  it speaks to a person
    _run("pelican content -s publishconf.py --fatal warnings", SITEURL=site)


@task
def serve(c: Context, port: int = 8000) -> None:
    """Build, show on http://localhost:8000, and refresh the page on every change."""
    preview.serve(port=port)


@task
def demo(c: Context, stories: int = 0, port: int = 8000) -> None:
    """Show the invented paper of demo/, or one of so many --stories that is thrown away; what they need lies in .demo/."""
    if stories:
        shutil.rmtree(ROOT / ".demo" / "bulk", ignore_errors=True)
        _run(f"python -m tests.bulk .demo/bulk/content {stories}")
        preview.serve(".demo/bulk/content", port=port, folder=ROOT / ".demo" / "bulk")
    else:
        preview.serve("demo/content", "demo/pelicanconf.py", port, ROOT / ".demo")


@task(positional=["headline"])
def new(c: Context, headline: str, section: str = "") -> None:
    """Write a draft of this headline into --section, and print its path."""
    drafting.run(headline, section)


@task(klass=VariadicTask, iterable=["words"])
def wire(  # noqa: PLR0913, PLR0917  its options
    c: Context,
    words: list[str],
    section: str = "",
    source: str = "",
    source_url: str = "",
    date: str = "",
    output: str = "",
    dry_run: bool = False,
    json: bool = False,
) -> None:
    """Make drafts of raw copy (files, folders, or - for standard input); --date settles a date, --dry-run only tells."""
    reading.run(words, reading.WireOptions(section, source, source_url, date), output, dry_run=dry_run, as_json=json)


@task(name="import", klass=VariadicTask, iterable=["words"])
def import_(  # noqa: PLR0913, PLR0917  its options
    c: Context,
    words: list[str],
    section: str = "",
    date: str = "",
    output: str = "",
    dry_run: bool = False,
    json: bool = False,
) -> None:
    """Make drafts of feeds, WordPress exports or saved web pages (files, folders); nothing is fetched."""
    importing.run(words, section, output, date, dry_run=dry_run, as_json=json)


@task(positional=["settings"])
def move_in(
    c: Context, settings: str, content: str = "", output: str = "", dry_run: bool = False, json: bool = False
) -> None:
    """Map every address of a Pelican site to where it is here; its settings file is run, as Pelican runs it."""
    moving.run(settings, content, output, dry_run=dry_run, as_json=json)


@task(positional=["story", "text"])
def correct(c: Context, story: str, text: str, kind: str = "correction", date: str = "") -> None:
    """Add a dated correction to a story (path, file name, slug or address): what was wrong and what is right."""
    correcting.run(story, text, kind, date)


@task(name="next")
def next_(c: Context, since: str = "", json: bool = False) -> None:
    """Print which story goes out next, and when; with --since, those that came due between then and now."""
    waiting.run(since, as_json=json)


@task(klass=VariadicTask, iterable=["words"])
def check(  # noqa: PLR0913, PLR0917  its options
    c: Context,
    words: list[str],
    content: str = "",
    json: bool = False,
    github: bool = False,
    strict: bool = False,
    public: bool = False,
) -> None:
    """Hold posts (all, or the files and folders named) against the gate's rules; --public leaves drafts out."""
    checking.run(words, content, as_json=json, for_github=github, strict=strict, public=public)


@task(positional=["path"])
def why(c: Context, path: str) -> None:
    """Say why a file of output/ was made anew when it last was: which of all that it is made of had changed."""
    reasons.answer(path)


@task
def test(c: Context) -> None:
    """Run all tests."""
    _run("python -m tests.chrome")
    _run("python -m tests.shards")


@task
def prove(c: Context) -> None:
    """Run the property tests alone, each on 1,000 examples."""
    _run("python -m tests.shards -m hypothesis --hypothesis-profile=prove")


@task
def oldest(c: Context) -> None:
    """Build the papers of the tests with the oldest Python there is, and with this one: the bytes are the same."""
    _run("python -m tests.oldest")


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
        "zizmor --offline --quiet .github",
    )


@task
def audit(c: Context, only: str = "") -> None:
    """Measure the site with outside tools; fails past a budget."""
    _run(join(["python", "-m", "tests.audit", *only.split()]))


@task
def bench(c: Context, stories: int = 10_000, json: str = "", only: str = "", keep: bool = False) -> None:
    """Race Dateline, stock Pelican and Hugo over so many stories; --json keeps the figures, --keep the corpus."""
    named = {"--json": json, "--only": only}
    words = [f"--stories {stories}", *(f"{name} {quote(text)}" for name, text in named.items() if text)]
    _run(f"python -m tests.bench.press {' '.join(words)}{' --keep' * keep}")


@task(build)
def screenshots(c: Context) -> None:
    """Take the pictures of the README anew."""
    _run("python -m tests.screenshots")


@task
def publish(c: Context) -> None:
    """Let the gate look at what would go out, then build as for the public: SITEURL must be set."""
    checking.run(public=True)
    _run("pelican content -s publishconf.py --fatal warnings")


@task
def lock(c: Context) -> None:
    """Resolve the dependencies anew and pin them by hash, without addresses."""
    options = "--universal --generate-hashes --no-emit-index-url --no-header --quiet"
    _run(
        f"uv pip compile {options} pyproject.toml -o requirements/build.txt",
        f"uv pip compile {options} --extra import pyproject.toml -o requirements/import.txt",
        f"uv pip compile {options} --extra test --extra import pyproject.toml -o requirements/test.txt",
        f"uv pip compile {options} --extra bench pyproject.toml -o requirements/bench.txt",
    )


@task
def clean(c: Context) -> None:
    """Remove everything that was built."""
    for pattern in ("output", ".output.*", ".cache", ".preview", ".bench", ".demo"):
        for found in ROOT.glob(pattern):
            shutil.rmtree(found) if found.is_dir() else found.unlink()
