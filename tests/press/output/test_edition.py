"""An edition takes the place of the old one whole, or not at all; and what did not change is not touched."""

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
def place(tmp_path: Path) -> Path:
    """A place for editions, with nothing there yet."""
    return tmp_path / "output"


@pytest.fixture
def printer(place: Path) -> Printer:
    """A press that has printed an edition."""
    printer = Printer(place)
    printer.print(FIRST)
    return printer


def names(place: Path) -> list[str]:
    """What stands where the place is."""
    return sorted(one.name for one in place.parent.iterdir())


def written(place: Path, **files: str) -> None:
    """Write files by hand: the name's double underscore is a slash, its single one a dot."""
    for name, text in files.items():
        file = place / name.replace("__", "/").replace("_", ".")
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


def test_the_first_edition_makes_its_place(tmp_path: Path) -> None:
    Printer(tmp_path / "a" / "b" / "output").print(FIRST)
    assert files_on_disk(tmp_path / "a" / "b" / "output") == FIRST


def test_a_clean_build_pays_for_no_spare(printer: Printer) -> None:
    assert names(printer.place) == [".output.lock", "output"]


def test_a_new_edition_takes_the_place_of_the_old_whole(printer: Printer) -> None:
    printer.print(SECOND)
    assert files_on_disk(printer.place) == SECOND
    assert names(printer.place) == [".output.lock", ".output.spare", "output"]


def test_what_did_not_change_is_the_same_file(printer: Printer) -> None:
    same = (printer.place / "2026/03/01/same.html").stat()
    for edition in (SECOND, FIRST, SECOND):
        printer.print(edition)
        now = (printer.place / "2026/03/01/same.html").stat()
        assert (now.st_ino, now.st_mtime_ns) == (same.st_ino, same.st_mtime_ns)


def test_an_edition_begins_with_what_the_last_one_held_and_only_what_is_written_differs(printer: Printer) -> None:
    for text in (b"one", b"two", b"three"):
        edition = Edition(printer.place)
        with edition.acquire():
            edition.open()
            edition.write("index.html", text)
            edition.publish()
        assert files_on_disk(printer.place) == FIRST | {"index.html": text}


def test_nothing_happens_if_nothing_was_opened(printer: Printer) -> None:
    folder = printer.place.stat().st_ino
    edition = Edition(printer.place)
    with edition.acquire():
        edition.publish()
    assert printer.place.stat().st_ino == folder
    assert names(printer.place) == [".output.lock", "output"]


def test_to_take_a_place_changes_nothing(tmp_path: Path) -> None:
    edition = Edition(tmp_path / "a" / "output")
    assert edition.fault() == ""
    assert edition.files() == {}
    assert list(tmp_path.iterdir()) == []


def test_until_it_is_published_the_old_one_stays_as_it_was(printer: Printer) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"draft")
        edition.remove("gone.html")
        assert files_on_disk(printer.place) == FIRST
    assert files_on_disk(printer.place) == FIRST
    assert beside(printer.place) == set()


def test_a_build_that_raises_leaves_the_old_one_and_no_half_one(printer: Printer) -> None:
    def build() -> None:
        edition = Edition(printer.place)
        with edition.acquire():
            edition.open()
            edition.write("index.html", b"draft")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        build()
    assert files_on_disk(printer.place) == FIRST
    assert beside(printer.place) == set()
    assert files_on_disk(printer.place.with_name(".output.spare")) == FIRST


def test_one_edition_after_another_comes_from_one_object(place: Path) -> None:
    edition = Edition(place)
    with edition.acquire():
        for text in (b"one", b"two", b"three"):
            edition.files()
            edition.open()
            edition.write("index.html", text)
            edition.files()
            edition.publish()
            assert files_on_disk(place) == {"index.html": text}


def test_what_an_object_knew_of_the_last_edition_is_not_used_for_the_next(printer: Printer) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.write("new.html", b"new")
        edition.files()
        edition.publish()
        edition.open()
        edition.publish()
    assert files_on_disk(printer.place) == FIRST | {"new.html": b"new"}


def test_files_gives_size_and_time_of_every_file(printer: Printer) -> None:
    found = Edition(printer.place).files()
    assert found.keys() == FIRST.keys()
    file = (printer.place / "2026/03/01/same.html").stat()
    assert found["2026/03/01/same.html"] == (4, file.st_mtime_ns)


def test_write_and_take_give_what_files_will_say(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"picture" * 400_000)
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        given = edition.write("a/b.html", b"text"), edition.take("images/picture.png", tmp_path / "picture.png")
        edition.publish()
    found = edition.files()
    assert given == (found["a/b.html"], found["images/picture.png"])
    assert found["images/picture.png"][0] == 2_800_000


