"""Posts of another program that come along into a new paper, without what is no content."""

import os
import shutil
from pathlib import Path

import pytest

from dateline_news.desk import new_paper
from dateline_news.desk.new_paper.select_files import select
from dateline_news.desk.new_paper.site_folders import content_folder
from tests.desk.test_new_paper import build
from tests.moving import folders

ROOTS = [folder for name in folders.DIALECTS for folder in sorted({name, str(folders.expected(name)["content"])})]
STARTERS = {"about.md", "accessibility.md", "corrections-policy.md"}
POST = "---\ntitle: An old post\ndate: 2020-01-02\nlayout: post\n---\nCopy.\n"


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """A folder with a post in it."""
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "2020-01-02-an-old-post.md").write_text(POST, encoding="utf-8")
    return folder


def begun(blog: Path) -> Path:
    """The content of a paper that is begun from a folder."""
    paper = blog.parent / "paper"
    new_paper.begin(paper, {}, str(blog))
    return paper / "content"


def places(blog: Path) -> set[str]:
    """Where the files lie that come along from a folder."""
    return {place.as_posix() for place in select(blog, blog.parent / "paper").files}


@pytest.mark.thorough
@pytest.mark.parametrize("folder", ROOTS)
def test_the_first_build_of_another_programs_site_succeeds(folder: str, tmp_path: Path) -> None:
    shutil.copytree(folders.HERE / folder, tmp_path / "site")
    new_paper.begin(tmp_path / "paper", {}, str(tmp_path / "site"))
    run = build(tmp_path / "paper")
    assert run.returncode == 0, run.stderr
    pages = {path.relative_to(tmp_path / "paper" / "output").as_posix() for path in tmp_path.rglob("output/**/*.html")}
    pieces = folders.expected(folder.partition("/")[0])["pieces"].values()
    assert len({str(piece["page"]) for piece in pieces} & pages) > len(pieces) / 2
    assert [page for page in STARTERS if f"pages/{page}" in run.stdout + run.stderr] == []


def test_of_a_site_the_folder_of_content_is_taken_as_the_settings_name_it(tmp_path: Path) -> None:
    for number, (settings, text, content) in enumerate(
        [
            ("pelicanconf.py", 'PATH = "writing"\n', "writing"),
            ("pelicanconf.py", "PATH = str(HERE)\n", "content"),
            ("hugo.toml", 'contentDir = "writing"\n', "writing"),
            ("config.yaml", "title: x\ncontentDir: writing\n", "writing"),
            ("hugo.toml", "", "content"),
            ("_config.yml", "source: writing  # theirs\n", "writing"),
            ("_config.yml", "title: x\n", "."),
            (".eleventy.js", 'return { dir: { input: "writing" } }\n', "writing"),
            ("pelicanconf.py", 'PATH = ".."\n', "."),
            ("notes.txt", "", "."),
        ]
    ):
        site = tmp_path / str(number)
        for name in ("writing", "content"):
            (site / name).mkdir(parents=True)
        (site / settings).write_text(text, encoding="utf-8")
        assert content_folder(site) == site / content, (settings, text)


