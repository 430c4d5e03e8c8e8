"""Printing: only files that have changed are rendered, and only those that come out otherwise are written."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import Deferred
from dateline_news.model.digests import digest_of
from dateline_news.model.paper import Story
from dateline_news.model.template_inputs import KINDS
from dateline_news.press import plan
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.texts import ReadTexts
from dateline_news.press.cache.why import why
from dateline_news.press.output.edition import Edition
from dateline_news.press.plan import Bundle, CopiedFile, File, Page, signals
from dateline_news.press.plan.files import SingleFile
from dateline_news.press.render.incremental import Counts, DrawContext, Keys, Printer
from tests.papers import PICTURE, TEXTS, THEME, as_read, paper, plugins, static_page, story, topic

STORIES = [as_read(story(f"Story {at}", f"2026-03-0{at + 1}", topics=(topic("Sea"),))) for at in range(4)]
PAGES = (static_page(),)
KEYS = Keys("the code", {"SITENAME": "1", "NEWEST": "2"}, dict.fromkeys(KINDS, "the theme"))
State = dict[str, tuple[bytes, int]]


class Press:
    """A folder with an output and a cache, and what a build does with them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output, self.cache = folder, folder / "output", folder / "cache"

    def print(
        self, planned: Sequence[SingleFile], of: Archive | None = None, keys: Keys = KEYS, workers: int = 1
    ) -> Counts:
        """Print these files as one build."""
        edition, database, of = Edition(self.output), Database(self.cache, "key"), of or Archive(paper())
        try:
            with edition.acquire(), plugins():
                drawing = DrawContext(of.front, THEME, ReadTexts(TEXTS))
                printer = Printer(edition, database, drawing, keys, of.planned_from)
                return printer.print(planned, edition.files(), workers)
        finally:
            database.close()

    def build(self, *stories: Story, keys: Keys = KEYS, workers: int = 1, **more: Any) -> Counts:
        """Print the paper of these stories."""
        of = Archive(paper(*stories, pages=PAGES, **more))
        with plugins():
            planned = [file for file in signals.plan_files(signals.add_facts(of)) if not isinstance(file, Bundle)]
        return self.print([*planned, File(".nojekyll", nothing)], of, keys, workers)

    def state(self) -> State:
        """Every file, with the time at which it was written."""
        return {
            file.relative_to(self.output).as_posix(): (file.read_bytes(), file.lstat().st_mtime_ns)
            for file in self.output.rglob("*")
            if file.is_file()
        }

    def bytes(self) -> dict[str, bytes]:
        """Every file."""
        return {path: data for path, (data, _) in self.state().items()}

    def why(self, path: str) -> str:
        """Why a file was last rendered."""
        return why(path, self.cache).partition("\n")[0].partition(" because of: ")[2]

    def planned_from(self, path: str) -> str:
        """What was asked for a file when it was last rendered."""
        return why(path, self.cache).partition("\nIt was planned from: ")[2]


def nothing(_: plan.Inputs) -> bytes:
    return b""


def text(inputs: plan.Inputs) -> bytes:
    return str(inputs["text"]).encode()


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """A press that has printed the paper before, a while ago."""
    press = Press(tmp_path)
    press.build(*STORIES)
    for file in press.output.rglob("*"):
        if file.is_file():
            os.utime(file, ns=(0, 10**18))
    press.build(*STORIES)
    return press


def clean(tmp_path: Path, *stories: Story, **more: Any) -> dict[str, bytes]:
    """The files of a clean build."""
    press = Press(tmp_path / "clean")
    press.build(*stories, **more)
    return press.bytes()


def written_files(before: State, after: State) -> set[str]:
    """The files that were written."""
    return {path for path in after if after[path] != before.get(path)}


def test_the_first_build_draws_every_page(tmp_path: Path) -> None:
    counts = Press(tmp_path).build(*STORIES)
    pages = list((tmp_path / "output").rglob("*.html"))
    assert (counts.drawn, counts.unchanged, counts.removed) == (len(pages), 0, 0)


def test_a_build_without_changes_draws_and_writes_nothing(press: Press) -> None:
    before = press.state()
    counts = press.build(*STORIES)
    assert (counts.drawn, counts.removed) == (0, 0)
    assert counts.unchanged == len([path for path in before if path.endswith(".html")])
    assert press.state() == before


def test_one_more_story_writes_only_the_files_that_it_changes(press: Press, tmp_path: Path) -> None:
    before, new = press.state(), as_read(story("New", "2026-04-01", "Culture"))
    counts = press.build(*STORIES, new)
    after = press.state()
    assert press.bytes() == clean(tmp_path, *STORIES, new)
    assert written_files(before, after) == {path for path in after if after[path][0] != before.get(path, (None,))[0]}
    assert new.path in written_files(before, after)
    assert counts.drawn >= len([path for path in written_files(before, after) if path.endswith(".html")])


