"""What a failed build says is shown with the lines of the file that it is about."""

from pathlib import Path

import pytest

from dateline_news.desk.preview.problems import AROUND, WIDTH, Problem, problems_of

TEXT = "Title: Ferry\nSumary: x\nDate: 2026-05-04\n\nCopy.\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A folder with one post, and a file beside it that nobody should see."""
    (tmp_path / "paper" / "content").mkdir(parents=True)
    (tmp_path / "paper" / "content" / "a.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    return tmp_path / "paper"


def only(line: str, *folders: Path) -> Problem:
    """The one problem in a line."""
    (problem,) = problems_of([line], folders)
    return problem


def test_a_problem_comes_with_its_line_and_those_around_it(paper: Path) -> None:
    problem = only("content/a.md:2: sumary: is no field; did you mean summary?", paper)
    assert (problem.file, problem.line) == ("content/a.md", 2)
    assert problem.message == "sumary: is no field; did you mean summary?"
    assert problem.excerpt == ((1, "Title: Ferry"), (2, "Sumary: x"), (3, "Date: 2026-05-04"))
    assert problem.place == (paper / "content" / "a.md").as_uri().removeprefix("file://")


@pytest.mark.parametrize(("line", "numbers"), [(1, [1, 2]), (5, [4, 5, 6]), (6, [5, 6]), (99, []), (0, [1])])
def test_there_are_no_lines_before_the_first_and_after_the_last(paper: Path, line: int, numbers: list[int]) -> None:
    excerpt = only(f"content/a.md:{line}: x", paper).excerpt
    assert [number for number, _ in excerpt] == numbers
    assert len(excerpt) <= 2 * AROUND + 1


@pytest.mark.parametrize("name", ["../secret.md", "content/../../secret.md", "{}/secret.md", "content", "b.md", "a\0b"])
def test_nothing_is_read_but_a_file_of_the_paper(paper: Path, name: str) -> None:
    problem = only(f"{name.format(paper.parent)}:1: x", paper)
    assert (problem.excerpt, problem.place) == ((), "")


def test_the_first_folder_that_has_the_file_is_the_one(paper: Path) -> None:
    assert only("a.md:1: x", paper, paper / "content").excerpt[0] == (1, "Title: Ferry")


def test_what_names_no_file_is_said_as_it_is() -> None:
    assert only("1 problem: nothing was printed") == Problem("1 problem: nothing was printed")
    assert problems_of([], ()) == ()


def test_lines_that_are_set_in_belong_to_the_problem_above_them(paper: Path) -> None:
    lines = ["content/a.md:1: x", "Error", "  File a.py", "    1/0", "End"]
    assert [problem.message for problem in problems_of(lines, [paper])] == ["x", "Error\n  File a.py\n    1/0", "End"]


def test_a_long_line_is_cut_around_what_the_problem_quotes(paper: Path) -> None:
    long = f"{'And more. ' * 99}[e]({{filename}}f.md){' And more.' * 99}"
    (paper / "content" / "a.md").write_text(f"A\n\n{long}\n", encoding="utf-8")
    for message in ("link: {filename}f.md names no story and more", "“[e]” and more"):
        ((_, shown),) = [row for row in only(f"content/a.md:3: {message}", paper).excerpt if row[0] == 3]
        assert "[e]({filename}f.md)" in shown
        assert len(shown) == WIDTH + 2
        assert shown[0] == shown[-1] == "…"
    ((_, shown),) = [row for row in only("content/a.md:3: x", paper).excerpt if row[0] == 3]
    assert shown == f"{long[:WIDTH]}…"


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"\xef\xbb\xbfA\r\nB\rC", ["A", "B", "C"]),
        ("خبر\x0b\u2028x".encode(), ["خبر\x0b\u2028x"]),
        (b"caf\xe9", ["caf�"]),
        (b"\x89PNG\0\0", []),
        (b"", [""]),
    ],
)
def test_lines_are_counted_as_editors_count_them(paper: Path, data: bytes, lines: list[str]) -> None:
    (paper / "content" / "a.md").write_bytes(data)
    excerpts = [only(f"content/a.md:{line}: x", paper).excerpt for line in range(1, len(lines) + 2)]
    assert dict(row for excerpt in excerpts for row in excerpt) == dict(enumerate(lines, 1))
