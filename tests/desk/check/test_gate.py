"""The gate as a whole: its diagnostics about a folder of posts."""

import shlex
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as limits
from hypothesis import strategies as st

from dateline_news.desk import check as gate
from dateline_news.desk.check.checked_posts import checked_posts
from dateline_news.desk.check.gate import RULES, check_posts
from tests.desk.check.conftest import FIT, Write
from tests.papers import ROOT, SETTINGS

SEED = "articles/world/2021-07-14-sco-pakistan-russia-china-afghan-peace.md"
Settings = dict[str, Any]


def flagged(content: Path, settings: Settings, *paths: Path, public: bool = False) -> list[tuple[str, int]]:
    """The diagnostics of the gate: the rule and the line of each."""
    return [
        (diagnostic.field, diagnostic.line)
        for diagnostic in check_posts(content, settings, paths, public=public).diagnostics
    ]


def test_a_story_without_faults_passes(content: Path, settings: Settings, write: Write) -> None:
    write()
    assert flagged(content, settings) == []


def test_an_entry_of_a_live_story_that_is_out_of_order_is_flagged_on_its_line(
    content: Path, settings: Settings, write: Write
) -> None:
    file = write(kind="live")
    lines = [*file.read_text("utf-8").splitlines(), "", "## 14:05 A", "", "Text.", "", "## 13:55 B", "", "More."]
    file.write_text("\n".join(lines), "utf-8")
    assert ("contract", lines.index("## 13:55 B") + 1) in flagged(content, settings)


def test_the_editors_own_content_has_one_piece_of_advice(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 2026-12-01, when all of it is out
    own = {**settings, "SECTIONS": SETTINGS["SECTIONS"]}
    assert [
        (diagnostic.file, diagnostic.line, diagnostic.field, diagnostic.severity)
        for diagnostic in gate.check(ROOT / "content", (), own)
    ] == [(SEED, 12, "possible-slip", "advice")]


def test_what_a_build_refuses_is_reported(content: Path, settings: Settings, write: Write) -> None:
    write("a.md", FIT.replace("2026-02-01", "2026-02-30").replace("Summary", "Standfirst"))
    write("b.md", FIT.replace("Ferry", "Boat"), Image="images/none.png", Image_alt="A boat in the bay")
    write(
        "c.md",
        FIT.replace("Ferry", "Ship") + "\nSee [it]({filename}/none.md).\n\n<script>x</script>\n",
        Template="none",
    )
    diagnostics = check_posts(content, settings).diagnostics
    assert {diagnostic.field for diagnostic in diagnostics if diagnostic.severity == "error"} == {"contract"}
    fields = {
        (diagnostic.file[-4:], diagnostic.line, diagnostic.message.partition(":")[0])
        for diagnostic in diagnostics
        if diagnostic.severity == "error"
    }
    assert fields == {
        ("a.md", 2, "date"), ("a.md", 4, "standfirst"), ("b.md", 1, "image"),
        ("c.md", 10, "link"), ("c.md", 12, "text"), ("c.md", 1, "template"),
    }  # fmt: skip


def test_a_link_to_a_draft_or_to_a_story_that_is_not_due_is_reported(
    content: Path, settings: Settings, write: Write
) -> None:
    write("draft.md", FIT.replace("Ferry", "Boat"), Status="draft")
    write("later.md", FIT.replace("Ferry", "Ship"), Embargo="2026-03-02 09:00")
    write("a.md", f"{FIT}\n[b]({{filename}}draft.md)\n[c]({{filename}}later.md)\n")
    assert flagged(content, settings, content / "articles/world/a.md") == [("contract", 9), ("contract", 10)]


def test_a_working_title_is_reported_until_the_line_is_removed(content: Path, settings: Settings, write: Write) -> None:
    write("a.md", Status="draft", Wanted="headline")
    assert flagged(content, settings) == [("headline-missing", 2)]
    write("a.md", Status="draft")
    assert flagged(content, settings) == []


def test_with_public_drafts_are_checked_for_what_a_build_refuses_alone(
    content: Path, settings: Settings, write: Write
) -> None:
    write("a.md", Status="draft", Wanted="headline")
    write("b.md", FIT.replace("Ferry", "Boat"), Status="draft", Nonsense="x")
    assert flagged(content, settings, public=True) == [("contract", 2)]


def test_an_answer_in_a_story_settles_a_diagnostic(content: Path, settings: Settings, write: Write) -> None:
    text = f"{FIT}\nIt is in the the harbour.\n"
    write("a.md", text)
    assert flagged(content, settings) == [("possible-slip", 9)]
    write("a.md", text, Check_ok="possible-slip — so in the agency's copy")
    outcome = check_posts(content, settings)
    assert outcome.diagnostics == []
    assert [(diagnostic.field, reason) for diagnostic, reason in outcome.answered] == [
        ("possible-slip", "so in the agency's copy")
    ]


def test_answers_to_rules_for_the_whole_paper_settle_them_too(content: Path, settings: Settings, write: Write) -> None:
    write("a.md")
    write("b.md")
    slugs = [("duplicate-headline", 1)]
    assert flagged(content, settings) == slugs
    write("b.md", Check_ok="duplicate-headline — a weekly column")
    assert flagged(content, settings) == []


def test_two_answers_are_written_on_two_lines(content: Path, settings: Settings, write: Write) -> None:
    text = FIT.replace(
        "Source: The Sample Agency\n", "Check_ok: source-missing — our own\nCheck_ok: possible-slip — so in the copy\n"
    )
    write("a.md", f"{text}\nIt is in the the harbour.\n")
    assert flagged(content, settings) == []


def test_paths_limit_the_diagnostics_and_not_what_is_checked(content: Path, settings: Settings, write: Write) -> None:
    write("a.md")
    later = write("b.md")
    write("pages/about.md", "Title: About\n\nIt is in the the harbour.\n")
    assert flagged(content, settings, later) == [("duplicate-headline", 1)]
    assert flagged(content, settings, content / "pages") == [("possible-slip", 3)]
    assert len(flagged(content, settings, content)) == 2
    assert flagged(content, settings, content / "articles/world/a.md") == []


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("none.md", "There is no"),
        ("../outside.md", "lies outside of content/; name the folder"),
        ("images", "no post that a build would read"),
    ],
)
def test_a_path_that_names_no_post_ends_with_a_sentence(
    content: Path, settings: Settings, write: Write, path: str, sentence: str
) -> None:
    write()
    (content / "images").mkdir()
    (content.parent / "outside.md").touch()
    with pytest.raises(SystemExit, match=sentence):
        check_posts(content, settings, [content / path])


