from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.papers import SETTINGS, THEME

FIT = """Title: Ferry returns to the harbour
Date: 2026-02-01
Category: World
Summary: The first sailing in two years left on time.
Source: The Sample Agency

The ferry left at seven.
"""
Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")  # 2026-03-01


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    """The settings of a paper in a folder of its own."""
    folders = {"PATH": "content", "CACHE_PATH": ".cache", "OUTPUT_PATH": "output"}
    own = {name: str(tmp_path / folder) for name, folder in folders.items()}
    return {**SETTINGS, **own, "THEME": str(THEME), "SECTIONS": ["world"], "WORKERS": 1}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An empty content folder."""
    folder = tmp_path / "content"
    (folder / "articles" / "world").mkdir(parents=True)
    return folder


@pytest.fixture
def write(content: Path) -> Write:
    """Writes a story without faults, or with another text, and more fields."""

    def written(name: str = "2026-02-01-ferry.md", text: str = FIT, /, **fields: str) -> Path:
        file = content / ("" if name.startswith("pages/") else "articles/world") / name
        file.parent.mkdir(parents=True, exist_ok=True)
        more = "".join(f"{field}: {value}\n" for field, value in fields.items())
        file.write_text(more + text, encoding="utf-8")
        return file

    return written
