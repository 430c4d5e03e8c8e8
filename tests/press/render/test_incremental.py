"""Printing: only what is not as it was is made, and only what comes out otherwise is written."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.deferred import Deferred
from dateline_news.model.digests import digest_of
from dateline_news.model.paper import Paper, Story
from dateline_news.model.template_inputs import KINDS
from dateline_news.press import plan
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.texts import ReadTexts
from dateline_news.press.cache.why import why
from dateline_news.press.output.edition import Edition
from dateline_news.press.plan import CopiedFile, File, Page, PlannedFile, signals
from dateline_news.press.render.incremental import Counts, DrawContext, Keys, Printer
from tests.papers import PICTURE, TEXTS, THEME, as_read, paper, plugins, static_page, story, topic

STORIES = [as_read(story(f"Story {at}", f"2026-03-0{at + 1}", topics=(topic("Sea"),))) for at in range(4)]
PAGES = (static_page(),)
SHAPES = Keys("the code", {"SITENAME": "1", "NEWEST": "2"}, dict.fromkeys(KINDS, "the theme"))
State = dict[str, tuple[bytes, int]]


class Press:
    """A folder with a place for editions and a store, and what a build does with them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.place, self.cache = folder, folder / "output", folder / "cache"

    def print(
        self, entries: Sequence[PlannedFile], of: Paper | None = None, shapes: Keys = SHAPES, workers: int = 1
    ) -> Counts:
        """Print these entries as one build."""
        edition, store = Edition(self.place), Database(self.cache, "shape")
        try:
            with edition.acquire(), plugins():
                printer = Printer(edition, store, DrawContext((of or paper()).front, THEME, ReadTexts(TEXTS)), shapes)
                return printer.print(entries, edition.files(), workers)
        finally:
            store.close()

    def build(self, *stories: Story, shapes: Keys = SHAPES, workers: int = 1, **more: Any) -> Counts:
        """Print the paper of these stories."""
        of = paper(*stories, pages=PAGES, **more)
        with plugins():
            entries = signals.plan_files(signals.add_facts(of))
        return self.print([*entries, File(".nojekyll", nothing)], of, shapes, workers)

    def state(self) -> State:
        """Every file, and when it was written."""
        return {
            file.relative_to(self.place).as_posix(): (file.read_bytes(), file.lstat().st_mtime_ns)
            for file in self.place.rglob("*")
            if file.is_file()
        }

    def bytes(self) -> dict[str, bytes]:
        """Every file."""
        return {path: data for path, (data, _) in self.state().items()}

    def why(self, path: str) -> str:
        """Why a file was last made."""
        return why(path, self.cache).partition(" because of: ")[2]


def nothing(_: plan.Inputs) -> bytes:
    return b""


def text(inputs: plan.Inputs) -> bytes:
    return str(inputs["text"]).encode()


@pytest.fixture
def press(tmp_path: Path) -> Press:
    """A press that has printed the paper once, a while ago."""
    made = Press(tmp_path)
    made.build(*STORIES)
    for file in made.place.rglob("*"):
        if file.is_file():
            os.utime(file, ns=(0, 10**18))
    made.build(*STORIES)
    return made


def clean(tmp_path: Path, *stories: Story, **more: Any) -> dict[str, bytes]:
    """What a press makes that knows nothing."""
    made = Press(tmp_path / "clean")
    made.build(*stories, **more)
    return made.bytes()


def written(before: State, after: State) -> set[str]:
    """The files that were written."""
    return {path for path in after if after[path] != before.get(path)}


def test_the_first_edition_is_drawn_whole(tmp_path: Path) -> None:
    tally = Press(tmp_path).build(*STORIES)
    pages = list((tmp_path / "output").rglob("*.html"))
    assert (tally.drawn, tally.kept, tally.removed) == (len(pages), 0, 0)


def test_of_what_is_as_it_was_nothing_is_drawn_and_nothing_touched(press: Press) -> None:
    before = press.state()
    tally = press.build(*STORIES)
    assert (tally.drawn, tally.removed) == (0, 0)
    assert tally.kept == len([path for path in before if path.endswith(".html")])
    assert press.state() == before