def test_the_gate_reads_what_a_build_reads(content: Path, settings: Settings, write: Write) -> None:
    write("a.md")
    write("notes.txt", "nonsense")
    write("b.rst", "nonsense")
    write("c.markdown", FIT.replace("Ferry", "Boat"))
    outcome = check_posts(content, settings)
    assert outcome.posts == 3
    assert ("b.rst", "contract") in {(diagnostic.file[-5:], diagnostic.field) for diagnostic in outcome.diagnostics}
    assert {diagnostic.file[-5:] for diagnostic in outcome.diagnostics if diagnostic.field == "contract"} == {"b.rst"}


def test_a_file_that_is_no_text_is_reported(content: Path, settings: Settings) -> None:
    (content / "articles/world/a.md").write_bytes(b"Title: A\n\n\xff\xfe\x00")
    diagnostics = check_posts(content, settings).diagnostics
    assert [(diagnostic.file[-4:], diagnostic.field) for diagnostic in diagnostics] == [("a.md", "contract")]
    assert "not UTF-8" in diagnostics[0].message


def test_copy_that_no_build_reads_is_reported_with_what_makes_a_post_of_it(
    content: Path, settings: Settings, write: Write
) -> None:
    write("a.md", FIT + "\nThe [timetable]({attach}times.txt) and [the bill]({attach}bill.docx).\n")
    for name in (
        "times.txt",
        "bill.docx",
        "ferry.docx",
        "a.RTF",
        "b{x}.MD",
        "c.md.txt",
        "boat.jpg",
        ".d.txt",
        "_e.txt",
    ):
        (content / "articles" / "world" / name).write_text("Copy")
    (content / "extra").mkdir()
    (content / "extra" / "robots.txt").write_text("User-agent: *")
    diagnostics = check_posts(content, settings).diagnostics
    right = {diagnostic.file.rpartition("/")[2]: diagnostic.message.partition("; ")[2] for diagnostic in diagnostics}
    assert {(diagnostic.field, diagnostic.severity) for diagnostic in diagnostics} == {("no-post", "warning")}
    assert right == {
        "a.RTF": "save it as plain text or .docx, and give that to `dateline wire`",
        "b{x}.MD": "name it b{x}.md, in small letters",
        **{
            name: f"`dateline wire content/articles/world/{name}` makes a draft of it, which lies beside the others; "
            "then remove it here"
            for name in ("c.md.txt", "ferry.docx")
        },
    }


def test_the_command_for_copy_that_no_build_reads_is_one_for_a_shell(content: Path, settings: Settings) -> None:
    (content / "articles" / "world" / "a {b}'s.txt").write_text("Copy")
    (diagnostic,) = check_posts(content, settings).diagnostics
    command = diagnostic.message.partition("`")[2].partition("`")[0]
    assert shlex.split(command) == ["dateline", "wire", "content/articles/world/a {b}'s.txt"]


