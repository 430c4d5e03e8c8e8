"""What docs/importing.md shows is what an import really says."""

import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from dateline_news.desk import importing
from dateline_news.desk.wire.compose.overrules import WireOptions
from tests.desk.importing.drafting import FILES
from tests.papers import ROOT, write_settings

PAGE = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```text\n\$ dateline import (\S+)(?: --date (\S+))?\n(.*?)```", PAGE, re.DOTALL)
NAMES = {
    "feed.xml": "rss.xml",
    "blog.xml": "wordpress.xml",
    "broken.xml": "wordpress-broken.xml",
    "page.html": "page.html",
}


def test_every_output_on_the_page_is_real(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, file in NAMES.items():
        shutil.copy(FILES / file, tmp_path / name)
    write_settings(tmp_path, SECTIONS=["world"])
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stderr", sys.stdout)  # in the order in which a terminal shows both
    assert len(SHOWN) == 4
    for name, day, shown in SHOWN:
        with suppress(SystemExit):
            importing.run([name], WireOptions(date=day))
        assert capsys.readouterr().out == shown
