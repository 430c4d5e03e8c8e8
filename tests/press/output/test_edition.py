"""An edition replaces the old one whole, or not at all, and unchanged files are not written."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from dateline_news.press.output.edition import MARK, Edition
from dateline_news.press.output.hardlinks import scan
from tests.press.faults import Printer, beside, files_on_disk

FIRST = {MARK: b"", "index.html": b"old", "gone.html": b"gone", "2026/03/01/same.html": b"same"}
SECOND = {MARK: b"", "index.html": b"newer", "2026/03/01/same.html": b"same", "2026/03/02/new.html": b"new"}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """The path of an output folder, with nothing there yet."""
    return tmp_path / "output"


@pytest.fixture
def printer(output: Path) -> Printer:
    """A press that has printed an edition."""
    printer = Printer(output)
    printer.print(FIRST)
    return printer


def names(output: Path) -> list[str]:
    """The names of all files beside the output, and its own."""
    return sorted(file.name for file in output.parent.iterdir())


def write_files(folder: Path, /, **files: str) -> None:
    """Write files by hand: the name's double underscore is a slash, its single one a dot."""
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def in_worker(work: Callable[[], object]) -> int:
    """Do something in a forked process; gives 0 if nothing was raised, 2 for an OSError."""
    process = os.fork()
    if not process:
        try:
            work()
            os._exit(0)
        except OSError:
            os._exit(2)
        finally:
            os._exit(3)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def test_the_first_edition_creates_the_output(tmp_path: Path) -> None:
    Printer(tmp_path / "a" / "b" / "output").print(FIRST)
    assert files_on_disk(tmp_path / "a" / "b" / "output") == FIRST


def test_a_clean_build_makes_no_mirror(printer: Printer) -> None:
    assert names(printer.output) == [".output.lock", "output"]


def test_a_new_edition_replaces_the_old_one_whole(printer: Printer) -> None:
    printer.print(SECOND)
    assert files_on_disk(printer.output) == SECOND
    assert names(printer.output) == [".output.lock", ".output.spare", "output"]


def test_an_unchanged_file_keeps_its_inode(printer: Printer) -> None:
    same = (printer.output / "2026/03/01/same.html").stat()
    for edition in (SECOND, FIRST, SECOND):
        printer.print(edition)
        now = (printer.output / "2026/03/01/same.html").stat()
        assert (now.st_ino, now.st_mtime_ns) == (same.st_ino, same.st_mtime_ns)


def test_an_edition_begins_with_the_files_of_the_last_one(printer: Printer) -> None:
    for text in (b"one", b"two", b"three"):
        edition = Edition(printer.output)
        with edition.acquire():
            edition.open()
            edition.write("index.html", text)
            edition.publish()
        assert files_on_disk(printer.output) == FIRST | {"index.html": text}


def test_publishing_without_opening_changes_nothing(printer: Printer) -> None:
    folder = printer.output.stat().st_ino
    edition = Edition(printer.output)
    with edition.acquire():
        edition.publish()
    assert printer.output.stat().st_ino == folder
    assert names(printer.output) == [".output.lock", "output"]


def test_creating_an_edition_object_changes_nothing(tmp_path: Path) -> None:
    edition = Edition(tmp_path / "a" / "output")
    assert edition.fault() == ""
    assert edition.files() == {}
    assert list(tmp_path.iterdir()) == []


def test_the_old_edition_is_unchanged_until_the_next_is_published(printer: Printer) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"draft")
        edition.remove("gone.html")
        assert files_on_disk(printer.output) == FIRST
    assert files_on_disk(printer.output) == FIRST
    assert beside(printer.output) == set()


def test_a_build_that_raises_leaves_the_old_edition(printer: Printer) -> None:
    def build() -> None:
        edition = Edition(printer.output)
        with edition.acquire():
            edition.open()
            edition.write("index.html", b"draft")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build()
    assert files_on_disk(printer.output) == FIRST
    assert beside(printer.output) == set()
    assert files_on_disk(printer.output.with_name(".output.spare")) == FIRST