def test_one_story_less_removes_its_page_and_its_empty_folder(press: Press, tmp_path: Path) -> None:
    counts = press.build(*STORIES[1:])
    assert press.bytes() == clean(tmp_path, *STORIES[1:])
    assert not (press.output / "2026/03/01").exists()
    assert counts.removed == 2  # its page, and the picture that it was shared with
    assert STORIES[0].path not in Database(press.cache, "key").printed_files()


def test_a_file_that_comes_out_the_same_is_not_written(press: Press) -> None:
    before = press.state()
    counts = press.build(as_read(replace(STORIES[0], digest="", words=STORIES[0].words + 1)), *STORIES[1:])
    assert counts.drawn > 2, "the lists that show it are drawn"
    assert written_files(before, press.state()) == {STORIES[0].path}, "search engines are told how many words it has"


def test_a_file_that_came_out_the_same_is_not_rendered_in_the_next_build(tmp_path: Path) -> None:
    press = Press(tmp_path)
    rendered: list[str] = []

    def noted(inputs: plan.Inputs) -> bytes:
        rendered.append(inputs["text"])
        return b"x"

    for value in ("a", "b", "b"):
        press.print([File("a.txt", noted, {"text": value})])
    assert rendered == ["a", "b"]


def edit(press: Press, path: str) -> None:
    (press.output / path).write_text("by hand")


def delete(press: Press, path: str) -> None:
    (press.output / path).unlink()


def overwrite(press: Press, path: str) -> None:
    """Write as many bytes as before."""
    file = press.output / path
    file.write_bytes(b"x" * file.stat().st_size)


def truncate(press: Press, path: str) -> None:
    file = press.output / path
    file.write_bytes(file.read_bytes()[:-1])
    os.utime(file, ns=(0, 10**18))


def replace_with_a_folder(press: Press, path: str) -> None:
    (press.output / path).unlink()
    (press.output / path).mkdir()
    (press.output / path / "more.html").write_text("by hand")


def replace_with_a_broken_link(press: Press, path: str) -> None:
    (press.output / path).unlink()
    (press.output / path).symlink_to("nothing")


def replace_with_a_link(press: Press, path: str) -> None:
    """Put a link to the same content in its place."""
    (press.output / path).rename(press.folder / "elsewhere")
    (press.output / path).symlink_to(press.folder / "elsewhere")


DAMAGES: list[Callable[[Press, str], None]] = [
    edit, delete, overwrite, truncate, replace_with_a_folder, replace_with_a_broken_link, replace_with_a_link,
]  # fmt: skip


@pytest.mark.parametrize("path", ["index.html", "feeds/all.atom.xml", ".nojekyll", STORIES[0].path])
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_output_is_repaired(damage: Callable[[Press, str], None], path: str, press: Press) -> None:
    before = press.state()
    if path == ".nojekyll" and damage in (overwrite, truncate):
        return  # there is nothing in it to change
    damage(press, path)
    press.build(*STORIES)
    assert press.bytes() == {name: data for name, (data, _) in before.items()}
    assert not [file for file in press.output.rglob("*") if file.is_symlink()]
    assert written_files(before, press.state()) == {path}


def test_a_file_with_another_time_only_is_not_drawn(press: Press) -> None:
    """A copy of an output may have other times."""
    for file in press.output.rglob("*.html"):
        os.utime(file, ns=(0, 5))
    before = press.state()
    assert press.build(*STORIES).drawn == 0
    assert press.state() == before
    assert press.build(*STORIES).drawn == 0


def test_unplanned_files_are_removed(press: Press) -> None:
    before = press.bytes()
    for name in ("foreign.html", "a/b/c.txt", ".hidden"):
        (press.output / name).parent.mkdir(parents=True, exist_ok=True)
        (press.output / name).write_text("foreign")
    assert press.build(*STORIES).removed == 3
    assert press.bytes() == before
    assert not (press.output / "a").exists()


def test_without_a_cache_everything_is_drawn_and_nothing_written(press: Press) -> None:
    before = press.state()
    for file in press.cache.iterdir():
        file.unlink()
    counts = press.build(*STORIES)
    assert (counts.unchanged, counts.removed) == (0, 0)
    assert press.state() == before


def test_without_an_output_everything_is_drawn_and_written(press: Press) -> None:
    before = press.bytes()
    press.output.rename(press.folder / "elsewhere")
    assert press.build(*STORIES).unchanged == 0
    assert press.bytes() == before


