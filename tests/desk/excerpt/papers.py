"""A little paper in a folder, of which an excerpt is made."""

import sys
from pathlib import Path

import pytest

from dateline_news.desk.excerpt.published_paper import PublishedPaper
from dateline_news.desk.preview.build_server import SETTINGS_MODULES
from tests.papers import write_settings

SITE = "https://paper.example/sub"
NOW = "1772712000"  # 2026-03-05 12:00 UTC
HARBOUR = Path(__file__).parents[2] / "paper" / "content" / "images" / "harbour.png"


def write_paper(folder: Path, monkeypatch: pytest.MonkeyPatch, **stories: str) -> None:
    """Write a paper of stories, by name, each as the end of its header and its text; the process stands in it then."""
    monkeypatch.setattr(sys, "path", [*sys.path])  # settings add to it
    for name in SETTINGS_MODULES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    write_settings(folder)
    world = folder / "content" / "articles" / "world"
    world.mkdir(parents=True)
    for name, story in stories.items():
        (world / f"{name.replace('_', '-')}.md").write_text(story, encoding="utf-8")
    images = folder / "content" / "images"
    images.mkdir()
    (images / "harbour.png").write_bytes(HARBOUR.read_bytes())
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SITEURL", SITE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)
    monkeypatch.setattr(PublishedPaper, "picture", lambda _, address: address.encode())
