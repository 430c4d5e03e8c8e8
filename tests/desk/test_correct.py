"""`dateline correct`: one entry more, and not a byte of anything else."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline_news.desk.correct import correct, corrected, undated_entry
from dateline_news.desk.posts.find_story import find_story
from dateline_news.model import fields as post_fields
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.documents import plain_header
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import parse
from tests import papers
from tests.papers import ROOT, write_settings

SETTINGS: dict[str, Any] = {**papers.SETTINGS, "TIMEZONE": "Asia/Karachi"}
MD = markdown(SETTINGS["MARKDOWN"])
NOW = "1779976800"  # 2026-05-28 14:00 UTC, 19:00 in Karachi
POST = "Title: Ferry returns\nDate: 2026-05-04 08:00\nCategory: Region\n\nIt came in at dawn.\n"
ENTRY = "(correction) It was red, not blue."


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOW)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder of three stories, two of one slug, and a page."""
    return written_to(
        tmp_path / "content",
        {
            "articles/region/2026-05-04-ferry.md": POST,
            "articles/region/2026-05-05-notes.md": "Title: Notes\nCategory: Region\n\nOne.\n",
            "articles/world/2026-05-06-notes.md": "Title: Notes\nSlug: notes\nLang: ur\n\nTwo.\n",
            "pages/about.md": "Title: About\n\nUs.\n",
        },
    )


def written_to(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def ferry(content: Path) -> Path:
    return content / "articles/region/2026-05-04-ferry.md"


def after(content: Path, text: str | bytes, *, entry: str = ENTRY, day: str = "") -> str:
    """What stands in a post of this text once it has been corrected."""
    written_to(content, {"articles/region/2026-05-04-ferry.md": text})
    return correct("2026-05-04-ferry", entry, day, content, SETTINGS).read_bytes().decode()


def refusal(*given: Any, of: Callable[..., Any] = correct) -> str:
    """The sentence with which something is refused."""
    with pytest.raises(SystemExit) as refused:
        of(*given)
    assert isinstance(refused.value.code, str), "an editor gets a sentence, on stderr, and the status 1"
    return refused.value.code


def test_an_entry_goes_to_the_end_of_the_header_and_the_change_behind_the_date(content: Path) -> None:
    assert after(content, POST) == (
        "Title: Ferry returns\nDate: 2026-05-04 08:00\nModified: 2026-05-28 19:00\nCategory: Region\n"
        "Correction: 2026-05-28 (correction) It was red, not blue.\n\nIt came in at dawn.\n"
    )


def test_an_entry_goes_behind_the_earlier_ones_which_stay_as_they_are(content: Path) -> None:
    old = POST.replace("Category", "Correction:  2026-05-09 (Update)  One,\n    two.\nCategory")
    lines = after(content, old).splitlines()
    assert lines[3:7] == [
        "Correction:  2026-05-09 (Update)  One,",
        "    two.",
        f"Correction: 2026-05-28 {ENTRY}",
        "Category: Region",
    ]


def test_entries_stand_in_the_order_in_which_they_were_given(content: Path) -> None:
    after(content, POST, entry="(update) One.")
    for text, day in (("Two.", "2026-05-10"), ("Three.", "")):
        correct("ferry", f"(correction) {text}", day, content, SETTINGS)
    fields, _, _ = plain_header.split(ferry(content).read_text())
    assert [field.text[-4:] for field in fields if field.name == "correction"] == ["One.", "Two.", "ree."]


def test_an_entry_that_stands_there_is_not_added_again(content: Path) -> None:
    given = ("2026-05-04-ferry", ENTRY, "", content, SETTINGS)
    before = correct(*given).read_bytes()
    assert refusal(*given).endswith("2026-05-04-ferry.md has this correction already; there is nothing to add")
    assert ferry(content).read_bytes() == before


@pytest.mark.parametrize(
    "old", ["Modified: 2026-05-09", "modified:2026-05-09 07:00", "Modified: 2026-05-09\n    07:00"]
)
def test_the_last_change_is_replaced_where_it_stands(content: Path, old: str) -> None:
    changed = after(content, POST.replace("Category", f"{old}\nCategory"))
    name = old.partition(":")[0]
    assert changed.splitlines()[2:4] == [f"{name}: 2026-05-28 19:00", "Category: Region"]


def test_a_day_of_before_is_the_day_of_both(content: Path) -> None:
    changed = after(content, POST, day="2026-05-10")
    assert "Modified: 2026-05-10\n" in changed
    assert "Correction: 2026-05-10 (correction)" in changed


@pytest.mark.parametrize("day", ["2026-05-10", "2026-05-04"])
def test_the_last_change_never_goes_back(content: Path, day: str) -> None:
    """Nor does a story that was changed on the day on which it came out, at no known hour, claim an earlier one."""
    old = POST if day == "2026-05-04" else POST.replace("Category", "Modified: 2026-05-20\nCategory")
    changed = after(content, old, day=day)
    assert changed.replace(f"Correction: {day} {ENTRY}\n", "") == old


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_end_as_they_did_and_the_mark_of_the_file_stays(content: Path, end: str, mark: str) -> None:
    changed = after(content, (mark + POST.replace("\n", end)).encode())
    assert changed == mark + after(content, POST).replace("\n", end)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Title: A\nDate: 2026-05-04", "Title: A\nDate: 2026-05-04\nModified: M\nCorrection: E"),
        ("Title: A\n\nWords", "Title: A\nModified: M\nCorrection: E\n\nWords"),
        ("Title: A\nWords go on.", "Title: A\nModified: M\nCorrection: E\nWords go on."),
        ("---\nTitle: A\n---\nWords", "---\nTitle: A\nModified: M\nCorrection: E\n---\nWords"),
        ("Title: A\nModified: 1", "Title: A\nModified: M\nCorrection: E"),
        ("Title: A\r\nDate: 1", "Title: A\r\nDate: 1\r\nModified: M\r\nCorrection: E"),
        ("Correction: D\nModified: 1\n\n", "Correction: D\nCorrection: E\nModified: M\n\n"),
        ("Modified: 1\nCorrection: D\n\n", "Modified: M\nCorrection: D\nCorrection: E\n\n"),
        ("Title: A\n\nCorrection: no field\n", "Title: A\nModified: M\nCorrection: E\n\nCorrection: no field\n"),
    ],
)
def test_a_header_of_any_shape_gets_the_two_lines(old: str, new: str) -> None:
    assert corrected(old, "E", "M") == new


