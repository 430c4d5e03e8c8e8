"""The sources are found, and those that have changed are read."""

import os
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
    """Finds files as Pelican does, and does nothing else."""

    def __init__(self, paper_settings: dict[str, Any]) -> None:
        self.settings, self.path = paper_settings, paper_settings["PATH"]
        self.readers = type("Readers", (), {"extensions": set(READ)})


def found_by_pelican(paper_settings: dict[str, Any]) -> set[str]:
    """The posts that Pelican's generators of articles and pages would find."""
    pages = Finder(paper_settings).get_files(paper_settings["PAGE_PATHS"], exclude=paper_settings["PAGE_EXCLUDES"])
    articles = Finder(paper_settings).get_files(
        paper_settings["ARTICLE_PATHS"], exclude=paper_settings["ARTICLE_EXCLUDES"]
    )
    posts = {os.path.normpath(path) for path in pages | articles}
    # Its own IGNORE_FILES means to leave out what begins with a dot, and matches none of it.
    return {path for path in posts if not any(part.startswith(".") for part in path.split("/"))}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with all sorts of names in it."""
    return write(tmp_path, dict.fromkeys(TREE, "Title: A\n"))


@pytest.mark.parametrize("case", SETTINGS)
def test_the_same_posts_are_found_as_by_pelican(case: str, content: Path) -> None:
    paper_settings = settings(content, **{"ARTICLE_EXCLUDES": ["pages"], **SETTINGS[case]})
    assert set(find_posts(paper_settings)) == found_by_pelican(paper_settings)


def test_a_name_that_is_only_an_ending_is_no_post(content: Path) -> None:
    write(content.parent, {"articles/.md": "", ".md": ""})
    paper_settings = settings(content)
    assert set(find_posts(paper_settings)) == found_by_pelican(paper_settings)


def test_posts_behind_links_are_found_as_by_pelican_where_a_setting_names_the_target(
    content: Path, tmp_path: Path
) -> None:
    elsewhere = write(tmp_path / "elsewhere", {"x.md": "", "deep/y.md": ""})
    (content / "articles" / "linked").symlink_to(elsewhere)
    (content / "one.md").symlink_to(elsewhere / "x.md")
    paper_settings = settings(content, SYMLINK_TARGETS=[str(elsewhere)])
    assert set(find_posts(paper_settings)) == found_by_pelican(paper_settings)
    assert {"articles/linked/x.md", "articles/linked/deep/y.md", "one.md"} <= set(find_posts(paper_settings))


def test_links_to_a_post_and_a_folder_outside_are_refused_by_name(content: Path, tmp_path: Path) -> None:
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
    assert faulty.keys() >= refused.keys()


@pytest.mark.parametrize("to", [".", "..", "../articles"])
def test_a_link_to_a_folder_above_itself_is_not_followed_and_refused(to: str, content: Path) -> None:
    before = set(find_posts(settings(content)))
    (content / "articles" / "loop").symlink_to(to)
    posts, refused = scan(settings(content))
    assert set(posts) == before
    right = "is a symbolic link to a folder that it lies in, so that there would be no end; remove it"
    assert [str(problem) for problem in refused["articles/loop"]] == [f"content/articles/loop:1: file: {right}"]


@pytest.mark.timeout(60)
def test_two_links_to_a_folder_above_themselves_do_not_multiply_the_search(content: Path) -> None:
    """Each doubles the ways there are: what follows them all has more to do than there is time in the world."""
    for name in ("one", "two"):
        (content / "articles" / name).symlink_to(".")
    posts, refused = scan(settings(content))
    assert "articles/world/a.md" in posts
    assert refused.keys() == {"articles/one", "articles/two"}


def test_links_to_each_other_are_refused(content: Path) -> None:
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


def test_the_endings_are_those_of_pelican() -> None:
    own = {ending for reader in (MarkdownReader, RstReader, HTMLReader) for ending in reader.file_extensions}
    assert set(READ) == own


def read_posts(content: Path, db: Database, **more: Any) -> tuple[set[str], set[str], int]:
    """The usable posts, the faulty ones, and how many were read; all usable rows, and no others, are saved."""
    rows, faulty, count = current_rows(settings(content, **more), db)
    usable = {path: row for path, row in rows.items() if path not in faulty}
    assert {path: row for path, row in db.source_rows().items() if path in rows} == usable
    assert set(db.source_rows()) <= set(usable)
    return set(usable), set(faulty), count


def test_an_unchanged_post_is_not_read(tmp_path: Path) -> None:
    content, db = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    assert read_posts(content, db) == ({"a.md", "b.md"}, set(), 2)
    assert read_posts(content, db) == ({"a.md", "b.md"}, set(), 0)
    assert read_posts(content, database(tmp_path)) == ({"a.md", "b.md"}, set(), 0)


def test_a_post_with_a_new_time_and_the_same_content_is_not_read(tmp_path: Path) -> None:
    """In a fresh checkout every file is new."""
    content, db = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    read_posts(content, db)
    for file in content.iterdir():
        os.utime(file, ns=(0, 5))
    assert read_posts(content, db) == ({"a.md", "b.md"}, set(), 0)
    times = {file_stat(file.stat())[1] for file in content.iterdir()}
    assert {row.mtime for row in db.source_rows().values()} == times


def test_a_changed_post_with_its_old_time_is_read_again(tmp_path: Path) -> None:
    """Some tools copy a file's time with it, and another text may be as long."""
    content, db = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    read_posts(content, db)
    file, before = content / "a.md", (content / "a.md").stat()
    file.write_text(file.read_text().replace("Text", "Next").replace("text", "next"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert read_posts(content, db) == ({"a.md", "b.md"}, set(), 1)


def test_only_a_post_with_another_content_is_read(tmp_path: Path) -> None:
    content, db = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    read_posts(content, db)
    write(tmp_path, {"b.md": post("Another")})
    assert read_posts(content, db) == ({"a.md", "b.md"}, set(), 1)
    assert '"title":"Another"' in db.source_rows()["b.md"].about


def test_the_row_of_a_renamed_post_is_deleted_and_the_post_is_read_again(tmp_path: Path) -> None:
    content, db = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    read_posts(content, db)
    (content / "b.md").rename(content / "c.md")
    assert read_posts(content, db) == ({"a.md", "c.md"}, set(), 1)


def test_a_post_with_a_problem_is_read_until_it_has_none(tmp_path: Path) -> None:
    content, db = write(tmp_path, {"a.md": A, "b.md": "Title: B\nDate: soon\n\nText.\n"}), database(tmp_path)
    assert read_posts(content, db) == ({"a.md"}, {"b.md"}, 2)
    assert read_posts(content, db) == ({"a.md"}, {"b.md"}, 1)
    write(tmp_path, {"b.md": B})
    assert read_posts(content, db) == ({"a.md", "b.md"}, set(), 1)


def test_a_post_that_gets_a_problem_does_not_keep_its_old_row(tmp_path: Path) -> None:
    content, db = write(tmp_path, {"a.md": A, "b.md": B}), database(tmp_path)
    read_posts(content, db)
    write(tmp_path, {"b.md": "Title: B\nDate: soon\n\nText.\n"})
    assert read_posts(content, db) == ({"a.md"}, {"b.md"}, 1)


def test_problems_are_reported_with_file_and_line(tmp_path: Path) -> None:
    content = write(tmp_path, {
        "a.md": "Title: A\nDate: soon\n\n[x](b.html)\n", "b.html": "<p>B</p>", "c.md": post("C", text="![x](https://e.org/x.png)"),
    })  # fmt: skip
    (content / "d.md").write_bytes(b"Title: \xff\n")
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    assert {path: [(problem.file, problem.line) for problem in problems] for path, problems in faulty.items()} == {
        "a.md": [("content/a.md", 2), ("content/a.md", 4)], "b.html": [("content/b.html", 1)] * 2,
        "c.md": [("content/c.md", 5)], "d.md": [("content/d.md", 1)],
    }  # fmt: skip


def test_a_post_that_changes_back_has_the_same_row_again(tmp_path: Path) -> None:
    content, db = write(tmp_path, {"a.md": A}), database(tmp_path)
    read_posts(content, db)
    before = db.source_rows()["a.md"].row_checksum
    write(tmp_path, {"a.md": B})
    read_posts(content, db)
    write(tmp_path, {"a.md": A})
    read_posts(content, db)
    assert db.source_rows()["a.md"].row_checksum == before


def test_the_result_is_the_same_whatever_the_number_of_workers(tmp_path: Path) -> None:
    posts = {f"{n:03}.md": post(f"Story {n}", tags="Sea; SEA", text=f"Text {n}.") for n in range(120)}
    bad_posts = {f"bad {n}.md": "Title: A\n\nText.\n" for n in range(5)}
    results = []
    for count in (1, 2, 5):
        content = write(tmp_path / str(count), posts | bad_posts)
        db = database(tmp_path / str(count))
        assert read_posts(content, db, WORKERS=count)[1:] == (set(bad_posts), 125)
        rows = db.source_rows()
        results.append({path: (row.about, db.text(path, row.copy)) for path, row in rows.items()})
    assert results[0] == results[1] == results[2]
    assert len(results[0]) == 120


def test_a_record_is_the_same_whichever_posts_were_read_before(tmp_path: Path) -> None:
    """A footnote or an abbreviation of a post must not reach the next."""
    first = post("A", text="Note.[^1] HTML.\n\n[^1]: The note.\n\n*[HTML]: Markup\n\n[ref]: https://e.org")
    second = post("B", text="HTML [ref] [^1].")
    content = write(tmp_path, {"a.md": first, "b.md": second})
    alone, after_another = PostReaderWorker(settings(content)), PostReaderWorker(settings(content))
    after_another.read("a.md")
    assert after_another.read("b.md")[1:3] == alone.read("b.md")[1:3]


@pytest.mark.parametrize(
    ("page", "stories", "folders"),
    [
        ("pages/a.md", ("pages.md", "x/pages/b.md"), {}),
        ("static/pages/a.md", ("static/b.md",), {"PAGE_PATHS": ["static/pages"], "ARTICLE_EXCLUDES": ["static/pages"]}),
    ],
)
def test_a_post_in_a_folder_of_pages_is_a_page_and_all_others_are_stories(
    page: str, stories: tuple[str, ...], folders: dict[str, Any], tmp_path: Path
) -> None:
    content, db = write(tmp_path, {page: "Title: A\n\nText.\n", **dict.fromkeys(stories, A)}), database(tmp_path)
    read_posts(content, db, **folders)
    assert {path for path, row in db.source_rows().items() if '"labels"' in row.about} == set(stories)
    assert page in db.source_rows()


def test_a_file_whose_name_is_not_utf_8_is_refused_by_name(tmp_path: Path) -> None:
    content = write(tmp_path, {"a.md": A})
    try:
        Path(os.fsdecode(os.fsencode(content) + b"/caf\xe9.md")).write_text(A)
    except OSError:
        pytest.skip("this file system takes no such name")
    with pytest.raises(SystemExit, match=r"caf\\udce9\.md:1: file: has a name that is not UTF-8; rename it"):
        find_posts(settings(content))


def test_a_post_that_is_taken_away_while_the_build_runs_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write(tmp_path, {"a.md": A, "b.md": B})
    read = PostReaderWorker.read

    def late(self: PostReaderWorker, path: str) -> Any:
        (content / "b.md").unlink(missing_ok=True)
        return read(self, path)

    monkeypatch.setattr(PostReaderWorker, "read", late)
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    assert {path: list(map(str, problems)) for path, problems in faulty.items()} == {
        "b.md": ["content/b.md:1: file: was taken away while the build ran; build again"]
    }


def test_a_touched_post_that_is_gone_before_it_is_read_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, db = write(tmp_path, {"a.md": A}), database(tmp_path)
    current_rows(settings(content), db)
    (content / "a.md").unlink()
    monkeypatch.setattr(sources, "scan", lambda _: ({"a.md": (0, 0)}, {}))
    _, faulty, _ = current_rows(settings(content), db)
    assert [problem.message for problem in faulty["a.md"]] == ["was taken away while the build ran; build again"]


@pytest.mark.skipif(os.name == "nt", reason="there every name is text, and links need a right")
def test_a_refused_name_and_a_link_to_nothing_hide_no_other_post(tmp_path: Path) -> None:
    content = write(tmp_path, {"a.md": post("A"), "b.md": "Title: B\n\nText.\n"})
    Path(os.fsdecode(os.fsencode(content) + b"/2026-01-01-\xff.md")).write_text(post("C"), encoding="utf-8")
    (content / "2026-01-01-l.md").symlink_to("nowhere.md")
    _, faulty, _ = current_rows(settings(content), database(tmp_path))
    missing = "a file that is not there; put that back, or remove the link"
    *first, other = sorted(str(problem) for problems in faulty.values() for problem in problems)
    assert first == [
        r"content/2026-01-01-\udcff.md:1: file: has a name that is not UTF-8; rename it",
        f"content/2026-01-01-l.md:1: file: is a symbolic link to {missing}",
    ]
    assert other.startswith("content/b.md:")


def test_files_of_formats_that_are_not_read_are_named_in_the_lenient_mode(tmp_path: Path) -> None:
    content = write(
        tmp_path, {"a.mdx": "", "b/c.org": "", "node_modules/d.mdx": "", ".e.adoc": "", "f.ipynb": "", "g.md": ""}
    )
    notices = sources.unread(settings(content, STORY_FIELDS="lenient"))
    assert [(notice.file, notice.severity) for notice in notices] == [
        (f"content/{path}", "foreign") for path in ("a.mdx", "b/c.org", "f.ipynb")
    ]
    assert sources.unread(settings(content)) == []
