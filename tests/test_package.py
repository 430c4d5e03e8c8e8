"""The wheel: what a paper installs, and no more."""

import re
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.papers import ROOT

# Bytes. It was to be 600 KB, and was until the typeface, the front page, kinds, lists and what the desk knows of copy
# in eleven languages came. A fifth are the names and hashes of its files, the lock, the licence and the typeface.
LARGEST = 1_250 * 1024
PACKAGES = 14  # beyond those that Pelican brings itself


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist of this repository, made by the back end that pip would call."""
    folder = tmp_path_factory.mktemp("built")
    script = f"from hatchling import build; build.build_wheel({str(folder)!r}); build.build_sdist({str(folder)!r})"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(built.glob("*.whl")))


def test_the_wheel_is_small(built: Path) -> None:
    assert next(built.glob("*.whl")).stat().st_size <= LARGEST


def test_the_wheel_has_the_package_the_theme_and_what_a_new_paper_is_begun_from(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    for name in ("settings.py", "theme/templates/base.html", "theme/static/css/tokens.css", "requirements.txt"):
        assert f"dateline_news/{name}" in names
    for name in (".gitignore", "Makefile", ".github/workflows/paper.yml", ".github/workflows/pages.yml"):
        assert f"dateline_news/starter/{name}" in names


def test_the_wheel_has_no_tests_no_bench_no_demo_and_nothing_beside_the_package(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert {name.partition("/")[0] for name in names} == {
        "dateline_news",
        *(n.partition("/")[0] for n in names if ".dist-info/" in n),
    }
    assert [name for name in names if "/tests/" in name or "/demo/" in name or "/bench/" in name] == []


def test_every_module_of_the_package_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    modules = {file.relative_to(ROOT).as_posix() for file in (ROOT / "dateline_news").rglob("*.py")}
    assert modules - set(wheel.namelist()) == set()


def test_the_two_programs_are_one_function(wheel: zipfile.ZipFile) -> None:
    (name,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    lines = wheel.read(name).decode().split()
    assert lines.count("dateline_news.cli:main") == 2


def test_a_wheel_made_of_the_sdist_is_the_same(built: Path, tmp_path: Path, wheel: zipfile.ZipFile) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    script = f"from hatchling import build; build.build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", script], cwd=source, check=True, capture_output=True)
    other = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    assert {name: other.read(name) for name in other.namelist()} == {
        name: wheel.read(name) for name in wheel.namelist()
    }


def needed(name: str, extra: str = "") -> set[str]:
    """A distribution and all that it needs, as it is installed here."""
    names: set[str] = {canonicalize_name(name)}
    for text in requires(name) or ():
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            names |= needed(requirement.name)
    return names


def test_a_paper_installs_few_packages_beyond_pelican_s_own() -> None:
    lock = (ROOT / "requirements" / "build.txt").read_text(encoding="utf-8")
    locked = {canonicalize_name(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    beyond = locked - needed("pelican", "markdown")
    assert "pydantic" in beyond
    assert "jinja2" not in beyond
    assert len(beyond) <= PACKAGES
