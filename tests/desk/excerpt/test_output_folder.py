"""The folder that a newsletter or a take-away is written into."""

from pathlib import Path

import pytest

from dateline_news.desk.excerpt.output_folder import write


@pytest.mark.parametrize("folder", ["content", "content/pages", "output/mail", "letters/../content"])
def test_what_a_build_reads_or_writes_is_no_place_for_an_excerpt(tmp_path: Path, folder: str) -> None:
    settings = {"PATH": str(tmp_path / "content"), "OUTPUT_PATH": str(tmp_path / "output")}
    with pytest.raises(SystemExit, match="name another folder with --output"):
        write(tmp_path / folder, {"a.html": b""}, settings)
    assert not [*tmp_path.iterdir()]


def test_every_file_is_written_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = {"PATH": str(tmp_path / "content"), "OUTPUT_PATH": str(tmp_path / "output")}
    write(tmp_path / "letters", {"a.html": b"A", "b.txt": b"B"}, settings)
    assert {file.name: file.read_bytes() for file in (tmp_path / "letters").iterdir()} == {
        "a.html": b"A",
        "b.txt": b"B",
    }
    assert [line.rpartition("/")[2] for line in capsys.readouterr().out.splitlines()] == ["a.html", "b.txt"]
