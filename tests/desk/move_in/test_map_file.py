"""The map is added to, and nothing that stands in it is touched."""

from pathlib import Path

import pytest

from dateline_news.desk.move_in.address_resolver import MovedAddress
from dateline_news.desk.move_in.map_file import merge, write
from dateline_news.desk.move_in.recording_writer import PublishedFile
from dateline_news.press.read.redirect_map import parsed

ROW = PublishedFile("article", "old.html")
ADDRESSES = [
    MovedAddress("/old.html", "/new.html", ROW, is_nearest=False),
    MovedAddress("/b/", "/c.html", ROW, is_nearest=False),
]


def pairs(text: str) -> dict[str, str]:
    rows, faults = parsed(text)
    assert faults == []
    return {row.old: row.new for row in rows}


@pytest.mark.parametrize("text", ["", "# mine\n/x/ /y/\n", "/x/ /y/", "/x/ /y/\r\n", "\n\n"])
def test_what_stood_there_stands_there_still(text: str) -> None:
    merged = merge(text, ADDRESSES, "pelicanconf.py")
    assert merged.text.startswith(text)
    assert pairs(merged.text) == {**pairs(text), "/old.html": "/new.html", "/b/": "/c.html"}
    assert (len(merged.added), merged.before) == (2, len(pairs(text)))


def test_lines_end_as_those_before_them() -> None:
    assert "\n" not in merge("/x/ /y/\r\n", ADDRESSES, "x").text.replace("\r\n", "")


def test_a_line_of_the_editor_s_is_kept_where_it_leads_elsewhere() -> None:
    merged = merge("\n/old.html /mine.html\n/b /c.html\n", ADDRESSES, "pelicanconf.py")
    assert (merged.added, merged.text) == ([], "\n/old.html /mine.html\n/b /c.html\n")
    assert merged.otherwise == [(2, ADDRESSES[0])]


def test_a_map_with_a_fault_is_not_added_to() -> None:
    with pytest.raises(ValueError, match="leads nowhere"):
        merge("/a/\n", ADDRESSES, "pelicanconf.py")


def test_a_map_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "content" / "redirects.txt"
    write(file, "/a/ /b/\r\n")
    assert file.read_bytes() == b"/a/ /b/\r\n"
    assert [path.name for path in file.parent.iterdir()] == ["redirects.txt"]


def test_a_map_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file", encoding="utf-8")
    with pytest.raises(SystemExit, match="cannot be written"):
        write(tmp_path / "content" / "redirects.txt", "")
