"""Whatever is printed, killed, refused and done by hand in whatever order, the next edition is as it is wanted."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path, PurePosixPath
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from dateline_news.press.output.edition import MARK
from tests.press.faults import (
    Fault,
    KilledError,
    Printer,
    beside,
    broken_at,
    files_on_disk,
    full_from,
    killed_at,
    system,
)

PATHS = ("a", "a/b", "a/b/c", "a/d", "e", "e/f", "g.html", "h/i/j.html", "h/i/k.html")


def without_overlap(sizes: dict[str, int]) -> dict[str, bytes]:
    """Files of these sizes, without those in whose place a folder must stand."""
    folders = {str(folder) for path in sizes for folder in PurePosixPath(path).parents}
    return {MARK: b""} | {path: b"x" * size for path, size in sizes.items() if path not in folders}


editions = st.dictionaries(st.sampled_from(PATHS), st.integers(1, 9)).map(without_overlap)
faults = st.none() | st.tuples(st.sampled_from((killed_at, broken_at, full_from)), st.integers(1, 80))
tampering = st.sampled_from(("delete", "write", "replace", "folder", "link"))
by_hand = st.none() | st.tuples(tampering, st.sampled_from((*PATHS, "z")))
steps = st.lists(st.tuples(editions, faults, by_hand), min_size=1, max_size=6)


def tamper(output: Path, how: str, path: str) -> None:
    """Change the place by hand, as far as that is possible there."""
    file = output / path
    with suppress(FileExistsError, FileNotFoundError, IsADirectoryError, NotADirectoryError):
        match how:
            case "delete":
                file.unlink()
            case "write":
                file.write_bytes(b"by hand, in the same file")
            case "replace":
                (output / "draft").write_bytes(b"by hand, in another file")
                (output / "draft").rename(file)
            case "folder":
                file.mkdir(parents=True)
            case "link":
                file.symlink_to("index.html")


@contextmanager
def surroundings(*, at_once: bool, links: bool) -> Iterator[None]:
    """A system that can, or cannot, exchange folders and link files."""
    with ExitStack() as stack:
        if not at_once:
            stack.enter_context(patch("dateline_news.press.output.atomic_swap.CALLS", {}))
        if not links:
            stack.enter_context(patch("os.link", side_effect=PermissionError(1, "refused")))
        yield


def inodes_and_times(output: Path) -> dict[str, tuple[int, int]]:
    """The inode and the time of each file, by path."""
    stats = {path: (output / path).stat() for path in files_on_disk(output)}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


@given(expected=st.lists(editions, min_size=1, max_size=6), at_once=st.booleans())
def test_each_edition_of_a_sequence_is_right_and_unchanged_files_keep_their_inodes(
    expected: list[dict[str, bytes]], *, at_once: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder, surroundings(at_once=at_once, links=True):
        printer = Printer(Path(folder, "output"))
        last: dict[str, bytes] = {}
        before: dict[str, tuple[int, int]] = {}
        for edition in expected:
            printer.print(edition)
            now = inodes_and_times(printer.output)
            assert files_on_disk(printer.output) == edition
            assert beside(printer.output) == set()
            same = {path for path, data in edition.items() if last.get(path) == data}
            assert {path: now[path] for path in same} == {path: before[path] for path in same}
            last, before = edition, now


@given(steps=steps, expected=editions, at_once=st.booleans(), links=st.booleans())
def test_after_any_accident_the_next_edition_is_right(
    steps: list[tuple[dict[str, bytes], tuple[type, int] | None, tuple[str, str] | None]],
    expected: dict[str, bytes],
    *,
    at_once: bool,
    links: bool,
) -> None:
    with tempfile.TemporaryDirectory() as folder, surroundings(at_once=at_once, links=links):
        printer = Printer(Path(folder, "output"))
        stood: dict[str, bytes] = {}
        for edition, accident, hand in steps:
            if printer.output.exists():  # else it was killed between two renames, and what stood comes back
                if hand:
                    tamper(printer.output, *hand)
                stood = read_files(printer.output)
            fault: Fault = accident[0](accident[1]) if accident else lambda *_: None
            with system(fault) as calls, suppress(KilledError, SystemExit):
                printer.print(edition)
            if not accident or len(calls) < accident[1]:
                assert files_on_disk(printer.output) == edition
            elif at_once or printer.output.exists():
                assert read_files(printer.output) in (stood, edition)
        printer.print(expected)
        assert files_on_disk(printer.output) == expected
        assert beside(printer.output) == set()


def read_files(output: Path) -> dict[str, bytes]:
    """What stands in a place: path → content, for links what they say."""
    files = [file for file in output.rglob("*") if file.is_symlink() or not file.is_dir()]
    return {
        file.relative_to(output).as_posix(): bytes(file.readlink()) if file.is_symlink() else file.read_bytes()
        for file in files
    }
