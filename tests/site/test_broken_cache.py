"""A cache that is broken, or from elsewhere, makes a build slower and never wrong."""

import random
import shutil
import sqlite3
from contextlib import closing
from functools import cached_property
from pathlib import Path

import pytest

from dateline_news.press.cache.database import NAME
from tests.site.in_process import build

POST = """Title: Story {at}
Date: 2026-01-0{at}
Category: World
Tags: Sea
Author: A B
Image: images/a.png
Image_alt: Boats

Text {at}. [the first]({{filename}}1.md) ![boats]({{static}}/images/a.png)
"""
BOATS = Path(__file__).parents[1] / "paper" / "content" / "images" / "boats.png"
PLUGIN = """
from pelican import signals
def number(generator):
    for article in generator.articles:
        article.letters = len(article.title)
def register():
    signals.article_generator_finalized.connect(number)
"""


class Place:
    """A content folder, an output and a database of an earlier build."""

    def __init__(self, folder: Path) -> None:
        self.content, self.output, self.cache = folder / "content", folder / "output", folder / "cache"
        self.clean = folder / "clean"
        (self.content / "images").mkdir(parents=True)
        shutil.copy(BOATS, self.content / "images" / "a.png")
        for at in range(1, 4):
            (self.content / f"{at}.md").write_text(POST.format(at=at))
        self.build()
        with closing(sqlite3.connect(self.cache / NAME)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.whole = (self.cache / NAME).read_bytes()
        self.first = folder / "first"
        shutil.copytree(self.output, self.first, copy_function=shutil.copy2)

    def build(self, **settings: object) -> None:
        """Build with the database."""
        build(self.content, self.output, self.cache, WORKERS=1, **settings)

    def edit(self) -> None:
        """Change a story, so that there is something to do."""
        (self.content / "2.md").write_text(POST.format(at=2).replace("Text", "Other text"))

    def restore(self, database: bytes) -> None:
        """Put the output of the first build back, with this database."""
        shutil.rmtree(self.output)
        shutil.copytree(self.first, self.output, copy_function=shutil.copy2)
        shutil.rmtree(self.cache)
        self.cache.mkdir()
        (self.cache / NAME).write_bytes(database)

    @cached_property
    def expected(self) -> dict[str, bytes]:
        """What a build makes that knows nothing, of the content as it is after the edit."""
        build(self.content, self.clean, self.clean.with_name("clean cache"), WORKERS=1)
        return bytes_of(self.clean)

    def sql(self, words: str) -> None:
        """Change the database by hand."""
        with closing(sqlite3.connect(self.cache / NAME)) as connection, connection:
            connection.execute(words)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A place with a story that was edited since the cache was written."""
    place_of_module = Place(tmp_path_factory.mktemp("place"))
    place_of_module.edit()
    return place_of_module


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """The same, for one test."""
    place_of_test = Place(tmp_path)
    place_of_test.edit()
    return place_of_test


@pytest.mark.parametrize("seed", range(4))
def test_changed_bytes_in_the_database_change_no_edition(seed: int, shared: Place) -> None:
    chance = random.Random(seed)  # noqa: S311  which bytes does not matter
    data = bytearray(shared.whole)
    for at in range(chance.randrange(97), len(data), 97) if seed % 2 else [chance.randrange(len(data))]:
        data[at] ^= chance.randrange(1, 256)
    shared.restore(bytes(data))
    shared.build()
    assert bytes_of(shared.output) == shared.expected


@pytest.mark.parametrize("part", [0, 0.001, 0.3, 0.6, 0.99])
def test_a_database_that_was_cut_off_changes_no_edition(part: float, shared: Place) -> None:
    shared.restore(shared.whole[: int(len(shared.whole) * part)])
    shared.build()
    assert bytes_of(shared.output) == shared.expected


BREACHES = {
    "no texts": "DELETE FROM texts",
    "other texts": "UPDATE texts SET text = 'x'",
    "no text": "UPDATE texts SET text = NULL",
    "bytes for text": "UPDATE texts SET text = CAST(text AS BLOB)",
    "other rows": "UPDATE sources SET about = '{}'",
    "no row": "UPDATE sources SET about = NULL",
    "bytes for rows": "UPDATE sources SET about = CAST(about AS BLOB)",
    "pictures of another size": "UPDATE originals SET width = 7",
    "other files": "UPDATE originals SET digest = 'x'",
    "other fingerprints": "UPDATE printed SET fingerprint = 'x'",
    "other printed files": "UPDATE printed SET digest = 'x'",
    "printed files of another kind": "UPDATE printed SET size = 'x', mtime = NULL, digest = x'00'",
    "no reasons": "UPDATE reasons SET parts = 'x'",
    "reasons of another kind": "UPDATE reasons SET parts = NULL",
    "other notes": "UPDATE notes SET text = 'x'",
    "notes of another kind": "UPDATE notes SET text = NULL",
    "half a character": "UPDATE notes SET text = CAST(x'7bff7d' AS TEXT)",
    "half a character in texts": "UPDATE texts SET text = CAST(x'7bff7d' AS TEXT)",
    "half a character in rows": "UPDATE sources SET about = CAST(x'7bff7d' AS TEXT)",
    "half a character among the printed": "UPDATE printed SET digest = CAST(x'ff' AS TEXT)",
    "a table less": "DROP TABLE printed",
    "a table of another make": "ALTER TABLE printed ADD COLUMN more TEXT",
    "a table with a column less": "ALTER TABLE reasons DROP COLUMN reason",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON texts BEGIN DELETE FROM printed; END",
}


@pytest.mark.thorough
@pytest.mark.parametrize("breach", BREACHES)
def test_a_database_with_other_contents_changes_no_edition(breach: str, shared: Place) -> None:
    shared.restore(shared.whole)
    shared.sql(BREACHES[breach])
    shared.build()
    assert bytes_of(shared.output) == shared.expected


AT_SEVERAL_TIMES = ["half a character", "half a character among the printed", "a table of another make"]


@pytest.mark.parametrize("breach", AT_SEVERAL_TIMES)
def test_stories_that_pelican_and_its_plugins_have_read_are_not_lost_with_the_database(
    breach: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that begins anew once had no stories: Pelican reads them but once."""
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "counting.py").write_text(PLUGIN)
    place = Place(tmp_path)
    place.edit()
    (tmp_path / "all.in").write_text("{{ articles | length }}")
    shutil.copy(tmp_path / "all.in", place.content / "all.in")
    settings = {"STORY_INPUTS": ["letters"], "PLUGIN_PATHS": [str(tmp_path)], "TEMPLATE_PAGES": {"all.in": "all.txt"}}
    with_plugin = [*plugins(), "counting"]
    place.build(**settings, PLUGINS=with_plugin)
    before = bytes_of(place.output)
    assert (before["all.txt"], "2026/01/02/2.html" in before) == (b"3", True)
    place.sql(BREACHES[breach])
    place.build(**settings, PLUGINS=with_plugin)
    assert bytes_of(place.output) == before