def test_one_object_can_publish_several_editions(output: Path) -> None:
    edition = Edition(output)
    with edition.acquire():
        for text in (b"one", b"two", b"three"):
            edition.files()
            edition.open()
            edition.write("index.html", text)
            edition.files()
            edition.publish()
            assert files_on_disk(output) == {"index.html": text}


def test_a_list_of_files_is_not_used_for_the_next_edition(printer: Printer) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.write("new.html", b"new")
        edition.files()
        edition.publish()
        edition.open()
        edition.publish()
    assert files_on_disk(printer.output) == FIRST | {"new.html": b"new"}


def test_files_have_their_sizes_and_times(printer: Printer) -> None:
    files = Edition(printer.output).files()
    assert files.keys() == FIRST.keys()
    file = (printer.output / "2026/03/01/same.html").stat()
    assert files["2026/03/01/same.html"] == (4, file.st_mtime_ns)


def test_write_and_take_give_the_size_and_time_of_the_file(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"picture" * 400_000)
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        stats = edition.write("a/b.html", b"text"), edition.take("images/picture.png", tmp_path / "picture.png")
        edition.publish()
    files = edition.files()
    assert stats == (files["a/b.html"], files["images/picture.png"])
    assert files["images/picture.png"][0] == 2_800_000


def test_a_copied_file_is_not_linked(printer: Printer, tmp_path: Path) -> None:
    own = tmp_path / "picture.png"
    own.write_bytes(b"picture")
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.take("picture.png", own)
        edition.publish()
    own.write_bytes(b"changed")
    assert (printer.output / "picture.png").read_bytes() == b"picture"


def test_a_missing_file_to_copy_is_named_in_the_error(printer: Printer, tmp_path: Path) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        with pytest.raises(SystemExit) as stop:
            edition.take("picture.png", tmp_path / "lost.png")
    assert str(stop.value) == f"{tmp_path / 'lost.png'}: No such file or directory; output stays as it was"


def test_a_folder_can_replace_a_file_and_a_file_a_folder(printer: Printer) -> None:
    turns = {MARK: b"", "gone.html/x/y.html": b"now a folder", "2026/03": b"now a file"}
    for edition in (turns, FIRST, turns):
        printer.print(edition)
        assert files_on_disk(printer.output) == edition


def test_a_file_replaced_by_a_folder_can_be_removed_before_or_after(printer: Printer) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.write("gone.html/x.html", b"x")
        edition.remove("gone.html")
        edition.write("2026", b"now a file")
        edition.remove("2026/03/01/same.html")
        edition.publish()
    assert files_on_disk(printer.output) == {
        MARK: b"",
        "index.html": b"old",
        "gone.html/x.html": b"x",
        "2026": b"now a file",
    }


def test_empty_folders_are_removed(printer: Printer) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.remove("2026/03/01/same.html")
        edition.remove("was/never.html")
        edition.publish()
    assert not (printer.output / "2026").exists()


def test_foreign_empty_folders_are_removed_for_good(printer: Printer) -> None:
    (printer.output / "foreign" / "empty").mkdir(parents=True)
    for edition in (SECOND, FIRST, SECOND):
        printer.print(edition)
        assert not (printer.output / "foreign").exists()


def test_a_foreign_file_remains_until_it_is_removed(printer: Printer) -> None:
    printer.print(SECOND)
    write_files(printer.output, foreign__note_txt="mine")
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"newest")
        edition.publish()
    assert files_on_disk(printer.output) == SECOND | {"index.html": b"newest", "foreign/note.txt": b"mine"}
    printer.print(SECOND)
    assert files_on_disk(printer.output) == SECOND


def test_files_deleted_or_edited_by_hand_are_not_restored_from_the_mirror(printer: Printer) -> None:
    printer.print(SECOND)
    (printer.output / "index.html").unlink()
    write_files(printer.output, **{"2026__03__01__same_html": "by hand"})
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.publish()
    assert files_on_disk(printer.output) == {
        MARK: b"",
        "2026/03/01/same.html": b"by hand",
        "2026/03/02/new.html": b"new",
    }


