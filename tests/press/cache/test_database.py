"""The database: whatever becomes of its file, it gives what was saved, or less, or says that it is broken."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.digests import digest_of
from dateline_news.press.cache.database import NAME, BrokenDatabaseError, Database
from dateline_news.press.cache.rows import PrintedFile, SourceRow, source_row

TEXTS = {f"articles/{at}.md": f'["<p>Copy {at}</p>",null]' for at in range(5)}
ROWS = {
    path: source_row(path, (at, at + 10**18), digest_of(path.encode()), f'{{"title":"{at}"}}', digest_of(text.encode()))
    for at, (path, text) in enumerate(TEXTS.items())
}
STATIC_FILES = {
    f"images/{at}.png": (at, at + 10**18, digest_of(b"picture"), 30 + at, 20, "photograph", "", "", 0)
    for at in range(3)
}
PRINTED = {f"{at}.html": PrintedFile(digest_of(b"made of"), at, at + 10**18, digest_of(b"page")) for at in range(3)}
PARTS = {"the theme": "12345678"}
NOTE = '{"digest":"a"}'
Contents = tuple[dict[str, SourceRow], dict[str, str], dict[str, Any], dict[str, PrintedFile], str]
NOTHING: Contents = ({}, {}, {}, {}, "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a database that holds everything above, in one file."""
    database = Database(tmp_path, "key")
    database.save_sources((row, TEXTS[path]) for path, row in ROWS.items())
    database.save_static_files(STATIC_FILES)
    database.save_edition(PRINTED, [], [(path, '{"the theme":"12345678"}', "new", "") for path in PRINTED])
    database.save_note("a note", NOTE)
    database.close()
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return tmp_path


def contents(database: Database) -> Contents:
    """All that a database gives."""
    sources = database.source_rows()
    texts = {path: database.text(path, row.copy) for path, row in sources.items()}
    for parts in database.inputs(PRINTED).values():
        assert parts in (PARTS, {}) or is_harmless(parts)
    return sources, texts, database.static_files(), database.printed_files(), database.note("a note")


def is_harmless(parts: Any) -> bool:
    """Whether the inputs of a file are a dict; they may be other ones, as they are only shown to people."""
    return isinstance(parts, dict)


ALL: Contents = (ROWS, TEXTS, STATIC_FILES, PRINTED, NOTE)


def sql(folder: Path, words: str, *of: object) -> None:
    """Change the file behind the back of the database."""
    with closing(sqlite3.connect(folder / NAME)) as connection, connection:
        connection.execute(words, of)


def contents_or_none(folder: Path) -> Contents | None:
    """What a database gives after its file was changed; None if it says that it is broken, and begins anew."""
    database = Database(folder, "key")
    try:
        return contents(database)
    except BrokenDatabaseError:
        database.discard()
        assert contents(Database(folder, "key")) == NOTHING
        return None
    finally:
        database.close()


def is_right(read: Contents | None) -> bool:
    """Whether nothing differs from what was saved; printed files may, as a build compares them with the disk."""
    if read is None:
        return True
    sources, texts, originals, printed, note = read
    same = {path: replace(row, size=ROWS[path].size, mtime=ROWS[path].mtime) for path, row in sources.items()}
    return (
        same.items() <= ROWS.items()
        and texts.items() <= TEXTS.items()
        and originals.items() <= STATIC_FILES.items()
        and note in ("", NOTE)
        and all(isinstance(file, PrintedFile) for file in printed.values())
    )


def test_the_database_gives_what_was_saved(folder: Path) -> None:
    assert contents(Database(folder, "key")) == ALL


def test_the_database_creates_its_folder(tmp_path: Path) -> None:
    assert contents(Database(tmp_path / "a" / "b", "key")) == NOTHING


@pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\0", b"\0" * 10_000])
def test_a_file_that_is_no_database_is_replaced(data: bytes, folder: Path) -> None:
    (folder / NAME).write_bytes(data)
    assert contents(Database(folder, "key")) == NOTHING


def test_a_truncated_file_gives_less_or_is_reported_as_broken(folder: Path) -> None:
    data = (folder / NAME).read_bytes()
    for end in range(1, len(data), 1999):
        delete_files(folder)
        (folder / NAME).write_bytes(data[:end])
        assert is_right(contents_or_none(folder)), f"cut off at {end}"


