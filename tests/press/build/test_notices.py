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


def test_they_stand_whole_in_a_file(tmp_path: Path) -> None:
    assert write(NOTICES, tmp_path).read_text(encoding="utf-8").splitlines() == [str(one) for one in NOTICES]


def test_without_any_there_is_no_file(tmp_path: Path) -> None:
    file = write(NOTICES, tmp_path)
    write([], tmp_path)
    assert not file.exists()


def test_a_person_reads_how_many_of_each_kind_and_the_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert summary(NOTICES, tmp_path / ".cache" / "notices.txt") == [
        "3 notices of what was let pass, each with its file and line in .cache/notices.txt",
        "  layout      2  first content/a.md:3: layout: means nothing here",
        "  link        1  first content/a.md:9: link: x leads to nothing",
    ]
