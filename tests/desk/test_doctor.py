"""A paper held against the Dateline that is installed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pelican
import pytest
from pelican.settings import DEFAULT_CONFIG

import dateline_news
from dateline_news.desk import new_paper
from dateline_news.desk.doctor import folders, versions
from dateline_news.desk.doctor.own_settings import KNOWN
from dateline_news.desk.eject import eject
from dateline_news.press.build.check_settings import DEFAULTS
from tests.papers import ROOT


class Paper:
    """A paper in a folder, which the verbs work on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, verb: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from dateline_news.cli import main; main()", verb]
        env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "300"}
        return subprocess.run(command, cwd=self.folder, env=env, capture_output=True, text=True, check=False)

    def add(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + text, encoding="utf-8")

    def report(self) -> list[str]:
        run = self.run("doctor")
        assert run.returncode == 1
        assert "Traceback" not in run.stderr
        return run.stderr.splitlines()


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper that was just begun and built; no test changes it."""
    paper = Paper(tmp_path_factory.mktemp("begun") / "paper")
    new_paper.begin(paper.folder, {})
    assert paper.run("build").returncode == 0
    return paper.folder


@pytest.fixture
def paper(begun: Path, tmp_path: Path) -> Paper:
    """A copy of it."""
    shutil.copytree(begun, tmp_path / "paper")
    return Paper(tmp_path / "paper")


def test_a_paper_in_order_is_said_to_be(paper: Paper) -> None:
    run = paper.run("doctor")
    assert (run.returncode, run.stdout, run.stderr) == (0, "Nothing is amiss.\n", "")


def test_all_that_is_amiss_is_told_at_once_with_what_would_be_right(paper: Paper) -> None:
    paper.add("pelicanconf.py", 'SITENAM = "x"\nPLUGINS = [*PLUGINS]\nOUR_OWN_THING = 1\n')
    copy = eject("partials/foot.html", str(paper.folder / "templates"))
    text = re.sub(r", [0-9a-f]{32}:", f", {'0' * 32}:", copy.read_text(encoding="utf-8"))
    copy.write_text(text.replace("<footer", '<footer id="ours"'), encoding="utf-8")
    paper.add("templates/partials/of-ours.html", "<p>of ours</p>\n")
    paper.add(".github/workflows/paper.yml", "# mine\n")
    paper.add(".github/workflows/more.yml", "jobs:\n  a:\n    uses: o/dateline/.github/workflows/paper.yml@v0.0.1\n")
    paper.add("output/index.html", "<p>by hand</p>")
    (paper.folder / "output" / "about.html").unlink()
    paper.add("content/articles/news/2026-01-01-a.md", "Title: A\nDate: 2026-02-30\nCategory: News\n\nCopy.\n")
    report = paper.report()
    for part in (
        "pelicanconf.py:22: SITENAM: is no setting of Dateline or Pelican; did you mean SITENAME?",
        "pelicanconf.py:24: OUR_OWN_THING: is no setting of Dateline or Pelican; take it out, unless a plugin",
        "templates/partials/foot.html:1: template: was copied from Dateline ",
        '    -<footer id="ours" class="foot">',
        ".github/workflows/paper.yml:1: workflow: is not the one of Dateline ",
        ".github/workflows/more.yml:3: workflow: calls the workflow of Dateline 0.0.1",
        "output/about.html:1: file: was printed and is gone; build again",
        "output/index.html:1: file: was changed after it was printed",
        "content/articles/news/2026-01-01-a.md:2: date: “2026-02-30” is no day of the calendar",
    ):
        assert [line for line in report if line.startswith(part)], part
    assert report[-1] == "8 things are amiss."


@pytest.mark.thorough
def test_a_plugin_by_its_name_of_before_is_told_in_each_settings_file(paper: Paper) -> None:
    paper.add("publishconf.py", '\nPLUGINS = ["newsroom.press", "newsroom.front_page"]\n')
    report = paper.report()
    assert report[0] == "publishconf.py:14: PLUGINS: “newsroom.press” is called dateline_news.press now; write that"
    assert "“newsroom.front_page” is called dateline_news.plugins.front_page now" in report[1]


@pytest.mark.thorough
def test_a_template_that_the_theme_has_no_more_is_told(paper: Paper) -> None:
    paper.add("templates/gone.html", f"{{# Copied from Dateline 0.1, {'0' * 32}: x #}}\n")
    assert paper.report()[0].startswith("templates/gone.html:1: template: the theme has no such template any more")


def test_a_setting_that_is_added_to_is_told_once_and_plugins_that_are_added_are_read(paper: Paper) -> None:
    paper.add("pelicanconf.py", 'OUR_OWN_THING = []\nOUR_OWN_THING += [1]\nPLUGINS += ["newsroom.press"]\n')
    first, second, *_ = paper.report()
    assert first.startswith("pelicanconf.py:22: OUR_OWN_THING: is no setting of Dateline or Pelican;")
    assert second.startswith("pelicanconf.py:24: PLUGINS: “newsroom.press” is called dateline_news.press now;")


@pytest.mark.thorough
def test_a_setting_that_a_plugin_of_the_paper_s_own_reads_is_known(paper: Paper) -> None:
    paper.add("mine/tides.py", 'def register():\n    """Reads TIDES_PORT."""\n')
    paper.add("weather/__init__.py", "def register():\n    pass\n")
    paper.add("weather/of_sea/waves.py", 'WAVES = settings["WAVE_HEIGHT"]\n')
    paper.add("pelicanconf.py", 'PLUGINS = [*PLUGINS, "tides", "weather"]\nPLUGIN_PATHS = ["mine"]\n')
    paper.add("pelicanconf.py", "TIDES_PORT = 3\nWAVE_HEIGHT = 2\nTIDES_PROT = 3\n")
    line, count = paper.report()
    assert line.startswith("pelicanconf.py:26: TIDES_PROT: is no setting of Dateline or Pelican;")
    assert count == "1 thing is amiss."


SETTINGS_READ = re.compile(r"""settings(?:\.get\(|\[)\s*"([A-Z][A-Z_]+)"|"([A-Z][A-Z_]+)" (?:not )?in settings""")
OF_A_BUILD = {  # what a build puts into the settings for itself
    *("BUILD", "DAY_ORDER", "FOLDERS_BESIDE", "FOREIGN_READER", "OWN_STYLE", "PELICAN_CONTENTS", "POSTS_LIE_APART"),
    *("READINGS", "REDIRECTS_MAP", "SHOWN_FILES"),
}


@pytest.mark.parametrize("package", [dateline_news, pelican])
def test_every_setting_that_the_code_reads_is_known(package: ModuleType) -> None:
    folder = Path(str(package.__file__)).parent
    files = [file for file in folder.rglob("*.py") if not {"tests", "tools"} & {*file.relative_to(folder).parts}]
    matches = [match for file in files for match in SETTINGS_READ.findall(file.read_text(encoding="utf-8"))]
    assert len(matches) > 50
    assert {first or second for first, second in matches} - OF_A_BUILD <= KNOWN


def test_every_setting_that_the_guide_to_moving_in_names_is_known() -> None:
    rows = (ROOT / "docs" / "moving-in.md").read_text(encoding="utf-8").partition("## Pelican's features")[2]
    names = set(re.findall(r"`([A-Z][A-Z_]{4,})`", rows))
    assert "AUTHOR" in names
    assert len(names) > 40
    assert names <= KNOWN


@pytest.mark.thorough
def test_settings_that_pelican_reads_without_a_default_are_no_fault(paper: Paper) -> None:
    paper.add("pelicanconf.py", 'AUTHOR = "The desk"\nTAG_FEED_ATOM = "t/{slug}.xml"\nFEED_RSS = "all.xml"\n')
    paper.add("pelicanconf.py", 'FEED_DOMAIN = "https://example.org"\nTAG_REGEX_SUBSTITUTIONS = [("x", "y")]\n')
    assert paper.run("doctor").stdout == "Nothing is amiss.\n"


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("publishconf.py", "x = (\n", "publishconf.py:13: settings: is no Python: '(' was never closed"),
        ("pelicanconf.py", "raise SystemExit(3)\n", "publishconf.py:1: settings: end the program with 3; take"),
        ("pelicanconf.py", "del PLUGINS\n", "pelicanconf.py:1: PLUGINS: does not name dateline_news.press, which"),
        ("pelicanconf.py", "PLUGINS = 3\n", "pelicanconf.py:22: PLUGINS: is 3; write a list"),
        ("pelicanconf.py", "OUTPUT_PATH = 3\n", "pelicanconf.py:22: OUTPUT_PATH: is 3; write a path in quotes"),
        ("pelicanconf.py", 'PATH = "gone"\n', "pelicanconf.py:22: PATH: gone is no folder, and the posts lie there;"),
        ("pelicanconf.py", "del PATH\n", "pelicanconf.py:1: PATH: . holds the whole paper, its edition inc"),
        ("pelicanconf.py", 'OUTPUT_PATH = "content"\n', "pelicanconf.py:22: OUTPUT_PATH: content holds the content f"),
        ("pelicanconf.py", 'CACHE_PATH = "README.md"\n', "pelicanconf.py:22: CACHE_PATH: README.md is a file, and"),
        ("pelicanconf.py", 'CACHE_PATH = "README.md/x"\n', "pelicanconf.py:22: CACHE_PATH: README.md/x cannot be made"),
        ("pelicanconf.py", "EDITOR = True\n", "pelicanconf.py:22: EDITOR: is on, and there is no .editor/sveltia"),
        ("pelicanconf.py", 'REDIRECTS = "a.txt"\n', "pelicanconf.py:22: REDIRECTS: there is no content/a.txt; write"),
        ("pelicanconf.py", 'PLUGINS = [*PLUGINS, "none"]\n', "publishconf.py:1: build: does not build: Cannot load"),
        (".github/workflows/pages.yml", "jobs: [\n", ".github/workflows/pages.yml:27: workflow: is no YAML; mend it"),
        (".github/workflows/a.yml", "", ".github/workflows/a.yml:1: workflow: has no jobs, so that it does nothing;"),
    ],
)  # fmt: skip
def test_what_ends_or_misleads_a_build_is_a_line_with_a_place_and_no_traceback(
    name: str, text: str, line: str, paper: Paper
) -> None:
    paper.add(name, text)
    report = paper.report()
    assert report[0].startswith(line)
    assert report[1:] == ["1 thing is amiss."]


@pytest.mark.thorough
def test_the_reason_of_a_failed_build_is_its_message_without_the_traceback(paper: Paper) -> None:
    paper.add("wrong.py", "def register():\n    1 / 0\n")
    paper.add("pelicanconf.py", 'PLUGINS = [*PLUGINS, "wrong"]\n')
    right = "mend that, `dateline build` shows where it came from"
    why = "does not build: Cannot register plugin `wrong`: ZeroDivisionError: division by zero"
    assert paper.report()[0] == f"publishconf.py:1: build: {why}; {right}"


@pytest.mark.thorough
def test_files_that_are_folders_or_no_text_are_told_all_at_once(paper: Paper) -> None:
    for name in ("templates/article.html", ".github/workflows/folder.yml", "engine.txt"):
        (paper.folder / name).unlink(missing_ok=True)
        (paper.folder / name).mkdir(parents=True)
    for name in ("templates/base.html", ".github/workflows/pages.yml", "requirements.txt"):
        (paper.folder / name).write_bytes(b"\xff\xfe")
    *lines, count = paper.report()
    assert lines == [
        "templates/article.html:1: file: is a folder; move it away, or give it another name",
        "templates/base.html:1: file: is not UTF-8; save it as UTF-8",
        ".github/workflows/folder.yml:1: file: is a folder; move it away, or give it another name",
        ".github/workflows/pages.yml:1: file: is not UTF-8; save it as UTF-8",
        "requirements.txt:1: file: is not UTF-8; save it as UTF-8",
        "engine.txt:1: file: is a folder; move it away, or give it another name",
    ]
    assert count == "6 things are amiss."


def test_a_settings_file_that_is_gone_or_no_text_is_told_with_all_else(paper: Paper) -> None:
    (paper.folder / "publishconf.py").unlink()
    (paper.folder / "pelicanconf.py").write_bytes(b"# \xff\nfrom dateline_news.settings import *\n")
    (paper.folder / ".github/workflows/paper.yml").unlink()
    first, second, third, _ = paper.report()
    assert first == "pelicanconf.py:1: file: is not UTF-8; save it as UTF-8"
    assert second.startswith("publishconf.py:1: file: is not there; take that of a new paper")
    assert third.startswith(".github/workflows/pages.yml:20: workflow: calls .github/workflows/paper.yml, which is not")


def test_an_output_and_a_cache_that_no_build_could_use_are_told(paper: Paper) -> None:
    (paper.folder / ".output.lock").unlink()
    (paper.folder / ".output.lock").mkdir()
    (paper.folder / ".cache" / "press.sqlite").unlink()
    (paper.folder / ".cache" / "press.sqlite").symlink_to("elsewhere")
    lock, database, _ = paper.report()
    assert re.fullmatch(r"pelicanconf.py:1: OUTPUT_PATH: \S+/\.output\.lock is a folder, and .*; remove it", lock)
    assert database.startswith("pelicanconf.py:1: CACHE_PATH: .cache/press.sqlite is a symbolic link to ")


@pytest.mark.thorough
def test_an_output_that_is_a_file_is_told(paper: Paper) -> None:
    shutil.rmtree(paper.folder / "output")
    paper.add("output", "")
    assert paper.report()[0].startswith("pelicanconf.py:1: OUTPUT_PATH: output is a file, and an edition is a folder;")


@pytest.mark.parametrize("name", ["output", "cache", ".output.spare", ".output.lock", "cache/press.sqlite"])
def test_a_folder_or_file_that_may_not_be_written_is_told(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("content", "output", "cache", ".output.spare"):
        (tmp_path / folder).mkdir()
    (tmp_path / ".output.lock").touch()
    (tmp_path / "cache" / "press.sqlite").touch()
    monkeypatch.setattr("os.access", lambda path, _: path != tmp_path / name)  # root may write everywhere
    paths = {"PATH": "content", "OUTPUT_PATH": "output", "CACHE_PATH": "cache"}
    settings = {**DEFAULT_CONFIG, **DEFAULTS, **{name: str(tmp_path / path) for name, path in paths.items()}}
    (fault,) = folders.faults({**settings, "OUTPUT_RETENTION": []})
    assert fault.message == f"{tmp_path / name} may not be written, and a build does; let yourself write there"


@pytest.mark.thorough
def test_what_no_build_has_printed_is_told_before_it_is_removed(paper: Paper) -> None:
    for name in ("CNAME", "mine/a.txt", "mine/b.txt", "feeds/a.txt", ".git/config"):
        paper.add(f"output/{name}", "mine")
    *lines, count = paper.report()
    gone, place = (
        "was not printed, and the next build removes it",
        "content/extra and write its place into EXTRA_PATH_M",
    )
    assert [line.partition("ETADATA")[0] for line in lines] == [
        f'output/CNAME:1: file: {gone}; name "CNAME" in OUTPUT_RETENTION, or put it into {place}',
        f"output/feeds/a.txt:1: file: {gone}; put it into {place}",
        f'output/mine:1: file: {gone}; name "mine" in OUTPUT_RETENTION, or put it into {place}',
    ]
    assert count == "3 things are amiss."
    paper.run("build")
    assert sorted(file.name for file in (paper.folder / "output").rglob("*.txt")) == ["robots.txt"]


@pytest.mark.thorough
def test_it_writes_nothing(paper: Paper) -> None:
    before = sorted(paper.folder.rglob("*"))
    paper.run("doctor")
    assert sorted(paper.folder.rglob("*")) == before


def test_requirements_of_another_version_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(versions, "installed_version", lambda: "0.2.0")
    address = "git+https://example.org/x"
    monkeypatch.setattr(versions, "_addresses", lambda: [f"{address}@abc"])
    Path("requirements.in").write_text("dateline-news[search] == 9.8\n", encoding="utf-8")
    Path("requirements.txt").write_text("a==1\ndateline-news==9.9 \\\n    --hash=sha256:0\n", encoding="utf-8")
    Path("engine.txt").write_text(f"dateline-news @ {address}@def\n", encoding="utf-8")
    right = "`make serve` installs that, or write what is installed"
    assert [*map(str, versions.faults())] == [
        f"requirements.in:1: dateline-news: names 9.8, and 0.2.0 is installed; {right}",
        f"requirements.txt:2: dateline-news: names 9.9, and 0.2.0 is installed; {right}",
        f"engine.txt:1: dateline-news: names {address}@def, and {address}@abc is installed; {right}",
    ]
    Path("requirements.in").write_text("dateline-news[search]\n", encoding="utf-8")
    monkeypatch.setattr(versions, "installed_version", lambda: "9.9")
    monkeypatch.setattr(versions, "_addresses", lambda: [f"{address}@abc", f"{address}@def"])
    assert not [*versions.faults()]
