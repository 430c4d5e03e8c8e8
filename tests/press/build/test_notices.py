"""Notices: grouped for the eye, whole in a file."""

from pathlib import Path

import pytest

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.build.notices import summary, write

NOTICES = [
    Diagnostic("content/a.md", 3, "layout", "means nothing here"),
    Diagnostic("content/a.md", 9, "link", "x leads to nothing"),
    Diagnostic("content/b.md", 3, "layout", "means nothing here"),
]


def test_the_file_has_all_notices(tmp_path: Path) -> None:
    assert write(NOTICES, tmp_path).read_text(encoding="utf-8").splitlines() == list(map(str, NOTICES))


def test_without_notices_there_is_no_file(tmp_path: Path) -> None:
    file = write(NOTICES, tmp_path)
    write([], tmp_path)
    assert not file.exists()


def test_the_summary_has_the_number_and_the_first_of_each_kind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert summary(NOTICES, tmp_path / ".cache" / "notices.txt") == [
        "3 notices of what was let pass, each with its file and line in .cache/notices.txt",
        "  layout      2  first content/a.md:3: layout: means nothing here",
        "  link        1  first content/a.md:9: link: x leads to nothing",
    ]
