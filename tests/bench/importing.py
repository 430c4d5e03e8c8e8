"""How long a WordPress export takes to import, and how much memory: `python -m tests.bench.importing 5000`.

Exits with 1 if the import needs more memory than a build of some hundred stories has. The export holds invented
posts of about 10 kB each; it is imported as anybody would, from nothing, Python's start included.
"""

import random
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.check import seconds
from tests.bench.wire import paper

BUDGET = 150  # MB
PARAGRAPHS = 22
WORDS = (
    "the invented harbour board said that ferry times would change after a meeting on quay seven where figures"
).split()
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Sample Blog</title><link>https://blog.example</link><language>en-US</language>
"""


def export(file: Path, posts: int) -> None:
    """Write an export of so many posts."""
    chance = random.Random(1)  # noqa: S311  the same posts every time
    with file.open("w", encoding="utf-8") as opened:
        opened.write(HEAD)
        opened.writelines(post(number, chance) for number in range(posts))
        opened.write("</channel></rss>\n")


def post(number: int, chance: random.Random) -> str:
    """A post with paragraphs, bold words, links, a list and a picture."""
    text = "\n\n".join(_paragraphs(chance))
    day = f"{2000 + number // 365}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return f"""<item><title>Harbour board meets, number {number}</title><link>https://blog.example/p{number}/</link>
<content:encoded><![CDATA[{text}

<ul><li>one</li><li>two</li></ul>

<img src="https://blog.example/a.jpg" alt="A quay" />]]></content:encoded>
<wp:post_date>{day} 09:30:00</wp:post_date><wp:post_date_gmt>{day} 04:30:00</wp:post_date_gmt>
<wp:post_name>p{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="world"><![CDATA[World]]></category></item>
"""


def _paragraphs(chance: random.Random) -> Iterator[str]:
    for number in range(PARAGRAPHS):
        first, second, third = (" ".join(chance.choices(WORDS, k=20)) for _ in range(3))
        yield f'{first} <strong>{second}</strong> {third} <a href="https://blog.example/{number}">link</a>.'


def main() -> None:
    """Measure, print, and judge."""
    posts = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name) / "paper", Path(name) / "export.xml"
        folder.mkdir()
        paper(folder)
        export(file, posts)
        size = file.stat().st_size / 1e6
        took = seconds(folder, ("invoke", "import", str(file)))
        again = seconds(folder, ("invoke", "import", str(file)))
        written = len(list((folder / "content").rglob("*.md")))
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{posts} posts, {size:.0f} MB: {took:.1f} s, {again:.1f} s again, at most {memory:.0f} MB of memory")  # noqa: T201
    if written < posts:
        raise SystemExit(f"only {written} of {posts} posts became drafts")
    if memory > BUDGET:
        raise SystemExit(f"the import took more than {BUDGET} MB")


if __name__ == "__main__":
    main()