INK = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
VALUES = INK.map(str.strip).filter(bool)
BODIES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
NAMES = st.sampled_from(["Summary", "Dateline", "Credit", "Rights"])
MORE = st.lists(st.tuples(NAMES, VALUES), unique_by=lambda field: field[0])
KINDS = st.sampled_from(["correction", "Update", "retraction"])
ENTRIES = st.lists(st.builds("2026-05-{:02} ({}) {}".format, st.integers(4, 27), KINDS, VALUES), max_size=3)
CHANGES = st.sampled_from([[], [("Modified", "2026-05-05")]])
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.data(), MORE, ENTRIES, ENDS, BODIES, VALUES, CHANGES)
def test_every_other_line_stays_and_the_contract_is_kept(  # noqa: PLR0913, PLR0917  a post is what these are
    data: st.DataObject,
    more: list[tuple[str, str]],
    entries: list[str],
    end: str,
    body: str,
    words: str,
    change: list[tuple[str, str]],
) -> None:
    fields = [("Title", "A ferry"), *more, *(("Correction", entry) for entry in entries)]
    fields += [("Date", "2026-05-04"), *change]
    lines = [f"{name}: {value}" for name, value in data.draw(st.permutations(fields))]
    old = end.join(lines) + end + end + body
    assume(any(map(str.isalnum, words)))
    assume(reads(old).problems == [])
    new = corrected(old, f"2026-05-28 {undated_entry('correction', words)}", "2026-05-28 19:00")
    ours = ("Correction: 2026-05-28 (correction) ", "Modified: 2026-05-28 19:00")
    kept = [line for line in new.split(end) if not line.startswith(ours)]
    assert kept == [line for line in old.split(end) if line != "Modified: 2026-05-05"]
    assert reads(new).problems == []
    before, now = (reads(text).fields for text in (old, new))
    assert now.pop("correction").split("\n")[:-1] == list(filter(None, before.pop("correction", "").split("\n")))
    assert now.pop("modified") == "2026-05-28 19:00"
    before.pop("modified", None)
    assert (now, reads(new).html) == (before, reads(old).html)