def test_an_older_output_with_a_newer_cache_is_updated(press: Press, tmp_path: Path) -> None:
    """A cache may be restored without the other."""
    old = [(file.relative_to(press.output), file.read_bytes()) for file in press.output.rglob("*") if file.is_file()]
    new = as_read(story("New", "2026-04-01"))
    press.build(*STORIES, new)
    for file, data in old:
        (press.output / file).write_bytes(data)
    press.build(*STORIES, new)
    assert press.bytes() == clean(tmp_path, *STORIES, new)


CHANGED_KEYS = {
    "the code": replace(KEYS, code="other code"),
    "a setting": replace(KEYS, settings={**KEYS.settings, "NEWEST": "3"}),
    "the theme of stories": replace(KEYS, templates={**KEYS.templates, "article": "another theme"}),
}


@pytest.mark.parametrize("change", CHANGED_KEYS)
def test_a_changed_key_redraws_the_pages_that_depend_on_it(change: str, press: Press) -> None:
    before = press.state()
    counts = press.build(*STORIES, keys=CHANGED_KEYS[change])
    assert press.state() == before, "it was all the same to them"
    assert counts.unchanged == (
        0 if change != "the theme of stories" else counts.drawn + counts.unchanged - len(STORIES)
    )
    assert press.build(*STORIES, keys=CHANGED_KEYS[change]).drawn == 0


def test_another_name_of_the_paper_redraws_every_page(press: Press) -> None:
    assert press.build(*STORIES, name="Another").unchanged == 0


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_edition_is_the_same_whatever_the_number_of_workers(count: int, tmp_path: Path) -> None:
    many = [as_read(story(f"Story {at}", f"2026-03-01 00:{at:02}", topics=(topic("Sea"),))) for at in range(60)]
    press = Press(tmp_path)
    press.build(*many, workers=count)
    assert press.bytes() == clean(tmp_path, *many)
    assert press.build(*many, workers=3).drawn == 0


# Why


