"""No address that stock Pelican publishes of a folder is lost: the settings keep it, or it leads to the new one."""

import json
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG

from dateline_news.desk.move_in import command as moving
from tests.addresses import of_before
from tests.moving.conftest import Desk
from tests.moving.folders import ADDRESS, DIALECTS, HERE, expected
from tests.site.built import PUBLIC, Site
from tests.site.in_process import build

# What says where this paper is, and how it is made, is not theirs to say.
OURS = {"PATH", "SITEURL", "THEME", "PLUGINS", "OUTPUT_PATH", "CACHE_PATH"}
LENIENT = {"SITEURL": ADDRESS, "STORY_FIELDS": "lenient", "WORKERS": 1}
NUMBERED = re.compile(r".*[a-z]\d+\.html")  # the second page of a list, and those after it: here lists go on in years
OF_ADDRESSES = re.compile(r".*_(URL|SAVE_AS)|SLUGIFY_SOURCE|FILENAME_METADATA|.*FEED_(ATOM|RSS|ALL_ATOM|ALL_RSS)")


@pytest.fixture(params=["pelican-markdown", "pelican-rst"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a folder of Pelican's, with its pelicanconf.py; the verbs are given in the miniature paper."""
    monkeypatch.chdir(PUBLIC.parent)
    return Path(shutil.copytree(HERE / request.param, tmp_path / request.param))


def stock(folder: Path) -> set[str]:
    """The pages and feeds that Pelican itself publishes, without ours."""
    out = folder.with_name("stock")
    command = [sys.executable, "-m", "pelican", "-s", str(folder / "pelicanconf.py"), "-o", str(out)]
    subprocess.run([*command, "-e", f"SITEURL={json.dumps(ADDRESS)}"], cwd=folder, check=True, capture_output=True)
    files = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.name.endswith((".html", ".xml"))}
    unkept = set(expected(folder.name)["unkept"])
    assert unkept < files
    return {path for path in files - unkept if not path.startswith(("theme/", "drafts/"))}


def theirs(folder: Path) -> dict[str, Any]:
    """Their settings: those of Pelican, in which theirs say nothing else."""
    said = runpy.run_path(str(folder / "pelicanconf.py"))
    plain = {name: value for name, value in DEFAULT_CONFIG.items() if OF_ADDRESSES.fullmatch(name)}
    plain |= {f"{name.upper()}_SAVE_AS": f"{name}.html" for name in DEFAULT_CONFIG["DIRECT_TEMPLATES"]}
    return plain | {name: value for name, value in said.items() if name.isupper() and name not in OURS}


def test_their_settings_keep_their_addresses(folder: Path) -> None:
    out = folder.with_name("out")
    build(folder / "content", out, folder.with_name("cache"), **{**LENIENT, **theirs(folder)})
    lost = stock(folder) - Site(out).files
    assert sorted(path for path in lost if not NUMBERED.fullmatch(path) and "2999" not in path) == []


def test_where_ours_hold_every_old_address_leads_to_a_page_that_is_there(folder: Path) -> None:
    with pytest.raises(SystemExit, match="1"):  # for the one that cannot be kept
        moving.run(str(folder / "pelicanconf.py"))
    out = folder.with_name("out")
    build(folder / "content", out, folder.with_name("cache"), **LENIENT)
    site, published = Site(out), stock(folder)
    assert sorted(published - site.files) == []
    led = {old: leads(site, old) for old in published if old.endswith(".html")}
    assert {old: new for old, new in led.items() if new not in site.files} == {}
    assert any(old != new for old, new in led.items())


def test_the_addresses_that_cannot_be_kept_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="1"):
        moving.run(str(folder / "pelicanconf.py"))
    said = capsys.readouterr().out
    assert "what cannot be kept (1)" in said
    assert [path for path in expected(folder.name)["unkept"] if f"/{path}" not in said] == []


def leads(site: Site, page: str) -> str:
    """The file to which a page leads its readers at once, or else itself."""
    found = site.page(page).css_first("meta[http-equiv=refresh]")
    if found is None:
        return page
    address = re.sub(r"^\d+; *url=", "", str(found.attributes["content"]), flags=re.IGNORECASE).strip("'\"")
    return site.target(page, address)[0] if "://" not in address else address.removeprefix(f"{ADDRESS}/")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_address_that_a_folder_had_here_is_there(desk: Desk, dialect: str) -> None:
    assert of_before(dialect) - desk(dialect).site.files == set()
