import errno
import json
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk import importing
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.model.fields import StoryFields
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import parse
from tests.desk.importing.drafting import FILES, PRESS
from tests.papers import write_settings

NAMES = {file.name for file in FILES.iterdir()}


@pytest.fixture(autouse=True)
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper with two sections and nothing in it, and no way to the network."""
    write_settings(tmp_path, SECTIONS=["world", "culture"])
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was to be fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return tmp_path


def status(*named: str, **options: Any) -> int:
    """The exit status."""
    try:
        paths = [str(FILES / name) if name in NAMES else name for name in named]
        verbal = {name: options.pop(name) for name in ("output", "dry_run", "as_json") if name in options}
        importing.run(paths, WireOptions(**options), **verbal)
    except SystemExit as done:
        return int(done.code or 0)
    return 0


def stories(paper: Path) -> list[str]:
    return sorted(str(file.relative_to(paper / "content")) for file in (paper / "content").rglob("*.md"))


def test_the_good_items_are_drafted_and_the_others_reported(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status("rss.xml") == 1
    assert stories(paper) == [
        "articles/world/2026-05-05-board-union-meet-ferry-talks-5-6.md",
        "articles/world/2026-05-05-of-the-wrong-weekday.md",
        "articles/world/2026-05-06-an-item-without-a-title-in-a-zone-whose-name-says-nothing.md",
    ]
    printed = capsys.readouterr()
    assert printed.err == f"{FILES / 'rss.xml'}:25: date: “Undated” has no date; say --date YYYY-MM-DD\n"
    assert (
        f"{FILES / 'rss.xml'}:9 → content/articles/world/2026-05-05-board-union-meet-ferry-talks-5-6.md\n"
        in printed.out
    )
    assert "  dropped    “javascript:alert(1)” (link-that-leads-nowhere)\n" in printed.out
    assert "  needs you  It needs a headline" in printed.out
    assert printed.out.endswith("4 items: 3 written, 1 refused\n")


def test_a_second_time_nothing_is_written_and_an_edited_draft_stays(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status("atom.xml", "wordpress.xml", "page.html") == 0
    before = stories(paper)
    edited = paper / "content" / before[0]
    text = edited.read_text(encoding="utf-8").replace("Status: draft\n", "") + "\nEdited.\n"
    edited.write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert status("atom.xml", "wordpress.xml", "page.html", section="culture") == 0
    assert stories(paper) == before
    assert edited.read_text(encoding="utf-8") == text
    assert capsys.readouterr().out.count("had it already, nothing written") == len(before)


def test_a_day_settles_only_what_has_none(paper: Path) -> None:
    assert status("rss.xml", date="2026-01-02") == 0
    assert [name for name in stories(paper) if "2026-01-02" in name] == ["articles/world/2026-01-02-undated.md"]


def test_a_section_is_for_all_and_the_categories_become_topics(paper: Path) -> None:
    assert status("rss.xml", section="Culture", date="2026-01-02") == 0
    assert {name.split("/")[1] for name in stories(paper)} == {"culture"}
    first = (paper / "content" / stories(paper)[1]).read_text(encoding="utf-8")
    assert "Category: Culture\nTags: World, Ferries, Harbour the\n" in first


def test_a_changed_item_is_a_second_draft_that_says_so(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status("atom.xml")
    (paper / "later.xml").write_text(
        (FILES / "atom.xml").read_text(encoding="utf-8").replace("H<sub>", "D<sub>"), encoding="utf-8"
    )
    capsys.readouterr()
    assert status("later.xml") == 0
    assert "articles/culture/2026-05-05-rock-roll-2.md" in stories(paper)
    printed = capsys.readouterr().out
    assert "It stood at the same address as 2026-05-05-rock-roll.md" in printed
    assert "1 written, 1 known" in printed


def test_a_dry_run_writes_nothing(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status("atom.xml", dry_run=True) == 0
    assert stories(paper) == []
    assert "2026-05-05-rock-roll.md (not written)" in capsys.readouterr().out


def test_a_folder_of_its_own_may_take_the_drafts(paper: Path) -> None:
    assert status("atom.xml", output="aside") == 0
    assert stories(paper) == []
    assert sorted(file.name for file in (paper / "aside").iterdir()) == [
        "2026-05-05-rock-roll.md",
        "2026-05-06-srf-tzh.md",
    ]
    assert status("atom.xml", output="aside") == 0
    assert len(list((paper / "aside").iterdir())) == 2


def test_json_is_one_document_and_nothing_else_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert status("rss.xml", "wordpress.xml", as_json=True) == 1
    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert printed.err == ""
    assert document["failed"] is True
    assert [copy["outcome"] for copy in document["copies"][:4]] == ["written", "refused", "written", "written"]
    assert document["copies"][1]["problems"] == [
        {"line": 25, "field": "date", "message": "“Undated” has no date; say --date YYYY-MM-DD"}
    ]
    assert {"rule": "script", "text": ""} in document["copies"][0]["dropped"]
    assert document["copies"][0]["fields"]["author"] == "Ann Example"
    assert sum(copy["outcome"] == "passed over" for copy in document["copies"]) == 8


def test_what_is_broken_is_reported_and_the_rest_is_drafted(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status("wordpress-broken.xml", "truncated.xml", "entities.xml", "page-unknown.html") == 1
    assert len(stories(paper)) == 3
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1] for line in lines] == ["38", "89", "7", "3", "5"]
    assert not any("Traceback" in line for line in lines)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"%PDF-1", "is a PDF"),
        (b"\x00\x01", "is binary"),
        (b"words", "is no feed"),
        (b"<rss", "is no feed"),
    ],
)
def test_rubbish_is_refused_in_a_sentence(
    paper: Path, capsys: pytest.CaptureFixture[str], data: bytes, says: str
) -> None:
    (paper / "rubbish").write_bytes(data)
    assert status("rubbish") == 1
    assert says in capsys.readouterr().err


def test_missing_files_and_empty_folders_are_reported(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (paper / "nothing").mkdir()
    assert status("not-there.xml", "nothing", "a\0b", "x" * 300) == 1
    printed = capsys.readouterr().err
    assert "not-there.xml:1: file: cannot be read: No such file or directory" in printed
    assert "nothing:1: file: is a folder without a file in it" in printed
    assert "null byte" in printed
    assert "xxx:1: file: cannot be read: File name too long; name a file, or a folder of them" in printed


def test_what_may_not_be_read_is_reported(
    paper: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path, *_: object) -> None:  # root, as which tests may run, may read everything
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))

    (paper / "secret.xml").touch()
    monkeypatch.setattr(Path, "open", refuse)
    assert status("secret.xml") == 1
    assert "Permission denied" in capsys.readouterr().err


def test_where_nothing_can_be_written_each_item_says_so(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (paper / "content" / "articles").write_text("in the way", encoding="utf-8")
    assert status("atom.xml") == 1
    assert capsys.readouterr().err.count("cannot be written") == 2


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"section": "wrold"}, "--section wrold: is no section of this paper; did you mean world?"),
        ({"date": "2026-02-30"}, "--date: “2026-02-30” is no day of the calendar"),
        ({"date": "03/12/2026"}, "--date: “03/12/2026” may be 2026-12-03 or 2026-03-12; write the one that is meant"),
    ],
)
def test_an_option_that_means_nothing_is_refused_before_anything_is_read(options: dict[str, Any], says: str) -> None:
    with pytest.raises(SystemExit) as caught:
        importing.run([str(FILES / "atom.xml")], WireOptions(**options))
    assert says in str(caught.value.code)


def test_no_file_is_no_order() -> None:
    with pytest.raises(SystemExit, match="Name a file"):
        importing.run([], WireOptions())


def test_a_folder_is_read_whole_but_for_hidden_files(paper: Path) -> None:
    folder = paper / "feeds" / "old"
    folder.mkdir(parents=True)
    (folder / "a.xml").write_bytes((FILES / "atom.xml").read_bytes())
    (folder / ".b.xml").write_bytes((FILES / "rss.xml").read_bytes())
    assert status("feeds") == 0
    assert len(stories(paper)) == 2


def test_the_press_finds_nothing_wrong_with_what_was_imported(paper: Path) -> None:
    status("rss.xml", "atom.xml", "wordpress.xml", "page.html")
    for name in stories(paper):
        text = (paper / "content" / name).read_text(encoding="utf-8")
        post = parse(of_post(text), name, StoryFields, PRESS.md)
        assert post.problems == []
        assert post.fields["status"] == "draft"
        assert not any(reference.is_picture for reference in post.references)
        assert all(reference.target.startswith(("https://", "http://", "mailto:")) for reference in post.references)


def test_one_story_from_two_kinds_of_feed_is_one_draft(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = "&lt;p&gt;x&lt;/p&gt;"
    (paper / "one.xml").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>One</title>'
        '<link href="https://a.example/1"/><published>2026-05-05T10:00:00Z</published>'
        f'<content type="html">{copy}</content></entry></feed>',
        encoding="utf-8",
    )
    (paper / "other.xml").write_text(
        "<rss><channel><title>T</title><item><title>One</title><link>https://a.example/1</link>"
        f"<pubDate>Tue, 05 May 2026 10:00:00 GMT</pubDate><description>{copy}</description></item></channel></rss>",
        encoding="utf-8",
    )
    assert status("one.xml", "other.xml") == 0
    assert len(stories(paper)) == 1
    assert capsys.readouterr().out.endswith("2 items: 1 written, 1 known\n")


PARAGRAPHS = (
    "<p>The ferry of Sample Town left the pier on Monday and came back with nine passengers on it, said its master.</p>"
    "<p>It will run again tomorrow and on each day after that until winter comes, he said, and then it will rest.</p>"
)
SAVED = (
    '<html lang="en"><head><meta property="article:published_time" content="2026-05-06T09:00:00Z"></head>'
    "<body><article><h1>{}</h1>{}</article></body></html>"
)


@pytest.fixture
def ferry(paper: Path) -> Path:
    """A story that is out."""
    file = paper / "content" / "articles" / "world" / "2026-05-04-ferry.md"
    file.parent.mkdir(parents=True)
    file.write_text("Title: Ferry leaves the pier\nDate: 2026-05-04\nCategory: World\n\nIt left.\n", encoding="utf-8")
    return file


def saved(paper: Path, title: str, text: str) -> str:
    (paper / "saved.html").write_text(SAVED.format(title, text), encoding="utf-8")
    return "saved.html"


def test_a_page_that_kills_a_story_makes_no_draft_and_names_it(
    paper: Path, ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kill = (
        "Kill the story headlined “Ferry leaves the pier”, which was sent on Monday. The ferry has not left the pier."
    )
    text = (
        f"<p>{kill}</p><p>There will be no substitute story for it today, and editors are to print no word of it.</p>"
    )
    page = saved(paper, "BULLETIN KILL: Ferry leaves the pier", text)
    assert status(page) == 1
    assert stories(paper) == ["articles/world/2026-05-04-ferry.md"]
    says = capsys.readouterr().err
    assert "is a kill, and no draft; content/articles/world/2026-05-04-ferry.md is what it means" in says
    assert "--kind retraction" in says
    assert status(page, kind="news") == 0


def test_a_page_to_editors_is_passed_over(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(saved(paper, "ADVISORY: Harbour board meets the press", PARAGRAPHS)) == 0
    assert stories(paper) == []
    assert "is a word to editors, and no story" in capsys.readouterr().out


def test_a_corrected_page_points_to_the_correction_with_its_text(
    paper: Path, ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"<p>(Corrects number of passengers to nine)</p>{PARAGRAPHS}"
    assert status(saved(paper, "CORRECTED-Ferry leaves the pier", text)) == 0
    right = "dateline correct content/articles/world/2026-05-04-ferry.md 'Corrects number of passengers to nine'"
    printed = capsys.readouterr().out
    assert right in printed
    assert "  headline   Ferry leaves the pier ·" in printed


def many(paper: Path, count: int) -> str:
    items = "".join(
        f"<item><title>{'' if number == 7 else f'Tide table {number}'}</title>"
        "<pubDate>Mon, 04 May 2026 09:00:00 +0000</pubDate>"
        f"<description>&lt;script&gt;x&lt;/script&gt; Tides of week {number}.</description></item>"
        for number in range(count)
    )
    (paper / "many.xml").write_text(f'<rss version="2.0"><channel>{items}</channel></rss>', encoding="utf-8")
    return "many.xml"


def test_of_many_items_only_those_are_told_that_need_somebody(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status(many(paper, 30), section="world") == 0
    assert capsys.readouterr().out.splitlines() == [
        "many.xml:1 → content/articles/world/2026-05-04-tides-of-week-7.md",
        "  needs you  It needs a headline: write one over Title, then take headline out of the line Wanted",
        "  dropped    script (30 items)",
        "30 items: 30 written; --json tells all of each",
    ]


def test_a_headline_is_of_one_story(paper: Path) -> None:
    with pytest.raises(SystemExit, match=r"--title is of one story, and many\.xml is a feed or an export"):
        importing.run([many(paper, 2)], WireOptions(title="Tides"))
    assert stories(paper) == []