def test_a_corrupted_byte_never_gives_a_wrong_row(folder: Path) -> None:
    data = (folder / NAME).read_bytes()
    chance = random.Random(7)  # noqa: S311  which bytes does not matter
    for at in range(0, len(data), 97):
        delete_files(folder)
        (folder / NAME).write_bytes(corrupted(data, [at], chance))
        assert is_right(contents_or_none(folder)), f"byte {at}"


def test_many_corrupted_bytes_never_give_a_wrong_row(folder: Path) -> None:
    data = (folder / NAME).read_bytes()
    for seed in range(60):
        delete_files(folder)
        chance = random.Random(seed)  # noqa: S311  likewise
        (folder / NAME).write_bytes(corrupted(data, list(range(chance.randrange(97), len(data), 97)), chance))
        assert is_right(contents_or_none(folder)), f"seed {seed}"


def corrupted(data: bytes, places: list[int], chance: random.Random) -> bytes:
    """The data, with random other bytes at these places."""
    changed_bytes = bytearray(data)
    for at in places:
        changed_bytes[at] ^= chance.randrange(1, 256)
    return bytes(changed_bytes)


def delete_files(folder: Path) -> None:
    """Delete the file, and what SQLite has written beside it."""
    for file in folder.glob(f"{NAME}*"):
        file.unlink()


COLUMNS = [
    ("sources", "digest"), ("sources", "about"), ("sources", "copy"), ("sources", "row_checksum"), ("sources", "path"),
    ("originals", "digest"), ("originals", "width"), ("originals", "height"), ("originals", "size"),
    ("originals", "row_checksum"), ("notes", "text"), ("notes", "row_checksum"),
    ("printed", "digest"), ("printed", "fingerprint"), ("printed", "size"),
    ("reasons", "parts"), ("texts", "text"),
]  # fmt: skip


@pytest.mark.parametrize("value", ["'x'", "7", "7.5", "NULL", "x'00ff'"])
@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_row_with_a_wrong_checksum_is_left_out(table: str, column: str, value: str, folder: Path) -> None:
    try:
        sql(folder, f"UPDATE OR REPLACE {table} SET {column} = {value}")  # noqa: S608  names of ours
    except sqlite3.IntegrityError:
        return  # the table does not let itself be broken so
    read = contents_or_none(folder)
    assert is_right(read)
    if read and table in ("sources", "originals"):
        assert read[0 if table == "sources" else 2] == {}


@pytest.mark.parametrize("value", ["'x'", "NULL", "x'00'", "7", "'[1]'", "'7'"])
def test_inputs_that_are_no_dict_are_left_out(value: str, folder: Path) -> None:
    sql(folder, f"UPDATE reasons SET parts = {value}")  # noqa: S608  a value of ours
    assert Database(folder, "key").inputs(PRINTED) == {}


def test_size_and_time_of_a_source_are_not_in_its_checksum(folder: Path) -> None:
    database = Database(folder, "key")
    path, row = next(iter(ROWS.items()))
    moved = SourceRow(path, 3, 4, row.digest, row.about, row.copy, row.row_checksum)
    database.update_stats([moved])
    assert database.source_rows() == {**ROWS, path: moved}


def test_a_text_of_another_digest_is_reported_as_broken(folder: Path) -> None:
    path, row = next(iter(ROWS.items()))
    sql(folder, "UPDATE texts SET text = 'another' WHERE path = ?", path)
    with pytest.raises(BrokenDatabaseError):
        Database(folder, "key").text(path, row.copy)


def test_a_missing_text_is_reported_as_broken(folder: Path) -> None:
    with pytest.raises(BrokenDatabaseError):
        Database(folder, "key").text("articles/none.md", digest_of(b""))


def test_a_text_may_hold_any_character(tmp_path: Path) -> None:
    text = '["\u2028 🛳️ \x00 \ue000 \\ " \' م",null]'
    row = source_row("a.md", (1, 2), "", "{}", digest_of(text.encode()))
    database = Database(tmp_path, "key")
    database.save_sources([(row, text)])
    assert database.text("a.md", row.copy) == text


