"""What `dateline moving` asks of the press."""

import json
from pathlib import Path

import pytest

from dateline_news.desk.move_in.losses import Trial


def test_it_is_a_lenient_build_of_the_content_in_a_site_that_prints_nothing(tmp_path: Path) -> None:
    (tmp_path / "blog" / "words").mkdir(parents=True)
    (tmp_path / "blog" / "hugo.toml").write_text('contentDir = "words"\n')
    content, _, output, _, *given = Trial(tmp_path / "blog", {"CACHE_PATH": str(tmp_path / ".cache")}).options()
    assert content == str(tmp_path / "blog" / "words")
    assert output == str(tmp_path / ".cache" / "moving" / "output")
    values = {name: json.loads(value) for name, _, value in (option.partition("=") for option in given)}
    assert values == {
        "STORY_FIELDS": "lenient",
        "ONLY_NOTICES": True,
        "CACHE_PATH": str(tmp_path / ".cache" / "moving"),
    }


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="There is no folder"):
        Trial(tmp_path / "nowhere", {"CACHE_PATH": ".cache"}).options()


def test_its_data_is_an_empty_list_where_nothing_was_told(tmp_path: Path) -> None:
    assert Trial(tmp_path, {"CACHE_PATH": str(tmp_path)}).data() == "[]"