def test_what_is_no_content_stays_and_is_named_in_one_line(blog: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in (
        ".git/config", ".env", "node_modules/a/README.md", "tools/pyvenv.cfg", "public/index.html", "_site/index.html",
        "package.json", "Gemfile", "README.md", "news/pelicanconf.py", "__pycache__/x.pyc",
    ):  # fmt: skip
        (blog / name).parent.mkdir(parents=True, exist_ok=True)
        (blog / name).touch()
    (blog / "public-life").mkdir()
    (blog / "public-life" / "2020-01-03-a.md").write_text(POST, encoding="utf-8")
    content = begun(blog)
    assert {path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file()} == {
        "2020-01-02-an-old-post.md", "public-life/2020-01-03-a.md",
        "pages/about.md", "pages/accessibility.md", "pages/corrections-policy.md",
    }  # fmt: skip
    assert capsys.readouterr().out.splitlines()[0] == (
        f"Copied 2 files from {blog}; left out: .env, .git, Gemfile, README.md, __pycache__, _site,"
        " news/pelicanconf.py, node_modules, package.json, public, tools."
    )


def test_pictures_beside_the_content_come_along_and_nothing_else_of_these_folders(blog: Path) -> None:
    for name in (
        "hugo.toml", "content/a.md", "static/img/boat.png", "static/old.html", "static/a.css", "assets/b.jpg",
        "static/robots.txt", "static/keys/key.txt", "themes/plain/static/img/tug.png", "themes/plain/static/a.js",
    ):  # fmt: skip
        (blog / name).parent.mkdir(parents=True, exist_ok=True)
        (blog / name).write_text(POST, encoding="utf-8")
    for name in ("index.html", "boat.png"):  # what a build has written
        (blog / "public").mkdir(exist_ok=True)
        (blog / "public" / name).touch()
    (blog / "themes" / "plain" / "static" / "img" / "boat.png").write_text("the theme's own", encoding="utf-8")
    assert places(blog) == {"a.md", "static/img/boat.png", "static/img/tug.png", "static/keys/key.txt", "assets/b.jpg"}
    assert places(blog / "content") == places(blog), "whichever of the two is named"
    boat = select(blog, blog.parent / "paper").files[Path("static/img/boat.png")]
    assert boat == blog / "static" / "img" / "boat.png", "a theme's file gives way to the site's"


def test_links_are_copied_as_what_they_lead_to_inside_of_the_folder(blog: Path) -> None:
    post = "2020-01-02-an-old-post.md"
    for place, target in {
        "2020-01-03-again.md": post,
        "away.md": "/etc/hostname",
        "to-nothing.md": "no-such.md",
        "round": ".",
    }.items():
        (blog / place).symlink_to(target)
    os.mkfifo(blog / "pipe.md")
    content = begun(blog)
    assert {path.name for path in content.iterdir()} == {post, "2020-01-03-again.md", "pages"}
    assert not (content / "2020-01-03-again.md").is_symlink()
    assert (content / "2020-01-03-again.md").read_text(encoding="utf-8") == POST


@pytest.mark.parametrize(
    ("name", "text", "replaced"),
    [
        ("a.md", POST, set()),
        ("about.rst", "About\n=====\n", {"about.md"}),
        ("about/index.md", POST, {"about.md"}),
        ("who.md", "---\ntitle: Us\npermalink: /about.html\n---\n", {"about.md"}),
        ("who.md", "---\ntitle: Us\nredirect_from:\n- /about\n---\n", {"about.md"}),
        ("a.md", "Title: A\nDate: 2020-01-01\nCategory: About\n\nCopy.\n", {"about.md"}),
        ("corrections-policy.md", POST, {"corrections-policy.md", "about.md"}),  # which links to it
        ("accessibility.md", POST, {"accessibility.md"}),
        ("_posts/2020-01-02-a.md", POST, STARTERS),
    ],
)
def test_pages_of_the_starter_give_way_to_theirs(blog: Path, name: str, text: str, replaced: set[str]) -> None:
    (blog / name).parent.mkdir(exist_ok=True)
    (blog / name).write_text(text, encoding="utf-8")
    content = begun(blog)
    assert {path.name for path in (content / "pages").iterdir()} == STARTERS - replaced
    run = build(content.parent)
    assert run.returncode == 0, run.stderr


def test_a_folder_without_a_post_is_refused(blog: Path) -> None:
    (blog / "2020-01-02-an-old-post.md").rename(blog / "post.txt")
    with pytest.raises(SystemExit, match=r"There are no posts in .*blog: no file ends in \.md,"):
        begun(blog)
    assert [path.name for path in blog.parent.iterdir()] == ["blog"]


def test_a_file_that_cannot_be_read_is_told_before_anything_is_written(
    blog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(SystemExit, match=r"an-old-post\.md cannot be read \(Permission denied\)"):
        begun(blog)
    assert [path.name for path in blog.parent.iterdir()] == ["blog"]


def test_a_copy_that_fails_leaves_nothing_and_can_be_repeated(blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path, target: Path, **options: bool) -> None:
        del options
        raise OSError(28, "No space left on device", str(target))

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copyfile", full)
        with pytest.raises(SystemExit, match=r"There is no paper in .*paper: .* \(No space left on device\)\. Mend"):
            begun(blog)
    assert [path.name for path in blog.parent.iterdir()] == ["blog"]
    assert (begun(blog) / "2020-01-02-an-old-post.md").is_file()