def test_one_more_story_writes_what_it_changes_and_leaves_the_rest_alone(press: Press, tmp_path: Path) -> None:
    before, new = press.state(), as_read(story("New", "2026-04-01", "Culture"))
    tally = press.build(*STORIES, new)
    after = press.state()
    assert press.bytes() == clean(tmp_path, *STORIES, new)
    assert written(before, after) == {path for path in after if after[path][0] != before.get(path, (None,))[0]}
    assert new.path in written(before, after)
    assert tally.drawn >= len([path for path in written(before, after) if path.endswith(".html")])


def test_a_story_less_takes_its_page_away_and_its_folder_if_it_is_empty(press: Press, tmp_path: Path) -> None:
    tally = press.build(*STORIES[1:])
    assert press.bytes() == clean(tmp_path, *STORIES[1:])
    assert not (press.place / "2026/03/01").exists()
    assert tally.removed == 1
    assert STORIES[0].path not in Database(press.cache, "shape").printed_files()


def test_what_comes_out_the_same_is_not_written(press: Press) -> None:
    before = press.state()
    tally = press.build(as_read(replace(STORIES[0], digest="", words=STORIES[0].words + 1)), *STORIES[1:])
    assert tally.drawn > 2, "the lists that show it are drawn"
    assert written(before, press.state()) == {STORIES[0].path}, "search engines are told how many words it has"


def test_what_came_out_the_same_is_not_made_again_in_the_next_build(tmp_path: Path) -> None:
    press = Press(tmp_path)
    made: list[str] = []

    def noted(inputs: plan.Inputs) -> bytes:
        made.append(inputs["text"])
        return b"x"

    for one in ("a", "b", "b"):
        press.print([File("a.txt", noted, {"text": one})])
    assert made == ["a", "b"]


def changed_by_hand(press: Press, path: str) -> None:
    (press.place / path).write_text("by hand")


def taken_away(press: Press, path: str) -> None:
    (press.place / path).unlink()


def changed_in_its_time(press: Press, path: str) -> None:
    """As long as before, but of another time."""
    file = press.place / path
    file.write_bytes(b"x" * file.stat().st_size)


def cut_off(press: Press, path: str) -> None:
    file = press.place / path
    file.write_bytes(file.read_bytes()[:-1])
    os.utime(file, ns=(0, 10**18))


def made_a_folder(press: Press, path: str) -> None:
    (press.place / path).unlink()
    (press.place / path).mkdir()
    (press.place / path / "more.html").write_text("by hand")


def made_a_link_to_nothing(press: Press, path: str) -> None:
    (press.place / path).unlink()
    (press.place / path).symlink_to("nothing")


def made_a_link(press: Press, path: str) -> None:
    """The same content, but not in the edition: who copies it copies a link."""
    (press.place / path).rename(press.folder / "elsewhere")
    (press.place / path).symlink_to(press.folder / "elsewhere")


ACCIDENTS: list[Callable[[Press, str], None]] = [
    changed_by_hand, taken_away, changed_in_its_time, cut_off, made_a_folder, made_a_link_to_nothing, made_a_link,
]  # fmt: skip


@pytest.mark.parametrize("path", ["index.html", "feeds/all.atom.xml", ".nojekyll", STORIES[0].path])
@pytest.mark.parametrize("accident", ACCIDENTS, ids=lambda one: one.__name__)
def test_what_is_no_longer_as_it_was_put_there_is_mended(
    accident: Callable[[Press, str], None], path: str, press: Press
) -> None:
    before = press.state()
    if path == ".nojekyll" and accident in (changed_in_its_time, cut_off):
        return  # there is nothing in it to change
    accident(press, path)
    press.build(*STORIES)
    assert press.bytes() == {one: data for one, (data, _) in before.items()}
    assert not [file for file in press.place.rglob("*") if file.is_symlink()]
    assert written(before, press.state()) == {path}


def test_what_was_touched_and_says_the_same_is_left_alone(press: Press) -> None:
    """A copy of an output may have other times."""
    for file in press.place.rglob("*.html"):
        os.utime(file, ns=(0, 5))
    before = press.state()
    assert press.build(*STORIES).drawn == 0
    assert press.state() == before
    assert press.build(*STORIES).drawn == 0


