"""Two builds into one output: each ends well or says who holds the press, and the output is right."""

import time
from pathlib import Path

import pytest

from tests.press.editing.copy_desk import CopyDesk
from tests.press.editing.editions import difference, edition
from tests.press.editing.printer import Outcome, Printer, apart
from tests.press.editing.promises import HELD
from tests.press.editing.test_interrupted import order_in, right

HEAD_STARTS = [0.0, 0.6]  # shares of a build's length


def well(outcome: Outcome) -> bool:
    """Whether a build ended with an edition, or with a sentence."""
    return outcome.status == 0 or (outcome.status == 1 and HELD in outcome.report)


@pytest.mark.thorough
@pytest.mark.parametrize("first", ["a first edition", "an edition over another"])
@pytest.mark.parametrize("head_start", HEAD_STARTS)
def test_two_builds_at_once_end_well(tmp_path: Path, head_start: float, first: str) -> None:
    desk, order = CopyDesk(tmp_path), order_in(tmp_path)
    started = time.perf_counter()
    new = right(order)
    seconds = time.perf_counter() - started
    if first == "an edition over another":
        assert apart(order).status == 0
        desk.posts["ferry"].text = "It did not come."
        desk.write()
        new = right(order)
    with Printer() as one, Printer() as other:
        one.begin(order)
        time.sleep(seconds * head_start)
        other.begin(order)
        ended = [one.outcome(), other.outcome()]
    assert all(map(well, ended)), ended
    assert any(outcome.status == 0 for outcome in ended), ended
    assert not (wrong := difference(edition(order.output), new)), wrong