def test_a_copied_file_is_not_the_editor_s_own(printer: Printer, tmp_path: Path) -> None:
    own = tmp_path / "picture.png"
    own.write_bytes(b"picture")
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.take("picture.png", own)
        edition.publish()
    own.write_bytes(b"changed")
    assert (printer.place / "picture.png").read_bytes() == b"picture"


def test_a_file_that_is_to_be_copied_and_is_not_there_is_named(printer: Printer, tmp_path: Path) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        with pytest.raises(SystemExit) as stop:
            edition.take("picture.png", tmp_path / "lost.png")
    assert str(stop.value) == f"{tmp_path / 'lost.png'}: No such file or directory; output stays as it was"


def test_a_folder_comes_where_a_file_was_and_a_file_where_a_folder_was(printer: Printer) -> None:
    turns = {MARK: b"", "gone.html/x/y.html": b"now a folder", "2026/03": b"now a file"}
    for edition in (turns, FIRST, turns):
        printer.print(edition)
        assert files_on_disk(printer.place) == edition


def test_a_file_that_gave_way_to_a_folder_may_be_removed_before_or_after(printer: Printer) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.write("gone.html/x.html", b"x")
        edition.remove("gone.html")
        edition.write("2026", b"now a file")
        edition.remove("2026/03/01/same.html")
        edition.publish()
    assert files_on_disk(printer.place) == {
        MARK: b"",
        "index.html": b"old",
        "gone.html/x.html": b"x",
        "2026": b"now a file",
    }


def test_folders_that_are_empty_go(printer: Printer) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.remove("2026/03/01/same.html")
        edition.remove("was/never.html")
        edition.publish()
    assert not (printer.place / "2026").exists()


def test_foreign_empty_folders_vanish_and_stay_away(printer: Printer) -> None:
    (printer.place / "foreign" / "empty").mkdir(parents=True)
    for edition in (SECOND, FIRST, SECOND):
        printer.print(edition)
        assert not (printer.place / "foreign").exists()


def test_a_foreign_file_stays_until_it_is_removed(printer: Printer) -> None:
    printer.print(SECOND)
    written(printer.place, foreign__note_txt="mine")
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"newest")
        edition.publish()
    assert files_on_disk(printer.place) == SECOND | {"index.html": b"newest", "foreign/note.txt": b"mine"}
    printer.print(SECOND)
    assert files_on_disk(printer.place) == SECOND


def test_what_a_hand_deletes_or_edits_is_not_brought_back_by_the_spare(printer: Printer) -> None:
    printer.print(SECOND)
    (printer.place / "index.html").unlink()
    written(printer.place, **{"2026__03__01__same_html": "by hand"})
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.publish()
    assert files_on_disk(printer.place) == {
        MARK: b"",
        "2026/03/01/same.html": b"by hand",
        "2026/03/02/new.html": b"new",
    }


def test_a_file_that_was_put_in_the_place_of_another_is_met_whatever_its_size_and_time(printer: Printer) -> None:
    printer.print(SECOND)
    file = printer.place / "index.html"
    old, other = file.stat(), printer.place / "other"
    other.write_bytes(b"again")
    os.utime(other, ns=(old.st_mtime_ns, old.st_mtime_ns))
    other.rename(file)
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.publish()
    assert file.read_bytes() == b"again"


def test_what_a_hand_does_to_the_spare_does_not_matter(printer: Printer) -> None:
    for damage in (Path.unlink, lambda one: one.write_bytes(b"damaged"), lambda one: one.rename(one.with_name("x"))):
        printer.print(SECOND)
        file = printer.place.with_name(".output.spare") / MARK
        file.write_bytes(b"")
        damage(file)
        printer.print(FIRST)
        assert files_on_disk(printer.place) == FIRST


