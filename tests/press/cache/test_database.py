"""The store: whatever becomes of its file, it gives what was put into it, or less, or says that it is broken."""

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
ORIGINALS = {f"images/{at}.png": (at, at + 10**18, digest_of(b"picture"), 30 + at, 20) for at in range(3)}
PRINTED = {f"{at}.html": PrintedFile(digest_of(b"made of"), at, at + 10**18, digest_of(b"page")) for at in range(3)}
PARTS = {"the theme": "12345678"}
NOTE = '{"digest":"a"}'
Knowledge = tuple[dict[str, SourceRow], dict[str, str], dict[str, Any], dict[str, PrintedFile], str]
NOTHING: Knowledge = ({}, {}, {}, {}, "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store that knows everything above, in one file."""
    store = Database(tmp_path, "shape")
    store.keep((row, TEXTS[path]) for path, row in ROWS.items())
    store.keep_originals(ORIGINALS)
    store.print(PRINTED, [], [(path, '{"the theme":"12345678"}', "new") for path in PRINTED])
    store.note("shape", NOTE)
    store.close()
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return tmp_path


def known(store: Database) -> Knowledge:
    """All that a store gives."""
    sources = store.sources()
    texts = {path: store.text(path, row.copy) for path, row in sources.items()}
    for parts in store.reasons(PRINTED).values():
        assert parts in (PARTS, {}) or is_harmless(parts)
    return sources, texts, store.originals(), store.printed(), store.noted("shape")


def is_harmless(parts: Any) -> bool:
    """What a file was made of may come back otherwise: it is told to people, and nothing else is done with it."""
    return isinstance(parts, dict)


ALL: Knowledge = (ROWS, TEXTS, ORIGINALS, PRINTED, NOTE)


def sql(folder: Path, words: str, *of: object) -> None:
    """Change the file as nobody should."""
    with closing(sqlite3.connect(folder / NAME)) as connection, connection:
        connection.execute(words, of)


def believed(folder: Path) -> Knowledge | None:
    """What a store gives once its file is not as it was; None if it says that it is broken, and begins anew."""
    store = Database(folder, "shape")
    try:
        return known(store)
    except BrokenDatabaseError:
        store.discard()
        assert known(Database(folder, "shape")) == NOTHING
        return None
    finally:
        store.close()


def is_right(found: Knowledge | None) -> bool:
    """Whether nothing of it is other than what was put in; a printed file is looked at before it is believed."""
    if found is None:
        return True
    sources, texts, originals, printed, note = found
    same = {path: replace(one, size=ROWS[path].size, mtime=ROWS[path].mtime) for path, one in sources.items()}
    return (
        same.items() <= ROWS.items()
        and texts.items() <= TEXTS.items()
        and originals.items() <= ORIGINALS.items()
        and note in ("", NOTE)
        and all(isinstance(one, PrintedFile) for one in printed.values())
    )


def test_it_gives_what_was_put_into_it(folder: Path) -> None:
    assert known(Database(folder, "shape")) == ALL


def test_it_makes_its_folder(tmp_path: Path) -> None:
    assert known(Database(tmp_path / "a" / "b", "shape")) == NOTHING


@pytest.mark.parametrize("said", [b"", b"no database", b"SQLite format 3\0", b"\0" * 10_000])
def test_a_file_that_is_no_store_is_thrown_away(said: bytes, folder: Path) -> None:
    (folder / NAME).write_bytes(said)
    assert known(Database(folder, "shape")) == NOTHING


def test_a_store_that_was_cut_off_gives_less_or_says_so(folder: Path) -> None:
    whole = (folder / NAME).read_bytes()
    for end in range(1, len(whole), 1999):
        forgotten(folder)
        (folder / NAME).write_bytes(whole[:end])
        assert is_right(believed(folder)), f"cut off at {end}"


def test_a_byte_that_was_turned_over_makes_it_slower_and_never_wrong(folder: Path) -> None:
    whole = (folder / NAME).read_bytes()
    chance = random.Random(7)  # noqa: S311  which bytes does not matter
    for at in range(0, len(whole), 97):
        forgotten(folder)
        (folder / NAME).write_bytes(turned(whole, [at], chance))
        assert is_right(believed(folder)), f"byte {at}"


def test_many_bytes_that_were_turned_over_make_it_slower_and_never_wrong(folder: Path) -> None:
    whole = (folder / NAME).read_bytes()
    for seed in range(60):
        forgotten(folder)
        chance = random.Random(seed)  # noqa: S311  likewise
        (folder / NAME).write_bytes(turned(whole, list(range(chance.randrange(97), len(whole), 97)), chance))
        assert is_right(believed(folder)), f"seed {seed}"


def turned(data: bytes, places: list[int], chance: random.Random) -> bytes:
    """The bytes, with other ones at these places."""
    found = bytearray(data)
    for at in places:
        found[at] ^= chance.randrange(1, 256)
    return bytes(found)


def forgotten(folder: Path) -> None:
    """Take away what SQLite has laid beside the file."""
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
def test_a_row_whose_proof_does_not_fit_is_left_out(table: str, column: str, value: str, folder: Path) -> None:
    try:
        sql(folder, f"UPDATE OR REPLACE {table} SET {column} = {value}")  # noqa: S608  names of ours
    except sqlite3.IntegrityError:
        return  # the table does not let itself be broken so
    found = believed(folder)
    assert is_right(found)
    if found and table in ("sources", "originals"):
        assert found[0 if table == "sources" else 2] == {}


@pytest.mark.parametrize("value", ["'x'", "NULL", "x'00'", "7", "'[1]'", "'7'"])
def test_what_files_were_made_of_is_as_good_as_unknown_where_it_is_no_list_of_parts(value: str, folder: Path) -> None:
    sql(folder, f"UPDATE reasons SET parts = {value}")  # noqa: S608  a value of ours
    assert Database(folder, "shape").reasons(PRINTED) == {}


def test_the_size_and_the_time_of_a_source_are_no_part_of_its_proof(folder: Path) -> None:
    store = Database(folder, "shape")
    path, row = next(iter(ROWS.items()))
    moved = SourceRow(path, 3, 4, row.digest, row.about, row.copy, row.row_checksum)
    store.retime([moved])
    assert store.sources() == {**ROWS, path: moved}


def test_a_text_of_another_digest_is_none(folder: Path) -> None:
    path, row = next(iter(ROWS.items()))
    sql(folder, "UPDATE texts SET text = 'another' WHERE path = ?", path)
    with pytest.raises(BrokenDatabaseError):
        Database(folder, "shape").text(path, row.copy)


def test_a_text_that_is_not_there_is_none(folder: Path) -> None:
    with pytest.raises(BrokenDatabaseError):
        Database(folder, "shape").text("articles/none.md", digest_of(b""))


def test_a_text_may_hold_whatever_copy_holds(tmp_path: Path) -> None:
    text = '["\u2028 🛳️ \x00 \ue000 \\ " \' م",null]'
    row = source_row("a.md", (1, 2), "", "{}", digest_of(text.encode()))
    store = Database(tmp_path, "shape")
    store.keep([(row, text)])
    assert store.text("a.md", row.copy) == text


def test_with_another_shape_nothing_is_known_that_was_read_and_everything_that_was_printed(folder: Path) -> None:
    sources, texts, originals, printed, note = known(Database(folder, "another"))
    assert (sources, texts) == ({}, {})
    assert (originals, printed, note) == (ORIGINALS, PRINTED, NOTE)
    assert known(Database(folder, "shape"))[0] == {}, "the first shape is gone for good"
    with closing(sqlite3.connect(folder / NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM texts").fetchone() == (0,)


def test_what_is_forgotten_is_gone_and_nothing_else(folder: Path) -> None:
    store, (gone, *rest) = Database(folder, "shape"), ROWS
    store.forget([gone])
    assert list(store.sources()) == rest
    with pytest.raises(BrokenDatabaseError):
        store.text(gone, ROWS[gone].copy)


def test_a_file_that_is_no_longer_planned_is_no_longer_known(folder: Path) -> None:
    store, (gone, *rest) = Database(folder, "shape"), PRINTED
    store.print({}, [gone], [])
    assert (list(store.printed()), list(store.reasons(PRINTED))) == (rest, rest)


def test_changes_come_all_or_not_at_all(folder: Path) -> None:
    store = Database(folder, "shape")

    def failing() -> Iterator[tuple[str, str, str]]:
        yield "0.html", "{}", "other"
        raise KeyError

    with pytest.raises(KeyError):
        store.print({"0.html": PrintedFile("", 0, 0, "")}, ["1.html"], failing())
    assert known(store) == ALL


def test_after_it_was_thrown_away_a_store_can_be_used(folder: Path) -> None:
    store = Database(folder, "shape")
    store.discard()
    assert known(store) == NOTHING
    store.keep((row, TEXTS[path]) for path, row in ROWS.items())
    assert store.sources() == ROWS


def test_two_stores_of_one_file_do_not_stand_in_each_other_s_way(folder: Path) -> None:
    one, other = Database(folder, "shape"), Database(folder, "shape")
    one.note("a", "one")
    other.note("b", "other")
    assert (other.noted("a"), one.noted("b")) == ("one", "other")


def test_it_is_one_file_of_text_and_numbers_and_of_our_tables(folder: Path) -> None:
    assert [file.name for file in folder.iterdir()] == [NAME]
    with closing(sqlite3.connect(folder / NAME)) as connection:
        made = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        assert {kind for kind, _ in made} == {"table"}
        for _, table in made:
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608  a name of ours
                assert all(isinstance(value, str | int) for value in row)


def test_nothing_that_a_file_brings_besides_is_run(folder: Path) -> None:
    """SQLite would run a trigger that came with the file, and see a table in a view."""
    sql(folder, "CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM originals; END")
    store = Database(folder, "shape")
    store.keep((row, TEXTS[path]) for path, row in ROWS.items())
    assert store.originals() in (ORIGINALS, {})
    with closing(sqlite3.connect(folder / NAME)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall() == []


@pytest.mark.parametrize("table", ["sources", "texts", "originals", "printed", "reasons", "notes"])
@pytest.mark.parametrize("other", ["TABLE {} (path TEXT)", "VIEW {} AS SELECT 1 AS path"])
def test_a_table_of_another_make_is_thrown_away(other: str, table: str, folder: Path) -> None:
    sql(folder, f"DROP TABLE {table}")
    sql(folder, f"CREATE {other.format(table)}")
    try:
        used(Database(folder, "shape"))
    except BrokenDatabaseError:  # then a build makes a new one; a stop would come again in the next build
        Database(folder, "shape").discard()
        used(Database(folder, "shape"))


def used(store: Database) -> None:
    """Do with a store what a build does."""
    known(store)
    store.keep((row, TEXTS[path]) for path, row in ROWS.items())
    store.keep_originals(ORIGINALS)
    store.print(PRINTED, [], [(path, "{}", "new") for path in PRINTED])
    store.note("shape", NOTE)
    assert known(store)[0] == ROWS


def test_a_place_that_cannot_be_written_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(SystemExit, match="cache"):
        Database(tmp_path / "cache", "shape")