def test_a_post_with_a_byte_order_mark_and_carriage_returns_is_read_alike(content: Path, settings: Settings) -> None:
    text = f"{FIT}\nIt is in the the harbour.\n".replace("\n", "\r\n")
    (content / "articles/world/a.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert flagged(content, settings) == [("possible-slip", 9)]


def test_the_folder_gives_the_section_and_the_file_s_name_the_date(
    content: Path, settings: Settings, write: Write
) -> None:
    write("2026-03-02-ferry.md", FIT.replace("Date: 2026-02-01\nCategory: World\n", ""))
    assert flagged(content, settings) == [("future-date-without-embargo", 1)]


def test_two_stories_with_one_address_are_reported(content: Path, settings: Settings, write: Write) -> None:
    write("2026-02-01-ferry.md")
    (content / "articles/culture").mkdir()
    (content / "articles/culture/2026-02-01-ferry.md").write_text(FIT.replace("Ferry", "Boat"))
    assert ("same-address", 1) in flagged(content, settings)


def test_a_post_that_may_not_be_read_is_reported(
    content: Path, settings: Settings, write: Write, tmp_path: Path
) -> None:
    write("b.md")
    (tmp_path / "secret.md").write_text(FIT)
    (content / "articles/world/a.md").symlink_to(tmp_path / "secret.md")
    outcome = check_posts(content, settings)
    assert outcome.posts == 2
    assert [(diagnostic.file[-4:], diagnostic.line, diagnostic.field) for diagnostic in outcome.diagnostics] == [
        ("a.md", 1, "contract")
    ]
    assert "outside of content/" in outcome.diagnostics[0].message


def test_links_that_a_lenient_build_accepts_are_not_reported(content: Path, settings: Settings, write: Write) -> None:
    """The gate once called each link that leads nowhere an error, with a sign of the press in it."""
    write("b.md", FIT.replace("Ferry", "Boat"))
    copy = "\nSee [a boat](b.md), [a ship](/none/) and [a ferry]({filename}/none.md).\n\n![A boat](none.png)\n"
    write("a.md", FIT + copy, Image="none.png", Image_alt="A ferry", Template="none")
    assert {rule for rule, _ in flagged(content, settings)} == {"contract"}
    assert flagged(content, {**settings, "STORY_FIELDS": "lenient"}) == []


PARTS = st.sampled_from(
    "Title: A|Date: 2026-02-01|Date: |Check_ok: |possible-slip — |\n|\n|\n|> |# |```|[|](|http://|)"
    "|<|>|![|t.co/x |Tuesday, July 14|, 99|a a |an |---|    |Tags: |;|\u2028|\ufeff|x|{filename}|<!--|\t".split("|")
)
FILES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=400).map(str.encode),
    st.lists(PARTS, max_size=60).map(lambda parts: "".join(parts).encode()),
)


@limits(suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(data=b"> " * 3000 + b"x")
@example(data=b"Title: A\nDate: 2026-02-01\n\n" + b"- " * 500 + b"x")
@example(data=b"Title: A\nDate: 0001-01-01\nEmbargo: 9999-12-31 23:59 +14:00\n\n[a](http://[)\n")
@given(data=FILES)
def test_nothing_that_a_file_holds_stops_the_gate(content: Path, settings: Settings, data: bytes) -> None:
    source = "articles/world/a.md"
    (content / source).write_bytes(data)
    entry = checked_posts(content, settings)[source]
    assert {diagnostic.field for diagnostic in entry.diagnostics} <= RULES.keys()
    assert all(diagnostic.line >= 1 and diagnostic.message for diagnostic in entry.diagnostics)
    first = check_posts(content, settings)
    assert all(diagnostic.file == source for diagnostic in first.diagnostics)
    assert check_posts(content, settings) == first


@pytest.mark.parametrize("name", ["2020-11-ferry.md", "2026-02-01-ferry (conflicted copy).md"])
def test_a_post_that_a_lenient_build_leaves_out_is_reported(
    content: Path, settings: dict[str, Any], write: Write, name: str
) -> None:
    text = FIT.replace("Date: 2026-02-01", "Date: 10/11/2020")
    file = write(name, text)
    (diagnostic,) = check_posts(content, {**settings, "STORY_FIELDS": "lenient"}).diagnostics
    assert (diagnostic.file, diagnostic.field, diagnostic.severity) == (
        file.relative_to(content).as_posix(),
        "left-out",
        "warning",
    )
