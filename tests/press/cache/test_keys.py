"""The keys of records and pages: all that they depend on besides their sources."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import dateline_news
from dateline_news.press.cache import keys
from dateline_news.press.cache.keys import PAGE_SETTINGS, RUN_SETTINGS, code_digest, record_key, setting_digests
from tests.papers import SETTINGS

ALL_SETTINGS = SETTINGS | {
    "SITEURL": "https://example.org",
    "OUTPUT_PATH": "output",
    "PATH": "content",
    "CACHE_PATH": "cache",
}


def records(settings: dict[str, Any], code: str = "code") -> str:
    """The key of records."""
    return record_key(setting_digests(settings), code)


def test_pages_depend_on_every_setting_but_those_of_folders_and_of_how_a_build_runs() -> None:
    assert set(setting_digests(ALL_SETTINGS)) == {name for name in ALL_SETTINGS if name.isupper()} - RUN_SETTINGS


@pytest.mark.parametrize("name", sorted({name for name in ALL_SETTINGS if name.isupper()} - RUN_SETTINGS))
def test_a_changed_setting_changes_its_own_digest_alone(name: str) -> None:
    before, after = setting_digests(ALL_SETTINGS), setting_digests(ALL_SETTINGS | {name: "something else"})
    assert {setting for setting in after if after[setting] != before[setting]} == {name}


@pytest.mark.parametrize("name", sorted(name for name in ALL_SETTINGS if name.isupper()))
def test_a_changed_setting_changes_the_key_of_records_unless_it_is_listed_as_harmless(name: str) -> None:
    shapes_none = name in RUN_SETTINGS | PAGE_SETTINGS or "FEED" in name
    assert (records(ALL_SETTINGS) == records(ALL_SETTINGS | {name: "something else"})) is shapes_none


@pytest.mark.parametrize("name", ["OURS", "MARKDOWN_MORE"])
def test_an_unknown_setting_counts_for_pages_and_records(name: str) -> None:
    assert setting_digests(ALL_SETTINGS) != setting_digests(ALL_SETTINGS | {name: 1})
    assert records(ALL_SETTINGS) != records(ALL_SETTINGS | {name: 1})


def test_a_name_that_is_not_in_capitals_does_not_count() -> None:
    assert setting_digests(ALL_SETTINGS) == setting_digests(ALL_SETTINGS | {"filenames": {}, "Readers": 1})


def test_records_depend_on_the_code() -> None:
    assert records(ALL_SETTINGS, "code") != records(ALL_SETTINGS, "other code")


VALUES = [
    (1, 2), ("a", "b"), (True, False), (None, ""), ([1, 2], [2, 1]), ({"a": 1}, {"a": 2}), ({"a": [1]}, {"a": [2]}),
    ({"a", "b"}, {"a", "c"}), (frozenset("ab"), frozenset("ac")), (Path("a"), Path("b")),
    (re.compile("a"), re.compile("b")), (re.compile("a"), re.compile("a", re.IGNORECASE)), (b"a", b"b"),
    (date(2026, 1, 1), date(2026, 1, 2)), (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)),
    ({1: "a"}, {1: "b"}), ({(1, 2): "a"}, {(1, 2): "b"}), ({None: 1, "a": 2}, {None: 1, "a": 3}), ([{"a"}], [{"b"}]),
    ({"x": Path("a")}, {"x": Path("b")}), (str.upper, str.lower), ({"a": len}, {"a": max}),
]  # fmt: skip


@pytest.mark.parametrize(("value", "other"), VALUES, ids=repr)
def test_equal_values_have_equal_digests_and_different_ones_do_not(value: Any, other: Any) -> None:
    assert setting_digests({"OURS": value}) == setting_digests({"OURS": value})
    assert setting_digests({"OURS": value}) != setting_digests({"OURS": other})


def test_the_order_of_a_dict_does_not_count_and_that_of_a_list_does() -> None:
    assert setting_digests({"OURS": {"a": 1, "b": 2}}) == setting_digests({"OURS": {"b": 2, "a": 1}})


def test_a_tuple_is_as_good_as_a_list() -> None:
    """Settings of the command line are JSON, which has no tuples."""
    assert setting_digests({"OURS": (1, 2)}) == setting_digests({"OURS": [1, 2]})


def test_functions_classes_and_objects_are_compared_by_their_names() -> None:
    for value, other in ((sample, sample), (Path, Path), (object(), object()), (partial(sample), partial(sample))):
        assert setting_digests({"OURS": value}) == setting_digests({"OURS": other})
    assert setting_digests({"OURS": sample}) != setting_digests({"OURS": other_sample})


def sample() -> None:
    """A function."""


def other_sample() -> None:
    """Another."""


def test_another_process_computes_the_same_digests() -> None:
    script = (
        "from tests.press.cache.test_keys import *\n"
        "digests = setting_digests({'OURS': [sample, {'a', 'b', 'c', 'd'}, Path('a')]})\n"
        "print(records(ALL_SETTINGS), sorted(digests.items()))"
    )
    root = Path(dateline_news.__file__).parents[1]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(outputs) == 1


# Code


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of three files, in place of ours."""
    for name in ("__init__.py", "press/plan/__init__.py", "desk/new.py"):
        (tmp_path / "dateline_news" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "dateline_news" / name).write_text("A = 1\n")
    monkeypatch.setattr(dateline_news, "__file__", str(tmp_path / "dateline_news" / "__init__.py"))
    return tmp_path / "dateline_news"


