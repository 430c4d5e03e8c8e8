"""How long raw copy takes to read beside a clean build of the stories it becomes: `python -m tests.bench.wire 1000`.

Exits with 1 if reading takes longer. Both are run as anybody runs them, from nothing, Python's start included.
The copies are invented stories, turned back into raw copy.
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from dateline_news.desk.posts import settings_here
from dateline_news.press.markup import safe_html
from tests.bench.check import FILES, FOLDERS, ROOT, seconds
from tests.bulk.stories import stories

BLOCKS = "p, h2, h3, li"


def copies(folder: Path, count: int) -> None:
    """Write so many raw copies into a folder: a date, a headline, and paragraphs of plain text."""
    md = safe_html.markdown(settings_here()["MARKDOWN"])
    for story in stories(count):
        page = LexborHTMLParser(safe_html.safe(md.reset().convert(story.body)))
        paragraphs = [" ".join(node.text().split()) for node in page.css(BLOCKS)]
        text = "\n\n".join([f" date {story.date[:10]} {story.title}", *filter(None, paragraphs)])
        (folder / f"{story.slug}.txt").write_text(text, encoding="utf-8")


def paper(folder: Path) -> None:
    """A paper of its own in a folder, without a story."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, folder)
    (folder / "content" / "articles").mkdir(parents=True)


def publish(content: Path) -> int:
    """Take every draft out of its status, and give how many there were."""
    drafts = list(content.rglob("*.md"))
    for draft in drafts:
        draft.write_text(
            re.sub("(?m)^Status: draft\n", "", draft.read_text(encoding="utf-8"), count=1), encoding="utf-8"
        )
    return len(drafts)


def measured(count: int) -> tuple[float, float]:
    """Seconds that reading took, and seconds that the build took."""
    with tempfile.TemporaryDirectory() as name:
        raw, folder = Path(name) / "raw", Path(name) / "paper"
        raw.mkdir()
        copies(raw, count)
        paper(folder)
        read = seconds(folder, ("invoke", "wire", str(raw)))
        if publish(folder / "content") != count:
            raise SystemExit(f"not all of {count} copies became drafts")
        return read, seconds(folder, ("pelican", "content", "-s", "publishconf.py", "--fatal", "warnings"))


def main() -> None:
    """Measure, print, and judge."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    read, build = measured(count)
    print(f"{count} copies read in {read:.1f} s, built in {build:.1f} s: {read / build:.2f} of the build")  # noqa: T201
    if read >= build:
        raise SystemExit("reading took longer than the build")


if __name__ == "__main__":
    main()
