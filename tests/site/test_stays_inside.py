"""Nothing from outside of the content folder is published, and nothing outside of the output is written."""

import errno
import shutil
import sqlite3
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from dateline_news.press.build import notices
from dateline_news.press.cache.database import Database
from dateline_news.settings import PLUGINS
from tests.site.built import ROOT
from tests.site.in_process import build

HEAD = "Title: {}\nDate: 2026-01-01\nCategory: World\n"
KEPT_BACK = "SECRET=1"

pytestmark = pytest.mark.timeout(300)  # a build that reads what it must not may never end


class Desk:
    """A content folder, an output with a kept `.git`, and what lies beside them: `build` gives the report."""

    def __init__(self, folder: Path) -> None:
        """Lay out the folders; the first edition has one story."""
        self.folder, self.content, self.output = folder, folder / "content", folder / "output"
        for file in (folder / ".env", folder.parent / f"{folder.name}.env"):
            file.write_text(KEPT_BACK)
        self.post("good", "Text.")

    def post(self, name: str, text: str, *fields: str) -> None:
        """Write a story."""
        file = self.content / "articles" / "world" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD.format(name) + "".join(f"{field}\n" for field in fields) + f"\n{text}\n")

    def file(self, path: str, text: str = KEPT_BACK) -> Path:
        """Write a file."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file

    def build(self, output: Path | None = None, **settings: Any) -> str:
        """Build: an empty report if it went well."""
        try:
            build(self.content, output or self.output, self.folder / "cache", **settings)
        except SystemExit as end:
            return str(end.code)
        return ""

    def files_on_disk(self) -> dict[str, bytes]:
        """Every file here but the caches and what stands hidden beside the output, by its path."""
        files = {file.relative_to(self.folder).as_posix(): file for file in self.folder.rglob("*") if file.is_file()}
        return {path: file.read_bytes() for path, file in files.items() if not path.startswith(("cache/", ".output."))}

    def published(self) -> set[str]:
        """The files of the edition."""
        return {path.removeprefix("output/") for path in self.files_on_disk() if path.startswith("output/")}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with nothing built."""
    return Desk(tmp_path)


def lines(report: str) -> list[str]:
    """The problems of a report, without its last line."""
    *problems, last = report.splitlines()
    assert last.endswith("nothing was printed, the last edition stays as it was.")
    return problems


OUTSIDE = "lies outside of content/, and nothing is read from there; copy the file into it"
LEAVING = "leads out of content/, and nothing that lies there is for readers; save it under content/"
ASKED = {
    '<q cite="{attach}../../../.env">x</q>': "link: {attach}../../../.env " + LEAVING,
    '<del cite="|attach|/../.env">x</del>': "link: |attach|/../.env " + LEAVING,
    '<q cite="{static}/../.env">x</q>': "link: {static}/../.env " + LEAVING,
    '<ins cite="{static}/%2e%2e/.env">x</ins>': "link: {static}/%2e%2e/.env " + LEAVING,
    "[x]({static}/.env)": "link: {static}/.env is hidden, since “.env” begins with a dot; rename it, or name it in",
    "[x]({static}/.git/config)": "link: {static}/.git/config is hidden, since “.git” begins with a dot; rename it",
    "[x]({attach}.notes/a.txt)": "link: {attach}.notes/a.txt is hidden",
    "[x]({static}/linked/x.txt)": "link: {static}/linked/x.txt lies behind linked, which is a symbolic link to ",
    "[x]({static}/one.txt)": "link: {static}/one.txt is a symbolic link to ",
}
FOREIGN = {
    "[x]({attach}../../../.env)": "link: {attach}../../../.env " + OUTSIDE,
    "[x]({static}/../.env)": "link: {static}/../.env " + OUTSIDE,
    "[x](/linked/x.txt)": "link: /linked/x.txt lies behind linked, which is a symbolic link to ",
}
PLANNED = {
    'Save_as: a"b.html': 'address: “a"b.html” has “"” in it',
    "Save_as: CON.html": "address: “CON.html” has a part, “CON.html”, by which Windows calls a device",
    "Save_as: x./y.html": "address: “x./y.html” has a part that ends in a dot or a space, “x.”",
    f"Save_as: {'é' * 128}.html": "address: “" + "é" * 128 + ".html” has a part of more than 255 bytes",
    "Save_as: kept/x.html": "address: “kept/x.html” is for kept, which OUTPUT_RETENTION keeps as it is",
    "Save_as: Kept/y.html": "address: “Kept/y.html” is for kept, which OUTPUT_RETENTION keeps as it is",
    "Slug: nul": "address: “2026/01/01/nul.html” has a part, “nul.html”, by which Windows calls a device",
    "Tags: Con": "tags: “topics/con.html” has a part, “con.html”, by which Windows calls a device",
    "Aliases: /.git/HEAD": "aliases: “/.git/HEAD” has a part that begins with a dot, “.git”",
}


