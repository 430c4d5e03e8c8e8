from datetime import date
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG

from dateline_news.desk.drafts import post_writer
from dateline_news.press.markup import safe_html
from dateline_news.press.read.documents import plain_header

DAY = date(2026, 5, 4)


def test_a_post_lies_in_its_folder_under_its_day_and_slug(tmp_path: Path) -> None:
    post = post_writer.text({"title": "A ferry", "Date": "2026-05-04"}, "Copy.")
    path = post_writer.write(tmp_path / "articles" / "world", DAY, "a-ferry", post)
    assert path == tmp_path / "articles" / "world" / "2026-05-04-a-ferry.md"
    assert path.read_text(encoding="utf-8") == "Title: A ferry\nDate: 2026-05-04\n\nCopy.\n"
    assert [file.name for file in path.parent.iterdir()] == [path.name], "nothing is left beside it"


def test_fields_stand_in_one_order_whatever_order_they_come_in() -> None:
    fields = {"Copy": "abc", "status": "draft", "SOURCE": "Agency", "category": "World", "title": "T", "novel": "n"}
    names = [line.split(":")[0] for line in post_writer.text(fields, "Body").splitlines()[:6]]
    assert names == ["Title", "Category", "Source", "Status", "Copy", "Novel"]


def test_each_value_of_a_sequence_has_a_line_and_an_empty_one_has_none() -> None:
    fields = {"title": "T", "check_ok": ["a — b", "c — d"], "tags": "", "credit": []}
    assert post_writer.text(fields, "Body") == "Title: T\nCheck_ok: a — b\nCheck_ok: c — d\n\nBody\n"


@pytest.mark.parametrize("value", ["two\nlines", "two\r\n\r\nlines", " two \u2028lines\t"])
def test_no_value_can_end_the_header(value: str) -> None:
    (field,), body, _ = plain_header.split(post_writer.text({"title": value}, "Body"))
    assert (field.text, body) == ("two lines", "Body\n")


@pytest.mark.parametrize("section", ["world", "culture"])
def test_nothing_is_overwritten_and_no_address_is_given_twice(tmp_path: Path, section: str) -> None:
    first = post_writer.write(tmp_path / "world", DAY, "a-ferry", "first", beside=tmp_path)
    names = [post_writer.write(tmp_path / section, DAY, "a-ferry", "next", beside=tmp_path).name for _ in range(2)]
    assert names == ["2026-05-04-a-ferry-2.md", "2026-05-04-a-ferry-3.md"]
    assert "first" in first.read_text(encoding="utf-8")


def test_a_file_system_without_hard_links_serves_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", unsupported)
    paths = [post_writer.write(tmp_path / "world", DAY, "a", text) for text in ("one", "two")]
    assert [path.read_text(encoding="utf-8") for path in paths] == ["one", "two"]
    assert len(list(paths[0].parent.iterdir())) == 2


@pytest.mark.parametrize("note", ["plain", "--> <script>x</script>", "a --!> b", "-" * 9, "two\n\nlines", "<b"])
def test_notes_are_for_the_editor_alone(note: str) -> None:
    _, body, _ = plain_header.split(post_writer.text({"title": "T"}, "The *copy*.", [note, "second"]))
    html = safe_html.markdown(DEFAULT_CONFIG["MARKDOWN"]).convert(body)
    assert safe_html.refused(html) == []
    assert safe_html.safe(html).strip() == "<p>The <em>copy</em>.</p>"