def reads(text: str) -> Any:
    """A post as the press reads it."""
    return parse(of_post(text.replace("\r\n", "\n").replace("\r", "\n")), "content/a.md", post_fields.StoryFields, MD)


def test_a_text_on_several_lines_becomes_one() -> None:
    assert undated_entry("Correction", " one \n\n  two\tthree\r\nfour ") == "(correction) one  two three four"


@pytest.mark.parametrize("text", ["", "  ", "--", "\n", "…"])
def test_a_text_that_says_nothing_is_refused(text: str) -> None:
    assert (
        refusal("correction", text, of=undated_entry) == "the text says nothing; write what was wrong and what is right"
    )


def test_a_kind_that_there_is_not_is_refused() -> None:
    assert refusal("rumour", "x", of=undated_entry) == (
        "“rumour” is no kind of correction; choose correction, clarification, update, retraction"
    )


@pytest.mark.parametrize("status", ["draft", "Draft", "skip"])
def test_what_nobody_has_read_is_not_corrected(content: Path, status: str) -> None:
    text = POST.replace("Category", f"Status: {status}\nCategory")
    written_to(content, {"articles/region/2026-05-04-ferry.md": text})
    assert "not published; nobody has read it yet, so change the text" in refusal("ferry", ENTRY, "", content, SETTINGS)
    assert ferry(content).read_text() == text


@pytest.mark.parametrize("line", ["Embargo: 2026-06-01", "Embargo: 2026-05-28 19:01"])
def test_what_is_yet_to_come_out_is_not_corrected(content: Path, line: str) -> None:
    written_to(content, {"articles/region/2026-05-04-ferry.md": POST.replace("Category", f"{line}\nCategory")})
    assert "Embargoed until " in refusal("ferry", ENTRY, "", content, SETTINGS)


def test_a_story_dated_ahead_is_not_corrected(content: Path) -> None:
    written_to(content, {"articles/region/2026-05-04-ferry.md": POST.replace("Date: 2026-05-04", "Date: 2026-05-29")})
    assert "Dated ahead: 29 May 2026, 08:00 PKT; nobody" in refusal("ferry", ENTRY, "", content, SETTINGS)


def test_a_hidden_story_is_corrected(content: Path) -> None:
    assert ENTRY in after(content, POST.replace("Category", "Status: hidden\nCategory"))


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2026-05-29", "2026-05-29 is yet to come; a correction is of today (2026-05-28) or of a day before"),
        ("2026-02-30", "“2026-02-30” is no day of the calendar; write it as 2021-07-14"),
        ("soon", "“soon” is no day of the calendar; write it as 2021-07-14"),
        ("2026-05-03", "was published on 2026-05-04, and 2026-05-03 was before that"),
    ],
)
def test_a_day_that_cannot_be_is_refused(content: Path, day: str, message: str) -> None:
    assert message in refusal("ferry", ENTRY, day, content, SETTINGS)


def test_nothing_is_added_to_entries_that_are_broken(content: Path) -> None:
    text = POST.replace("Category", "Correction: yesterday, the colour\nCategory")
    written_to(content, {"articles/region/2026-05-04-ferry.md": text})
    message = refusal("ferry", ENTRY, "", content, SETTINGS)
    assert "entry 1, “yesterday, the colour”, is not a day, a kind in brackets, and a text; write 2026-05-05" in message
    assert ferry(content).read_text() == text