def plugins() -> list[str]:
    """Ours."""
    from tests.papers import SETTINGS  # noqa: PLC0415  only here

    return list(SETTINGS["PLUGINS"])


def test_files_of_the_theme_are_not_lost_with_the_database(place: Place, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(Path(__file__).parents[2] / "theme", theme)
    (theme / "static" / "more").mkdir()
    (theme / "static" / "more" / "a.txt").write_text("More.")
    place.build(THEME=str(theme), THEME_STATIC_PATHS=["static/more"])
    before = bytes_of(place.output)
    assert "theme/a.txt" in before
    place.sql(BREACHES["half a character among the printed"])
    place.build(THEME=str(theme), THEME_STATIC_PATHS=["static/more"])
    assert bytes_of(place.output) == before


def test_a_database_of_other_content_and_settings_changes_no_edition(place: Place, tmp_path: Path) -> None:
    other = Place(tmp_path / "other")
    (other.content / "1.md").write_text(POST.format(at=1).replace("Title: Story 1", "Title: Stolen"))
    other.build(SITENAME="Stolen", DEFAULT_LANG="de")
    place.restore((other.cache / NAME).read_bytes())
    place.build()
    assert bytes_of(place.output) == place.expected


def test_a_build_that_stopped_for_a_problem_leaves_a_right_database(place: Place) -> None:
    (place.content / "4.md").write_text("Title: A\nDate: soon\n\nText.\n")
    with pytest.raises(SystemExit):
        place.build()
    (place.content / "4.md").unlink()
    place.build()
    assert bytes_of(place.output) == place.expected
