"""A paper held against the Dateline that is installed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dateline_news.desk import new_paper
from dateline_news.desk.eject import eject
from tests.papers import ROOT


class Paper:
    """A paper that was just begun and built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        new_paper.begin(folder, {})
        assert self.run("build").returncode == 0

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


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
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
    paper.add(".github/workflows/more.yml", "    uses: o/dateline/.github/workflows/paper.yml@v0.0.1\n")
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
        ".github/workflows/more.yml:1: workflow: calls the workflow of Dateline 0.0.1",
        "output/about.html:1: file: was printed and is gone; build again",
        "output/index.html:1: file: was changed after it was printed",
        "content/articles/news/2026-01-01-a.md:2: date: “2026-02-30” is no day of the calendar",
    ):
        assert [line for line in report if line.startswith(part)], part
    assert report[-1] == "8 things are amiss."


def test_a_plugin_by_its_name_of_before_is_told_in_each_settings_file(paper: Paper) -> None:
    paper.add("publishconf.py", '\nPLUGINS = ["newsroom.press", "newsroom.front_page"]\n')
    report = paper.report()
    assert report[0] == "publishconf.py:14: PLUGINS: “newsroom.press” is called dateline_news.press now; write that"
    assert "“newsroom.front_page” is called dateline_news.plugins.front_page now" in report[1]


def test_a_template_that_the_theme_has_no_more_is_told(paper: Paper) -> None:
    paper.add("templates/gone.html", f"{{# Copied from Dateline 0.1, {'0' * 32}: x #}}\n")
    assert paper.report()[0].startswith("templates/gone.html:1: template: the theme has no such template any more")