@pytest.mark.parametrize(
    "words",
    [
        "{file}", "articles/region/2026-05-04-ferry.md", "2026-05-04-ferry.md", "2026-05-04-ferry", "ferry",
        "2026/05/04/ferry.html", "/2026/05/04/ferry.html", "http://localhost:8000/2026/05/04/ferry.html",
        "https://paper.example/sub/2026/05/04/ferry.html?x=1#correction-1",
    ],
)  # fmt: skip
def test_a_story_is_found_by_path_name_slug_and_address(content: Path, words: str) -> None:
    assert find_story(words.format(file=ferry(content)), content, SETTINGS).file.samefile(ferry(content))


def test_a_story_is_found_by_the_address_that_its_header_asks_for(content: Path) -> None:
    more = {
        "articles/a.md": "Title: A\nDate: 2026-05-04\nSave_as: special/a-b.html\n\n",
        "articles/b.md": "Title: B\nDate: 2026-05-04\nSlug: بندرگاہ\n\n",
    }
    written_to(content, more)
    names = [find_story(words, content, SETTINGS).file.name for words in ("https://e.org/special/a-b.html", "بندرگاہ")]
    assert names == ["a.md", "b.md"]
    quoted = "https://e.org/2026/05/04/%D8%A8%D9%86%D8%AF%D8%B1%DA%AF%D8%A7%DB%81.html"
    assert find_story(quoted, content, SETTINGS).file.name == "b.md"


def test_a_story_is_found_by_the_address_that_a_build_gives_it(content: Path) -> None:
    """The name of the section stood in it as it is written, and the name of the file for a slug of the headline."""
    written_to(content, {"articles/x.md": "Title: Boats, again\nDate: 2026-05-04\nCategory: Far Region\n\nThree.\n"})
    own = {**SETTINGS, "ARTICLE_SAVE_AS": "{category}/{slug}.html", "SLUGIFY_SOURCE": "title"}
    assert find_story("https://e.org/far-region/boats-again.html", content, own).file.name == "x.md"
    assert find_story("boats-again", content, own).file.name == "x.md"
    written_to(content, {"articles/y.md": "Date: 2026-05-04\n\nNo headline yet.\n"})
    assert find_story("y", content, own).file.name == "y.md"


def test_of_two_stories_of_one_slug_the_address_names_one_and_the_slug_both(content: Path) -> None:
    assert find_story("2026/05/06/notes-ur.html", content, SETTINGS).file.name == "2026-05-06-notes.md"
    message = refusal("notes", content, SETTINGS, of=find_story)
    assert message.startswith("“notes” names 2 stories; give the path of one of them:\n")
    assert [Path(line.strip()).name for line in message.splitlines()[1:]] == [
        "2026-05-05-notes.md",
        "2026-05-06-notes.md",
    ]


@pytest.mark.parametrize("words", ["", "/", "https://paper.example/", "x" * 5000, "a\x00b", "content", ".."])
def test_what_names_no_story_is_told_so(content: Path, words: str) -> None:
    assert "is called" in refusal(words, content, SETTINGS, of=find_story)


def test_the_nearest_slug_is_suggested(content: Path) -> None:
    assert refusal("fery", content, SETTINGS, of=find_story).endswith("is called “fery”; did you mean ferry?")


def test_a_page_and_a_file_elsewhere_are_no_stories(content: Path, tmp_path: Path) -> None:
    assert "is a static page" in refusal("pages/about.md", content, SETTINGS, of=find_story)
    written_to(content, {"authors/ada.md": b"Title: Ada Fen\n"})
    assert "introduces an author or a topic" in refusal("authors/ada.md", content, SETTINGS, of=find_story)
    other = tmp_path / "other.md"
    other.write_text(POST)
    assert "lies outside of content/" in refusal(str(other), content, SETTINGS, of=find_story)


def test_a_file_that_no_build_reads_is_told_of(content: Path) -> None:
    (content / "articles" / "notes.txt").write_text("Title: Notes\nDate: 2026-05-06\n\nWords.\n", encoding="utf-8")
    assert "ends in .md" in refusal(str(content / "articles" / "notes.txt"), content, SETTINGS, of=find_story)


