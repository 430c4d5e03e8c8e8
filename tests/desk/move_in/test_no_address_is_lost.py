"""No address that a site of stock Pelican has published is lost here."""

import ast
import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from dateline_news.desk.move_in import command
from dateline_news.desk.move_in.old_site import old_site
from dateline_news.press.plan import Page, PlannedFile
from tests.desk.move_in.sites import ODD, PRETTY, STOCK, dateline, pelican, site
from tests.press.folders import settings as settings_of

SITES = {"stock": STOCK, "pretty": PRETTY, "odd": ODD}
PUBLISHED = (".html", ".htm", ".xml", ".atom", ".rss")


def moved_in(file: Path, monkeypatch: pytest.MonkeyPatch, *, carried: bool = True) -> dict[str, Any]:
    """Move in, with the settings of theirs that the report says one may carry over; gives those."""
    old = old_site(file)
    own = {name: ast.literal_eval(value) for name, value in old.own_settings.items()} if carried else {}
    of_paper = settings_of(old.content, **own)
    monkeypatch.setattr("dateline_news.desk.move_in.command.settings_here", lambda: of_paper)
    command.run(str(file))
    return own


def files_in(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def target(entry: Page) -> str:
    """The file that a redirect page leads to."""
    address = entry.inputs["place"]["address"].partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), unquote(address)))


def redirects(entries: dict[str, PlannedFile]) -> dict[str, str]:
    """The redirect pages: file → file that it leads to."""
    pages = [entry for entry in entries.values() if isinstance(entry, Page) and entry.template == "redirect"]
    return {entry.path: target(entry) for entry in pages}


@pytest.fixture(scope="module", params=SITES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """The settings file of a site, and the files that stock Pelican has written of it."""
    file = site(tmp_path_factory.mktemp("site"), SITES[request.param])
    return file, pelican(file)


def test_every_file_that_pelican_wrote_is_here_or_leads_to_one_that_is(
    built: tuple[Path, set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, files = built
    wrote = {path for path in files if path.endswith(PUBLISHED) and "drafts/" not in path}
    assert len(wrote) > 20
    entries = dateline(file.parent / "content", **moved_in(file, monkeypatch))
    assert wrote - entries.keys() == set()
    leads = redirects(entries)
    assert {to for to in leads.values() if to not in entries} == set()
    assert {to for to in leads.values() if to in leads} == set(), "one step is enough"


def test_what_they_are_listed_to_have_published_is_what_pelican_writes(built: tuple[Path, set[str]]) -> None:
    file, files = built
    assert {row.file for row in old_site(file).rows} == files


def test_the_other_address_of_a_file_leads_there_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = site(tmp_path, PRETTY)
    entries = dateline(tmp_path / "content", **moved_in(file, monkeypatch))
    leads = redirects(entries)
    assert leads["de/posts/second/index.html"] == leads["de/posts/second.html"] == "2020/02/06/second-de.html"
    assert leads["tagged/stones/index.html"] == leads["tagged/stones.html"] == "topics/stones.html"


def test_moving_in_twice_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, written = site(tmp_path, PRETTY), tmp_path / "content" / "redirects.txt"
    moved_in(file, monkeypatch)
    first = written.read_bytes()
    moved_in(file, monkeypatch)
    assert written.read_bytes() == first


def test_their_folder_gets_the_map_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = site(tmp_path, ODD)
    before = files_in(tmp_path)
    moved_in(file, monkeypatch)
    assert files_in(tmp_path) - before == {tmp_path / "content" / "redirects.txt"}
