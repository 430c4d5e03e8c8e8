"""The editor's script: fetched by npm, of one version and one digest, and taken by no other way."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline_news.desk import clean, editor, new_paper
from tests.test_verbs import write_program


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that stands in for npm; it packs an archive of something else."""
    program = tmp_path / "bin" / "npm"
    write_program(program, 'echo something > "$4/a.tgz"')
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return program


def test_an_archive_of_another_digest_is_not_opened(npm: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"of another digest, sha512-.*: nothing was taken of it"):
        editor.fetch(tmp_path / ".editor")
    assert not (tmp_path / ".editor").exists()
    assert f"pack @sveltia/cms@{editor.VERSION} --pack-destination" in (npm.parent / "asked").read_text()


def test_what_npm_says_is_passed_on_where_it_fails(npm: Path, tmp_path: Path) -> None:
    write_program(npm, "echo no network >&2\nexit 1")
    with pytest.raises(SystemExit, match=r"no network\nnpm could not fetch"):
        editor.fetch(tmp_path / ".editor")


def test_without_npm_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match=r"install Node\.js"):
        editor.fetch(tmp_path / ".editor")


def test_what_is_there_is_not_fetched_again_unless_it_is_of_another_version(npm: Path, tmp_path: Path) -> None:
    folder = tmp_path / ".editor"
    folder.mkdir()
    (folder / editor.NOTE).write_text(editor.INTEGRITY)
    assert editor.fetch(folder) == folder
    assert not (npm.parent / "asked").exists()
    (folder / editor.NOTE).write_text("sha512-of-before")
    with pytest.raises(SystemExit):
        editor.fetch(folder)


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_the_makefile_of_a_paper_has_it_fetched_before_a_build_where_the_editor_is_on(tmp_path: Path) -> None:
    paper = tmp_path / "paper"
    new_paper.begin(paper, {})
    python = paper / ".venv" / "bin" / "python"
    write_program(python, "")
    (paper / ".venv" / "installed").touch()
    settings = paper / "pelicanconf.py"

    def asked(target: str) -> str:
        subprocess.run(["make", target], cwd=paper, check=True, capture_output=True)
        words = (python.parent / "asked").read_text().replace(".venv/bin/python -m dateline_news ", "").split("\n")
        (python.parent / "asked").unlink()
        return " ".join(words).strip()

    assert (asked("site"), asked("check")) == ("build", "check")
    settings.write_text(settings.read_text(encoding="utf-8") + "EDITOR = True\n", encoding="utf-8")
    assert (asked("site"), asked("publish"), asked("check")) == ("editor build", "editor publish", "check")


def test_clean_removes_what_was_fetched_and_no_folder_of_that_name_that_was_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_paper.begin(tmp_path / "paper", {})
    monkeypatch.chdir(tmp_path / "paper")
    folder = Path(editor.FOLDER)
    folder.mkdir()
    clean.run()
    assert folder.is_dir()
    (folder / editor.NOTE).write_text(editor.INTEGRITY)
    clean.run()
    assert not folder.exists()
