"""Bulk copy as a content folder: articles, a page about them, and their pictures."""

from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageOps

from tests.bulk.stories import PICTURES, stories

ABOUT = "Title: About\nSummary: All of this is invented.\n\nEverything here is invented, so that it can be measured.\n"
SIZE = WIDTH, HEIGHT = 1200, 800


def write(content: Path, count: int, seed: int = 1, years: int = 4) -> None:
    """Write so many stories into a folder that is not there yet. The same arguments give the same bytes."""
    if count < 1:
        raise SystemExit(f"{count} stories make no paper; ask for 1 or more.")
    for name in ("articles", "images", "pages"):
        (content / name).mkdir(parents=True)
    (content / "pages" / "about.md").write_text(ABOUT, encoding="utf-8")
    draw_pictures(content / "images", PICTURES)
    for story in stories(count, seed, years):
        file = content / "articles" / story.file
        file.parent.mkdir(exist_ok=True)
        file.write_text(story.text, encoding="utf-8", newline="\n")


def draw_pictures(folder: Path, count: int) -> None:
    """Draw so many pictures into a folder: `hills-0.avif` and so on."""
    for number in range(count):
        _draw(folder / f"hills-{number}.avif", Random(number))  # noqa: S311  it keeps no secret


def _draw(file: Path, rng: Random) -> None:
    picture = ImageOps.colorize(Image.linear_gradient("L").resize(SIZE), "#8fa3ad", "#e6d9c6")
    for level in range(3):
        height, line = HEIGHT * (2 + level) // 6, [(WIDTH, HEIGHT), (0, HEIGHT)]
        for x in range(0, WIDTH + 20, 20):
            height += rng.randrange(-16, 17)
            line.append((x, height))
        ImageDraw.Draw(picture).polygon(line, fill=("#8c968c", "#5f695f", "#323c32")[level])
    picture.save(file, quality=28, speed=10)
