"""The verbs of a newsroom: `dateline --list` names them, and each opens a door and no more.

They work on the paper in the current folder. cli.py calls them from anywhere in it, tasks.py as Invoke's.
"""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from dateline_news.desk import check as checking
from dateline_news.desk import clean as cleaning
from dateline_news.desk import correct as correcting
from dateline_news.desk import detach as detaching
from dateline_news.desk import doctor as examining
from dateline_news.desk import editor as editing
from dateline_news.desk import eject as ejecting
from dateline_news.desk import importing, new_paper, preview, settings_file
from dateline_news.desk import new as drafting
from dateline_news.desk import next as waiting
from dateline_news.desk import wire as reading
from dateline_news.desk.explained_task import ExplainedTask
from dateline_news.desk.move_in import command as moving
from dateline_news.desk.variadic_task import VariadicTask
from dateline_news.press.cache import why as reasons

LOCAL = "http://localhost:8000"
verb = partial(task, klass=ExplainedTask)


def _press(**more: str) -> None:
    """Build with publishconf.py, as the plain `pelican` does; a status that is not 0 ends the verb with it."""
    settings_file.read("publishconf.py")
    sys.stdout.flush()  # what was printed here comes before what Pelican prints
    command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "warnings"]
    group = 0 if os.name == "posix" else None  # of its own, so that Ctrl-C reaches this process alone
    press = subprocess.Popen(command, env={**os.environ, **more}, process_group=group)  # noqa: S603  it is written here
    try:
        status = press.wait()
    except KeyboardInterrupt:
        os.killpg(press.pid, signal.SIGKILL) if os.name == "posix" else press.kill()
        press.wait()
        raise SystemExit("Interrupted: the last edition stays as it was.") from None
    if status:
        sys.exit(status)


@verb(positional=["folder"])
def init(
    c: Context,
    folder: str,
    name: str = "",
    tagline: str = "",
    owner: str = "",
    contact: str = "",
    language: str = "",
    time_zone: str = "",
    from_: str = "",
) -> None:
    """Begin a paper in a folder that is not there yet; --from copies posts into it that exist."""
    values = {"SITENAME": name, "SITESUBTITLE": tagline, "OWNER": owner, "CONTACT": contact}
    new_paper.begin(Path(folder), values | {"DEFAULT_LANG": language, "TIMEZONE": time_zone}, from_)


@verb(positional=["clone", "paper"])
def detach(c: Context, clone: str, paper: str) -> None:
    """Make a paper, in a new folder, of a clone in which engine and content lie together; the clone stays as it is."""
    detaching.run(Path(clone), Path(paper))


@verb(aliases=["site"])
def build(c: Context) -> None:
    """Build the public site into output/, for $SITEURL or http://localhost:8000; `serve` shows it."""
    site = os.environ.get("SITEURL", LOCAL)
    print(f"Building for {site}" + ("" if "SITEURL" in os.environ else " (set SITEURL for another address)"))  # noqa: T201  it speaks to a person
    _press(SITEURL=site)


@verb
def serve(c: Context, port: int = 8000, editor: str = "") -> None:
    """Build, show on http://localhost:8000, and refresh the page on every change; its links open $EDITOR, or --editor."""
    preview.serve(port=port, editor=editor)


@verb(positional=["headline"])
def new(c: Context, headline: str, section: str = "") -> None:
    """Write a draft of this headline into --section, and print its path."""
    drafting.run(headline, section)


@verb(klass=VariadicTask, iterable=["words"])
def wire(
    c: Context,
    words: list[str],
    section: str = "",
    source: str = "",
    source_url: str = "",
    date: str = "",
    title: str = "",
    place: str = "",
    by: str = "",
    kind: str = "",
    status: str = "",
    update: bool = False,
    new: bool = False,
    output: str = "",
    dry_run: bool = False,
    json: bool = False,
) -> None:
    """Make drafts of raw copy (text, .docx, .eml; files, folders, or - for standard input); what an option says, nobody guesses."""
    options = reading.WireOptions(section, source, source_url, date, title, place, by, kind, status, update, new)
    reading.run(words, options, output, dry_run=dry_run, as_json=json)


@verb(name="import", klass=VariadicTask, iterable=["words"])
def import_(
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


@verb(positional=["settings"])
def move_in(
    c: Context, settings: str, content: str = "", output: str = "", dry_run: bool = False, json: bool = False
) -> None:
    """Map every address of a Pelican site to where it is here; its settings file is run, as Pelican runs it."""
    moving.run(settings, content, output, dry_run=dry_run, as_json=json)


@verb(positional=["story", "text"])
def correct(c: Context, story: str, text: str, kind: str = "correction", date: str = "") -> None:
    """Add a dated correction to a story (path, file name, slug or address): what was wrong and what is right."""
    correcting.run(story, text, kind, date)


@verb(name="next")
def next_(c: Context, since: str = "", json: bool = False) -> None:
    """Print which story goes out next, and when; with --since, those that came due between then and now."""
    waiting.run(since, as_json=json)


@verb(klass=VariadicTask, iterable=["words"])
def check(
    c: Context,
    words: list[str],
    content: str = "",
    json: bool = False,
    github: bool = False,
    strict: bool = False,
    public: bool = False,
) -> None:
    """Hold posts (all, or the files and folders named) against the gate's rules; --public holds drafts to the contract alone."""
    checking.run(words, content, as_json=json, for_github=github, strict=strict, public=public)


@verb(positional=["path"])
def why(c: Context, path: str) -> None:
    """Say why a file of output/ was made anew when it last was: which of all that it is made of had changed."""
    reasons.answer(path)


@verb(positional=["template"])
def eject(c: Context, template: str) -> None:
    """Copy a template of the theme (partials/foot.html) into templates/, where it takes the place of the theme's own."""
    ejecting.run(template)


@verb
def editor(c: Context) -> None:
    """Fetch the script of the editor in the browser into .editor/, for a paper that has EDITOR = True."""
    editing.run()


@verb
def doctor(c: Context) -> None:
    """Hold the paper against the Dateline that is installed: settings, templates, workflows, content, output/."""
    examining.run()


@verb
def publish(c: Context) -> None:
    """Let the gate look at what would go out, then build as for the public: SITEURL must be set."""
    checking.run(public=True)
    _press()


@verb
def clean(c: Context) -> None:
    """Remove everything that was built, and print what is gone."""
    cleaning.run()
