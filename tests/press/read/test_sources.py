"""The sources: which files there are, which have changed, and what is wrong with them."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest
from pelican.generators import Generator
from pelican.readers import HTMLReader, MarkdownReader, RstReader

from dateline_news.model.roots import file_stat
from dateline_news.press.cache.database import Database
from dateline_news.press.read import sources
from dateline_news.press.read.file_types import READ
from dateline_news.press.read.sources import current_rows, find_posts, scan
from dateline_news.press.read.worker import PostReaderWorker
from tests.press.folders import database, post, settings, write

TREE = [
    "a.md", "b.markdown", "c.txt", "d.MD", ".hidden.md", "notes.md~", "#a.md#", "e.rst", "f.html", "g.md.bak",
    "articles/world/a.md", "articles/world/b.mkd", "articles/world/deep/er/c.mdown", "articles/drafts/d.md",
    "articles/.git/e.md", "articles/world.md/f.md",
    "articles/world/README.md", "pages/about.md", "pages/old/about.md", "pages/drafts/d.md",
    "images/a.png", "images/a.md", "drafts/x.md", "a b/c d.md", "م/خبر.md",
]  # fmt: skip
SETTINGS: dict[str, dict[str, Any]] = {
    "Pelican's own": {},
    "one folder": {"ARTICLE_PATHS": ["articles"]},
    "several folders": {"ARTICLE_PATHS": ["articles/world", "articles/drafts", "drafts"]},
    "folders within folders": {"ARTICLE_PATHS": ["articles", "articles/world"], "PAGE_PATHS": ["pages", "pages/old"]},
    "one file": {"ARTICLE_PATHS": ["articles/world/a.md", "a.md"]},
    "nothing that is there": {"ARTICLE_PATHS": ["none", "none.md"], "PAGE_PATHS": []},
    "a slash too many": {"ARTICLE_PATHS": ["articles/", "./drafts"]},
    "no articles": {"ARTICLE_PATHS": []},
    "excluded folders": {"ARTICLE_EXCLUDES": ["articles/drafts", "drafts", "pages"], "PAGE_EXCLUDES": ["pages/drafts"]},
    "an excluded folder by another name": {"ARTICLE_EXCLUDES": ["drafts"], "PAGE_EXCLUDES": ["drafts"]},
    "an excluded file": {"ARTICLE_EXCLUDES": ["articles/world/a.md"]},
    "ignored names": {"IGNORE_FILES": [".*", "*~", "#*#", "README.md"]},
    "an ignored folder": {"IGNORE_FILES": ["drafts", "deep"]},
    "an ignored pattern of folders": {"IGNORE_FILES": ["**/.*", "[ad]*.md"]},
    "nothing ignored": {"IGNORE_FILES": []},
    "a file that is named though it is ignored": {"ARTICLE_PATHS": ["a.md"], "IGNORE_FILES": ["a.*"]},
}


A, B = post("A"), post("B")


class Finder(Generator):
    """Pelican's own way to find files, and nothing else of it."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.settings, self.path = given, given["PATH"]
        self.readers = type("Readers", (), {"extensions": set(READ)})