def test_the_reason_names_the_input_that_changed(tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([File("a.txt", text, {"text": "a", "more": 1})])
    assert press.why("a.txt") == "new"
    press.print([File("a.txt", text, {"text": "b", "more": 1})])
    assert press.why("a.txt") == "input text"
    press.print([File("a.txt", text, {"text": "c", "less": 1})])
    assert set(press.why("a.txt").split("; ")) == {"input text", "input more", "input less"}


def test_the_reason_names_the_story_the_theme_or_the_setting(press: Press) -> None:
    path, rest = STORIES[0].path, STORIES[1:]
    edited = as_read(replace(STORIES[0], digest="", standfirst="Else"))
    press.build(edited, *rest)
    assert "the story itself" in press.why(path)
    assert "the theme" not in press.why(path)
    press.build(edited, *rest, keys=CHANGED_KEYS["the theme of stories"])
    assert press.why(path) == "the theme"
    press.build(edited, *rest, keys=CHANGED_KEYS["a setting"])
    assert set(press.why(path).split("; ")) == {"the theme", "setting NEWEST"}
    press.build(edited, *rest, keys=CHANGED_KEYS["the code"])
    assert set(press.why(path).split("; ")) == {"the code", "setting NEWEST"}


def test_the_reason_for_a_neighbour_names_an_input(press: Press) -> None:
    press.build(*STORIES, as_read(story("New", "2026-04-01")))
    reason = press.why(STORIES[-1].path)
    assert "the story itself" not in reason
    assert reason.startswith("input ")


def test_the_reason_for_a_damaged_file_says_so(press: Press) -> None:
    edit(press, "index.html")
    press.build(*STORIES)
    assert press.why("index.html") == "its file was missing or had been changed"


def test_the_reason_remains_after_builds_that_do_not_render_the_file(press: Press) -> None:
    reason = press.why(STORIES[1].path)
    assert press.build(*STORIES, as_read(story("New", "2026-04-01"))).unchanged
    assert press.why(STORIES[1].path) == reason


def test_why_a_file_was_rendered_tells_what_was_asked_for_it(press: Press) -> None:
    assert "the newest of each of its topics before it" in press.planned_from(STORIES[0].path).split("; ")
    assert "the newest 2 stories of topic Sea" not in press.planned_from("topics/sea.html").split("; ")
    assert "the newest 30 stories of topic Sea" in press.planned_from("topics/sea.html").split("; ")
    assert why("robots.txt", press.cache).count("\n") == 0


def test_other_questions_render_no_file_again_and_are_saved_for_those_that_are_rendered(press: Press) -> None:
    files, of = [File("a.txt", text, {"text": "a"})], Archive(paper())
    questions = of.begin_plugin()
    questions["a.txt"] = ("the newest story",)
    press.print(files, of)
    before = press.state()
    questions["a.txt"] = ("all stories",)
    press.print(files, of)
    assert press.state() == before
    assert press.planned_from("a.txt") == "the newest story"
    press.print([File("a.txt", text, {"text": "b"})], of)
    assert press.planned_from("a.txt") == "all stories"


# Files that are copied


@pytest.fixture
def original(tmp_path: Path) -> Path:
    """A file to copy."""
    (tmp_path / "times.txt").write_text("Hourly.")
    return tmp_path / "times.txt"


def copied(file: Path) -> CopiedFile:
    return CopiedFile("extra/times.txt", file, digest_of(file.read_bytes()), "extra/times.txt")


def test_a_file_is_copied_once_and_not_linked(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([copied(original)])
    before = press.state()
    press.print([copied(original)])
    assert press.state() == before
    assert (press.output / "extra/times.txt").stat().st_ino != original.stat().st_ino
    assert before["extra/times.txt"][0] == b"Hourly."


def test_a_file_that_changed_is_copied_again(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([copied(original)])
    original.write_text("Daily.")
    press.print([copied(original)])
    assert press.bytes()["extra/times.txt"] == b"Daily."
    assert press.why("extra/times.txt") == "the file"


def test_a_file_that_cannot_be_copied_is_reported_and_the_old_edition_stays(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([copied(original)])
    before, missing = press.state(), replace(copied(original), digest="another")
    original.unlink()
    with pytest.raises(SystemExit, match=r"times\.txt: No such file"):
        press.print([missing])
    assert press.state() == before


def test_a_copied_file_can_become_a_page_and_a_copied_file_again(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    page = File("extra/times.txt", text, {"text": "a"})
    for planned, data in ((copied(original), b"Hourly."), (page, b"a"), (copied(original), b"Hourly.")):
        press.print([planned])
        assert press.bytes()["extra/times.txt"] == data


# What goes wrong


def failing(inputs: plan.Inputs) -> bytes:
    raise SystemExit(inputs["text"])


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_that_cannot_be_drawn_leaves_the_old_edition_unchanged(workers: int, press: Press) -> None:
    before = press.state()
    many: list[SingleFile] = [File(f"{at}.txt", text, {"text": at}) for at in range(200)]
    with pytest.raises(SystemExit, match="a sentence"):
        press.print([*many, File("b.txt", failing, {"text": "a sentence"})], workers=workers)
    assert press.state() == before
    assert press.build(*STORIES).drawn == 0


def test_a_build_that_ends_before_the_cache_is_saved_is_completed_by_the_next(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = as_read(story("New", "2026-04-01"))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Database, "save_edition", killed)
        with pytest.raises(KeyboardInterrupt):
            press.build(*STORIES, new)
    between = press.state()
    press.build(*STORIES, new)
    assert press.state() == between
    assert press.build(*STORIES, new).drawn == 0
    press.build(*STORIES)
    assert press.bytes() == clean(tmp_path, *STORIES)


def test_texts_are_read_only_for_pages_that_are_drawn(press: Press) -> None:
    unread = [replace(story, copy=replace(story.copy, text_digest="nowhere", source="nowhere")) for story in STORIES]
    assert press.build(*unread).drawn == 0


def upper(word: str) -> str:
    """The word in capitals."""
    return word.upper()


def shifted(first: str) -> Iterator[SingleFile]:
    """Files with deferred inputs, one of which depends on `first`."""
    yield File("a.txt", text, {"text": Deferred(upper, first)})
    yield File("b.txt", text, {"text": Deferred(upper, "b")})
    more = {"latest": [], "sections": [], "description": "", "own_script": ""}
    yield Page("c.html", "404", {"title": Deferred(upper, "c"), **more})


def test_a_deferred_input_is_computed_again_only_if_its_arguments_change(tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print(list(shifted("a")))
    before = press.state()
    press.print(list(shifted("x")))
    assert written_files(before, press.state()) == {"a.txt"}
    assert press.bytes()["a.txt"] == b"X"


def test_a_picture_can_be_added_and_removed_again(press: Press, tmp_path: Path) -> None:
    pictured = as_read(replace(STORIES[0], digest="", picture=PICTURE))
    press.build(pictured, *STORIES[1:])
    assert press.bytes() == clean(tmp_path, pictured, *STORIES[1:])
    press.build(*STORIES)
    assert press.bytes() == clean(tmp_path / "again", *STORIES)
