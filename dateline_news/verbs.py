"""The verbs of a newsroom: `dateline --list` names them, and each opens a door and no more.

They work on the paper in the current folder. cli.py calls them from anywhere in it, tasks.py as Invoke's. Each loads
its own room, and none is to wait for another's: all of them together take a second.
"""

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from dateline_news.desk.explained_task import ExplainedTask
from dateline_news.desk.variadic_task import VariadicTask

LOCAL = "http://localhost:8000"
verb = partial(task, klass=ExplainedTask)


def _press(*options: str, is_silent: bool = False, **more: str) -> None:
    """Build with publishconf.py, as the plain `pelican` does; a status that is not 0 ends the verb with it."""
    from dateline_news.desk.settings_file import read

    read("publishconf.py")
    sys.stdout.flush()  # what was printed here comes before what Pelican prints
    command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "warnings", *options]
    group = 0 if os.name == "posix" else None  # of its own, so that Ctrl-C reaches this process alone
    out = subprocess.DEVNULL if is_silent else None
    press = subprocess.Popen(command, env={**os.environ, **more}, stdout=out, process_group=group)  # noqa: S603  it is written here
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
    from dateline_news.desk.new_paper import begin

    values = {"SITENAME": name, "SITESUBTITLE": tagline, "OWNER": owner, "CONTACT": contact}
    begin(Path(folder), values | {"DEFAULT_LANG": language, "TIMEZONE": time_zone}, from_)


@verb(positional=["clone", "paper"])
def detach(c: Context, clone: str, paper: str) -> None:
    """Make a paper, in a new folder, of a clone in which engine and content lie together; the clone stays as it is."""
    from dateline_news.desk.detach import run

    run(Path(clone), Path(paper))


@verb(aliases=["site"])
def build(c: Context) -> None:
    """Build the public site into output/, for $SITEURL or http://localhost:8000; `serve` shows it."""
    site = os.environ.get("SITEURL", LOCAL)
    print(f"Building for {site}" + ("" if "SITEURL" in os.environ else " (set SITEURL for another address)"))  # noqa: T201  it speaks to a person
    _press(SITEURL=site)


@verb
def serve(c: Context, port: int = 8000, editor: str = "") -> None:
    """Build, show on http://localhost:8000, and refresh the page on every change; its links open $EDITOR, or --editor."""
    from dateline_news.desk.preview import serve as show

    show(port=port, editor=editor)


@verb(positional=["headline"])
def new(c: Context, headline: str, section: str = "") -> None:
    """Write a draft of this headline into --section, and print its path."""
    from dateline_news.desk.new import run

    run(headline, section)


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
    from dateline_news.desk.wire import WireOptions, run

    options = WireOptions(section, source, source_url, date, title, place, by, kind, status, update, new)
    run(words, options, output, dry_run=dry_run, as_json=json)


@verb(name="import", klass=VariadicTask, iterable=["words"])
def import_(
    c: Context,
    words: list[str],
    section: str = "",
    source: str = "",
    date: str = "",
    title: str = "",
    place: str = "",
    by: str = "",
    kind: str = "",
    status: str = "",
    output: str = "",
    dry_run: bool = False,
    json: bool = False,
) -> None:
    """Make drafts of saved web pages, feeds or WordPress exports (files, folders); nothing is fetched."""
    from dateline_news.desk.importing import run
    from dateline_news.desk.wire import WireOptions

    options = WireOptions(section, source, "", date, title, place, by, kind, status)
    run(words, options, output, dry_run=dry_run, as_json=json)


@verb(positional=["settings"])
def move_in(
    c: Context, settings: str, content: str = "", output: str = "", dry_run: bool = False, json: bool = False
) -> None:
    """Map every address of another site to where it is here, by its settings; Pelican's are run, as Pelican runs them."""
    from dateline_news.desk.move_in.command import run

    run(settings, content, output, dry_run=dry_run, as_json=json)


@verb(positional=["folder"])
def moving(c: Context, folder: str, json: bool = False) -> None:
    """Print what posts in another program's folder would lose here, and build nothing; --json prints the whole list."""
    from dateline_news.desk.console import print_line
    from dateline_news.desk.move_in.losses import Trial
    from dateline_news.desk.posts import settings_here

    trial = Trial(Path(folder), settings_here())
    _press(*trial.options(), is_silent=json, SITEURL=os.environ.get("SITEURL", LOCAL))
    if json:
        print_line(trial.data())


@verb(positional=["story", "text"])
def correct(c: Context, story: str, text: str, kind: str = "correction", date: str = "") -> None:
    """Add a dated correction to a story (path, file name, slug or address): what was wrong and what is right."""
    from dateline_news.desk.correct import run

    run(story, text, kind, date)


@verb(positional=["story", "text"])
def live(c: Context, story: str, text: str = "", end: bool = False) -> None:
    """Add an entry of this minute to a live story: its headline, and on further lines what it says; --end ends it."""
    from dateline_news.desk.live import run

    run(story, text, ends=end)


@verb(name="next")
def next_(c: Context, since: str = "", json: bool = False) -> None:
    """Print which story goes out next, and when; with --since, those that came due between then and now."""
    from dateline_news.desk.next import run

    run(since, as_json=json)


@verb
def newsletter(
    c: Context, days: str = "", thread: str = "", topic: str = "", section: str = "", output: str = ""
) -> None:
    """Write one e-mail of the stories of the last 7 --days, or of a label: HTML, text, .eml and a feed. It sends nothing."""
    from dateline_news.desk.excerpt.choice import Wanted
    from dateline_news.desk.newsletter import run

    run(Wanted(days, thread, topic, section), output)


@verb
def takeaway(
    c: Context, days: str = "", thread: str = "", topic: str = "", section: str = "", output: str = ""
) -> None:
    """Write the stories of the last 7 --days, or of a label, as one page that needs no other file, and as a book (EPUB)."""
    from dateline_news.desk.excerpt.choice import Wanted
    from dateline_news.desk.takeaway import run

    run(Wanted(days, thread, topic, section), output)


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
    from dateline_news.desk.check import run

    run(words, content, as_json=json, for_github=github, strict=strict, public=public)


@verb(positional=["path"])
def why(c: Context, path: str) -> None:
    """Say why a file of output/ was made anew when it last was: which of all that it is made of had changed."""
    from dateline_news.press.cache.why import answer

    answer(path)


@verb(positional=["template"])
def eject(c: Context, template: str) -> None:
    """Copy a template of the theme (partials/foot.html) into templates/, where it takes the place of the theme's own."""
    from dateline_news.desk.eject import run

    run(template)


@verb
def editor(c: Context) -> None:
    """Fetch the script of the editor in the browser into .editor/, for a paper that has EDITOR = True."""
    from dateline_news.desk.editor import run

    run()


@verb
def doctor(c: Context) -> None:
    """Hold the paper against the Dateline that is installed: settings, templates, workflows, content, output/."""
    from dateline_news.desk.doctor import run

    run()


@verb
def publish(c: Context) -> None:
    """Let the gate look at what would go out, then build as for the public: SITEURL must be set."""
    from dateline_news.desk.check import run

    run(public=True)
    _press()


@verb
def clean(c: Context) -> None:
    """Remove everything that was built, and print what is gone."""
    from dateline_news.desk.clean import run

    run()
