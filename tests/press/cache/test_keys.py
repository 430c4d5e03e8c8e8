"""What shapes records and pages besides their sources."""

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
from dateline_news.press.cache.keys import NEITHER, PAGES_ONLY, of_code, of_pages, of_records
from tests.papers import SETTINGS

LAWS = SETTINGS | {"SITEURL": "https://example.org", "OUTPUT_PATH": "output", "PATH": "content", "CACHE_PATH": "cache"}


def records(settings: dict[str, Any], code: str = "code") -> str:
    """What shapes records."""
    return of_records(of_pages(settings), code)


def test_every_setting_counts_for_pages_but_those_that_say_where_things_lie_and_how_a_build_runs() -> None:
    assert set(of_pages(LAWS)) == {name for name in LAWS if name.isupper()} - NEITHER


@pytest.mark.parametrize("name", sorted({name for name in LAWS if name.isupper()} - NEITHER))
def test_a_setting_that_changes_changes_the_shape_of_pages_and_of_no_other_setting(name: str) -> None:
    before, after = of_pages(LAWS), of_pages(LAWS | {name: "something else"})
    assert {one for one in after if after[one] != before[one]} == {name}


@pytest.mark.parametrize("name", sorted(name for name in LAWS if name.isupper()))
def test_a_setting_that_changes_changes_the_shape_of_records_unless_it_is_known_not_to(name: str) -> None:
    shapes_none = name in NEITHER | PAGES_ONLY or "FEED" in name
    assert (records(LAWS) == records(LAWS | {name: "something else"})) is shapes_none


@pytest.mark.parametrize("name", ["OURS", "MARKDOWN_MORE"])
def test_a_setting_that_nobody_thought_of_counts_everywhere(name: str) -> None:
    assert of_pages(LAWS) != of_pages(LAWS | {name: 1})
    assert records(LAWS) != records(LAWS | {name: 1})


def test_what_is_not_written_as_a_setting_does_not_count() -> None:
    assert of_pages(LAWS) == of_pages(LAWS | {"filenames": {}, "Readers": 1})


def test_the_code_shapes_records() -> None:
    assert records(LAWS, "code") != records(LAWS, "other code")


VALUES = [
    (1, 2), ("a", "b"), (True, False), (None, ""), ([1, 2], [2, 1]), ({"a": 1}, {"a": 2}), ({"a": [1]}, {"a": [2]}),
    ({"a", "b"}, {"a", "c"}), (frozenset("ab"), frozenset("ac")), (Path("a"), Path("b")),
    (re.compile("a"), re.compile("b")), (re.compile("a"), re.compile("a", re.IGNORECASE)), (b"a", b"b"),
    (date(2026, 1, 1), date(2026, 1, 2)), (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)),
    ({1: "a"}, {1: "b"}), ({(1, 2): "a"}, {(1, 2): "b"}), ({None: 1, "a": 2}, {None: 1, "a": 3}), ([{"a"}], [{"b"}]),
    ({"x": Path("a")}, {"x": Path("b")}), (str.upper, str.lower), ({"a": len}, {"a": max}),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), VALUES, ids=repr)
def test_values_of_every_kind_count_for_what_they_say(one: Any, other: Any) -> None:
    assert of_pages({"OURS": one}) == of_pages({"OURS": one})
    assert of_pages({"OURS": one}) != of_pages({"OURS": other})


def test_the_order_of_a_dict_does_not_count_and_that_of_a_list_does() -> None:
    assert of_pages({"OURS": {"a": 1, "b": 2}}) == of_pages({"OURS": {"b": 2, "a": 1}})


def test_a_tuple_is_as_good_as_a_list() -> None:
    """Settings of the command line are JSON, which has no tuples."""
    assert of_pages({"OURS": (1, 2)}) == of_pages({"OURS": [1, 2]})


def test_functions_classes_and_objects_go_by_their_names() -> None:
    for one, other in ((sample, sample), (Path, Path), (object(), object()), (partial(sample), partial(sample))):
        assert of_pages({"OURS": one}) == of_pages({"OURS": other})
    assert of_pages({"OURS": sample}) != of_pages({"OURS": other_sample})


def sample() -> None:
    """A function."""


def other_sample() -> None:
    """Another."""


def test_another_process_finds_the_same_shape() -> None:
    script = (
        "from tests.press.cache.test_keys import *\n"
        "print(records(LAWS), sorted(of_pages({'OURS': [sample, {'a', 'b', 'c', 'd'}, Path('a')]}).items()))"
    )
    root = Path(dateline_news.__file__).parents[1]
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(said) == 1


# Code


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom of two files, in place of ours."""
    for name in ("__init__.py", "press/plan/__init__.py", "desk/new.py"):
        (tmp_path / "dateline_news" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "dateline_news" / name).write_text("A = 1\n")
    monkeypatch.setattr(dateline_news, "__file__", str(tmp_path / "dateline_news" / "__init__.py"))
    return tmp_path / "dateline_news"


@pytest.mark.parametrize("file", ["__init__.py", "press/plan/__init__.py", "press/more.py"])
def test_our_own_code_counts(file: str, own: Path) -> None:
    before = of_code([])
    (own / file).write_text("A = 2\n")
    assert of_code([]) != before


@pytest.mark.parametrize("file", ["desk/new.py", "press/notes.txt"])
def test_what_editors_run_before_a_build_and_what_is_no_code_does_not_count(file: str, own: Path) -> None:
    before = of_code([])
    (own / file).write_text("A = 2\n")
    assert of_code([]) == before


def test_where_the_code_lies_does_not_count(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = of_code([])
    moved = own.rename(own.with_name("elsewhere"))
    monkeypatch.setattr(dateline_news, "__file__", str(moved / "__init__.py"))
    assert of_code([]) == before


def test_a_name_that_two_files_trade_counts(own: Path) -> None:
    (own / "press" / "a.py").write_text("A = 3\n")
    (own / "press" / "b.py").write_text("A = 4\n")
    before = of_code([])
    (own / "press" / "a.py").write_text("A = 4\n")
    (own / "press" / "b.py").write_text("A = 3\n")
    assert of_code([]) != before


@pytest.mark.parametrize("library", ["pelican", "Markdown", "Pygments", "Jinja2", "nh3"])
def test_the_version_of_every_library_that_shapes_text_counts(
    library: str, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = of_code([])
    monkeypatch.setattr(keys, "version", lambda name: "99" if name == library else version(name))
    assert of_code([]) != before


PLUGINS = [["made_for_pelican.py"], ["made_for_pelican/__init__.py", "made_for_pelican/deep/more.py"]]


@pytest.mark.parametrize("files", PLUGINS, ids=["a module", "a package"])
def test_the_source_of_a_plugin_counts_whether_it_was_loaded_or_not(
    files: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("A = 1\n")
    before = of_code(["made_for_pelican"])
    assert before != of_code([])
    (tmp_path / files[-1]).write_text("A = 2\n")
    assert of_code(["made_for_pelican"]) != before
    monkeypatch.delitem(sys.modules, "made_for_pelican", raising=False)


def test_a_plugin_that_is_not_there_is_pelican_s_to_tell_of() -> None:
    assert of_code(["no_such_plugin"]) == of_code([])
    assert of_code(["no_such_package.plugin"]) == of_code([])


def test_a_plugin_that_is_given_as_a_module_counts_as_well() -> None:
    """Pelican takes them by name or as they are."""
    assert of_code([sys.modules[__name__]]) != of_code([])
