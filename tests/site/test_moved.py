"""A paper whose pieces have moved, and one whose posts were written for another program: what a build makes of both."""

from pathlib import Path

import pytest

from tests.site.built import ADDRESS
from tests.site.in_process import build

FERRY = "Title: Ferry returns\nDate: 2026-05-01\nCategory: World\nAliases: /old/ferry/, ferry.php.html\n\nAt noon.\n"
FOREIGN = """---
layout: post
title: "Bridge: it opens"
date: 2026-05-02 09:30
tags: [Ports, Sea]
---
See [the ferry](2026-05-01-ferry.md), [nothing](/gone/) and ![](far.png).
"""
MAP = "/bridge /2026/05/02/bridge.html\n/atom.xml /feeds/all.atom.xml\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two posts, and a map of old addresses."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "2026-05-01-ferry.md").write_text(FERRY)
    (folder / "2026-05-02-bridge.md").write_text(FOREIGN)
    (folder / "redirects.txt").write_text(MAP)
    return folder


def printed(content: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, list[str]]:
    """The edition of a lenient build, and what it said, line by line."""
    build(content, content.parent / "o", content.parent / "c", STORY_FIELDS="lenient", WORKERS=1)
    return content.parent / "o", capsys.readouterr().out.splitlines()


def test_old_addresses_lead_to_the_new_ones(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site, _ = printed(content, capsys)
    page = (site / "old/ferry/index.html").read_text()
    assert 'content="0; url=../../2026/05/01/ferry.html"' in page
    assert f'<link rel="canonical" href="{ADDRESS}/2026/05/01/ferry.html">' in page
    assert "../2026/05/02/bridge.html" in (site / "bridge/index.html").read_text()
    assert (site / "atom.xml").read_bytes() == (site / "feeds/all.atom.xml").read_bytes()
    assert "old/ferry" not in (site / "sitemap.xml").read_text()


def test_a_change_in_the_map_alone_is_noticed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site, _ = printed(content, capsys)
    (content / "redirects.txt").write_text("/bridge /2026/05/02/bridge.html\n")
    _, output = printed(content, capsys)
    assert not (site / "atom.xml").exists()
    assert "0 pages drawn" in output[0]


def test_only_notices_are_what_a_build_would_tell_and_nothing_is_printed(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (_, *lines) = printed(content, capsys)
    build(content, content.parent / "not", content.parent / "c2", STORY_FIELDS="lenient", WORKERS=1, ONLY_NOTICES=True)
    assert [line.replace("/c2/", "/c/") for line in capsys.readouterr().out.splitlines()] == lines
    assert not (content.parent / "not").exists()
    assert sorted(file.name for file in (content.parent / "c2").iterdir() if file.suffix == ".json") == ["notices.json"]


def test_notices_follow_the_closing_line_grouped_and_are_in_full_in_a_file(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, output = printed(content, capsys)
    assert "2 stories, 2 read" in output[0]
    assert output[1].startswith("4 notices of what was let pass")
    assert [line.split(":")[0].strip() for line in output[2:] if "content/" not in line] == [
        "What readers lose",
        "links",
        "pictures",
        "No fields of this paper, and left out",
    ]
    notices = (content.parent / "c" / "notices.txt").read_text().splitlines()
    assert [line.split(": ")[:2] for line in notices] == [
        ["content/2026-05-02-bridge.md:2", "layout"],
        ["content/2026-05-02-bridge.md:7", "link"],
        ["content/2026-05-02-bridge.md:7", "picture"],
        ["content/2026-05-02-bridge.md:7", "picture"],
    ]


def test_notices_are_counted_again_where_nothing_has_changed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(content, capsys)
    _, output = printed(content, capsys)
    assert [line.partition(" of ")[0] for line in output[1:]] == ["4 notices"]


def test_the_strict_mode_lists_the_same_and_prints_nothing(content: Path) -> None:
    with pytest.raises(SystemExit) as refused:
        build(content, content.parent / "o", content.parent / "c", WORKERS=1)
    lines = str(refused.value.code).splitlines()
    assert [line.split(": ")[0] for line in lines[:-1]] == [
        "content/2026-05-02-bridge.md:2",
        *["content/2026-05-02-bridge.md:7"] * 4,
    ]
    assert not (content.parent / "o").exists()


def test_a_later_folder_of_posts_makes_pages_of_the_files_beside_it(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site, _ = printed(content, capsys)
    assert (site / "2026/05/02/bridge.html").exists()
    (content / "_posts").mkdir()
    (content / "_posts" / "2026-05-03-quay.md").write_text("---\ntitle: Quay\n---\nBuilt.\n")
    site, _ = printed(content, capsys)
    assert (site / "2026/05/03/quay.html").exists()
    assert (site / "bridge.html").exists()
    assert not (site / "2026/05/02/bridge.html").exists()