def test_a_replaced_file_is_found_whatever_its_size_and_time(printer: Printer) -> None:
    printer.print(SECOND)
    file = printer.output / "index.html"
    old, other = file.stat(), printer.output / "other"
    other.write_bytes(b"again")
    os.utime(other, ns=(old.st_mtime_ns, old.st_mtime_ns))
    other.rename(file)
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.publish()
    assert file.read_bytes() == b"again"


def test_damage_to_the_mirror_is_repaired(printer: Printer) -> None:
    for damage in (
        Path.unlink,
        lambda file: file.write_bytes(b"damaged"),
        lambda file: file.rename(file.with_name("x")),
    ):
        printer.print(SECOND)
        file = printer.output.with_name(".output.spare") / MARK
        file.write_bytes(b"")
        damage(file)
        printer.print(FIRST)
        assert files_on_disk(printer.output) == FIRST


def test_a_deleted_edition_is_not_restored(printer: Printer) -> None:
    printer.print(SECOND)
    for file in sorted(printer.output.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    printer.output.rmdir()
    edition = Edition(printer.output)
    with edition.acquire():
        assert edition.files() == {}
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
    assert files_on_disk(printer.output) == {"index.html": b"new"}


def test_an_edition_with_new_inodes_is_found(printer: Printer) -> None:
    printer.print(SECOND)
    printer.output.rename(printer.output.with_name("moved"))
    for path, data in FIRST.items():
        write_files(printer.output, **{path.replace("/", "__"): data.decode()})
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
    assert files_on_disk(printer.output) == FIRST | {"index.html": b"new"}


def test_writing_does_not_change_the_old_edition_through_a_link(printer: Printer) -> None:
    printer.print(SECOND)
    old = os.open(printer.output / "index.html", os.O_RDONLY)
    printer.print(FIRST)
    printer.print(SECOND | {"index.html": b"newest"})
    assert os.read(old, 100) == b"newer"
    os.close(old)


def test_nothing_is_written_through_a_link_in_the_output(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "same.html").write_bytes(b"elsewhere")
    (printer.output / "2027").symlink_to(tmp_path / "elsewhere")
    (printer.output / "link.html").symlink_to(tmp_path / "elsewhere" / "same.html")
    edition = Edition(printer.output)
    with edition.acquire():
        assert {"2027", "link.html"} <= edition.files().keys()
        edition.open()
        edition.remove("2027/same.html")
        edition.write("2027/new.html", b"new")
        edition.write("link.html", b"new")
        edition.publish()
    assert files_on_disk(tmp_path / "elsewhere") == {"same.html": b"elsewhere"}
    assert files_on_disk(printer.output) == FIRST | {"2027/new.html": b"new", "link.html": b"new"}


def test_many_processes_can_write_at_once(printer: Printer) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        workers = []
        for worker in range(4):
            if process := os.fork():
                workers.append(process)
                continue
            for page in range(40):  # into the same new folders, one of which is a file so far
                edition.write(f"gone.html/{page}/deep/{worker}.html", b"x" * worker)
            os._exit(0)
        for page in range(40):  # meanwhile folders that get empty are removed
            edition.write(f"gone.html/{page}/deep/passing.html", b"")
            edition.remove(f"gone.html/{page}/deep/passing.html")
        assert [os.waitpid(process, 0)[1] for process in workers] == [0] * 4
        edition.publish()
    pages = {f"gone.html/{page}/deep/{worker}.html": b"x" * worker for worker in range(4) for page in range(40)}
    assert files_on_disk(printer.output) == {path: data for path, data in FIRST.items() if path != "gone.html"} | pages


def test_an_error_in_a_worker_can_be_pickled_and_explained(printer: Printer, tmp_path: Path) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        assert in_worker(lambda: edition.write("a.html", b"a")) == 0
        assert in_worker(lambda: edition.take("b.html", tmp_path / "lost.html")) == 2
        fault = OSError(28, "No space left on device", "a/b.html")
        assert edition.explanation(fault) == "a/b.html: No space left on device; output stays as it was"


def test_a_worker_that_ends_does_not_abandon_the_edition(printer: Printer) -> None:
    build = os.getpid()
    edition = Edition(printer.output)
    try:
        with edition.acquire():
            edition.open()
            worker = os.fork()
            if not worker:
                raise ZeroDivisionError
            os.waitpid(worker, 0)
            edition.write("index.html", b"newest")
            edition.publish()
    finally:
        if os.getpid() != build:
            os._exit(0)
    assert files_on_disk(printer.output) == FIRST | {"index.html": b"newest"}


def test_an_error_names_the_file_by_its_path_in_the_output(printer: Printer) -> None:
    edition = Edition(printer.output)
    with edition.acquire():
        edition.open()
        with pytest.raises(SystemExit) as stop:
            edition.write("a/" + "b" * 300, b"")
    assert str(stop.value) == f"{printer.output}/a/{'b' * 300}: File name too long; output stays as it was"


def test_an_edition_that_is_not_open_cannot_be_written_to(output: Path) -> None:
    with pytest.raises(RuntimeError, match="not open"):
        Edition(output).write("index.html", b"")


def test_retained_files_are_moved_into_each_edition(printer: Printer) -> None:
    write_files(printer.output, _git__HEAD="main")
    for edition in (SECOND, FIRST, SECOND):
        printer.print(edition)
        assert (printer.output / ".git" / "HEAD").read_text(encoding="utf-8") == "main"
        assert Edition(printer.output, [".git"]).files().keys() == edition.keys()


def test_a_retained_name_may_be_a_file_or_missing(output: Path) -> None:
    printer = Printer(output, retained=("CNAME", "lost"))
    printer.print(FIRST)
    write_files(output, CNAME="example.org")
    printer.print(SECOND)
    assert files_on_disk(output) == SECOND | {"CNAME": b"example.org"}


def test_files_no_longer_retained_are_removed_like_others(printer: Printer) -> None:
    write_files(printer.output, _git__HEAD="main")
    printer.print(SECOND)
    Printer(printer.output, retained=()).print(FIRST)
    assert not (printer.output / ".git").exists()


def test_newly_retained_files_are_not_duplicated(printer: Printer) -> None:
    write_files(printer.output, note_txt="mine")
    Printer(printer.output).print(SECOND | {"note.txt": b"mine"})
    later = Printer(printer.output, retained=("note.txt",))
    later.print(FIRST)
    (printer.output / "note.txt").unlink()
    later.print(SECOND)
    assert files_on_disk(printer.output) == SECOND


@pytest.mark.parametrize(
    "path",
    ["CNAME", "cname", "files/own.txt", "Files/x", "../x", "/x", "a/../../x", "a//x", "a/./x", "", "a/", "a\\..\\x"],
)
def test_nothing_is_written_under_a_retained_name_or_outside(path: str, output: Path) -> None:
    printer = Printer(output, retained=("CNAME", "files"))
    printer.print(FIRST)
    write_files(output, CNAME="by hand", files__mine_txt="mine")
    beside_it = output.parent / "x"
    beside_it.write_text("a neighbour")
    with pytest.raises(SystemExit) as stop:
        printer.print(FIRST | {path: b"own"})
    assert str(stop.value).endswith(": No path that may be written; output stays as it was")
    assert files_on_disk(output) == FIRST | {"CNAME": b"by hand", "files/mine.txt": b"mine"}
    assert beside_it.read_text() == "a neighbour"


@pytest.mark.parametrize("name", ["lock", "spare", "last", "scratch", "next-1-1"])
def test_a_link_beside_the_output_is_refused(name: str, printer: Printer, tmp_path: Path) -> None:
    """Through a spare that was a link, all that it led to was removed; through a lock, a file was written over."""
    printer.print(SECOND)
    link, precious = tmp_path / f".output.{name}", tmp_path / "precious" / "file"
    write_files(tmp_path, precious__file="precious")
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(precious if name == "lock" else precious.parent)
    right = "and a build would change what that leads to; remove the link"
    assert Edition(printer.output).fault() == f"{link} is a symbolic link to {link.resolve()}, {right}"
    if name == "lock":
        with (
            pytest.raises(SystemExit, match=r"\.output\.lock: .*; output stays as it was"),
            Edition(printer.output).acquire(),
        ):
            pass
    assert precious.read_text() == "precious"
    assert files_on_disk(printer.output) == SECOND


@pytest.fixture
def without_links() -> Iterator[None]:
    """A file system that has no hard links."""
    with patch("os.link", side_effect=PermissionError(1, "Operation not permitted")):
        yield


@pytest.mark.usefixtures("without_links")
def test_without_links_files_are_copied_with_their_times_and_only_if_they_changed(printer: Printer) -> None:
    contents = Edition(printer.output).files()
    for count, edition in enumerate((SECOND, SECOND | {"z.html": b"z"}, SECOND)):
        with patch("shutil.copy2", side_effect=shutil.copy2) as copy:
            printer.print(edition)
        assert files_on_disk(printer.output) == edition
        assert Edition(printer.output).files()["2026/03/01/same.html"] == contents["2026/03/01/same.html"]
        assert not count or "2026/03/01/same.html" not in str(copy.call_args_list)


@pytest.mark.parametrize("name", ["", ".", "..", "2026/03"])
def test_an_invalid_name_is_not_retained(output: Path, name: str) -> None:
    printer = Printer(output, retained=(name,))
    for edition in (FIRST, SECOND, {MARK: b""}):
        printer.print(edition)
        assert files_on_disk(output) == edition


def test_the_output_may_be_a_link_to_a_folder(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").mkdir()
    link = tmp_path / "site" / "output"
    link.symlink_to(tmp_path / "www")
    printer = Printer(link)
    for edition in (FIRST, SECOND, FIRST):
        printer.print(edition)
        assert files_on_disk(link) == files_on_disk(tmp_path / "www") == edition
    assert link.is_symlink()
    assert names(link) == ["output"]
    assert names(tmp_path / "www") == [".www.lock", ".www.spare", "site", "www"]


def test_the_output_keeps_its_permissions(printer: Printer) -> None:
    printer.output.chmod(0o750)
    for edition in (SECOND, FIRST):
        printer.print(edition)
        assert printer.output.stat().st_mode & 0o777 == 0o750


def test_after_a_large_change_the_mirror_has_no_old_files(printer: Printer) -> None:
    printer.print({path: data + b" again" for path, data in FIRST.items()})
    assert scan(printer.output, ()) == scan(printer.output.with_name(".output.spare"), ())


def test_a_folder_with_other_files_is_refused_and_unchanged(tmp_path: Path) -> None:
    write_files(tmp_path, thesis_txt="mine")
    assert Edition(tmp_path).fault() == (
        f"{tmp_path} holds files that are no edition of this paper; empty it, or choose another with -o"
    )
    assert files_on_disk(tmp_path) == {"thesis.txt": b"mine"}


def test_a_file_is_refused(tmp_path: Path) -> None:
    write_files(tmp_path, output="mine")
    assert Edition(tmp_path / "output").fault() == (
        f"{tmp_path / 'output'} is a file, and an edition is a folder; choose another with -o"
    )


def test_a_mount_point_is_refused() -> None:
    assert Edition(Path("/")).fault() == "/ is a mount point, which cannot be exchanged; choose a folder in it with -o"


def test_an_empty_a_retained_a_missing_folder_and_an_edition_are_accepted(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write_files(tmp_path / "kept", _git__HEAD="main")
    outputs = [printer.output, tmp_path / "empty", tmp_path / "kept", tmp_path / "none"]
    assert [Edition(output, [".git"]).fault() for output in outputs] == [""] * 4
    assert Edition(tmp_path / "kept").fault() != ""


def test_an_empty_folder_becomes_an_edition(output: Path) -> None:
    write_files(output, _git__HEAD="main")
    Printer(output).print(FIRST)
    assert files_on_disk(output) == FIRST
    assert (output / ".git" / "HEAD").exists()


def test_a_mirror_can_be_prepared_for_the_next_build(output: Path) -> None:
    edition = Edition(output)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
        edition.prepare()
    spare = output.with_name(f".{output.name}.spare")
    assert (spare / "index.html").stat().st_ino == (output / "index.html").stat().st_ino


def test_a_mirror_that_cannot_be_prepared_is_no_error(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    edition = Edition(output)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
        monkeypatch.setattr("dateline_news.press.output.edition.sync", full)
        edition.prepare()
    assert (output / "index.html").read_bytes() == b"new"