def refused(desk: Desk, **settings: Any) -> list[str]:
    """The problems of a build that changes nothing at all."""
    desk.file("output/.git/HEAD", "ref"), desk.file("output/.git/config", "ours")
    before = desk.files_on_disk()
    problems = lines(desk.build(**settings))
    assert desk.files_on_disk() == before
    return problems


def laid_out(desk: Desk) -> None:
    """Lay the secrets where the links below look for them."""
    for path in ("content/.env", "content/.git/config", "content/articles/world/.notes/a.txt", "elsewhere/x.txt"):
        desk.file(path)
    (desk.content / "linked").symlink_to(desk.folder / "elsewhere")
    (desk.content / "one.txt").symlink_to(desk.folder / "elsewhere" / "x.txt")


def test_links_to_files_outside_or_hidden_are_refused_on_their_lines_all_at_once(desk: Desk) -> None:
    assert desk.build() == ""
    laid_out(desk)
    for at, text in enumerate(ASKED):
        desk.post(f"p{at}", f"Words.\n\n{text}")
    report = refused(desk, ARTICLE_PATHS=["articles"])
    for at, expected in enumerate(ASKED.values()):
        assert len([line for line in report if line.startswith(f"content/articles/world/p{at}.md:7: {expected}")]) == 1
    assert len(report) == len(ASKED)


def test_the_lenient_mode_refuses_links_to_files_outside_or_hidden_too(desk: Desk) -> None:
    assert desk.build(STORY_FIELDS="lenient") == ""
    laid_out(desk)
    for at, text in enumerate(FOREIGN):
        desk.post(f"p{at}", f"Words.\n\n{text}")
    report = refused(desk, STORY_FIELDS="lenient", ARTICLE_PATHS=["articles"])
    for at, expected in enumerate(FOREIGN.values()):
        assert len([line for line in report if line.startswith(f"content/articles/world/p{at}.md:7: {expected}")]) == 1


@pytest.mark.parametrize("mode", ["strict", "lenient"])
def test_addresses_that_no_edition_may_have_are_refused_on_their_lines_all_at_once(mode: str, desk: Desk) -> None:
    assert desk.build(STORY_FIELDS=mode) == ""
    desk.file("output/kept/x.txt", "kept")
    for at, field in enumerate(PLANNED):
        desk.post(f"p{at}", "Words.", field)
    report = refused(desk, STORY_FIELDS=mode, OUTPUT_RETENTION=[".git", "kept"])
    for at, expected in enumerate(PLANNED.values()):
        assert len([line for line in report if line.startswith(f"content/articles/world/p{at}.md:4: {expected}")]) == 1


def test_the_map_of_redirects_overwrites_no_kept_file(desk: Desk) -> None:
    assert desk.build() == ""
    desk.file("content/redirects.txt", "/old/ /index.html\n/.git/HEAD /index.html\n/%2egit/config/ /index.html\n")
    assert [line.partition(" has ")[0] for line in refused(desk)] == [
        "content/redirects.txt:2: redirect: “/.git/HEAD”",
        "content/redirects.txt:3: redirect: “/%2egit/config/”",
    ]


def test_a_map_of_redirects_outside_is_not_read(desk: Desk) -> None:
    desk.file("map.txt", "/old/ /index.html\n")
    assert lines(desk.build(REDIRECTS="../map.txt")) == [f"content/../map.txt:1: file: {OUTSIDE}"]
    (desk.content / "redirects.txt").symlink_to(desk.folder / "map.txt")
    (problem,) = lines(desk.build())
    assert problem.startswith("content/redirects.txt:1: file: is a symbolic link to ")


def test_pictures_come_from_inside_in_the_lenient_mode_too(desk: Desk) -> None:
    desk.file("photo.png")
    for at, image in enumerate(("../photo.png", str(desk.folder / "photo.png"), "../../../photo.png")):
        desk.post(f"p{at}", "Words.", f"Image: {image}", "Image_alt: x")
    assert desk.build(STORY_FIELDS="lenient") == ""
    assert not [path for path in desk.published() if path.endswith("photo.png")]


