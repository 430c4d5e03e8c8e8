"""A paper with the editor on is the paper that it was, with a folder more that nothing leads to."""

import shutil
from pathlib import Path

import pytest

from dateline_news.plugins.editor import SCRIPT
from tests.site import in_process
from tests.site.built import PAPER, Site


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature paper, with something in the place of the editor's script."""
    folder = tmp_path_factory.mktemp("paper")
    shutil.copytree(PAPER, folder / "content", symlinks=True)
    (folder / ".editor").mkdir()
    (folder / ".editor" / SCRIPT).write_text("// a script\n")
    return folder / "content"


@pytest.fixture(scope="module")
def on(content: Path) -> Site:
    """That paper with the editor on."""
    folder = content.parent
    in_process.build(content, folder / "on", folder / "cache", EDITOR=True, EDITOR_REPOSITORY="acme/paper")
    return Site(folder / "on")


@pytest.fixture(scope="module")
def off(content: Path, on: Site) -> Site:
    """The same with the editor off, from the same cache."""
    del on
    in_process.build(content, content.parent / "off", content.parent / "cache")
    return Site(content.parent / "off")


def test_all_other_files_are_the_same_byte_for_byte(on: Site, off: Site) -> None:
    added = {"admin/index.html", "admin/config.json", f"admin/{SCRIPT}"}
    assert on.files - off.files == added
    assert {path for path in off.files if (on.root / path).read_bytes() != (off.root / path).read_bytes()} == set()


def test_nothing_leads_to_it(on: Site) -> None:
    named = [path for path in on.files if b"admin/" in (on.root / path).read_bytes()]
    assert named == []


def test_the_page_asks_not_to_be_listed_and_has_a_policy_of_its_own(on: Site) -> None:
    page = on.page("admin/index.html")
    assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"
    policy = page.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert page.css_first("script").attributes["src"] == SCRIPT
    assert page.css_first('link[rel="cms-config-url"]').attributes["href"] == "config.json"


def test_a_repository_that_is_none_is_told(content: Path) -> None:
    folder = content.parent
    with pytest.raises(SystemExit, match="EDITOR_REPOSITORY: is 'paper'; write \"owner/name\", as on GitHub"):
        in_process.build(content, folder / "none", folder / "cache", EDITOR_REPOSITORY="paper")