def test_what_nobody_planned_is_removed(press: Press) -> None:
    before = press.bytes()
    for name in ("foreign.html", "a/b/c.txt", ".hidden"):
        (press.place / name).parent.mkdir(parents=True, exist_ok=True)
        (press.place / name).write_text("foreign")
    assert press.build(*STORIES).removed == 3
    assert press.bytes() == before
    assert not (press.place / "a").exists()


def test_without_a_store_everything_is_drawn_and_nothing_written(press: Press) -> None:
    before = press.state()
    for file in press.cache.iterdir():
        file.unlink()
    tally = press.build(*STORIES)
    assert (tally.kept, tally.removed) == (0, 0)
    assert press.state() == before


def test_without_an_output_everything_is_drawn_and_written(press: Press) -> None:
    before = press.bytes()
    press.place.rename(press.folder / "elsewhere")
    assert press.build(*STORIES).kept == 0
    assert press.bytes() == before


def test_an_older_output_with_a_newer_store_comes_out_right(press: Press, tmp_path: Path) -> None:
    """A cache may be restored without the other."""
    old = [(file.relative_to(press.place), file.read_bytes()) for file in press.place.rglob("*") if file.is_file()]
    new = as_read(story("New", "2026-04-01"))
    press.build(*STORIES, new)
    for file, data in old:
        (press.place / file).write_bytes(data)
    press.build(*STORIES, new)
    assert press.bytes() == clean(tmp_path, *STORIES, new)


SHAPES_OF = {
    "the code": replace(SHAPES, code="other code"),
    "a setting": replace(SHAPES, settings={**SHAPES.settings, "NEWEST": "3"}),
    "the theme of stories": replace(SHAPES, themes={**SHAPES.themes, "article": "another theme"}),
}


@pytest.mark.parametrize("change", SHAPES_OF)
def test_what_shapes_pages_redraws_those_that_it_shapes(change: str, press: Press) -> None:
    before = press.state()
    tally = press.build(*STORIES, shapes=SHAPES_OF[change])
    assert press.state() == before, "it was all the same to them"
    assert tally.kept == (0 if change != "the theme of stories" else tally.drawn + tally.kept - len(STORIES))
    assert press.build(*STORIES, shapes=SHAPES_OF[change]).drawn == 0


def test_a_paper_of_another_name_redraws_every_page(press: Press) -> None:
    assert press.build(*STORIES, name="Another").kept == 0


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_edition_is_the_same_whatever_the_number_of_workers(count: int, tmp_path: Path) -> None:
    many = [as_read(story(f"Story {at}", f"2026-03-01 00:{at:02}", topics=(topic("Sea"),))) for at in range(60)]
    press = Press(tmp_path)
    press.build(*many, workers=count)
    assert press.bytes() == clean(tmp_path, *many)
    assert press.build(*many, workers=3).drawn == 0


# Why