def test_no_hidden_file_of_a_folder_that_is_copied_comes_along_unless_it_is_named(desk: Desk) -> None:
    for path in (".env", ".git/config", "a.txt", "sub/.DS_Store", ".well-known/security.txt", ".cfg/a", ".cfg/b", "ht"):
        desk.file(f"content/extra/{path}")
    named = {"extra/.cfg/a": {"path": "cfg.txt"}, "extra/ht": {"path": ".htaccess"}}
    assert desk.build(EXTRA_PATH_METADATA=named) == ""
    copied = {path for path in desk.published() if path.startswith(("extra", ".", "cfg"))}
    assert copied == {".nojekyll", "extra/a.txt", "extra/.well-known/security.txt", "cfg.txt", ".htaccess"}


@pytest.mark.parametrize(
    ("path", "why"),
    [("../x", "is no path inside of the site"), (".git/x", "is for .git, which OUTPUT_RETENTION keeps as it is")],
)
def test_extra_path_metadata_may_not_name_a_path_outside_or_kept(path: str, why: str, desk: Desk) -> None:
    desk.file("content/extra/a.txt")
    (problem,) = refused(desk, EXTRA_PATH_METADATA={"extra/a.txt": {"path": path}})
    assert problem == f"pelicanconf.py:1: EXTRA_PATH_METADATA: “{path}” {why}; {problem.rpartition('; ')[2]}"


def test_links_out_of_the_content_folder_are_followed_where_a_setting_names_their_targets(desk: Desk) -> None:
    desk.file("elsewhere/story.md", f"{HEAD.format('Far')}\nWords.\n"), desk.file("shelf/deep/a.txt")
    desk.content.joinpath("articles", "far").symlink_to(desk.folder / "elsewhere")
    desk.file("content/extra/b.txt")
    desk.content.joinpath("extra", "shelf").symlink_to(desk.folder / "shelf")
    report = lines(desk.build(ARTICLE_PATHS=["articles"]))
    assert [line.partition(" to ")[0] for line in report] == [
        "content/articles/far:1: file: is a symbolic link",
        "content/extra/shelf:1: file: is a symbolic link",
    ]
    targets = [str(desk.folder / name) for name in ("elsewhere", "shelf")]
    assert desk.build(SYMLINK_TARGETS=targets) == ""
    assert {"2026/01/01/story.html", "extra/shelf/deep/a.txt"} <= desk.published()
    assert len(lines(desk.build(SYMLINK_TARGETS=targets[:1]))) == 1, "and a build that knows them refuses them again"


def test_a_file_that_is_swapped_for_a_link_is_refused_where_nothing_else_has_changed(desk: Desk) -> None:
    file = desk.file("content/files/a.txt", "ours")
    desk.post("p", "[x]({static}/files/a.txt)")
    assert desk.build() == ""
    file.unlink()
    file.symlink_to(desk.folder / ".env")
    (problem,) = lines(desk.build())
    assert problem.startswith("content/articles/world/p.md:5: link: {static}/files/a.txt is a symbolic link to ")
    assert KEPT_BACK.encode() not in {data for path, data in desk.files_on_disk().items() if path.startswith("output/")}


def test_links_that_lead_round_in_circles_end_and_are_refused(desk: Desk) -> None:
    desk.file("content/extra/a/x.txt")
    for name in ("one", "two"):
        (desk.content / "extra" / "a" / name).symlink_to("..")
    report = lines(desk.build())
    assert [line.partition(":1: ")[0] for line in report] == ["content/extra/a/one", "content/extra/a/two"]
    (desk.content / "extra" / "a" / "two").unlink()
    assert len(lines(desk.build(STORY_INPUTS=["x"], PLUGINS=[*PLUGINS]))) == 1, "where Pelican looks itself as well"


def test_a_link_beside_the_output_is_never_written_through(desk: Desk) -> None:
    victim, spare = desk.file("victim/precious", "precious"), desk.folder / ".output.spare"
    spare.symlink_to(victim.parent)
    before = desk.files_on_disk()
    assert desk.build().startswith(f"{spare} is a symbolic link to {victim.parent}, and a build would change ")
    assert desk.files_on_disk() == before
    spare.unlink()
    assert desk.build() == ""


@pytest.mark.parametrize("name", ["press.sqlite", "press.sqlite-wal"])
def test_a_database_that_is_a_link_is_not_written_through(name: str, desk: Desk) -> None:
    other = sqlite3.connect(desk.folder / "other.db")
    other.execute("CREATE TABLE theirs (a)")
    other.commit()
    other.close()
    (desk.folder / "cache").mkdir()
    (desk.folder / "cache" / name).symlink_to(desk.folder / "other.db")
    before = desk.files_on_disk()
    assert "is a symbolic link to " in desk.build()
    assert desk.files_on_disk() == before