@pytest.mark.parametrize("file", ["__init__.py", "press/plan/__init__.py", "press/more.py"])
def test_our_own_code_counts(file: str, own: Path) -> None:
    before = code_digest([])
    (own / file).write_text("A = 2\n")
    assert code_digest([]) != before


@pytest.mark.parametrize("file", ["desk/new.py", "press/notes.txt"])
def test_the_desk_and_files_that_are_no_code_do_not_count(file: str, own: Path) -> None:
    before = code_digest([])
    (own / file).write_text("A = 2\n")
    assert code_digest([]) == before


def test_the_folder_of_the_code_does_not_count(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest([])
    moved = own.rename(own.with_name("elsewhere"))
    monkeypatch.setattr(dateline_news, "__file__", str(moved / "__init__.py"))
    assert code_digest([]) == before


def test_two_files_that_swap_their_names_count(own: Path) -> None:
    (own / "press" / "a.py").write_text("A = 3\n")
    (own / "press" / "b.py").write_text("A = 4\n")
    before = code_digest([])
    (own / "press" / "a.py").write_text("A = 4\n")
    (own / "press" / "b.py").write_text("A = 3\n")
    assert code_digest([]) != before


@pytest.mark.parametrize("library", ["pelican", "Markdown", "Pygments", "Jinja2", "nh3"])
def test_the_version_of_every_library_counts(library: str, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_digest([])
    monkeypatch.setattr(keys, "version", lambda name: "99" if name == library else version(name))
    assert code_digest([]) != before


PLUGINS = [["made_for_pelican.py"], ["made_for_pelican/__init__.py", "made_for_pelican/deep/more.py"]]


@pytest.mark.parametrize("files", PLUGINS, ids=["a module", "a package"])
def test_the_source_of_a_plugin_counts_whether_it_was_loaded_or_not(
    files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("A = 1\n")
    before = code_digest(["made_for_pelican"])
    assert before != code_digest([])
    (tmp_path / files[-1]).write_text("A = 2\n")
    assert code_digest(["made_for_pelican"]) != before
    monkeypatch.delitem(sys.modules, "made_for_pelican", raising=False)


def test_a_missing_plugin_is_ignored() -> None:
    assert code_digest(["no_such_plugin"]) == code_digest([])
    assert code_digest(["no_such_package.plugin"]) == code_digest([])


def test_a_plugin_that_is_given_as_a_module_counts_as_well() -> None:
    """Pelican takes them by name or as they are."""
    assert code_digest([sys.modules[__name__]]) != code_digest([])
