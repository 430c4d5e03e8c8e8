"""A post on which a library fails is refused alone, with its line, and the others are read."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.check.checked_post import Checker
from dateline_news.press.build.check_settings import DEFAULTS
from dateline_news.press.read import pelican_reader, record
from dateline_news.press.read.pelican_reader import PostReader
from dateline_news.press.read.worker import PostReaderWorker
from tests.papers import SETTINGS

HEADER = "Title: T\nDate: 2026-01-02\nCategory: World\n"
FENCE = "One.\n\nTwo.\n\n```{{.python {}}}\nx = 1\n```\n\n```\nplain\n```\n\nLast.\n"
OPTIONS = ['style="x"', 'tabsize="a"', 'linenums="table" linenostart="a"', 'lang="x"', 'encoding="x"']
NESTED = "is nested too deeply to be read; take quotations and lists out of one another"
STEPS = "\n".join("    " * depth + "- a" for depth in range(300))
DASHES = "- " * 500 + "x"


def worker(folder: Path, **settings: Any) -> PostReaderWorker:
    return PostReaderWorker({**SETTINGS, **DEFAULTS, "PATH": str(folder), "READINGS": {}, **settings})


def problems_of(folder: Path, text: str) -> list[str]:
    (folder / "a.md").write_text(text)
    return [str(problem) for problem in worker(folder).read("a.md")[3]]


@pytest.mark.parametrize("options", OPTIONS)
def test_a_listing_with_an_impossible_option_is_refused_on_the_line_of_its_fence(options: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, f"{HEADER}\n{FENCE.format(options)}")
    assert problem.startswith(f"{tmp_path.name}/a.md:9: text: cannot be read: it fails while a listing is coloured (")
    assert problem.endswith("; leave out what stands in braces behind its fence")


@pytest.mark.parametrize("copy", [STEPS, DASHES, "1. " * 500 + "x"])
def test_copy_that_is_nested_too_deeply_is_refused_without_a_traceback(copy: str, tmp_path: Path) -> None:
    deepest = 5 + copy.count("\n")
    assert problems_of(tmp_path, f"{HEADER}\n{copy}\n") == [f"{tmp_path.name}/a.md:{deepest}: text: {NESTED}"]


def test_quotations_may_be_nested_deeply(tmp_path: Path) -> None:
    assert problems_of(tmp_path, f"{HEADER}\n{'> ' * 500}x\n") == []


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("Author: <Ada>", "author: of “<Ada>”"),
        ("Authors: Ada; <B>", "authors: of “<B>”"),
        ("Tags: ـ", "tags: of “ـ”"),
        ("Tags: Ferries, ـ", "tags: of “ـ”"),
    ],
)
def test_a_label_of_which_no_address_can_be_made_is_refused(field: str, shown: str, tmp_path: Path) -> None:
    expected = f"{tmp_path.name}/a.md:4: {shown} no address can be made; write a name in letters or digits"
    assert problems_of(tmp_path, f"{HEADER}{field}\n\nWords.\n") == [expected]


def test_a_folder_of_which_no_section_can_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ـ").mkdir()
    (tmp_path / "ـ" / "a.md").write_text("Title: T\nDate: 2026-01-02\n\nWords.\n")
    assert [problem.field for problem in worker(tmp_path).read("ـ/a.md")[3]] == ["category"]


def test_in_the_lenient_mode_the_other_labels_stay(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{HEADER}Tags: Ferries, ـ\n\nWords.\n")
    _, row, _, problems = worker(tmp_path, STORY_FIELDS="lenient").read("a.md")
    assert problems == []
    assert '"tag":[["Ferries","ferries","topics/ferries.html"]]' in row.about
    assert "of “ـ” no address can be made" in row.about


def test_in_the_lenient_mode_the_fields_of_a_picture_that_is_left_out_go_with_it(tmp_path: Path) -> None:
    header = f"{HEADER}Image: .x.png\nImage_alt: x\nImage_credit: y\nSource_url: https://example.org/x\n"
    (tmp_path / "a.md").write_text(f"{header}\nWords.\n")
    _, row, _, problems = worker(tmp_path, STORY_FIELDS="lenient").read("a.md")
    assert problems == []
    assert '"image":{' not in row.about
    assert "needs image beside it, so it is left out" in row.about


@pytest.mark.parametrize("error", [ValueError("of a library"), KeyError("x"), RecursionError(), MemoryError()])
@pytest.mark.parametrize(
    "place", [(pelican_reader, "parse"), (record, "with_numbers"), (pelican_reader, "read_document")]
)
def test_any_error_while_a_post_is_read_is_a_problem_of_that_post_alone(
    place: tuple[Any, str], error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    (tmp_path / "b.md").write_text(f"{HEADER}\nGood.\n")
    reader = worker(tmp_path)
    with monkeypatch.context() as broken:
        broken.setattr(*place, fail)
        (problem,) = reader.read("b.md")[3]
    assert (problem.file, problem.field) == (f"{tmp_path.name}/b.md", "text")
    assert reader.read("b.md")[3] == []  # the next is read as if nothing had happened


def test_a_post_that_fails_leaves_nothing_behind_for_the_next(tmp_path: Path) -> None:
    good = f"{HEADER}\n- a\n\n- b\n\n[x][y]\n"
    (tmp_path / "bad.md").write_text(f"{HEADER}\n[y]: https://example.org/\n\n{DASHES}\n")
    (tmp_path / "good.md").write_text(good)
    reader, new_reader = worker(tmp_path), worker(tmp_path)
    assert reader.read("bad.md")[3]
    assert reader.read("good.md") == new_reader.read("good.md")


def test_pelican_skips_a_post_that_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{HEADER}\n{DASHES}\n")
    reader = PostReader({**SETTINGS, **DEFAULTS, "PATH": str(tmp_path), "READINGS": {}})
    assert reader.read(str(tmp_path / "a.md")) == ("", {"status": "skip"})
    assert [problem.message for problem in reader.settings["READINGS"]["a.md"].problems] == [NESTED]


def test_the_gate_reports_a_failure_of_reading_and_of_its_own_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = worker(tmp_path)
    checker = Checker(reader.settings)

    def messages() -> list[str]:
        path, row, _, problems = reader.read("a.md")
        return [diagnostic.message for diagnostic in checker.check((path, row, problems)).diagnostics]

    (tmp_path / "a.md").write_text(f"{HEADER}\n{DASHES}\n")
    assert f"text: {NESTED}" in messages()

    def fail(*_: object, **__: object) -> None:
        raise ValueError("of a rule")

    monkeypatch.setattr("dateline_news.desk.check.checked_post.parse_post", fail)
    (tmp_path / "a.md").write_text(f"{HEADER}\nGood.\n")
    assert [message.partition(" (")[0] for message in messages()] == [
        "text: cannot be read: it fails while its parts are put together"
    ]
