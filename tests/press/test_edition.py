"""An edition takes the place of the old one whole, or not at all."""

from pathlib import Path

import pytest

from newsroom.press.edition import MARK, Edition


def printed(place: Path, **files: str) -> Edition:
    """An edition with these files, ready to take its place."""
    edition = Edition(place, [".git"])
    for name, text in {MARK: "", **{f"{name}.html": text for name, text in files.items()}}.items():
        edition.write(name, text.encode())
    return edition


def held(place: Path) -> dict[str, str]:
    """What a folder holds: path → text."""
    files = [file for file in place.rglob("*") if file.is_file() and file.name != MARK]
    return {str(file.relative_to(place)): file.read_text(encoding="utf-8") for file in files}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A place with an edition in it."""
    printed(tmp_path / "output", index="old", gone="old").publish()
    return tmp_path / "output"


def test_the_first_edition_makes_its_place(tmp_path: Path) -> None:
    printed(tmp_path / "a" / "output", index="new").publish()
    assert held(tmp_path / "a" / "output") == {"index.html": "new"}


def test_a_new_edition_takes_the_place_of_the_old_whole(place: Path) -> None:
    printed(place, index="new").publish()
    assert held(place) == {"index.html": "new"}


def test_nothing_is_left_beside_it(place: Path) -> None:
    printed(place, index="new").publish()
    assert [one.name for one in place.parent.iterdir()] == ["output"]


def test_until_it_is_published_the_old_one_stays_as_it_was(place: Path) -> None:
    printed(place, index="new")
    assert held(place) == {"index.html": "old", "gone.html": "old"}


def test_what_a_failed_build_left_does_not_reach_the_next_edition(place: Path) -> None:
    printed(place, draft="half")
    printed(place, index="new").publish()
    assert held(place) == {"index.html": "new"}


def test_a_build_that_was_killed_between_the_two_renames_is_mended(place: Path) -> None:
    killed = printed(place, index="half")
    place.rename(killed.last)
    Edition(place)
    assert held(place) == {"index.html": "old", "gone.html": "old"}
    assert [one.name for one in place.parent.iterdir()] == ["output"]


def test_files_are_written_into_folders_of_any_depth(tmp_path: Path) -> None:
    edition = printed(tmp_path / "output")
    edition.write("2026/03/01/a.html", b"a")
    edition.publish()
    assert held(tmp_path / "output") == {str(Path("2026/03/01/a.html")): "a"}


def test_what_is_kept_goes_from_edition_to_edition(place: Path) -> None:
    (place / ".git").mkdir()
    (place / ".git" / "HEAD").write_text("main", encoding="utf-8")
    for _ in range(2):
        printed(place, index="new").publish()
    assert held(place) == {"index.html": "new", str(Path(".git/HEAD")): "main"}


def test_what_is_kept_outlives_a_build_that_was_killed_at_any_moment(place: Path) -> None:
    """It was once moved first, and lost with the half edition in which it lay."""
    (place / ".git").mkdir()
    killed = printed(place, index="half")
    place.rename(killed.last)
    assert (Edition(place, [".git"]).place / ".git").is_dir()
    killed = printed(place, index="new")
    place.rename(killed.last)
    killed.next.rename(place)
    assert (Edition(place, [".git"]).place / ".git").is_dir()
    assert held(place) == {"index.html": "new"}


def test_a_folder_of_somebody_else_s_is_refused_and_stays(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    assert Edition(tmp_path).fault() == (
        f"{tmp_path} holds files that are no edition of this paper; empty it, or choose another with -o"
    )
    assert held(tmp_path) == {"thesis.txt": "mine"}


def test_an_empty_folder_an_edition_and_no_folder_may_be_taken(place: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert [Edition(one).fault() for one in (place, tmp_path / "empty", tmp_path / "none")] == ["", "", ""]


@pytest.mark.parametrize(("stories", "said"), [(0, "0 stories"), (1, "1 story"), (2, "2 stories")])
def test_the_closing_line_counts_and_says_how_to_look_at_it(tmp_path: Path, stories: int, said: str) -> None:
    edition = Edition(tmp_path / "output")
    edition.stories, edition.pages = stories, 7
    assert edition.report().startswith(f"{said}, 7 pages in ")
    assert edition.report().endswith(f"to look at it, open {tmp_path / 'output' / 'index.html'}")
