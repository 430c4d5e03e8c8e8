"""Render tasks can be handed to any process, and are small."""

import multiprocessing
import pickle
from collections import defaultdict
from pathlib import Path

import pytest

from dateline_news.model.archive import Archive
from dateline_news.press.cache.texts import ReadTexts
from dateline_news.press.plan import Bundle, File, Page, signals
from dateline_news.press.processes import worker_pool
from dateline_news.press.read.worker import PostReaderWorker
from dateline_news.press.render.incremental import DrawContext, draw_file
from tests.papers import TEXTS, THEME, author, paper, plugins, static_page, story, topic
from tests.press.folders import post, settings, write
from tests.site.in_process import build

# Bytes, as the largest task of a kind is pickled; a list, a feed or a map has about 500 for each story in it.
LARGEST = {"a story": 20_000, "another page": 70_000, "a feed": 70_000, "another file": 200_000}


def kind_of(entry: Page | File) -> str:
    """The kind of a planned file, by which its size is limited."""
    if isinstance(entry, Page):
        return "a story" if entry.template == "article" else "another page"
    return "a feed" if entry.path.startswith("feeds/") else "another file"


@pytest.mark.thorough
def test_planned_files_are_small_and_draw_the_same_after_pickling() -> None:
    topics = tuple(topic(f"Topic {at}") for at in range(5))
    of = paper(
        *(
            story(f"Story {at}", f"202{at % 5}-03-{at % 27 + 1:02}", topics=topics, authors=(author("A"),))
            for at in range(300)
        ),
        pages=(static_page(),),
        NEWEST=30,
    )
    with plugins():
        planned = signals.plan_files(signals.add_facts(Archive(of)))
        entries = [file for file in planned if not isinstance(file, Bundle)]
        context = DrawContext(of.front, THEME, ReadTexts(TEXTS))
        sizes: dict[str, int] = defaultdict(int)
        unpickled = pickle.loads(pickle.dumps(context))  # noqa: S301  it is ours
        for at, file in enumerate(entries):
            pickled = pickle.dumps(file)
            sizes[kind_of(file)] = max(sizes[kind_of(file)], len(pickled))
            if at % 29 == 0 or kind_of(file) != "a story":
                same = pickle.loads(pickled)  # noqa: S301  it is ours
                assert draw_file(unpickled, same) == draw_file(context, file), file.path
    assert sizes.keys() == LARGEST.keys()
    assert {kind: size for kind, size in sizes.items() if size > LARGEST[kind]} == {}


def test_a_reading_worker_reads_the_same_after_pickling(tmp_path: Path) -> None:
    content = write(tmp_path, {"a.md": post("A", text="Some *words*.")})
    original = PostReaderWorker(settings(content))
    unpickled = pickle.loads(pickle.dumps(original))  # noqa: S301  it is ours
    assert unpickled.read("a.md") == original.read("a.md")


def test_spawned_workers_build_the_same_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = {f"articles/world/{at}.md": post(f"Story {at}", text=f"Some words, {at}.") for at in range(8)}
    content = write(tmp_path, posts)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    monkeypatch.setattr(worker_pool, "SERIAL_LIMIT", 0)
    build(content, tmp_path / "forked", tmp_path / "one", WORKERS=2)
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    monkeypatch.setattr(worker_pool, "_can_be_pickled", lambda _: True)  # one that cannot be would be a failure here
    build(content, tmp_path / "spawned", tmp_path / "other", WORKERS=2)
    assert files(tmp_path / "spawned") == files(tmp_path / "forked")
    assert len(files(tmp_path / "spawned")) > len(posts)


def files(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }
