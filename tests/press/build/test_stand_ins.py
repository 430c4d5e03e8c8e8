"""What another program's settings say stands in for what the owner has left, and for nothing else."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline_news import settings as shipped
from dateline_news.press.build import stand_ins
from dateline_news.press.markup.foreign import ForeignReader, ForeignSite

SITE = ForeignSite(
    "hugo.toml", {"SITENAME": "Theirs", "TIMEZONE": "Europe/Oslo", "MENUITEMS": [["A", "/a/"]]}, ("LINKS",)
)


def given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, *words: str, **settings: Any
) -> Mapping[str, Any]:
    """The settings of a lenient build, after it; `text` is the paper's own file, `words` follow on the command line."""
    (tmp_path / "pelicanconf.py").write_text(text)
    monkeypatch.setattr(sys, "argv", ["pelican", "content", *words])
    monkeypatch.setattr(stand_ins, "settings_files", lambda: [tmp_path / "pelicanconf.py", Path(shipped.__file__)])
    reader = ForeignReader(masthead=lambda _settings: SITE)
    of_engine = {"SITENAME": "A Pelican Blog", "TIMEZONE": "UTC", "MENUITEMS": ()}
    filled = {**of_engine, "STORY_FIELDS": "lenient", "FOREIGN_READER": lambda: reader, **settings}
    filled["TOLD"] = stand_ins.stand_in(filled)
    return filled


def test_what_is_left_as_the_engine_or_a_new_paper_has_it_is_theirs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = 'SITENAME = "A new paper"\nTIMEZONE = "UTC"\n'
    filled = given(monkeypatch, tmp_path, begun, SITENAME="A new paper")
    assert (filled["SITENAME"], filled["TIMEZONE"], filled["MENUITEMS"]) == ("Theirs", "Europe/Oslo", [["A", "/a/"]])
    assert filled["TOLD"] == (
        "From hugo.toml: SITENAME “Theirs”, TIMEZONE “Europe/Oslo”, MENUITEMS 1; "
        "computed there, and so not taken: LINKS"
    )


@pytest.mark.parametrize(
    ("text", "words", "settings"),
    [
        ('SITENAME = "A Pelican Blog"\n', (), {}),  # written, though it is the engine's
        ("", ("-e", 'SITENAME="A Pelican Blog"'), {}),
        ("", (), {"SITENAME": "Ours"}),
        ("", (), {"STORY_FIELDS": "strict"}),
    ],
)
def test_what_the_owner_wrote_or_gave_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, words: tuple[str, ...], settings: dict[str, Any]
) -> None:
    before = settings.get("SITENAME", "A Pelican Blog")
    filled = given(monkeypatch, tmp_path, text, *words, **settings)
    assert filled["SITENAME"] == before
    assert "SITENAME" not in filled["TOLD"]


def test_the_name_of_a_clone_is_nobody_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = (Path(__file__).parents[3] / "pelicanconf.py").read_text(encoding="utf-8")
    assert given(monkeypatch, tmp_path, own, **stand_ins.CLONE)["SITENAME"] == "Theirs"
