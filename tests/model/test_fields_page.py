"""docs/fields.md says to editors what dateline_news/model/fields/contracts.py declares."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from dateline_news.model.fields import AuthorFields, PageFields, PieceFields, StoryFields, TopicFields
from dateline_news.moving_in.field_names import MAPPINGS, FieldMapping

PAGE = Path(__file__).parents[2] / "docs" / "fields.md"
OF_LABELS = PAGE.with_name("authors-and-topics.md")
HABITS_HEAD = ("| Theirs | Whose | Ours | How |", "| --- | --- | --- | --- |")
HEAD = ("| Field | Without it | What it says |", "| --- | --- | --- |")


def row(name: str, field: FieldInfo) -> str:
    default = "—" if field.default is None else f"`{field.default}`"
    without = "refused" if field.is_required() else default
    return f"| `{(field.alias or name).capitalize()}` | {without} | {field.description} |"


def rows(contract: type[PieceFields]) -> list[str]:
    return [row(name, field) for name, field in contract.model_fields.items()]


def table(lines: Iterable[str]) -> str:
    return "\n".join((*HEAD, *lines))


def tables(page: Path = PAGE) -> list[str]:
    """The tables of fields on a page of the documentation, without the text between them."""
    parts = page.read_text(encoding="utf-8").split(HEAD[0])[1:]
    return [table(line for line in part.split("\n\n")[0].strip().splitlines()[1:]) for part in parts]


def habit_row(habit: FieldMapping) -> str:
    ours = f"`{habit.ours.capitalize()}`" if habit.ours else "—"
    return f"| {', '.join(f'`{name}`' for name in habit.names)} | {habit.whose} | {ours} | {habit.how} |"


def test_the_first_table_holds_the_fields_of_every_piece() -> None:
    assert tables()[0] == table(rows(PageFields))


def test_the_second_table_holds_what_is_different_for_a_story() -> None:
    of_every_piece = rows(PageFields)
    assert tables()[1] == table(line for line in rows(StoryFields) if line not in of_every_piece)


@pytest.mark.parametrize(("at", "contract"), [(0, AuthorFields), (1, TopicFields)])
def test_the_page_of_authors_and_topics_holds_the_fields_of_their_files(at: int, contract: type[PieceFields]) -> None:
    assert tables(OF_LABELS)[at] == table(rows(contract))


def test_there_is_no_third_table() -> None:
    assert len(tables()) == 2


def test_every_field_of_a_page_and_of_a_story_has_a_description() -> None:
    assert all(field.description for contract in (PageFields, StoryFields) for field in contract.model_fields.values())


def test_the_table_of_other_programs_names_holds_every_mapping() -> None:
    part = PAGE.read_text(encoding="utf-8").partition("## What others call them\n")[2]
    assert "\n".join((*HABITS_HEAD, *map(habit_row, MAPPINGS))) in part.split("\n\n")
