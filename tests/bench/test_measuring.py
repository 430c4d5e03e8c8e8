import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.press.contenders import Contender
from tests.bench.press.listing import listing, touched
from tests.bench.press.memory import PROC, Meter
from tests.bench.press.run import built

MEGABYTE = 1_000_000
SHARING = """
import os, time
held = bytearray({held})
child = os.fork()
if child == 0:
    {work}
    time.sleep(1)
    os._exit(0)
os.waitpid(child, 0)
"""


def python(code: str, folder: Path) -> Contender:
    return Contender("sample", folder, (sys.executable, "-c", code), folder / "out")


def peak(work: str, held: int) -> int:
    command = [sys.executable, "-c", SHARING.format(held=held, work=work)]
    with subprocess.Popen(command) as process, Meter(process.pid) as meter:
        process.wait()
    return meter.peak


@contextmanager
def standing(file: Path) -> Iterator[None]:
    """Whatever is done to a file meanwhile, it was last written when it was."""
    status = file.stat()
    yield
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_a_file_is_touched_if_it_is_new_gone_written_again_or_of_other_content(tmp_path: Path) -> None:
    for name in ("stays", "goes", "rewritten", "forged", "below/stays"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("before")
    before = listing(tmp_path)
    (tmp_path / "goes").unlink()
    (tmp_path / "comes").write_text("now")
    os.utime(tmp_path / "rewritten", ns=(1, 1))
    with standing(tmp_path / "forged"):
        (tmp_path / "forged").write_text("after ")
    assert touched(before, listing(tmp_path)) == ["comes", "forged", "goes", "rewritten"]
    assert touched(before, before) == []


@pytest.mark.skipif(not (PROC / "self" / "smaps_rollup").is_file(), reason="this system has no /proc to read it from")
def test_memory_that_processes_share_counts_once_and_what_each_has_of_its_own_counts_twice() -> None:
    held = 120 * MEGABYTE
    assert held < peak("pass", held) < 1.5 * held
    assert 2 * held < peak("held[::4096] = bytes(len(held[::4096]))", held) < 2.5 * held


def test_a_run_tells_how_long_it_took_by_the_clock_and_of_processors(tmp_path: Path) -> None:
    run = built(python("import time; time.sleep(0.5)", tmp_path))
    assert run.seconds > 0.5
    assert 0 < run.cpu < 0.5


def test_a_build_that_fails_ends_the_race_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"sample ended with status 3:\n.*no such story"):
        built(python("print('no such story'); raise SystemExit(3)", tmp_path))


def test_a_clean_build_finds_nothing_that_an_earlier_one_left(tmp_path: Path) -> None:
    contender = Contender("sample", tmp_path, (), tmp_path / "out" / "site", (tmp_path / "cache",))
    for folder in (contender.output, *contender.kept):
        folder.mkdir(parents=True)
        (folder / "left").touch()
    contender.clear()
    assert [*tmp_path.rglob("*")] == [tmp_path / "out"]
