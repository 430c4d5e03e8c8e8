"""A day or a time as readers see it."""

from datetime import datetime, timedelta, timezone

import pytest

from dateline_news.model.paper import Moment
from tests.theme.drawing import drawn, markup, words
from tests.theme.examples import DAY, MINUTE

KARACHI = timezone(timedelta(hours=5), "PKT")


def test_the_examples_are_of_the_shape_of_real_moments() -> None:
    assert Moment(datetime(2026, 2, 25, tzinfo=KARACHI), timed=False).data() == DAY
    assert Moment(datetime(2026, 3, 1, 9, 30, tzinfo=KARACHI), timed=True).data() == MINUTE


def test_a_day_without_a_time_shows_none() -> None:
    assert words(drawn("moment", **DAY)) == "25 February 2026"


def test_a_day_without_a_time_claims_none_to_machines() -> None:
    assert 'datetime="2026-02-25"' in markup("moment", **DAY)


def test_a_time_is_shown_with_its_zone() -> None:
    assert words(drawn("moment", **MINUTE)) == "1 March 2026, 09:30 PKT"


def test_a_time_may_stand_without_its_zone() -> None:
    assert words(drawn("moment", **{**MINUTE, "zone": ""})) == "1 March 2026, 09:30"


def test_a_zone_never_stands_without_a_time() -> None:
    assert words(drawn("moment", **{**DAY, "zone": "UTC"})) == "25 February 2026"


@pytest.mark.parametrize("moment", [DAY, MINUTE])
def test_a_moment_fits_into_a_line(moment: dict[str, str]) -> None:
    html = markup("moment", **moment)
    assert html == html.strip()
    assert html.startswith("<time ")
