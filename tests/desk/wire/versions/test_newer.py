"""One story that is sent twice is one story: which copy is a newer version, and what becomes of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.wire import WireOptions, run
from tests.desk.wire.drafting import LEAD, MORE, TITLE
from tests.papers import write_settings

FIRST = f"2021-07-14\n\nSample-ferries, 0300\n\n{TITLE}\n\nLAHORE, July 14 (APP) - {LEAD}\n\n{MORE}\n"
SECOND = FIRST.replace("Sample-ferries, 0300", "Sample-ferries, 2ND LEAD\n\n(Adds that it is Tuesday)").replace(
    "Monday", "Tuesday"
)


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper with the draft of a first copy, and a second copy."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1626350400")  # 2021-07-15 12:00
    write_settings(tmp_path)
    (tmp_path / "content" / "articles" / "world").mkdir(parents=True)
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    run(["first.txt"], WireOptions(section="world"))
    return tmp_path


def post(paper: Path) -> Path:
    (file,) = (paper / "content").rglob("*.md")
    return file


def publish(paper: Path) -> None:
    file = post(paper)
    file.write_text(file.read_text(encoding="utf-8").replace("Status: draft\n", ""), encoding="utf-8")


def told(capsys: pytest.CaptureFixture[str], copy: str, *, update: bool = False, new: bool = False) -> str:
    capsys.readouterr()
    run([copy], WireOptions(section="world", update=update, new=new))
    return capsys.readouterr().out


def test_a_newer_version_is_told_with_a_word_diff_and_changes_nothing_by_itself(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = post(paper).read_bytes()
    output = told(capsys, "second.txt")
    assert post(paper).read_bytes() == before
    assert "second.txt is newer than content/articles/world/" in output
    assert "[-Monday-] {+Tuesday+}" in output
    assert "--update puts it into" in output
    assert "1 copy: 1 newer version" in output


def test_with_update_the_draft_changes_in_place_and_the_older_copy_is_known_still(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = post(paper)
    name.write_text(name.read_text(encoding="utf-8") + "\nThe editor's own words.\n", encoding="utf-8")
    assert ": changed" in told(capsys, "second.txt", update=True)
    text = post(paper).read_text(encoding="utf-8")
    assert post(paper) == name
    assert "met on Tuesday" in text
    assert "Monday" not in text
    assert text.endswith("The editor's own words.\n")
    assert "had it already" in told(capsys, "first.txt", update=True)
    assert "had it already" in told(capsys, "second.txt", update=True)


def test_what_the_editor_says_of_a_copy_that_was_read_goes_into_its_draft_with_update(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def output(**options: Any) -> str:
        capsys.readouterr()
        run(["first.txt"], WireOptions(section="world", title="Boats go", place="Kell", **options))
        return capsys.readouterr().out

    file, before = post(paper), post(paper).read_bytes()
    assert "had it already" in output()
    assert "--update puts what you say into it" in output()
    assert file.read_bytes() == before
    assert f"first.txt → {file.relative_to(paper)}: changed\n" in output(update=True)
    text = file.read_text(encoding="utf-8")
    assert "Title: Boats go\n" in text
    assert "Dateline: Kell\n" in text
    assert file == post(paper)
    told(capsys, "second.txt", update=True)
    publish(paper)
    assert "--update" not in output(update=True), "an older copy changes nothing, nor is a story that is out changed"


def test_of_a_story_that_is_out_a_correction_is_proposed_with_its_text(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(paper)
    before = post(paper).read_bytes()
    output = told(capsys, "second.txt", update=True)
    assert post(paper).read_bytes() == before
    assert f"dateline correct {post(paper).relative_to(paper)} 'Adds that it is Tuesday' --kind update" in output


def test_a_story_that_is_to_go_out_is_no_draft_to_change(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = post(paper)
    file.write_text(file.read_text(encoding="utf-8").replace("Status: draft", "Embargo: 2021-08-01"), encoding="utf-8")
    output = told(capsys, "second.txt", update=True)
    assert "is to go out (Embargoed until" in output
    assert "Monday" in post(paper).read_text(encoding="utf-8")


def test_most_of_its_paragraphs_are_enough_and_new_makes_a_draft_beside_it(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (paper / "third.txt").write_text(
        f"2021-07-15\n\nSailing\n\nQUETTA: {LEAD}\n\n{MORE}\n\nIt rained.\n", encoding="utf-8"
    )
    assert "1 newer version" in told(capsys, "third.txt")
    assert "1 written" in told(capsys, "third.txt", new=True)
    assert len(list((paper / "content").rglob("*.md"))) == 2


def test_another_agency_or_another_month_is_another_story(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = SECOND.replace(MORE, "Nothing else was said.").replace(
        LEAD.replace("Monday", "Tuesday"), "The sea rose a lot."
    )
    (paper / "agency.txt").write_text(other.replace("(APP)", "(AFP)"), encoding="utf-8")
    (paper / "month.txt").write_text(
        other.replace("2021-07-14", "2021-09-14").replace("July", "September"), encoding="utf-8"
    )
    for copy in ("agency.txt", "month.txt"):
        output = told(capsys, copy)
        assert "1 written" in output
        assert "newer version of a story that this paper does not have" in output


def test_a_kill_names_the_story_and_what_to_do(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(paper)
    for name, line in (
        ("slug.txt", "Kill the story slugged Sample-ferries."),
        ("title.txt", f"The story headlined “{TITLE}” is withdrawn."),
    ):
        (paper / name).write_text(f"BULLETIN KILL\n\n{line} No ferry ran.\n", encoding="utf-8")
        with pytest.raises(SystemExit):
            run([name], WireOptions())
        error = capsys.readouterr().err
        path = post(paper).relative_to(paper)
        assert f"{path} is what it means: write Status: draft into it and publish at once" in error
        assert f"dateline correct {path}" in error
        assert "--kind retraction" in error


def test_a_correction_alone_points_to_correct_with_the_text(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(paper)
    text = "In a story published July 14 the board was said to have met on Monday. It met on Tuesday."
    (paper / "c.txt").write_text(f"CORRECTION: {TITLE}\n\n{text}\n", encoding="utf-8")
    with pytest.raises(SystemExit):
        run(["c.txt"], WireOptions())
    assert f"dateline correct {post(paper).relative_to(paper)} '{text}'" in capsys.readouterr().err


def test_machines_get_the_message_the_diff_and_the_grades(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    run(["second.txt"], WireOptions(section="world"), as_json=True)
    (copy,) = json.loads(capsys.readouterr().out)["copies"]
    assert (copy["message"], copy["outcome"]) == ("update", "newer version")
    assert any("{+Tuesday+}" in line for line in copy["diff"])
    grades = {guess["field"]: guess["grade"] for guess in copy["guesses"]}
    assert grades == {
        "headline": "sure", "place": "sure", "date": "sure", "source": "sure", "kind": "likely", "section": "sure"
    }  # fmt: skip
    assert paper.is_dir()


def test_paragraphs_in_which_single_words_changed_are_the_same_story_and_others_are_not(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = FIRST.partition("0300\n\n")[2].replace(TITLE, "Boats sail once more").replace("Monday", "Tuesday")
    copy = copy.replace("invented copy", "made-up copy")
    (paper / "third.txt").write_text(f"2021-07-15\n\n{copy}", encoding="utf-8")
    assert "third.txt is newer than content/articles/world/" in told(capsys, "third.txt")
    other = copy.replace("harbour board of Sample Town met", "council of another place sat").replace(
        "nobody was there", "all had come and sung"
    )
    (paper / "other.txt").write_text(f"2021-07-15\n\n{other}", encoding="utf-8")
    assert "is newer than" not in told(capsys, "other.txt")
