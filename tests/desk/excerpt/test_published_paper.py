"""The paper of a folder, as readers have it."""

from pathlib import Path

import pytest

from dateline_news.desk.excerpt.published_paper import PublishedPaper, published_paper
from tests.desk.excerpt.papers import SITE, write_paper

STORY = "Title: Out\nDate: 2026-03-04\nImage: images/harbour.png\nImage_alt: A harbour\n\nIt is out.\n"
DRAFT = "Title: In\nDate: 2026-03-04\nStatus: draft\n\nNobody reads this.\n"
LATER = "Title: Later\nDate: 2026-03-04\nEmbargo: 2026-03-06\n\nNobody reads this yet.\n"
READ = PublishedPaper.picture  # as it is without the tests


def test_what_nobody_sees_yet_is_not_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_paper(tmp_path, monkeypatch, out=STORY, draft=DRAFT, later=LATER)
    with published_paper("takeaway") as paper:
        (story,) = paper.archive.newest()
        assert (story.title, paper.archive.masthead.site) == ("Out", SITE)
        assert "It is out." in paper.text_of(story.copy)[0]


def test_without_an_address_it_says_what_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_paper(tmp_path, monkeypatch, out=STORY)
    monkeypatch.setenv("SITEURL", "")
    with (
        pytest.raises(SystemExit, match=r"SITEURL=https://example\.org dateline newsletter"),
        published_paper("newsletter"),
    ):
        pass


def test_a_post_that_a_build_refuses_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_paper(tmp_path, monkeypatch, out=STORY, wrong="Title: X\nDate: 2026-03-04\nNonsense: a\n\nX.\n")
    with pytest.raises(SystemExit) as end, published_paper("takeaway"):
        pass
    assert "nonsense: is no field of a story" in str(end.value)


def test_a_picture_that_no_edition_has_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_paper(tmp_path, monkeypatch, out=STORY)
    monkeypatch.setattr(PublishedPaper, "picture", READ)
    with published_paper("takeaway") as paper:
        picture = paper.archive.newest()[0].picture
        assert picture
        with pytest.raises(SystemExit, match="is not in output: build the paper first"):
            paper.picture(picture.path)
        file = tmp_path / "output" / picture.path
        file.parent.mkdir(parents=True)
        file.write_bytes(b"a picture")
        assert paper.picture(picture.path) == b"a picture"
