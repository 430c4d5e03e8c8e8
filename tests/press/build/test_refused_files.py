"""Who asked for a file that may not be written: the story is named, with the line of the field that has it made."""

from pathlib import Path

import pytest

from dateline_news.model.roots import Root
from dateline_news.press.build.refused_files import unwritable
from dateline_news.press.plan import File
from tests.papers import author, paper, section, story, topic
from tests.press.folders import post, write

POSTS = {
    "a.md": post("con", within="con", author="nul"),
    "b.md": post("B", within="Topics"),
    "c.md": "---\ntitle: aux\ndate: 2026-03-01\ncategory: World\ntags:\n- Sea\n- aux\n---\nText.\n",
}
PAPER = paper(
    story(source="a.md", section=section("con"), authors=(author("nul"),)),
    story(source="b.md", within="Topics", section=section("Topics")),
    story(source="c.md", section=section("World"), topics=(topic("Sea"), topic("aux"))),
)


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("con.html", "content/a.md:3: category: "),
        ("con/2026.html", "content/a.md:3: category: "),
        ("feeds/con.atom.xml", "content/a.md:3: category: "),
        (author("nul").path, "content/a.md:4: authors: "),
        ("topics/aux.html", "content/c.md:7: tags: "),
        ("topics/aux/2026.html", "content/c.md:7: tags: "),
        ("feeds/prn.atom.xml", "pelicanconf.py:1: address: "),
    ],
)
def test_an_invalid_path_of_a_label_is_reported_on_the_line_of_the_label(
    path: str, location: str, tmp_path: Path
) -> None:
    root = Root(write(tmp_path, POSTS))
    (problem,) = unwritable([File(path, lambda _: b"")], PAPER, root, ())
    assert str(problem).startswith(f"{location}“{path}” has a part")