def test_a_file_that_is_no_text_is_told_of(content: Path) -> None:
    body = b"Title: A\nDate: 2026-05-04\n\n" + b"Words.\n" * 2_000 + b"\xff"
    written_to(content, {"articles/bytes.md": b"Title: \xff\xfe\n\n", "articles/body.md": body})
    assert "is not UTF-8 (byte 8)" in refusal("articles/bytes.md", "x", "", content, SETTINGS)
    assert f"is not UTF-8 (byte {len(body)})" in refusal("articles/body.md", ENTRY, "", content, SETTINGS)
    assert find_story("ferry", content, SETTINGS), "and does not keep others from being found"


def test_a_text_without_a_header_is_told_of(content: Path) -> None:
    written_to(content, {"articles/bare.md": "Words, and no more.\n"})
    assert "has no header" in refusal("articles/bare.md", ENTRY, "", content, SETTINGS)


def test_who_may_read_a_file_stays_as_it_was(content: Path) -> None:
    ferry(content).chmod(0o640)
    correct("ferry", ENTRY, "", content, SETTINGS)
    assert stat.S_IMODE(ferry(content).stat().st_mode) == 0o640
    assert [file.name for file in ferry(content).parent.iterdir() if file.name.startswith(".")] == []


def test_a_link_to_a_story_stays_a_link(content: Path, tmp_path: Path) -> None:
    real = tmp_path / "kept" / "ferry.md"
    real.parent.mkdir()
    ferry(content).rename(real)
    ferry(content).symlink_to(real)
    correct("2026-05-04-ferry", ENTRY, "", content, {**SETTINGS, "SYMLINK_TARGETS": [str(real.parent)]})
    assert ferry(content).is_symlink()
    assert ENTRY in real.read_text()


def test_a_folder_that_is_closed_is_told_of(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "write_bytes", closed)  # root, who runs tests in a container, may write anywhere
    assert "cannot be changed: Permission denied" in refusal("ferry", ENTRY, "", content, SETTINGS)
    assert ferry(content).read_text() == POST


def verb(folder: Path, *given: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the verb in a folder that holds a paper."""
    write_settings(folder)
    return subprocess.run(
        [sys.executable, "-c", "import sys; from dateline_news.desk.correct import run; run(*sys.argv[1:])", *given],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": NOW, **env},
    )  # fmt: skip


def test_the_verb_says_what_it_wrote_and_where(content: Path) -> None:
    run = verb(content.parent, "ferry", "It was red.", "clarification", "2026-05-10")
    file = "content/articles/region/2026-05-04-ferry.md"
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == f"{file}: Correction: 2026-05-10 (clarification) It was red.\n"


def test_the_verb_speaks_on_a_terminal_of_few_letters_too(content: Path) -> None:
    run = verb(content.parent, "ferry", "It was “red”.", "update", "", PYTHONIOENCODING="ascii")
    assert (run.returncode, run.stderr) == (0, "")
    assert "It was “red”." in ferry(content).read_text(encoding="utf-8")


def test_the_verb_refuses_with_a_sentence_and_the_status_1(content: Path) -> None:
    run = verb(content.parent, "fery", "It was red.", "update", "")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "no story in content/ is called “fery”; did you mean ferry?\n"


@pytest.mark.parametrize(
    "last", ['summary: "One that goes on\n  below"', "correction:\n  - 2026-05-05 (update) It is."]
)
def test_a_header_in_yaml_that_would_hide_the_entry_is_left_alone(tmp_path: Path, last: str) -> None:
    name, text = (
        "articles/region/2026-05-04-ferry.md",
        f'---\ntitle: "Ferry"\ndate: "2026-05-04"\n{last}\n---\n\nIt came.\n',
    )
    folder = written_to(tmp_path / "content", {name: text})
    with pytest.raises(
        SystemExit, match=r"has a header in YAML .* correction: \[\"2026-05-28 \(correction\) It was red"
    ):
        correct("ferry", ENTRY, "", folder, SETTINGS)
    assert (folder / name).read_text(encoding="utf-8") == text
