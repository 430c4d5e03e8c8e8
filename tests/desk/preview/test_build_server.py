"""The process that builds for a preview: as quick as it is, it has to give what a build of its own would give."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dateline_news.desk.preview.builds import BuildProcess, FinishedBuild, build_process
from tests.papers import write_settings

REPOSITORY = Path(__file__).resolve().parents[3]
PATIENCE = 60  # seconds, where something has to happen: never a speed that a test expects
ADDRESS = "http://localhost:8000"
AHEAD = (4, 16, 64)  # seconds to an embargo, in which a build has to fit: more where the machine is slow
POST = "Title: {0}\nDate: {1}\nCategory: World\nTags: Rivers, Weather\nAuthor: A. Writer\n{2}\n\n{0}, as text.\n"


class Project:
    """A copy of this program with a small paper, and a process that builds it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, folder / "content"
        for name in ("dateline_news", "theme"):
            shutil.copytree(REPOSITORY / name, folder / name)  # with what is compiled, so that no test compiles it anew
        write_settings(folder)
        for number in range(1, 7):
            self.post(f"river-{number}", f"2021-0{number}-02")
        (self.content / "images").mkdir()
        self.picture("red")
        self.settings = str(folder / "pelicanconf.py")
        self.builder = build_process(str(self.content), self.settings, folder / "site", folder / "cache", ADDRESS)

    def post(self, slug: str, date: str = "2021-07-02", more: str = "", title: str = "") -> Path:
        """Write a post."""
        file = self.content / "articles" / "world" / f"{date[:10]}-{slug}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(POST.format(title or slug, date, more), encoding="utf-8")
        return file

    def picture(self, colour: str) -> None:
        """Write the picture that a story shows."""
        from PIL import Image  # noqa: PLC0415  it takes long to load

        size = {"red": (640, 480), "blue": (800, 400)}[colour]
        Image.new("RGB", size, colour).save(self.content / "images" / "river.png")

    def cold(self) -> tuple[int, list[str], dict[str, bytes]]:
        """A build in a process of its own, with nothing known: its status, its lines, and the files."""
        site, cache = self.folder / "cold", self.folder / "cold-cache"
        for folder in (site, cache):
            shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, "-m", "pelican", str(self.content), "-s", self.settings, "-o", str(site)]
        command += ["--fatal", "warnings", "-e", f'SITEURL="{ADDRESS}"', "PREVIEW=true", f'CACHE_PATH="{cache}"']
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"COLUMNS": "120"})
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
        return done.returncode, lines, files(site)

    def both(self) -> FinishedBuild:
        """Build in both ways, which have to come to the same."""
        build, before = self.builder.build(), files(self.folder / "site")
        status, lines, site = self.cold()
        assert build.ok == (status == 0), (build.lines, lines)
        if build.ok:
            assert before == site
        else:
            assert build.lines == lines
        return build

    @property
    def process(self) -> int:
        """The process that has built, 0 if it is gone."""
        return self.builder._child.pid if self.builder._child else 0  # noqa: SLF001  nobody else has to know


def files(site: Path) -> dict[str, bytes]:
    """All files of a site."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """A small paper of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project = Project(tmp_path)
    with closing(project.builder):
        yield project


def test_every_build_gives_what_one_of_its_own_would_give(project: Project) -> None:
    assert project.both().ok
    process = project.process
    file = project.post("river-3", "2021-03-02", title="Another title")
    project.both()
    file.write_text(file.read_text() + "\nMore text.\n")
    project.both()
    image = "Image: images/river.png\nImage_alt: A river"
    project.post("river-4", "2021-04-02", more=image)
    project.both()
    project.picture("blue")
    project.both()
    project.post("river-1", "2021-01-02", more="Correction: 2021-01-03 (retraction) It never was.")
    project.post("river-2", "2021-02-02", more="Status: draft")
    project.both()
    file.unlink()
    project.both()
    project.post("river-9", "2021-09-02", more="[river](x)\n\nSee {filename}2021-05-02-river-5.md").rename(
        project.content / "articles" / "world" / "2021-09-02-river-nine.md"
    )
    project.both()
    template = project.folder / "theme" / "templates" / "base.html"
    template.write_text(template.read_text().replace("</body>", "<p>One line more.</p></body>"))
    project.both()
    sheet = project.folder / "theme" / "static" / "css" / "base.css"
    sheet.write_text(sheet.read_text() + "\nmain { color: red }\n")
    project.both()
    assert project.process == process


def test_a_build_that_fails_says_the_same_and_leaves_the_process_as_it_was(project: Project) -> None:
    assert project.both().ok
    process, site = project.process, files(project.folder / "site")
    wrong = project.post("river-8", "not a day")
    assert not project.both().ok
    project.post("river-7", more="Kind: no kind", title="It leads [nowhere]({filename}nowhere.md)")
    assert len(project.both().lines) > 2
    assert files(project.folder / "site") == site
    wrong.unlink()
    project.post("river-7")
    assert project.both().ok
    assert project.process == process


