"""Whatever a copy is like, one that says that it is held is held: by an embargo, or by a person who is asked."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.recognise.notices.holds import is_moment
from dateline_news.desk.wire.segments import letters
from dateline_news.desk.wire.split.decode import decode
from dateline_news.model.fields import wanted_names
from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, read
from tests.desk.wire.generated import BLOCKS

UNTIL = st.sampled_from(
    [
        "EMBARGOED UNTIL {}", "Under embargo until {}", "NOT FOR RELEASE BEFORE {}", "Strictly embargoed: {}",
        "*** HOLD FOR RELEASE UNTIL {} ***", "EMBARGADO HASTA EL {}", "SOUS EMBARGO JUSQU'AU {}", "Sperrfrist: {}",
        "SOB EMBARGO ATÉ {}", "محظور النشر حتى {}", "Do not publish before {}",
    ]
)  # fmt: skip
MOMENTS = st.sampled_from(
    ["15 July 2031 06:00 GMT", "2031-07-15 06:00 UTC", "July 15, 2031 at 6 a.m. GMT", "15 July 2031", "Friday", "18:00 BST", "noon"]
)  # fmt: skip
HOLDS = st.one_of(st.builds(lambda line, moment: line.format(moment), UNTIL, MOMENTS), st.just("HOLD FOR RELEASE"))
SETTLED = WireOptions(section="world", date="2031-07-14", status="published")


@pytest.mark.thorough
@given(st.lists(BLOCKS, max_size=4), HOLDS, st.lists(BLOCKS, max_size=4))
def test_a_copy_with_a_hold_anywhere_is_held(above: list[str], hold: str, below: list[str]) -> None:
    assume(not below or not is_moment(below[0]))  # which would be the moment of a hold that names none itself
    copy = "\n\n".join([*above, hold, *below])
    draft = drafted(copy, SETTLED)
    if draft.segments:
        assert letters(segment.text for segment in draft.segments) == letters([decode(copy.encode())[0]])
    assume(not draft.problems)
    is_wanted = "embargo" in wanted_names(draft.fields.get("wanted", ""))
    assert is_wanted or draft.fields["embargo"].startswith("2031-07-15")
    assert hold not in draft.fields["title"]
    if is_wanted:
        assert draft.fields["status"] == "draft"
    read(draft)


@pytest.mark.parametrize(
    ("moment", "sign", "embargo"),
    [
        ("00:01 BST, 15 July 2031", "The board wants £2 million.", "2031-07-15 00:01+01:00"),
        ("00:01 IST, 15 July 2031", "The board wants two crore.", "2031-07-15 00:01+05:30"),
        ("15 July 2031 06:00", "Call +33 1 99 00 45 12.", "2031-07-15 06:00+02:00"),
        ("15 July 2031 06:00 GMT", "The board wants £2 million.", "2031-07-15 06:00+00:00"),
    ],
)
def test_a_zone_that_the_line_leaves_open_is_read_by_the_signs_of_one_land(
    moment: str, sign: str, embargo: str
) -> None:
    draft = drafted(f"EMBARGOED UNTIL {moment}\n\n{TITLE}\n\n{LEAD}\n\n{MORE} {sign}", SETTLED)
    assert draft.fields["embargo"] == embargo
    assert "embargo" not in wanted_names(draft.fields.get("wanted", ""))


def test_letters_whose_lands_both_have_signs_are_asked_about() -> None:
    copy = f"EMBARGOED UNTIL 00:01 BST, 15 July 2031\n\n{TITLE}\n\n{LEAD}\n\n{MORE} It gave £2 to Dhaka."
    assert "embargo" in wanted_names(drafted(copy, SETTLED).fields["wanted"])