def test_notices_are_written_to_a_file_of_their_own(desk: Desk) -> None:
    victim = desk.file("victim", "precious")
    (desk.folder / "cache").mkdir()
    (desk.folder / "cache" / notices.NAME).symlink_to(victim)
    desk.post("p", "Words.", "Nobodys: field")
    assert desk.build(STORY_FIELDS="lenient") == ""
    assert victim.read_text() == "precious"
    assert "nobodys" in (desk.folder / "cache" / notices.NAME).read_text()


def test_an_output_that_would_take_the_place_of_the_content_is_refused(desk: Desk) -> None:
    """A mark of GitHub's in the folder of the project once made an edition of it."""
    desk.file(".nojekyll", "")
    before = desk.files_on_disk()
    for output in (Path("/"), desk.content, desk.folder, Path("/" + "x" * 300)):
        assert "choose a folder for it alone with -o" in desk.build(output)
    assert desk.files_on_disk() == before


def test_a_file_that_another_plugin_has_written_is_refused_likewise(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dateline_news.press.build.build import Build  # noqa: PLC0415  the class that this process has

    read = Build.read

    def with_another(run: Build) -> None:
        run.scratch.mkdir(parents=True)
        (run.scratch / ".htaccess").write_text("Options +Indexes")
        (run.scratch / "passwd").symlink_to("/etc/passwd")
        (run.scratch / "fit.txt").write_text("fit")
        read(run)

    monkeypatch.setattr(Build, "read", with_another)
    report = refused(desk)
    assert len(report) == 2
    assert report[0].startswith(".output.scratch/passwd:1: file: is a symbolic link to /etc/passwd, outside of ")
    assert ": PLUGINS: “.htaccess” has a part that begins with a dot" in report[1]


def test_no_static_file_of_the_theme_comes_from_outside_of_it(desk: Desk) -> None:
    theme = desk.folder / "theme"
    shutil.copytree(ROOT / "theme", theme)
    for path in ("more/a.woff2", ".git/config", "b.js"):
        desk.file(f"theme/static/{path}")
    overrides: dict[str, Any] = {
        "THEME": str(theme),
        "THEME_STATIC_PATHS": ["static/more", "static/b.js"],
        "HEADLINE_FACE": False,
        "THEME_STATIC_DIR": "assets",
    }
    assert desk.build(**overrides) == ""
    assert {path for path in desk.published() if path.startswith("assets")} == {"assets/a.woff2", "assets/b.js"}
    (theme / "static" / "more" / "env").symlink_to(desk.folder / ".env")
    (theme / "static" / "more" / "up").symlink_to("..")
    before = desk.files_on_disk()
    report = lines(desk.build(**overrides))
    assert [line.partition(" to ")[0] for line in report] == [
        "theme/static/more/env:1: file: is a symbolic link",
        "theme/static/more/up:1: file: is a symbolic link",
    ]
    assert "THEME_STATIC_DIR: “../assets” is no path inside" in desk.build(
        **{**overrides, "THEME_STATIC_DIR": "../assets"}
    )
    assert desk.files_on_disk() == before


def test_two_originals_that_are_the_same_file_on_some_machines_are_refused(desk: Desk) -> None:
    for name in ("extra/A.txt", "extra/a.txt", "extra/caf\u00e9.txt", "extra/cafe\u0301.txt"):
        desk.file(f"content/{name}")
    report = lines(desk.build())
    assert len(report) == 2
    assert all("is one with extra/" in line and line.startswith("content/extra/") for line in report)


@pytest.mark.parametrize("call", ["save_edition", "save_note"])
def test_a_disk_that_fills_after_the_exchange_is_reported_with_what_was_done(call: str, desk: Desk) -> None:
    assert desk.build() == ""
    desk.post("news", "News.")
    full = sqlite3.OperationalError("database or disk is full")
    real = Database.changing

    def fail(database: Database, *_arguments: Any, **_settings: Any) -> None:
        with real(database):
            raise full

    with patch.object(Database, call, fail):
        report = desk.build()
    assert "2026/01/01/news.html" in desk.published()
    assert report.endswith("database or disk is full; output is the new edition; build again to put the rest in order")
    assert desk.build() == ""


def test_notices_that_cannot_be_written_after_the_exchange_are_reported_with_what_was_done(desk: Desk) -> None:
    desk.post("p", "Words.", "Nobodys: field")
    full = OSError(errno.ENOSPC, "No space left on device", "notices.txt")
    with patch.object(notices, "write", side_effect=full):
        report = desk.build(STORY_FIELDS="lenient")
    assert "2026/01/01/p.html" in desk.published()
    problem = "notices.txt: No space left on device"
    assert report == f"{problem}; output is the new edition; build again to put the rest in order"