@pytest.mark.thorough
def test_a_template_that_is_broken_is_mended_without_another_process(project: Project) -> None:
    project.builder.build()
    template = project.folder / "theme" / "templates" / "article.html"
    whole = template.read_text()
    for wrong in ("{{ nobody_knows_it }}", "{% if %}"):
        template.write_text(whole + wrong)
        assert not project.both().ok
    template.write_text(whole)
    assert project.both().ok


@pytest.mark.thorough
def test_an_embargo_that_lifts_is_seen(project: Project) -> None:
    assert project.builder.build().ok
    page = project.folder / "site" / "2021" / "07" / "02" / "river-7.html"
    for seconds in AHEAD:
        due = datetime.now(UTC) + timedelta(seconds=seconds)
        project.post("river-7", more=f"Embargo: {due:%Y-%m-%d %H:%M:%S}")
        assert project.builder.build().ok
        if is_held := "Embargoed until" in page.read_text():
            break
    assert is_held
    time.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds()) + 1)
    assert project.both().ok
    assert "Embargoed until" not in page.read_text()


@pytest.mark.thorough
def test_other_settings_or_other_code_start_another_process(project: Project) -> None:
    project.both()
    seen = {project.process}
    for name in ("pelicanconf.py", "dateline_news/plugins/calendar.py", "dateline_news/model/deferred.py"):
        file = project.folder / name
        file.write_text(file.read_text().replace('SITENAME = "Dateline"', 'SITENAME = "The Other"') + "\n")
        assert project.both().ok
        seen.add(project.process)
    (project.folder / "dateline_news" / "new.py").touch()
    assert project.both().ok
    assert len(seen | {project.process}) == 5
    assert "The Other" in (project.folder / "site" / "index.html").read_text()


@pytest.mark.thorough
def test_code_that_is_broken_is_told_of_and_mended(project: Project) -> None:
    project.builder.build()
    settings = Path(project.settings)
    whole = settings.read_text()
    settings.write_text(whole + "\n1 / 0\n")
    build = project.builder.build()
    assert not build.ok
    assert "ZeroDivisionError" in "\n".join(build.lines)
    settings.write_text(whole)
    assert project.both().ok


@pytest.mark.thorough
def test_a_plugin_of_somebody_elses_has_a_process_of_its_own_each_time(project: Project) -> None:
    plugin = project.folder / "counting.py"
    plugin.write_text("seen = []\ndef register():\n    seen.append(1)\n    assert len(seen) == 1\n")
    settings = Path(project.settings)
    settings.write_text(settings.read_text() + '\nPLUGINS = ["counting", *PLUGINS]\n')
    for _ in range(2):
        assert project.both().ok
        assert project.process == 0


@pytest.mark.thorough
def test_a_process_that_was_killed_is_replaced(project: Project) -> None:
    project.builder.build()
    process = project.process
    os.kill(process, signal.SIGKILL)
    while Path(f"/proc/{process}/cmdline").exists() and Path(f"/proc/{process}/cmdline").read_bytes():
        time.sleep(0.01)
    assert not project.builder.build().ok
    assert project.both().ok


@pytest.mark.thorough
def test_a_store_that_others_have_changed_or_broken_is_read_again(project: Project) -> None:
    project.both()
    store = project.folder / "cache" / "press.sqlite"
    store.write_bytes(b"no database")
    project.post("river-3", "2021-03-02", title="Another title")
    project.both()
    store.unlink()
    project.post("river-3", "2021-03-02", title="A third title")
    project.both()


def test_it_ends_when_the_preview_ends(project: Project) -> None:
    program = (
        "import sys, time; from pathlib import Path; from dateline_news.desk.preview.builds import build_process\n"
        f"builder = build_process({str(project.content)!r}, {project.settings!r}, Path('w'), Path('k'), {ADDRESS!r})\n"
        "builder.build(); print(builder._child.pid, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as preview:
        assert preview.stdout
        process = int(preview.stdout.readline())
        preview.kill()
    until = time.monotonic() + PATIENCE
    while is_running(process):
        assert time.monotonic() < until
        time.sleep(0.05)


def is_running(process: int) -> bool:
    """Whether there is such a process, but for one that nobody has asked for its status."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return False


def answering(program: str) -> BuildProcess:
    """A build process that runs this program."""
    return BuildProcess([sys.executable, "-c", program])


def test_a_build_gives_its_lines_in_order_and_its_status() -> None:
    program = (
        "import sys; word = input(); print('Œuvre'); print('a.md:1: x', file=sys.stderr, end='')\n"
        "print(f'\\0{word} 1 stays'); input()"
    )
    with closing(answering(program)) as builder:
        build = builder.build()
        assert (build.ok, build.lines) == (False, ["Œuvre", "a.md:1: x"])


@pytest.mark.parametrize(
    ("end", "status"), [("raise SystemExit(3)", "3"), ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "-9")]
)
def test_a_build_that_fails_without_a_word_is_still_told_of(end: str, status: str) -> None:
    with closing(answering(f"input(); {end}")) as builder:
        assert builder.build().lines == [f"The build ended with status {status} and did not say why."]


def test_what_a_build_prints_cannot_close_its_answer() -> None:
    program = "word = input(); print('\\0other 0 stays'); print(f'\\0{word} 1 leaves')"
    with closing(answering(program)) as builder:
        assert not builder.build().ok