def test_another_key_deletes_what_was_read_and_leaves_what_was_printed(folder: Path) -> None:
    sources, texts, originals, printed, note = contents(Database(folder, "another"))
    assert (sources, texts) == ({}, {})
    assert (originals, printed, note) == (STATIC_FILES, PRINTED, NOTE)
    assert contents(Database(folder, "key"))[0] == {}, "the first shape is gone for good"
    with closing(sqlite3.connect(folder / NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM texts").fetchone() == (0,)


def test_deleting_a_source_deletes_its_row_and_text_alone(folder: Path) -> None:
    database, (gone, *rest) = Database(folder, "key"), ROWS
    database.delete_sources([gone])
    assert list(database.source_rows()) == rest
    with pytest.raises(BrokenDatabaseError):
        database.text(gone, ROWS[gone].copy)


def test_a_file_that_is_no_longer_printed_is_deleted_with_its_inputs(folder: Path) -> None:
    database, (gone, *rest) = Database(folder, "key"), PRINTED
    database.save_edition({}, [gone], [])
    assert (list(database.printed_files()), list(database.inputs(PRINTED))) == (rest, rest)


def test_a_failed_transaction_changes_nothing(folder: Path) -> None:
    database = Database(folder, "key")

    def failing() -> Iterator[tuple[str, str, str, str]]:
        yield "0.html", "{}", "other", ""
        raise KeyError

    with pytest.raises(KeyError):
        database.save_edition({"0.html": PrintedFile("", 0, 0, "")}, ["1.html"], failing())
    assert contents(database) == ALL


def test_a_discarded_database_can_be_used_again(folder: Path) -> None:
    database = Database(folder, "key")
    database.discard()
    assert contents(database) == NOTHING
    database.save_sources((row, TEXTS[path]) for path, row in ROWS.items())
    assert database.source_rows() == ROWS


def test_two_databases_can_use_one_file(folder: Path) -> None:
    first, second = Database(folder, "key"), Database(folder, "key")
    first.save_note("a", "one")
    second.save_note("b", "other")
    assert (second.note("a"), first.note("b")) == ("one", "other")


def test_the_database_is_one_file_with_our_tables_of_text_and_numbers(folder: Path) -> None:
    assert [file.name for file in folder.iterdir()] == [NAME]
    with closing(sqlite3.connect(folder / NAME)) as connection:
        declared = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        assert {kind for kind, _ in declared} == {"table"}
        for _, table in declared:
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608  a name of ours
                assert all(isinstance(value, str | int) for value in row)


def test_a_trigger_in_the_file_is_not_run(folder: Path) -> None:
    """SQLite would run a trigger that came with the file, and see a table in a view."""
    sql(folder, "CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM originals; END")
    database = Database(folder, "key")
    database.save_sources((row, TEXTS[path]) for path, row in ROWS.items())
    assert database.static_files() in (STATIC_FILES, {})
    with closing(sqlite3.connect(folder / NAME)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall() == []


@pytest.mark.parametrize("table", ["sources", "texts", "originals", "printed", "reasons", "notes"])
@pytest.mark.parametrize("other", ["TABLE {} (path TEXT)", "VIEW {} AS SELECT 1 AS path"])
def test_a_table_or_view_with_other_columns_is_replaced(other: str, table: str, folder: Path) -> None:
    sql(folder, f"DROP TABLE {table}")
    sql(folder, f"CREATE {other.format(table)}")
    try:
        use(Database(folder, "key"))
    except BrokenDatabaseError:  # then a build makes a new one; a stop would come again in the next build
        Database(folder, "key").discard()
        use(Database(folder, "key"))


def use(database: Database) -> None:
    """Do with a database what a build does."""
    contents(database)
    database.save_sources((row, TEXTS[path]) for path, row in ROWS.items())
    database.save_static_files(STATIC_FILES)
    database.save_edition(PRINTED, [], [(path, "{}", "new", "") for path in PRINTED])
    database.save_note("a note", NOTE)
    assert contents(database)[0] == ROWS


def test_a_folder_that_cannot_be_written_ends_the_build_with_a_message(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(SystemExit, match="cache"):
        Database(tmp_path / "cache", "key")
