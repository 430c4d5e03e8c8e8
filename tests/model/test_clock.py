"""Time is an input."""

import re
from datetime import UTC, datetime

import pytest

from dateline_news.model import clock
from tests.papers import ROOT


def test_an_edition_can_be_given_its_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1626220800")
    assert clock.now() == datetime(2021, 7, 14, tzinfo=UTC)


def test_the_epoch_itself_is_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert clock.now().year == 1970


def test_without_one_it_is_now_with_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before, found, after = datetime.now(UTC), clock.now(), datetime.now(UTC)
    assert before <= found <= after


def test_nothing_else_between_content_and_theme_reads_the_clock() -> None:
    modules = [file for file in (ROOT / "dateline_news").rglob("*.py") if "desk" not in file.parts]
    reads = re.compile(r"(?<!clock)\.(now|today|utcnow)\(|time\.(time|gmtime|localtime)\(")
    assert [file.name for file in modules if reads.search(file.read_text(encoding="utf-8"))] == ["clock.py"]


@pytest.mark.parametrize("epoch", ["x", "1.5", "9" * 30])
def test_an_epoch_that_is_no_number_of_seconds_is_told_in_a_sentence(
    epoch: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SystemExit, match=f"^SOURCE_DATE_EPOCH is “{epoch}”; write seconds since 1970, such as"):
        clock.now()