def test_why_a_file_was_made_names_the_input_that_changed(tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([File("a.txt", text, {"text": "a", "more": 1})])
    assert press.why("a.txt") == "new"
    press.print([File("a.txt", text, {"text": "b", "more": 1})])
    assert press.why("a.txt") == "input text"
    press.print([File("a.txt", text, {"text": "c", "less": 1})])
    assert set(press.why("a.txt").split("; ")) == {"input text", "input more", "input less"}


def test_why_a_page_was_made_names_the_story_the_theme_or_the_setting(press: Press) -> None:
    path, rest = STORIES[0].path, STORIES[1:]
    edited = as_read(replace(STORIES[0], digest="", standfirst="Else"))
    press.build(edited, *rest)
    assert "the story itself" in press.why(path)
    assert "the theme" not in press.why(path)
    press.build(edited, *rest, shapes=SHAPES_OF["the theme of stories"])
    assert press.why(path) == "the theme"
    press.build(edited, *rest, shapes=SHAPES_OF["a setting"])
    assert set(press.why(path).split("; ")) == {"the theme", "setting NEWEST"}
    press.build(edited, *rest, shapes=SHAPES_OF["the code"])
    assert set(press.why(path).split("; ")) == {"the code", "setting NEWEST"}


def test_why_a_page_was_made_for_its_neighbour_names_what_its_neighbours_are(press: Press) -> None:
    press.build(*STORIES, as_read(story("New", "2026-04-01")))
    said = press.why(STORIES[-1].path)
    assert "the story itself" not in said
    assert said.startswith("input ")


def test_why_a_file_was_made_that_somebody_changed_says_so(press: Press) -> None:
    changed_by_hand(press, "index.html")
    press.build(*STORIES)
    assert press.why("index.html") == "its file was missing or had been changed"


def test_why_is_still_known_when_later_builds_leave_a_file_alone(press: Press) -> None:
    said = press.why(STORIES[1].path)
    assert press.build(*STORIES, as_read(story("New", "2026-04-01"))).kept
    assert press.why(STORIES[1].path) == said


# Files that are copied


@pytest.fixture
def original(tmp_path: Path) -> Path:
    """A file to copy."""
    (tmp_path / "times.txt").write_text("Hourly.")
    return tmp_path / "times.txt"


def copied(file: Path) -> CopiedFile:
    return CopiedFile("extra/times.txt", file, digest_of(file.read_bytes()), "extra/times.txt")


def test_a_file_is_copied_once_and_not_shared(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([copied(original)])
    before = press.state()
    press.print([copied(original)])
    assert press.state() == before
    assert (press.place / "extra/times.txt").stat().st_ino != original.stat().st_ino
    assert before["extra/times.txt"][0] == b"Hourly."


def test_a_file_that_changed_is_copied_again(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([copied(original)])
    original.write_text("Daily.")
    press.print([copied(original)])
    assert press.bytes()["extra/times.txt"] == b"Daily."
    assert press.why("extra/times.txt") == "the file"


def test_a_file_that_cannot_be_copied_is_told_of_and_the_old_edition_stays(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print([copied(original)])
    before, gone = press.state(), replace(copied(original), digest="another")
    original.unlink()
    with pytest.raises(SystemExit, match=r"times\.txt: No such file"):
        press.print([gone])
    assert press.state() == before


def test_a_file_that_becomes_a_page_and_back_is_right_each_time(original: Path, tmp_path: Path) -> None:
    press = Press(tmp_path)
    page = File("extra/times.txt", text, {"text": "a"})
    for entry, data in ((copied(original), b"Hourly."), (page, b"a"), (copied(original), b"Hourly.")):
        press.print([entry])
        assert press.bytes()["extra/times.txt"] == data


# What goes wrong


def failing(inputs: plan.Inputs) -> bytes:
    raise SystemExit(inputs["text"])


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_that_cannot_be_drawn_leaves_the_old_edition_as_it_was(workers: int, press: Press) -> None:
    before = press.state()
    many: list[PlannedFile] = [File(f"{at}.txt", text, {"text": at}) for at in range(200)]
    with pytest.raises(SystemExit, match="a sentence"):
        press.print([*many, File("b.txt", failing, {"text": "a sentence"})], workers=workers)
    assert press.state() == before
    assert press.build(*STORIES).drawn == 0


def test_a_build_that_ends_between_edition_and_store_is_made_good_by_the_next(
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


def test_what_is_made_only_for_a_page_that_is_drawn_is_not_made_for_one_that_is_kept(press: Press) -> None:
    unread = [replace(story, copy=replace(story.copy, kept_as="nowhere", source="nowhere")) for story in STORIES]
    assert press.build(*unread).drawn == 0


def upper(word: str) -> str:
    """The word in capitals."""
    return word.upper()


def shifted(first: str) -> Iterator[PlannedFile]:
    """Files that are made of functions, one of which is given something else."""
    yield File("a.txt", text, {"text": Deferred(upper, first)})
    yield File("b.txt", text, {"text": Deferred(upper, "b")})
    yield Page("c.html", "404", {"title": Deferred(upper, "c"), "latest": [], "description": ""})


def test_what_is_made_is_made_anew_only_if_it_is_made_of_something_else(tmp_path: Path) -> None:
    press = Press(tmp_path)
    press.print(list(shifted("a")))
    before = press.state()
    press.print(list(shifted("x")))
    assert written(before, press.state()) == {"a.txt"}
    assert press.bytes()["a.txt"] == b"X"


def test_a_picture_s_page_is_as_right_after_as_before(press: Press, tmp_path: Path) -> None:
    pictured = as_read(replace(STORIES[0], digest="", picture=PICTURE))
    press.build(pictured, *STORIES[1:])
    assert press.bytes() == clean(tmp_path, pictured, *STORIES[1:])
    press.build(*STORIES)
    assert press.bytes() == clean(tmp_path / "again", *STORIES)
