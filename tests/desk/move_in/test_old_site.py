"""Their settings file is run as Pelican runs it, apart from this process; what is wrong with it is a sentence."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.move_in.old_site import OldSite, old_site
from tests.desk.move_in.sites import site


def of(folder: Path, text: str, **files: str) -> OldSite:
    """What a settings file of this text publishes; `files` lie beside it."""
    for name, lines in files.items():
        (folder / f"{name}.py").write_text(lines, encoding="utf-8")
    (folder / "theirs.py").write_text(text, encoding="utf-8")
    return old_site(folder / "theirs.py")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("SITENAME = 'x\n", 1, "is no Python"),
        ("SITENAME = 'x'\n\nPATH = 1 / 0\n", 3, "ZeroDivisionError: division by zero"),
        ("import no_such_module_at_all\n", 1, "No module named 'no_such_module_at_all'"),
        ("import sys\nsys.exit(3)\n", 2, "SystemExit: 3"),
        ("\nraise ValueError\n", 2, "ValueError"),
        (
            "import no_such_module_at_all\n",
            1,
            "pip install no_such_module_at_all), or move in by a copy",
        ),
        ("SITENAME = 'x'\n", 1, "names no folder of content as PATH"),
        ("PATH = 'nowhere'\n", 1, "names no folder of content as PATH"),
    ],
)
def test_a_fault_in_their_settings_is_a_sentence_with_its_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        of(tmp_path, text)
    sentence = str(stopped.value.code)
    assert sentence.startswith(f"{tmp_path / 'theirs.py'}:{line}: ")
    assert why in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("text", ["SITENAME = 'x'\n", "PATH = 'nowhere'\n"])
def test_without_a_folder_of_content_the_one_beside_the_settings_is_theirs(tmp_path: Path, text: str) -> None:
    (tmp_path / "content").mkdir()
    assert of(tmp_path, text).content == tmp_path / "content"


def test_a_place_on_their_machine_is_no_address_of_a_template(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.html").write_text("<p>A map.", encoding="utf-8")
    pages = {"a.html": str(tmp_path / "output" / "a.html"), "b.html": "b.html"}
    rows = of(tmp_path, f"PATH = 'content'\nTEMPLATE_PAGES = {pages!r}\n").rows
    assert [row.file for row in rows if row.kind == "template"] == ["b.html"]


@pytest.mark.parametrize(
    ("own", "public", "address"),
    [
        ("https://x.example/blog", "", "https://x.example/blog"),
        ("", "https://x.example/blog", "https://x.example/blog"),
        ("https://x.example", "https://x.example/blog", "https://x.example"),
        ("", "", ""),
    ],
)
def test_their_address_is_of_their_settings_or_of_the_public_ones(
    own: str, public: str, address: str, tmp_path: Path
) -> None:
    (tmp_path / "content").mkdir()
    assert (
        of(tmp_path, f"PATH = 'content'\nSITEURL = {own!r}\n", publishconf=f"SITEURL = {public!r}\n").address == address
    )


def test_a_fault_in_what_they_import_is_reported_of_that_file(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"pelicanconf\.py:2: cannot be used: NameError"):
        of(
            tmp_path,
            "import os, sys\nsys.path.append(os.curdir)\nfrom pelicanconf import *\n",
            pelicanconf="\nPATH = x\n",
        )


def test_settings_import_their_own_files_and_not_ours(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = "import os, sys\nsys.path.append(os.curdir)\nfrom pelicanconf import *\n"
    assert of(tmp_path, text, pelicanconf="PATH = 'content'\nAUTHOR = 'Nobody'\n").own_settings == {
        "AUTHOR": "'Nobody'"
    }


@pytest.mark.parametrize("text", ["import os\nos._exit(0)\n", "import os\nos._exit(7)\n"])
def test_settings_that_end_the_process_end_their_own(tmp_path: Path, text: str) -> None:
    with pytest.raises(SystemExit, match=r"theirs\.py cannot be used: it ended without a word"):
        of(tmp_path, text)


def test_this_process_stays_as_it_was(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content").mkdir()
    before = (os.getcwd(), [*sys.path], {*sys.modules}, dict(os.environ))  # noqa: PTH109  as a text
    lines = ["import os, sys, locale", "print('hello')", "os.chdir('/')", "sys.path.insert(0, '/')", "PATH = 'content'"]
    of(tmp_path, "\n".join([*lines, "os.environ['X'] = 'y'", "LOCALE = 'C'", ""]))
    assert (os.getcwd(), [*sys.path], {*sys.modules}, dict(os.environ)) == before  # noqa: PTH109
    assert capfd.readouterr() == ("", "")


def test_a_settings_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="There is no"):
        old_site(tmp_path / "none.py")
    (tmp_path / "theirs.py").touch()
    with pytest.raises(SystemExit, match="--content is the folder in which their posts lie"):
        old_site(tmp_path / "theirs.py", str(tmp_path / "none"))


def test_their_content_may_lie_elsewhere(tmp_path: Path) -> None:
    settings: dict[str, Any] = {"PATH": "gone"}
    file = site(tmp_path, settings, {"news/one.md": "Title: One\nDate: 2020-01-01\n\nText.\n"})
    old = old_site(file, str(tmp_path / "content"))
    assert old.content == tmp_path / "content"
    assert {row.file for row in old.rows if row.kind == "article"} == {"one.html"}


def test_what_is_missing_here_keeps_nobody_from_moving(tmp_path: Path) -> None:
    """Themes, plugins and extensions of theirs are nowhere to be had; no address depends on them."""
    settings = {
        "THEME": "their-theme", "PLUGINS": ["their_plugin"], "PLUGIN_PATHS": ["plugins"], "TYPOGRIFY": True,
        "MARKDOWN": {"extensions": ["their_extension"]}, "JINJA_ENVIRONMENT": {"extensions": ["their.extension"]},
    }  # fmt: skip
    text = "Title: One\nDate: 2020-01-01\nTemplate: longread\n\nText.\n"
    old = old_site(site(tmp_path, settings, {"news/one.md": text}))
    assert {row.file for row in old.rows if row.kind == "article"} == {"one.html"}


def test_what_pelican_cannot_read_is_named(tmp_path: Path) -> None:
    old = old_site(site(tmp_path, {}, {"news/undated.md": "Title: When?\n\nText.\n"}))
    assert "news/undated.md" in old.unread
