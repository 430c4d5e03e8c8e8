"""What the editor says stands over what was guessed, and no word is lost by it."""

from dataclasses import replace

import pytest

from dateline_news.desk.wire import WireOptions, run
from dateline_news.desk.wire.segments import letters
from dateline_news.desk.wire.wire_draft import WireDraft
from tests.desk.wire.drafting import IN_A_SECTION, LEAD, MORE, TITLE, drafted, with_disposition

COPY = f"2021-07-14\n\n{TITLE}\n\nBy Anna Roe\n\nLAHORE (Agency) — {LEAD}\n\n{MORE}\n"


def overruled(copy: str = COPY, **options: str) -> WireDraft:
    draft = drafted(copy, replace(IN_A_SECTION, **options))  # type: ignore[arg-type]
    assert letters(segment.text for segment in draft.segments) == letters([copy])
    return draft


def test_each_option_gives_its_field_and_is_sure() -> None:
    draft = overruled(title="Boats", place="Quetta", by="Jo Doe, A. N. Other", source="Sample Press", kind="Analysis")
    names = ("title", "dateline", "authors", "source", "credit", "kind")
    values = ["Boats", "Quetta", "Jo Doe; A. N. Other", "Sample Press", "Agency", "analysis"]
    assert [draft.fields[name] for name in names] == values
    assert {guess.grade for guess in draft.guesses if guess.field != "date"} == {"sure"}
    assert with_disposition(draft, "headline-overruled", "place-overruled", "byline-overruled") == [
        TITLE, "By Anna Roe", "LAHORE"
    ]  # fmt: skip


def test_a_line_that_is_the_headline_is_and_what_was_taken_for_it_is_text_again() -> None:
    draft = overruled(COPY.replace("By Anna Roe", "Board has its say at last"), title="Board has its say at last")
    assert with_disposition(draft, "title") == ["Board has its say at last"]
    assert TITLE in with_disposition(draft, "paragraph", "heading")


def test_a_headline_that_was_wanted_is_wanted_no_more() -> None:
    copy = f"2021-07-14\n\n{LEAD}\n\n{MORE}\n"
    assert overruled(copy).fields["wanted"] == "headline"
    assert "wanted" not in overruled(copy, title="Boats").fields


def test_a_status_is_taken_unless_something_is_wanted() -> None:
    assert overruled(status="published").fields["status"] == "published"
    assert overruled(f"2021-07-14\n\n{LEAD}\n\n{MORE}\n", status="published").fields["status"] == "draft"
    assert (
        overruled(COPY.replace(TITLE, f"HOLD FOR RELEASE\n\n{TITLE}"), status="published").fields["status"] == "draft"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [(WireOptions(kind="analisys"), "did you mean analysis"), (WireOptions(status="live"), "it is one of published")],
)
def test_a_kind_or_a_status_that_there_is_not_is_refused(options: WireOptions, message: str) -> None:
    with pytest.raises(SystemExit, match=message):
        run(["copy.txt"], options)
