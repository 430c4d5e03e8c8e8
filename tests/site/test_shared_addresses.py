"""Where several pieces are of one address, an edition that grew step by step is the one that is built at once."""

from pathlib import Path

import pytest

from tests.site.in_process import build

STORY = "---\ntitle: A day in {0}\ndate: 2026-01-05\nslug: 'a-day'\n---\nOf [{0}](/posts/{0}/a-day/).\n"
HARBOUR, MARKET, VILLAGE = (f"posts/{name}/a-day.md" for name in ("harbour", "market", "village"))


def edition(content: Path, place: Path) -> dict[str, bytes]:
    """The files of a lenient build into a place, which may hold an edition and a cache already."""
    build(content, place / "out", place / "cache", STORY_FIELDS="lenient", WORKERS=1)
    out = place / "out"
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


@pytest.mark.thorough
def test_as_pieces_come_and_go_every_edition_is_as_if_built_at_once(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for number, present in enumerate([(MARKET,), (HARBOUR, MARKET), (HARBOUR, MARKET, VILLAGE), (MARKET, VILLAGE)]):
        for path in (HARBOUR, MARKET, VILLAGE):
            (content / path).unlink(missing_ok=True)
        for path in present:
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_text(STORY.format(path.split("/")[1]), encoding="utf-8")
        grown = edition(content, tmp_path / "grown")
        assert grown == edition(content, tmp_path / f"at-once-{number}")
        assert "2026/01/05/a-day.html" in grown
        assert ("2026/01/05/a-day-posts-village.html" in grown) == (VILLAGE in present)
