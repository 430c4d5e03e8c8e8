"""A store and an output that other code has made, or other versions of the libraries, are not believed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.papers import write_settings
from tests.press.editing.copy_desk import CopyDesk
from tests.press.editing.editions import Edition, difference, edition
from tests.site.built import ADDRESS, PUBLIC, ROOT, pelican

WORD, OTHER = "waited", "looked out"
# Runs before everything else in a process whose PYTHONPATH leads to it.
OTHER_VERSIONS = f"""
import importlib.metadata as metadata
import markdown
said, convert = metadata.version, markdown.Markdown.convert
ours = ("markdown", "pelican", "pygments", "jinja2")
metadata.version = lambda name: said(name) + (".1" if name.lower() in ours else "")
markdown.__version__ += ".1"
markdown.Markdown.convert = lambda self, text: convert(self, text).replace({WORD!r}, {OTHER!r})
import jinja2
render = jinja2.Template.render
jinja2.Template.render = lambda self, *of, **named: render(self, *of, **named).replace({WORD!r}, {OTHER!r})
"""
OTHER_CODE = f"""
_ours = _element
def _element(block: str) -> str:
    return _ours(block).replace({WORD!r}, {OTHER!r})
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A newsroom."""
    CopyDesk(tmp_path)
    return tmp_path


def built(place: Path, name: str, project: Path = ROOT, **env: str) -> Edition:
    """Build into the output and the store of that name, with the settings and the code of a project."""
    settings = PUBLIC if project == ROOT else project / "publishconf.py"
    given = ["-s", str(settings), "-e", f'CACHE_PATH="{place / name}.cache"']
    run = pelican(place / "content", place / name, *given, cwd=project, SITEURL=ADDRESS, **env)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout + run.stderr
    return edition(place / name)


def by_other_code(place: Path) -> Edition:
    """Build with a press whose own code is another."""
    other = place / "project"
    for name in ("theme", "dateline_news"):
        shutil.copytree(ROOT / name, other / name)
    write_settings(other)
    with (other / "dateline_news" / "press" / "markup" / "fast_markdown.py").open("a", encoding="utf-8") as module:
        module.write(OTHER_CODE)
    return built(place, "output", other)


def by_other_versions(place: Path) -> Edition:
    """Build with libraries of another version, which read Markdown otherwise."""
    (place / "sitecustomize.py").write_text(OTHER_VERSIONS, encoding="utf-8")
    return built(place, "output", PYTHONPATH=str(place))


@pytest.mark.thorough
@pytest.mark.parametrize("made", [by_other_code, by_other_versions])
def test_what_others_have_made_is_not_believed(place: Path, made: Callable[[Path], Edition]) -> None:
    right = built(place, "right")
    other = made(place)
    assert any(OTHER.encode() in data for data in other.files.values()), "the other one has made nothing else"
    assert not (wrong := difference(built(place, "output"), right)), wrong
