"""Notices: what readers lose first, and at most a screenful; whole in a file, and as data."""

import json
from pathlib import Path

import pytest

from dateline_news.model.diagnostics import LONGEST_NAME, Diagnostic
from dateline_news.press.build.notices import kind, summary, write

NOTICES = [
    Diagnostic("content/a.md", 3, "layout", "means nothing here; take the line out", "foreign"),
    Diagnostic("content/a.md", 9, "link", "x leads to nothing", "foreign"),
    Diagnostic("content/b.md", 3, "layout", "means nothing here; take the line out", "foreign"),
]
HEADLINE = (
    "3 notices of what was let pass, each with its file and line in .cache/notices.txt, as data in .cache/notices.json"
)
SCREEN = 24  # lines


def test_the_file_has_all_notices_and_so_has_the_data(tmp_path: Path) -> None:
    file = write(NOTICES, tmp_path)
    assert file.read_text(encoding="utf-8").splitlines() == list(map(str, NOTICES))
    rows = json.loads((tmp_path / "notices.json").read_text(encoding="utf-8"))
    assert [(row["file"], row["line"], row["field"], row["message"]) for row in rows] == [
        (notice.file, notice.line, notice.field, notice.message) for notice in NOTICES
    ]
    assert [row["kind"] for row in rows] == ["unknown", "links", "unknown"]


def test_without_notices_there_is_no_file(tmp_path: Path) -> None:
    write(NOTICES, tmp_path)
    write([], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_summary_has_what_readers_lose_and_then_a_line_of_fields(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert summary(NOTICES, tmp_path / ".cache" / "notices.txt") == [
        HEADLINE,
        "What readers lose:",
        "  links: 1",
        "      content/a.md:9: link: x leads to nothing",
        "No fields of this paper, and left out: layout 2",
    ]


@pytest.mark.parametrize(
    ("field", "message", "of"),
    [
        ("picture", "x.png lies on another host, and readers load nothing from there; it is a link now", "pictures"),
        ("image", "there is no x.png under content/", "pictures"),
        ("image", "is false, so there is no picture; take the line out", "settled"),
        ("picture", "x.png has no alt text; say what it shows", "wordless"),
        ("image_alt", "is missing; say what the picture shows", "wordless"),
        ("tag", "{{ x }} is filled in by another program", "tags and players"),
        ("embed", "<iframe> loads x into a page", "tags and players"),
        ("file", "is a page that another program makes a list on", "pieces"),
        ("date", "“soon” is no day; write it as 2021-07-14; until then the piece is left out", "pieces"),
        ("date", "is missing, so this is a static page", "settled"),
        ("link", "is no field of a story, so it is left out", "unknown"),
        ("tags", "is a field of stories, and this is a page; it is left out", "unknown"),
    ],
)
def test_a_notice_is_of_what_an_owner_does_about_it(field: str, message: str, of: str) -> None:
    assert kind(Diagnostic("a.md", 1, field, message)) == of


def test_advice_is_shown_as_it_is(tmp_path: Path) -> None:
    advice = [Diagnostic("pelicanconf.py", n, "SITEURL", f"is not set {'x' * 150}", "advice") for n in range(5)]
    lines = summary([*advice, *NOTICES], tmp_path / "notices.txt")
    assert lines[-4:] == [*map(str, advice[:3]), "and 2 more of the kind in the list"]


def test_whatever_was_let_pass_the_summary_is_a_screenful(tmp_path: Path) -> None:
    fields = ("file", "link", "picture", "tag", "embed", "image_alt", "style", *(f"name_{n}" for n in range(400)))
    lost = [
        Diagnostic(f"content/{n}.md", n, field, f"is lost {'x' * 300}", "foreign") for n in range(9) for field in fields
    ]
    unknown = [Diagnostic("content/a.md", 1, "n" * 900, "means nothing here", "foreign"), *lost]
    lines = summary(
        [*unknown, Diagnostic("content/a.md", 2, "b" * 99, "means nothing here", "foreign")], tmp_path / "n.txt"
    )
    assert len(lines) <= SCREEN
    assert max(map(len, lines[1:])) <= 120
    assert "and 3" in lines[-1]


def test_the_name_of_a_field_is_cut() -> None:
    assert str(Diagnostic("a.md", 1, "n" * 900, "means nothing")) == f"a.md:1: {'n' * LONGEST_NAME}…: means nothing"
