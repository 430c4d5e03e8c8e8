"""How long photographs take, and how much they weigh: `python -m tests.bench.pictures --photographs 100`.

Writes a paper of stories with a photograph each, of 12 megapixels and with the grain, the edges and the gradients of
real ones, and builds it cold, warm, and with the edition lost. Ends with 1 where a bar is missed.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from PIL import Image, ImageChops, ImageDraw

from tests.site.built import PUBLIC, ROOT

SIZE = WIDTH, HEIGHT = 4000, 3000
DETAIL, GRAIN = 0.1, 6  # of each octave; of a grey value
COLD, WARM, EACH = 60.0, 0.5, 0.6  # seconds for a hundred, seconds, MB
MB = 1_000_000
POST = "Title: Photograph {0}\nDate: 2026-03-{1:02}\nCategory: World\nImage: images/{0}.jpg\nImage_alt: X\n\nText.\n"


def noise(rng: Random, octave: int, mode: str = "L") -> Image.Image:
    """Even noise of so many waves across, as large as a photograph."""
    across, down = 4 << octave, 3 << octave
    small = Image.frombytes(mode, (across, down), rng.randbytes(across * down * len(mode)))
    return small.resize(SIZE, Image.Resampling.BICUBIC)


def photograph(seed: int) -> Image.Image:
    """What falls on a sensor, about: forms of colour, edges, as much detail in each octave, in places; and a grain."""
    rng = Random(seed)  # noqa: S311  it keeps no secret
    picture = Image.blend(noise(rng, 0, "RGB"), noise(rng, 1, "RGB"), 0.3)
    pen = ImageDraw.Draw(picture, "RGBA")
    for _ in range(60):
        x, y, side = rng.randrange(WIDTH), rng.randrange(HEIGHT), rng.randrange(40, 900)
        corners = [(x + rng.randrange(-side, side), y + rng.randrange(-side, side)) for _ in range(rng.randrange(3, 7))]
        pen.polygon(corners, fill=(*rng.randbytes(3), rng.randrange(60, 160)))
    detailed = picture
    for octave in range(2, 10):
        detailed = Image.blend(detailed, noise(rng, octave).convert("RGB"), DETAIL)
    where = noise(rng, 1).point(lambda value: max(0, min(255, (value - 96) * 4)))
    picture = Image.composite(detailed, picture, where)
    return ImageChops.add(picture, Image.effect_noise(SIZE, GRAIN).convert("RGB"), 1, -128)


def write(content: Path, count: int) -> int:
    """Write the paper; gives the bytes of its photographs. A dozen differ, the others are parts of them, turned."""
    (content / "images").mkdir(parents=True)
    sources = [photograph(seed) for seed in range(min(count, 8))]
    for number in range(count):
        turned = sources[number % len(sources)].transpose(Image.Transpose.FLIP_LEFT_RIGHT) if number % 16 > 7 else None
        picture = ImageChops.offset(turned or sources[number % len(sources)], 37 * number, 11 * number)
        picture.save(content / "images" / f"{number}.jpg", quality=90)
        (content / f"{number}.md").write_text(POST.format(number, number % 28 + 1), encoding="utf-8")
    return sum(file.stat().st_size for file in (content / "images").iterdir())


def seconds(folder: Path) -> float:
    """How long a build takes, Python's start included."""
    command = [sys.executable, "-m", "pelican", str(folder / "content"), "-s", str(PUBLIC), "-o", str(folder / "out")]
    env = {**os.environ, "SITEURL": "https://example.org", "PAPER_CACHE": str(folder / "cache")}
    begun = perf_counter()
    subprocess.run([*command, "--fatal", "warnings"], cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begun


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pictures", description="Time and weigh photographs.")
    parser.add_argument("--photographs", type=int, default=100, help="how many (100)")
    count = parser.parse_args().photographs
    with TemporaryDirectory() as name:
        folder = Path(name)
        size = write(folder / "content", count)
        print(f"{count} photographs of {size / count / MB:.1f} MB; load {os.getloadavg()[0]:.1f}")  # noqa: T201
        cold, spent = seconds(folder), resource.getrusage(resource.RUSAGE_CHILDREN)
        warm = min(seconds(folder) for _ in range(3))
        shutil.rmtree(folder / "out")
        lost = seconds(folder)
        made = list((folder / "out" / "pictures").iterdir())
        each = sum(file.stat().st_size for file in made) / count / MB
        kinds = sorted({file.name.rpartition("-")[2] for file in made})
        for kind in kinds:
            of_kind = [file.stat().st_size for file in made if file.name.endswith(f"-{kind}")]
            print(f"  {kind:10} {len(of_kind):4} files, {sum(of_kind) / len(of_kind) / 1000:6.1f} KB each")  # noqa: T201
    print(f"cold, in seconds of processors: {spent.ru_utime + spent.ru_stime:.1f}")  # noqa: T201
    verdicts = [
        ("cold", cold, COLD * count / 100, "s"),
        ("warm", warm, WARM, "s"),
        ("a photograph in all its sizes", each, EACH, "MB"),
    ]
    for what, value, bar, unit in verdicts:
        print(f"{what}: {value:.2f} {unit} (bar {bar:.2f}){'' if value <= bar else '  MISSED'}")  # noqa: T201
    print(f"with the edition lost: {lost:.2f} s")  # noqa: T201
    return int(any(value > bar for _, value, bar, _ in verdicts))


if __name__ == "__main__":
    sys.exit(main())
