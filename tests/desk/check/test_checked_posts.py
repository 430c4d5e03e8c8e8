"""Checked posts in the cache: used as long as nothing has changed, and never otherwise."""

import json
import locale
import os
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.check import checked_posts
from dateline_news.desk.check.checked_post import Checker, ReadPost
from dateline_news.desk.check.gate import check_posts
from dateline_news.press.cache import keys
from dateline_news.press.cache.database import NAME
from dateline_news.press.read.worker import PostReaderWorker
from tests.desk.check.conftest import FIT, Write
from tests.papers import ROOT

Settings = dict[str, Any]
SLIP = "\nIt is in the the harbour.\n"
HOLDER = """
import sys
from pathlib import Path
from dateline_news.press.output import lock
with lock.acquire(Path(sys.argv[1]), "output", 0):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the posts that the press reads, in order."""
    names: list[str] = []
    real = PostReaderWorker.read

    def recording(self: PostReaderWorker, path: str) -> Any:
        names.append(path.rpartition("/")[2])
        return real(self, path)

    monkeypatch.setattr(PostReaderWorker, "read", recording)
    return names


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the posts that the rules check, in order."""
    names: list[str] = []
    real = Checker.check

    def recording(self: Checker, post: ReadPost) -> Any:
        names.append(post[0].rpartition("/")[2])
        return real(self, post)

    monkeypatch.setattr(Checker, "check", recording)
    return names


def cached_sources(settings: Settings) -> set[str]:
    """The paths of the posts in the cache."""
    with closing(sqlite3.connect(Path(settings["CACHE_PATH"]) / NAME)) as database:
        return {path for (path,) in database.execute("SELECT path FROM sources")}


def test_a_second_check_reads_nothing_and_gives_the_same_diagnostics(
    content: Path, settings: Settings, write: Write, read: list[str], checked: list[str]
) -> None:
    write("a.md", FIT + SLIP)
    write("b.md", FIT.replace("Ferry", "Boat"))
    first = check_posts(content, settings)
    assert read == checked == ["a.md", "b.md"]
    assert check_posts(content, settings) == first
    assert len(first.diagnostics) == 1
    assert read == checked == ["a.md", "b.md"]


def test_only_changed_posts_are_read_and_deleted_ones_leave_the_cache(
    content: Path, settings: Settings, write: Write, read: list[str], checked: list[str]
) -> None:
    write("a.md")
    gone = write("b.md", FIT.replace("Ferry", "Boat") + SLIP)
    check_posts(content, settings)
    write("a.md", FIT + SLIP)
    gone.unlink()
    assert len(check_posts(content, settings).diagnostics) == 1
    assert read == checked == ["a.md", "b.md", "a.md"]
    assert cached_sources(settings) == {"articles/world/a.md"}


def test_a_file_with_another_time_only_is_not_read_again(
    content: Path, settings: Settings, write: Write, read: list[str], checked: list[str]
) -> None:
    file = write("a.md")
    check_posts(content, settings)
    os.utime(file, (5000, 5000))
    check_posts(content, settings)
    assert read == checked == ["a.md"]


def test_a_change_with_the_same_size_and_time_is_found(content: Path, settings: Settings, write: Write) -> None:
    file = write("a.md", FIT + SLIP)
    stat = file.stat()
    assert len(check_posts(content, settings).diagnostics) == 1
    file.write_text((FIT + SLIP).replace("the the", "the bay"), encoding="utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert check_posts(content, settings).diagnostics == []


def test_a_change_between_reading_and_checking_is_not_cached_as_what_was_read(
    content: Path, settings: Settings, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write("a.md", FIT + SLIP)
    real = Checker.check

    def late(self: Checker, post: ReadPost) -> Any:
        file.write_text(FIT, encoding="utf-8")
        return real(self, post)

    with monkeypatch.context() as patched:
        patched.setattr(Checker, "check", late)
        check_posts(content, settings)
    file.write_text(FIT + SLIP, encoding="utf-8")
    assert [diagnostic.field for diagnostic in check_posts(content, settings).diagnostics] == ["possible-slip"]


def test_an_unchanged_file_is_not_opened(
    content: Path, settings: Settings, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", FIT + SLIP)
    first = check_posts(content, settings)
    opened: list[Path] = []
    real = Path.read_bytes

    def recording(self: Path) -> bytes:
        opened.append(self)
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", recording)
    assert check_posts(content, settings) == first
    assert [file for file in opened if file.suffix == ".md"] == []


def test_a_post_that_cannot_be_used_is_checked_every_time(
    content: Path, settings: Settings, write: Write, read: list[str], checked: list[str]
) -> None:
    write("a.md", FIT.replace("Title", "Titel"))
    write("b.md", FIT.replace("Date: 2026-02-01", "Status: draft").replace("Ferry", "Boat"))  # it is of today
    first = check_posts(content, settings)
    assert check_posts(content, settings) == first
    assert read == checked == ["a.md", "b.md"] * 2


def test_the_day_is_not_cached(
    content: Path, settings: Settings, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", FIT.replace("2026-02-01", "2026-03-02"))
    assert [diagnostic.field for diagnostic in check_posts(content, settings).diagnostics] == [
        "future-date-without-embargo"
    ]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772496000")  # 2026-03-03
    assert check_posts(content, settings).diagnostics == []


OTHERS: Settings = {
    "DEFAULT_LANG": "ur",
    "TIMEZONE": "Asia/Karachi",
    "STORY_INPUTS": ["x"],
    "STORY_FIELDS": "lenient",
    "EXTRA_PATH_METADATA": {"articles": {"tags": "A Topic"}},
    "DEFAULT_CATEGORY": "sundry",
    "TYPOGRIFY": True,
    "A_SETTING_THAT_NOBODY_THOUGHT_OF": 1,
}


@pytest.mark.parametrize(("name", "value"), OTHERS.items())
def test_another_setting_has_all_posts_read_again(
    content: Path, settings: Settings, write: Write, read: list[str], name: str, value: object
) -> None:
    write("a.md")
    check_posts(content, settings)
    check_posts(content, {**settings, name: value})
    assert read == ["a.md", "a.md"]


@pytest.mark.parametrize("name", ["SITENAME", "SITEURL", "OWNER"])
def test_a_setting_that_no_record_depends_on_has_none_read_again(
    content: Path, settings: Settings, write: Write, read: list[str], name: str
) -> None:
    write("a.md")
    check_posts(content, settings)
    check_posts(content, {**settings, name: "https://another.example"})
    assert read == ["a.md"]


def test_a_folder_of_jekyll_s_has_all_posts_read_again(
    content: Path, settings: Settings, write: Write, read: list[str]
) -> None:
    write("a.md")
    check_posts(content, settings)
    (content / "_posts").mkdir()
    check_posts(content, settings)
    assert read == ["a.md", "a.md"]


def test_another_version_of_a_library_has_all_posts_read_again(
    content: Path, settings: Settings, write: Write, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md")
    check_posts(content, settings)
    monkeypatch.setattr(keys, "version", lambda name: f"{name} of tomorrow")
    check_posts(content, settings)
    assert read == ["a.md", "a.md"]


def test_other_rules_have_posts_checked_again_and_not_read(
    content: Path,
    settings: Settings,
    write: Write,
    read: list[str],
    checked: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("a.md")
    check_posts(content, settings)
    monkeypatch.setattr(checked_posts, "code_digests", lambda: ["rules of tomorrow"])
    check_posts(content, settings)
    assert (read, checked) == (["a.md"], ["a.md", "a.md"])


def test_posts_of_another_folder_are_cached_beside_the_paper_s_own(
    content: Path, settings: Settings, write: Write, read: list[str], tmp_path: Path
) -> None:
    write("a.md")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "b.md").write_text(FIT)
    for folder in (content, elsewhere, content, elsewhere):
        check_posts(folder, settings)
    assert read == ["a.md", "b.md"]


def test_the_locale_of_the_process_is_as_it_was(content: Path, settings: Settings, write: Write) -> None:
    write("a.md")
    before = locale.setlocale(locale.LC_ALL, "C.UTF-8")
    check_posts(content, {**settings, "LOCALE": ["C"]})
    assert locale.setlocale(locale.LC_ALL) == before


def _torn(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _no_database(file: Path) -> None:
    file.write_bytes(b"no database at all")


def _changed(file: Path, words: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(words)


def _without_posts(file: Path) -> None:
    _changed(file, "DROP TABLE sources")


def _falsified(file: Path) -> None:
    _changed(file, "UPDATE notes SET text = replace(text, 'possible-slip', 'impossible-slip')")


def _with_a_trigger(file: Path) -> None:
    _changed(file, "CREATE TRIGGER x AFTER INSERT ON notes BEGIN DELETE FROM sources; END")


def _empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("harm", [_torn, _no_database, _without_posts, _falsified, _with_a_trigger, _empty])
def test_a_broken_database_is_not_used_and_replaced(
    content: Path, settings: Settings, write: Write, read: list[str], checked: list[str], harm: Any
) -> None:
    write("a.md", FIT + SLIP)
    first = check_posts(content, settings)
    harm(Path(settings["CACHE_PATH"]) / NAME)
    assert check_posts(content, settings) == first
    checks = read + checked
    assert len(checks) > 2, "once for the first check, and again for what was lost"
    assert check_posts(content, settings) == first
    assert read + checked == checks


def _a_file(folder: Path) -> None:
    folder.write_text("a file where the folder should be")


def _a_link(folder: Path) -> None:
    folder.mkdir()
    (folder / NAME).symlink_to(folder / "elsewhere.sqlite")


def _not_ours_to_write(folder: Path) -> None:
    folder.mkdir(mode=0o555)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")


@pytest.mark.parametrize("place", [_a_file, _a_link, _not_ours_to_write])
def test_without_a_folder_to_write_in_the_gate_works_without_a_cache(
    content: Path, settings: Settings, write: Write, place: Any
) -> None:
    write("a.md", FIT + SLIP)
    folder = Path(settings["CACHE_PATH"])
    place(folder)
    assert len(check_posts(content, settings).diagnostics) == len(check_posts(content, settings).diagnostics) == 1
    assert not (folder / "elsewhere.sqlite").exists()


@pytest.fixture
def build(settings: Settings) -> Any:
    """A build that holds the lock until it is ended."""
    lock = Path(settings["OUTPUT_PATH"]).with_name(".output.lock")
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(lock)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == b"held\n"
        yield process
        process.stdin.close()


def test_a_running_build_is_neither_waited_for_nor_disturbed(
    content: Path, settings: Settings, write: Write, build: Any
) -> None:
    write("a.md", FIT + SLIP)
    begun = time.monotonic()
    assert len(check_posts(content, settings).diagnostics) == 1
    assert time.monotonic() - begun < 20
    assert not (Path(settings["CACHE_PATH"]) / NAME).exists()
    assert build.poll() is None


def test_while_a_build_runs_the_cache_is_used_and_not_changed(
    content: Path, settings: Settings, write: Write, read: list[str], request: pytest.FixtureRequest
) -> None:
    write("a.md", FIT + SLIP)
    write("b.md", FIT.replace("Ferry", "Boat"))
    check_posts(content, settings)
    request.getfixturevalue("build")
    write("a.md", FIT)
    write("c.md", FIT.replace("Ferry", "Ship"))
    (content / "articles/world/b.md").unlink()
    for _ in range(2):
        assert check_posts(content, settings).diagnostics == []
    assert read == ["a.md", "b.md", "a.md", "c.md", "a.md", "c.md"]
    assert cached_sources(settings) == {"articles/world/a.md", "articles/world/b.md"}
    check_posts(content, {**settings, "TYPOGRIFY": True})
    assert cached_sources(settings) == {"articles/world/a.md", "articles/world/b.md"}


def test_checks_at_the_same_time_give_the_same_diagnostics(content: Path, settings: Settings, write: Write) -> None:
    for at in range(40):
        write(f"{at}.md", (FIT + SLIP).replace("Ferry", f"Ferry {at}"))
    program = (
        "import json, sys; from pathlib import Path; from dateline_news.desk.check.gate import check_posts;"
        "from tests.papers import SETTINGS;"
        "outcome = check_posts(Path(sys.argv[1]), {**SETTINGS, **json.loads(sys.argv[2])});"
        "print(len(outcome.diagnostics), {diagnostic.field for diagnostic in outcome.diagnostics})"
    )
    own = {name: settings[name] for name in ("PATH", "CACHE_PATH", "OUTPUT_PATH", "THEME", "SECTIONS")}
    command = [sys.executable, "-c", program, str(content), json.dumps(own)]
    ended = []

    def run() -> None:
        ended.append(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False))

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(process.stdout, process.stderr) for process in ended] == [("40 {'possible-slip'}\n", "")] * 3