def test_an_edition_that_was_deleted_is_not_brought_back(printer: Printer) -> None:
    printer.print(SECOND)
    for file in sorted(printer.place.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    printer.place.rmdir()
    edition = Edition(printer.place)
    with edition.acquire():
        assert edition.files() == {}
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
    assert files_on_disk(printer.place) == {"index.html": b"new"}


def test_an_edition_from_a_checkout_or_a_cache_is_met_with_new_inodes(printer: Printer) -> None:
    printer.print(SECOND)
    printer.place.rename(printer.place.with_name("moved"))
    for path, data in FIRST.items():
        written(printer.place, **{path.replace("/", "__"): data.decode()})
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
    assert files_on_disk(printer.place) == FIRST | {"index.html": b"new"}


def test_what_is_written_does_not_reach_the_old_edition_through_a_link(printer: Printer) -> None:
    printer.print(SECOND)
    old = os.open(printer.place / "index.html", os.O_RDONLY)
    printer.print(FIRST)
    printer.print(SECOND | {"index.html": b"newest"})
    assert os.read(old, 100) == b"newer"
    os.close(old)


def test_nothing_is_written_through_a_link_that_somebody_laid_into_the_place(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "same.html").write_bytes(b"elsewhere")
    (printer.place / "2027").symlink_to(tmp_path / "elsewhere")
    (printer.place / "link.html").symlink_to(tmp_path / "elsewhere" / "same.html")
    edition = Edition(printer.place)
    with edition.acquire():
        assert {"2027", "link.html"} <= edition.files().keys()
        edition.open()
        edition.remove("2027/same.html")
        edition.write("2027/new.html", b"new")
        edition.write("link.html", b"new")
        edition.publish()
    assert files_on_disk(tmp_path / "elsewhere") == {"same.html": b"elsewhere"}
    assert files_on_disk(printer.place) == FIRST | {"2027/new.html": b"new", "link.html": b"new"}


def test_many_processes_write_at_once(printer: Printer) -> None:
    edition = Edition(printer.place)
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
    assert files_on_disk(printer.place) == {path: data for path, data in FIRST.items() if path != "gone.html"} | pages


def test_in_a_worker_an_error_travels_and_can_be_put_into_words(printer: Printer, tmp_path: Path) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        assert in_worker(lambda: edition.write("a.html", b"a")) == 0
        assert in_worker(lambda: edition.take("b.html", tmp_path / "lost.html")) == 2
        fault = OSError(28, "No space left on device", "a/b.html")
        assert edition.explanation(fault) == "a/b.html: No space left on device; output stays as it was"


def test_a_worker_that_leaves_does_not_give_up_the_edition_of_its_build(printer: Printer) -> None:
    build = os.getpid()
    edition = Edition(printer.place)
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
    assert files_on_disk(printer.place) == FIRST | {"index.html": b"newest"}


def test_an_error_names_the_file_by_its_place(printer: Printer) -> None:
    edition = Edition(printer.place)
    with edition.acquire():
        edition.open()
        with pytest.raises(SystemExit) as stop:
            edition.write("a/" + "b" * 300, b"")
    assert str(stop.value) == f"{printer.place}/a/{'b' * 300}: File name too long; output stays as it was"


def test_an_edition_that_is_not_open_cannot_be_written_to(place: Path) -> None:
    with pytest.raises(RuntimeError, match="not open"):
        Edition(place).write("index.html", b"")


def test_what_is_kept_goes_from_edition_to_edition_and_is_no_file_of_it(printer: Printer) -> None:
    written(printer.place, _git__HEAD="main")
    for edition in (SECOND, FIRST, SECOND):
        printer.print(edition)
        assert (printer.place / ".git" / "HEAD").read_text(encoding="utf-8") == "main"
        assert Edition(printer.place, [".git"]).files().keys() == edition.keys()


def test_what_is_kept_may_be_a_file_and_must_not_be_there(place: Path) -> None:
    printer = Printer(place, kept=("CNAME", "lost"))
    printer.print(FIRST)
    written(place, CNAME="example.org")
    printer.print(SECOND)
    assert files_on_disk(place) == SECOND | {"CNAME": b"example.org"}


def test_what_is_kept_no_longer_is_a_file_like_others(printer: Printer) -> None:
    written(printer.place, _git__HEAD="main")
    printer.print(SECOND)
    Printer(printer.place, kept=()).print(FIRST)
    assert not (printer.place / ".git").exists()


def test_what_is_kept_since_today_is_not_kept_twice(printer: Printer) -> None:
    written(printer.place, note_txt="mine")
    Printer(printer.place).print(SECOND | {"note.txt": b"mine"})
    later = Printer(printer.place, kept=("note.txt",))
    later.print(FIRST)
    (printer.place / "note.txt").unlink()
    later.print(SECOND)
    assert files_on_disk(printer.place) == SECOND


@pytest.mark.parametrize(
    "path",
    ["CNAME", "cname", "files/own.txt", "Files/x", "../x", "/x", "a/../../x", "a//x", "a/./x", "", "a/", "a\\..\\x"],
)
def test_nothing_is_written_under_a_kept_name_or_outside_whoever_has_planned_it(path: str, place: Path) -> None:
    printer = Printer(place, kept=("CNAME", "files"))
    printer.print(FIRST)
    written(place, CNAME="by hand", files__mine_txt="mine")
    beside_it = place.parent / "x"
    beside_it.write_text("a neighbour")
    with pytest.raises(SystemExit) as stop:
        printer.print(FIRST | {path: b"own"})
    assert str(stop.value).endswith(": No path that may be written; output stays as it was")
    assert files_on_disk(place) == FIRST | {"CNAME": b"by hand", "files/mine.txt": b"mine"}
    assert beside_it.read_text() == "a neighbour"


@pytest.mark.parametrize("name", ["lock", "spare", "last", "scratch", "next-1-1"])
def test_where_a_link_stands_beside_the_place_nothing_is_done(name: str, printer: Printer, tmp_path: Path) -> None:
    """Through a spare that was a link, all that it led to was removed; through a lock, a file was written over."""
    printer.print(SECOND)
    link, precious = tmp_path / f".output.{name}", tmp_path / "precious" / "file"
    written(tmp_path, precious__file="precious")
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(precious if name == "lock" else precious.parent)
    right = "and a build would change what that leads to; remove the link"
    assert Edition(printer.place).fault() == f"{link} is a symbolic link to {link.resolve()}, {right}"
    if name == "lock":
        with (
            pytest.raises(SystemExit, match=r"\.output\.lock: .*; output stays as it was"),
            Edition(printer.place).acquire(),
        ):
            pass
    assert precious.read_text() == "precious"
    assert files_on_disk(printer.place) == SECOND


@pytest.fixture
def without_links() -> Iterator[None]:
    """A file system that has no hard links."""
    with patch("os.link", side_effect=PermissionError(1, "Operation not permitted")):
        yield


@pytest.mark.usefixtures("without_links")
def test_without_links_files_are_copied_with_their_times_and_only_if_they_changed(printer: Printer) -> None:
    found = Edition(printer.place).files()
    for count, edition in enumerate((SECOND, SECOND | {"z.html": b"z"}, SECOND)):
        with patch("shutil.copy2", side_effect=shutil.copy2) as copy:
            printer.print(edition)
        assert files_on_disk(printer.place) == edition
        assert Edition(printer.place).files()["2026/03/01/same.html"] == found["2026/03/01/same.html"]
        assert not count or "2026/03/01/same.html" not in str(copy.call_args_list)


@pytest.mark.parametrize("name", ["", ".", "..", "2026/03"])
def test_what_cannot_be_a_name_at_the_top_is_not_kept(place: Path, name: str) -> None:
    printer = Printer(place, kept=(name,))
    for edition in (FIRST, SECOND, {MARK: b""}):
        printer.print(edition)
        assert files_on_disk(place) == edition


def test_a_place_may_be_a_link_to_a_folder(tmp_path: Path) -> None:
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


def test_the_folder_keeps_its_permissions(printer: Printer) -> None:
    printer.place.chmod(0o750)
    for edition in (SECOND, FIRST):
        printer.print(edition)
        assert printer.place.stat().st_mode & 0o777 == 0o750


def test_after_an_edition_that_is_new_throughout_the_spare_holds_no_old_files(printer: Printer) -> None:
    printer.print({path: data + b" again" for path, data in FIRST.items()})
    assert scan(printer.place, ()) == scan(printer.place.with_name(".output.spare"), ())


def test_a_folder_of_somebody_else_s_is_refused_and_stays(tmp_path: Path) -> None:
    written(tmp_path, thesis_txt="mine")
    assert Edition(tmp_path).fault() == (
        f"{tmp_path} holds files that are no edition of this paper; empty it, or choose another with -o"
    )
    assert files_on_disk(tmp_path) == {"thesis.txt": b"mine"}


def test_a_file_is_refused(tmp_path: Path) -> None:
    written(tmp_path, output="mine")
    assert Edition(tmp_path / "output").fault() == (
        f"{tmp_path / 'output'} is a file, and an edition is a folder; choose another with -o"
    )


def test_a_mount_point_is_refused() -> None:
    assert Edition(Path("/")).fault() == "/ is a mount point, which cannot be exchanged; choose a folder in it with -o"


def test_an_empty_folder_an_edition_what_is_kept_and_no_folder_may_be_taken(printer: Printer, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    written(tmp_path / "kept", _git__HEAD="main")
    places = [printer.place, tmp_path / "empty", tmp_path / "kept", tmp_path / "none"]
    assert [Edition(one, [".git"]).fault() for one in places] == [""] * 4
    assert Edition(tmp_path / "kept").fault() != ""


def test_an_empty_folder_becomes_an_edition(place: Path) -> None:
    written(place, _git__HEAD="main")
    Printer(place).print(FIRST)
    assert files_on_disk(place) == FIRST
    assert (place / ".git" / "HEAD").exists()


def test_a_spare_can_be_prepared_for_the_build_to_come(place: Path) -> None:
    edition = Edition(place)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
        edition.prepare()
    spare = place.with_name(f".{place.name}.spare")
    assert (spare / "index.html").stat().st_ino == (place / "index.html").stat().st_ino


def test_a_spare_that_cannot_be_prepared_is_no_fault(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    edition = Edition(place)
    with edition.acquire():
        edition.open()
        edition.write("index.html", b"new")
        edition.publish()
        monkeypatch.setattr("dateline_news.press.output.edition.sync", full)
        edition.prepare()
    assert (place / "index.html").read_bytes() == b"new"
