"""Templates of the theme, copied into a paper."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline_news.desk import new_paper
from dateline_news.desk.eject import NOTE, TEMPLATES, eject
from dateline_news.model.digests import digest_of
from tests.papers import ROOT


def test_a_copy_is_the_template_below_a_note_of_what_it_was(tmp_path: Path) -> None:
    copy = eject("partials/foot.html", str(tmp_path / "templates"))
    note, _, rest = copy.read_text(encoding="utf-8").partition("\n")
    original = (TEMPLATES / "partials" / "foot.html").read_text(encoding="utf-8")
    assert rest == original
    match = NOTE.match(note)
    assert match
    assert match["digest"] == digest_of(original.encode())


def test_a_name_that_is_none_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no template partials/fot\.html; did you mean partials/foot\.html\?"):
        eject("partials/fot.html", str(tmp_path))
    with pytest.raises(SystemExit, match=r"no template \.\./base\.html; "):
        eject("../base.html", str(tmp_path))


def test_a_copy_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    copy = eject("base.html", str(tmp_path))
    copy.write_text("mine", encoding="utf-8")
    with pytest.raises(SystemExit, match="is there already"):
        eject("base.html", str(tmp_path))
    assert copy.read_text(encoding="utf-8") == "mine"


@pytest.mark.thorough
def test_a_paper_draws_with_its_copy_and_with_its_style_sheet(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    new_paper.begin(paper, {})
    command = [sys.executable, "-m", "pelican", "-s", "publishconf.py", "--fatal", "warnings"]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "SITEURL": "https://example.org"}

    def front() -> str:
        run = subprocess.run(command, cwd=paper, env=env, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
        return (paper / "output" / "index.html").read_text(encoding="utf-8")

    before = front()
    copy = eject("partials/foot.html", str(paper / "templates"))
    assert front() == before, "a note is no part of the page"
    copy.write_text(copy.read_text(encoding="utf-8").replace('class="foot"', 'class="foot ours"'), encoding="utf-8")
    (paper / "css").mkdir()
    (paper / "css" / "mine.css").write_text("body { letter-spacing: 1px }\n", encoding="utf-8")
    after = front()
    assert 'class="foot ours"' in after
    assert "@layer paper{body{letter-spacing:1px}}</style>" in after
