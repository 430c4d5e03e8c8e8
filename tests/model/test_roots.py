"""A root: what a build may read of a folder, and what it refuses for links and dots."""

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from dateline_news.model.roots import RefusedError, Root, content_root, read_fault
from tests.press.folders import settings, write

OUTSIDE = "lies outside of content/, and nothing is read from there; copy the file into it"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder, a file and a folder outside of it, and links that lead out, in, and nowhere."""
    write(tmp_path, {"a.txt": "a", "sub/b.txt": "b", "x/.well-known/d": "d"})
    write(tmp_path, {".env": "secret", "sub/.hidden/c.txt": "c"})
    write(tmp_path / "elsewhere", {"e.txt": "e", "deep/f.txt": "f"})
    content, out = tmp_path / "content", tmp_path / "elsewhere" / "content"
    links: dict[str, str | Path] = {
        "out.txt": out / "e.txt", "out": out, "in.txt": content / "sub" / "b.txt", "in": content / "sub",
        "lost": "none", "env.txt": content / ".env", "loop": "loop", "sub/up": "..",
        "far.txt": "../elsewhere/content/e.txt", "root": "/",
    }  # fmt: skip
    for name, target in links.items():
        (content / name).symlink_to(target)
    return content


@pytest.mark.parametrize("path", ["a.txt", "sub/b.txt", "in.txt", "in/b.txt", "x/.well-known/d", "sub/up/a.txt"])
def test_a_file_inside_is_read(path: str, folder: Path) -> None:
    root = Root(folder)
    assert root.fault(path) == ""
    assert root.holds(path)
    assert root.read(path) == root.text(path).encode() == (folder / path).read_bytes()
    assert root.stat(path).st_size == 1


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "sub/../../x", "sub/..", "..", "a\0b"])
def test_a_path_that_leaves_the_folder_is_refused_whether_there_is_a_file_or_not(path: str, folder: Path) -> None:
    assert Root(folder).fault(path) == OUTSIDE
    assert not Root(folder).holds(path)
    with pytest.raises(RefusedError, match="lies outside"):
        Root(folder).read(path)


@pytest.mark.parametrize("path", ["out.txt", "out/e.txt", "out/deep/f.txt", "far.txt", "root/etc/passwd", "out"])
def test_a_link_that_leads_out_is_refused_whatever_it_leads_to(path: str, folder: Path) -> None:
    root = Root(folder)
    assert "a symbolic link to " in root.fault(path)
    assert root.fault(path).endswith("outside of content/; copy what it leads to, or name that in SYMLINK_TARGETS")
    assert not root.holds(path)
    with pytest.raises(RefusedError, match="symbolic link"):
        root.file(path)


@pytest.mark.parametrize("path", ["out.txt", "out/e.txt", "out/deep/f.txt", "far.txt"])
def test_a_setting_names_the_places_outside_that_links_may_lead_to(path: str, folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere" / "content"
    root = content_root(settings(folder, SYMLINK_TARGETS=[str(elsewhere)]))
    assert root.fault(path) == ""
    assert root.holds(path)
    assert root.fault("root/etc/passwd")
    (elsewhere / "deep" / "further").symlink_to("/etc")
    assert "outside of content/" in root.fault("out/deep/further/passwd")


def test_a_folder_beside_the_one_that_a_setting_names_is_another(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere" / "content"
    assert Root(folder, [f"{elsewhere}/de"]).fault("out/deep/f.txt")
    assert Root(folder, [elsewhere / "e.txt"]).fault("out.txt") == ""


@pytest.mark.parametrize("path", [".env", "sub/.hidden/c.txt", "sub/.none", "x/.well-knowns", "env.txt"])
def test_a_hidden_file_is_refused_also_by_another_name(path: str, folder: Path) -> None:
    root = Root(folder)
    assert root.fault(path).startswith("is hidden, since “.")
    assert root.fault(path).endswith("begins with a dot; rename it, or name it in EXTRA_PATH_METADATA")
    assert not root.holds(path)


def test_a_hidden_file_is_read_if_extra_path_metadata_names_it(folder: Path) -> None:
    all_settings = settings(folder, EXTRA_PATH_METADATA={"sub/.hidden": {"path": "c"}, "a.txt": {"path": ".a"}})
    root = content_root(all_settings)
    assert root.holds("sub/.hidden/c.txt")
    assert not root.holds(".env")
    assert not root.is_hidden("sub/.hidden", is_folder=True)
    assert root.is_hidden("sub/.other", is_folder=True)
    assert Root(folder, named=["sub/.hidden/c.txt"]).is_hidden("sub/.hidden", is_folder=True) is False
    assert Root(folder, named=["sub/.hidden/c.txt"]).is_hidden("sub/.hidden", is_folder=False) is True


def test_a_missing_file_is_no_fault(folder: Path) -> None:
    root = Root(folder)
    for path in ("none", "lost", "sub/none", "a.txt/b", "sub", "x" * 300):
        assert (root.fault(path), root.holds(path)) == ("", False)
    assert "leads to itself" in root.fault("loop")


def test_a_path_of_any_depth_is_looked_up(folder: Path) -> None:
    root = Root(folder)
    assert (root.fault(f"{'a/' * 3000}b"), root.holds(f"{'a/' * 3000}b")) == ("", False)
    assert root.fault(f"out/{'a/' * 3000}b").startswith("lies behind out, which is a symbolic link to ")


def test_a_pipe_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    root = Root(folder)
    assert not root.holds("pipe")
    assert "pipe" not in dict(root.files("", lambda *_: False))
    with pytest.raises(RefusedError, match="no file that can be read to its end"):
        root.stat("pipe")


def test_a_list_has_the_readable_files_in_order_and_the_rest_is_refused(folder: Path) -> None:
    root = Root(folder)
    paths = [path for path, _ in root.files("", root.is_hidden)]
    assert paths == ["a.txt", "in/b.txt", "in.txt", "sub/b.txt", "x/.well-known/d"]
    assert root.refused.keys() == {"out.txt", "out", "far.txt", "root", "loop", "in/up", "sub/up", "env.txt"}
    assert [path for path, _ in root.files("sub", root.is_hidden)] == ["sub/b.txt"]
    assert [path for path, _ in root.files("./sub/", root.is_hidden)] == ["sub/b.txt"]
    assert [path for path, _ in root.files("a.txt", root.is_hidden)] == ["a.txt"]
    assert list(root.files("none", root.is_hidden)) == []


@pytest.mark.parametrize("start", ["..", "../elsewhere", "/etc", "out", "sub/../.."])
def test_a_list_never_begins_outside(start: str, folder: Path) -> None:
    root = Root(folder)
    assert list(root.files(start, root.is_hidden)) == []
    assert root.refused


def test_an_unreadable_folder_is_refused(folder: Path) -> None:
    root = Root(folder)
    with patch("os.scandir", side_effect=PermissionError(13, "Permission denied")):
        assert list(root.files("sub", root.is_hidden)) == []
    assert root.refused == {"sub": "cannot be looked into (Permission denied); let everybody read it"}


def test_a_folder_that_disappears_while_it_is_listed_is_empty(folder: Path) -> None:
    with patch("os.scandir", side_effect=FileNotFoundError(2, "No such file or directory")):
        assert list(Root(folder).files("sub", lambda *_: False)) == []


def test_a_content_folder_may_be_a_link(folder: Path) -> None:
    named = folder.with_name("posts")
    named.symlink_to(folder)
    assert Root(named).holds("in/b.txt")
    assert Root(named).fault("../x").startswith("lies outside of posts/")


def test_an_ordinary_file_costs_one_system_call_and_its_folder_one_for_all_files(folder: Path) -> None:
    for at in range(50):
        (folder / "sub" / f"{at}.png").touch()
    root = Root(folder)
    with patch("os.lstat", side_effect=os.lstat) as lstat, patch("os.stat", side_effect=os.stat) as stat:
        assert all(root.holds(f"sub/{at}.png") for at in range(50))
    assert lstat.call_count + stat.call_count <= 51


def test_the_message_about_an_unreadable_file_says_what_to_do() -> None:
    assert (
        read_fault(FileNotFoundError(2, "No such file or directory"))
        == "was taken away while the build ran; build again"
    )
    assert (
        read_fault(PermissionError(13, "Permission denied"))
        == "cannot be read (Permission denied); let everybody read it"
    )
    assert read_fault(RefusedError("is no file")) == "is no file"


def test_a_text_has_the_lines_that_python_reads(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfa\r\nb\rc\n\x0cd\xe2\x80\xa8e"
    (tmp_path / "a.md").write_bytes(data)
    assert Root(tmp_path).text("a.md") == (tmp_path / "a.md").read_text(encoding="utf-8-sig")


def test_what_the_folder_does_not_hold_is_found_in_folders_beside_it(folder: Path) -> None:
    beside = write(folder.parent / "beside", {"a.txt": "other", "img/g.txt": "g", ".env": "secret"})
    (beside / "img" / "out.txt").symlink_to(folder.parent / "elsewhere" / "content" / "e.txt")
    root = Root(folder, beside=[("", str(beside)), ("static/", str(beside))])
    assert (root.text("a.txt"), root.text("img/g.txt"), root.text("static/img/g.txt")) == ("a", "g", "g")
    assert [root.is_beside(path) for path in ("a.txt", "img/g.txt", "nothing.txt")] == [False, True, False]
    assert not root.holds("img/none.txt")
    for path in ("img/out.txt", "../beside/content/img/g.txt", "static/.env"):
        assert not root.holds(path)
        assert root.fault(path)
