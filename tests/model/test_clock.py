"""Time is an input."""

import re
from datetime import UTC, datetime

import pytest

from dateline_news.model.moments import clock
from tests.papers import ROOT


def test_the_environment_can_set_the_moment_of_an_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1626220800")
    assert clock.now() == datetime(2021, 7, 14, tzinfo=UTC)


def test_the_epoch_itself_is_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert clock.now().year == 1970


def test_without_it_the_moment_is_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before, moment, after = datetime.now(UTC), clock.now(), datetime.now(UTC)
    assert before <= moment <= after


def test_no_other_module_than_the_desk_s_reads_the_clock() -> None:
    modules = [file for file in (ROOT / "dateline_news").rglob("*.py") if "desk" not in file.parts]
    reads = re.compile(r"(?<!clock)\.(now|today|utcnow)\(|time\.(time|gmtime|localtime)\(")
    assert [file.name for file in modules if reads.search(file.read_text(encoding="utf-8"))] == ["clock.py"]


@pytest.mark.parametrize("epoch", ["x", "1.5", "9" * 30])
def test_an_invalid_epoch_ends_the_build_with_a_message(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SystemExit, match=f"^SOURCE_DATE_EPOCH is “{epoch}”; write seconds since 1970, such as"):
        clock.now()
