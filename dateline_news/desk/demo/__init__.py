"""A throw-away newsroom of invented stories, to judge the theme at any size.

In reading order: `dates` and `beats` and `people` say when, what and who; `slots` fills the
blanks of `headlines`, `prose`, `furniture` and `urdu`; `story` puts them together; `scenes` and
`pictures` draw. Everything is decided by one `random.Random(seed)`; nothing reads the clock.
"""

import shutil
from pathlib import Path

from dateline_news.desk.demo.dates import publication_times
from dateline_news.desk.demo.decks import chance
from dateline_news.desk.demo.pictures import PICTURES, draw
from dateline_news.desk.demo.story import stories as written

MARKER = ".demo"
NOTE = "Written by `invoke demo`, which replaces this whole folder the next time.\n"
PAGES = {
    "about.md": """Title: About this demo
Summary: Everything in this demo newsroom is invented.

Everything in this demo newsroom is invented: the places, the people, the institutions, the
figures, the posts and the pictures. No story here reports anything that happened, and any likeness
to a real person, town or newspaper is chance.

The stories were put together by a small program from sentences written for it. They exist so that
the design of this site can be judged with as many stories as a newspaper has.

## What it is for

- to see a front page with two stories, and with two thousand
- to see long headlines, short ones, and headlines that run from right to left
- to see tables, code, lists, quotations, footnotes and posts between paragraphs
""",
    "contact.md": """Title: Contact
Summary: There is nobody to write to here.

This newsroom is a demonstration and has no editors, so there is no address to write to. A real
newspaper would say here who answers, where, and how soon.
""",
}


def write(folder: Path, stories: int, seed: int = 1) -> Path:
    """Write `stories` invented stories, two pages and their pictures; give `folder/content`.

    The same `stories` and `seed` give the same bytes. What an earlier run wrote is replaced.
    Raises SystemExit with a sentence when `stories` is below one, when `folder/content` was not
    written by a demo, and when the disk refuses.
    """
    if stories < 1:
        raise SystemExit(f"demo: {stories} stories make no newsroom; ask for 1 or more.")
    content = folder / "content"
    try:
        _clear(content)
        _fill(content, stories, seed)
    except OSError as error:
        raise SystemExit(f"demo: {content} cannot be written: {error.strerror}.") from None
    return content


def _clear(content: Path) -> None:
    if not content.exists() and not content.is_symlink():
        return
    if content.is_symlink() or not (content / MARKER).is_file():
        raise SystemExit(
            f"demo: {content} was not written by a demo (it has no {MARKER} file), so it stays as "
            "it is; name another folder, or move it away."
        )
    shutil.rmtree(content)


def _fill(content: Path, stories: int, seed: int) -> None:
    (content / "images").mkdir(parents=True)
    # First, so that what a broken run leaves behind can be replaced by the next.
    (content / MARKER).write_text(NOTE, encoding="utf-8")
    for picture in PICTURES:
        draw(picture, content / "images")
    for name, text in PAGES.items():
        _write(content / "pages" / name, text)
    rng = chance(seed)
    for story in written(rng, publication_times(rng, stories)):
        _write(content / story.path, story.text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