def pelican_s(given: dict[str, Any]) -> set[str]:
    """The posts that Pelican's generators of articles and pages would find."""
    pages = Finder(given).get_files(given["PAGE_PATHS"], exclude=given["PAGE_EXCLUDES"])
    articles = Finder(given).get_files(given["ARTICLE_PATHS"], exclude=given["ARTICLE_EXCLUDES"])
    posts = {os.path.normpath(path) for path in pages | articles}
    # Its own IGNORE_FILES means to leave out what begins with a dot, and matches none of it.
    return {path for path in posts if not any(part.startswith(".") for part in path.split("/"))}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with all sorts of names in it."""
    return write(tmp_path, dict.fromkeys(TREE, "Title: A\n"))


@pytest.mark.parametrize("case", SETTINGS)
def test_the_same_posts_are_found_as_pelican_would_find(case: str, content: Path) -> None:
    given = settings(content, **{"ARTICLE_EXCLUDES": ["pages"], **SETTINGS[case]})
    assert set(find_posts(given)) == pelican_s(given)


def test_a_name_that_is_an_ending_and_no_more_is_no_post(content: Path) -> None:
    write(content.parent, {"articles/.md": "", ".md": ""})
    given = settings(content)
    assert set(find_posts(given)) == pelican_s(given)


def test_what_a_link_leads_to_is_found_as_pelican_does_where_a_setting_names_it(content: Path, tmp_path: Path) -> None:
    elsewhere = write(tmp_path / "elsewhere", {"x.md": "", "deep/y.md": ""})
    (content / "articles" / "linked").symlink_to(elsewhere)
    (content / "one.md").symlink_to(elsewhere / "x.md")
    given = settings(content, SYMLINK_TARGETS=[str(elsewhere)])
    assert set(find_posts(given)) == pelican_s(given)
    assert {"articles/linked/x.md", "articles/linked/deep/y.md", "one.md"} <= set(find_posts(given))


def test_a_post_and_a_folder_that_links_bring_from_outside_are_refused_by_name(content: Path, tmp_path: Path) -> None:
    elsewhere = write(tmp_path / "elsewhere", {"x.md": A})
    (content / "articles" / "linked").symlink_to(elsewhere)
    (content / "one.md").symlink_to(elsewhere / "x.md")
    (content / "picture.png").symlink_to(elsewhere / "x.md")  # nobody asks for it
    posts, refused = scan(settings(content))
    assert not [path for path in posts if "linked" in path or path == "one.md"]
    right = "outside of content/; copy what it leads to, or name that in SYMLINK_TARGETS"
    assert [str(problem) for path in sorted(refused) for problem in refused[path]] == [
        f"content/articles/linked:1: file: is a symbolic link to {elsewhere.resolve()}, {right}",
        f"content/one.md:1: file: is a symbolic link to {elsewhere.resolve()}/x.md, {right}",
    ]
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    assert faulty.keys() >= refused.keys(), "with all other problems"


@pytest.mark.parametrize("to", [".", "..", "../articles"])
def test_a_link_that_leads_round_in_a_circle_ends_the_search_and_is_told(to: str, content: Path) -> None:
    before = set(find_posts(settings(content)))
    (content / "articles" / "loop").symlink_to(to)
    posts, refused = scan(settings(content))
    assert set(posts) == before
    right = "is a symbolic link to a folder that it lies in, so that there would be no end; remove it"
    assert [str(problem) for problem in refused["articles/loop"]] == [f"content/articles/loop:1: file: {right}"]


def test_two_links_that_lead_round_in_circles_end_the_search_too(content: Path) -> None:
    """Each doubles the ways there are: what follows them all has more to do than there is time in the world."""
    for name in ("one", "two"):
        (content / "articles" / name).symlink_to(".")
    signal.alarm(20)
    try:
        posts, refused = scan(settings(content))
    finally:
        signal.alarm(0)
    assert "articles/world/a.md" in posts
    assert refused.keys() == {"articles/one", "articles/two"}


def test_posts_that_are_links_to_each_other_are_told(content: Path) -> None:
    (content / "l.md").symlink_to("m.md")
    (content / "m.md").symlink_to("l.md")
    with pytest.raises(SystemExit, match=r"content/l.md:1: file: is a symbolic link that leads to itself; remove it"):
        find_posts(settings(content))


def test_a_pipe_is_no_post(content: Path) -> None:
    """Whoever reads it waits for ever."""
    os.mkfifo(content / "pipe.md")
    assert "pipe.md" not in find_posts(settings(content))


@pytest.mark.parametrize("name", ["lost.txt", ".#a.md"])
def test_a_link_that_leads_nowhere_is_no_post(name: str, content: Path) -> None:
    """Emacs lays one beside every file that is being edited."""
    before = set(find_posts(settings(content)))
    (content / name).symlink_to("somebody@example.org.1234")
    assert set(find_posts(settings(content))) == before


def test_the_endings_are_those_that_pelican_reads() -> None:
    own = {ending for reader in (MarkdownReader, RstReader, HTMLReader) for ending in reader.file_extensions}
    assert set(READ) == own


def changed(content: Path, kept: Database, **more: Any) -> tuple[set[str], set[str], int]:
    """The posts that there are, those that cannot be used, and how many were read."""
    rows, faulty, read = current_rows(settings(content, **more), kept)
    fit = {path: row for path, row in rows.items() if path not in faulty}
    assert {path: row for path, row in kept.source_rows().items() if path in rows} == fit, "what is known is kept"
    assert set(kept.source_rows()) <= set(fit), "and nothing else"
    return set(fit), set(faulty), read


def test_what_is_as_it_was_is_not_read(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    assert changed(content, kept) == ({"a.md", "b.md"}, set(), 2)
    assert changed(content, kept) == ({"a.md", "b.md"}, set(), 0)
    assert changed(content, database(tmp_path)) == ({"a.md", "b.md"}, set(), 0)


def test_of_what_was_touched_only_the_content_is_looked_at(tmp_path: Path) -> None:
    """In a fresh checkout every file is new."""
    content, kept = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    changed(content, kept)
    for file in content.iterdir():
        os.utime(file, ns=(0, 5))
    assert changed(content, kept) == ({"a.md", "b.md"}, set(), 0)
    assert {row.mtime for row in kept.source_rows().values()} == {
        file_stat(file.stat())[1] for file in content.iterdir()
    }


def test_what_was_put_back_to_its_old_time_is_read_again(tmp_path: Path) -> None:
    """Some tools copy a file's time with it, and another text may be as long."""
    content, kept = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    changed(content, kept)
    file, before = content / "a.md", (content / "a.md").stat()
    file.write_text(file.read_text().replace("Text", "Next").replace("text", "next"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert changed(content, kept) == ({"a.md", "b.md"}, set(), 1)


def test_only_what_says_something_else_is_read(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    changed(content, kept)
    write(tmp_path, {"b.md": post("Another")})
    assert changed(content, kept) == ({"a.md", "b.md"}, set(), 1)
    assert '"title":"Another"' in kept.source_rows()["b.md"].about


def test_what_is_gone_is_forgotten_and_what_was_renamed_is_read_again(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    changed(content, kept)
    (content / "b.md").rename(content / "c.md")
    assert changed(content, kept) == ({"a.md", "c.md"}, set(), 1)


def test_what_has_a_problem_is_read_until_it_has_none(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"a.md": A, "b.md": "Title: B\nDate: soon\n\nText.\n"}), database(tmp_path)
    assert changed(content, kept) == ({"a.md"}, {"b.md"}, 2)
    assert changed(content, kept) == ({"a.md"}, {"b.md"}, 1)
    write(tmp_path, {"b.md": B})
    assert changed(content, kept) == ({"a.md", "b.md"}, set(), 1)


def test_what_had_no_problem_and_has_one_is_not_taken_for_what_it_was(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    changed(content, kept)
    write(tmp_path, {"b.md": "Title: B\nDate: soon\n\nText.\n"})
    assert changed(content, kept) == ({"a.md"}, {"b.md"}, 1)


def test_problems_are_told_with_file_and_line(tmp_path: Path) -> None:
    content = write(tmp_path, {
        "a.md": "Title: A\nDate: soon\n\n[x](b.html)\n", "b.html": "<p>B</p>", "c.md": post("C", text="![x](https://e.org/x.png)"),
    })  # fmt: skip
    (content / "d.md").write_bytes(b"Title: \xff\n")
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    assert {path: [str(one).partition(": ")[0] for one in problems] for path, problems in faulty.items()} == {
        "a.md": ["content/a.md:2", "content/a.md:4"], "b.html": ["content/b.html:1"] * 2,
        "c.md": ["content/c.md:5"], "d.md": ["content/d.md:1"],
    }  # fmt: skip


def test_a_post_that_changes_back_is_what_it_was(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"a.md": A}), database(tmp_path)
    changed(content, kept)
    before = kept.source_rows()["a.md"].row_checksum
    write(tmp_path, {"a.md": B})
    changed(content, kept)
    write(tmp_path, {"a.md": A})
    changed(content, kept)
    assert kept.source_rows()["a.md"].row_checksum == before


def test_the_result_is_the_same_whatever_the_number_of_workers(tmp_path: Path) -> None:
    posts = {f"{at:03}.md": post(f"Story {at}", tags="Sea; SEA", text=f"Text {at}.") for at in range(120)}
    posts |= {f"bad {at}.md": "Title: A\n\nText.\n" for at in range(5)}
    results = []
    for count in (1, 2, 5):
        content = write(tmp_path / str(count), posts)
        kept = database(tmp_path / str(count))
        assert changed(content, kept, WORKERS=count)[1:] == ({f"bad {at}.md" for at in range(5)}, 125)
        rows = kept.source_rows()
        results.append({path: (row.about, kept.text(path, row.copy)) for path, row in rows.items()})
    assert results[0] == results[1] == results[2]
    assert len(results[0]) == 120


def test_one_post_says_the_same_alone_and_among_others(tmp_path: Path) -> None:
    """A footnote or an abbreviation of one post was never to be seen in the next."""
    first = post("A", text="Note.[^1] HTML.\n\n[^1]: The note.\n\n*[HTML]: Markup\n\n[ref]: https://e.org")
    second = post("B", text="HTML [ref] [^1].")
    content = write(tmp_path, {"a.md": first, "b.md": second})
    alone, among = PostReaderWorker(settings(content)), PostReaderWorker(settings(content))
    among.read("a.md")
    assert among.read("b.md")[1:3] == alone.read("b.md")[1:3]


def test_a_post_in_a_folder_of_pages_is_a_page_and_all_others_are_stories(tmp_path: Path) -> None:
    content = write(tmp_path, {"pages/a.md": "Title: A\n\nText.\n", "pages.md": A, "x/pages/b.md": B})
    kept = database(tmp_path)
    changed(content, kept)
    assert {path: '"labels"' in row.about for path, row in kept.source_rows().items()} == {
        "pages/a.md": False, "pages.md": True, "x/pages/b.md": True,
    }  # fmt: skip


def test_a_folder_of_pages_may_lie_deeper(tmp_path: Path) -> None:
    content, kept = write(tmp_path, {"static/pages/a.md": "Title: A\n\nText.\n", "static/b.md": B}), database(tmp_path)
    changed(content, kept, PAGE_PATHS=["static/pages"], ARTICLE_EXCLUDES=["static/pages"])
    assert {path: '"labels"' in row.about for path, row in kept.source_rows().items()} == {
        "static/pages/a.md": False, "static/b.md": True,
    }  # fmt: skip


def test_a_file_whose_name_is_no_text_is_named_in_a_sentence(tmp_path: Path) -> None:
    content = write(tmp_path, {"a.md": A})
    try:
        Path(os.fsdecode(os.fsencode(content) + b"/caf\xe9.md")).write_text(A)
    except OSError:
        pytest.skip("this file system takes no such name")
    with pytest.raises(SystemExit, match=r"caf\\udce9\.md:1: file: has a name that is not UTF-8; rename it"):
        find_posts(settings(content))


def test_a_post_that_is_taken_away_while_the_build_runs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write(tmp_path, {"a.md": A, "b.md": B})
    read = PostReaderWorker.read

    def late(self: PostReaderWorker, path: str) -> Any:
        (content / "b.md").unlink(missing_ok=True)
        return read(self, path)

    monkeypatch.setattr(PostReaderWorker, "read", late)
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    told = [str(problem) for problems in faulty.values() for problem in problems]
    assert told == ["content/b.md:1: file: was taken away while the build ran; build again"]


def test_a_post_that_was_touched_and_is_gone_when_it_is_looked_at_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, kept = write(tmp_path, {"a.md": A}), database(tmp_path)
    current_rows(settings(content), kept)
    here = scan(settings(content))[0]
    (content / "a.md").unlink()
    monkeypatch.setattr(sources, "scan", lambda _: (dict.fromkeys(here, (0, 0)), {}))
    _, faulty, _ = current_rows(settings(content), kept)
    assert [problem.message for problem in faulty["a.md"]] == ["was taken away while the build ran; build again"]


@pytest.mark.skipif(os.name == "nt", reason="there every name is text, and links need a right")
def test_a_name_that_is_no_text_and_a_link_to_nothing_hide_no_other_post(tmp_path: Path) -> None:
    content = write(tmp_path, {"a.md": post("A"), "b.md": "Title: B\n\nText.\n"})
    Path(os.fsdecode(os.fsencode(content) + b"/2026-01-01-\xff.md")).write_text(post("C"), encoding="utf-8")
    (content / "2026-01-01-l.md").symlink_to("nowhere.md")
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    gone = "a file that is not there; put that back, or remove the link"
    told = [str(problem) for problems in faulty.values() for problem in problems]
    assert [line for line in sorted(told) if "/b.md" not in line] == [
        r"content/2026-01-01-\udcff.md:1: file: has a name that is not UTF-8; rename it",
        f"content/2026-01-01-l.md:1: file: is a symbolic link to {gone}",
    ]
    assert any(line.startswith("content/b.md:") for line in told)
