"""A paper that has nothing of other programs does without the folder that reads them: here it is really deleted."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.built import ADDRESS, ROOT

IN_YAML = """\
---
title: "A ferry: at last"
date: 2021-07-15
category: 'World'
tags: [Ferries, "Ports, old and new"]
authors:
  - Ada Fenwick
  - Osk Lantry
summary: >
  Two lines
  of one text.
---
It [came](#the-day).

## The day
"""
LINE = '    "dateline_news.moving_in",\n'


class House:
    """A copy of the program, the theme and the miniature paper."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, folder / "tests" / "paper" / "content"
        for name in ("dateline_news", "theme", "tests/paper"):
            shutil.copytree(ROOT / name, folder / name)
        for name in ("pelicanconf.py", "publishconf.py", "tasks.py"):
            shutil.copy(ROOT / name, folder)
        (self.content / "articles" / "world" / "2021-07-15-in-yaml.md").write_text(IN_YAML, encoding="utf-8")

    def forget_others(self) -> None:
        """Delete what reads other programs' posts, and its line."""
        shutil.rmtree(self.folder / "dateline_news" / "moving_in")
        assert LINE in self.settings
        self.settings_file.write_text(self.settings.replace(LINE, ""), encoding="utf-8")

    @property
    def settings_file(self) -> Path:
        """The settings that every paper begins from."""
        return self.folder / "dateline_news" / "settings.py"

    @property
    def settings(self) -> str:
        """These settings as they are."""
        return self.settings_file.read_text(encoding="utf-8")

    def build(self, name: str, content: Path | None = None, *more: str) -> subprocess.CompletedProcess[str]:
        """Run plain pelican, with a cache of its own, into a folder of some name."""
        command = [sys.executable, "-m", "pelican", str(content or self.content), "-s", "tests/paper/publishconf.py"]
        command += ["-o", str(self.folder / name), "--fatal", "warnings", "-e", f'SITEURL="{ADDRESS}"']
        command += [f'CACHE_PATH="{self.folder / name}-cache"', *more]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)

    def check(self) -> tuple[int, str, str]:
        """What the gate says of the paper."""
        command = [sys.executable, "-m", "invoke", "check", "--json", "--content", str(self.content)]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        shutil.rmtree(self.folder / ".cache")
        return run.returncode, run.stdout, run.stderr

    def edition(self, name: str) -> dict[str, bytes]:
        """Build the paper; gives its files, by their paths."""
        run = self.build(name)
        assert (run.returncode, run.stderr) == (0, ""), run.stdout
        place = self.folder / name
        return {file.relative_to(place).as_posix(): file.read_bytes() for file in place.rglob("*") if file.is_file()}


@dataclass(frozen=True)
class Before:
    """The house without the folder, and what was made and told in it as long as the folder was there."""

    house: House
    edition: dict[str, bytes]
    told: tuple[int, str, str]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Before:
    house = House(tmp_path_factory.mktemp("house"))
    state = Before(house, house.edition("with"), house.check())
    house.forget_others()
    return state


def test_the_edition_is_the_same_byte_for_byte(before: Before) -> None:
    edition = before.house.edition("without")
    assert b"Ada Fenwick" in before.edition["2021/07/15/in-yaml.html"]
    assert edition.keys() == before.edition.keys()
    assert [path for path in edition if edition[path] != before.edition[path]] == []


def test_the_gate_reports_the_same(before: Before) -> None:
    assert '"posts"' in before.told[1]
    assert before.house.check() == before.told


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("---\ntitle: 'A'\ndate: 2021-07-15\ndraft: true\n---", "a.md:4: draft: is no field of a story"),
        ("---\ntitle: 'A'\ndate: 2021-07-15\ndescription: B\n---", "a.md:4: description: is no field of a story"),
        ("---\ntitle: 'A'\ndate: 2021-07-15\nparams: {a: b}\n---", "a.md:4: params: holds values of its own"),
        ('+++\ntitle = "A"\ndate = 2021-07-15\n+++', "a.md:1: title: is missing"),
        ('{"title": "A", "date": "2021-07-15"}\n', "a.md:1: title: is missing"),
    ],
)
def test_posts_of_other_programs_are_refused_with_file_and_line(
    before: Before, tmp_path: Path, header: str, problem: str
) -> None:
    (tmp_path / "a.md").write_text(f"{header}\n\nWords.\n", encoding="utf-8")
    run = before.house.build("refused", tmp_path)
    assert run.returncode == 1
    assert problem in run.stderr


def test_the_lenient_mode_is_refused_with_what_would_be_right(before: Before) -> None:
    run = before.house.build("lenient", None, 'STORY_FIELDS="lenient"')
    assert run.returncode == 1
    assert "pelicanconf.py:1: STORY_FIELDS: is lenient, and no plugin is there that reads other" in run.stderr
    assert 'write "dateline_news.moving_in" into PLUGINS' in run.stderr
