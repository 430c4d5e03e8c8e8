"""What a person reads after moving in."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.move_in import command
from tests.desk.move_in.sites import POSTS, PRETTY, site
from tests.press.folders import settings


def report(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, **more: Any
) -> tuple[str, int]:
    """What moving in says, and its exit status."""
    monkeypatch.setattr("dateline_news.desk.move_in.command.settings_here", lambda: settings(file.parent / "content"))
    try:
        command.run(str(file), **more)
    except SystemExit as stopped:
        return capsys.readouterr().out, int(str(stopped.code))
    return capsys.readouterr().out, 0


def test_it_says_how_many_of_which_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text, status = report(site(tmp_path, PRETTY), capsys, monkeypatch)
    assert status == 0
    assert "drafts                1 left out: nobody is led to them" in text
    assert "numbered pages of lists without a counterpart here lead to the nearest: " in text
    lines = (tmp_path / "content" / "redirects.txt").read_text(encoding="utf-8").splitlines()
    assert f"{len(lines) - 1} lines added to " in text


def test_a_rehearsal_writes_nothing_and_prints_the_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text, status = report(site(tmp_path, PRETTY), capsys, monkeypatch, dry_run=True)
    assert (status, (tmp_path / "content" / "redirects.txt").exists()) == (0, False)
    assert "/posts/2020/second/ /2020/02/06/second.html\n" in text
    assert "nothing was written (--dry-run)" in text


def test_a_program_reads_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text, status = report(site(tmp_path, PRETTY), capsys, monkeypatch, as_json=True)
    data = json.loads(text)
    assert status == 0
    assert {"old": "/posts/2020/second/", "new": "/2020/02/06/second.html", "kind": "article"} in data["added"]
    assert (data["lost"], data["drafts"], data["moved"]["page"]) == ([], 1, 2)


def test_what_cannot_be_kept_is_reported_with_file_and_line_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = {**POSTS, "water/world.md": "Date: 2020-01-01\nTitle: Water\nCategory: Else\nSlug: stones\n\nText.\n"}
    text, status = report(site(tmp_path, {}, posts), capsys, monkeypatch)
    assert status == 1
    assert f"{tmp_path}/content/water/world.md:2: address: /stones.html is the address of another page here" in text


def test_what_they_set_otherwise_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text, _ = report(site(tmp_path, {"PAGE_PATHS": ["pages", "more"]}), capsys, monkeypatch)
    assert "  PAGE_PATHS = ['pages', 'more']" in text


@pytest.mark.parametrize(("data", "why"), [(b"/a/\n", "leads nowhere"), (b"/caf\xe9/ /b/\n", "is not UTF-8")])
def test_a_map_that_is_none_is_reported_and_left_as_it_is(
    data: bytes, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, written = (
        site(tmp_path, {}, {"news/one.md": POSTS["stones/first.md"]}),
        tmp_path / "content" / "redirects.txt",
    )
    written.write_bytes(data)
    monkeypatch.setattr("dateline_news.desk.move_in.command.settings_here", lambda: settings(tmp_path / "content"))
    with pytest.raises(SystemExit, match=why):
        command.run(str(file))
    assert written.read_bytes() == data
