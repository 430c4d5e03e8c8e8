from pathlib import Path

import pytest

from tests.bench.press.ground import MARKER, Ground
from tests.bench.press.listing import listing
from tests.bench.press.race import raced
from tests.bench.test_measuring import python


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return Ground.prepared(tmp_path_factory.mktemp("race") / "5", 5)


def content(ground: Ground) -> dict[str, bytes]:
    return {path: digest for path, (_, digest) in listing(ground.folder / "dateline" / "content").items()}


def test_a_story_added_and_one_edited_are_undone_to_the_byte(ground: Ground) -> None:
    before = content(ground)
    ground.add()
    ground.edit("anew")
    after = content(ground)
    assert len(after) == len(before) + 1
    assert len(after.items() - before.items()) == 2
    ground.restore()
    assert content(ground) == before


def test_a_race_that_was_broken_off_leaves_nothing_in_a_corpus_that_is_kept(ground: Ground) -> None:
    before = content(ground)
    ground.add()
    ground.edit("anew")
    assert Ground.prepared(ground.folder, 5, keep=True).corpus == ground.corpus
    assert content(ground) == before


def test_another_corpus_than_the_one_asked_for_is_not_kept(tmp_path: Path) -> None:
    folder = tmp_path / "race"
    Ground.prepared(folder, 3)
    again = Ground.prepared(folder, 4, keep=True)
    assert again.corpus.stories == len([*folder.glob("dateline/content/articles/*/*.md")]) == 4
    assert len([*folder.glob("hugo/content/*/*.md")]) == 4


def test_a_race_that_left_stories_out_is_not_counted(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    lazy = python("import os; os.makedirs('out/2020/01/01'); open('out/2020/01/01/one.html', 'w')", ground.folder)
    monkeypatch.setattr("tests.bench.press.race.CONTENDERS", {"sample": lambda _: lazy})
    with pytest.raises(SystemExit, match="sample made pages of 1 stories of 5"):
        raced(ground, ["sample"], 1)


def test_a_folder_that_no_race_has_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SystemExit, match=f"no {MARKER} file"):
        Ground.prepared(tmp_path, 5)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]
